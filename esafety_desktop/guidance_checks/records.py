"""Who looked at which piece of guidance in which September; in the office cabinet."""

from datetime import datetime

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase, UtcTime


class GuidanceCheck(Kept, OfficeBase):
    """That somebody compared one item; lines are added, and struck out, never changed.

    Attributes:
        year_start: The academic year for which it counts.
        digest: Of the words that were compared: with other words the check no longer counts.
    """

    __tablename__ = "guidance_check"
    __table_args__ = (Index("ix_guidance_check_year", "year_start", "item"),)

    year_start: Mapped[int]
    item: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text, default="")
    checked_at: Mapped[datetime] = mapped_column(UtcTime)
    checked_by: Mapped[str] = mapped_column(Text)
    taken_back: Mapped[bool] = mapped_column(default=False)
