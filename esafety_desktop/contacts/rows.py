"""Frozen values that leave the contacts service."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rows import (
    EntryRow,
    Hours,
    NationalRow,
    NumberRow,
    SuggestionRow,
)
from esafety_desktop.value import Value

__all__ = (
    "DueRow",
    "EntryRow",
    "FaultRow",
    "Hours",
    "NationalRow",
    "NumberRow",
    "Place",
    "Sheet",
    "SlotRow",
    "State",
    "SuggestionRow",
)

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.contacts.map_rows import MapRow

GRAB_SHEET = "the grab sheet"
"""What the sheet for the wall is called on the map."""


_SHAPES = {
    "MISSING": "⚠",
    "BROKEN": "⚠",
    "DEAD": "◷",
    "SILENT": "◷",
    "STALE": "◷",
    "FILLED": "●",
    "OFF": "×",
}


class State(enum.Enum):
    """How a slot stands: a word and a shape first, a colour second."""

    MISSING = "Missing"
    BROKEN = "Put right now"
    DEAD = "Put right"
    SILENT = "No number"
    STALE = "Check due"
    FILLED = "Filled"
    BLANK = "Blank"
    ELSEWHERE = "In pupil list"
    OFF = "Switched off"

    @property
    def shape(self) -> str:
        """A sign that a black and white printer shows too."""
        return _SHAPES.get(self.name, "○")

    @property
    def tone(self) -> str:
        """The role of its colour."""
        loud = {"MISSING": "danger", "BROKEN": "danger", "FILLED": "ok"}
        return loud.get(self.name, "warn" if self.name in {"DEAD", "SILENT", "STALE"} else "")

    @property
    def words(self) -> str:
        """What a screen reader says."""
        return {
            "MISSING": "must be filled in, and is missing",
            "BROKEN": "must be put right: a number does not work",
            "DEAD": "to be put right: a number does not work",
            "SILENT": "a name without a number",
            "STALE": "filled in, a check is due",
            "FILLED": "filled in",
            "BLANK": "blank",
            "ELSEWHERE": "kept in the pupil list",
            "OFF": "switched off",
        }[self.name]


class Place(Value):
    """Where a slot's box lies on the map: its left upper corner, in map units."""

    x: float
    y: float


class SlotRow(Value):
    """One slot of the map with everything in it.

    Attributes:
        short: The label for a small box.
        then: Its name in 2009, "" for one added since.
        shown: Whether it is on the map.
        moved: Where the school has dragged it; None for its own place.
        place: Where it lies; None while it isn't shown.
        suggestions: Those that nobody here has checked yet.
        ended: What ended it; "" where it still is. ``instead``: what took its place.
        own: Whether only this school has it.
        urgent: Whether it is rung when a child is in danger now.
        kept_elsewhere: Whether the pupil list holds its numbers, not the map.
        listed: Who stands there in the pupil list; only on the map for one child.
        found_by: All its names and what else people call it, whatever the school calls it.
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
    suggestions: tuple[SuggestionRow, ...] = ()
    ended: str = ""
    instead: str = ""
    own: bool = False
    urgent: bool = False
    kept_elsewhere: bool = False
    listed: tuple[EntryRow, ...] = ()
    found_by: str = ""

    @property
    def origin(self) -> str:
        """Where the slot comes from, in a few words."""
        if self.own:
            return "Added by the school"
        if not self.then:
            return f"Added in {self.added}"
        if self.then in {self.label, self.short}:
            return "On the map since 2009"
        return f"In 2009: {self.then}" + (" · has ended" if self.obsolete else "")

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
        if everybody := (*self.entries, *self.listed):
            more = f" and {len(everybody) - 1} more" if len(everybody) > 1 else ""
            mark = f" · {State.ELSEWHERE.value}" if self.kept_elsewhere else ""
            return everybody[0].name + more + mark
        if self.national:
            return " · ".join(one.text for one in self.national)
        if self.suggestions:
            return "A suggestion, to be checked"
        return "No number yet" if self.missing else self.state.value

    @property
    def spoken(self) -> str:
        """All that matters, for a screen reader."""
        who = f", {self.summary}" if self.entries or self.listed or self.national else ""
        return f"{self.label}, {self.group_label}: {self.state.words}{who}"


class FaultRow(Value):
    """Something wrong with the map that somebody should mend.

    Attributes:
        kind: "missing", "broken" (a must-have with a dead number), "dead", "silent" or "stale".
        wanted: What a sheet leaves room for; "" for nothing.
    """

    slot_id: str
    label: str
    kind: str
    text: str
    wanted: str = ""


class DueRow(Value):
    """A line for Today.

    Attributes:
        urgent: Whether an emergency could need it: a must-have that can't be rung.
        alike: What kind of line it is, where Today may say several in one.
    """

    what: str
    on: date | None
    overdue: bool
    place: str
    urgent: bool = False
    alike: str = ""


class Sheet(Value):
    """What the printed sheet and map need, frozen before the pages are made.

    Attributes:
        rest: The paper with everybody on it, for what has no room in a box of the map.
    """

    school: str
    telephone: str
    made_on: date
    map: MapRow
    faults: tuple[FaultRow, ...] = ()
    rest: str = GRAB_SHEET
