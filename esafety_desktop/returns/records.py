"""How files of replies that were taken in are remembered, so that none counts twice."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase, UtcTime


class ReplyFile(Kept, OfficeBase):
    """One file of replies that was taken in; no reply and no name is kept of it, only its digest.

    Taken back, it stays with the time of that and may be taken in again.
    """

    __tablename__ = "reply_file"

    digest: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcTime)
    by: Mapped[str]
    marked: Mapped[int]
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)
