"""The register of an academic year, frozen for paper."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from esafety_desktop.agreements.cell_rules import cell_text
from esafety_desktop.agreements.service import class_grid
from esafety_desktop.dates import AcademicYear, british_time
from esafety_desktop.new_year.rows import RegisterSheet, SheetClass
from esafety_desktop.school.service import school as read_school

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def register_sheet(store: Store, year: int) -> RegisterSheet:
    """Who had signed what in an academic year, class by class; those who left since among them."""
    grid = class_grid(store, None, year)
    today = store.today()
    classes = []
    for name, rows in groupby(grid.rows, key=lambda row: row.class_name):
        own = list(rows)
        asked = [
            number
            for number, _ in enumerate(grid.agreements)
            if any(row.cells[number].status is not None for row in own)
        ]
        classes.append(
            SheetClass(
                name,
                ("No.", "Name", *(grid.agreements[number].short for number in asked)),
                tuple(
                    (
                        str(row.number),
                        row.name,
                        *(cell_text(row.cells[number], today).lstrip("○◐✓✕– ") for number in asked),
                    )
                    for row in own
                ),
            )
        )
    printed = f"printed by {store.account.name}, {british_time(store.clock())}"
    label = AcademicYear(year).label
    return RegisterSheet(read_school(store).name, label, tuple(classes), printed)
