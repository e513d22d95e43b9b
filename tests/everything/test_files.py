"""What lies in the folder: each format read by another program's eyes, and what lies open."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from datetime import UTC, date, datetime
from typing import IO, TYPE_CHECKING, Any

import pypdfium2 as pdfium
import pytest
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from sqlalchemy import insert

from esafety_desktop import menu_openers
from esafety_desktop.everything import place_rules
from esafety_desktop.everything.json_rules import JsonFile
from esafety_desktop.everything.names_rules import FOUNDED, LEFT_OUT, MOST_WANTED, TITLES
from esafety_desktop.everything.out_service import PaperKind
from esafety_desktop.everything.rows import Column, Head, Kind, TableInfo
from esafety_desktop.everything.sheet_rules import LONGEST, Workbook, write_csv
from esafety_desktop.everything.table_service import carried, tables
from esafety_desktop.export.tables import defused
from esafety_desktop.home_letters.records import LetterHeadKept
from esafety_desktop.store.base import new_id
from esafety_desktop.store.cabinet import Cabinet
from tests.everything import kit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from esafety_desktop.store.store import Store

HEAD = Head("office", "id", "0001", datetime(2026, 11, 22, 10, tzinfo=UTC), "office")


class Nothing(io.RawIOBase):
    """Takes bytes and counts them."""

    count = 0

    def write(self, content: Any) -> int:
        self.count += len(content)
        return len(content)


@pytest.fixture
def folder(leader_store: Store, tmp_path: Path) -> Path:
    kit.fill(leader_store)
    return kit.take_out(leader_store, tmp_path / "out", menu_openers.papers()).folder


def test_every_table_has_a_name_that_a_workbook_takes() -> None:
    names = {one.info.name for cabinet in Cabinet for one in tables(cabinet)}
    assert names == set(TITLES)
    assert LEFT_OUT.keys() | FOUNDED <= names
    for cabinet in Cabinet:
        titles = [one.info.title.casefold() for one in tables(cabinet)]
        assert len(set(titles)) == len(titles)
    assert all(
        len(title) <= 31 and not set(title) & set('[]:*?/\\<>"|') for title in TITLES.values()
    )


def test_the_description_says_what_is_in_the_json(folder: Path) -> None:
    schema = json.loads((folder / "Office cabinet" / "office.schema.json").read_bytes())
    given = json.loads(kit.office_json(folder).read_bytes())
    _fits(given, schema, schema)
    assert schema["properties"]["tables"]["properties"]["parent"]["title"] == "Parents and carers"
    box = kit.inside(folder)
    schema = json.loads(box.read("Locked cabinet/locked.schema.json"))
    _fits(json.loads(box.read("Locked cabinet/locked.json")), schema, schema)


_PYTHON: dict[str, Any] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "object": dict,
    "array": list,
    "null": type(None),
}


def _fits(given: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    """As much of JSON Schema as the description uses."""
    if "$ref" in schema:
        schema = {**whole["$defs"][schema["$ref"].rsplit("/", 1)[1]], **schema}
    if "anyOf" in schema:
        schema = schema["anyOf"][given is None]
        _fits(given, schema, whole)
        return
    if "const" in schema:
        assert given == schema["const"]
        return
    assert isinstance(given, _PYTHON[schema["type"]]), (given, schema)
    if schema["type"] == "object":
        assert set(given) == set(schema["required"]) == set(schema["properties"])
        assert schema["additionalProperties"] is False
        for name, held in given.items():
            _fits(held, schema["properties"][name], whole)
    if schema["type"] == "array":
        for one in given:
            _fits(one, schema["items"], whole)
    if schema.get("format") == "date":
        date.fromisoformat(given)
    if schema.get("format") == "date-time":
        assert datetime.fromisoformat(given).tzinfo is not None


def test_workbook_and_csv_say_the_same_as_the_json(folder: Path) -> None:
    given = json.loads(kit.office_json(folder).read_bytes())["tables"]
    book = load_workbook(folder / "Office cabinet" / "office.xlsx")
    wanted = [one.info for one in carried(Cabinet.OFFICE)]
    csv_folder = folder / "Office cabinet" / "CSV"
    files = {path.name.removesuffix(".csv") for path in csv_folder.iterdir()}
    assert files == {*book.sheetnames}
    assert {info.title for info in wanted if given[info.name]} == files - {
        "Trail of the office cabinet"
    }
    for info in wanted:
        if not (rows := given[info.name]):
            continue
        assert book[info.title].max_row == len(rows) + 1
        text = (csv_folder / f"{info.title}.csv").read_bytes()
        assert text.startswith(b"\xef\xbb\xbf")
        read = list(csv.reader(io.StringIO(text.decode("utf-8-sig"), newline="")))
        assert len(read) == len(rows) + 1
        assert read[0] == [cell.value for cell in book[info.title][1]]
        seq = next((at for at, name in enumerate(read[0]) if name == "Number in order"), None)
        if seq is not None:
            assert [row[seq] for row in read[1:]] == [str(row["seq"]) for row in rows]
    people = book["Staff and other adults"]
    assert kit.STAFF in [cell.value for row in people.iter_rows() for cell in row]
    assert "Trail of the office cabinet" in book.sheetnames


def test_no_cell_is_a_formula_and_odd_letters_stay(tmp_path: Path) -> None:
    odd = [
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "😀 Ł Ş ع",
        "a\x00b\x0bc",
        "_x0041_",
    ]
    long = "n" * 40_000
    rows: list[tuple[Any, ...]] = [(text,) for text in (*odd, long)]
    rows += [(True,), (date(2026, 11, 22),), (date(1066, 10, 14),), (3,), (2.5,), (None,)]
    path = tmp_path / "odd.xlsx"
    with path.open("wb") as file, Workbook(file) as book:
        book.sheet("One", ["=heading"], rows)
    sheet = load_workbook(path)["One"]
    cells = [sheet.cell(row, 1) for row in range(1, len(rows) + 2)]
    assert all(cell.data_type != "f" for cell in cells)
    assert [cell.value for cell in cells[2:7]] == ["+1", "-1", "@SUM(A1)", "\tx", "😀 Ł Ş ع"]
    assert unescape(str(cells[8].value)) == "_x0041_"
    assert str(cells[9].value).startswith("n" * LONGEST)
    assert "whole text is in the JSON" in str(cells[9].value)
    assert [cell.value for cell in cells[10:]] == [
        "yes", datetime(2026, 11, 22), "1066-10-14", 3, 2.5, None,  # noqa: DTZ001 - a sheet's day
    ]  # fmt: skip
    out = io.BytesIO()
    write_csv(out, ["=heading"], rows, defused)
    read = [
        row[0] for row in csv.reader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline=""))
    ]
    assert read[:4] == ["'=heading", "'=cmd|' /C calc'!A0", "'+1", "'-1"]
    assert long in read


def test_a_sheet_that_is_too_long_says_so() -> None:
    out = io.BytesIO()
    with Workbook(out, most=10) as book:
        book.sheet("Long", ["Number"], ((number,) for number in range(50)))
    xml = zipfile.ZipFile(out).read("xl/worksheets/sheet1.xml")
    assert xml.count(b"<row ") == 11
    assert xml.rstrip().endswith(b"</sheetData></worksheet>")
    assert b"More is in the CSV file." in xml


@pytest.mark.parametrize("way", ["json", "csv", "workbook"])
def test_a_hundred_thousand_rows_are_never_held_together(way: str) -> None:
    alive = most = 0

    class Row(tuple[str, int]):
        __slots__ = ()

        def __del__(self) -> None:
            nonlocal alive
            alive -= 1

    def rows() -> Iterator[tuple[str, int]]:
        nonlocal alive, most
        for number in range(100_000):
            alive += 1
            most = max(most, alive)
            yield Row((f"Row {number}", number))

    columns = (Column("text", "Text", Kind.TEXT), Column("number", "Number", Kind.NUMBER))
    file: IO[bytes] = Nothing()  # type: ignore[assignment] # all that is asked of it
    if way == "json":
        out = JsonFile(file, HEAD)
        assert out.table(TableInfo("t", "T", columns), rows()) == 100_000
        out.end()
    elif way == "csv":
        write_csv(file, ["Text", "Number"], rows(), defused)
    else:
        with Workbook(file) as book:
            book.sheet("T", ["Text", "Number"], rows())
    assert 1 <= most <= 3


def test_rows_come_from_the_cabinet_a_few_hundred_at_a_time(office_store: Store) -> None:
    from sqlalchemy import insert

    from esafety_desktop.everything import read_service
    from esafety_desktop.school.records import StaffMember
    from esafety_desktop.store.base import new_id

    people = [{"id": new_id(), "name": f"Adult {number}", "role": ""} for number in range(3_000)]
    with office_store.write() as unit:
        unit.session.execute(insert(StaffMember), people)
        unit.commit("made-up staff")
    wanted = next(one for one in carried(Cabinet.OFFICE) if one.info.name == "staff_member")
    with office_store.read() as session:
        found = read_service.rows(session, wanted)
        first = next(found)
        assert first[2] == "Adult 0"
        assert sum(1 for _ in found) == 2_999
        slices = session.connection().execute(
            wanted.table.select(), execution_options={"yield_per": read_service.SLICE}
        )
        assert [len(part) for part in slices.partitions()] == [read_service.SLICE] * 6


def test_papers_of_the_locked_cabinet_open_with_the_password_alone(folder: Path) -> None:
    protected = folder / "Protected"
    names = sorted(path.name for path in protected.iterdir())
    assert names == ["Papers 1.pdf", "Papers.zip"]
    content = (protected / "Papers 1.pdf").read_bytes()
    assert b"/AESV3" in content  # AES with 256 bits
    for wrong in (None, "", "lantern under moss"):
        with pytest.raises(pdfium.PdfiumError):
            pdfium.PdfDocument(content, password=wrong)
    pages = pdfium.PdfDocument(content, password=kit.PASSWORD)
    text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    assert "made-up picture" in text.replace("\r\n", " ")
    box = protected / "Papers.zip"
    assert zipfile.ZipFile(box).namelist() == [place_rules.INNER]
    for wrong in ("", "lantern under moss"):
        with pytest.raises(PermissionError):
            place_rules.opened(box, wrong)
    assert kit.WHAT.encode() in kit.inside(folder).read("Locked cabinet/locked.json")
    listed = csv.reader(io.StringIO(kit.inside(folder).read("Contents.csv").decode("utf-8-sig")))
    columns, *rows = listed
    assert columns == ["File", "What it is", "Incident"]
    assert [row[:2] for row in rows] == [["Papers 1.pdf", "Record"]]
    assert re.fullmatch(r"\d\d-001", rows[0][2])


def test_nothing_of_the_locked_cabinet_lies_open(folder: Path) -> None:
    for path in folder.rglob("*"):
        assert "incident" not in path.name.casefold()
        if path.is_file():
            content = path.read_bytes()
            if path.suffix == ".xlsx":
                box = zipfile.ZipFile(path)
                content = b"".join(box.read(name) for name in box.namelist())
            assert b"made-up picture" not in content, path
            assert kit.PASSWORD.encode() not in content, path


def test_the_readme_names_what_is_there_and_nothing_else(folder: Path) -> None:
    text = (folder / "README.txt").read_text("utf-8-sig")
    for path in folder.rglob("*"):
        if path.parent.name not in {"CSV", "Files", "Papers"}:
            assert path.name in text or path.name == "README.txt"
    assert "ANYBODY WHO HAS IT CAN READ IT" in text
    assert kit.PASSWORD not in text
    assert all(len(line) <= 100 for line in text.splitlines())
    begun = {line.split("  ")[0] for line in text.splitlines()}
    office = {path.name for path in (folder / "Office cabinet").iterdir()}
    assert {"Files", "Papers"} & begun == {"Files", "Papers"} & office == set()
    assert "Papers 1.pdf, ..." in begun


def test_the_readme_says_what_to_open_first_and_which_tables_are_empty(folder: Path) -> None:
    text = " ".join((folder / "README.txt").read_text("utf-8-sig").split())
    files = {path.name for path in (folder / "Office cabinet" / "CSV").iterdir()}
    for name in MOST_WANTED:
        assert (f"{TITLES[name]}.csv" in text) == (f"{TITLES[name]}.csv" in files)
    assert "Pupils.csv the children, each with class" in text
    given = json.loads(kit.office_json(folder).read_bytes())["tables"]
    said = text.partition("Nothing is in these tables, so they have no file and no sheet: ")[2]
    empty = said.partition(".")[0].split(", ")
    assert empty == [one.info.title for one in carried(Cabinet.OFFICE) if not given[one.info.name]]
    assert "Letters of incidents" not in text


def test_files_and_papers_are_told_of_where_they_are(leader_store: Store, tmp_path: Path) -> None:
    kit.fill(leader_store)
    with leader_store.write() as unit:
        head = {"id": new_id(), "digest": "d", "name": "School", "lines": "", "logo": b"logo"}
        unit.session.execute(insert(LetterHeadKept), [head])
        unit.commit("made-up letterhead")

    def render(_sheet: str) -> bytes:
        return b"%PDF-"

    kind = PaperKind(
        Cabinet.OFFICE, "Paper", lambda _store: ["one"], lambda _store, one: one, render
    )
    folder = kit.take_out(leader_store, tmp_path / "out", (kind,)).folder
    begun = {line.split("  ")[0] for line in (folder / "README.txt").read_text().splitlines()}
    office = {path.name for path in (folder / "Office cabinet").iterdir()}
    assert {"Files", "Papers"} <= begun & office
    assert "Papers 1.pdf, ..." not in begun
    assert [path.name for path in (folder / "Protected").iterdir()] == ["Papers.zip"]
