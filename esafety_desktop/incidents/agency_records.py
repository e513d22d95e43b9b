"""Whom an incident was told to, beside its chronology: agencies and parents."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, UtcTime
from esafety_desktop.store.text_index import indexed


class AgencyContact(Kept, LockedBase):
    """One contact with an agency, or the decision not to refer to it.

    Attributes:
        decided: "told" or "against".
        origin: ``<step>/<agency>`` of the answer that it completes; "" for one by hand.
        entry_id: The line of the chronology that says it now.
    """

    __tablename__ = "incident_agency"

    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)
    agency: Mapped[str] = mapped_column(Text)
    decided: Mapped[str] = mapped_column(Text)
    person: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime | None] = mapped_column(UtcTime)
    how: Mapped[str] = mapped_column(Text, default="")
    reference: Mapped[str] = mapped_column(Text, default="")
    advice: Mapped[str] = mapped_column(Text, default="")
    outcome: Mapped[str] = mapped_column(Text, default="")
    outcome_at: Mapped[datetime | None] = mapped_column(UtcTime)
    reason: Mapped[str] = mapped_column(Text, default="")
    origin: Mapped[str] = mapped_column(Text, default="")
    entry_id: Mapped[str] = mapped_column(ForeignKey("incident_entry.id"))


indexed(
    AgencyContact.__table__,
    3,
    ("agency", "person", "reference", "advice", "outcome", "reason"),
    "Agencies",
)


class ParentContact(Kept, LockedBase):
    """Whether the parents of a child were told, by whom, and what they said.

    Attributes:
        decision: "told", "not" or "wait" (advice is awaited, TFA-2).
        child: The child's name as it stands in the incident; "" for all of them.
    """

    __tablename__ = "incident_parent"

    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)
    decision: Mapped[str] = mapped_column(Text)
    child: Mapped[str] = mapped_column(Text, default="")
    parent: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime | None] = mapped_column(UtcTime)
    by: Mapped[str] = mapped_column(Text, default="")
    how: Mapped[str] = mapped_column(Text, default="")
    response: Mapped[str] = mapped_column(Text, default="")
    reason: Mapped[str] = mapped_column(Text, default="")
    entry_id: Mapped[str] = mapped_column(ForeignKey("incident_entry.id"))


indexed(ParentContact.__table__, 4, ("child", "parent", "response", "reason"), "Parents")
