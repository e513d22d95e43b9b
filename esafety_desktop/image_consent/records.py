"""How answers about pictures, tasks, places of pictures and trips lie in the office cabinet."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.school.records import Pupil
from esafety_desktop.store.base import Kept, OfficeBase, UtcTime


class ImageLine(Kept, OfficeBase):
    """One thing that was said about pictures of a child; added, never changed.

    ``kind`` is answered, withdrawn, ended or note; ``use`` the stable id of a choice, "" for a
    note about the child; ``answer`` yes, no or none. ``words`` is the digest of the question that
    was answered, ``version`` the number of the wording. What is undone stays with the time of
    that; what was a mistake and is struck out, also with who did it and why.
    """

    __tablename__ = "image_line"
    __table_args__ = (Index("ix_image_line_of_pupil", "pupil_seq", "use"),)

    pupil_seq: Mapped[int] = mapped_column(ForeignKey(Pupil.seq))
    kind: Mapped[str]
    use: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")
    from_on: Mapped[date] = mapped_column(Date)
    limits: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    words: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column(default=0)
    how: Mapped[str] = mapped_column(default="")
    told_by: Mapped[str] = mapped_column(default="")
    taken_by: Mapped[str] = mapped_column(default="")
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcTime)
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)
    struck_by: Mapped[str] = mapped_column(default="")
    struck_why: Mapped[str] = mapped_column(default="")


class ImageTask(Kept, OfficeBase):
    """Pictures of a child that are to be taken down; the partial index holds the open ones.

    Of a child who left, ``known_on`` is the day from which the records said so, and ``back_on``
    when the child was found on the roll again.
    """

    __tablename__ = "image_task"
    __table_args__ = (
        Index(
            "ix_image_task_open",
            "due_on",
            sqlite_where=text("done_on IS NULL AND dropped_at IS NULL"),
        ),
        Index("ix_image_task_of_pupil", "pupil_seq"),
    )

    pupil_seq: Mapped[int] = mapped_column(ForeignKey(Pupil.seq))
    use: Mapped[str]
    what: Mapped[str]
    why: Mapped[str]
    since: Mapped[date] = mapped_column(Date)
    known_on: Mapped[date | None] = mapped_column(Date, default=None)
    due_on: Mapped[date] = mapped_column(Date)
    done_on: Mapped[date | None] = mapped_column(Date, default=None)
    done_by: Mapped[str] = mapped_column(default="")
    done_note: Mapped[str] = mapped_column(default="")
    dropped_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)
    back_on: Mapped[date | None] = mapped_column(Date, default=None)


class ImageStore(Kept, OfficeBase):
    """A place where pictures of children lie, who looks after it and when they are deleted."""

    __tablename__ = "image_store"
    __table_args__ = (
        Index("ix_image_store_due", "delete_by", sqlite_where=text("deleted_on IS NULL")),
    )

    where: Mapped[str]
    what: Mapped[str] = mapped_column(default="")
    who: Mapped[str] = mapped_column(default="")
    delete_by: Mapped[date | None] = mapped_column(Date, default=None)
    deleted_on: Mapped[date | None] = mapped_column(Date, default=None)
    deleted_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    removed_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)


class ImageTrip(Kept, OfficeBase):
    """A trip for which a no-photograph list is made; kept with its children."""

    __tablename__ = "image_trip"
    __table_args__ = (Index("ix_image_trip_on", "on"),)

    title: Mapped[str]
    on: Mapped[date] = mapped_column(Date)
    removed_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)


class ImageTripPupil(OfficeBase):
    """A child who goes on a trip."""

    __tablename__ = "image_trip_pupil"
    __table_args__ = ({"sqlite_with_rowid": False},)

    trip_id: Mapped[str] = mapped_column(ForeignKey("image_trip.id"), primary_key=True)
    pupil_seq: Mapped[int] = mapped_column(ForeignKey(Pupil.seq), primary_key=True)
