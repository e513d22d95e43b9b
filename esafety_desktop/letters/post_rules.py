"""What is put on walls, labels and envelopes: frozen values."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.letters.rows import EasyLine, SchoolHead, Wording


class EnvelopeSize(enum.Enum):
    """Envelopes that are printed on directly: name, width and height in millimetres."""

    DL = ("DL, 220 × 110 mm", 220.0, 110.0)
    C5 = ("C5, 229 × 162 mm", 229.0, 162.0)
    C6 = ("C6, 162 × 114 mm", 162.0, 114.0)

    @property
    def words(self) -> str:
        """As it is offered."""
        return self.value[0]

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in millimetres."""
        return self.value[1], self.value[2]


class PostKind(enum.StrEnum):
    """What is printed for the post."""

    ADDRESSES = "Address labels"
    NAMES = "Labels with the children's names"
    ENVELOPES = "Envelopes"


PLACES = {
    "labels": PostKind.ADDRESSES,
    "names": PostKind.NAMES,
    "envelopes": PostKind.ENVELOPES,
}
"""How the page that prints them is asked for each."""


class Piece(Value):
    """One label or envelope.

    Attributes:
        lines: What stands on it.
        pupil_ids: Whose letters go in.
        small: Below, in small letters: whose letters are inside.
    """

    lines: tuple[str, ...]
    pupil_ids: tuple[str, ...]
    small: str = ""


class PostRun(Value):
    """Labels or envelopes of one print.

    Attributes:
        school: Stands small on envelopes, as the sender.
        left_out: Children about whom the lead is asked first; no reason is given.
        to_ring: Families who asked to be rung.
    """

    title: str
    school: SchoolHead
    pieces: tuple[Piece, ...]
    left_out: tuple[str, ...] = ()
    to_ring: tuple[str, ...] = ()


class PosterSheet(Value):
    """Rules for a wall.

    Attributes:
        easy: Pictures with few words; printed in place of the rules where given.
        large: A3 in place of A4.
    """

    school: SchoolHead
    wording: Wording
    printed_on: date
    easy: tuple[EasyLine, ...] = ()
    large: bool = False
