"""How the moves into a new academic year are kept in the office cabinet."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.store.base import Kept, OfficeBase, UtcTime


class YearRun(Kept, OfficeBase):
    """One run of the assistant; taken back, it stays with the time of that.

    ``classes_made`` are the ids of the classes that it made, parted by spaces. ``ladders`` is JSON:
    where the reminders of forms that are signed once stood before they began afresh.
    """

    __tablename__ = "year_run"

    year: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcTime)
    by: Mapped[str]
    leaving_on: Mapped[date | None] = mapped_column(Date, default=None)
    year_before: Mapped[int | None] = mapped_column(default=None)
    classes_made: Mapped[str] = mapped_column(default="")
    ladders: Mapped[str] = mapped_column(default="[]")
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)


class YearMove(OfficeBase):
    """Where one child came from and went to in a run; no class to go to: left the school.

    ``leaving_before`` is the leaving day that was known already, still to come.
    """

    __tablename__ = "year_move"
    __table_args__ = (
        Index("ix_year_move_of_pupil", "pupil_seq"),
        {"sqlite_with_rowid": False},
    )

    run_seq: Mapped[int] = mapped_column(ForeignKey(YearRun.seq), primary_key=True)
    pupil_seq: Mapped[int] = mapped_column(ForeignKey(Pupil.seq), primary_key=True)
    from_class_seq: Mapped[int] = mapped_column(ForeignKey(SchoolClass.seq))
    to_class_seq: Mapped[int | None] = mapped_column(ForeignKey(SchoolClass.seq), default=None)
    group_before: Mapped[str] = mapped_column(default="")
    leaving_before: Mapped[date | None] = mapped_column(Date, default=None)
