"""How sealed slips lie in the office cabinet, and what a leader did with them.

Every row of ``concern_slip`` looks the same, whoever it is about, and some are blank: whoever reads
the file learns neither who may open one nor whether there is anything in it (F30).
"""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, OfficeBase, UtcTime
from esafety_desktop.store.triggers import never_changed


class ConcernDecision(Kept, LockedBase):
    """What a leader did with a slip: an incident, or a reason for none with the slip's text."""

    __tablename__ = "incident_concern"

    slip_id: Mapped[str] = mapped_column(Text, unique=True)
    incident_id: Mapped[str | None] = mapped_column(ForeignKey("incident.id"))
    reason: Mapped[str] = mapped_column(Text, default="")
    text: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime] = mapped_column(UtcTime)
    author: Mapped[str] = mapped_column(Text)


class ConcernSlip(Kept, OfficeBase):
    """A slip in the slot, or a blank one.

    Attributes:
        number: The receipt: 1, 2, 3 … over real and blank ones; a missing one was taken out.
        boxes: The slip's key, sealed to each reader, among random boxes.
        content: The words under that key, filled up to a step.
        mine: What only its writer can open: that it is theirs.
    """

    __tablename__ = "concern_slip"

    number: Mapped[int] = mapped_column(unique=True)
    written_at: Mapped[datetime] = mapped_column(UtcTime)
    boxes: Mapped[bytes] = mapped_column(LargeBinary)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    mine: Mapped[bytes] = mapped_column(LargeBinary)


never_changed(ConcernSlip.__table__, emptied={"boxes": "x''", "content": "x''"})


class ConcernSlipState(Kept, OfficeBase):
    """That a slip was collected, and the reply to its writer."""

    __tablename__ = "concern_slip_state"

    slip_id: Mapped[str] = mapped_column(ForeignKey("concern_slip.id"), unique=True)
    collected_at: Mapped[datetime] = mapped_column(UtcTime)
    reply: Mapped[bytes] = mapped_column(LargeBinary, default=b"")
