"""How follow-ups lie in the locked cabinet, beside the incident that they belong to."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, UtcTime
from esafety_desktop.store.text_index import indexed


class FollowUp(Kept, LockedBase):
    """Something that is still to be done, or waited for.

    Attributes:
        origin: What in the procedure it comes from, once for each incident; None: by hand.
        starts_at: From when its term is counted.
        due_at: The minute, where the term is counted in hours; ``due_on`` is its day.
        by_hand: The day was set by somebody: the procedure doesn't move it any more.
    """

    __tablename__ = "incident_follow_up"
    __table_args__ = (UniqueConstraint("incident_id", "origin"),)

    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)
    kind: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text, default="open", index=True)
    what: Mapped[str] = mapped_column(Text, default="")
    who: Mapped[str] = mapped_column(Text, default="")
    agency: Mapped[str] = mapped_column(Text, default="")
    term_id: Mapped[str] = mapped_column(Text, default="")
    step_id: Mapped[str] = mapped_column(Text, default="")
    origin: Mapped[str | None] = mapped_column(Text)
    starts_at: Mapped[datetime | None] = mapped_column(UtcTime)
    due_on: Mapped[date | None] = mapped_column(Date)
    due_at: Mapped[datetime | None] = mapped_column(UtcTime)
    remind_on: Mapped[date | None] = mapped_column(Date)
    by_hand: Mapped[bool] = mapped_column(default=False)
    chased: Mapped[int] = mapped_column(default=0)
    chased_event: Mapped[str] = mapped_column(Text, default="")
    result: Mapped[str] = mapped_column(Text, default="")
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    settled_at: Mapped[datetime | None] = mapped_column(UtcTime)


indexed(FollowUp.__table__, 6, ("what", "who", "agency", "result"), "Follow-ups")


class FollowUpChange(Kept, LockedBase):
    """Which line of the chronology tells of which follow-up: its history."""

    __tablename__ = "incident_follow_up_change"

    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)
    follow_up_id: Mapped[str] = mapped_column(ForeignKey("incident_follow_up.id"), index=True)
    entry_id: Mapped[str] = mapped_column(ForeignKey("incident_entry.id"))
