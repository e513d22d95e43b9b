"""Frozen values that leave the incident services."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.dates import AcademicYear, british_time
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime

    from esafety_desktop.incidents.agency_rules import ToldSheet
    from esafety_desktop.incidents.chart_rules import Chart
    from esafety_desktop.incidents.search_rules import Hit


class When(Value):
    """When something happened, as well as is known.

    Attributes:
        how: "" (not asked yet), "unknown", "exact", "about" or "between".
        start: UTC; None when unknown.
        end: UTC; only with "between".
    """

    how: str = ""
    start: datetime | None = None
    end: datetime | None = None

    @property
    def text(self) -> str:
        """``about 24/11/2026 09:05``, as read on a clock in England."""
        if self.start is None:
            return "not known" if self.how == "unknown" else ""
        first = british_time(self.start)
        if self.how == "between":
            return f"between {first} and {british_time(self.end)}"
        return f"about {first}" if self.how == "about" else first


class Facts(Value):
    """What is known about an incident; everything but ``what_happened`` may come later."""

    what_happened: str = ""
    own_words: str = ""
    kind: str = ""
    intent: str = ""
    risk: str = ""
    four_c: tuple[str, ...] = ()
    occurred: When = msgspec.field(default_factory=When)
    reported_at: datetime | None = None
    where: str = ""
    place: str = ""
    device: str = ""
    device_note: str = ""
    site: str = ""


class PersonRow(Value):
    """Somebody in an incident, as they were called when they were put there.

    Attributes:
        pupil_id: The pupil in the office cabinet, or "".
        name_now: Today's name where it differs, or "".
    """

    id: str
    kind: str
    role: str
    name: str
    class_name: str = ""
    born: date | None = None
    pupil_id: str = ""
    name_now: str = ""
    note: str = ""

    @property
    def short(self) -> str:
        """Initials and class, for lists that somebody may look at over a shoulder (TFG-4)."""
        return short_name(self.name, self.class_name)


def short_name(name: str, class_name: str) -> str:
    """``ZA, 5B``: initials and class."""
    initials = "".join(part[0] for part in name.split() if part)[:3].upper()
    return f"{initials}, {class_name}" if class_name else initials


class EntryRow(Value):
    """One line of a chronology.

    Attributes:
        number: 1 is the oldest.
        text: "" when it has been disposed of.
        struck_by: Number of the entry that strikes this one through, or None.
        strikes: Number of the entry that this one strikes through, or None.
    """

    id: str
    number: int
    kind: str
    at: datetime
    happened_at: datetime | None
    author: str
    text: str
    step_id: str = ""
    struck_by: int | None = None
    strikes: int | None = None
    disposed: bool = False

    @property
    def when(self) -> str:
        """When it happened; when it was written, if that was later by more than a few minutes."""
        if self.happened_at and abs((self.at - self.happened_at).total_seconds()) > 300:
            return f"{british_time(self.happened_at)}\nwritten {british_time(self.at)}"
        return british_time(self.happened_at or self.at)


class IncidentRow(Value):
    """One line of the list of incidents.

    Attributes:
        sealed: Whether it lies in a sealed envelope.
        hit: Where the searched words were found; None when nothing was searched.
    """

    id: str
    reference: str
    year: AcademicYear
    status: str
    kind: str
    kind_label: str
    people: str
    next_step: str
    waiting_until: date | None
    entered_at: datetime
    procedure_title: str = ""
    sealed: bool = False
    hit: Hit | None = None

    @property
    def title(self) -> str:
        """``26-014 · Bullying or harassment online``."""
        return f"{self.reference} · {self.kind_label}"


class IncidentDetail(Value):
    """All of one incident, for the right side of the tab and for print."""

    row: IncidentRow
    facts: Facts
    people: tuple[PersonRow, ...]
    entries: tuple[EntryRow, ...]
    entered_by: str
    seal: str
    outcome: str = ""
    follow_up: str = ""
    closed_at: datetime | None = None

    @property
    def id(self) -> str:
        """The incident's own id."""
        return self.row.id


class Due(Value):
    """Something in this room that waits for somebody.

    Attributes:
        place: Where it opens: "incidents/<id>".
        waits: Whether somebody else has the ball.
        who: Who does it, where somebody is named for it.
        fault: Whether it is something that must be right and is not.
        envelope: The sealed envelope that it comes from, "" for the ordinary cabinets.
    """

    what: str
    on: date | None
    overdue: bool
    place: str
    waits: bool = False
    who: str = ""
    fault: bool = False
    envelope: str = ""


class Closing(Value):
    """What stands between an incident and its end.

    Attributes:
        missing: What is still wanted, each with the place to jump to: a step id, "facts",
            "people" or "outcome".
    """

    missing: tuple[tuple[str, str], ...]

    @property
    def possible(self) -> bool:
        """Whether it may be closed now."""
        return not self.missing


class PathLine(Value):
    """One step of the way gone, as it is printed.

    Attributes:
        words: The note, or the reason why it was not done.
    """

    title: str
    path: str
    outcome: str
    answer: str
    who: str
    when: str
    reference: str
    words: str
    author: str


class RecordSection(Value):
    """What another room adds to the printed record (`wiring.RECORD_SECTIONS`).

    Attributes:
        head: The columns; ``widths``: how wide each is beside the others.
        rows: The lines; none: nothing is printed.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


class RecordSheet(Value):
    """The whole record of an incident, frozen for paper.

    Attributes:
        seal: The hash of the last line of the chronology, in full.
        broken: What is wrong with the chronology, or "".
        stamp: Which guidance it followed, and how far that was checked.
        file_words: Where the school keeps its child protection file; "" when nobody has said.
        sorting: Every answer to what it may be, oldest first, each with who wrote it and when.
        told: Agencies, parents, and the decisions with their reasons.
        wordings: Which procedure, and which wording of it, the answers were given by.
        charts: Each procedure gone by, drawn with its path lit: title and drawing.
        sections: What other rooms add.
    """

    school: str
    detail: IncidentDetail
    path: tuple[PathLine, ...]
    procedure: str
    stamp: str
    seal: str
    broken: str
    printed_by: str
    printed_at: str
    file_words: str = ""
    sorting: tuple[str, ...] = ()
    told: ToldSheet | None = None
    wordings: tuple[str, ...] = ()
    charts: tuple[tuple[str, Chart], ...] = ()
    sections: tuple[RecordSection, ...] = ()


class LeaderRow(Value):
    """A leader whom an incident may be about, or who may read it."""

    id: str
    name: str
