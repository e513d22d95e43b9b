"""How an incident stands in its procedure, as plain values for the follow-ups (reads only)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from esafety_desktop.follow_ups.proposal_rules import Said, Stand, StepStand, Told
from esafety_desktop.guidance import flow, machine
from esafety_desktop.guidance.terms import shipped_terms
from esafety_desktop.incidents import replay_service
from esafety_desktop.incidents.agency_rules import TOLD

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date, datetime

    from esafety_desktop.guidance.events import Answered, Position
    from esafety_desktop.guidance.procedure import Procedure
    from esafety_desktop.guidance.terms import Term
    from esafety_desktop.incidents.agency_rules import AgencyRow
    from esafety_desktop.incidents.records import Incident

ADVICE = "parents-advice"
PARENTS = "parents"
_AFTER_ALL = 10**9
"""Counts as later than every event: what was entered beside the steps isn't numbered among them."""


class _Way:
    """The events of an incident with the moment at which each was written."""

    def __init__(self, record: Incident, procedure: Procedure, position: Position) -> None:
        self.procedure, self.position = procedure, position
        written = {entry.id: entry.at for entry in record.entries}
        self.aware = record.reported_at or record.entered_at
        self.last = max(written.values(), default=record.entered_at)
        self._ids: dict[int, tuple[str, int, datetime]] = {
            id(event): (kept.id, kept.number, written[kept.entry_id])
            for kept, event in zip(
                replay_service.answers(record), self.position.events, strict=True
            )
        }

    def said(self, answered: Answered) -> Said:
        """An answer, with the words that its line of the chronology has."""
        event_id, number, written = self._ids[id(answered)]
        words = replay_service.words(self.procedure, answered)[2]
        return Said(event_id, number, answered.when or written, words)

    def outcome(self) -> Said | None:
        """What came of it, once that was written."""
        given = self.position.answered(self.procedure.trunk.outcome)
        return self.said(given) if given and given.outcome == "done" else None

    def times(self, step_id: str) -> tuple[Answered, ...]:
        """Every answer ever given to a step."""
        return self.position.history_of(step_id)


def stand_of(record: Incident, today: date, contacts: Sequence[AgencyRow] = ()) -> Stand:
    """Everything that the follow-ups of an incident are decided by.

    Args:
        record: The incident, in an open session.
        today: Settles what is switched on.
        contacts: The agencies that were entered beside the steps.
    """
    way, *before = (_Way(record, *one) for one in replay_service.stands(record, today))
    trunk = way.procedure.trunk
    outcomes = [one.outcome() for one in (way, *before)]
    chased = [
        answered
        for answered in way.times(trunk.wait)
        if any(choice.again for choice in flow.taken(way.procedure.step(trunk.wait), answered))
    ]
    told = tuple(_told((way, *before)))
    return Stand(
        (*told, *_by_hand(contacts, {one.agency for one in told})),
        tuple(_answers(contacts)),
        next((said for said in outcomes if said is not None), None),
        way.said(chased[-1]) if chased else None,
        tuple(_steps(way)),
    )


def is_minor(record: Incident, today: date) -> bool:
    """Whether an incident is a minor one that wants no debrief of its own, and had none."""
    procedure, position = replay_service.position(record, today)
    debrief = procedure.stands_for(shipped_terms().term("debrief").step)
    return machine.minor_only(procedure, position) and position.answered(debrief) is None


def _told(ways: Iterable[_Way]) -> Iterator[Told]:
    """Who was told, under whichever procedure the incident went by then."""
    newest: dict[str, Told] = {}
    answers = ((way, *one) for way in ways for one in way.position.answers.items())
    for one, step_id, answered in answers:
        said = one.said(answered)
        for agency in flow.told(one.procedure.step(step_id), answered):
            before = newest.get(agency)
            if before is None or before.number < said.number:
                newest[agency] = Told(
                    agency, said.event, said.number, said.at, answered.who, step_id
                )
    yield from sorted(newest.values(), key=lambda told: told.number)


def _by_hand(contacts: Sequence[AgencyRow], known: Collection[str]) -> Iterator[Told]:
    """Agencies that no step told of: the newest contact with each."""
    newest = {
        row.agency: row
        for row in contacts
        if row.decided == TOLD and not row.origin and row.agency not in known
    }
    for row in newest.values():
        if row.at:
            yield Told(row.agency, row.id, _AFTER_ALL, row.at, row.person)


def _answers(contacts: Sequence[AgencyRow]) -> Iterator[tuple[str, Said]]:
    for row in contacts:
        if row.outcome and row.at:
            yield row.agency, Said(row.id, _AFTER_ALL, row.outcome_at or row.at, row.outcome)


def _steps(way: _Way) -> Iterator[StepStand]:
    for term in shipped_terms().terms:
        step = way.procedure.stands_for(term.step) if term.step else ""
        if step and term.id == PARENTS:
            yield from _parents(way, replace(term, step=step))
        elif step:
            yield _step(way, replace(term, step=step))


def _step(way: _Way, term: Term) -> StepStand:
    aware = term.starts == "aware"
    if aware:
        wanted = term.step not in way.position.answers and term.step in reachable(
            way.procedure, way.position
        )
    else:
        wanted = term.step in way.position.here and not machine.minor_only(
            way.procedure, way.position
        )
    start = way.aware if aware else way.last
    return _stand(way, term.id, term.step, start, wanted=wanted, lapses=aware)


def _parents(way: _Way, term: Term) -> Iterator[StepStand]:
    """The advice is waited for, nobody is reminded of the parents meanwhile (TFA-2)."""
    given = way.position.answered(term.step)
    waits = given is not None and flow.pending(way.procedure.step(term.step), given)
    answers = way.position.answers
    referred = flow.referred(way.procedure, answers)
    come = way.procedure.trunk.outcome in answers
    yield _stand(way, term.id, term.step, way.last, wanted=waits and come, lapses=False)
    start = way.said(given).at if given else way.last
    yield _stand(way, ADVICE, term.step, start, wanted=waits and not referred, lapses=True)


def _stand(
    way: _Way, term_id: str, step_id: str, start: datetime, *, wanted: bool, lapses: bool
) -> StepStand:
    times = way.times(step_id)
    last = times[-1] if times else None
    said = way.said(last).words if last else ""
    who = last.who if last and term_id == ADVICE else ""
    not_done = last is not None and last.outcome != "done"
    return StepStand(term_id, step_id, len(times), wanted, lapses, start, said, not_done, who)


def reachable(procedure: Procedure, position: Position) -> frozenset[str]:
    """The open steps, and all that may still follow on some way from them."""
    found: set[str] = set()
    ahead = list(position.here)
    while ahead:
        step_id = ahead.pop()
        if step_id in found:
            continue
        found.add(step_id)
        step = procedure.step(step_id)
        ahead.extend(name for name in (step.next, *(c.next for c in step.choices)) if name)
    return frozenset(found)
