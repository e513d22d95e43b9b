"""Frozen values that leave the checklists' services."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime


class State(enum.Enum):
    """What somebody found: a word and a shape first, a colour second."""

    OPEN = "Not looked at"
    YES = "Yes"
    PARTLY = "Partly"
    NO = "No"
    NOT_OURS = "Not for us"

    @property
    def shape(self) -> str:
        """A sign that needs no colour."""
        return {"OPEN": "☐", "YES": "☑", "PARTLY": "◪", "NO": "☒", "NOT_OURS": "–"}[self.name]

    @property
    def tone(self) -> str:
        """The colour tone that goes with the word."""
        tones = {"YES": "ok", "PARTLY": "warn", "NO": "danger", "NOT_OURS": "muted"}
        return tones.get(self.name, "text")

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to do about it."""
        return self in {State.YES, State.NOT_OURS}


class TickRow(Value):
    """What was found about an item on a day.

    Attributes:
        words: The item as it read on that day.
        owner: Who does what is missing; ``due_on``: by when.
        action_id: The action beside the action points that was made of it, or "".
        taken_back: Whether undo took it back; such a line counts for nothing.
    """

    item_id: str
    list_id: str
    words: str
    state: State
    who: str
    day: date
    comment: str = ""
    owner: str = ""
    due_on: date | None = None
    action_id: str = ""
    recorded_at: datetime | None = None
    recorded_by: str = ""
    taken_back: bool = False
    id: str = ""


class ItemRow(Value):
    """An item and how it stands.

    Attributes:
        text: As the school reads it.
        shipped: The program's present words where the school has its own, or "".
        newer: Whether those words changed since the school wrote its own.
        then: How the source put it, or "".
        check: What to look up before relying on it, or "".
        opens: The place where the work is done, or "".
        own: Whether only the school has it.
        retired: Whether the school put it away.
        latest: The tick that counts, or None.
        action: How the action that was made of it stands, in words, or "".
        waits_until: The day by which something is still to be done, or None.
    """

    id: str
    list_id: str
    text: str
    shipped: str = ""
    newer: bool = False
    then: str = ""
    check: str = ""
    opens: str = ""
    sources: tuple[str, ...] = ()
    own: bool = False
    retired: bool = False
    latest: TickRow | None = None
    action: str = ""
    waits_until: date | None = None

    @property
    def state(self) -> State:
        return self.latest.state if self.latest else State.OPEN

    @property
    def day(self) -> date | None:
        """When it was last looked at; None where it says nothing now."""
        return self.latest.day if self.latest and self.state is not State.OPEN else None

    @property
    def who(self) -> str:
        return self.latest.who if self.latest and self.state is not State.OPEN else ""

    @property
    def comment(self) -> str:
        return self.latest.comment if self.latest else ""


class ListRow(Value):
    """A list and how far it has come.

    Attributes:
        group: The heading under which it stands.
        own: Whether only the school has it.
        counts: How many items stand in each state; what was put away isn't counted.
        overdue: How many dates have passed.
        last: When somebody last looked at any of it.
    """

    id: str
    title: str
    group: str
    about: str
    counts: dict[State, int]
    own: bool = False
    retired: bool = False
    overdue: int = 0
    last: date | None = None
    opens: str = ""
    checked_on: date | None = None

    @property
    def asked(self) -> int:
        """How many items count: all but those that aren't for us."""
        return sum(self.counts.values()) - self.counts.get(State.NOT_OURS, 0)

    @property
    def done(self) -> int:
        return self.counts.get(State.YES, 0)

    @property
    def to_do(self) -> int:
        """How many were found missing, wholly or in part."""
        return self.counts.get(State.PARTLY, 0) + self.counts.get(State.NO, 0)

    @property
    def is_begun(self) -> bool:
        return any(count for state, count in self.counts.items() if state is not State.OPEN)

    @property
    def progress(self) -> str:
        """``5 of 12``, or that nobody began it."""
        return f"{self.done} of {self.asked}" if self.is_begun else "not begun"


class ChecklistRow(Value):
    """A list with all its items, those that were put away too."""

    row: ListRow
    items: tuple[ItemRow, ...]


class DueRow(Value):
    """A line for Today.

    Attributes:
        alike: What kind of line it is, where Today may say several in one.
    """

    what: str
    on: date | None
    overdue: bool
    place: str
    alike: str = ""


class FoundRow(Value):
    """A hit for the search box."""

    title: str
    detail: str
    place: str


class ProgressRow(Value):
    """How far one list has come, for the inspection pack and for governors; no names."""

    title: str
    done: int
    asked: int
    partly: int
    missing: int
    to_do: int
    last: date | None


class ListSheet(Value):
    """Lists frozen for printing; ``blank`` ones have room to write by hand."""

    school: str
    made_on: date
    lists: tuple[ChecklistRow, ...]
    blank: bool = False
