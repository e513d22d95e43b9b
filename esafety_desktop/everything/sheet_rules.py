"""A workbook and CSV files that are written row by row: however long, nothing of them is kept.

XlsxWriter keeps a sheet in memory or in a plain temporary file. The first grows with the school,
the second would leave children's names on the disk; so the few parts that a workbook needs are
written here, straight into where they go.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
from datetime import date, datetime
from typing import IO, TYPE_CHECKING, Self
from xml.sax.saxutils import escape, quoteattr

from esafety_desktop.dates import british_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from esafety_desktop.everything.rows import Cell

MOST_ROWS = 1_048_575
"""What one sheet takes below its headings."""
LONGEST = 32_000
"""Letters of a cell; a workbook takes 32,767."""
_CUT = " … (cut here: the whole text is in the JSON file)"
_DAY_ZERO = date(1899, 12, 30)
_FIRST_DAY = date(1900, 3, 1)
"""Before this day workbooks count wrongly, so earlier ones are written as text."""
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACK = "http://schemas.openxmlformats.org/package/2006"
_PARTS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
_TEXT, _BOLD, _DAY = 0, 1, 2


class Workbook:
    """Writes one sheet after the other, and at the end of ``with`` what binds them together."""

    def __init__(self, file: IO[bytes], most: int = MOST_ROWS) -> None:
        self._box = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)
        self._most = most
        self._names: list[str] = []

    def sheet(self, name: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
        """Write a sheet; the headings stay in view. What is too long for one is said at its end."""
        self._names.append(name)
        path = f"xl/worksheets/sheet{len(self._names)}.xml"
        with self._box.open(path, "w", force_zip64=True) as part:
            part.write(
                f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
                '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
                '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
                f'<cols><col min="1" max="{max(len(headings), 1)}" width="22" customWidth="1"/>'
                "</cols><sheetData>".encode()
            )
            part.write(_line(1, [_text(heading, _BOLD) for heading in headings]))
            for number, row in enumerate(rows, 2):
                if number > self._most:
                    part.write(_line(number, [_text("More is in the CSV file.", _TEXT)]))
                    break
                part.write(_line(number, [_cell(cell) for cell in row]))
            part.write(b"</sheetData></worksheet>")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_more: object) -> None:
        if kind is None:
            self._end()
        else:  # it is thrown away: nothing more is written into what may be closed already
            self._box.fp = None

    def _end(self) -> None:
        sheets = range(1, len(self._names) + 1)
        self._put(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOC}"><sheets>'
            + "".join(
                f'<sheet name={quoteattr(self._names[one - 1])} sheetId="{one}" r:id="rId{one}"/>'
                for one in sheets
            )
            + "</sheets></workbook>",
        )
        last = len(self._names) + 1
        self._put(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_PACK}/relationships">'
            + "".join(_related(one, "worksheet", f"worksheets/sheet{one}.xml") for one in sheets)
            + _related(last, "styles", "styles.xml")
            + "</Relationships>",
        )
        self._put("xl/styles.xml", _STYLES.removeprefix(_XML))
        self._put(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACK}/relationships">'
            + _related(1, "officeDocument", "xl/workbook.xml")
            + "</Relationships>",
        )
        kinds = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
        kinds += [(f"/xl/worksheets/sheet{one}.xml", "worksheet") for one in sheets]
        self._put(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACK}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            + "".join(
                f'<Override PartName="{part}" ContentType="{_PARTS}.{kind}+xml"/>'
                for part, kind in kinds
            )
            + "</Types>",
        )
        self._box.close()

    def _put(self, name: str, xml: str) -> None:
        with self._box.open(name, "w") as part:
            part.write((_XML + xml).encode())


def _related(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{_DOC}/{kind}" Target="{target}"/>'


def _line(number: int, cells: Sequence[str]) -> bytes:
    return f'<row r="{number}">{"".join(cells)}</row>'.encode()


def _cell(cell: Cell) -> str:
    if cell is None or cell == "":
        return "<c/>"
    match cell:
        case bool() | datetime() | str() | bytes():
            return _text(_in_words(cell), _TEXT)
        case date() if cell < _FIRST_DAY:
            return _text(cell.isoformat(), _TEXT)
        case date():
            return f'<c s="{_DAY}"><v>{(cell - _DAY_ZERO).days}</v></c>'
    return f"<c><v>{cell!r}</v></c>"


def _in_words(cell: Cell) -> str:
    """As a person reads it, the British way."""
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case datetime():
            return british_time(cell)
        case date():
            return f"{cell:%d/%m/%Y}"
    return str(cell)


def _text(text: str, style: int) -> str:
    if len(text) > LONGEST:
        text = text[:LONGEST] + _CUT
    safe = _REFUSED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return f'<c t="inlineStr" s="{style}"><is><t xml:space="preserve">{escape(safe)}</t></is></c>'


def write_csv(
    file: IO[bytes],
    headings: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    defused: Callable[[str], str],
) -> None:
    """Write a table as CSV: UTF-8 with a mark that Excel knows, CR LF, cells defused."""
    line = io.StringIO(newline="")
    writer = csv.writer(line)
    file.write(codecs.BOM_UTF8)

    def put(cells: Sequence[str]) -> None:
        line.seek(0)
        line.truncate()
        writer.writerow(cells)
        file.write(line.getvalue().encode("utf-8", "replace"))

    put([defused(heading) for heading in headings])
    for row in rows:
        put([_plain(cell, defused) for cell in row])


def _plain(cell: Cell, defused: Callable[[str], str]) -> str:
    return defused(cell) if isinstance(cell, str) else _in_words(cell)
