"""What began under an earlier procedure and may not be lost by changing to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.closing import CEOP_ALONE, NO_OUTCOME, Reason, outcome_said
from esafety_desktop.guidance.procedure import HARD_AGENCIES
from esafety_desktop.incidents import replay_service

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from esafety_desktop.guidance.events import Answered, Position
    from esafety_desktop.guidance.procedure import Procedure, Step
    from esafety_desktop.incidents.records import Incident

    Way = tuple[Procedure, Position]


def left_open(record: Incident, today: date) -> tuple[Reason, ...]:
    """Why an incident can't be closed though its present procedure has nothing against it.

    A question whether the police, social care or the LADO must be told that was open under an
    earlier procedure stays open until it is answered under one of them (TFG-6, TFG-8).

    Args:
        record: The incident, in an open session.
        today: Settles what is switched on (TFG-13).
    """
    ways = replay_service.stands(record, today)
    if len(ways) == 1:
        return ()
    return (*_unanswered(ways), *_told(ways))


def in_doubt(record: Incident, today: date) -> bool:
    """Whether an earlier procedure left a picture of a child, or a crime, not ruled out.

    What was shut out there stays shut out: no screenshot, nothing switched off (TFG-3).
    """
    _, *before = replay_service.stands(record, today)
    return any(_doubtful(pack, at) for pack, at in before)


def _doubtful(pack: Procedure, at: Position) -> bool:
    if HARD_AGENCIES & machine.agencies_told(pack, at):
        return True
    meant = {name for route in at.routes for name in pack.meant_by(route)}
    asked = at.answered(pack.trunk.picture_question) is not None
    shut = asked and not machine.pictures_ruled_out(pack, at)
    return shut or bool(meant & {"TF-E", *pack.trunk.picture_routes})


def parents_answer(record: Incident, today: date) -> tuple[Procedure, Answered] | None:
    """What counts as decided about the parents, whichever procedure it was entered under.

    The newest answer speaks; None while that one is asked again, or nobody has answered.
    """
    ways = {procedure.id: (procedure, at) for procedure, at in replay_service.stands(record, today)}
    begun = replay_service.first_procedure(record)
    events = next(iter(ways.values()))[1].events
    for event in reversed(events):
        way = ways.get(event.pack or begun)
        if way is None or getattr(event, "step", "") != way[0].trunk.parents:
            continue
        given = way[1].answered(way[0].trunk.parents)
        return None if given is None else (way[0], given)
    return None


def _unanswered(ways: Sequence[Way]) -> Iterator[Reason]:
    (now, _), *before = ways
    for pack, at in before:
        for step in machine.required_left(pack, at):
            if HARD_AGENCIES & set(step.agencies) and not _elsewhere(step, pack, ways):
                yield Reason(
                    now.trunk.triage,
                    f"“{step.title}” was still open under “{pack.title}”: sort the incident anew "
                    "so that it is asked here, or go back to that procedure and answer it.",
                )


def _elsewhere(step: Step, own: Procedure, ways: Sequence[Way]) -> bool:
    """Whether a step stands answered under another procedure, or is asked by the present one."""
    asked = {one.id for one in machine.required_left(*ways[0])}
    for number, (pack, at) in enumerate(ways):
        if pack is own:
            continue
        for twin in _twins(step, pack):
            if at.answered(twin) is not None or (number == 0 and twin in asked):
                return True
    return False


def _twins(step: Step, pack: Procedure) -> Iterator[str]:
    """The steps of another procedure that ask the same."""
    meant = {step.id, *step.same_as}
    yield from (one.id for one in pack.steps if meant & {one.id, *one.same_as})


def _told(ways: Sequence[Way]) -> Iterator[Reason]:
    trunk = ways[0][0].trunk
    told = {agency for way in ways for agency in machine.agencies_told(*way)}
    if "ceop" in told and not told & {"police", "care"}:
        yield Reason(trunk.wait, CEOP_ALONE)
    if HARD_AGENCIES & told and not any(outcome_said(*way) for way in ways):
        yield Reason(trunk.outcome, NO_OUTCOME)
