"""How agreements, the signed-form register and its slips are kept in the office cabinet."""

from datetime import date, datetime

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Select,
    UniqueConstraint,
    and_,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.agreements.adult_rows import AdultStatus
from esafety_desktop.agreements.rows import Status
from esafety_desktop.school.records import Pupil, SchoolClass, StaffMember
from esafety_desktop.store.base import UNTOUCHED, Kept, OfficeBase, UtcTime


class Agreement(Kept, OfficeBase):
    """What families are asked to sign; ``year_groups`` are parted by spaces, "" means all."""

    __tablename__ = "agreement"

    key: Mapped[str] = mapped_column(unique=True)
    audience: Mapped[str]
    title: Mapped[str]
    short: Mapped[str]
    yearly: Mapped[bool]
    child_signs: Mapped[bool]
    parent_signs: Mapped[bool]
    year_groups: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    in_use: Mapped[bool] = mapped_column(default=True)


class AgreementVersion(Kept, OfficeBase):
    """One wording, pinned word for word; a signature points at it and it never changes.

    ``body`` is the same with its structure (JSON), so that it prints again as it was printed.
    ``again`` says who signs it anew (`wordings.rows.Again`), ``why`` what changed, and
    ``adoption_id`` by which adoption it came ("" for words that the program brought).
    ``asked_again`` is how many had signed until then and sign anew.
    """

    __tablename__ = "agreement_version"
    __table_args__ = (UniqueConstraint("agreement_id", "number"),)

    agreement_id: Mapped[str] = mapped_column(ForeignKey("agreement.id"))
    number: Mapped[int]
    digest: Mapped[str]
    text: Mapped[str]
    adopted_on: Mapped[date] = mapped_column(Date)
    body: Mapped[str] = mapped_column(default="")
    again: Mapped[str] = mapped_column(default="")
    again_from: Mapped[date | None] = mapped_column(Date, default=None)
    why: Mapped[str] = mapped_column(default="")
    adoption_id: Mapped[str] = mapped_column(default="")
    asked_again: Mapped[int] = mapped_column(default=0)


def _nothing_said(children: Select[tuple[int]]) -> ColumnElement[bool]:
    """Slots of these children in which nobody has written anything yet."""
    slot = RegisterSlot.__table__.c
    empty = (slot.issued_on, slot.child_on, slot.parent_on, slot.chased_on, slot.wait_until)
    return and_(
        slot.pupil_seq.in_(children),
        slot.status.in_((Status.DUE.value, Status.LEFT.value, Status.UNASKED.value)),
        *(column.is_(None) for column in empty),
    )


class RegisterSlot(OfficeBase):
    """One child's place for one agreement in one academic year (0: signed once, on entry).

    Kept without row ids in the order in which a year's grid is read; the partial index holds only
    what is still out, so that "who has not returned" costs as much as its answer.

    ``class_seq`` is the class in which the child was then.
    """

    __tablename__ = "register_slot"
    __table_args__ = (
        Index(
            "ix_register_slot_outstanding",
            "year",
            "class_seq",
            sqlite_where=text("status = 'due'"),
        ),
        {"sqlite_with_rowid": False, "info": {UNTOUCHED: _nothing_said}},
    )

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    pupil_seq: Mapped[int] = mapped_column(ForeignKey(Pupil.seq), primary_key=True)
    agreement_seq: Mapped[int] = mapped_column(ForeignKey(Agreement.seq), primary_key=True)
    class_seq: Mapped[int | None] = mapped_column(
        ForeignKey(SchoolClass.seq, ondelete="SET NULL"), default=None
    )
    status: Mapped[str] = mapped_column(default=Status.DUE.value)
    child_on: Mapped[date | None] = mapped_column(Date, default=None)
    parent_on: Mapped[date | None] = mapped_column(Date, default=None)
    returned_on: Mapped[date | None] = mapped_column(Date, default=None)
    version_seq: Mapped[int | None] = mapped_column(ForeignKey(AgreementVersion.seq), default=None)
    how: Mapped[str | None] = mapped_column(default=None)
    marked_by: Mapped[str] = mapped_column(default="")
    marked_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)
    issued_on: Mapped[date | None] = mapped_column(Date, default=None)
    rung: Mapped[int] = mapped_column(default=0)
    chased_on: Mapped[date | None] = mapped_column(Date, default=None)
    talked_on: Mapped[date | None] = mapped_column(Date, default=None)
    wait_until: Mapped[date | None] = mapped_column(Date, default=None)


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
    marked_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)
    issued_on: Mapped[date | None] = mapped_column(Date, default=None)
    reminded: Mapped[int] = mapped_column(default=0)
    reminded_on: Mapped[date | None] = mapped_column(Date, default=None)
    copy_on: Mapped[date | None] = mapped_column(Date, default=None)


class Slip(Kept, OfficeBase):
    """A printed return slip or an adult's form; its code names one person, wording and year."""

    __tablename__ = "slip"
    __table_args__ = (
        Index("ix_slip_of_pupil", "pupil_id", "agreement_id", "year"),
        Index("ix_slip_of_adult", "adult_id", sqlite_where=text("adult_id IS NOT NULL")),
        CheckConstraint("(pupil_id IS NULL) <> (adult_id IS NULL)", name="one_person"),
    )

    code: Mapped[str] = mapped_column(unique=True)
    pupil_id: Mapped[str | None] = mapped_column(ForeignKey("pupil.id"), default=None)
    adult_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    agreement_id: Mapped[str] = mapped_column(ForeignKey("agreement.id"))
    version_id: Mapped[str] = mapped_column(ForeignKey("agreement_version.id"))
    year: Mapped[int]
    issued_at: Mapped[datetime] = mapped_column(UtcTime)
    superseded_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)


class ChaseEntry(Kept, OfficeBase):
    """A reminder for one slot; taken back, it stays with the time of that.

    One that reached nobody keeps the rung as it was.
    """

    __tablename__ = "chase_entry"
    __table_args__ = (Index("ix_chase_entry_of_pupil", "pupil_id", "year"),)

    pupil_id: Mapped[str] = mapped_column(ForeignKey("pupil.id"))
    agreement_id: Mapped[str] = mapped_column(ForeignKey("agreement.id"))
    year: Mapped[int]
    on: Mapped[date] = mapped_column(Date)
    rung: Mapped[int]
    how: Mapped[str]
    by: Mapped[str]
    reached: Mapped[bool] = mapped_column(default=True)
    said: Mapped[str] = mapped_column(default="")
    next_step: Mapped[str] = mapped_column(default="")
    wait_until: Mapped[date | None] = mapped_column(Date, default=None)
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)


class UnmatchedSlip(Kept, OfficeBase):
    """A code that was scanned or typed and led to no mark, until somebody settles it."""

    __tablename__ = "unmatched_slip"

    typed: Mapped[str]
    code: Mapped[str] = mapped_column(index=True)
    reason: Mapped[str]
    sentence: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcTime)
    by: Mapped[str]
    settled_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None, index=True)
    settled_how: Mapped[str] = mapped_column(default="")
