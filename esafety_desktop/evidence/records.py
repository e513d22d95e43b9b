"""How the evidence register lies in the locked cabinet: lines are added, never changed."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from esafety_desktop.store.base import Kept, LockedBase, UtcTime
from esafety_desktop.store.triggers import never_changed


class EvidenceItem(Kept, LockedBase):
    """One thing in the register of an incident: E1, E2 …; what it is stands in its lines."""

    __tablename__ = "incident_evidence"
    __table_args__ = (UniqueConstraint("incident_id", "number"),)

    incident_id: Mapped[str] = mapped_column(ForeignKey("incident.id"), index=True)
    number: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcTime)
    author: Mapped[str] = mapped_column(Text)

    lines: Mapped[list["EvidenceLine"]] = relationship(order_by="EvidenceLine.number")


class EvidenceLine(Kept, LockedBase):
    """A description, a hand-over, scanned pages or a correction; a later line may strike it.

    ``content`` is JSON; ``digest`` covers it with the salt and stays when it is disposed of.
    """

    __tablename__ = "incident_evidence_line"
    __table_args__ = (UniqueConstraint("item_id", "number"),)

    item_id: Mapped[str] = mapped_column(ForeignKey("incident_evidence.id"), index=True)
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcTime)
    happened_at: Mapped[datetime | None] = mapped_column(UtcTime)
    author: Mapped[str] = mapped_column(Text)
    strikes: Mapped[str | None] = mapped_column(Text)
    content: Mapped[str | None] = mapped_column(Text)
    salt: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(Text)


class EvidencePage(Kept, LockedBase):
    """One scanned page: rows of 1-bit pixels, compressed; ``digest`` is their SHA-256."""

    __tablename__ = "incident_evidence_page"
    __table_args__ = (UniqueConstraint("line_id", "number"),)

    line_id: Mapped[str] = mapped_column(ForeignKey("incident_evidence_line.id"), index=True)
    number: Mapped[int]
    width: Mapped[int]
    height: Mapped[int]
    digest: Mapped[str] = mapped_column(Text)
    packed: Mapped[bytes | None] = mapped_column(LargeBinary)


never_changed(EvidenceItem.__table__, emptied={})
never_changed(EvidenceLine.__table__, emptied={"content": "NULL", "salt": "''"})
never_changed(EvidencePage.__table__, emptied={"packed": "NULL"})
