"""Lists for Excel and others: every cell arrives, none of them is a formula."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from esafety_desktop.export.tables import Table, to_csv, to_xlsx
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.save_table import write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

FORMULAS = ("=cmd|'/c calc'!A1", "+1+1", "-2", "@SUM(A1)", "\t=1")
TABLE = Table(
    "Not back: 5B",
    ("Name", "Given out", "Days"),
    (
        ("Ashdown, Zoë", date(2026, 9, 14), 12),
        ("Đặng, Hải", None, None),
        *((f, None, 0) for f in FORMULAS),
    ),
)


@pytest.mark.fault("B8")
def test_csv_is_read_by_excel_and_holds_no_formula() -> None:
    content = to_csv(TABLE)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows[:3] == [
        ["Name", "Given out", "Days"],
        ["Ashdown, Zoë", "14/09/2026", "12"],
        ["Đặng, Hải", "", ""],
    ]
    assert [row[0] for row in rows[3:]] == [f"'{formula}" for formula in FORMULAS]


@pytest.mark.fault("B8")
def test_a_workbook_keeps_text_as_text_and_days_as_days() -> None:
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx([TABLE, TABLE])))
    assert book.sheetnames == ["Not back  5B", "Not back  5B 2"]
    sheet = book.worksheets[0]
    assert sheet["A2"].value == "Ashdown, Zoë"
    assert sheet["B2"].value.date() == date(2026, 9, 14)
    assert sheet["C2"].value == 12
    for number, formula in enumerate(FORMULAS, 4):
        cell = sheet.cell(number, 1)
        assert (cell.value, cell.data_type) == (formula, "s")
        assert cell.quotePrefix


def test_the_ending_of_the_name_decides(qtbot: QtBot, tmp_path: Path) -> None:
    write(str(tmp_path / "list.csv"), [TABLE])
    assert (tmp_path / "list.csv").read_bytes() == to_csv(TABLE)
    write(str(tmp_path / "list.xlsx"), [TABLE])
    assert (
        openpyxl.load_workbook(tmp_path / "list.xlsx").worksheets[0]["A2"].value == "Ashdown, Zoë"
    )


def test_a_place_that_takes_no_file_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="could not be saved"):
        write(str(tmp_path / "gone" / "list.xlsx"), [TABLE])
