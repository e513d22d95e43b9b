"""Frozen values about back-ups.

Named tuples, not dataclasses: this is loaded before the first Today is painted.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path
from typing import NamedTuple


class Kind(enum.StrEnum):
    """What a place for back-ups is: the school's own PC, a stick or other drive, any folder."""

    PC = "pc"
    STICK = "stick"
    FOLDER = "folder"


class Place(NamedTuple):
    """Where back-ups are kept, and how it stands there.

    Attributes:
        id: A random id; a stick carries it, so that it is known under another drive letter.
        kind: What it is.
        path: Its folder, as it was last found.
        made_at: When the newest good back-up there was made, as far as this PC knows.
        seen_at: When the place was last there.
        added_at: When it was chosen.
        fault: What went wrong there the last time, a sentence; "" for nothing.
        absent_at: When a back-up last found that it wasn't there; None for never.
        goes_along: Whether it is a folder on the disk of the school's files, copied nowhere else.
    """

    id: str
    kind: Kind
    path: Path
    added_at: datetime
    made_at: datetime | None = None
    seen_at: datetime | None = None
    fault: str = ""
    absent_at: datetime | None = None
    goes_along: bool = False

    @property
    def is_outside(self) -> bool:
        """Whether it is left when a fire or a thief takes this PC."""
        return self.kind is not Kind.PC and not self.goes_along

    @property
    def away(self) -> bool:
        """Whether only a recovery sheet opens what lies there."""
        return self.kind is not Kind.PC

    @property
    def name(self) -> str:
        """What it is called in a sentence."""
        if self.kind is Kind.PC:
            return "this PC"
        if self.kind is Kind.STICK:
            return f"the stick or drive {self.path.drive or self.path.parent.name}"
        return f"the folder {self.path}"


class Outcome(enum.Enum):
    """What became of the back-up at one place."""

    MADE = enum.auto()
    ABSENT = enum.auto()
    FAILED = enum.auto()


class PlaceResult(NamedTuple):
    """What became of the back-up at one place, with a sentence for the person."""

    place: Place
    outcome: Outcome
    said: str
    path: Path | None = None


class Result(NamedTuple):
    """What became of one back-up.

    Attributes:
        made_at: When.
        places: One for each place.
        heads: Of each cabinet in it, the number and hash of its newest entry.
    """

    made_at: datetime
    places: tuple[PlaceResult, ...]
    heads: dict[str, tuple[int, str]]

    @property
    def made(self) -> bool:
        """Whether there is a new back-up at all."""
        return any(one.outcome is Outcome.MADE for one in self.places)

    @property
    def failed(self) -> bool:
        """Whether it went wrong somewhere; a place that isn't there is no fault."""
        return any(one.outcome is Outcome.FAILED for one in self.places)

    @property
    def there(self) -> tuple[PlaceResult, ...]:
        """The places that have it."""
        return tuple(one for one in self.places if one.outcome is Outcome.MADE)

    @property
    def lacking(self) -> tuple[PlaceResult, ...]:
        """The places that have no copy of it."""
        return tuple(one for one in self.places if one.outcome is not Outcome.MADE)

    @property
    def said(self) -> str:
        """One sentence or two for all places."""
        return " ".join(one.said for one in self.places)


class Found(NamedTuple):
    """A back-up file that was found.

    Attributes:
        path: The file.
        where: The place, in words.
        made_at: When it was made; None where the file doesn't tell.
        size: In bytes.
        whole: Whether nothing is cut off, at a glance.
        away: Whether only a recovery sheet opens it.
        ours: Whether it is this PC's school.
        closed: Whether the locked cabinet lies in it as a closed file, nobody having read it.
        bad: Whether it was tried and found bad.
        before: When another one was put back in the place of what it holds; else None.
    """

    path: Path
    where: str
    made_at: datetime | None
    size: int
    whole: bool
    away: bool = False
    ours: bool = True
    closed: bool = False
    bad: bool = False
    before: datetime | None = None

    @property
    def good(self) -> bool:
        """Whether it may be put back."""
        return self.whole and not self.bad

    @property
    def state(self) -> str:
        """How it stands, in a word or two."""
        if not self.whole:
            return "Cut off or damaged"
        if self.bad:
            return "Found bad"
        opens = "Opens with the recovery sheet" if self.away else "Opens with a password"
        return f"Just before the restore. {opens}" if self.before else opens

    @property
    def when(self) -> str:
        """Day and time in England; the name of the file where it doesn't tell."""
        return british_time(self.made_at) if self.made_at else self.path.name

    @property
    def megabytes(self) -> str:
        """``3.4 MB``."""
        return f"{self.size / 1e6:.1f} MB"


class Inside(NamedTuple):
    """What a look inside shows, of a back-up or of the school as it is now.

    Attributes:
        school: Its name.
        pupils: Children on the roll.
        signed: Signed forms that came back.
        incidents: Incidents in the locked cabinet, for leaders; None for others.
        newest: When the newest change was made.
        locked_waits: Whether there is a locked cabinet that this person can't look into.
        children: The names of the children on the roll.
        after: What putting it back would do to cabinets and passwords; None for what is here.
    """

    school: str
    pupils: int
    signed: int
    incidents: int | None
    newest: datetime | None
    locked_waits: bool = False
    children: frozenset[str] = frozenset()
    after: After | None = None


class After(NamedTuple):
    """What putting a back-up back does, by who opened it.

    Attributes:
        by: Who opened it: an account's id, or ``sheet office`` or ``sheet locked``.
        fresh: Whether there is no school here yet.
        office_only: Whether the locked cabinet and the envelopes of here stay as they are.
        needs_leader: Whether it can't be done at all unless a leader opens it.
        keeps: Whether the keyring of here stays in force: everybody signs in as before.
        stops: The names that can't sign in afterwards with the password of today.
        returns: The names that sign in afterwards with the password that they had then.
    """

    by: str
    fresh: bool
    office_only: bool
    needs_leader: bool
    keeps: bool
    stops: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()


class Proof(NamedTuple):
    """The result of trying a back-up out.

    Attributes:
        path: The file.
        where: The place, in words.
        made_at: When it was made.
        good: Whether everything in it is sound.
        said: What was found, in a sentence or two.
        inside: What was counted; None when it could not be opened.
        with_sheet: Whether it was opened with the code of the recovery sheet.
        refused: Whether nothing was proved: the code was none of this back-up's, it could not be
            read, or there was no room to unpack it. Then nothing is kept of it.
        for_you: What was found of sealed envelopes, for whoever tried it out and nobody else: it is
            kept nowhere.
    """

    path: Path
    where: str
    made_at: datetime | None
    good: bool
    said: str
    inside: Inside | None = None
    with_sheet: bool = False
    refused: bool = False
    for_you: str = ""


class DrillRow(NamedTuple):
    """One trying out of a back-up, as it was recorded.

    Attributes:
        at: When.
        who: The sign-in name.
        where: The place, in words.
        file: The name of the file.
        made_at: When that back-up was made.
        good: Whether it was sound.
        said: What was found.
    """

    at: datetime
    who: str
    where: str
    file: str
    made_at: datetime | None
    good: bool
    said: str


class DueRow(NamedTuple):
    """Something about back-ups that is due or wrong, for Today.

    Attributes:
        what: What, in a sentence.
        on: By when; None for now.
        overdue: Whether that day has passed.
        place: Where it is done.
        fault: Whether something has to be put right.
    """

    what: str
    on: date | None
    overdue: bool
    place: str
    fault: bool = False
