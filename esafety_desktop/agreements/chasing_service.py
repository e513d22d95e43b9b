"""Reminding families: whom, on which rung, and the log of it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sqlalchemy import literal, or_, select

from esafety_desktop.agreements.chase_rows import ChaseFamily, ChaseHow, ChasePlan, ChaseRow, Talk
from esafety_desktop.agreements.chase_rules import TOP_RUNG, next_chase, next_rung
from esafety_desktop.agreements.due_service import chased
from esafety_desktop.agreements.ladder_service import ladder
from esafety_desktop.agreements.outstanding_service import outstanding, read_due
from esafety_desktop.agreements.records import Agreement, ChaseEntry
from esafety_desktop.agreements.rows import ONCE, OutstandingRow, SlotKey
from esafety_desktop.agreements.slot_service import (
    Marking,
    SlotState,
    plural,
    states_of,
    swap_undo,
    take_back,
    write_states,
)
from esafety_desktop.dates import in_words
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import terms, year_in_use
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork


def chase_plan(
    store: Store,
    class_id: str | None = None,
    year: int | None = None,
    agreement_ids: Collection[str] | None = None,
) -> ChasePlan:
    """Who would be reminded now: by letter, by telephone, or not before the lead was asked.

    Only of what is outstanding: a reminder says that a slip was sent home. The last are named and
    nothing more: the reason is not the office's to know. Families who had three reminders get no
    further letter: somebody has to talk to them.
    """
    rows = [
        row
        for row in outstanding(store, class_id, year)
        if agreement_ids is None or row.agreement_id in agreement_ids
    ]
    ask_first = [row for row in rows if row.ask_dsl_first]
    open_rows = [row for row in rows if not row.ask_dsl_first]
    wrote = {row.pupil_id for row in open_rows if row.rung >= TOP_RUNG and not row.telephone_only}
    by_letter = [r for r in open_rows if not r.telephone_only and r.pupil_id not in wrote]
    return ChasePlan(
        letters=_families(by_letter),
        telephone=_families(row for row in open_rows if row.telephone_only),
        ask_first=_families(ask_first),
        asked_by=_asked_by(store, by_letter),
        talk=_families(row for row in open_rows if row.pupil_id in wrote),
    )


def _asked_by(store: Store, rows: Iterable[OutstandingRow]) -> date | None:
    """The last day that a letter or reminder gave to any of these, when it is still to come."""
    said = {chased(row) for row in rows}
    if not said:
        return None
    spans, steps = terms(store), ladder(store)
    days = [next_chase(one, spans, steps) for one in said]
    return max((on for on in days if on is not None and on > store.today()), default=None)


def _families(rows: Iterable[OutstandingRow]) -> tuple[ChaseFamily, ...]:
    families = []
    for _, group in groupby(rows, key=lambda row: row.pupil_id):
        own = list(group)
        known = [row.days_out for row in own if row.days_out is not None]
        families.append(
            ChaseFamily(
                own[0].pupil_id,
                own[0].pupil_name,
                own[0].class_name,
                tuple(row.agreement_id for row in own),
                tuple(row.agreement_title for row in own),
                next_rung(max(row.rung for row in own)),
                max(known, default=None),
            )
        )
    return tuple(families)


def record_chase(
    store: Store,
    pupil_ids: Sequence[str],
    how: ChaseHow = ChaseHow.LETTER,
    year: int | None = None,
    keys: Collection[SlotKey] | None = None,
) -> Changed[int]:
    """Log that families were reminded of all that is out; see `record_talk`."""
    return record_talk(store, pupil_ids, Talk(how), year, keys)


def record_talk(
    store: Store,
    pupil_ids: Sequence[str],
    talk: Talk,
    year: int | None = None,
    keys: Collection[SlotKey] | None = None,
) -> Changed[int]:
    """Log a reminder with what was said: each family goes one rung up, to the third.

    Where nobody was reached, the call is written down and the rung stays as it was.

    Children about whom the safeguarding lead is asked first are passed over.

    Args:
        store: The open cabinets.
        pupil_ids: The children.
        talk: By which means, what was said, what comes next.
        year: The academic year; None means the one in use.
        keys: Of these alone, whoever gave them out; None means all that is outstanding.

    Returns:
        How many families were chased.

    Raises:
        Problem: nothing is out for any of them, or the lead has to be asked first.
    """
    with store.write() as unit:
        chosen = year if year is not None else year_in_use(unit.session, store)
        rows = _still_out(unit.session, store.today(), chosen, set(pupil_ids), keys)
        allowed = [row for row in rows if not row.ask_dsl_first]
        if not allowed:
            raise _nothing_to_chase(asked_first=bool(rows))
        marking, families = _chase(unit, chosen, allowed, talk)
        detail = {"slots": [state.key for state in marking.after], "how": talk.how.value}
        unit.commit("families reminded", "register", detail)
    said = f"{_what_was_done(talk)}: {plural(families, 'family', 'families')} · Ctrl+Z undoes"
    return Changed(Area.AGREEMENTS, families, said, swap_undo(marking, take_back))


def _still_out(
    session: Session,
    today: date,
    year: int,
    pupils: Collection[str],
    keys: Collection[SlotKey] | None,
) -> list[OutstandingRow]:
    """What is still due of these children; with keys of these alone, whoever gave them out."""
    return [
        row
        for row in read_due(session, today, (ONCE, year), given_out=keys is None)
        if row.pupil_id in pupils
        and (keys is None or SlotKey(row.pupil_id, row.agreement_id) in keys)
    ]


def _what_was_done(talk: Talk) -> str:
    if talk.how is ChaseHow.MORE_TIME and talk.wait_until is not None:
        return f"Time until {in_words(talk.wait_until)}"
    return f"{'Chased' if talk.reached else 'Nobody reached'} by {talk.how.value}"


def _nothing_to_chase(*, asked_first: bool) -> Problem:
    if asked_first:
        return Problem(
            "This family is not written to or rung without asking.",
            "Ask the safeguarding lead first.",
        )
    return Problem("Nothing is out there to chase.", "Choose a child with a slip still due.")


def _chase(
    unit: UnitOfWork, year: int, rows: Sequence[OutstandingRow], talk: Talk
) -> tuple[Marking, int]:
    today = unit.store.today()
    rungs: dict[str, int] = {}
    for row in rows:
        rung = next_rung(row.rung) if talk.reached else row.rung
        rungs[row.pupil_id] = max(rungs.get(row.pupil_id, 0), rung)
    before: list[SlotState] = []
    after: list[SlotState] = []
    entries: list[ChaseEntry] = []
    keys = [SlotKey(row.pupil_id, row.agreement_id) for row in rows]
    for row, state in zip(rows, states_of(unit.session, year, keys), strict=True):
        rung = rungs[row.pupil_id] if talk.reached else state.rung
        before.append(state)
        after.append(_after(state, rung, talk, today))
        entries.append(
            ChaseEntry(
                pupil_id=row.pupil_id,
                agreement_id=row.agreement_id,
                year=state.year,
                on=today,
                rung=rung,
                how=talk.how.value,
                by=unit.account.name,
                reached=talk.reached,
                said=talk.said,
                next_step=talk.next_step,
                wait_until=talk.wait_until,
            )
        )
    write_states(unit.session, after)
    unit.session.add_all(entries)
    unit.session.flush()
    count = plural(len(rungs), "family", "families")
    by = "given" if talk.how is ChaseHow.MORE_TIME else "chased by"
    label = f"{count} {by} {talk.how.value}"
    ids = tuple(entry.id for entry in entries)
    return Marking(label, tuple(before), tuple(after), chases=ids), len(rungs)


def _after(state: SlotState, rung: int, talk: Talk, today: date) -> SlotState:
    """A slot after a reminder; a day that was agreed holds until the next one."""
    if not talk.reached:
        return replace(state, wait_until=talk.wait_until or state.wait_until)
    talked_on = today if talk.how.is_talk else state.talked_on
    return replace(
        state, rung=rung, chased_on=today, talked_on=talked_on, wait_until=talk.wait_until
    )


def chase_log(store: Store, pupil_id: str, *, taken_back: bool = False) -> tuple[ChaseRow, ...]:
    """Every reminder that one child's family had, oldest first.

    Args:
        store: The open cabinets.
        pupil_id: The child.
        taken_back: Also those that were taken back.
    """
    with store.read() as session:
        found = session.execute(
            select(
                ChaseEntry.id,
                ChaseEntry.on,
                ChaseEntry.pupil_id,
                Agreement.title,
                ChaseEntry.rung,
                ChaseEntry.how,
                ChaseEntry.by,
                ChaseEntry.reached,
                ChaseEntry.said,
                ChaseEntry.next_step,
                ChaseEntry.wait_until,
                ChaseEntry.taken_back_at,
            )
            .join(Agreement, Agreement.id == ChaseEntry.agreement_id)
            .where(
                ChaseEntry.pupil_id == pupil_id,
                or_(ChaseEntry.taken_back_at.is_(None), literal(taken_back)),
            )
            .order_by(ChaseEntry.seq)
        )
        return tuple(ChaseRow(*row[:5], ChaseHow(row.how), *row[6:]) for row in found)
