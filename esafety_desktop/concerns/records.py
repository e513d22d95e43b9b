"""How sealed slips lie in the office cabinet, and what a leader did with them in the locked one."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from esafety_desktop.store.base import Kept, LockedBase, OfficeBase, UtcTime


class ConcernDecision(Kept, LockedBase):
    """What a leader did with a slip: an incident, or a reason for none."""

    __tablename__ = "incident_concern"

    slip_id: Mapped[str] = mapped_column(Text, unique=True)
    incident_id: Mapped[str | None] = mapped_column(ForeignKey("incident.id"))
    reason: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime] = mapped_column(UtcTime)
    author: Mapped[str] = mapped_column(Text)


class ConcernSlip(Kept, OfficeBase):
    """A slip in the slot: nothing of it can be read here."""

    __tablename__ = "concern_slip"

    receipt: Mapped[str] = mapped_column(Text, unique=True)
    written_at: Mapped[datetime] = mapped_column(UtcTime)
    collected_at: Mapped[datetime | None] = mapped_column(UtcTime)

    seals: Mapped[list["ConcernSlipSeal"]] = relationship(cascade="all, delete-orphan")


class ConcernSlipSeal(Kept, OfficeBase):
    """The slip's text, sealed to one leader account."""

    __tablename__ = "concern_slip_seal"
    __table_args__ = (UniqueConstraint("slip_id", "account_id"),)

    slip_id: Mapped[str] = mapped_column(ForeignKey("concern_slip.id"), index=True)
    account_id: Mapped[str] = mapped_column(Text)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
