"""Tables for other programs: CSV and XLSX whose cells are text, never a formula (fault B8)."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

Cell = str | int | float | date | None
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_LONGEST_NAME = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_WIDEST = 60


class Table(Value):
    """One sheet.

    Attributes:
        name: What the sheet is called.
        headings: The first row.
        rows: The others; dates are shown the British way, in XLSX as true dates.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def defused(text: str) -> str:
    """A cell that no spreadsheet takes for a formula; other text stays as it is."""
    return f"'{text}" if text.startswith(_STARTS) else text


def to_csv(table: Table) -> bytes:
    """The table as CSV: UTF-8 with a mark that Excel knows, CR LF, cells defused."""
    paper = io.StringIO(newline="")
    writer = csv.writer(paper)
    writer.writerow([defused(heading) for heading in table.headings])
    writer.writerows([_as_text(cell) for cell in row] for row in table.rows)
    return paper.getvalue().encode("utf-8-sig")


def _as_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return british(cell)
    return defused(cell) if isinstance(cell, str) else str(cell)


def to_xlsx(tables: Sequence[Table]) -> bytes:
    """One workbook with a sheet for each table; the headings stay in view and can be filtered."""
    from xlsxwriter import Workbook

    paper = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(paper, {**settings, "strings_to_numbers": False}) as book:
        bold = book.add_format({"bold": True, "quote_prefix": True})
        plain = book.add_format({"quote_prefix": True})
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, table in zip(_sheet_names(tables), tables, strict=True):
            sheet = book.add_worksheet(name)
            for column, heading in enumerate(table.headings):
                sheet.write_string(0, column, heading, bold)
                sheet.set_column(column, column, _width(table, column))
            for number, row in enumerate(table.rows, 1):
                for column, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(number, column, cell, day)
                    elif isinstance(cell, str):
                        sheet.write_string(number, column, cell, plain)
                    elif cell is not None:
                        sheet.write_number(number, column, cell)
            sheet.freeze_panes(1, 0)
            sheet.autofilter(0, 0, len(table.rows), max(len(table.headings) - 1, 0))
    return paper.getvalue()


def _sheet_names(tables: Sequence[Table]) -> list[str]:
    names: list[str] = []
    for number, table in enumerate(tables, 1):
        name = table.name.translate(_NOT_IN_NAMES).strip(" '")[:_LONGEST_NAME] or f"Sheet {number}"
        taken = name.casefold() in {one.casefold() for one in names}
        names.append(f"{name[: _LONGEST_NAME - 4]} {number}" if taken else name)
    return names


def _width(table: Table, column: int) -> int:
    texts = [table.headings[column], *(_as_text(row[column]) for row in table.rows)]
    return min(max(map(len, texts)) + 2, _WIDEST)
