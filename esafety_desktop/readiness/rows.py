"""Frozen values of the room: trainings and their people, paper sheets and what stood on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british, british_time
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime


class Attendee(Value):
    """Somebody on the staff list, or a name that was typed (without a staff id)."""

    name: str
    role: str = ""
    staff_id: str = ""
    present: bool = True


class TrainingForm(Value):
    """A training as it is entered.

    Attributes:
        months: After how many months it is due again; 0 for never.
    """

    title: str
    held_on: date
    people: tuple[Attendee, ...]
    led_by: str = ""
    months: int = 12
    topic: str = ""
    note: str = ""


class TrainingRow(Value):
    """One line of the training log.

    Attributes:
        due_on: The day of its refresh, where no later training took its place; else None.
    """

    id: str
    held_on: date
    topic: str
    title: str
    led_by: str
    note: str
    people: tuple[Attendee, ...]
    refresh_on: date | None
    due_on: date | None
    recorded_by: str
    recorded_at: datetime

    @property
    def there(self) -> tuple[Attendee, ...]:
        """Who was there."""
        return tuple(one for one in self.people if one.present)

    @property
    def away(self) -> tuple[Attendee, ...]:
        """Who is on the staff list and was not there."""
        return tuple(one for one in self.people if not one.present)

    @property
    def counted(self) -> str:
        """``14 of 16``; typed names count among those who were there."""
        return f"{len(self.there)} of {len(self.people)}"

    @property
    def refresh(self) -> str:
        """When it is due again, in words."""
        if self.refresh_on is None:
            return "not planned"
        day = british(self.refresh_on)
        return day if self.due_on else f"{day}, held again since"


class SheetRow(Value):
    """One numbered blank sheet.

    Attributes:
        reference: Number of the incident it was keyed in as, or "".
    """

    number: int
    state: str
    made_at: datetime
    made_by: str
    printed_at: datetime | None = None
    printed_by: str = ""
    settled_at: datetime | None = None
    settled_by: str = ""
    reason: str = ""
    incident_id: str = ""
    reference: str = ""

    @property
    def called(self) -> str:
        """``P-007``, as it is printed."""
        return sheet_name(self.number)

    @property
    def printed(self) -> str:
        """When and by whom it was printed."""
        if self.printed_at is None:
            return "not printed"
        return f"{british_time(self.printed_at)}, {self.printed_by}"

    @property
    def settled(self) -> str:
        """What became of it, in words."""
        if self.settled_at is None:
            return ""
        what = f"Incident {self.reference}" if self.state == "keyed" else self.reason
        return f"{what} ({british_time(self.settled_at)}, {self.settled_by})"


def sheet_name(number: int) -> str:
    """``P-007``."""
    return f"P-{number:03d}"


class PaperLine(Value):
    """One line of the chronology on a paper sheet.

    Attributes:
        kind: "note", "call" or "decision".
        happened_at: The time that stands on the paper, UTC.
        author: Who wrote it there.
    """

    happened_at: datetime
    text: str
    author: str
    kind: str = "note"


class GrabLine(Value):
    """One line of the contact grab list."""

    whom: str
    who: str
    number: str


class OutagePack(Value):
    """What is printed for the day without a computer, frozen for paper.

    Attributes:
        numbers: Of the blank sheets.
        rules: The card's rules, short.
        devices: Both rules for a device, each with its devices.
        grab: Titles (24/7, out of hours, by day) with whom to ring.
        missing: Must-have contacts that nobody has entered.
    """

    school: str
    numbers: tuple[int, ...]
    rules: tuple[str, ...]
    devices: tuple[tuple[str, str], ...]
    grab: tuple[tuple[str, tuple[GrabLine, ...]], ...]
    missing: tuple[str, ...]
    stamp: str
    printed_by: str
    printed_at: str


class LogSheet(Value):
    """The training log, frozen for paper."""

    school: str
    rows: tuple[TrainingRow, ...]
    printed_by: str
    printed_at: str


class SignatureSheet(Value):
    """A sheet on which people sign that they were there, frozen for paper."""

    school: str
    title: str
    held_on: str
    led_by: str
    people: tuple[Attendee, ...]
    printed_at: str
