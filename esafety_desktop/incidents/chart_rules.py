"""The drawn chart of a procedure as plain values: boxes, the ways between them, their light."""

from __future__ import annotations

from esafety_desktop.value import Value

WIDTH, HEIGHT = 184.0, 54.0
ROUTE_HEIGHT = 84.0
ACROSS, DOWN = 24.0, 22.0

LIGHT_WORDS = {
    "done": "done",
    "not done": "not done, with a reason",
    "here": "to do now",
    "ahead": "ahead",
    "left": "left behind",
    "elsewhere": "not on this way",
    "gone": "no longer in this procedure",
    "before": "entered under another procedure",
}
LIGHT_SIGNS = {
    "done": "■",
    "not done": "◪",
    "here": "▣",
    "ahead": "□",
    "left": "⊟",
    "elsewhere": "·",
    "gone": "⊠",
    "before": "⊡",
}
ADDED = "added"
"""The word that stands on a box which the source has not got and which holds today."""


class Box(Value):
    """One box of the drawn chart; lengths in chart units.

    Attributes:
        light: How its state is drawn, a word of ``LIGHT_WORDS``; "" on a poster, which has none.
        route: Whether it heads a route and can't be answered.
        detail: What was answered, or on a poster what belongs to it.
        added: Whether the source has no such box and today's practice puts it there.
        column: Its place across on paper, counted from 0; ``row`` its place down.
    """

    id: str
    title: str
    light: str
    x: float
    y: float
    width: float
    height: float
    route: bool = False
    question: bool = False
    detail: str = ""
    added: bool = False
    column: float = 0.0
    row: float = 0.0

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        state = LIGHT_WORDS.get(self.light, self.light)
        by_today = ", added since by today's practice" if self.added else ""
        return f"{self.title}: {state}{by_today}" + (f". {self.detail}" if self.detail else "")

    @property
    def label(self) -> str:
        """What stands in the box: its sign, its title, and the word for one that was added."""
        sign = f"{LIGHT_SIGNS[self.light]} " if self.light else ""
        return f"{sign}{self.title}" + (f" ({ADDED})" if self.added else "")


class Way(Value):
    """One drawn way between two boxes.

    Attributes:
        lit: Whether it was gone.
        label: The answer that takes it, "" where there is only one.
        left: Whether it was gone and then left for another route.
    """

    source: str
    target: str
    lit: bool
    label: str = ""
    left: bool = False


class Chart(Value):
    """The whole drawing.

    Attributes:
        level: Whether boxes of one row stand on one height on paper: a source's own chart.
        gap: The room between two rows on the screen.
    """

    boxes: tuple[Box, ...]
    ways: tuple[Way, ...]
    level: bool = False
    gap: float = DOWN

    def box(self, box_id: str) -> Box | None:
        """The box with this id, or None when it isn't drawn."""
        return next((box for box in self.boxes if box.id == box_id), None)


class Link(Value):
    """A way from box to box as the procedure knows it.

    Attributes:
        taken: Whether it was gone.
        strong: Whether it is always drawn; the others only when they were gone.
        label: The answers that take it.
        left: Whether it was gone on a route that was left since.
    """

    source: str
    target: str
    taken: bool
    strong: bool = True
    label: str = ""
    left: bool = False
