"""Frozen values that leave the disclosure services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime

ACCESS, COMPLAINT = "access", "complaint"


class Choice(Value):
    """One thing that can be chosen: how it is kept, what the person reads, one more sentence."""

    id: str
    label: str
    hint: str = ""


KINDS = (
    Choice(ACCESS, "A copy of what is held about a child"),
    Choice(COMPLAINT, "A complaint about how data was handled"),
)
ASKERS = (
    Choice("child", "The child"),
    Choice("parent", "A parent or carer"),
    Choice("other", "Somebody else (a solicitor, a social worker)"),
)
RESPONSIBILITY = (
    Choice("", "Not checked yet"),
    Choice("yes", "Has parental responsibility"),
    Choice("no", "Has not: acts with a letter of authority"),
    Choice("not-needed", "Not needed: the child asks"),
)


def label(choices: tuple[Choice, ...], value: str) -> str:
    """What a kept value is called; the value itself when unknown."""
    return next((choice.label for choice in choices if choice.id == value), value)


class Reason(Value):
    """A reason for leaving something out; ``confidence`` is H, M or O."""

    id: str
    label: str
    hint: str
    confidence: str


class RequestForm(Value):
    """A request as it is written down.

    Attributes:
        pupil_id: The child in the office cabinet, or "" (a complaint needs none).
        identity: How it was checked who asks.
        responsibility: One of `RESPONSIBILITY`.
    """

    kind: str
    asker_kind: str
    asker_name: str
    received_on: date
    pupil_id: str = ""
    asked_for: str = ""
    identity: str = ""
    responsibility: str = ""
    responsibility_note: str = ""


class Sending(Value):
    """A copy about to go out: to whom, how (by hand, by post…), where else was looked."""

    to_whom: str
    how: str
    searched: str
    file_name: str


class Sent(Value):
    """A copy that went out."""

    at: datetime
    author: str
    to_whom: str
    how: str
    searched: str
    file_name: str
    digest: str


class RequestRow(Value):
    """A request in the list.

    Attributes:
        due_on: The last day for the answer; None when it is answered.
        acknowledge_by: The last day for saying that a complaint has come; None when it was said.
        countdown: "12 days left", "3 days over", "answered 24/11/2026".
        overdue: Whether a day has passed.
    """

    id: str
    form: RequestForm
    child_name: str
    born: date | None
    due_on: date | None
    acknowledge_by: date | None
    countdown: str
    overdue: bool
    extended_to: date | None
    extension_reason: str
    acknowledged_on: date | None
    closed_at: datetime | None
    outcome: str

    @property
    def forgotten(self) -> bool:
        """Whether its words were taken out when its time was over."""
        return not self.form.asker_name

    @property
    def title(self) -> str:
        """``Copy of what is held about Zoë Ashdown, for Mrs Ashdown``."""
        if self.forgotten:
            return "Taken out: its days and seals stay"
        if self.form.kind == COMPLAINT:
            return f"Complaint of {self.form.asker_name}"
        return f"Copy of what is held about {self.child_name}, for {self.form.asker_name}"


class NamedPerson(Value):
    """Somebody named in what was gathered.

    Attributes:
        kind: "child", "staff" or "other".
        replaced: Whether the name is taken out of the copy.
        shown: What stands in its place.
    """

    id: str
    kind: str
    name: str
    label: str
    reason: str
    replaced: bool

    @property
    def shown(self) -> str:
        """What the copy says instead."""
        return f"[{self.label}]" if self.label else "[left out]"


class Mark(Value):
    """A place in a passage, from ``start`` up to and without ``end``, in characters."""

    id: str
    start: int
    end: int
    label: str
    reason: str
    proposed: bool
    stands: bool = True


class Passage(Value):
    """One passage with its marks, in order of place."""

    id: str
    part: str
    title: str
    text: str
    marks: tuple[Mark, ...]
    checked_at: datetime | None
    checked_by: str

    @property
    def standing(self) -> tuple[Mark, ...]:
        """The marks that will be carried out."""
        return tuple(mark for mark in self.marks if mark.stands)


class Bundle(Value):
    """Everything gathered for one request, over all cabinets that are open."""

    request: RequestRow
    passages: tuple[Passage, ...]
    people: tuple[NamedPerson, ...]

    @property
    def unchecked(self) -> int:
        """How many passages nobody has looked at."""
        return sum(passage.checked_at is None for passage in self.passages)


class OutPassage(Value):
    """A passage as it goes out: no name that was taken out is in it."""

    part: str
    title: str
    text: str


class OutSheet(Value):
    """What the copy prints.

    Attributes:
        reasons: Why things were left out, with how often.
        searched: Where else was looked, in the leader's words.
    """

    school: str
    address: tuple[str, ...]
    child: str
    asker: str
    received_on: date
    made_on: date
    asked_for: str
    extension: str
    passages: tuple[OutPassage, ...]
    reasons: tuple[tuple[str, int], ...]
    searched: str
    prepared_by: str


class ParentCheck(Value):
    """What the school's data say about who asks: ``warnings`` are shown before anything goes."""

    warnings: tuple[str, ...]
    parents: tuple[str, ...]
