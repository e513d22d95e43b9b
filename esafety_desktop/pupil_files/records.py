"""Links between incidents and the passing on of a child's records, in the locked cabinet."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, UtcTime


class IncidentLink(Kept, LockedBase):
    """Two incidents of the same cabinet that belong together; one taken back stays readable."""

    __tablename__ = "incident_link"

    first_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)
    second_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)
    kind: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text, default="")
    linked_at: Mapped[datetime] = mapped_column(UtcTime)
    linked_by: Mapped[str] = mapped_column(Text)
    unlinked_at: Mapped[datetime | None] = mapped_column(UtcTime)
    unlinked_by: Mapped[str] = mapped_column(Text, default="")
    unlinked_why: Mapped[str] = mapped_column(Text, default="")


class LockedTransfer(Kept, LockedBase):
    """One passing on of a child's records, or the reason why there is none.

    ``child`` is the key under which a child's history is found: the pupil's id, or the name as it
    was typed. Names stand as they were that day.
    """

    __tablename__ = "locked_transfer"

    child: Mapped[str] = mapped_column(Text, index=True)
    name: Mapped[str] = mapped_column(Text)
    born: Mapped[date | None] = mapped_column(Date)
    to_school: Mapped[str] = mapped_column(Text, default="")
    to_lead: Mapped[str] = mapped_column(Text, default="")
    to_address: Mapped[str] = mapped_column(Text, default="")
    how: Mapped[str] = mapped_column(Text, default="")
    named_why: Mapped[str] = mapped_column(Text, default="")
    left_on: Mapped[date | None] = mapped_column(Date)
    due_on: Mapped[date | None] = mapped_column(Date)
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    made_by: Mapped[str] = mapped_column(Text)
    handled: Mapped[str] = mapped_column(Text, default="")
    sent_on: Mapped[date | None] = mapped_column(Date)
    sent_by: Mapped[str] = mapped_column(Text, default="")
    sent_how: Mapped[str] = mapped_column(Text, default="")
    sent_reference: Mapped[str] = mapped_column(Text, default="")
    chase_on: Mapped[date | None] = mapped_column(Date)
    receipt_on: Mapped[date | None] = mapped_column(Date)
    receipt_from: Mapped[str] = mapped_column(Text, default="")
    ended_at: Mapped[datetime | None] = mapped_column(UtcTime)
    ended_why: Mapped[str] = mapped_column(Text, default="")


class LockedTransferIncident(Kept, LockedBase):
    """One incident whose record is in a transfer."""

    __tablename__ = "locked_transfer_incident"
    __table_args__ = (UniqueConstraint("transfer_id", "incident_id"),)

    transfer_id: Mapped[str] = mapped_column(ForeignKey("locked_transfer.id"), index=True)
    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)


class LockedJoinerFile(Kept, LockedBase):
    """Whether a joiner's former school was asked for the child protection file."""

    __tablename__ = "locked_joiner_file"

    pupil_id: Mapped[str] = mapped_column(Text, unique=True)
    old_school: Mapped[str] = mapped_column(Text, default="")
    asked_on: Mapped[date | None] = mapped_column(Date)
    asked_by: Mapped[str] = mapped_column(Text, default="")
    received_on: Mapped[date | None] = mapped_column(Date)
    received_by: Mapped[str] = mapped_column(Text, default="")
    outcome: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
