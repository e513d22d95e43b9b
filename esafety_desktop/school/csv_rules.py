"""From the bytes of a text file to raw rows: encoding, separator, quotation marks, line numbers."""

from __future__ import annotations

import csv
import re
from collections import Counter

from esafety_desktop.problem import Problem
from esafety_desktop.school.table_rules import (
    MAX_CELL,
    MAX_ROWS,
    SPLIT_IT,
    Aside,
    SourceRow,
    check_height,
    check_width,
)

_SEPARATORS = (",", ";", "\t", "|")
_MAX_LINE = 200_000
_JOIN_AT_MOST = 20
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_SEP_LINE = re.compile(r'^"?sep=(.)"?$', re.IGNORECASE)
NOT_A_TABLE = Problem(
    "This file is not a list of pupils that can be read.",
    "In the school's information system choose Export, then CSV or Excel (.xlsx): take that file.",
)

LINE_TOO_LONG = Problem("A line of this file is far too long for a list of pupils.", SPLIT_IT)


def decode(data: bytes) -> str:
    """The text of a file in UTF-8 (marked or not), UTF-16 or Windows' own Western encoding.

    Raises:
        Problem: it is not text.
    """
    text = _decoded(data)
    sample = text[:100_000]
    if not sample.strip() or len(_CONTROL.findall(sample)) > 2 + len(sample) // 50:
        raise NOT_A_TABLE
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    unmarked = _unmarked_utf16(data)
    if unmarked:
        return data.decode(unmarked, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _unmarked_utf16(data: bytes) -> str | None:
    head = data[:2_000]
    if len(head) < 8:
        return None
    half = len(head) // 2
    if head[1::2].count(0) > half * 0.7 and head[0::2].count(0) < half * 0.1:
        return "utf-16-le"
    if head[0::2].count(0) > half * 0.7 and head[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return None


def split_rows(text: str) -> tuple[list[SourceRow], list[Aside]]:
    """All rows that are not blank, and lines that were put aside for their quotation marks.

    Raises:
        Problem: the table is larger than any school's.
    """
    check_height(text.count("\n") // 4)
    lines = text.split("\n")
    if max(map(len, lines)) > _MAX_LINE:
        raise LINE_TOO_LONG
    start = 0
    marked = _SEP_LINE.match(lines[0].strip())
    if marked:
        start = 1
    separator = marked.group(1) if marked else _separator(lines)
    return _Splitter(lines, separator).split(start)


def _separator(lines: list[str]) -> str:
    """The separator that cuts most of the first lines into the same number of cells."""
    sample = [line for line in lines[:50] if line.strip()][:12]
    bare = [re.sub(r'"[^"]*"', "", line) for line in sample]

    def evenness(mark: str) -> tuple[int, int]:
        counts = Counter(found for line in bare if (found := line.count(mark)))
        return max(((lines, found) for found, lines in counts.items()), default=(0, 0))

    return max(_SEPARATORS, key=evenness)


class _Splitter:
    """Cuts lines into rows; a quotation mark that is never closed costs its own line, no other."""

    def __init__(self, lines: list[str], separator: str) -> None:
        self.lines = lines
        self.separator = separator
        self.rows: list[SourceRow] = []
        self.aside: list[Aside] = []
        self.width = 0

    def split(self, start: int) -> tuple[list[SourceRow], list[Aside]]:
        at = start
        while at < len(self.lines):
            line = self.lines[at]
            if not line.strip():
                at += 1
            elif line.count('"') % 2:
                at = self._joined(at)
            else:
                self._keep(at, self._cells(line))
                at += 1
            if len(self.rows) > MAX_ROWS * 2:
                check_height(len(self.rows))
        return self.rows, self.aside

    def _keep(self, at: int, cells: list[str]) -> None:
        check_width(len(cells))
        if any(len(cell) > MAX_CELL for cell in cells):
            raise Problem(
                f"A cell on line {at + 1} is far too long for a list of pupils.", SPLIT_IT
            )
        self.width = max(self.width, len(cells)) if len(self.rows) < 5 else self.width
        self.rows.append(SourceRow(at + 1, tuple(cells)))

    def _joined(self, at: int) -> int:
        """Take a cell that goes over several lines, or put its first line aside."""
        text = self.lines[at]
        for end in range(at + 1, min(at + _JOIN_AT_MOST, len(self.lines))):
            text += "\n" + self.lines[end]
            if text.count('"') % 2 == 0:
                cells = self._whole(text)
                if cells and (not self.rows or len(cells) >= self.width):
                    self._keep(at, cells)
                    return end + 1
                break
        reason = "A quotation mark is opened on this line and never closed."
        self.aside.append(Aside(at + 1, self.lines[at].strip()[:300], reason))
        return at + 1

    def _cells(self, text: str) -> list[str]:
        if '"' not in text:
            return text.split(self.separator)
        return self._read(text, strict=False)

    def _whole(self, text: str) -> list[str]:
        """The cells, where each quotation mark opens or closes one; else none."""
        try:
            return self._read(text, strict=True)
        except csv.Error:
            return []

    def _read(self, text: str, *, strict: bool) -> list[str]:
        if len(text) > csv.field_size_limit():
            raise LINE_TOO_LONG
        lines = [f"{line}\n" for line in text.split("\n")]
        reader = csv.reader(lines, delimiter=self.separator, strict=strict)
        return [cell for row in reader for cell in row]
