"""For Today: classes whose families are to be reminded, and slips that wait to be matched."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from esafety_desktop.agreements.chase_rules import Chased, Ladder, Step, next_step
from esafety_desktop.agreements.ladder_service import ladder
from esafety_desktop.agreements.outstanding_service import outstanding
from esafety_desktop.agreements.rows import DueRow, OutstandingRow
from esafety_desktop.agreements.slot_service import plural
from esafety_desktop.agreements.unmatched_service import unmatched_count
from esafety_desktop.school.service import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from esafety_desktop.dates import TermSpan
    from esafety_desktop.store.store import Store


def chased(row: OutstandingRow) -> Chased:
    """What the ladder counts by."""
    return Chased(row.issued_on, row.rung, row.chased_on, row.talked_on, row.wait_until)


def next_steps(
    rows: Iterable[OutstandingRow], spans: Sequence[TermSpan], steps: Ladder
) -> dict[Chased, tuple[Step, date] | None]:
    """What comes next for each kind of slot: as many calculations as there are kinds."""
    return {one: next_step(one, spans, steps) for one in {chased(row) for row in rows}}


def due(store: Store, today: date) -> tuple[DueRow, ...]:
    """For Today: classes whose families are to be reminded, and slips on the unmatched pile."""
    found = outstanding(store)
    waits = next_steps(found, terms(store), ladder(store))
    rows = [(row, waits[chased(row)]) for row in found]
    lines = []
    for (class_id, class_name), group in groupby(
        rows, key=lambda pair: (pair[0].class_id, pair[0].class_name)
    ):
        ready = [(row, *step) for row, step in group if step is not None and step[1] <= today]
        if ready:
            lines.append(_class_due(class_id, class_name, ready, today))
    lines += _chased(rows, today)
    with store.read() as session:
        aside = unmatched_count(session)
    if aside:
        what = f"{plural(aside, 'slip')} could not be matched: settle {_them(aside)}"
        lines.append(DueRow(what, None, overdue=False, place="agreements/unmatched"))
    return tuple(lines)


def _chased(
    rows: Iterable[tuple[OutstandingRow, tuple[Step, date] | None]], today: date
) -> Iterator[DueRow]:
    """One line for all families who were reminded and still have time to answer."""
    found = [
        (row.pupil_id, step[1])
        for row, step in rows
        if row.rung and step is not None and step[1] > today
    ]
    if found:
        families = plural(len({pupil_id for pupil_id, _ in found}), "family", "families")
        what = f"{families} reminded of signed forms: time to answer"
        first = min(on for _, on in found)
        yield DueRow(what, first, overdue=False, place="agreements/returns", waits=True)


def _them(number: int) -> str:
    return "it" if number == 1 else "them"


def _class_due(
    class_id: str,
    class_name: str,
    ready: Sequence[tuple[OutstandingRow, Step, date]],
    today: date,
) -> DueRow:
    ask = {row.pupil_id for row, _, _ in ready if row.ask_dsl_first}
    talk = {row.pupil_id for row, step, _ in ready if step is Step.TALK} - ask
    remind = {row.pupil_id for row, _, _ in ready} - talk - ask
    parts = []
    if remind:
        parts.append(f"remind {plural(len(remind), 'family', 'families')} of signed forms")
    if talk:
        more = "" if remind else " about signed forms"
        parts.append(f"talk to {plural(len(talk), 'family', 'families')}{more}")
    if ask and not parts:
        parts.append("ask the safeguarding lead about signed forms")
    asked = remind or talk or ask
    first = min(on for row, _, on in ready if row.pupil_id in asked)  # as the list behind it says
    place = f"agreements/returns/due/{class_id or 'all'}"
    what = f"{class_name}: {', '.join(parts)}"
    return DueRow(what, first, overdue=first < today, place=place, alike="remind")
