"""QR codes as a single string of drawing operators, so that a page costs next to nothing.

A code holds capital letters and figures only (QR's compact mode). The mask is fixed: any of the
eight can be read, and trying them all takes six times as long.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_ALLOWED = re.compile(r"^[0-9A-Z $%*+\-./:]+$")
_DARK = re.compile("1+")
#: What a code may hold, in the order of its numbers.
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_BITS_OF_A_PAIR = 11
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
    size, dark = _dark_squares(content)
    squares = f"{dark:0{size * size}b}"
    runs = [
        f"{run.start()} {size - 1 - row} {run.end() - run.start()} 1 re"
        for row in range(size)
        for run in _DARK.finditer(squares[row * size : (row + 1) * size])
    ]
    return " ".join([*runs, "f"]), size


class _Parts(Value):
    """What codes of one length are put together from.

    Attributes:
        blank: The dark squares, a bit each, of a code of noughts.
        pairs: For each pair of signs, the squares that each bit of its number turns over.
    """

    size: int
    blank: int
    pairs: tuple[tuple[int, ...], ...]


#: By how many signs a code has.
learnt: dict[int, _Parts] = {}


def learn(length: int) -> None:
    """Make every further code of so many signs, an even number, twenty times as fast.

    A pair of signs is a number of eleven bits, and check digits and mask are sums without carry:
    each bit turns over the same squares whatever the others are. So 45 codes tell all of them.
    """
    if length in learnt or length % 2:
        return
    size, blank = _dark_squares("0" * length)
    pairs = tuple(
        tuple(
            _dark_squares("0" * before + _pair(1 << bit) + "0" * (length - before - 2))[1] ^ blank
            for bit in range(_BITS_OF_A_PAIR)
        )
        for before in range(0, length, 2)
    )
    learnt[length] = _Parts(size, blank, pairs)


def _pair(number: int) -> str:
    first, second = divmod(number, len(SIGNS))
    return SIGNS[first] + SIGNS[second]


def _dark_squares(content: str) -> tuple[int, int]:
    """How many squares wide a code is, and which are dark: a bit each, from the top left."""
    if (parts := learnt.get(len(content))) is not None:
        return parts.size, _put_together(parts, content)
    import segno

    code = segno.make_qr(content, error="m", mode="alphanumeric", boost_error=False, mask=_MASK)
    squares = "".join("1" if dark else "0" for line in code.matrix for dark in line)
    return len(code.matrix), int(squares, 2)


def _put_together(parts: _Parts, content: str) -> int:
    dark = parts.blank
    for number, turned in enumerate(parts.pairs):
        first, second = map(SIGNS.index, content[2 * number : 2 * number + 2])
        value = first * len(SIGNS) + second
        for squares in turned:
            if value & 1:
                dark ^= squares
            value >>= 1
    return dark


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
