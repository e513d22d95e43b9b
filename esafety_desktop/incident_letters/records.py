"""How letters born of an incident lie in the locked cabinet, with their exact text."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, UtcTime
from esafety_desktop.store.text_index import indexed


class IncidentLetterKept(Kept, LockedBase):
    """One letter to one addressee, to be printed again.

    What can be proved is the line of the chronology that was written with it: it has the exact
    text and is sealed.
    """

    __tablename__ = "incident_letter"

    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)
    number: Mapped[int]
    letter_id: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    pupil_id: Mapped[str] = mapped_column(Text, default="")
    child: Mapped[str] = mapped_column(Text)
    addressee: Mapped[str] = mapped_column(Text)
    greeting: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime] = mapped_column(UtcTime)
    written_by: Mapped[str] = mapped_column(Text)
    sent_at: Mapped[datetime | None] = mapped_column(UtcTime)
    sent_how: Mapped[str] = mapped_column(Text, default="")


indexed(IncidentLetterKept.__table__, 5, ("title", "child", "addressee", "text"), "Letters")
