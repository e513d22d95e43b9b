"""How editions of the governors' page are kept: locked; when published, in the office cabinet."""

from datetime import datetime

from sqlalchemy import Index, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, OfficeBase, UtcTime
from esafety_desktop.store.triggers import never_changed


class GovernorsEdition(Kept, LockedBase):
    """One page as it was made ready for paper; never changed, for later ones are held against it.

    Attributes:
        shown: The frozen edition as JSON.
        packets: Which incidents are only ever counted together, as JSON, by academic year.
    """

    __tablename__ = "locked_governors_edition"
    __table_args__ = (Index("ix_locked_governors_edition_period", "year_start", "term"),)

    year_start: Mapped[int]
    term: Mapped[str] = mapped_column(Text, default="")
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    made_by: Mapped[str] = mapped_column(Text)
    shown: Mapped[str] = mapped_column(Text)
    packets: Mapped[str] = mapped_column(Text)


class InspectionCount(Kept, LockedBase):
    """How an inspection pack counted; never changed, for later papers are held against it.

    Attributes:
        packets: As `GovernorsEdition.packets`.
    """

    __tablename__ = "locked_inspection_count"

    made_at: Mapped[datetime] = mapped_column(UtcTime)
    made_by: Mapped[str] = mapped_column(Text)
    packets: Mapped[str] = mapped_column(Text)


class GovernorsPublished(Kept, OfficeBase):
    """An edition that governors may open: figures and the leader's words, no incident.

    Attributes:
        signed_with: The signing key of the leader who published it.
        signature: Over id and content: the office can write in this cabinet, too.
    """

    __tablename__ = "governors_published"

    edition_id: Mapped[str] = mapped_column(Text, unique=True)
    shown: Mapped[str] = mapped_column(Text)
    published_at: Mapped[datetime] = mapped_column(UtcTime)
    published_by: Mapped[str] = mapped_column(Text)
    signed_with: Mapped[str] = mapped_column(Text)
    signature: Mapped[bytes] = mapped_column(LargeBinary)


never_changed(GovernorsEdition.__table__, emptied={})
never_changed(InspectionCount.__table__, emptied={})
