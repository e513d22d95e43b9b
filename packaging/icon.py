"""Draws the program's icon from resources/icons: packaging/icon.ico and the window's pictures.

Run by ``python3 packaging/dev.py icon``. Sizes up to 32 pixels have a drawing of their own, with
fewer and thicker lines.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
DRAWINGS = ROOT / "resources" / "icons"
ICON = ROOT / "packaging" / "icon.ico"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Pixels: what Windows shows at 100 to 250 %."""
WINDOW = (16, 24, 32, 48, 64, 256)
"""Pixels of the pictures in resources/icons/app."""
_SMALL = 32
_PNG_FROM = 256  # smaller ones as bitmaps, which every program that shows icons can read


def drawn(side: int) -> QImage:
    """The icon, so many pixels wide and high; Qt's application must be there."""
    name = "app_small.svg" if side <= _SMALL else "app.svg"
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWINGS / name)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def ico(sides: tuple[int, ...] = SIZES) -> bytes:
    """The icon in all sizes as one ``.ico``."""
    pictures = [(_png if side >= _PNG_FROM else _bitmap)(drawn(side)) for side in sides]
    at = 6 + 16 * len(sides)
    entries = []
    for side, picture in zip(sides, pictures, strict=True):
        entries.append(
            struct.pack("<4B2H2I", side % 256, side % 256, 0, 0, 1, 32, len(picture), at)
        )
        at += len(picture)
    return struct.pack("<3H", 0, 1, len(sides)) + b"".join(entries) + b"".join(pictures)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 0)  # type: ignore[call-overload]  # the stub lacks the device
    return bytes(buffer.data().data())


def _bitmap(image: QImage) -> bytes:
    side = image.width()
    head = struct.pack("<I2i2H6I", 40, side, side * 2, 1, 32, 0, 0, 0, 0, 0, 0)
    rows = bytes(image.constBits())
    wide = side * 4
    colours = b"".join(rows[at : at + wide] for at in range(len(rows) - wide, -1, -wide))
    mask = bytes((side + 31) // 32 * 4 * side)  # nothing is masked: the colours hold how clear
    return head + colours + mask


def main() -> int:
    """Write every file."""
    _app = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    ICON.write_bytes(ico())
    folder = DRAWINGS / "app"
    folder.mkdir(exist_ok=True)
    for side in WINDOW:
        (folder / f"{side}.png").write_bytes(_png(drawn(side)))
    sys.stdout.write(f"{ICON.name} in {len(SIZES)} sizes, {len(WINDOW)} pictures of the window\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
