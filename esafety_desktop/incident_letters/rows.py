"""Frozen values that leave the service of letters from an incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime

NEW = "not sent yet"


class Addressee(Value):
    """Somebody to whom a letter about a child of this incident can go.

    Attributes:
        envelope: Addressee and address, a line each.
        greeting: What follows "Dear".
        caution: Why to think before writing (a court order, no parental responsibility), or "".
        first: Whether this is the one to write to unless somebody decides otherwise.
        barred: Whether it was decided that this adult is not told, or not yet.
        role: What the child is in the incident: ``Affected``.
    """

    pupil_id: str
    child: str
    child_first: str
    class_name: str
    name: str
    envelope: tuple[str, ...]
    greeting: str
    caution: str = ""
    first: bool = False
    barred: bool = False
    role: str = ""


class LetterRow(Value):
    """One letter that was written.

    Attributes:
        number: Counts within the incident; 1 is the oldest.
        text: Between greeting and close; "" when it was disposed of.
        sent_how: How it went, in words; "" while it has not.
    """

    id: str
    number: int
    title: str
    child: str
    addressee: tuple[str, ...]
    greeting: str
    text: str
    written_at: datetime
    written_by: str
    sent_at: datetime | None = None
    sent_how: str = ""

    @property
    def state(self) -> str:
        """``given to the child, 24/11/2026 15:20``."""
        return f"{self.sent_how}, {british_time(self.sent_at)}" if self.sent_at else NEW


class LetterSheet(Value):
    """All that the print of one letter needs.

    Attributes:
        note: What stands small at the foot: which letter, for which child.
    """

    school: str
    head_lines: tuple[str, ...]
    logo: bytes | None
    printed_on: date
    envelope: tuple[str, ...]
    greeting: str
    paragraphs: tuple[str, ...]
    close: str
    signed: str
    title: str
    note: str


class KeptLetter(Value):
    """One letter as it lies in the cabinet, to be read.

    Attributes:
        reference: The number of its incident.
        sheet: What prints.
    """

    reference: str
    sheet: LetterSheet
