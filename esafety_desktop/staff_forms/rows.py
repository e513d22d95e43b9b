"""What leaves the services of the staff register: frozen values and their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements.adult_rows import AdultHow as AdultHow  # noqa: PLC0414 - of these rows
from esafety_desktop.agreements.adult_rows import AdultStatus as AdultStatus  # noqa: PLC0414 - of these rows
from esafety_desktop.dates import AcademicYear
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.agreements.rows import AgreementRow


class AdultKey(Value):
    """One cell of the staff register."""

    adult_id: str
    agreement_id: str


class AdultCell(Value):
    """One signature as the grid shows it; ``status`` None: not asked of this adult.

    Attributes:
        version: The number of the wording that was signed.
        again: Whether a newer wording is to be signed.
        reminded: How often the person was reminded.
        copy_on: When the signed copy was given back.
    """

    agreement_id: str
    status: AdultStatus | None = None
    signed_on: date | None = None
    version: int | None = None
    again: bool = False
    how: str = ""
    by: str = ""
    issued_on: date | None = None
    reminded: int = 0
    reminded_on: date | None = None
    copy_on: date | None = None

    @property
    def missing(self) -> bool:
        """Whether a signature is wanted."""
        return self.status is AdultStatus.DUE or self.again


class AdultRow(Value):
    """One adult of the register with a cell for each agreement, in their order.

    Attributes:
        groups: What the roles make of the person: "staff", "governor", "volunteer"…
        starts: Whether the first day is still to come.
        gone: Whether the last day has passed.
    """

    id: str
    name: str
    role: str
    groups: tuple[str, ...]
    email: str
    joined_on: date | None
    left_on: date | None
    starts: bool
    gone: bool
    cells: tuple[AdultCell, ...]

    @property
    def missing(self) -> int:
        """How many signatures are wanted."""
        return sum(cell.missing for cell in self.cells)

    def cell(self, agreement_id: str) -> AdultCell:
        """The cell of one agreement."""
        empty = AdultCell(agreement_id)
        return next((one for one in self.cells if one.agreement_id == agreement_id), empty)


class StaffGrid(Value):
    """Adults by agreements in one academic year."""

    year: int
    agreements: tuple[AgreementRow, ...]
    rows: tuple[AdultRow, ...]

    @property
    def label(self) -> str:
        """``2026-27``."""
        return AcademicYear(self.year).label

    @property
    def missing(self) -> int:
        """How many adults have something to sign."""
        return sum(row.missing > 0 and not row.gone for row in self.rows)

    @property
    def asked(self) -> int:
        """How many signatures are asked for."""
        asked = (AdultStatus.DUE, AdultStatus.SIGNED, AdultStatus.DECLINED)
        return sum(cell.status in asked for row in self.rows for cell in row.cells)

    @property
    def signed(self) -> int:
        """How many of them are in and still count."""
        return sum(
            cell.status is AdultStatus.SIGNED and not cell.again
            for row in self.rows
            for cell in row.cells
        )


class AdultForm(Value):
    """What is typed about an adult; ``id`` "" for somebody new."""

    id: str
    name: str
    role: str = ""
    email: str = ""
    joined_on: date | None = None
    left_on: date | None = None

    def here_on(self, day: date) -> bool:
        """Whether the last day has not passed yet."""
        return self.left_on is None or self.left_on >= day


class Part(Value):
    """A heading with sentences, such as the responsibilities of a role."""

    heading: str
    lines: tuple[str, ...]


class SigningSheet(Value):
    """One sheet for whoever has not signed yet (KN-STAFFFORM-1 … -4)."""

    school: str
    title: str
    year: str
    version: int
    statements: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    printed_on: date


class SignedCopy(Value):
    """What one adult signed, to be given back (KN-REC-2, KN-GIVE-1).

    Attributes:
        rules: The exact words that were signed, part by part.
    """

    school: str
    title: str
    name: str
    role: str
    year: str
    version: int
    signed_on: date
    how: str
    by: str
    rules: tuple[Part, ...]
    statements: tuple[str, ...]


class RoleSheet(Value):
    """What one person's roles ask of them, for the folder of the person and of the school."""

    school: str
    name: str
    role: str
    parts: tuple[Part, ...]
    year: str


class WantedRow(Value):
    """An adult with what is still to be signed, for lists and notes."""

    id: str
    name: str
    role: str
    titles: tuple[str, ...]
    joined_on: date | None
    starts: bool
    reminded: int
    reminded_on: date | None
    email: str


class WantedList(Value):
    """Who has not signed, for the head."""

    school: str
    year: str
    rows: tuple[WantedRow, ...]
    printed_on: date
    head: str


class AdultChange(Value):
    """One adult of a file who differs from the register.

    Attributes:
        id: Of the adult here; "" for somebody new.
        before: What is here, in words.
        after: What the file says, in words.
    """

    form: AdultForm
    kind: str
    before: str = ""
    after: str = ""


class AdultDifferences(Value):
    """What an import of adults would change; nothing of it has been done."""

    new: tuple[AdultChange, ...]
    changed: tuple[AdultChange, ...]
    missing: tuple[AdultChange, ...]
    unchanged: int
    aside: tuple[str, ...]
    known: tuple[AdultForm, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to take in."""
        return not (self.new or self.changed)


class DueRow(Value):
    """A line for Today."""

    what: str
    on: date | None
    overdue: bool
    place: str


class ReadingRow(Value):
    """Whether one adult has read a text that all staff read.

    Attributes:
        state: In a word.
        missing: Whether it is still wanted.
    """

    id: str
    name: str
    role: str
    state: str
    on: date | None
    missing: bool


class StaffReading(Value):
    """Who has read it, those still to read it first; ``title`` "" where it is not in use."""

    title: str
    year: str
    rows: tuple[ReadingRow, ...]

    @property
    def missing(self) -> tuple[ReadingRow, ...]:
        """Who has not yet."""
        return tuple(row for row in self.rows if row.missing)
