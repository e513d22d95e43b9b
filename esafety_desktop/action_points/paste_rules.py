"""Rows that come from a spreadsheet over the clipboard."""

from __future__ import annotations

import csv
import io

MOST_CELLS = 20_000
MOST_LETTERS = 2_000_000


def cells_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The lines and cells of a copied range; a cell with line ends in it stands in quotes.

    What can't be a range (far too long) gives nothing; characters that nobody sees are left out.
    """
    if not text.strip() or len(text) > MOST_LETTERS:
        return ()
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").rstrip("\n")
    try:
        reader = csv.reader(io.StringIO(plain), delimiter="\t", quotechar='"')
        rows = [tuple(cell.strip() for cell in row) for row in reader]
    except csv.Error:
        rows = [tuple(cell.strip() for cell in line.split("\t")) for line in plain.split("\n")]
    filled = tuple(row for row in rows if any(row))
    return filled if sum(map(len, filled)) <= MOST_CELLS else ()


def without_heading(
    rows: tuple[tuple[str, ...], ...], labels: tuple[str, ...]
) -> tuple[tuple[str, ...], ...]:
    """The same without a first line that only repeats the table's own headings."""
    known = {label.casefold() for label in labels}
    first = [cell.casefold() for cell in rows[0] if cell] if rows else []
    return rows[1:] if first and all(cell in known for cell in first) else rows


def said_as_tick(text: str) -> bool:
    """Whether a cell of a column to be ticked says yes."""
    return text.strip().casefold() in {"yes", "y", "x", "true", "1", "✓", "☑", "☒"}
