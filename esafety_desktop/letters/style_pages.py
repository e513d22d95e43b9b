"""The looks of a letter as sizes: one style for each `Look` (design.md "On paper")."""

from __future__ import annotations

from esafety_desktop.letters.rows import Look
from esafety_desktop.printing.sheet import FOOT_SIZE, MM, ROOM
from esafety_desktop.value import Value, replace

_STACKED = 16.0
_YOUNGEST = 16.0
_CLOSER = 1.28
_STEP = 0.5


class Style(Value):
    """How large, how far apart and how wide the words of a letter stand.

    Attributes:
        size: Of the letter and the slip, and the least for rules, in points.
        leading: The height of a line in sizes.
        rule_leading: The same in the rules.
        tight: The same where the rules would else need a page more.
        spread: Room after every letter, in sizes.
        room: The longest line in points.
        foot: Of the line at the foot of the page.
        slip_least: How small a slip may become that would else be taller than a page.
        gives: Whether lines and rules may close up so that the slip needs no page of its own.
    """

    size: float = 12.0
    leading: float = 1.4
    rule_leading: float = 1.26
    tight: float = 1.17
    spread: float = 0.0
    room: float = ROOM
    foot: float = FOOT_SIZE
    slip_least: float = 12.0
    gives: bool = False

    @property
    def stacked(self) -> bool:
        """Whether letters are so large that little stands side by side."""
        return self.size >= _STACKED

    def rules(self, own: float) -> float:
        """The size of rules that are ``own`` points in the standard look."""
        return max(own, self.size)

    def steps(self, own: float) -> tuple[tuple[Style, float], ...]:
        """Ever closer settings of rules that are ``own`` points, each with their size.

        Lines close up first, then the rules become smaller: down to the size of the letter, those
        of the youngest to 16 points. A look for those who need large print gives nothing.
        """
        closer = replace(self, rule_leading=self.tight)
        found = [(self, own), (closer, own)]
        if self.gives:
            closest = replace(closer, leading=min(self.leading, _CLOSER))
            least = _YOUNGEST if own >= _YOUNGEST else self.size
            sizes = int(max(0.0, own - least) / _STEP) + 1
            found += [(closest, own - _STEP * number) for number in range(sizes)]
        return tuple(found)


STYLES = {
    Look.STANDARD: Style(gives=True),
    Look.LARGE: Style(18, 1.35, 1.3, 1.2, foot=12, slip_least=16),
    Look.LARGEST: Style(24, 1.3, 1.25, 1.17, foot=14, slip_least=18),
    Look.EASY: Style(14, 1.4, 1.3, 1.2, foot=10, slip_least=14),
    # Letters a third of a letter apart, lines half a line apart, some fifty letters a line.
    Look.CLEAR: Style(14, 1.6, 1.5, 1.4, spread=0.09, room=150 * MM, foot=10, slip_least=13),
}


def style_of(look: Look) -> Style:
    """The style of a look."""
    return STYLES[look]
