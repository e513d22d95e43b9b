"""Frozen values that leave the contacts service."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from esafety_desktop.dates import british

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


class State(enum.Enum):
    """How a slot stands: a word and a shape first, a colour second."""

    MISSING = "Missing"
    STALE = "Check due"
    FILLED = "Filled"
    BLANK = "Blank"
    ELSEWHERE = "In pupil list"
    OFF = "Switched off"

    @property
    def shape(self) -> str:
        """A sign that a black and white printer shows too."""
        return {"MISSING": "⚠", "STALE": "◷", "FILLED": "●", "OFF": "×"}.get(self.name, "○")

    @property
    def words(self) -> str:
        """What a screen reader says."""
        return {
            "MISSING": "must be filled in, and is missing",
            "STALE": "filled in, a check is due",
            "FILLED": "filled in",
            "BLANK": "blank",
            "ELSEWHERE": "kept in the pupil list",
            "OFF": "switched off",
        }[self.name]


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One telephone number of a contact, with the days it answers when that matters."""

    number: str
    hours: Hours = Hours.DAY
    days: str = ""

    @property
    def text(self) -> str:
        """``0151 496 0000 (by day, Mon–Fri 9–5)``."""
        return f"{self.number} ({self.when})"

    @property
    def when(self) -> str:
        first = self.hours.label[0].lower() + self.hours.label[1:]
        return f"{first}, {self.days}" if self.days else first


@dataclass(frozen=True, slots=True)
class NationalRow:
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


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One contact in a slot; a new one has no id.

    Attributes:
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a slot's box lies on the map: its left upper corner, in map units."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One slot of the map with everything in it.

    Attributes:
        short: The label for a small box.
        then: Its name in 2009, "" for one added since.
        shown: Whether it is on the map.
        moved: Where the school has dragged it; None for its own place.
        place: Where it lies; None while it isn't shown.
    """

    id: str
    group_id: str
    group_label: str
    label: str
    short: str
    then: str
    purpose: str
    hint: str
    default: str
    added: int
    must_have: bool
    shown: bool
    state: State
    entries: tuple[EntryRow, ...] = ()
    national: tuple[NationalRow, ...] = ()
    sources: tuple[str, ...] = ()
    moved: Place | None = None
    own_label: str = ""
    place: Place | None = None

    @property
    def missing(self) -> bool:
        """Whether a must-have is blank."""
        return self.state is State.MISSING

    @property
    def obsolete(self) -> bool:
        """Whether the slot names something that has ended."""
        return self.default == "off"

    @property
    def summary(self) -> str:
        """Who stands here, in one line."""
        if self.entries:
            more = f" and {len(self.entries) - 1} more" if len(self.entries) > 1 else ""
            return self.entries[0].name + more
        if self.national:
            return " · ".join(one.text for one in self.national)
        return self.state.value

    @property
    def spoken(self) -> str:
        """All that matters, for a screen reader."""
        who = f", {self.summary}" if self.entries or self.national else ""
        return f"{self.label}, {self.group_label}: {self.state.words}{who}"


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One of the seven groups, and where its block lies on the map."""

    id: str
    label: str
    then: str
    purpose: str
    place: Place
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class FaultRow:
    """Something wrong with the map that somebody should mend.

    Attributes:
        kind: "missing" or "stale".
    """

    slot_id: str
    label: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class MapRow:
    """The whole map.

    Attributes:
        title: "Safeguarding Sam".
        centre: What stands in the middle.
        rule: What the map asks of whoever fills it in.
        width: In map units, as ``height``.
    """

    title: str
    centre: str
    rule: str
    groups: tuple[GroupRow, ...]
    slots: tuple[SlotRow, ...]
    width: float
    height: float
    centre_place: Place

    @property
    def visible(self) -> tuple[SlotRow, ...]:
        """The slots that lie on the map."""
        return tuple(slot for slot in self.slots if slot.place is not None)

    def slot(self, slot_id: str) -> SlotRow:
        """One slot by its id.

        Raises:
            KeyError: there is none.
        """
        for slot in self.slots:
            if slot.id == slot_id:
                return slot
        raise KeyError(slot_id)


@dataclass(frozen=True, slots=True)
class DueRow:
    """A line for Today."""

    what: str
    on: date | None
    overdue: bool
    place: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the printed sheet and map need, frozen before the pages are made."""

    school: str
    telephone: str
    made_on: date
    map: MapRow
    faults: tuple[FaultRow, ...] = field(default=())
