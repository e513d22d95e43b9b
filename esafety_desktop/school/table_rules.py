"""A table as it came out of a file: headings, rows with their line numbers, what was put aside."""

from __future__ import annotations

import re
import unicodedata

from esafety_desktop.problem import Problem
from esafety_desktop.value import Value

MAX_BYTES = 20_000_000
MAX_ROWS = 20_000
MAX_COLUMNS = 256
MAX_CELL = 32_767

SPLIT_IT = (
    "A whole school's list is far smaller. Export only the pupils and their contacts, "
    "or delete what is not needed in Excel and save it again."
)

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]"
)
_AS_TEXT = re.compile(r"^=\"([\w +()/.-]*)\"$|^'(?=[\d+=@-])")
_SPACES = re.compile(r"\s+")
_LOOKS_GARBLED = re.compile("[ÂÃÄÅÎÏÐÑØÙÚâ][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u2122€™]")


class SourceRow(Value):
    """One row and the line of the file on which it begins, counted from 1."""

    line: int
    cells: tuple[str, ...]


class Aside(Value):
    """Something that was not taken in, with the line and the reason in plain words."""

    line: int
    text: str
    reason: str


class Table(Value):
    """What a file holds, cleaned.

    Attributes:
        rows: Every row has as many cells as there are headings.
        aside: Rows that could not be read.
        notes: Sentences about what was cleaned or looks wrong.
    """

    headings: tuple[str, ...]
    rows: tuple[SourceRow, ...]
    aside: tuple[Aside, ...] = ()
    notes: tuple[str, ...] = ()


def clean(text: str) -> str:
    """The text as it is kept: no unseen characters, single blanks, composed letters.

    What exports put before a number so that Excel leaves it alone (``="0770…"``, ``'0770…``) goes.
    """
    if text[:1] in {"=", "'"}:
        text = _AS_TEXT.sub(r"\1", text)
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", unicodedata.normalize("NFC", _UNSEEN.sub("", text))).strip()


def has_unseen(text: str) -> bool:
    """Whether the text holds NUL, control, zero-width or direction-changing characters."""
    return _UNSEEN.search(text) is not None


def is_garbled(text: str) -> bool:
    """Whether UTF-8 was once read as Windows text: ``ZoÃ«`` for ``Zoë``."""
    return mended(text) != text


def mended(text: str) -> str:
    """The text with garbled letters put right, or unchanged where that can't be done."""
    if text.isascii() or not _LOOKS_GARBLED.search(text):
        return text
    for encoding in ("cp1252", "latin-1"):
        try:
            return text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return text


def mend(table: Table) -> Table:
    """The whole table with its garbled letters put right."""
    rows = tuple(
        SourceRow(row.line, tuple(mended(cell) for cell in row.cells)) for row in table.rows
    )
    return Table(tuple(mended(text) for text in table.headings), rows, table.aside, table.notes)


def garbled_example(table: Table) -> tuple[str, str] | None:
    """The first garbled cell and what it should be, or None."""
    for row in table.rows:
        for cell in row.cells:
            if is_garbled(cell):
                return cell, mended(cell)
    return None


def check_width(columns: int) -> None:
    """Refuse a table with more columns than any export has.

    Raises:
        Problem: there are too many.
    """
    if columns > MAX_COLUMNS:
        raise Problem(
            f"The file has {columns:,} columns; at most {MAX_COLUMNS} can be read.", SPLIT_IT
        )


def check_height(rows: int) -> None:
    """Refuse a table with more rows than any school has pupils and parents.

    Raises:
        Problem: there are too many.
    """
    if rows > MAX_ROWS:
        raise Problem(f"The file has {rows:,} rows; at most {MAX_ROWS:,} can be read.", SPLIT_IT)


def build(raw: list[SourceRow], headings_at: int, aside: list[Aside]) -> Table:
    """Make the table out of raw rows.

    Args:
        raw: All rows that are not blank, title lines and headings included.
        headings_at: Which of them holds the headings.
        aside: What the reader already put aside.
    """
    headings = _trimmed(tuple(clean(cell) for cell in raw[headings_at].cells))
    width = len(headings)
    check_width(width)
    rows, put_aside, unseen = [], list(aside), []
    for row in raw[headings_at + 1 :]:
        if not all(map(str.isprintable, row.cells)) and any(map(has_unseen, row.cells)):
            unseen.append(row.line)
        cells = tuple(clean(cell) for cell in row.cells)
        if any(cells[width:]) or len(cells) < width:
            put_aside.append(
                Aside(row.line, " · ".join(filter(None, cells)), _ragged(cells, width))
            )
        elif any(cells) and cells[:width] != headings:  # a page's headings stand there again
            rows.append(SourceRow(row.line, cells[:width]))
    check_height(len(rows))
    put_aside.sort(key=lambda item: item.line)
    table = Table(headings, tuple(rows), tuple(put_aside))
    return Table(headings, table.rows, table.aside, tuple(_notes(table, unseen)))


def _ragged(cells: tuple[str, ...], width: int) -> str:
    more_or_fewer = "more" if len(cells) > width else "fewer"
    return f"This row has {len(cells)} cells, {more_or_fewer} than the {width} headings."


def _notes(table: Table, unseen: list[int]) -> list[str]:
    notes = []
    if unseen:
        notes.append(
            f"Characters that can't be seen were removed from {line_list(unseen)}; "
            "the names there are worth a look."
        )
    example = garbled_example(table)
    if example:
        notes.append(
            f"Some letters look garbled: “{example[0]}” should perhaps read “{example[1]}”."
        )
    return notes


def line_list(lines: list[int]) -> str:
    """``line 4``, ``lines 4 and 9``, ``lines 4, 9, 12 and 30 more``."""
    unique = sorted(set(lines))
    if len(unique) == 1:
        return f"line {unique[0]}"
    shown, more = unique[:4], len(unique) - 4
    if more > 0:
        return f"lines {', '.join(map(str, shown))} and {more} more"
    return f"lines {', '.join(map(str, shown[:-1]))} and {shown[-1]}"


def _trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    end = len(cells)
    while end and not cells[end - 1]:
        end -= 1
    return cells[:end]
