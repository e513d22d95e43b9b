"""What stands on the wall at each moment of a drill, and what the arrows do: pure values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.incidents.procedure_rules import StepView
    from esafety_desktop.readiness.drill_rules import DrillReport, ScenarioRow

DONE, LEFT = "done", "left out"
NEXT = "→ or Space: on   ←: back   Esc: leave"
_LINES, _FEW = 5, 4
CHOOSE = "↑ ↓: go through   Space: tick   →: on   ←: back   Esc: leave"


class Slide(Value):
    """One picture on the wall.

    Attributes:
        kind: "story", "read" (more of the step comes), "step" or "end".
        over: A small line over the title: the route, how soon.
        lines: A sentence each, with "title", "do", "never", "call" or "ask" before it.
        options: Ids and labels of the answers; empty: nothing is asked.
        ticked: The ids that are ticked.
        at: Which option the arrows are at.
    """

    kind: str
    title: str
    lines: tuple[tuple[str, str], ...]
    over: str = ""
    step_id: str = ""
    options: tuple[tuple[str, str], ...] = ()
    ticked: tuple[str, ...] = ()
    many: bool = False
    at: int = 0

    @property
    def foot(self) -> str:
        """Which keys do what."""
        return CHOOSE if self.options else NEXT

    @property
    def lacks(self) -> str:
        """Why it can't go on, in words; "" when it can."""
        return "Tick an answer with Space first." if self.options and not self.ticked else ""

    @property
    def left_out(self) -> bool:
        """Whether the group leaves the step out."""
        return LEFT in self.ticked

    def moved(self, by: int) -> Slide:
        """With the mark at another option."""
        return replace(self, at=(self.at + by) % len(self.options)) if self.options else self

    def tick(self) -> Slide:
        """With the marked option ticked, or unticked where several may be."""
        if not self.options:
            return self
        one = self.options[self.at][0]
        if not self.many:
            return replace(self, ticked=(one,))
        kept = tuple(name for name in self.ticked if name != one)
        return replace(self, ticked=kept if one in self.ticked else (*kept, one))

    @property
    def settled(self) -> bool:
        """Whether Space has nothing more to tick: it goes on then."""
        return not self.options or (not self.many and self.options[self.at][0] in self.ticked)


def story_slides(story: ScenarioRow) -> tuple[Slide, ...]:
    """The story, as it is read out."""
    return (Slide("story", story.title, tuple(("do", line) for line in story.story)),)


def step_slides(step: StepView) -> tuple[Slide, ...]:
    """A step, on as many pictures as large letters need; the last one asks.

    No names and no numbers stand there: who is rung is called by the part that they play.
    """
    lines = [("do", line.text) for line in step.card if not line.devices]
    lines += [("do", line) for line in step.do]
    lines += [("never", line) for line in step.never]
    lines += [("never", f"2009: {step.said}. Today: {step.today}")] if step.struck else []
    rung = ", ".join(dict.fromkeys(call.label for call in step.calls))
    lines += [("call", f"Ring: {rung}")] if rung else []
    options = tuple((option.id, option.label) for option in step.options)
    room = _LINES if len(options) <= _FEW else 0 if len(options) > 2 * _FEW else _FEW
    over = " · ".join(part for part in (step.path, step.within) if part)
    parts = [lines[at : at + _LINES] for at in range(0, len(lines), _LINES)] or [[]]
    if len(parts[-1]) > room or (len(parts) > 1 and options):
        parts.append([])
    reads = tuple(Slide("read", step.title, tuple(part), over, step.id) for part in parts[:-1])
    last = [*parts[-1], *([("ask", step.question)] if step.question else [])]
    ticked: tuple[str, ...] = ()
    if not options and step.why_not:
        options, ticked = ((DONE, "We do it"), (LEFT, "We leave it out")), (DONE,)
    asking = Slide("step", step.title, tuple(last), over, step.id, options, ticked, step.many)
    return (*reads, asking)


def end_slides(report: DrillReport) -> tuple[Slide, ...]:
    """What was missed, what to talk over, what has changed: one after the other."""
    return tuple(_end(report))


def _end(report: DrillReport) -> Iterator[Slide]:
    for title, text in report.parts:
        yield Slide("end", title, tuple(("do", line) for line in text.splitlines()))
    said = "Nothing of it was kept. Press Esc to leave, then record who was there."
    yield Slide("end", "The drill is over", (("do", said),))
