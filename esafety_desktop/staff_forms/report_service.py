"""Who has not signed: for Today, for the head, for other programs."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from esafety_desktop.dates import AcademicYear, british
from esafety_desktop.export.tables import Table
from esafety_desktop.school.service import school as read_school
from esafety_desktop.staff_forms.grid_service import staff_grid
from esafety_desktop.staff_forms.rows import AdultStatus, DueRow, WantedList, WantedRow

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from esafety_desktop.staff_forms.rows import StaffGrid
    from esafety_desktop.store.store import Store

PLACE = "agreements/staff"
_AHEAD = timedelta(days=28)


def due(store: Store, today: date) -> tuple[DueRow, ...]:
    """For Today: who starts soon and has not signed, and how many others have not."""
    rows = wanted(staff_grid(store))
    found = []
    for row in rows:
        if row.starts and row.joined_on is not None and row.joined_on <= today + _AHEAD:
            forms = "1 form" if len(row.titles) == 1 else f"{len(row.titles)} forms"
            what = f"{row.name} starts on {british(row.joined_on)} and has not signed {forms}"
            found.append(DueRow(what, row.joined_on, overdue=False, place=f"{PLACE}/{row.id}"))
    here = [row for row in rows if not row.starts]
    if here:
        who = "1 adult has" if len(here) == 1 else f"{len(here)} adults have"
        what = f"{who} to sign an agreement"
        found.append(DueRow(what, None, overdue=False, place=f"{PLACE}/missing"))
    return tuple(found)


def wanted(grid: StaffGrid, adult_ids: Collection[str] | None = None) -> tuple[WantedRow, ...]:
    """Who has something to sign, in the order of the grid."""
    titles = {row.id: row.title for row in grid.agreements}
    found = []
    for row in grid.rows:
        cells = [cell for cell in row.cells if cell.missing]
        if not cells or row.gone:
            continue
        if adult_ids is not None and row.id not in adult_ids:
            continue
        last = max((c.reminded_on for c in cells if c.reminded_on), default=None)
        found.append(
            WantedRow(
                row.id,
                row.name,
                row.role,
                tuple(titles[cell.agreement_id] for cell in cells),
                row.joined_on,
                row.starts,
                max(cell.reminded for cell in cells),
                last,
                row.email,
            )
        )
    return tuple(found)


def wanted_list(store: Store, adult_ids: Collection[str] | None = None) -> WantedList:
    """The same, frozen for paper."""
    grid, own = staff_grid(store), read_school(store)
    return WantedList(
        own.name, grid.label, wanted(grid, adult_ids), store.today(), own.head_teacher
    )


def signed_adults(store: Store, key: str) -> tuple[str, ...]:
    """Who has signed an agreement under a wording that counts today, and would sign a new one."""
    grid = staff_grid(store)
    asked = {row.id for row in grid.agreements if row.key == key}
    return tuple(
        row.name
        for row in grid.rows
        if not row.gone
        and any(
            cell.status is AdultStatus.SIGNED and not cell.again
            for cell in row.cells
            if cell.agreement_id in asked
        )
    )


def tables(store: Store, year: int | None = None) -> tuple[Table, ...]:
    """The register for other programs: who signed what, then who has not."""
    grid = staff_grid(store, year, leavers=True)
    head = ("Name", "Role", "First day", "Last day")
    heads = tuple(
        f"{row.short}: {what}"
        for row in grid.agreements
        for what in ("state", "signed on", "version", "copy given on")
    )
    rows = tuple(
        (
            row.name,
            row.role,
            row.joined_on,
            row.left_on,
            *(
                value
                for cell in row.cells
                for value in (
                    _state(cell.status, again=cell.again), cell.signed_on, cell.version,
                    cell.copy_on,
                )
            ),
        )
        for row in grid.rows
    )  # fmt: skip
    missing = tuple(
        (one.name, one.role, "; ".join(one.titles), one.reminded, one.reminded_on, one.email)
        for one in wanted(grid)
    )
    asked = ("Name", "Role", "To sign", "Reminded", "Last reminded", "E-mail")
    label = AcademicYear(grid.year).label
    return (
        Table(f"Staff {label}", (*head, *heads), rows),
        Table("Not signed yet", asked, missing),
    )


def _state(status: AdultStatus | None, *, again: bool) -> str:
    if status is None:
        return ""
    return "signed, to be signed again" if again else status.value
