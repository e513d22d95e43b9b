"""What leaves the services of the signed-form register: frozen values and their words."""

import enum
from datetime import date, datetime

from esafety_desktop.value import Value

ONCE = 0
"""The "year" of a slot that is signed once, on entry."""


class Status(enum.StrEnum):
    """Where one signature of one child's family stands."""

    DUE = "due"
    RETURNED = "returned"
    DECLINED = "declined"
    EXEMPT = "exempt"
    LEFT = "left"
    UNASKED = "not asked"
    PAPER = "paper only"

    @property
    def signed(self) -> bool:
        """Whether a signature is on file."""
        return self in {Status.RETURNED, Status.PAPER}


class How(enum.StrEnum):
    """How a mark was made."""

    SCANNED = "scanned"
    TYPED = "typed"
    BY_HAND = "by hand"
    ONLINE = "online form"


class Outcome(enum.StrEnum):
    """What became of a slip code that was scanned or typed."""

    RETURNED = "returned"
    ALREADY = "already returned"
    CHECK_FAILS = "misread"
    UNKNOWN = "unknown"
    SUPERSEDED = "superseded"
    LEFT = "pupil left"
    OTHER_YEAR = "other year"

    @property
    def unmatched(self) -> bool:
        """Whether the slip waits on the pile of those that could not be marked."""
        return self not in {Outcome.RETURNED, Outcome.ALREADY}


class AgreementRow(Value):
    """An agreement that the school asks families to sign.

    Attributes:
        id: Its stable id.
        key: Its name in ``resources/agreements``.
        short: A heading for a narrow column.
        yearly: Signed again each academic year; else once, on entry.
        year_groups: For whom it is; empty for every pupil.
        version: The number of its present wording.
        version_id: The id of its present wording.
    """

    id: str
    key: str
    audience: str
    title: str
    short: str
    yearly: bool
    child_signs: bool
    parent_signs: bool
    year_groups: tuple[str, ...]
    version: int
    version_id: str

    def is_for(self, year_group: str) -> bool:
        """Whether a child of this year group is asked to sign."""
        return not self.year_groups or year_group in self.year_groups

    def slot_year(self, year: int) -> int:
        """The year under which its slot is kept."""
        return year if self.yearly else ONCE


class SlotKey(Value):
    """One cell of the register."""

    pupil_id: str
    agreement_id: str


class SlipRow(Value):
    """A return slip, as it is printed.

    Attributes:
        code: Without a hyphen; ``code_rules.shown`` puts it in.
        version: The number of the wording that the slip is about.
    """

    code: str
    pupil_id: str
    agreement_id: str
    version: int
    year: int
    title: str = ""


class CellRow(Value):
    """One signature slot as the class grid shows it; ``status`` None: not asked of this child.

    Attributes:
        signed_version: The number of the wording that was signed.
        rung: How often the family was chased, 0 to 3.
    """

    agreement_id: str
    status: Status | None = None
    child_on: date | None = None
    parent_on: date | None = None
    returned_on: date | None = None
    how: How | None = None
    by: str = ""
    signed_version: int | None = None
    issued_on: date | None = None
    rung: int = 0
    chased_on: date | None = None

    @property
    def outstanding(self) -> bool:
        """Whether it was given out and is not back: any trace of it says that the family has it."""
        traces = (self.issued_on, self.child_on, self.parent_on, self.rung)
        return self.status is Status.DUE and any(traces)

    @property
    def half(self) -> str:
        """Whose part alone is in: "child", "parent" or "" while it is both or neither."""
        if self.status is not Status.DUE or bool(self.child_on) == bool(self.parent_on):
            return ""
        return "child" if self.child_on else "parent"


class GridRow(Value):
    """One child of the class grid; ``number`` is the place in the class list, from 1."""

    pupil_id: str
    number: int
    name: str
    class_id: str
    class_name: str
    cells: tuple[CellRow, ...]
    telephone_only: bool = False
    ask_dsl_first: bool = False


class ClassGrid(Value):
    """Pupils by agreements, in one academic year."""

    year: int
    agreements: tuple[AgreementRow, ...]
    rows: tuple[GridRow, ...]


class MarkRow(Value):
    """What a scanned or typed code led to, in words and as places to show.

    Attributes:
        child: Whose it is, in words: a child, or an adult who signs for themselves.
        adult_id: Of an adult's form; such a form has neither pupil nor class.
    """

    outcome: Outcome
    sentence: str
    code: str
    pupil_id: str = ""
    agreement_id: str = ""
    class_id: str = ""
    year: int = 0
    child: str = ""
    agreement: str = ""
    adult_id: str = ""


class OutstandingRow(Value):
    """One signature that was given out and has not come back.

    Attributes:
        days_out: Days since the slip was first given out; None when it was not by this program.
        half: "child" or "parent" when that part alone is in.
        rung: How often the family was chased, 0 to 3.
        talked_on: When somebody last spoke to the family about it.
        wait_until: The day that was agreed with the family, if one was.
    """

    pupil_id: str
    pupil_name: str
    class_id: str
    class_name: str
    agreement_id: str
    agreement_title: str
    issued_on: date | None
    days_out: int | None
    half: str
    rung: int
    chased_on: date | None
    telephone_only: bool
    ask_dsl_first: bool
    agreement_short: str = ""
    year_group: str = ""
    talked_on: date | None = None
    wait_until: date | None = None


class ReturnedCounts(Value):
    """How far the returns have got: slots, not children.

    Attributes:
        asked: Slots that somebody is to sign: returned, declined and due ones.
        outstanding: Given out and not back.
        chased: Outstanding slots that were chased at least once.
        not_given_out: Asked for, but no slip has gone home yet.
    """

    asked: int = 0
    returned: int = 0
    declined: int = 0
    exempt: int = 0
    outstanding: int = 0
    chased: int = 0
    not_given_out: int = 0

    @property
    def given_out(self) -> int:
        """Slots whose slips went home, whatever came of them."""
        return self.asked - self.not_given_out


class UnmatchedRow(Value):
    """A slip that could not be marked and still lies on the desk."""

    id: str
    typed: str
    code: str
    reason: Outcome
    sentence: str
    at: datetime
    by: str


class DueRow(Value):
    """A line for Today.

    Attributes:
        waits: Whether somebody else has the ball.
        alike: What kind of line it is, where Today may say several in one.
    """

    what: str
    on: date | None
    overdue: bool
    place: str
    waits: bool = False
    alike: str = ""
