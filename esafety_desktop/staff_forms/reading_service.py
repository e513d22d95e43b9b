"""Who has read what all staff read: KCSIE Part One (TODAY-ADD-8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.staff_forms.grid_service import staff_grid
from esafety_desktop.staff_forms.rows import AdultStatus, ReadingRow, StaffReading

if TYPE_CHECKING:
    from esafety_desktop.staff_forms.rows import AdultCell
    from esafety_desktop.store.store import Store

KCSIE = "kcsie"
_WORDS = {
    AdultStatus.DUE: "not yet",
    AdultStatus.SIGNED: "read",
    AdultStatus.DECLINED: "declined",
    AdultStatus.EXEMPT: "exempt",
}


def reading_state(store: Store, key: str = KCSIE) -> StaffReading:
    """How every adult who is asked stands this year; those still to read it come first."""
    grid = staff_grid(store)
    asked = next((row for row in grid.agreements if row.key == key), None)
    if asked is None:
        return StaffReading("", grid.label, ())
    found = []
    for row in grid.rows:
        cell = row.cell(asked.id)
        if not row.gone and cell.status in _WORDS:
            found.append(
                ReadingRow(row.id, row.name, row.role, _word(cell), cell.signed_on, cell.missing)
            )
    return StaffReading(
        asked.title, grid.label, tuple(sorted(found, key=lambda one: not one.missing))
    )


def _word(cell: AdultCell) -> str:
    if cell.status is AdultStatus.SIGNED and cell.again:
        return "read an earlier text"
    return _WORDS[cell.status] if cell.status else ""
