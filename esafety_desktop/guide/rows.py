"""What the guide is made of."""

from __future__ import annotations

from enum import StrEnum

from esafety_desktop.value import Value


class Kind(StrEnum):
    """What a block of a page is."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    TABLE = "table"
    PICTURE = "picture"


class Run(Value):
    """Words in one weight."""

    text: str
    bold: bool = False


class Block(Value):
    """A block of a page.

    Attributes:
        kind: What it is.
        runs: Its words; of a picture what it shows, for who can't see it.
        level: Of a heading, 1 to 3; how deep an item stands in its list, from 1.
        mark: What hangs before an item: a bullet or its number.
        rows: Of a table, its head first.
        picture: Name of the picture (``pictures/NAME.png``).
    """

    kind: Kind
    runs: tuple[Run, ...] = ()
    level: int = 1
    mark: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    picture: str = ""

    @property
    def text(self) -> str:
        """Its words without weight."""
        return "".join(run.text for run in self.runs)


class GuidePage(Value):
    """A page of the guide.

    Attributes:
        name: Of its file, without the ending.
        title: What it is called in lists.
        about: What it tells, in a line.
        words: What else somebody may type to find it.
        windows: The rooms of the program, or modules of them, whose tabs and windows have it.
        source: Its Markdown; "" until it is read.
        blocks: The same, read.
        made: Whether no file holds it, as it is written from other content.
    """

    name: str
    title: str
    about: str
    words: str
    windows: tuple[str, ...]
    source: str = ""
    blocks: tuple[Block, ...] = ()
    made: bool = False

    @property
    def pictures(self) -> tuple[str, ...]:
        """The names of its pictures."""
        return tuple(block.picture for block in self.blocks if block.kind is Kind.PICTURE)


class GuideHit(Value):
    """A place in the guide where words were found.

    Attributes:
        page: Name of the page.
        title: The page's title.
        heading: The heading over the place; "" above the first.
        line: The sentence with the words.
    """

    page: str
    title: str
    heading: str
    line: str
