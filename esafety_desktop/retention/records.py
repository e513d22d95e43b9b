"""How long incidents are kept: the period chosen, legal holds, reviews and disposals."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, UtcTime


class RetentionChoice(Kept, LockedBase):
    """The period that a leader chose for an incident; the newest counts."""

    __tablename__ = "locked_retention_choice"

    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)
    period_id: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcTime)
    author: Mapped[str] = mapped_column(Text)


class LegalHold(Kept, LockedBase):
    """A reason why nothing of an incident may be disposed of, until it is lifted."""

    __tablename__ = "locked_legal_hold"

    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)
    reason: Mapped[str] = mapped_column(Text)
    set_at: Mapped[datetime] = mapped_column(UtcTime)
    set_by: Mapped[str] = mapped_column(Text)
    lifted_at: Mapped[datetime | None] = mapped_column(UtcTime)
    lifted_by: Mapped[str] = mapped_column(Text, default="")
    lift_reason: Mapped[str] = mapped_column(Text, default="")


class RetentionReview(Kept, LockedBase):
    """What a leader decided when a record was looked at: keep it until a day, or dispose of it."""

    __tablename__ = "locked_retention_review"

    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)
    decision: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    keep_until: Mapped[date | None] = mapped_column(Date)
    at: Mapped[datetime] = mapped_column(UtcTime)
    author: Mapped[str] = mapped_column(Text)
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcTime)


class Disposal(Kept, LockedBase):
    """The record of a disposal: what stays when the words are gone."""

    __tablename__ = "locked_disposal"

    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), unique=True)
    reference: Mapped[str] = mapped_column(Text)
    entered_at: Mapped[datetime] = mapped_column(UtcTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    at: Mapped[datetime] = mapped_column(UtcTime)
    decided_at: Mapped[datetime] = mapped_column(UtcTime)
    decided_by: Mapped[str] = mapped_column(Text)
    author: Mapped[str] = mapped_column(Text)
    second: Mapped[str] = mapped_column(Text, default="")
    period_id: Mapped[str] = mapped_column(Text)
    due_on: Mapped[date | None] = mapped_column(Date)
    reason: Mapped[str] = mapped_column(Text)
    lines: Mapped[int]
    seal_before: Mapped[str] = mapped_column(Text)
    seal_after: Mapped[str] = mapped_column(Text)
