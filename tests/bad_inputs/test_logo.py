"""B17, B20: the logo in set-up and in the school's details, the one picture that is kept."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image, PngImagePlugin

from esafety_desktop.scans import logo_reading
from esafety_desktop.scans.file_rules import LOGO_PIXELS, Refused
from esafety_desktop.scans.logo_reading import png_of, read_logo
from esafety_desktop.school.school_details_view import SchoolDetailsView
from esafety_desktop.widgets.jobs import Jobs

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 20), mode: str = "RGB") -> bytes:
    target = io.BytesIO()
    about = PngImagePlugin.PngInfo()
    about.add_text("Author", "secret-marker")
    extra = {"pnginfo": about} if kind == "PNG" else {"exif": b"Exif\0\0secret-marker"}
    Image.new(mode, size, "navy").save(target, kind, **extra)
    return target.getvalue()


def bomb(side: int = 60_000) -> bytes:
    head = struct.pack("!IIBBBBB", side, side, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1_000_000, 9)
    made = b"\x89PNG\r\n\x1a\n"
    for name, body in ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b"")):
        made += struct.pack("!I", len(body)) + name + body
        made += struct.pack("!I", zlib.crc32(name + body))
    return made


@pytest.mark.fault("B20", how="logo with metadata and a program behind it")
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_b20_only_pixels_of_a_logo_are_kept(kind: str) -> None:
    chosen = picture(kind) + b"PK\x03\x04 MZ second-format"
    kept = read_logo(chosen)
    assert b"secret-marker" not in kept
    assert b"second-format" not in kept
    with Image.open(io.BytesIO(kept)) as opened:
        assert opened.size == (40, 20)
        assert min(opened.convert("RGB").getchannel("B").tobytes()) > 100


@pytest.mark.fault("B20", how="what is no picture, chosen as logo")
@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90program",
        b"<html><script>",
        b"<svg onload='x'/>",
        b"PK\x03\x04docx",
        b"\0\0\0\x18ftypmp42film",
        b"GIF89a",
        b"%PDF-1.7\n%%EOF",
        b"\x89PNG\r\n\x1a\nrubbish",
        picture()[:-40],
        b"\xff\xd8\xff" + b"rubbish" * 40,
    ],
)
def test_b20_anything_else_is_refused_in_words(
    content: bytes, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    jobs = Jobs()
    view = SchoolDetailsView(jobs)
    qtbot.addWidget(view)
    view.ui.name.setText("Larkspur Hill")
    view.use_logo(path)
    qtbot.waitUntil(lambda: not view.reading, timeout=20_000)
    jobs.close()
    assert view.why_not()
    assert view.row.logo is None


@pytest.mark.fault("B20", how="a PNG of 60,000 × 60,000 pixels as logo")
def test_b20_a_bomb_meets_the_child_alone() -> None:
    with pytest.raises(Refused) as caught:
        read_logo(bomb())
    assert caught.value.code in {"pixels", "torn", "memory"}


def test_a_large_logo_is_made_small_enough_for_paper() -> None:
    kept = read_logo(picture(size=(3000, 1000)))
    with Image.open(io.BytesIO(kept)) as opened:
        assert opened.width * opened.height <= LOGO_PIXELS
        assert opened.width / opened.height == pytest.approx(3, rel=0.05)


def test_our_png_is_read_back_as_it_was_written() -> None:
    pixels = bytes(range(4 * 3 * 2))
    with Image.open(io.BytesIO(png_of(3, 2, pixels))) as opened:
        assert (opened.size, opened.mode) == ((3, 2), "RGBA")
        assert opened.tobytes() == pixels


@pytest.mark.parametrize(
    "about",
    [
        {"width": -1, "height": 2},
        {"width": 801, "height": 1},
        {"width": 2, "height": 2},
        {"width": "2", "height": 2},
        {"refused": ["x"]},
    ],
)
def test_what_the_child_says_of_a_logo_is_not_trusted(about: dict[str, object]) -> None:
    import queue

    from esafety_desktop.scans.child_talk import Message

    messages: queue.Queue[Message | None] = queue.Queue()
    messages.put(Message(about, b"short"))
    with pytest.raises(Refused) as caught:
        logo_reading._collect(messages)
    assert caught.value.code == "stopped"
