"""In which order a PDF is read out: as its texts were drawn, for nothing in it is tagged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = 6.0


class Piece(NamedTuple):
    """A text that was drawn in one go, in points from the lower left corner."""

    left: float
    low: float
    right: float
    high: float


def pieces(page: pypdfium2.PdfPage) -> Iterator[Piece]:
    """The texts of a page in the order in which they were drawn."""
    for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        left, low, right, high = one.get_bounds()
        if right - left > 1 and high - low > 1:
            yield Piece(left, low, right, high)


def leaps(pdf: bytes) -> int:
    """How often the reading goes back up without going on to the right, where columns begin."""
    found = 0
    for page in pypdfium2.PdfDocument(pdf):
        before: Piece | None = None
        for here in pieces(page):
            if before is not None and here.low > before.high + _LINE and here.right < before.left:
                found += 1
            before = here
    return found
