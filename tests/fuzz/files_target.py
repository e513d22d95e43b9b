"""Files beside the program: settings, remembered views; scanned pages in the child process."""

from __future__ import annotations

import contextlib
import io
import json
from functools import lru_cache
from typing import TYPE_CHECKING

from esafety_desktop.scans import reading
from esafety_desktop.scans.file_rules import Refused
from esafety_desktop.scans.logo_reading import read_logo
from esafety_desktop.shell import settings as pc_settings
from esafety_desktop.widgets import kept_looks
from tests.fuzz.mutation import mutated, png_sealed
from tests.fuzz.school import put

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_JSON = (
    b'"idle_minutes":', b"1e999", b'"scan_sound": 3', b'{"a":{"a":{"a":{}}}}', b'"tables":', b"-0",
    b'"backup_folder": []', b'"order": "x"', b'"drawn": {"0": -4, "99": 1}', b"\\ud800", b"NaN",
)  # fmt: skip
_PDF = (
    b"/OpenAction", b"/JS (app.alert(1))", b"/Length 999999999", b"/Count -1", b"/Kids [1 0 R]",
    b"endobj", b"stream", b"/MediaBox [0 0 1e9 1e9]", b"/Encrypt 1 0 R", b"/Parent 1 0 R", b"%%EOF",
)  # fmt: skip
_PIXELS = (
    b"IHDR",
    b"IDAT",
    b"IEND",
    b"acTL",
    b"\xff\xd8",
    b"\xff\xda",
    b"II*\x00",
    b"\x00\x00\xff\xff",
)


def settings_inputs() -> SearchStrategy[bytes]:
    views = {"incidents": {"tables": {"list": {"order": 1, "falling": True, "drawn": {"0": 90}}}}}
    return mutated(
        [
            b'{"idle_minutes": 10, "backup_folder": "D:/", "hide_from_capture": false}',
            json.dumps(views).encode(),
        ],
        _JSON,
    )


def settings(content: bytes) -> None:
    folder = put(pc_settings.FILE_NAME, content).parent
    put(kept_looks.FILE_NAME, content)
    found = pc_settings.read(folder)
    assert found.idle_minutes in pc_settings.IDLE_RANGE
    pc_settings.write(folder, found)
    kept_looks.KeptLooks(folder)._known()


@lru_cache(maxsize=1)
def _pages() -> dict[str, bytes]:
    from PIL import Image, ImageDraw

    page = Image.new("L", (620, 877), "white")
    drawing = ImageDraw.Draw(page)
    for line in range(40):
        drawing.line((60, 60 + 18 * line, 560, 60 + 18 * line), fill=0, width=2)
    made = {}
    for kind in ("PNG", "JPEG", "TIFF", "PDF"):
        target = io.BytesIO()
        page.save(target, kind)
        made[kind] = target.getvalue()
    return made


def picture_inputs() -> SearchStrategy[bytes]:
    whole = [content for kind, content in _pages().items() if kind != "PDF"]
    return mutated(whole, _PIXELS).map(_sealed)


def _sealed(content: bytes) -> bytes:
    return png_sealed(content) if content.startswith(b"\x89PNG") else content


def logo(content: bytes) -> None:
    """A fresh PNG, or a refusal."""
    with contextlib.suppress(Refused):
        assert read_logo(content).startswith(b"\x89PNG")


def pdf_inputs() -> SearchStrategy[bytes]:
    from reportlab.pdfgen.canvas import Canvas

    target = io.BytesIO()
    canvas = Canvas(target, pageCompression=0)
    canvas.drawString(72, 700, "A page of text")
    canvas.showPage()
    canvas.save()
    return mutated([_pages()["PDF"], target.getvalue()], _PDF)


def scan(content: bytes) -> None:
    """Pages of black and white, or a refusal in words; the child is gone either way."""
    with contextlib.suppress(Refused):
        found = reading.scan(content, codes=True)
        assert found.pages
