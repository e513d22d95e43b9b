"""What leaves the check of the audit trails: plain values."""

from __future__ import annotations

from esafety_desktop.value import Value


class HeadRow(Value):
    """The newest entry of one trail, to be written down outside.

    Attributes:
        name: Which trail, in words.
        entries: How many entries it has.
        at: When the newest was written, dd/mm/yyyy hh:mm.
        code: As it is printed (`code_rules.written`).
    """

    name: str
    entries: int
    at: str
    code: str


class Found(Value):
    """What was found about one trail.

    Attributes:
        name: Which trail, in words.
        sound: Whether nothing is wrong with it.
        lines: Sentences, the most important one first.
    """

    name: str
    sound: bool
    lines: tuple[str, ...]


class HeadsPage(Value):
    """The page that is filed.

    Attributes:
        result: What the check found when the page was made, "" where none was made.
    """

    school: str
    heads: tuple[HeadRow, ...]
    printed_by: str
    printed_at: str
    result: str = ""
