"""Sheets of labels (``resources/labels``): how many, how large, where; in millimetres."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WIDTH, _HEIGHT = 210.0, 297.0


class LabelSheet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One make of labels on A4.

    Attributes:
        id: Its stable name.
        name: As it is offered: the number to a sheet and the size.
        left: From the sheet's edge to the first label.
        top: The same, from above.
        across: From the left edge of a label to that of the next.
        down: From the top edge of a label to that of the next.
    """

    id: str
    name: str
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def place(self, number: int) -> tuple[float, float]:
        """Left and top edge of a label, counted along the rows from 0."""
        row, column = divmod(number, self.columns)
        return self.left + column * self.across, self.top + row * self.down


def load_label_sheet(path: Path) -> LabelSheet:
    """Read and judge one make of labels.

    Raises:
        ContentError: its labels overlap or don't fit on the sheet.
    """
    sheet = read_content(path, LabelSheet)
    wrong = list(_faults(sheet, path.stem))
    if wrong:
        raise ContentError(f"{path.name}: " + "; ".join(wrong))
    return sheet


def _faults(sheet: LabelSheet, stem: str) -> Iterator[str]:
    if sheet.id != stem:
        yield f"id is {sheet.id!r} but the file is called {stem!r}"
    if min(sheet.columns, sheet.rows, sheet.width, sheet.height, sheet.left, sheet.top) <= 0:
        yield "numbers and measures are larger than nothing"
        return
    if sheet.across < sheet.width or sheet.down < sheet.height:
        yield "labels lie over each other"
    right, low = sheet.place(sheet.count - 1)
    if right + sheet.width > _WIDTH or low + sheet.height > _HEIGHT:
        yield "the labels are wider or higher than A4"


@lru_cache(maxsize=1)
def label_sheets() -> tuple[LabelSheet, ...]:
    """Every make of labels there is, fewest to a sheet first."""
    found = [load_label_sheet(path) for path in resource("labels").glob("*.toml")]
    return tuple(sorted(found, key=lambda sheet: sheet.count))
