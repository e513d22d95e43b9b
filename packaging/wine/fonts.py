"""Windows' own face for wine: Debian's Liberation Sans under the name of Segoe UI, for tests alone.

Wine's table of replacements doesn't reach what Qt asks (DirectWrite), which else takes any face of
the machine, serifs and all: no width that it gives tells anything of an office's PC.
"""

from __future__ import annotations

import struct
from pathlib import Path

FAMILIES = {"Segoe UI": "segoeui", "Sans Serif": "sansserif"}
"""What Windows' windows wear, and what Qt asks for where there is no screen; with their files."""
_PLACES = ("/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation")
_STYLES = {"Regular": "", "Bold": "b", "Italic": "i", "BoldItalic": "z"}
_FAMILY, _WHOLE, _POSTSCRIPT, _TYPOGRAPHIC = 1, 4, 6, 16


def put_into(folder: Path) -> None:
    """Write the files into the folder of fonts of a wine prefix."""
    place = next(Path(one) for one in _PLACES if Path(one).is_dir())
    folder.mkdir(parents=True, exist_ok=True)
    for style, ending in _STYLES.items():
        font = (place / f"LiberationSans-{style}.ttf").read_bytes()
        for family, file in FAMILIES.items():
            (folder / f"{file}{ending}.ttf").write_bytes(renamed(font, family, style))


def renamed(font: bytes, family: str, style: str) -> bytes:
    """A font file of another family; a new name takes the old one's room, cut to its length."""
    made = bytearray(font)
    names = {
        _FAMILY: family,
        _TYPOGRAPHIC: family,
        _WHOLE: f"{family} {style}",
        _POSTSCRIPT: f"{family.replace(' ', '')}-{style}",
    }
    (tables,) = struct.unpack_from(">H", made, 4)
    for number in range(tables):
        tag, _sum, at, _length = struct.unpack_from(">4sIII", made, 12 + 16 * number)
        if tag == b"name":
            _rename(made, at, names)
    return bytes(made)


def _rename(made: bytearray, table: int, names: dict[int, str]) -> None:
    _format, count, strings = struct.unpack_from(">HHH", made, table)
    for number in range(count):
        record = table + 6 + 12 * number
        platform, _coding, _tongue, name, length, offset = struct.unpack_from(">6H", made, record)
        if name not in names:
            continue
        text = names[name].encode("latin-1" if platform == 1 else "utf-16-be")[:length]
        begin = table + strings + offset
        made[begin : begin + len(text)] = text
        struct.pack_into(">H", made, record + 8, len(text))
