"""Frozen values of what stands in a slot: contacts, their numbers, built-in and suggested ones."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date


class Hours(enum.Enum):
    """When a number answers (SAM-RULE-1)."""

    DAY = "day"
    OUT_OF_HOURS = "out of hours"
    ALWAYS = "24/7/365"

    @property
    def label(self) -> str:
        """As it stands in a list of choices."""
        return {"day": "By day", "out of hours": "Out of hours"}.get(self.value, "24/7/365")


class NumberRow(Value):
    """One telephone number of a contact, with the days it answers when that matters.

    Attributes:
        dead_on: The day on which somebody found that it doesn't work; None while it does.
    """

    number: str
    hours: Hours = Hours.DAY
    days: str = ""
    dead_on: date | None = None

    @property
    def text(self) -> str:
        """``0151 496 0000 (by day, Mon–Fri 9–5)``."""
        return f"{self.number} ({self.when})"

    @property
    def when(self) -> str:
        first = self.hours.label[0].lower() + self.hours.label[1:]
        dead = f"not working since {british(self.dead_on)}" if self.dead_on else ""
        return ", ".join(part for part in (first, self.days, dead) if part)


class NationalRow(Value):
    """A number or address that ships with the program.

    Attributes:
        kind: "telephone" or "web".
        always: Whether it answers at any hour of any day.
    """

    kind: str
    text: str
    use: str
    always: bool
    seen_at: str
    checked_on: date


class SuggestionRow(Value):
    """A national number or address that nothing uses before somebody here has checked it.

    Attributes:
        kind: "telephone", "web" or "e-mail".
        ask: What to ask or look at.
    """

    id: str
    slot_id: str
    name: str
    kind: str
    text: str
    use: str
    seen_at: str
    copy: str
    checked_on: date
    ask: str

    @property
    def seen(self) -> str:
        """Where it comes from, in a sentence."""
        if not self.seen_at:
            return "Known to many, but no page was seen that says so."
        day = british(self.checked_on)
        return f"Seen on {day} in a copy of {self.seen_at} {self.copy}."


class EntryRow(Value):
    """One contact in a slot; a new one has no id.

    Attributes:
        web: An address for reports online, without http://.
        origin: The id of the suggestion that was checked and became this contact; "" otherwise.
        last_checked_on: The day on which somebody rang or looked up the numbers.
        checked_by: Who did.
    """

    slot_id: str
    person: str = ""
    role: str = ""
    organisation: str = ""
    email: str = ""
    notes: str = ""
    numbers: tuple[NumberRow, ...] = ()
    last_checked_on: date | None = None
    checked_by: str = ""
    id: str = ""
    web: str = ""
    origin: str = ""

    @property
    def working(self) -> tuple[NumberRow, ...]:
        """The numbers that nobody has found dead."""
        return tuple(one for one in self.numbers if one.dead_on is None)

    @property
    def dead(self) -> bool:
        """Whether one of its numbers doesn't work."""
        return len(self.working) < len(self.numbers)

    @property
    def silent(self) -> bool:
        """Whether it is a name only: no number that works, no address."""
        return not (self.working or self.email or self.web)

    @property
    def name(self) -> str:
        """What to call it in a sentence."""
        return self.person or self.organisation or self.role or "contact without a name"

    @property
    def checked(self) -> str:
        """``Last checked on 24/11/2026 by A Reed``."""
        if self.last_checked_on is None:
            return "Never checked"
        by = f" by {self.checked_by}" if self.checked_by else ""
        return f"Last checked on {british(self.last_checked_on)}{by}"


class CalledRow(Value):
    """Whom to ring in one slot, as a poster, card or sheet says it.

    Attributes:
        numbers: As they are dialled, each with its hours; marked where nobody has checked them.
    """

    slot_id: str
    label: str
    name: str = ""
    numbers: tuple[str, ...] = ()


class CheckRow(Value):
    """One stop of the walk through the contacts: a contact, a blank must-have or a suggestion.

    Attributes:
        why: Why it should be looked at, in a sentence; "" where it was checked within the year.
        entry: The contact; None for a blank must-have and for a suggestion.
        due: Whether a check is due.
        blank: Whether it stands in a must-have that has no number yet.
    """

    slot_id: str
    why: str
    entry: EntryRow | None = None
    offered: SuggestionRow | None = None
    due: bool = True
    blank: bool = False
