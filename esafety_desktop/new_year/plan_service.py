"""The school before the turn of the year, and what would come of it: reading only."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from esafety_desktop.agreements.register_service import read_agreements
from esafety_desktop.agreements.service import must_sign_again
from esafety_desktop.dates import AcademicYear, academic_year, british
from esafety_desktop.new_year import choice_rules
from esafety_desktop.new_year.class_rules import ClassFacts, oldest, propose
from esafety_desktop.new_year.rows import (
    ChildPlan,
    Choices,
    DueRow,
    Fate,
    LinePlan,
    Outlook,
    YearPlan,
)
from esafety_desktop.school.name_rules import sort_key
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.roll_service import on_roll
from esafety_desktop.school.service import terms, year_order
from esafety_desktop.store.settings import get_setting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

PLACE = "menu/new_year"
MEMORY = "new_year.classes"
_SHOWN_FROM = (8, 15)
"""From mid-August Today says that the year is about to turn."""


def target_year(session: Session, today: date) -> int:
    """The year to go into: this one while anybody is behind, else the coming one."""
    this_year = academic_year(today).start
    return this_year if _behind(session, this_year) else this_year + 1


def _behind(session: Session, year: int) -> int:
    """How many classes of earlier years still have children in them."""
    found = session.scalar(
        select(func.count(func.distinct(SchoolClass.seq)))
        .join(Pupil, Pupil.class_id == SchoolClass.id)
        .where(on_roll(AcademicYear(year).first_day), SchoolClass.academic_year < year)
    )
    return found or 0


def due(store: Store, today: date) -> tuple[DueRow, ...]:
    """For Today, from mid-August until nobody is in a class of an earlier year."""
    with store.read() as session:
        year = target_year(session, today)
        behind = _behind(session, year)
    first = AcademicYear(year).first_day
    if not behind or today < date(year, *_SHOWN_FROM):
        return ()
    what = (
        f"New academic year {AcademicYear(first.year).label}: "
        f"{behind} {'class' if behind == 1 else 'classes'} to move up"
    )
    return (DueRow(what, first, overdue=first < today, place=PLACE),)


def plan(store: Store) -> YearPlan:
    """Who would go where, at any time of the year; without lines when everybody is there."""
    from esafety_desktop.new_year import run_service

    today = store.today()
    spans = terms(store)
    with store.read() as session:
        year = target_year(session, today)
        lines = _lines(session, year)
        there = session.scalars(
            select(SchoolClass.name).where(SchoolClass.academic_year == year)
        ).all()
        last_run = run_service.newest(session)
        registers = session.scalars(select(func.distinct(SchoolClass.academic_year))).all()
    opens, older = choice_rules.opens_later(year, today), year - 2
    own, before = AcademicYear(year), AcademicYear(year - 1)
    names = dict.fromkeys([*there, *(line.proposed.class_name for line in lines)])
    last_days = [span.last for span in spans if before.first_day <= span.first <= before.last_day]
    return YearPlan(
        year=year,
        lines=lines,
        class_names=tuple(name for name in names if name),
        leaving_on=max(last_days, default=before.last_day),
        terms_known=any(own.first_day <= span.first <= own.last_day for span in spans),
        early=_early(before, max(last_days, default=before.last_day), today),
        last_run=last_run,
        not_before=opens,
        old_register=older if opens is not None and older in registers else year - 1,
    )


def _early(before: AcademicYear, last_day: date, today: date) -> str:
    if today > last_day:
        return ""
    return (
        f"{before.label} runs until {british(last_day)}. Once the classes have moved up, slips of "
        f"{before.label} can't be scanned in any more."
    )


def _lines(session: Session, year: int) -> tuple[LinePlan, ...]:
    found = session.execute(
        select(
            SchoolClass.id,
            SchoolClass.name,
            SchoolClass.academic_year,
            func.coalesce(func.nullif(Pupil.year_group, ""), SchoolClass.year_group, ""),
            Pupil.id,
            Pupil.surname,
            func.coalesce(func.nullif(Pupil.known_as, ""), Pupil.forename),
        )
        .join(Pupil, Pupil.class_id == SchoolClass.id)
        .where(on_roll(AcademicYear(year).first_day), SchoolClass.academic_year < year)
    ).all()
    here: dict[tuple[str, str, int, str], list[Any]] = defaultdict(list)
    for row in found:
        here[row[0], row[1], row[2], row[3]].append(row)
    groups: dict[str, set[str]] = defaultdict(set)
    for _id, name, _year, group in here:
        groups[name].add(group)
    ordered = sorted(here, key=lambda key: (year_order(key[3]), key[1].casefold()))
    by_name = sorted(groups, key=str.casefold)
    classes = [ClassFacts(name, tuple(groups[name])) for name in by_name]
    remembered = get_setting(session, MEMORY, {})
    last_group = oldest(group for _id, _name, _year, group in here)
    lines = []
    for class_id, name, then, group in ordered:
        steps = year - then
        to = propose(name, group, steps, classes, remembered=remembered, last_group=last_group)
        rows = here[class_id, name, then, group]
        lines.append(
            LinePlan(f"{class_id}|{group}", class_id, name, group, steps, _children(rows), to)
        )
    return tuple(lines)


def _children(rows: Sequence[Any]) -> tuple[ChildPlan, ...]:
    ordered = sorted(rows, key=lambda row: sort_key(row[5], row[6]))
    return tuple(
        ChildPlan(row[4], ", ".join(part for part in (row[5], row[6]) if part), row[0])
        for row in ordered
    )


def outlook(store: Store, of: YearPlan, choices: Choices, leaving_on: date) -> Outlook:
    """What would happen, in words; nothing of it has happened."""
    ways = choice_rules.moves(of, choices)
    number = Counter(way.to.fate for way in ways)
    into = Counter(way.to.year_group for way in ways if way.to.fate is Fate.MOVES)
    parts = [("Classes and children", choice_rules.class_sentences(of, choices))]
    leaving = number[Fate.LEAVES]
    if leaving:
        who = "1 child leaves" if leaving == 1 else f"{leaving} children leave"
        said = [f"{who} on {british(leaving_on)}: out of the lists, kept under File, Leavers."]
        if leaving_on > store.today():
            said.append(
                "That day is still to come. Until it has passed they stay on the lists of the "
                "whole school, the no-photograph lists too, but in no class of the new year."
            )
        parts.append(("Leavers", tuple(said)))
    parts.append(("Signed forms", _forms(store, of, into)))
    parts.append(("What stays", (*_stays(of, number[Fate.WAITS]), *_classless(store))))
    return Outlook(number[Fate.MOVES], leaving, number[Fate.WAITS], tuple(parts))


def _classless(store: Store) -> tuple[str, ...]:
    """Who is not moved by this, since no class says where from."""
    with store.read() as session:
        number = session.scalar(
            select(func.count()).where(on_roll(store.today()), Pupil.class_id.is_(None))
        )
    if not number:
        return ()
    who = "1 child is in no class and is" if number == 1 else f"{number} children are in no class"
    return (f"{who}{'' if number == 1 else ' and are'} not moved: give each a class by hand.",)


def _forms(store: Store, of: YearPlan, into: Counter[str]) -> tuple[str, ...]:
    from esafety_desktop.staff_forms.people_service import yearly_count

    with store.read() as session:
        asked = read_agreements(session)
    said = []
    for row in asked:
        number = sum(count for group, count in into.items() if row.is_for(group))
        if not number:
            continue
        if row.yearly:
            said.append(f"{row.title} ({row.short}): due again for {number} in {of.label}.")
        else:
            said.append(f"{row.title} ({row.short}): signed once on entry; what is signed stays.")
    said += [one.sentence for one in must_sign_again(store) if not one.agreement.yearly]
    adults = yearly_count(store)
    if adults:
        said.append(f"Staff: {adults} yearly signatures are due again in {of.label}.")
    return tuple(said)


def _stays(of: YearPlan, waiting: int) -> tuple[str, ...]:
    before = AcademicYear(of.year - 1).label
    said = [
        f"The register of {before} stays as it is: choose the year on Signed forms to look at it.",
        "Reminders begin afresh. A slip of last year that is scanned is named as such.",
        "Reception and other joiners come in with the next import, before or after this.",
    ]
    if waiting:
        said.append(
            f"{waiting} stay in the classes of {before} until you move them: open this again."
        )
    return tuple(said)
