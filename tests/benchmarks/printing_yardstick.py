"""A PDF writer by hand: the same letters with nothing but string joining, zlib and segno."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.letters.rows import ChildSheet, ClassPack, TextBlock

_WIDE = 493.0


class Writer:
    """Objects of a PDF, numbered as they come."""

    def __init__(self) -> None:
        self.parts: list[bytes] = [b"%PDF-1.5\n"]
        self.at: list[int] = []
        self.length = len(self.parts[0])

    def add(self, body: bytes) -> int:
        self.at.append(self.length)
        text = b"%d 0 obj\n%s\nendobj\n" % (len(self.at), body)
        self.parts.append(text)
        self.length += len(text)
        return len(self.at)

    def stream(self, head: bytes, content: bytes) -> int:
        packed = zlib.compress(content)
        head = b"<<%s/Filter/FlateDecode/Length %d>>" % (head, len(packed))
        return self.add(head + b"stream\n" + packed + b"\nendstream")

    def finish(self, root: int) -> bytes:
        table = b"".join(b"%010d 00000 n \n" % place for place in self.at)
        count = len(self.at) + 1
        self.parts.append(
            b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root %d 0 R>>\n"
            b"startxref\n%d\n%%%%EOF" % (count, table, count, root, self.length)
        )
        return b"".join(self.parts)


def _text(x: float, y: float, size: int, words: str) -> str:
    safe = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 {size} Tf {x:.2f} {y:.2f} Td ({safe}) Tj ET"


def _wrapped(words: str, widths: dict[int, float], size: int) -> list[str]:
    lines: list[str] = []
    line: list[str] = []
    used = 0.0
    for word in words.split():
        wide = sum([widths.get(ord(letter), 500) for letter in word]) * size / 1000
        if line and used + wide > _WIDE:
            lines.append(" ".join(line))
            line, used = [], 0.0
        line.append(word)
        used += wide + 3
    return [*lines, " ".join(line)]


def _font(writer: Writer) -> int:
    from esafety_desktop.printing.fonts import REGULAR, face

    found = face(REGULAR).face
    with open(found.filename, "rb") as file:  # noqa: PTH123 - a plain yardstick
        data = file.read()
    program = writer.stream(b"/Length1 %d" % len(data), data)
    widths = b" ".join(
        b"%d" % round(found.charWidths.get(code, found.defaultWidth)) for code in range(32, 256)
    )
    descriptor = writer.add(
        b"<</Type/FontDescriptor/FontName/Andika/Flags 32/FontBBox[0 -300 1000 1000]/ItalicAngle 0"
        b"/Ascent 1000/Descent -300/CapHeight 700/StemV 80/FontFile2 %d 0 R>>" % program
    )
    return writer.add(
        b"<</Type/Font/Subtype/TrueType/BaseFont/Andika/FirstChar 32/LastChar 255/Widths[%s]"
        b"/Encoding/WinAnsiEncoding/FontDescriptor %d 0 R>>" % (widths, descriptor)
    )


def _code(content: str) -> str:
    import segno

    matrix = segno.make_qr(content, error="m", boost_error=False, mask=3).matrix
    runs = []
    for row, line in enumerate(matrix):
        start = 0
        for x in range(1, len(line) + 1):
            if x == len(line) or line[x] != line[start]:
                if line[start]:
                    runs.append(f"{start} {len(matrix) - 1 - row} {x - start} 1 re")
                start = x
    return "q 2.44 0 0 2.44 480 66 cm " + " ".join(runs) + " f Q"


def _forms(writer: Writer, font: int, pack: ClassPack) -> list[int]:
    """What all letters share, a form for each of the two pages."""
    wording = pack.wordings[0]
    rules = [rule for group in wording.groups for rule in group.rules]
    shared = [run.text for block in wording.letter for run in block.runs if run.text] + rules
    signed = [*wording.child_statements, *wording.parent_statements]
    forms = []
    for lines in (shared, signed):
        content = "\n".join(_text(51, 700 - 16 * n, 12, words) for n, words in enumerate(lines))
        head = (
            b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 %d 0 R>>>>" % font
        )
        forms.append(writer.stream(head, content.encode("cp1252", "replace")))
    return forms


def _two_pages(
    child: ChildSheet, personal: Sequence[TextBlock], widths: dict[int, float]
) -> tuple[list[str], list[str]]:
    """What is one child's own on the letter and on the slip."""
    first = [_text(51, 760 - 14 * n, 11, line) for n, line in enumerate(child.envelope)]
    lines = [
        line
        for block in personal
        for line in _wrapped(
            "".join([child.values.get(run.field, run.text) for run in block.runs]), widths, 12
        )
    ]
    first += [_text(51, 640 - 16 * n, 12, line) for n, line in enumerate(lines)]
    foot = _text(200, 34, 8, f"for {child.name}, {child.class_name}")
    second = [
        _text(90, 300, 13, child.name),
        _text(420, 300, 13, child.class_name),
        foot,
        _text(480, 60, 12, child.shown_code),
        _code(child.code),
    ]
    return [*first, foot], second


def write_by_hand(pack: ClassPack) -> bytes:
    """Two pages a child: shared lines in a form, name, greeting, class, address and code apart."""
    writer = Writer()
    font = _font(writer)
    from esafety_desktop.printing.fonts import REGULAR, face

    widths = face(REGULAR).face.charWidths
    personal = [block for block in pack.wordings[0].letter if block.personal]
    forms = _forms(writer, font, pack)
    kids = []
    pages = len(pack.children) * 2
    parent = len(writer.at) + pages * 2 + 1
    for child in pack.children:
        for form, lines in zip(forms, _two_pages(child, personal, widths), strict=True):
            content = "q /X1 Do Q\n" + "\n".join(lines)
            stream = writer.stream(b"", content.encode("cp1252", "replace"))
            kids.append(
                writer.add(
                    b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources"
                    b"<</Font<</F1 %d 0 R>>/XObject<</X1 %d 0 R>>>>>>"
                    % (parent, stream, font, form)
                )
            )
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    tree = writer.add(b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, listed))
    return writer.finish(writer.add(b"<</Type/Catalog/Pages %d 0 R>>" % tree))
