"""What differs between two reviews of one action point."""

from __future__ import annotations

import enum

from esafety_desktop.value import Value


class How(enum.StrEnum):
    """What became of it."""

    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


class Difference(Value):
    """One thing that differs.

    Attributes:
        what: The field, or the row and its column.
    """

    what: str
    how: How
    before: str
    after: str
