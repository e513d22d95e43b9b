"""From the bytes of whatever file was chosen to a table, or to a sentence that says what it is."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from datetime import date, datetime
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.problem import Problem
from esafety_desktop.school import csv_rules, heading_rules
from esafety_desktop.school.table_rules import (
    MAX_BYTES,
    MAX_COLUMNS,
    MAX_ROWS,
    SPLIT_IT,
    Aside,
    SourceRow,
    Table,
    build,
    check_height,
    check_width,
)
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_EXPORT_AGAIN = (
    "In the school's information system choose Export, then CSV or Excel (.xlsx): take that file."
)
_SAVE_AS = "Open it in Excel, choose File, Save as, “Excel Workbook (.xlsx)”, and take that file."
_KINDS: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook (.xls) or one with a password", _SAVE_AS),
    (b"%PDF", "a PDF", _EXPORT_AGAIN),
    (b"\x89PNG", "a picture", _EXPORT_AGAIN),
    (b"\xff\xd8\xff", "a picture", _EXPORT_AGAIN),
    (b"GIF8", "a picture", _EXPORT_AGAIN),
    (b"MZ", "a program", _EXPORT_AGAIN),
    (b"{\\rtf", "a Word text", _EXPORT_AGAIN),
    (b"SQLite format 3", "a database", _EXPORT_AGAIN),
    (b"\x1f\x8b", "a compressed archive", "Unpack it first and choose the list inside it."),
    (b"Rar!", "a compressed archive", "Unpack it first and choose the list inside it."),
    (b"7z\xbc\xaf", "a compressed archive", "Unpack it first and choose the list inside it."),
)
_WEB_PAGE = re.compile(rb"^\s*(<!doctype html|<html|<table|<\?xml)", re.IGNORECASE)
_PLACE = re.compile(rb" r *= *[\"'](?:([A-Z]{2,})\d+|[A-Z]?\d{5,})[\"']")
_NUMBER = re.compile(rb"\d+")
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")
_BLANKS = bytes.maketrans(b"\t\n\r", b"   ")
_MAX_SHEETS = 40
_MAX_UNPACKED = 60_000_000


class Wanted(Value):
    """What kind of table is looked for.

    Attributes:
        headings_at: Which of the first rows holds the headings, if any does.
        lacking: What is said when there are none.
        nothing_below: What is said when there is nothing below them.
    """

    headings_at: Callable[[Sequence[Sequence[str]]], int | None]
    lacking: Problem
    nothing_below: Problem


PUPILS = Wanted(
    heading_rules.headings_at,
    Problem(
        "No headings for pupils were found in this file.",
        f"Give its first line headings for {heading_rules.needed_words()}.",
    ),
    Problem("This file holds headings and no pupils below them.", _EXPORT_AGAIN),
)


def read_file(path: Path, wanted: Wanted = PUPILS) -> Table:
    """Read the file that a person chose.

    Raises:
        Problem: it can't be opened, is too large, or is no table.
    """
    return read_table(read_bytes(path), path.name, wanted)


def read_bytes(path: Path) -> bytes:
    """The content of a chosen file.

    Raises:
        Problem: it can't be opened, or is too large.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise _too_large(size)
        return path.read_bytes()
    except OSError as error:
        raise Problem(
            f"{path.name} can't be opened.",
            "If it is open in Excel, close it there and try again.",
        ) from error


def read_table(data: bytes, name: str, wanted: Wanted = PUPILS) -> Table:
    """Read the bytes of a CSV or XLSX export.

    Args:
        data: The file's content; its kind is told from its first bytes, never from its name.
        name: The file's name, for messages.
        wanted: What kind of table it is to be.

    Raises:
        Problem: too large, another kind of file, or no headings that are known.
    """
    if len(data) > MAX_BYTES:
        raise _too_large(len(data))
    if not data.strip():
        raise Problem(f"{name} is empty.", _EXPORT_AGAIN)
    for magic, kind, advice in _KINDS:
        if data.startswith(magic):
            raise Problem(f"{name} is {kind}, whatever its name says.", advice)
    if data.startswith(b"PK"):
        return _workbook(data, name, wanted)
    if _WEB_PAGE.match(data[:200]):
        raise Problem(f"{name} is a web page, though it may open in Excel.", _SAVE_AS)
    rows, aside = csv_rules.split_rows(csv_rules.decode(data))
    return _table(rows, aside, wanted)


def _too_large(size: int) -> Problem:
    return Problem(f"The file is too large ({size / 1_000_000:.0f} MB).", SPLIT_IT)


def _table(
    rows: list[SourceRow], aside: list[Aside], wanted: Wanted, *, alone: bool = True
) -> Table:
    at = wanted.headings_at([row.cells for row in rows[:30]])
    if at is None:
        raise wanted.lacking
    table = build(rows, at, aside)
    if alone and not table.rows and not table.aside:
        raise wanted.nothing_below
    return table


def _workbook(data: bytes, name: str, wanted: Wanted) -> Table:
    """Read all sheets with the same headings; the archive is looked over before it is parsed."""
    _inspect(data, name)
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        shown = python_calamine.SheetVisibleEnum.Visible
        said = [sheet.name for sheet in book.sheets_metadata if sheet.visible == shown]
        names = (said or book.sheet_names)[:_MAX_SHEETS]
        read = {
            sheet: _sheet_rows(book.get_sheet_by_name(sheet).to_python(skip_empty_area=False))
            for sheet in names
        }
    except (Problem, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # calamine raises several kinds; its panic is no Exception
        raise Problem(f"{name} is a damaged Excel workbook.", _SAVE_AS) from error
    read = {sheet: rows for sheet, rows in read.items() if rows}
    if not read:
        raise Problem(f"{name} is empty.", _EXPORT_AGAIN)
    known = {
        sheet: rows
        for sheet, rows in read.items()
        if wanted.headings_at([row.cells for row in rows[:30]]) is not None
    }
    if len(known) < 2:
        return _table(next(iter((known or read).values())), [], wanted)
    return _together(
        {sheet: _table(rows, [], wanted, alone=False) for sheet, rows in known.items()}
    )


def _together(tables: dict[str, Table]) -> Table:
    """One table of the sheets whose headings are the same; the others are named in a note."""
    begun = {sheet: table for sheet, table in tables.items() if table.rows}
    first = next(iter((begun or tables).values()))
    alike = {sheet: t for sheet, t in tables.items() if t.headings == first.headings}
    notes = [note for table in alike.values() for note in table.notes]
    if len(alike) > 1:
        notes.insert(0, f"The sheets {', '.join(alike)} were read together.")
    if others := [sheet for sheet in begun if sheet not in alike]:
        notes.insert(0, f"Not read, because the headings are others: {', '.join(others)}.")
    rows = tuple(row for table in alike.values() for row in table.rows)
    check_height(len(rows))
    aside = tuple(row for table in alike.values() for row in table.aside)
    return Table(first.headings, rows, aside, tuple(notes))


def _sheet_rows(raw: Sequence[Sequence[object]]) -> list[SourceRow]:
    check_height(len(raw))
    rows = [
        SourceRow(line, tuple(_cell_text(value) for value in values))
        for line, values in enumerate(raw, start=1)
    ]
    if rows:
        check_width(max(len(row.cells) for row in rows))
    return [row for row in rows if any(row.cells)]


def _cell_text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, datetime):
        return british(value.date())
    if isinstance(value, date):
        return british(value)
    return str(value)


def _inspect(data: bytes, name: str) -> None:
    """Refuse anything that could harm while being unpacked, before it is.

    Raises:
        Problem: another kind of archive, a password, macros, entities, or too large inside.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_kind(parts, name)
            if len(parts) > 2_000 or sum(part.file_size for part in parts) > _MAX_UNPACKED:
                raise Problem(f"{name} unpacks to far more than a list of pupils holds.", SPLIT_IT)
            for part in parts:
                _check_part(_unpacked(archive, part, name), part.filename, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError) as error:
        raise Problem(f"{name} is a damaged Excel workbook.", _SAVE_AS) from error


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> bytes:
    """A part's bytes, never more than its own header promised."""
    with archive.open(part) as stream:
        content = stream.read(part.file_size + 1)
    if len(content) > part.file_size:
        raise Problem(f"{name} is a damaged Excel workbook.", _SAVE_AS)
    return content


def _check_kind(parts: list[zipfile.ZipInfo], name: str) -> None:
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise Problem(f"{name} is locked with a password.", "Save it again without one.")
    if "xl/workbook.xml" not in names:
        other = (
            ("word/document.xml", "a Word document", _EXPORT_AGAIN),
            ("content.xml", "an OpenDocument file", _SAVE_AS),
            ("xl/workbook.bin", "an Excel binary workbook (.xlsb)", _SAVE_AS),
        )
        for inside, kind, advice in other:
            if inside in names:
                raise Problem(f"{name} is {kind}, whatever its name says.", advice)
        raise Problem(f"{name} is a ZIP archive.", "Unpack it first and choose the list inside it.")
    if any(part.endswith("vbaProject.bin") for part in names):
        raise Problem(f"{name} holds macros (small programs).", _SAVE_AS)


def _check_part(content: bytes, part: str, name: str) -> None:
    """Refuse what could harm; a sheet is told by what it holds, for it may be called anything."""
    written = part.endswith((".xml", ".rels", ".vml")) or b"<?xml" in content[:200]
    wide = content.startswith(_WIDE)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content or (written and wide):
        raise Problem(f"{name} holds something that no export of pupils has.", _SAVE_AS)
    if b"sheetData" not in content:
        return
    for place in _PLACE.finditer(content.translate(_BLANKS)):
        column = _column_number(place[1] or b"")
        number = _NUMBER.search(place[0])
        row = int(number[0]) if number else 0
        if row > MAX_ROWS:
            raise Problem(f"{name} has something written in row {row:,}.", SPLIT_IT)
        if column > MAX_COLUMNS:
            raise Problem(f"{name} has something written in column {column:,}.", SPLIT_IT)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
