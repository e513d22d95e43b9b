"""Joiners: was the old school asked for the child protection file, and has it come?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files import joiner_rules as rules
from esafety_desktop.pupil_files.history_service import pupils_of_school
from esafety_desktop.pupil_files.records import LockedJoinerFile
from esafety_desktop.pupil_files.rows import JoinerRow
from esafety_desktop.school.service import terms
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.dates import TermSpan
    from esafety_desktop.pupil_files.rows import ChildRow
    from esafety_desktop.store.store import Store


def joiners(store: Store, children: Sequence[ChildRow] | None = None) -> tuple[JoinerRow, ...]:
    """Who joined in the last weeks, and those whose file is still waited for; for leaders only.

    Those with something to do come first, the most urgent at the top. Whoever has read the
    children of the school hands them in.
    """
    if not store.is_leader:
        return ()
    known = pupils_of_school(store) if children is None else children
    days = terms(store)
    with store.read() as session:
        kept = {row.pupil_id: row for row in session.scalars(select(LockedJoinerFile))}
    recent = {child.key for child in rules.newcomers(known, store.today())}
    waited = {key for key, row in kept.items() if row.asked_on and not row.outcome}
    rows = [
        _row(child, kept.get(child.key), days) for child in known if child.key in recent | waited
    ]
    return tuple(sorted(rows, key=lambda row: (row.next_on is None, str(row.next_on), row.name)))


def save_joiner(store: Store, row: JoinerRow) -> Changed[str]:
    """Keep what is known of a joiner's file.

    Args:
        store: The ordinary store.
        row: As it should stand; what comes next is not read.

    Raises:
        Problem: a day or the school is missing, or can't be.
    """
    wrong = rules.joiner_problem(
        row.old_school, row.asked_on, row.received_on, row.outcome, store.today()
    )
    if wrong:
        raise Problem(wrong, "Nothing was kept yet.")
    with store.write() as unit:
        wanted = select(LockedJoinerFile).where(LockedJoinerFile.pupil_id == row.id)
        record = unit.session.scalars(wanted).first()
        if record is None:
            record = LockedJoinerFile(pupil_id=row.id)
            unit.session.add(record)
        if row.asked_on != record.asked_on:
            record.asked_by = unit.account.name if row.asked_on else ""
        if row.received_on != record.received_on:
            record.received_by = unit.account.name if row.received_on else ""
        record.old_school, record.note = plain(row.old_school), plain(row.note)
        record.asked_on, record.received_on = row.asked_on, row.received_on
        record.outcome = row.outcome
        detail = {"asked": str(row.asked_on), "received": str(row.received_on)}
        unit.commit("joiner.file", row.id, detail | {"outcome": row.outcome}, Cabinet.LOCKED)
    return Changed(Area.INCIDENTS, row.id, f"What is known of {row.name}’s file is saved.")


def _row(child: ChildRow, record: LockedJoinerFile | None, days: tuple[TermSpan, ...]) -> JoinerRow:
    asked_on = record.asked_on if record else None
    outcome = record.outcome if record else ""
    what, on = rules.next_step(child.joined_on, asked_on, outcome, days)
    if record is None:
        return JoinerRow(
            child.key, child.name, child.class_name, child.joined_on, next_words=what, next_on=on
        )
    return JoinerRow(
        child.key,
        child.name,
        child.class_name,
        child.joined_on,
        record.old_school,
        asked_on,
        record.asked_by,
        record.received_on,
        outcome,
        record.note,
        what,
        on,
    )
