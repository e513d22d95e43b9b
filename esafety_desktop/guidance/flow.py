"""From answers to where one stands: the way through a procedure, worked out anew each time."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .procedure import HARD_AGENCIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .events import Answered
    from .procedure import Agency, Choice, Procedure, Step


def taken(step: "Step", answer: "Answered") -> tuple["Choice", ...]:
    """The choices that an answer took; none unless the step was done."""
    if answer.outcome != "done":
        return ()
    return tuple(choice for choice in step.choices if choice.id in answer.choices)


def told(step: "Step", answer: "Answered") -> frozenset["Agency"]:
    """The agencies that this answer says were told."""
    if answer.outcome != "done" or not step.agencies:
        return frozenset()
    if not step.choices:
        return frozenset(step.agencies)
    referring = [choice for choice in taken(step, answer) if choice.refers]
    return frozenset(agency for choice in referring for agency in choice.tells or step.agencies)


def pending(step: "Step", answer: "Answered") -> bool:
    """Whether an answer only holds for now ("wait for advice")."""
    return any(choice.pending for choice in taken(step, answer))


def all_told(procedure: "Procedure", answers: "Mapping[str, Answered]") -> frozenset["Agency"]:
    """Every agency told so far, also on routes that were left behind."""
    return frozenset(
        agency
        for step_id, answer in answers.items()
        for agency in told(procedure.step(step_id), answer)
    )


def referred(procedure: "Procedure", answers: "Mapping[str, Answered]") -> bool:
    """Whether police, social care or the LADO were told, so that their answer is awaited."""
    return bool(all_told(procedure, answers) & HARD_AGENCIES)


def followers(step: "Step", answer: "Answered") -> tuple[str, ...]:
    """The steps that come next after this answer."""
    chosen = taken(step, answer)
    if not chosen:
        return (step.next,) if step.next else ()
    return tuple(dict.fromkeys(target for c in chosen if (target := c.next or step.next)))


class Walk:
    """One walk along all answered steps, which ends at the open ones."""

    def __init__(
        self,
        procedure: "Procedure",
        answers: "Mapping[str, Answered]",
        switches: frozenset[str],
    ) -> None:
        self._procedure = procedure
        self._answers = answers
        self._switches = switches
        self._waiting: set[str] = set()
        self._seen: set[str] = set()
        self.passed: set[str] = set()
        self._open: set[str] = set()

    def run(self, starts: "Iterable[str]") -> None:
        """Walk from these steps; steps that join open only when nothing else is open."""
        for start in starts:
            self._visit(start)
        while not self._open and (joining := sorted(self._waiting, key=self._order)):
            self._waiting.discard(joining[0])
            self._visit(joining[0], joined=True)

    @property
    def here(self) -> tuple[str, ...]:
        """The open steps, the most serious first."""
        return tuple(sorted(self._open, key=self._order))

    def _order(self, step_id: str) -> tuple[int, int]:
        return self._procedure.seriousness[step_id]

    def _visit(self, start: str, *, joined: bool = False) -> None:
        stack = [start]
        while stack:
            step = self._procedure.step(stack.pop())
            if step.id in self._seen:
                continue
            if step.joins and not joined and step.id not in self._answers:
                self._waiting.add(step.id)
                continue
            joined = False
            self._seen.add(step.id)
            stack.extend(self._after(step))

    def _after(self, step: "Step") -> "Iterator[str]":
        if step.switch and step.switch not in self._switches:
            yield from (step.next,) if step.next else ()
        elif step.id in self._answers:
            self.passed.add(step.id)
            yield from followers(step, self._answers[step.id])
        else:
            self._open.add(step.id)


def starts(
    procedure: "Procedure",
    routes: "Iterable[str]",
    beside: "Iterable[str]",
    answers: "Mapping[str, Answered]",
) -> Iterator[str]:
    """Every step at which a walk begins: the trunk, the open routes and what runs beside them."""
    yield procedure.trunk.start
    opened = False
    for route_id in routes:
        opened = True
        yield procedure.route_by_id[route_id].first
    if opened:
        yield from procedure.trunk.same_day
    yield from beside
    if referred(procedure, answers):
        yield procedure.trunk.wait
