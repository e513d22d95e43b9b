"""B1 to B12 at each of the four doors by which a table comes in, up to the preview."""

from __future__ import annotations

import io
import random
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.agreements import service as register
from esafety_desktop.problem import Problem
from esafety_desktop.school import import_service
from tests.bad_inputs.doors import DOORS
from tests.work import calls_of

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store
    from tests.bad_inputs.doors import Door, Seen
    from tests.fault_report import Tell, Within

pytestmark = pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)


def look(door: Door, store: Store, folder: Path, content: bytes, name: str = "list.csv") -> Seen:
    path = folder / name
    path.write_bytes(content)
    return door.look(store, path)


def refused(
    door: Door, store: Store, folder: Path, content: bytes, name: str = "list.csv"
) -> Problem:
    with pytest.raises(Problem) as caught:
        look(door, store, folder, content, name)
    assert caught.value.advice
    return caught.value


@pytest.mark.fault("B1")
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_b1_every_encoding(door: Door, encoding: str, office_store: Store, tmp_path: Path) -> None:
    seen = look(door, office_store, tmp_path, door.text.encode(encoding))
    assert "Zoë" in seen.said
    assert not seen.notes


@pytest.mark.fault("B2")
@pytest.mark.parametrize("separator", [";", "\t", ","])
@pytest.mark.parametrize("ending", ["\r", "\n\n\r\n"])
def test_b2_separators_line_ends_blank_lines(
    door: Door, separator: str, ending: str, office_store: Store, tmp_path: Path
) -> None:
    text = f"\n{door.text}".replace(",", separator).replace("\n", ending)
    assert "Zoë" in look(door, office_store, tmp_path, text.encode()).said


@pytest.mark.fault("B3")
def test_b3_garbled_letters_are_warned_of(door: Door, office_store: Store, tmp_path: Path) -> None:
    seen = look(door, office_store, tmp_path, door.text.replace("ë", "Ã«").encode())
    assert "should perhaps read “Zoë" in seen.notes


@pytest.mark.fault("B4")
def test_b4_random_bytes_and_missing_headings(
    door: Door, office_store: Store, tmp_path: Path
) -> None:
    rng = random.Random(4)
    for size in (10, 1_000, 200_000):
        refused(door, office_store, tmp_path, rng.randbytes(size))
    problem = refused(door, office_store, tmp_path, b"Milk,Bread\n2,3\n")
    assert door.needs.casefold() in f"{problem.message} {problem.advice}".casefold()


@pytest.mark.fault("B5")
@pytest.mark.by_the_clock
def test_b5_too_large_is_refused_before_it_is_read(
    door: Door, office_store: Store, tmp_path: Path, *, within: Within, tell: Tell
) -> None:
    huge = {
        "10 MB field": f"{door.text}{'x' * 10_000_000}\n",
        "1 million rows": f"{door.head}\n" + f"{door.row}\n" * 1_000_000,
        "5,000 columns": door.head + ",More" * 5_000 + "\n" + door.row + ",x" * 5_000 + "\n",
    }
    for what, text in huge.items():
        path = tmp_path / "list.csv"
        path.write_bytes(text[:30_000_000].encode())
        start = time.perf_counter()
        with pytest.raises(Problem) as caught:
            door.look(office_store, path)
        took = within(time.perf_counter() - start, 1.0, 30.0)
        assert caught.value.advice

        def again(path: Path = path) -> None:
            with pytest.raises(Problem):
                door.look(office_store, path)

        assert calls_of(again) < 1_000_000
        tell(how=f"{what}, {door.needs} table", found=f"refused after {took}")


@pytest.mark.fault("B6")
def test_b6_what_cannot_be_seen_is_removed_and_reported(
    door: Door, office_store: Store, tmp_path: Path
) -> None:
    row = door.row.replace("Zoë", "Z\u0000o\u202eë\u200b").replace("Ashdown", "Ash\u0007down")
    seen = look(door, office_store, tmp_path, f"{door.head}\n{row}\n".encode())
    assert "Zoë" in seen.said
    assert "Ashdown" in seen.said
    assert "Characters that can't be seen were removed from line 2" in seen.notes


@pytest.mark.fault("B7")
def test_b7_an_unclosed_quote_and_ragged_rows_cost_their_line_only(
    door: Door, office_store: Store, tmp_path: Path
) -> None:
    text = f'{door.head}\n"{door.row}\nA\n{door.row}\n{door.row},x,y\n'
    seen = look(door, office_store, tmp_path, text.encode())
    assert "Zoë" in seen.said
    for line, why in ((2, "quotation mark"), (3, "fewer than"), (5, "more than")):
        at = seen.notes.casefold().index(f"{line}: ")
        assert why in seen.notes[at : at + 120]


@pytest.mark.fault("B8")
def test_b8_commands_stay_text(door: Door, office_store: Store, tmp_path: Path) -> None:
    row = door.row.replace("Zoë", "=cmd|'/c calc'!A1 Zoë")
    seen = look(door, office_store, tmp_path, f"{door.head}\n{row}\n".encode())
    assert "=cmd|'/c calc'!A1 Zoë" in seen.said


@pytest.mark.fault("B11")
@pytest.mark.parametrize(
    ("start", "word"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel workbook"),
        (b"%PDF-1.7", "PDF"),
        (b"<html><table>", "web page"),
        (b"MZ\x90", "program"),
        (b"PK\x03\x04", "damaged Excel workbook"),
    ],
)
def test_b11_other_kinds_are_named(
    door: Door, start: bytes, word: str, office_store: Store, tmp_path: Path
) -> None:
    problem = refused(door, office_store, tmp_path, start + b" rest" * 20, "list.xlsx")
    assert word in problem.message


SHEET = b'<worksheet><sheetData><row r="1"><c r="%s"/></row></sheetData></worksheet>'


def workbook(door: Door) -> dict[str, bytes]:
    import xlsxwriter

    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("List")
        for number, line in enumerate(door.text.splitlines()):
            sheet.write_row(number, 0, line.split(","))
    with zipfile.ZipFile(target) as box:
        return {name: box.read(name) for name in box.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in parts.items():
            box.writestr(name, content)
    return target.getvalue()


def elsewhere(parts: dict[str, bytes], sheet: bytes) -> dict[str, bytes]:
    """With its sheet under a name that no program gives it."""
    rels = parts["xl/_rels/workbook.xml.rels"].replace(b"worksheets/sheet1.xml", b"media/logo.png")
    rest = {name: one for name, one in parts.items() if name != "xl/worksheets/sheet1.xml"}
    return {**rest, "xl/_rels/workbook.xml.rels": rels, "xl/media/logo.png": sheet}


@pytest.mark.fault("B12")
def test_b12_workbooks_that_harm_are_refused_before_they_are_parsed(
    door: Door, office_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = workbook(door)
    sheet = "xl/worksheets/sheet1.xml"
    assert "Zoë" in look(door, office_store, tmp_path, packed(plain), "list.xlsx").said
    entity = b'<!DOCTYPE x [<!ENTITY a "aa">]><worksheet/>'
    bad = {
        "bomb": {**plain, "xl/media/bomb.bin": b"\0" * 70_000_000},
        "entities": {**plain, sheet: entity},
        "entities, UTF-16": {**plain, sheet: entity.decode().encode("utf-16")},
        "macros": {**plain, "xl/vbaProject.bin": b"Sub"},
        "far row": {**plain, sheet: SHEET % b"A1048576"},
        "far column": {**plain, sheet: SHEET % b"XFD2"},
        "far cell in a sheet called a picture": elsewhere(plain, SHEET % b"XFD1048576"),
    }
    monkeypatch.setattr("python_calamine.CalamineWorkbook.from_filelike", _must_not_be_parsed)
    for what, parts in bad.items():
        problem = refused(door, office_store, tmp_path, packed(parts), "list.xlsx")
        assert "damaged" not in problem.message, what


def _must_not_be_parsed(*_arguments: object) -> None:
    pytest.fail("it was parsed")


@pytest.mark.fault("B10")
@pytest.mark.parametrize("day", ["31/02/2026", "01/01/1016", "99999999", "00/00/0000"])
def test_b10_impossible_days_are_said_and_never_kept(
    door: Door, day: str, office_store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "pupils.csv"
    path.write_text("Surname,Forename,Class\nAshdown,Zoë,5B\n", encoding="utf-8")
    read = import_service.read_import(office_store, path)
    known = import_service.known_school(office_store)
    import_service.apply_import(office_store, import_service.preview(known, read), read)
    register.bring_up_to_date(office_store)
    cells = [day if "/20" in cell else cell for cell in door.row.split(",")]
    assert day in cells
    seen = look(door, office_store, tmp_path, f"{door.head}\n{','.join(cells)}\n".encode())
    assert day in f"{seen.said} {seen.notes}", seen
