"""A page of few pixels: what could be read before it came in can be read in what is kept."""

from __future__ import annotations

import io
import zlib
from statistics import correlation

import pytest
import segno
import zxingcpp
from PIL import Image, ImageDraw, ImageFont

from esafety_desktop.places import resource
from esafety_desktop.scans import reading
from esafety_desktop.scans.file_rules import LONG_SIDE
from tests.evidence import files

_A4_AT_70 = (579, 818)
_LINE = "Room {0}, at 10:{1}: child {0} sent 8 of 13 messages, not {1}"


def small_page(number: str, points: int) -> Image.Image:
    """A page of text at 70 dots an inch, as a picture of a screen or a fax has it."""
    times = 4
    page = Image.new("L", (_A4_AT_70[0] * times, _A4_AT_70[1] * times), 250)
    draw = ImageDraw.Draw(page)
    face = ImageFont.truetype(
        str(resource("fonts") / "NotoSans-Regular.ttf"), points * 70 * times // 72
    )
    for line in range(44):
        words = _LINE.format(number, 183 - line)
        draw.text((60 * times, (40 + line * 16) * times), words, fill=40, font=face)
    return page.resize(_A4_AT_70, Image.Resampling.BOX)


def kept(page: Image.Image) -> tuple[Image.Image, reading.ScannedPage]:
    (scanned,) = reading.scan(files.saved(page)).pages
    size = (scanned.width, scanned.height)
    return Image.frombytes("1", size, zlib.decompress(scanned.packed)).convert("L"), scanned


def alike(one: Image.Image, other: Image.Image) -> float:
    """How well two pictures follow each other, at the size of the first: 1 is the same."""
    small = other.resize(one.size, Image.Resampling.BOX)
    return correlation([float(x) for x in one.tobytes()], [float(x) for x in small.tobytes()])


@pytest.mark.parametrize("points", [7, 9, 12])
def test_small_letters_can_be_read_in_what_is_kept(points: int) -> None:
    page, other = small_page("101", points), small_page("183", points)
    flat, scanned = kept(page)
    assert max(flat.size) == LONG_SIDE
    assert alike(page, flat) > 0.95
    numbers = (80, 30, 130, 750)  # where the two pages differ
    own = alike(page.crop(numbers), flat.resize(page.size, Image.Resampling.BOX).crop(numbers))
    wrong = alike(other.crop(numbers), flat.resize(page.size, Image.Resampling.BOX).crop(numbers))
    assert own > wrong + 0.03
    assert len(scanned.packed) < 80_000


def test_a_code_of_few_pixels_can_be_read_in_what_is_kept() -> None:
    out = io.BytesIO()
    segno.make("7K4M2QX9", micro=False, error="m").save(out, kind="png", scale=8, border=4)
    code = Image.open(out).convert("L")
    side = round(code.width * 2.4 / 8)
    page = small_page("101", 9)
    page.paste(code.resize((side, side), Image.Resampling.BOX), (300, 720 - side))
    assert [one.text for one in zxingcpp.read_barcodes(page)] == ["7K4M2QX9"]
    assert [one.text for one in zxingcpp.read_barcodes(kept(page)[0])] == ["7K4M2QX9"]


def test_a_page_with_pixels_enough_stays_as_large_as_it_was() -> None:
    page = files.page_of_text().resize((1480, 2093))
    assert kept(page)[0].size == (1480, 2093)
