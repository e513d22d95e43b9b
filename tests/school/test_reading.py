"""Files as schools really hand them over, and files that are none (B1–B8, B11, B12)."""

from __future__ import annotations

import io
import random
import zipfile
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import openpyxl
import pytest

from esafety_desktop.problem import Problem
from esafety_desktop.school import table_rules
from esafety_desktop.school.reading import read_file, read_table
from tests.work import calls_of

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Surname,Forename,Class\nAshdown,Zoë,5B\nO’Neill,Søren,5B\n"
ROWS = (("Ashdown", "Zoë", "5B"), ("O’Neill", "Søren", "5B"))


def cells(data: bytes) -> tuple[tuple[str, ...], ...]:
    return tuple(row.cells for row in read_table(data, "list.csv").rows)


def refused(data: bytes, name: str = "list.csv") -> Problem:
    with pytest.raises(Problem) as caught:
        read_table(data, name)
    return caught.value


@pytest.mark.fault("B1")
@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("cp1252"),
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
    ],
    ids=["cp1252", "utf-8", "utf-8 marked", "utf-16", "utf-16 le", "utf-16 be", "marked be"],
)
def test_b1_every_encoding_is_read_right(data: bytes) -> None:
    assert cells(data) == ROWS


@pytest.mark.fault("B2")
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_b2_separators_and_line_ends(separator: str, ending: str) -> None:
    text = TEXT.replace(",", separator).replace("\n", ending)
    assert cells(text.encode()) == ROWS


@pytest.mark.fault("B2")
def test_b2_blank_lines_title_lines_and_excels_sep_line() -> None:
    text = "sep=;\n\nPupils of Larkspur Hill\n\nSurname;Forename;Class\n\nAshdown;Zoë;5B\n;;\n\n"
    table = read_table(text.encode(), "list.csv")
    assert table.headings == ("Surname", "Forename", "Class")
    assert [(row.line, row.cells) for row in table.rows] == [(7, ("Ashdown", "Zoë", "5B"))]


@pytest.mark.fault("B2")
def test_b2_a_cell_over_two_lines_and_doubled_quotation_marks() -> None:
    text = 'Surname,Forename,Address,Class\n"Ashdown","Zoë ""Zo""","1 Mill Lane\nLarkspur",5B\n'
    assert cells(text.encode()) == (("Ashdown", 'Zoë "Zo"', "1 Mill Lane Larkspur", "5B"),)


@pytest.mark.fault("B3")
def test_b3_garbled_letters_are_warned_of_and_can_be_put_right() -> None:
    table = read_table("Surname,Forename,Class\nAshdown,ZoÃ«,5B\n".encode(), "list.csv")
    assert "“ZoÃ«” should perhaps read “Zoë”" in table.notes[0]
    assert table_rules.mend(table).rows[0].cells[1] == "Zoë"


@pytest.mark.fault("B3")
@pytest.mark.parametrize(
    "name", ["Zoë", "Łukasz", "Nguyễn", "Ολυμπία", "Юлия", "ليلى", "Ãgot", "Â"]
)
def test_b3_right_names_are_left_alone(name: str) -> None:
    assert table_rules.mended(name) == name


@pytest.mark.fault("B4")
def test_b4_random_bytes_are_refused() -> None:
    rng = random.Random(4)
    for size in (10, 1_000, 200_000):
        assert refused(rng.randbytes(size)).message


@pytest.mark.fault("B4")
def test_b4_a_file_without_headings_says_which_are_needed() -> None:
    problem = refused(b"Milk,Bread\n2,3\n")
    assert "headings" in problem.message
    assert "Surname and Forename" in problem.advice
    assert "Registration Form" in problem.advice


@pytest.mark.fault("B5")
@pytest.mark.parametrize(
    "data",
    [
        b"Surname,Forename,Class\nAshdown,Zoe," + b"x" * 10_000_000 + b"\n",
        b"Surname,Forename,Class\n" + b"Ashdown,Zoe,5B\n" * 1_000_000,
        b"Surname,Forename,Class" + b",More" * 5_000 + b"\n",
        b"Surname,Forename,Class\nA,B,C" + b",x" * 5_000 + b"\n",
        b"Surname,Forename,Class\n" + b"A,B,C\n" * 50_000,
    ],
    ids=["10 MB field", "1 million rows", "5,000 headings", "5,000 cells", "50,000 rows"],
)
def test_b5_too_large_is_refused_before_much_is_read(data: bytes) -> None:
    assert "smaller" in refused(data).advice
    assert calls_of(lambda: refused(data)) < 1_000_000


@pytest.mark.fault("B5")
def test_b5_a_huge_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(Problem, match="3000 MB"):
        read_file(path)


@pytest.mark.fault("B6")
def test_b6_unseen_characters_are_removed_and_reported() -> None:
    text = "Surname,Forename,Class\nAsh\u202edown,Zo\u0000ë\u0007,5\u200bB\nMarsh,Ada,5B\n"
    table = read_table(text.encode(), "list.csv")
    assert table.rows[0].cells == ("Ashdown", "Zoë", "5B")
    assert "removed from line 2" in table.notes[0]


@pytest.mark.fault("B7")
def test_b7_an_unclosed_quotation_mark_costs_its_own_line_only() -> None:
    text = 'Surname,Forename,Class\nAshdown,"Zoë,5B\nMarsh,Ada,5B\nO"Dell,Bo,5B\nLund,Per,5A\n'
    table = read_table(text.encode(), "list.csv")
    assert [row.cells[0] for row in table.rows] == ["Marsh", "Lund"]
    assert [item.line for item in table.aside] == [2, 4]
    assert "never closed" in table.aside[0].reason


@pytest.mark.fault("B7")
def test_b7_ragged_rows_are_put_aside_with_their_line() -> None:
    text = "Surname,Forename,Class\nAshdown,Zoë\nMarsh,Ada,5B,,\nLund,Per,5A,more\n"
    table = read_table(text.encode(), "list.csv")
    assert [row.cells for row in table.rows] == [("Marsh", "Ada", "5B")]
    assert [(item.line, item.reason) for item in table.aside] == [
        (2, "This row has 2 cells, fewer than the 3 headings."),
        (4, "This row has 4 cells, more than the 3 headings."),
    ]


@pytest.mark.fault("B8")
def test_b8_commands_are_kept_as_text() -> None:
    formula = "=cmd|'/c calc'!A1"
    text = f"Surname,Forename,Class\n{formula},@SUM(A1),-5B\n"
    assert cells(text.encode()) == ((formula, "@SUM(A1)", "-5B"),)


@pytest.mark.fault("B11")
@pytest.mark.parametrize(
    ("start", "word"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel workbook"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "picture"),
        (b"<html><table>", "web page"),
        (b"PK\x03\x04", "damaged Excel workbook"),
    ],
)
def test_b11_other_kinds_are_named_with_a_way_out(start: bytes, word: str) -> None:
    problem = refused(start + b" rest" * 20, "pupils.csv")
    assert word in problem.message
    assert "pupils.csv" in problem.message
    assert problem.advice


def workbook(*rows: tuple[str | int | date, ...], sheet: str = "Pupils") -> bytes:
    book = openpyxl.Workbook()
    active = book.active
    assert active is not None
    active.title = sheet
    for row in rows:
        active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.fault("B11")
def test_b11_a_workbook_renamed_to_csv_is_read_all_the_same() -> None:
    data = workbook(
        ("Surname", "Forename", "Class", "DOB", "Telephone"),
        ("Ashdown", "Zoë", "5B", date(2016, 3, 4), 1632960001),
    )
    assert cells(data) == (("Ashdown", "Zoë", "5B", "04/03/2016", "1632960001"),)


def test_a_workbook_whose_list_is_on_the_second_sheet() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(("Printed on", "1 May"), sheet="Cover")))
    second = book.create_sheet("List")
    for row in (("Surname", "Forename", "Class"), ("Ashdown", "Zoë", "5B")):
        second.append(row)
    out = io.BytesIO()
    book.save(out)
    assert cells(out.getvalue()) == (("Ashdown", "Zoë", "5B"),)


def repacked(data: bytes, **more: bytes) -> bytes:
    """The archive with parts added or put in place of others (``__`` stands for ``/``)."""
    parts = {name.replace("__", "/").replace("_dot_", "."): text for name, text in more.items()}
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, parts.pop(name, b"") or old.read(name))
        for name, text in parts.items():
            new.writestr(name, text)
    return out.getvalue()


@pytest.mark.fault("B12")
def test_b12_bombs_entities_macros_and_far_cells_are_refused() -> None:
    plain = workbook(("Surname", "Forename", "Class"), ("Ashdown", "Zoë", "5B"))
    sheet = b'<worksheet><sheetData><row r="1"><c r="%s"/></row></sheetData></worksheet>'
    bad = {
        "more than": repacked(plain, xl__media__bomb_dot_bin=b"\0" * 70_000_000),
        "no export": repacked(
            plain, xl__sharedStrings_dot_xml=b'<!DOCTYPE x [<!ENTITY a "aa">]><sst/>'
        ),
        "macros": repacked(plain, xl__vbaProject_dot_bin=b"Sub"),
        "row 1,048,576": repacked(plain, xl__worksheets__sheet1_dot_xml=sheet % b"A1048576"),
        "column 16,384": repacked(plain, xl__worksheets__sheet1_dot_xml=sheet % b"XFD2"),
    }
    for words, data in bad.items():
        assert words in refused(data, "pupils.xlsx").message
        assert calls_of(partial(refused, data, "pupils.xlsx")) < 300_000


def test_a_file_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="can't be opened"):
        read_file(tmp_path / "away.csv")


def test_an_empty_file_says_so() -> None:
    assert "is empty" in refused(b"  \n").message


def test_quoted_line_ends_are_read_below_title_lines_and_before_a_stray_comma() -> None:
    titled = b'Pupil list,,,\nSurname,Forename,"Date of\nBirth",Class\nLund,Per,06/05/2016,5B\n'
    assert cells(titled) == (("Lund", "Per", "06/05/2016", "5B"),)
    stray = b'Surname,Forename,Class,Address\nLund,Per,5B,"1 Mill\nLane",\nNg,Bo,5B,"2 Sea\nWay",\n'
    assert [row[3] for row in cells(stray)] == ["1 Mill Lane", "2 Sea Way"]


def test_a_long_cell_in_quotation_marks_is_refused_and_a_vertical_tab_cuts_no_row() -> None:
    long = b'Surname,Forename,Class\nLund,"' + b"x" * 150_000 + b'",5B\n'
    assert "far too long" in refused(long).message
    assert cells(b'Surname,Forename,Class\n"Lund",Per\x0bOle,5B\n') == (("Lund", "PerOle", "5B"),)


def test_headings_alone_are_refused() -> None:
    assert "no pupils" in refused(b"Surname,Forename,Class\n").message


def book_of(**sheets: list[tuple[str, ...]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        sheet.sheet_state = "hidden" if title == "Hidden" else "visible"
        for row in rows:
            sheet.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


HEADS = ("Surname", "Forename", "Class")


def test_a_sheet_for_each_class_is_read_whole_and_a_hidden_one_is_not() -> None:
    table = read_table(
        book_of(
            Hidden=[HEADS, ("Old", "Leaver", "5B")],
            Beech=[HEADS, ("Lund", "Per", "5B")],
            Oak=[HEADS, ("Ng", "Bo", "6A")],
            Notes=[("Printed for the office",)],
        ),
        "list.xlsx",
    )
    assert [row.cells[0] for row in table.rows] == ["Lund", "Ng"]
    assert table.notes == ("The sheets Beech, Oak were read together.",)


def test_a_sheet_with_other_headings_is_named() -> None:
    data = book_of(
        Pupils=[HEADS, ("Lund", "Per", "5B")],
        Staff=[("Surname", "Forename", "Role"), ("Reed", "Kim", "Head")],
    )
    table = read_table(data, "list.xlsx")
    assert [row.cells[0] for row in table.rows] == ["Lund"]
    assert table.notes == ("Not read, because the headings are others: Staff.",)


def test_commas_inside_cells_do_not_hide_the_separator() -> None:
    tabs = b"Name\tClass\nLund, Per\t5B\nNg, Bo, Jr\t5B\n"
    assert cells(tabs) == (("Lund, Per", "5B"), ("Ng, Bo, Jr", "5B"))
    semicolons = b"Name;Class;Address\nPer Lund;5B;1 Mill Lane, Lark, Kent, UK, Earth\n"
    assert cells(semicolons)[0][2] == "1 Mill Lane, Lark, Kent, UK, Earth"


def test_headings_of_a_further_page_are_no_child() -> None:
    paged = b"Surname,Forename,Class\nLund,Per,5B\nSurname,Forename,Class\nNg,Bo,5B\n"
    assert cells(paged) == (("Lund", "Per", "5B"), ("Ng", "Bo", "5B"))


def test_what_keeps_excel_from_changing_a_number_is_taken_off() -> None:
    text = (
        b'Surname,Forename,Class,Mobile\nLund,Per,5B,"=""07700900123"""\nNg,Bo,5B,\'07700900124\n'
    )
    assert [row[3] for row in cells(text)] == ["07700900123", "07700900124"]
    command = b"Surname,Forename,Class\nLund,=cmd|'/C calc'!A0,5B\n"
    assert cells(command)[0][1] == "=cmd|'/C calc'!A0"
