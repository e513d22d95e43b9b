"""The made-up school's scanned slips: drawn as a scanner would give them, filed by their codes."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as agreements
from esafety_desktop.places import resource
from esafety_desktop.scans.reading import Scan, ScannedPage
from esafety_desktop.school import service as school
from esafety_desktop.signed_copies import service

if TYPE_CHECKING:
    from PIL.Image import Image

    from esafety_desktop.sample.diary import Diary
    from esafety_desktop.school.rows import PupilRow

_CLASS = "5B"
_COUNT = 6
_A4 = (1240, 1754)
_WORDS = (
    "Return slip: {title}",
    "Child: {name}    Class: " + _CLASS,
    "I have read the rules with my child and we will keep to them.",
    "Signature:",
    "Nobody signed this: the school is made up.",
)


def write(diary: Diary) -> None:
    """Some slips of 5B were scanned in one go last week."""
    diary.add(diary.moment(6, "15:30"), lambda: _file(diary))


def _file(diary: Diary) -> None:
    store = diary.office
    row = next((row for row in school.classes(store) if row.name == _CLASS), None)
    asked = next((row for row in agreements.agreements(store) if row.key == "ks2"), None)
    if row is None or asked is None:
        return
    children = school.pupils(store, row.id)[:_COUNT]
    slips = agreements.issue_slips(store, [asked.id], [child.id for child in children]).value
    codes = {slip.pupil_id: slip.code for slip in slips}
    scan = pile([(child, codes[child.id], asked.title) for child in children])
    service.file_pile(store, scan, service.sort_pile(store, scan), "Slips 5B.pdf")


def pile(slips: list[tuple[PupilRow, str, str]]) -> Scan:
    """A pile as the child process would give it; the last page is one whose code is torn off."""
    pages = [_page(child.name, code, title) for child, code, title in slips]
    return Scan("", 0, tuple(pages))


def _page(name: str, code: str, title: str) -> ScannedPage:
    picture = draw(name, code, title).convert("1")
    packed = zlib.compress(picture.tobytes(), 9)
    digest = hashlib.sha256(packed).hexdigest()
    codes = (code,) if code else ()
    return ScannedPage(picture.width, picture.height, packed, digest, codes)


def draw(name: str, code: str, title: str) -> Image:
    """One signed slip."""
    import io

    import segno
    from PIL import Image, ImageDraw, ImageFont

    page = Image.new("L", _A4, 255)
    pen = ImageDraw.Draw(page)
    face = ImageFont.truetype(str(resource("fonts") / "NotoSans-Regular.ttf"), 34)
    for number, words in enumerate(_WORDS):
        pen.text((110, 160 + number * 110), words.format(title=title, name=name), 0, font=face)
    start = 320 + sum(map(ord, name)) % 60
    points = [(start + step * 26, 500 + (step * 37 + len(name) * 11) % 46) for step in range(14)]
    pen.line(points, fill=0, width=5, joint="curve")
    if code:
        out = io.BytesIO()
        segno.make(code, micro=False, error="m").save(out, kind="png", scale=6, border=2)
        page.paste(Image.open(out).convert("L"), (900, 1400))
    return page
