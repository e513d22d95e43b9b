"""How the signatures of adults are kept in the office cabinet."""

from datetime import date

from sqlalchemy import Date, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.agreements.records import Agreement, AgreementVersion
from esafety_desktop.school.records import StaffMember
from esafety_desktop.staff_forms.rows import AdultStatus
from esafety_desktop.store.base import OfficeBase


class AdultSlot(OfficeBase):
    """One adult's place for one agreement in one academic year (0: signed once, on entry).

    ``copy_on`` is the day on which the signed copy was given back to the person (KN-REC-2).
    """

    __tablename__ = "adult_slot"
    __table_args__ = (
        Index("ix_adult_slot_due", "year", "adult_seq", sqlite_where=text("status = 'due'")),
        {"sqlite_with_rowid": False},
    )

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    adult_seq: Mapped[int] = mapped_column(ForeignKey(StaffMember.seq), primary_key=True)
    agreement_seq: Mapped[int] = mapped_column(ForeignKey(Agreement.seq), primary_key=True)
    status: Mapped[str] = mapped_column(default=AdultStatus.DUE.value)
    signed_on: Mapped[date | None] = mapped_column(Date, default=None)
    version_seq: Mapped[int | None] = mapped_column(ForeignKey(AgreementVersion.seq), default=None)
    how: Mapped[str] = mapped_column(default="")
    marked_by: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[date | None] = mapped_column(Date, default=None)
    reminded: Mapped[int] = mapped_column(default=0)
    reminded_on: Mapped[date | None] = mapped_column(Date, default=None)
    copy_on: Mapped[date | None] = mapped_column(Date, default=None)
