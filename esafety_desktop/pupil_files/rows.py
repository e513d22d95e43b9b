"""Frozen values that leave this room's services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british, british_time
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime


class ChildRow(Value):
    """A child of the school, a leaver, or somebody named in an incident only.

    Attributes:
        key: The pupil's id; for somebody who is in no list, a key made from the name.
        name: Today's name, or the name as it was typed.
        pupil_id: "" for somebody who is in no list.
        incidents: In how many incidents, of those this person may open.
    """

    key: str
    name: str
    class_name: str = ""
    born: date | None = None
    pupil_id: str = ""
    left_on: date | None = None
    joined_on: date | None = None
    incidents: int = 0

    @property
    def id(self) -> str:
        """The same as the key: what the table knows a row by."""
        return self.key

    @property
    def state(self) -> str:
        """Whether at school, left, or in no list."""
        if not self.pupil_id:
            return "not in the school's list"
        return f"leaving day {british(self.left_on)}" if self.left_on else "at school"

    @property
    def initials(self) -> str:
        """``ZA``, for lists that somebody may look at over a shoulder (TFG-4)."""
        return "".join(part[0] for part in self.name.split())[:3].upper()


class IncidentPart(Value):
    """One incident in a child's history.

    Attributes:
        day: When it happened, or was reported, or entered.
        role: What the child was in it, in words.
        role_id: The same as it is kept.
        called: The name that stands in the incident.
        agreements: What was signed on that day, a sentence for each agreement.
        seal: Of the last line of its chronology, shortened.
        others: Names of the other children in it.
        sealed: Whether it lies in a sealed envelope.
    """

    id: str
    reference: str
    title: str
    status: str
    day: date
    role: str
    role_id: str
    called: str
    class_name: str
    agreements: tuple[str, ...]
    seal: str
    broken: str = ""
    others: tuple[str, ...] = ()
    outcome: str = ""
    sealed: bool = False


class HistoryLine(Value):
    """One line of a chronology over several incidents.

    Attributes:
        at: When it happened, else when it was written.
        is_action: Whether somebody did something, rather than that something happened.
        topic: "agency", "parents", "letter", "follow_up" or "".
        clerical: A change of facts or of who is named: on the screen, not on a chronology.
    """

    incident_id: str
    reference: str
    number: int
    at: datetime
    kind: str
    text: str
    author: str
    is_action: bool = False
    topic: str = ""
    clerical: bool = False
    struck: bool = False

    @property
    def id(self) -> str:
        """What the table knows a row by."""
        return f"{self.incident_id}/{self.number}"

    @property
    def when(self) -> str:
        """``24/11/2026 09:05``."""
        return british_time(self.at)


class ChildHistory(Value):
    """Everything of one child that this person may open.

    Attributes:
        names: What the child was called in these incidents, where it is not today's name.
        hints: What somebody should look at, a sentence each.
    """

    child: ChildRow
    parts: tuple[IncidentPart, ...]
    lines: tuple[HistoryLine, ...]
    names: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()

    @property
    def names_others(self) -> bool:
        """Whether other children are named in it."""
        return any(part.others for part in self.parts)


class ChronologySheet(Value):
    """A child's history, frozen for paper.

    Attributes:
        seal: One short seal over those of all its incidents.
        file_words: Where the school keeps its child protection file; "" when nobody has said.
    """

    school: str
    history: ChildHistory
    seal: str
    printed_by: str
    printed_at: str
    file_words: str = ""


class LinkRow(Value):
    """Another incident that an incident is linked with, or could be.

    Attributes:
        id: The link's own id; the other incident's id where it is only a proposal.
        by: Who linked them and when; "" for a proposal.
    """

    id: str
    other_id: str
    reference: str
    title: str
    status: str
    people: str
    why: str
    by: str = ""


class JoinerRow(Value):
    """A child who joined, and whether the former school was asked for the file.

    Attributes:
        outcome: "" while nothing has come; else "received", "none" or "first".
    """

    id: str
    name: str
    class_name: str
    joined_on: date | None
    old_school: str = ""
    asked_on: date | None = None
    asked_by: str = ""
    received_on: date | None = None
    outcome: str = ""
    note: str = ""
    next_words: str = ""
    next_on: date | None = None


class SummarySheet(Value):
    """An incident on one page: people as initials only."""

    school: str
    reference: str
    title: str
    status: str
    blocks: tuple[tuple[str, str], ...]
    lines: tuple[tuple[str, tuple[str, ...]], ...]
    seal: str
    broken: str
    printed_by: str
    printed_at: str
