"""How the school, its classes and its people are kept in the office cabinet."""

from datetime import date

from sqlalchemy import Date, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase


class School(Kept, OfficeBase):
    """The one school of this cabinet; address lines are parted by line feeds."""

    __tablename__ = "school"

    name: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    telephone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    head_teacher: Mapped[str] = mapped_column(default="")
    logo: Mapped[bytes | None] = mapped_column(default=None)
    academic_year: Mapped[int | None] = mapped_column(default=None)


class Term(Kept, OfficeBase):
    """First and last school day of a term or half-term."""

    __tablename__ = "term"

    name: Mapped[str]
    first: Mapped[date] = mapped_column(Date, index=True)
    last: Mapped[date] = mapped_column(Date)


class SchoolClass(Kept, OfficeBase):
    """A class in one academic year: 5B of 2026-27 and 5B of 2027-28 are two."""

    __tablename__ = "school_class"
    __table_args__ = (UniqueConstraint("academic_year", "name"),)

    name: Mapped[str]
    year_group: Mapped[str] = mapped_column(default="")
    academic_year: Mapped[int]


class Pupil(Kept, OfficeBase):
    """A child; one who leaves is kept with the day of leaving."""

    __tablename__ = "pupil"
    __table_args__ = (Index("ix_pupil_name", "surname", "forename"),)

    upn: Mapped[str] = mapped_column(default="", index=True)
    surname: Mapped[str]
    forename: Mapped[str]
    known_as: Mapped[str] = mapped_column(default="")
    born: Mapped[date | None] = mapped_column(Date, default=None)
    class_id: Mapped[str | None] = mapped_column(
        ForeignKey("school_class.id"), default=None, index=True
    )
    year_group: Mapped[str] = mapped_column(default="")
    joined_on: Mapped[date | None] = mapped_column(Date, default=None)
    left_on: Mapped[date | None] = mapped_column(Date, default=None)
    telephone_only: Mapped[bool] = mapped_column(default=False)
    ask_dsl_first: Mapped[bool] = mapped_column(default=False)


class Parent(Kept, OfficeBase):
    """An adult of one child: siblings have a record each, since courts decide child by child."""

    __tablename__ = "parent"

    pupil_id: Mapped[str] = mapped_column(ForeignKey("pupil.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(default="")
    relationship: Mapped[str] = mapped_column(default="")
    salutation: Mapped[str] = mapped_column(default="")
    addressee: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    telephone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    priority: Mapped[int] = mapped_column(default=1)
    parental_responsibility: Mapped[bool | None] = mapped_column(default=None)
    court_order: Mapped[bool] = mapped_column(default=False)


class StaffMember(Kept, OfficeBase):
    """A member of staff, governor or volunteer."""

    __tablename__ = "staff_member"

    name: Mapped[str]
    role: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    joined_on: Mapped[date | None] = mapped_column(Date, default=None)
    left_on: Mapped[date | None] = mapped_column(Date, default=None)


class HeadingMemory(Kept, OfficeBase):
    """How a person mapped the headings of one kind of export, to be offered next time.

    ``fingerprint`` is a digest of the headings; ``mapping`` is JSON, column number to field.
    """

    __tablename__ = "heading_memory"

    fingerprint: Mapped[str] = mapped_column(unique=True)
    mapping: Mapped[str]
