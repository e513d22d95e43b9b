"""What leaves the services of returns: who owes what, what was said, how far the returns got."""

from __future__ import annotations

import enum
from datetime import date, datetime

from esafety_desktop.value import Value

TALK = "talk to them"
"""What comes after the last reminder."""


class Show(enum.StrEnum):
    """Which families are listed."""

    EVERYBODY = "Everybody"
    DUE = "Due for a reminder now"
    TALK = "A person has to talk to them"
    RING = "To ring"
    ASK = "Ask the DSL first"


class Owed(Value):
    """One agreement that went home with a child and is not back.

    Attributes:
        half: "child" or "parent" when that part alone is in.
        next_what: The step that comes next, or "".
        next_on: From which day; None where nothing comes by itself.
        wait_until: The day agreed with the family, if there is one.
    """

    agreement_id: str
    title: str
    short: str
    days_out: int | None = None
    half: str = ""
    rung: int = 0
    chased_on: date | None = None
    next_what: str = ""
    next_on: date | None = None
    wait_until: date | None = None


class Family(Value):
    """A child with all that its family owes.

    Attributes:
        ring: The family asked to be rung, not written to.
        ask_first: The safeguarding lead is asked before anybody turns to the family.
    """

    pupil_id: str
    name: str
    class_id: str
    class_name: str
    year_group: str
    owed: tuple[Owed, ...]
    ring: bool = False
    ask_first: bool = False

    @property
    def id(self) -> str:
        """By what a list finds the row again."""
        return self.pupil_id

    @property
    def rung(self) -> int:
        """The highest reminder that any of it has had, 0 to 3."""
        return max(one.rung for one in self.owed)

    @property
    def days_out(self) -> int | None:
        """Days since the oldest of it went home."""
        return max((one.days_out for one in self.owed if one.days_out is not None), default=None)

    @property
    def chased_on(self) -> date | None:
        """When the family was last reminded."""
        return max((one.chased_on for one in self.owed if one.chased_on), default=None)

    @property
    def next_due(self) -> Owed | None:
        """What of it is due first, if anything is."""
        dated = [one for one in self.owed if one.next_on is not None]
        return min(dated, key=lambda one: one.next_on or date.max, default=None)

    def waits(self, today: date) -> bool:
        """Whether a day was agreed with the family that is still to come."""
        return any(one.wait_until is not None and one.wait_until > today for one in self.owed)

    @property
    def talk(self) -> bool:
        """Whether three letters went out and a person has to talk to the family."""
        return any(one.next_what == TALK for one in self.owed)


class Choice(Value):
    """What the list is narrowed to; "" and 0 narrow nothing.

    Attributes:
        more_than: Only what has been out for more than so many days.
    """

    show: Show = Show.EVERYBODY
    class_id: str = ""
    year_group: str = ""
    agreement_id: str = ""
    more_than: int = 0


class Named(Value):
    """Something to choose from: a class or an agreement."""

    id: str
    name: str


class Counts(Value):
    """Signatures of children at school; those who are exempt and those who left are not asked.

    Attributes:
        asked: All that somebody is to sign: returned, declined, outstanding, not given out.
        outstanding: Given out and not back.
        not_given_out: Asked for, but no slip went home.
    """

    returned: int = 0
    declined: int = 0
    outstanding: int = 0
    not_given_out: int = 0
    exempt: int = 0

    @property
    def asked(self) -> int:
        return self.returned + self.declined + self.outstanding + self.not_given_out

    @property
    def answered(self) -> int:
        """Returned and declined: the family said yes or no."""
        return self.returned + self.declined


class Whole(Value):
    """Everything that the page shows.

    Attributes:
        figure: How far the returns have got, over the whole school.
    """

    year: int
    today: date
    families: tuple[Family, ...]
    classes: tuple[Named, ...]
    year_groups: tuple[str, ...]
    agreements: tuple[Named, ...]
    figure: Counts


class LogLine(Value):
    """One entry of the chase log of a child; struck through where it was taken back."""

    id: str
    on: date
    agreement: str
    what: str
    how: str
    by: str
    said: str
    next_step: str
    wait_until: date | None
    taken_back_at: datetime | None

    @property
    def struck(self) -> bool:
        return self.taken_back_at is not None


class Adult(Value):
    """Somebody to ring."""

    name: str
    relationship: str
    telephone: str
    note: str = ""


class RingLine(Value):
    """A family to ring."""

    child: str
    class_name: str
    owed: str
    why: str
    adults: tuple[Adult, ...]


class ListSheet(Value):
    """A list for one class teacher, or of the families to ring, ready for paper or a table.

    Attributes:
        left_out: How many children are not on it and are asked about in the office.
    """

    school: str
    title: str
    year: str
    on: date
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: int = 0
    group: str = ""


class ReportLine(Value):
    """One line of the report with the year before beside it.

    Attributes:
        before: On the same day of the year before; None where nothing is known of then.
    """

    name: str
    now: Counts
    before: Counts | None = None


class Report(Value):
    """How far the returns have got on a day.

    Attributes:
        on: The day.
        before_on: The same day of the year before.
    """

    school: str
    year: str
    year_before: str
    on: date
    before_on: date
    whole: ReportLine
    by_class: tuple[ReportLine, ...] = ()
    by_year: tuple[ReportLine, ...] = ()
    by_agreement: tuple[ReportLine, ...] = ()


class Slot(Value):
    """A slot of the register, as the report counts it."""

    class_name: str
    year_group: str
    agreement: str
    status: str
    answered_on: date | None = None
    given_on: date | None = None


class Sheets(Value):
    """Several lists that print as one, each on a page of its own."""

    title: str
    sheets: tuple[ListSheet, ...] = ()
