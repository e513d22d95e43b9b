"""Whom to ring for one child, in the locked cabinet or in a sealed envelope."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, UtcTime


class IncidentChildContact(Kept, LockedBase):
    """Somebody around one child, in one slot of the map.

    With an incident it goes where that goes: into an envelope, out of the cabinet. Without one it
    belongs to the child and stays until the map of the child is taken away. ``child`` is the key
    under which a child's history is found; ``pupil_id`` is the pupil's id, or "" for somebody in no
    list. ``numbers`` holds a line for each: number | hours | days.
    """

    __tablename__ = "incident_child_contact"

    incident_id: Mapped[str | None] = mapped_column(ForeignKey("incident.id"), index=True)
    child: Mapped[str] = mapped_column(Text, index=True)
    pupil_id: Mapped[str] = mapped_column(Text, default="", index=True)
    slot_id: Mapped[str] = mapped_column(Text)
    person: Mapped[str] = mapped_column(Text, default="")
    role: Mapped[str] = mapped_column(Text, default="")
    organisation: Mapped[str] = mapped_column(Text, default="")
    numbers: Mapped[str] = mapped_column(Text, default="")
    email: Mapped[str] = mapped_column(Text, default="")
    web: Mapped[str] = mapped_column(Text, default="")
    notes: Mapped[str] = mapped_column(Text, default="")
    last_checked_on: Mapped[date | None] = mapped_column(Date)
    checked_by: Mapped[str] = mapped_column(Text, default="")
    added_at: Mapped[datetime] = mapped_column(UtcTime)
    added_by: Mapped[str] = mapped_column(Text, default="")
