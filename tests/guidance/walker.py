"""Walks a procedure for the tests: valid answers by hand, and a way out from anywhere."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from esafety_desktop.guidance import machine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.guidance.events import Position
    from esafety_desktop.guidance.procedure import Procedure, Step

NOW = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)
#: Choices that lead towards the end, where the first of a step would go round.
ONWARD = {
    "TF-N": "over",
    "TF-OUT": "finished",
    "TF-W": "reply",
    "TF-2": "no",
    "TF-I1": "no",
    "TF-SW": "no",
    "FLOW09-I": "nothing",
    "FLOW07-I": "nothing",
}


def full(step: Step, *choices: str) -> machine.Answered:
    """An answer with everything given."""
    return machine.Answered(
        step=step.id, choices=choices, who="Ms Dent", when=NOW, reference="L-7", note="as told"
    )


def give(
    procedure: Procedure, position: Position, step_id: str, choices: Sequence[str] = ()
) -> Position:
    """Answer a step with everything given."""
    return machine.take(procedure, position, full(procedure.step(step_id), *choices))


def closing_choice(step: Step) -> tuple[str, ...]:
    """A choice that opens nothing more and leads on."""
    if step.id in ONWARD:
        return (ONWARD[step.id],)
    quiet = [choice.id for choice in step.choices if not (choice.opens or choice.again)]
    return (quiet[-1],) if quiet else tuple(choice.id for choice in step.choices[:1])


def to_triage(procedure: Procedure) -> Position:
    """A position at which the kind of incident is asked."""
    position = machine.start(procedure)
    for step_id, choices in (("TF-0", ()), ("TF-1", ("none",)), ("TF-2", ("no",)), ("TF-4", ())):
        position = give(procedure, position, step_id, choices)
    return position


def on_routes(procedure: Procedure, *routes: str) -> Position:
    """A position just after these routes were ticked."""
    return give(procedure, to_triage(procedure), "TF-5", routes)


def finish(procedure: Procedure, position: Position, most: int = 400) -> Position:
    """Answer every open step, the leading one first, until nothing is open."""
    for _ in range(most):
        left = [step.id for step in machine.required_left(procedure, position)]
        if not position.here and not left:
            return position
        step = procedure.step((*position.here, *left)[0])
        least = procedure.triage_order[-2 if procedure.id == "today" else -1].id
        choices = (least,) if step.id == procedure.trunk.triage else closing_choice(step)
        position = give(procedure, position, step.id, choices)
    raise AssertionError(f"no end in sight: {position.here}")
