"""How far the returns have got on a day, with the year before beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements.answers_service import answers_on
from esafety_desktop.dates import AcademicYear, academic_year, british
from esafety_desktop.export.tables import Table
from esafety_desktop.returns.report_rules import (
    change_words,
    count,
    grouped,
    percent,
    year_words,
)
from esafety_desktop.returns.rows import Counts, Report, ReportLine, Slot
from esafety_desktop.school import service as school_service

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

NO_CLASS = "no class"
_HEADINGS = (
    "Returned %", "Returned", "Declined", "Outstanding", "Not given out", "Asked", "Exempt",
    "Answered %", "Returned % a year before", "Change in points",
)  # fmt: skip


def report(store: Store, on: date | None = None) -> Report:
    """The state of the signatures on a day.

    Args:
        store: The open cabinets.
        on: The day; None means today. It lies in the academic year that is reported.
    """
    day = on or store.today()
    with store.read() as session:
        in_use = school_service.year_in_use(session, store)
        year = in_use if on is None else min(in_use, academic_year(on).start)
        before_on = _year_earlier(day)
        now = _slots(session, year, day, all_of_them=year == in_use)
        before = _slots(session, year - 1, before_on, all_of_them=False)
        name = school_service.read_school(session).name
    return Report(
        name,
        AcademicYear(year).label,
        AcademicYear(year - 1).label,
        day,
        before_on,
        ReportLine("Whole school", count(now, day), count(before, before_on) if before else None),
        _lines(now, before, (day, before_on), "class_name", _class_order),
        _lines(now, before, (day, before_on), "year_group", _year_order),
        _lines(now, before, (day, before_on), "agreement", lambda one: (0, one.agreement)),
    )


def _year_earlier(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)


def _slots(session: Session, year: int, on: date, *, all_of_them: bool) -> list[Slot]:
    return [
        Slot(
            row.class_name or NO_CLASS,
            row.year_group,
            row.agreement,
            row.status.value,
            row.answered_on,
            row.given_on,
        )
        for row in answers_on(session, year, on, all_of_them=all_of_them)
    ]


def _class_order(slot: Slot) -> tuple[int, str]:
    return school_service.year_order(slot.year_group), slot.class_name


def _year_order(slot: Slot) -> tuple[int, str]:
    return school_service.year_order(slot.year_group), slot.year_group


def _lines(
    now: Sequence[Slot],
    before: Sequence[Slot],
    days: tuple[date, date],
    by: str,
    order: Callable[[Slot], tuple[int, str]],
) -> tuple[ReportLine, ...]:
    then = grouped(before, by)
    own = sorted(grouped(now, by).items(), key=lambda item: order(item[1][0]))
    return tuple(
        ReportLine(
            year_words(name) if by == "year_group" else name,
            count(slots, days[0]),
            count(then[name], days[1]) if name in then else None,
        )
        for name, slots in own
    )


def tables(found: Report) -> tuple[Table, ...]:
    """The report for another program: one sheet of each kind, figures as numbers."""
    parts = (
        ("By class", "Class", found.by_class),
        ("By year group", "Year group", found.by_year),
        ("By agreement", "Agreement", found.by_agreement),
    )
    whole = Table(
        "Whole school",
        ("As of", "Academic year", "Whole school", *_HEADINGS),
        ((found.on, found.year, found.whole.name, *_figures(found.whole)),),
    )
    every = (
        ("Whole school", found.whole.name, *_figures(found.whole)),
        *((title, *line) for title, _, lines in parts for line in _rows(lines)),
    )
    together = Table("Returns", ("Kind", "What", *_HEADINGS), every)
    return (together, whole, *(Table(t, (h, *_HEADINGS), _rows(ls)) for t, h, ls in parts))


def _rows(lines: Sequence[ReportLine]) -> tuple[tuple[str | int | None, ...], ...]:
    return tuple((line.name, *_figures(line)) for line in lines)


def _figures(line: ReportLine) -> tuple[str | int | None, ...]:
    now, before = line.now, line.before or Counts()
    return (
        percent(now.returned, now.asked),
        now.returned,
        now.declined,
        now.outstanding,
        now.not_given_out,
        now.asked,
        now.exempt,
        percent(now.answered, now.asked),
        percent(before.returned, before.asked),
        change_words(now, line.before),
    )


def file_name(found: Report) -> str:
    """What a saved report is called."""
    return f"Signed forms returned {british(found.on).replace('/', '-')}"
