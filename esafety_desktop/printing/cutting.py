"""Cards on an A4 page: where they lie, and the lines along which they are cut or folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.printing.sheet import MM, PAGE_HEIGHT, PAGE_WIDTH
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfgen.canvas import Canvas

CARD_WIDE, CARD_HIGH = 86 * MM, 55 * MM
"""A card for the wallet, as bank cards and business cards are."""

_OUT = 14.0


class Cards(Value):
    """So many cards across and down, in the middle of the page; sizes in points."""

    across: int
    down: int
    wide: float = CARD_WIDE
    high: float = CARD_HIGH

    @property
    def left(self) -> float:
        """Where the leftmost card begins."""
        return (PAGE_WIDTH - self.across * self.wide) / 2

    @property
    def low(self) -> float:
        """Where the lowest card begins."""
        return (PAGE_HEIGHT - self.down * self.high) / 2

    def corners(self) -> Iterator[tuple[float, float]]:
        """The lower left corner of every card."""
        for place in range(self.across * self.down):
            row, column = divmod(place, self.across)
            yield self.left + column * self.wide, self.low + row * self.high

    def cuts(self, canvas: Canvas) -> None:
        """Dashed lines beyond the cards, so that a guillotine finds them."""
        right, top = self.left + self.across * self.wide, self.low + self.down * self.high
        canvas.setLineWidth(0.4)
        canvas.setDash(4, 3)
        for number in range(self.across + 1):
            x = self.left + number * self.wide
            canvas.line(x, self.low - _OUT, x, top + _OUT)
        for number in range(self.down + 1):
            y = self.low + number * self.high
            canvas.line(self.left - _OUT, y, right + _OUT, y)
        canvas.setDash()

    def fold(self, canvas: Canvas, x: float) -> None:
        """A dotted line down every card, along which it is folded."""
        canvas.setLineWidth(0.4)
        canvas.setDash(1, 3)
        canvas.line(x, self.low - _OUT, x, self.low + self.down * self.high + _OUT)
        canvas.setDash()
