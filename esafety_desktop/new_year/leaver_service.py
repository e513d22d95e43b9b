"""The archive of those who left: out of every list, here to be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.dates import months_later
from esafety_desktop.new_year.rows import LeaverRow
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.roll_service import has_left
from esafety_desktop.staff_forms import service as staff

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

KEEP_MONTHS = 12
"""How long signed forms are kept after somebody left, unless the school says otherwise.

No national period was found for them; a year is a sensible start.
"""


def leavers(store: Store) -> tuple[LeaverRow, ...]:
    """Children and adults who left, the last ones first."""
    today = store.today()
    with store.read() as session:
        found = session.execute(
            select(
                Pupil.id,
                Pupil.surname,
                func.coalesce(func.nullif(Pupil.known_as, ""), Pupil.forename),
                func.coalesce(SchoolClass.name, ""),
                Pupil.left_on,
            )
            .outerjoin(SchoolClass, SchoolClass.id == Pupil.class_id)
            .where(has_left(today))
        ).all()
    rows = [
        LeaverRow(
            row[0],
            ", ".join(part for part in (row[1], row[2]) if part),
            f"Pupil, last in {row[3]}" if row[3] else "Pupil",
            row[4],
            months_later(row[4], KEEP_MONTHS),
            is_child=True,
        )
        for row in found
    ]
    rows += [
        LeaverRow(
            one.id,
            one.name,
            one.role or "Member of staff",
            one.left_on,
            months_later(one.left_on, KEEP_MONTHS),
            is_child=False,
        )
        for one in staff.adults(store)
        if one.left_on is not None and one.left_on <= today
    ]
    return tuple(sorted(rows, key=lambda row: (-row.left_on.toordinal(), row.name.casefold())))
