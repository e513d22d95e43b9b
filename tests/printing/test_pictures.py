"""Pictures for easy read: every one is read, drawn in its square, and anything else is refused."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from esafety_desktop.printing.paths import PathError, path_operators
from esafety_desktop.printing.pictures import (
    PictureError,
    draw_picture,
    picture,
    picture_names,
    read_picture,
)
from esafety_desktop.printing.sheet import PAGE_HEIGHT, new_canvas

if TYPE_CHECKING:
    from pathlib import Path

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><title>A test</title>'


@pytest.mark.parametrize("name", picture_names())
def test_each_picture_fills_its_square_and_nothing_beyond(name: str) -> None:
    shown = picture(name)
    assert shown.title
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, "test")
    draw_picture(canvas, shown, 100, PAGE_HEIGHT - 300, 200)
    canvas.save()
    page = pypdfium2.PdfDocument(buffer.getvalue())[0].render(scale=1, grayscale=True).to_pil()
    left, top, right, low = page.point(lambda grey: 255 - grey).getbbox()
    assert left >= 98
    assert top >= 98
    assert right <= 302
    assert low <= 302
    assert right - left > 120
    assert low - top > 120
    assert sum(page.histogram()[:128]) > 2000  # black enough for a mono printer


def write(folder: Path, inside: str, head: str = HEAD) -> Path:
    path = folder / "mine.svg"
    path.write_text(f"{head}{inside}</svg>", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<text>Hello</text>", "<text> is not read"),
        ('<image href="x.png"/>', "<image> is not read"),
        ('<path d="M0 0 A5 5 0 0 0 9 9"/>', "A in a path"),
        ('<path d="M0 0 L1"/>', "takes 2 numbers"),
        ('<circle cx="1" cy="1" r="1" onclick="x"/>', "onclick"),
        ('<circle cx="1" cy="1" r="1" fill="red"/>', "red"),
        ('<circle cx="1" cy="1" r="one"/>', "one"),
        ('<g transform="scale(2)"/>', "transform"),
        ('<polygon points="1 2 3"/>', "pairs"),
        ("<g>", "mismatched tag"),
    ],
)
def test_what_a_printer_might_not_draw_is_named_and_refused(
    tmp_path: Path, inside: str, said: str
) -> None:
    with pytest.raises(PictureError, match=f"mine.svg.*{said}"):
        read_picture(write(tmp_path, inside))


def test_a_picture_without_words_or_with_declarations_is_refused(tmp_path: Path) -> None:
    bare = HEAD.replace("<title>A test</title>", "")
    with pytest.raises(PictureError, match="no title"):
        read_picture(write(tmp_path, "", bare))
    with pytest.raises(PictureError, match="declarations"):
        read_picture(write(tmp_path, "", '<!DOCTYPE svg [<!ENTITY a "b">]>' + HEAD))
    with pytest.raises(PictureError, match="square"):
        read_picture(write(tmp_path, "", HEAD.replace("0 0 100 100", "0 0 100 50")))
    with pytest.raises(PictureError, match="no name of a picture"):
        picture("../../secrets")


def test_small_and_large_letters_of_a_path_lead_to_the_same_place() -> None:
    large = path_operators("M10 10 L20 10 H30 V20 C30 30 20 30 20 20 S10 10 10 20 Q5 5 0 0 Z")
    small = path_operators(
        "m10 10 l10 0 h10 v10 c0 10 -10 10 -10 0 s-10 -10 -10 0 q-5 -15 -10 -20z"
    )
    assert small == large
    assert path_operators("M0 0 5 5 9 9") == "0 0 m 5 5 l 9 9 l"
    with pytest.raises(PathError, match="begins with a letter"):
        path_operators("1 2 3")
