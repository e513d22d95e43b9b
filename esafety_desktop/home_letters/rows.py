"""What leaves the services of letters home: frozen values for lists, dialogs and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british, to_london
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from esafety_desktop.letters.rows import SchoolHead, TextBlock


class Part(Value):
    """Typed text in one weight; ``{{field}}`` stands in it as typed."""

    text: str
    bold: bool = False


class Paragraph(Value):
    """A "paragraph", "heading" or "item" as it stands in the editor."""

    kind: str
    parts: tuple[Part, ...] = ()


CUT = "✂"
"""A paragraph that begins with it begins the reply slip (`slip_pages`)."""

CHILD, CLASS, YEAR, SCHOOL, ADULT, STAFF = "child", "class", "year", "school", "adult", "staff"


class LibraryRow(Value):
    """A letter of the library.

    Attributes:
        id: Its key (`guidance.letter_library`).
        family: Where it is written from, in words.
        here: Whether it is written from this page.
        own: Whether the school's own wording counts.
        newer: Whether the program brought a newer wording that nobody has looked at.
        fault: Why the own wording can't be used any more, or "".
        text: The Markdown that counts.
    """

    id: str
    family: str
    title: str
    when: str
    here: bool
    own: bool
    newer: bool
    fault: str
    text: str

    @property
    def state(self) -> str:
        """A word for the list."""
        if self.fault:
            return "can't be used"
        if self.newer:
            return "newer wording"
        return "own wording" if self.own else ""


class Target(Value):
    """Somebody, or a group, who can be written to.

    Attributes:
        id: Its kind and number: ``class/<id>``.
        about: What it is, or how many.
    """

    id: str
    name: str
    about: str

    @property
    def kind(self) -> str:
        """One of the six kinds above."""
        return self.id.partition("/")[0]


class Sheet(Value):
    """What is personal in one addressee's letter.

    Attributes:
        person_id: A child, or a member of staff.
        class_name: "" for staff.
        envelope: Lines for the address window.
        values: The personal fields.
    """

    person_id: str
    name: str
    class_name: str
    envelope: tuple[str, ...]
    values: Mapping[str, str]


class Reach(Value):
    """Whom the chosen targets come to.

    Attributes:
        letters: How many letters.
        left_out: Children for whom the safeguarding lead is asked first; no reason is given.
        to_ring: Families who asked to be rung, with their number.
        audience: The chosen targets in words: ``5B, Zoë Ashdown``.
    """

    letters: int
    left_out: tuple[str, ...]
    to_ring: tuple[str, ...]
    audience: str


class Written(Value):
    """A letter as somebody wrote it, to be made ready for everybody it goes to.

    Attributes:
        key: Which letter of the library it began as.
        title: What it is called in the log and at the foot of its pages.
        text: Markdown, as it was changed for this run.
        given: What was put in for the fields that are asked.
        targets: Whom it goes to, by the ids of `Target`.
        ring_too: Whether families who asked to be rung get it as well.
    """

    key: str
    title: str
    text: str
    given: Mapping[str, str]
    targets: tuple[str, ...]
    ring_too: bool = True


class Mailing(Value):
    """One letter to all its addressees, exactly as it prints.

    Attributes:
        key: Which letter of the library it began as.
        text: Markdown, as it was changed for this run; fields stand in it.
        given: The fields that are the same for everybody, filled in.
        blocks: The text with ``given`` in it; what differs from child to child is left open.
        reach: Whom it comes to and who is left out; None for one from the log.
    """

    key: str
    title: str
    audience: str
    text: str
    given: Mapping[str, str]
    head: SchoolHead
    printed_on: date
    sheets: tuple[Sheet, ...]
    blocks: tuple[TextBlock, ...]
    reach: Reach | None = None


class LogRow(Value):
    """A print run in the log, newest first.

    Attributes:
        letters: How many were printed.
        sent_how: How they went out, "" while they have not.
    """

    id: str
    seq: int
    title: str
    audience: str
    letters: int
    printed_at: datetime
    printed_by: str
    sent_at: datetime | None
    sent_how: str

    @property
    def short_audience(self) -> str:
        """The first of its addressees, and how many more."""
        first, *others = self.audience.split(", ")
        return f"{first} and {len(others)} more" if len(others) > 1 else self.audience

    @property
    def state(self) -> str:
        """``by the children, 24/11/2026``."""
        if self.sent_at is None:
            return "not out yet"
        return f"{self.sent_how}, {british(to_london(self.sent_at).date())}"


class SheetRow(Value):
    """An addressee of a letter in the log."""

    id: str
    name: str
    class_name: str
    addressee: str
