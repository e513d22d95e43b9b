"""What leaves the school's services: frozen values, ready for lists, letters and labels."""

from datetime import date

from esafety_desktop.dates import AcademicYear, TermSpan
from esafety_desktop.value import Value


class SchoolRow(Value):
    """The school itself, as its letterhead shows it.

    Attributes:
        address: Lines of the address, the postcode last.
        logo: A PNG or JPEG as it was given, or None.
        academic_year: The year whose classes are in use, by the calendar year of its September.
    """

    name: str = ""
    address: tuple[str, ...] = ()
    telephone: str = ""
    email: str = ""
    head_teacher: str = ""
    logo: bytes | None = None
    academic_year: int | None = None


class TermRow(Value):
    """A term or half-term with its name, for the form that asks for it."""

    name: str
    first: date
    last: date

    @property
    def span(self) -> TermSpan:
        """Its two dates alone."""
        return TermSpan(self.first, self.last)


class ClassRow(Value):
    """A class of one academic year; ``pupil_count`` leaves leavers out."""

    id: str
    name: str
    year_group: str
    academic_year: int
    pupil_count: int = 0

    @property
    def year(self) -> AcademicYear:
        """The academic year that it is a class of."""
        return AcademicYear(self.academic_year)


class PupilRow(Value):
    """A child on the school's roll, or one who left.

    Attributes:
        surname: Legal surname.
        forename: Legal forename.
        known_as: The forename in use where it differs from the legal one, else "".
        upn: Unique pupil number, or "".
        class_id: None while the child is in no class.
        year_group: "N", "R", "1" … "13".
        telephone_only: The family asked to be rung in place of reminder letters; others go to it.
        ask_dsl_first: No letter goes out before the safeguarding lead was asked.
    """

    id: str
    surname: str
    forename: str
    known_as: str = ""
    born: date | None = None
    upn: str = ""
    class_id: str | None = None
    class_name: str = ""
    year_group: str = ""
    joined_on: date | None = None
    left_on: date | None = None
    telephone_only: bool = False
    ask_dsl_first: bool = False

    def here_on(self, day: date) -> bool:
        """Whether the child is on the roll: until the leaving day has passed."""
        return self.left_on is None or self.left_on >= day

    @property
    def called(self) -> str:
        """The forename the child goes by."""
        return self.known_as or self.forename

    @property
    def name(self) -> str:
        """``Zoë Ashdown``, by the name in use."""
        return f"{self.called} {self.surname}".strip()

    @property
    def list_name(self) -> str:
        """``Ashdown, Zoë``."""
        return ", ".join(part for part in (self.surname, self.called) if part)


class ParentRow(Value):
    """One adult to write to or to ring about one child.

    Attributes:
        salutation: What follows "Dear": "Mrs Ashdown".
        addressee: What stands on the envelope: "Mr P and Mrs R Ashdown".
        address: Lines, the postcode last.
        priority: 1 is rung first.
        parental_responsibility: None where the school has not been told.
        court_order: A court order is on file: this adult is never put on a joint envelope.
    """

    id: str
    pupil_id: str
    name: str = ""
    relationship: str = ""
    salutation: str = ""
    addressee: str = ""
    address: tuple[str, ...] = ()
    telephone: str = ""
    email: str = ""
    priority: int = 1
    parental_responsibility: bool | None = None
    court_order: bool = False


class StaffRow(Value):
    """A member of staff, governor or volunteer."""

    id: str
    name: str
    role: str = ""
    email: str = ""
    joined_on: date | None = None
    left_on: date | None = None
