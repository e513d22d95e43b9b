"""QR codes as a single string of drawing operators, so that a page costs next to nothing.

A code holds capital letters and figures only (QR's compact mode). The mask is fixed: any of the
eight can be read, and trying them all takes six times as long.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_ALLOWED = re.compile(r"^[0-9A-Z $%*+\-./:]+$")
_DARK = re.compile(rb"\x01+")
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
    runs = [
        f"{run.start()} {size - 1 - row} {run.end() - run.start()} 1 re"
        for row, line in enumerate(code.matrix)
        for run in _DARK.finditer(line)
    ]
    return " ".join([*runs, "f"]), size


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
