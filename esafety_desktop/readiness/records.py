"""How trainings lie in the office cabinet, and the numbers of paper sheets in the locked one."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, OfficeBase, UtcTime


class TrainingEntry(Kept, OfficeBase):
    """One training that was held; what was said in it is kept nowhere.

    Attributes:
        topic: What it was about, so that the next one takes its place; "" for a title of one's own.
    """

    __tablename__ = "training_entry"

    held_on: Mapped[date] = mapped_column(Date, index=True)
    topic: Mapped[str] = mapped_column(Text, default="")
    title: Mapped[str] = mapped_column(Text)
    led_by: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    refresh_on: Mapped[date | None] = mapped_column(Date)
    recorded_at: Mapped[datetime] = mapped_column(UtcTime)
    recorded_by: Mapped[str] = mapped_column(Text, default="")


class TrainingPerson(Kept, OfficeBase):
    """Somebody who was at a training, or on the staff list and not there."""

    __tablename__ = "training_person"

    entry_id: Mapped[str] = mapped_column(
        ForeignKey("training_entry.id", ondelete="CASCADE"), index=True
    )
    staff_id: Mapped[str] = mapped_column(Text, default="")
    name: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(Text, default="")
    present: Mapped[bool] = mapped_column(default=True)


class PaperSheet(Kept, LockedBase):
    """A numbered blank sheet for writing an incident down by hand.

    Attributes:
        state: "made" (never printed), "out", "keyed" or "spoilt".
        reason: Why it is spoilt or was not used.
    """

    __tablename__ = "incident_paper_sheet"

    number: Mapped[int] = mapped_column(unique=True)
    state: Mapped[str] = mapped_column(Text, default="made", index=True)
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    made_by: Mapped[str] = mapped_column(Text, default="")
    printed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    printed_by: Mapped[str] = mapped_column(Text, default="")
    settled_at: Mapped[datetime | None] = mapped_column(UtcTime)
    settled_by: Mapped[str] = mapped_column(Text, default="")
    reason: Mapped[str] = mapped_column(Text, default="")
    incident_id: Mapped[str | None] = mapped_column(ForeignKey("incident.id"))
