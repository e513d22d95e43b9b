"""How lines of Today that somebody put off are kept: each in the cabinet that it comes from."""

from datetime import date, datetime

from sqlalchemy import Date, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, OfficeBase, UtcTime


class _PutOff(Kept):
    """One line that one person doesn't want to see until a day.

    Attributes:
        line: Digest of what the line is; its words are nowhere kept.
    """

    account_id: Mapped[str] = mapped_column(Text)
    line: Mapped[str] = mapped_column(Text)
    until: Mapped[date] = mapped_column(Date)
    reason: Mapped[str] = mapped_column(Text)
    put_off_at: Mapped[datetime] = mapped_column(UtcTime)


class TodaySnooze(_PutOff, OfficeBase):
    """A line of the office cabinet."""

    __tablename__ = "today_snooze"
    __table_args__ = (UniqueConstraint("account_id", "line"),)


class LockedTodaySnooze(_PutOff, LockedBase):
    """A line of the locked cabinet, or of a sealed envelope."""

    __tablename__ = "locked_today_snooze"
    __table_args__ = (UniqueConstraint("account_id", "line"),)
