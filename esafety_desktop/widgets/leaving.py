"""Why the desk of a school is left."""

from __future__ import annotations

from enum import Enum, auto


class Leaving(Enum):
    """What comes after it, once everything is backed up."""

    CLOSE = auto()
    SIGN_OUT = auto()
    RESTORE = auto()
