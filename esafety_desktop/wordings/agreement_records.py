"""How the school's own words of agreements are kept in the office cabinet."""

from datetime import date, datetime

from sqlalchemy import Date, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase, UtcTime


class WordingDraft(Kept, OfficeBase):
    """The draft of one agreement, shared by everybody; ``revision`` tells two editors apart."""

    __tablename__ = "wording_draft"

    key: Mapped[str] = mapped_column(unique=True)
    body: Mapped[str]
    revision: Mapped[int]
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcTime)


class WordingVersion(Kept, OfficeBase):
    """A wording that was adopted; it never changes. ``body`` "": the program's own words."""

    __tablename__ = "wording_version"
    __table_args__ = (UniqueConstraint("key", "number"),)

    key: Mapped[str]
    number: Mapped[int]
    body: Mapped[str]
    adopted_on: Mapped[date] = mapped_column(Date)
    by: Mapped[str]
    reason: Mapped[str]
    consulted: Mapped[str] = mapped_column(default="")
    understood: Mapped[str] = mapped_column(default="")
    review_on: Mapped[date | None] = mapped_column(Date, default=None)
    again: Mapped[str] = mapped_column(default="")
    again_why: Mapped[str] = mapped_column(default="")


class RegionalStatement(Kept, OfficeBase):
    """What the local authority, provider or trust asks for; ``keys`` parted by spaces."""

    __tablename__ = "regional_statement"

    said_by: Mapped[str]
    part: Mapped[str]
    text: Mapped[str]
    keys: Mapped[str] = mapped_column(default="")
    added_on: Mapped[date] = mapped_column(Date)
    ended_on: Mapped[date | None] = mapped_column(Date, default=None)


class AgreementChoice(Kept, OfficeBase):
    """Whether and how the school uses an agreement; ``year_groups`` parted by spaces."""

    __tablename__ = "agreement_choice"

    key: Mapped[str] = mapped_column(unique=True)
    in_use: Mapped[bool]
    yearly: Mapped[bool]
    year_groups: Mapped[str] = mapped_column(default="")
