"""What the steps of the procedure say about agencies and parents: nothing is typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.guidance import flow
from esafety_desktop.incidents import replay_service
from esafety_desktop.incidents.agency_rules import AGAINST, HARD, TOLD, AgencyRow, ParentRow
from esafety_desktop.incidents.left_open_service import parents_answer
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from esafety_desktop.guidance.events import Answered, Position
    from esafety_desktop.guidance.procedure import Procedure, Step
    from esafety_desktop.incidents.records import Incident

WORKER = "TF-SW"


def from_steps(record: Incident, today: date) -> tuple[AgencyRow, ...]:
    """The agencies that the answers tell of, and those that were decided against.

    The outcome that was written for all of them stands with each of the police, social care and
    the LADO.
    """
    found: dict[str, AgencyRow] = {}
    for one in replay_service.stands(record, today):
        for row in _rows(*one):
            found.setdefault(row.origin, row)
    rows = list(found.values())
    told = {row.agency for row in rows if row.decided == TOLD}
    kept = [row for row in rows if row.decided == TOLD or row.agency not in told]
    return tuple(with_outcome(kept, record, today))


def with_outcome(rows: Iterable[AgencyRow], record: Incident, today: date) -> Iterator[AgencyRow]:
    """The same, with what came of it where it was written once for all."""
    stands = replay_service.stands(record, today)
    written = (position.answered(procedure.trunk.outcome) for procedure, position in stands)
    outcome = next((one for one in written if one is not None), None)
    for row in rows:
        bare = row.agency in HARD and row.decided == TOLD and not row.outcome
        if bare and outcome and outcome.note:
            yield replace(row, outcome=outcome.note, outcome_at=outcome.when)
        else:
            yield row


def parents_from_steps(record: Incident, today: date) -> tuple[ParentRow, ...]:
    """What the step about the parents says; () before it was answered."""
    found = parents_answer(record, today)
    given = found[1] if found else None
    if given is None or given.outcome != "done":
        return ()
    decision = next(iter(given.choices), "")
    if decision == TOLD:
        lines = [entry for entry in record.entries if entry.step_id == given.step]
        by = lines[-1].author if lines else ""
        return (ParentRow(TOLD, "", given.who, given.when, by, response=given.note, step=True),)
    asked = f"{given.who}: {given.note}" if given.who else given.note
    return (ParentRow(decision, reason=asked, at=given.when, step=True),)


def worker_words(record: Incident, today: date) -> str:
    """Whether a child has a social worker, a plan or care status; "" when nobody has said."""
    for procedure, position in replay_service.stands(record, today):
        given = position.answered(WORKER)
        if given is not None:
            said = replay_service.words(procedure, given)[2]
            return f"{said}\n{british_time(given.when)}" if given.when else said
    return ""


def decisions(record: Incident, today: date) -> tuple[str, ...]:
    """Every answer to the record step, oldest first, each with its time and author."""
    procedure, position = replay_service.position(record, today)
    history = replay_service.history(record, procedure, position)
    return tuple(
        f"{british_time(one.written_at)}, {one.author}: {one.note or one.reason}"
        for one in history.get(procedure.trunk.record, ())
        if one.note or one.reason
    )


def _rows(procedure: Procedure, position: Position) -> Iterator[AgencyRow]:
    for step_id, given in position.answers.items():
        step = procedure.step(step_id)
        told = flow.told(step, given)
        for agency in sorted(told):
            yield AgencyRow(
                agency,
                TOLD,
                given.who,
                given.when,
                reference=given.reference,
                advice=given.note,
                origin=f"{step_id}/{agency}",
            )
        if not told and (reason := _against(step, given)):
            for agency in step.agencies:
                if agency in HARD:
                    yield AgencyRow(
                        agency,
                        AGAINST,
                        at=given.when,
                        reason=reason,
                        origin=f"{step_id}/{agency}",
                    )


def _against(step: Step, given: Answered) -> str:
    """Why it was decided not to tell anybody at this step; "" where that was no decision."""
    if given.outcome != "done":
        return given.reason
    asked = [ask for choice in flow.taken(step, given) for ask in (choice.asks or ())]
    return given.note if "note" in asked else ""
