"""QR codes as a single string of drawing operators, so that a page costs next to nothing.

A code holds capital letters and figures only (QR's compact mode). The mask is fixed: any of the
eight can be read, and trying them all takes six times as long.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlab.pdfgen.canvas import Canvas

_ALLOWED = re.compile(r"^[0-9A-Z $%*+\-./:]+$")
_MASK = 3
QUIET = 4


@lru_cache(maxsize=4096)
def qr_operators(content: str) -> tuple[str, int]:
    """The dark squares as rectangles of one unit, filled, from the lower left corner upwards.

    Args:
        content: Capital letters, figures and ``$%*+-./:`` only.

    Returns:
        PDF operators, and how many units the code is wide without its quiet zone.

    Raises:
        ValueError: the content holds anything else.
    """
    if not _ALLOWED.match(content):
        raise ValueError(f"{content!r} can't stand in a code: capital letters and figures only")
    import segno

    code = segno.make_qr(content, error="m", boost_error=False, mask=_MASK)
    size = len(code.matrix)
    runs = (run for row, line in enumerate(code.matrix) for run in _runs(line, size - 1 - row))
    return " ".join([*runs, "f"]), size


def _runs(line: Iterable[int], y: int) -> Iterable[str]:
    x = 0
    for dark, group in groupby(line):
        length = sum(1 for _ in group)
        if dark:
            yield f"{x} {y} {length} 1 re"
        x += length


def draw_qr(canvas: Canvas, content: str, x: float, y: float, side: float) -> None:
    """Draw a code with its lower left corner at (x, y).

    Args:
        canvas: Where.
        content: See ``qr_operators``.
        x: Left edge in points, quiet zone included.
        y: Lower edge in points, quiet zone included.
        side: Width in points, quiet zone included.
    """
    operators, size = qr_operators(content)
    unit = side / (size + 2 * QUIET)
    shift = QUIET * unit
    canvas.addLiteral(
        f"q {unit:.4f} 0 0 {unit:.4f} {x + shift:.2f} {y + shift:.2f} cm {operators} Q"
    )
