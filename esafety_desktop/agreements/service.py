"""Everything that other rooms and the tab may ask of the signed-form register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.agreements.again_service import ask_again, due_again, earlier_signatures
from esafety_desktop.agreements.chasing_service import (
    chase_log,
    chase_plan,
    record_chase,
    record_talk,
)
from esafety_desktop.agreements.code_service import known_codes, mark_code
from esafety_desktop.agreements.day_service import mark_on
from esafety_desktop.agreements.due_service import due
from esafety_desktop.agreements.grid_service import class_grid
from esafety_desktop.agreements.ladder_service import ladder, save_ladder
from esafety_desktop.agreements.marking_service import (
    mark,
    mark_all_except,
    mark_answered,
    mark_part,
)
from esafety_desktop.agreements.outstanding_service import (
    classes_given_out,
    outstanding,
    returned_counts,
)
from esafety_desktop.agreements.register_service import (
    agreements,
    bring_up_to_date,
    current_year,
    read_agreements,
)
from esafety_desktop.agreements.slip_service import give_out, issue_slips
from esafety_desktop.agreements.slot_service import Marking, swap_in
from esafety_desktop.agreements.unmatched_service import settle, unmatched
from esafety_desktop.agreements.version_rows import SignAgainRow
from esafety_desktop.agreements.version_service import (
    newest_version,
    printed_text,
    printed_texts,
    versions,
)
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.service import classes, year_in_use

if TYPE_CHECKING:
    from esafety_desktop.school.rows import ClassRow
    from esafety_desktop.store.store import Store

__all__ = [
    "Marking",
    "agreements",
    "ask_again",
    "bring_up_to_date",
    "chase_log",
    "chase_plan",
    "class_choices",
    "class_grid",
    "class_of",
    "classes_given_out",
    "current_year",
    "due",
    "due_again",
    "give_out",
    "issue_slips",
    "known_codes",
    "ladder",
    "mark",
    "mark_all_except",
    "mark_answered",
    "mark_code",
    "mark_on",
    "mark_part",
    "must_sign_again",
    "newest_version",
    "outstanding",
    "printed_text",
    "printed_texts",
    "record_chase",
    "record_talk",
    "register_years",
    "returned_counts",
    "save_ladder",
    "settle",
    "swap_in",
    "unmatched",
    "versions",
]


def must_sign_again(store: Store) -> tuple[SignAgainRow, ...]:
    """Agreements whose wording changed, with how many signed only an earlier one, and why.

    Changes that nobody has to sign anew, or not before September, are left out.
    """
    with store.read() as session:
        changed = [row for row in read_agreements(session) if row.version > 1]
        if not changed:
            return ()
        year = year_in_use(session, store)
        counts = [
            (row, len(earlier_signatures(session, row, year, store.today()))) for row in changed
        ]
        found = [(row, number, newest_version(session, row.id)) for row, number in counts if number]
        return tuple(
            SignAgainRow(row, number, new.why, new.adopted_on) for row, number, new in found
        )


def register_years(store: Store) -> tuple[int, ...]:
    """The academic years to choose from, newest first; the one in use is always among them."""
    with store.read() as session:
        years = set(session.scalars(select(SchoolClass.academic_year).distinct()))
        years.add(year_in_use(session, store))
    return tuple(sorted(years, reverse=True))


def class_of(store: Store, pupil_id: str) -> str | None:
    """The id of the class that a child is in now; None for none."""
    with store.read() as session:
        return session.scalar(select(Pupil.class_id).where(Pupil.id == pupil_id))


def class_choices(store: Store, year: int) -> tuple[ClassRow, ...]:
    """The classes of an academic year to choose from, youngest first."""
    return classes(store, year)
