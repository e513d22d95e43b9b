"""How the checks diary and the readings of the log lie in the locked cabinet."""

from datetime import date, datetime

from sqlalchemy import Date, Text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, UtcTime
from esafety_desktop.store.triggers import never_changed


class CheckEntry(Kept, LockedBase):
    """One line of the diary; never changed, a later line may strike it through."""

    __tablename__ = "locked_check"

    kind: Mapped[str] = mapped_column(Text)
    day: Mapped[date] = mapped_column(Date, index=True)
    who: Mapped[str] = mapped_column(Text)
    subject: Mapped[str] = mapped_column(Text, default="")
    text: Mapped[str] = mapped_column(Text, default="")
    strikes: Mapped[str] = mapped_column(Text, default="")
    written_at: Mapped[datetime] = mapped_column(UtcTime)
    written_by: Mapped[str] = mapped_column(Text)


class LogReading(Kept, LockedBase):
    """That somebody read the log of a stretch of time, or that a report on it went out."""

    __tablename__ = "locked_log_reading"

    kind: Mapped[str] = mapped_column(Text)
    day: Mapped[date] = mapped_column(Date)
    who: Mapped[str] = mapped_column(Text)
    first: Mapped[date] = mapped_column(Date)
    last: Mapped[date] = mapped_column(Date)
    incidents: Mapped[int]
    text: Mapped[str] = mapped_column(Text, default="")
    written_at: Mapped[datetime] = mapped_column(UtcTime)
    written_by: Mapped[str] = mapped_column(Text)


never_changed(CheckEntry.__table__, emptied={"subject": "''", "text": "''"})
never_changed(LogReading.__table__, emptied={"text": "''"})
