"""Everything that other rooms and the tab may ask of the signed-form register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.agreements.chasing_service import chase_log, chase_plan, record_chase
from esafety_desktop.agreements.code_service import mark_code, settle, unmatched
from esafety_desktop.agreements.grid_service import class_grid
from esafety_desktop.agreements.marking_service import (
    ask_again,
    earlier_signatures,
    mark,
    mark_all_except,
    mark_part,
)
from esafety_desktop.agreements.outstanding_service import due, outstanding, returned_counts
from esafety_desktop.agreements.register_service import (
    agreements,
    bring_up_to_date,
    current_year,
    read_agreements,
)
from esafety_desktop.agreements.slip_service import give_out, issue_slips
from esafety_desktop.school.records import SchoolClass
from esafety_desktop.school.service import classes, year_in_use

if TYPE_CHECKING:
    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.school.rows import ClassRow
    from esafety_desktop.store.store import Store

__all__ = [
    "agreements",
    "ask_again",
    "bring_up_to_date",
    "chase_log",
    "chase_plan",
    "class_choices",
    "class_grid",
    "current_year",
    "due",
    "give_out",
    "issue_slips",
    "mark",
    "mark_all_except",
    "mark_code",
    "mark_part",
    "must_sign_again",
    "outstanding",
    "record_chase",
    "register_years",
    "returned_counts",
    "settle",
    "unmatched",
]


def must_sign_again(store: Store) -> tuple[tuple[AgreementRow, int], ...]:
    """Agreements whose wording changed, with how many signed only an earlier one."""
    with store.read() as session:
        year = year_in_use(session, store)
        found = [
            (row, len(earlier_signatures(session, row, year)))
            for row in read_agreements(session)
            if row.version > 1
        ]
    return tuple((row, number) for row, number in found if number)


def register_years(store: Store) -> tuple[int, ...]:
    """The academic years to choose from, newest first; the one in use is always among them."""
    with store.read() as session:
        years = set(session.scalars(select(SchoolClass.academic_year).distinct()))
        years.add(year_in_use(session, store))
    return tuple(sorted(years, reverse=True))


def class_choices(store: Store, year: int) -> tuple[ClassRow, ...]:
    """The classes of an academic year to choose from, youngest first."""
    return classes(store, year)
