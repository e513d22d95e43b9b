"""What a drill shows: the story, and at its end what was done and what was missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable


MAKE_ONE_UP = (
    "Agree on an incident of this kind that could happen in your school tomorrow: who notices it, "
    "where, on which device. Use no real names."
)
ROUTE_QUESTIONS = (
    "What would you have done first without this page, and why?",
    "Who is rung, and who must not be told yet?",
    "What do you say to the child, and what do you leave unsaid?",
    "Which step would go wrong in our school, and what would mend it?",
)
"""What is talked over where a route is practised without a story of its own."""


class ScenarioRow(Value):
    """One story to practise, or a route for which the group makes one up.

    Attributes:
        story: A paragraph each.
        changed: What was advised in 2009 and is no longer right, or "".
    """

    id: str
    title: str
    story: tuple[str, ...]
    questions: tuple[str, ...]
    changed: str = ""

    @property
    def story_text(self) -> str:
        """The story as it is read out."""
        return "\n\n".join(self.story)

    @property
    def question_text(self) -> str:
        """The questions, numbered."""
        return "\n".join(f"{n}.  {question}" for n, question in enumerate(self.questions, 1))


class DrillReport(Value):
    """What came of a drill; each entry is the title of a step or a route.

    Attributes:
        taken: Steps that were done, in order.
        left_out: Steps that were left out on purpose.
        missed: Steps that this story needs and that were not done.
        routes_missed: Kinds that this story leads to and that nobody ticked.
        routes_more: Kinds that were ticked though the story doesn't lead there by itself.
    """

    scenario: ScenarioRow
    taken: tuple[str, ...]
    left_out: tuple[str, ...]
    missed: tuple[str, ...]
    routes_missed: tuple[str, ...]
    routes_more: tuple[str, ...]

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """The end page: headings with what stands under them; empty ones are left out."""
        changed = self.scenario.changed
        parts = (
            ("Missed: this story needs them", _listed(self.missed) or "Nothing."),
            ("Kinds of incident that nobody ticked", _listed(self.routes_missed)),
            ("Kinds ticked besides: was there a reason?", _listed(self.routes_more)),
            ("Left out", _listed(self.left_out)),
            ("Done", _listed(self.taken) or "Nothing yet."),
            ("To talk over", self.scenario.question_text),
            ("What has changed since 2009", changed),
        )
        return tuple((title, text) for title, text in parts if text)


def _listed(lines: Iterable[str]) -> str:
    return "\n".join(f"•  {line}" for line in lines)
