"""How scanned papers lie in the office cabinet with whatever they belong to.

A room keeps a line of its own for each paper (`PaperHead`), and its pages here, found by an owner
kind and key: signed copies of children and adults, evidence of a review.
"""

from datetime import date, datetime

from sqlalchemy import Date, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase, UtcTime


class PaperHead:
    """What every scanned paper has; when it is removed its pages are emptied and this line stays.

    ``digest`` is that of its first page.
    """

    pages: Mapped[int]
    digest: Mapped[str]
    file_name: Mapped[str]
    filed_on: Mapped[date] = mapped_column(Date)
    filed_at: Mapped[datetime] = mapped_column(UtcTime)
    filed_by: Mapped[str]
    removed_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)
    removed_by: Mapped[str] = mapped_column(default="")
    removed_why: Mapped[str] = mapped_column(default="")


class PaperPage(Kept, OfficeBase):
    """One scanned page: rows of 1-bit pixels, compressed; ``digest`` is their SHA-256."""

    __tablename__ = "kept_paper_page"
    __table_args__ = (UniqueConstraint("owner_kind", "owner_key", "number"),)

    owner_kind: Mapped[str]
    owner_key: Mapped[str]
    number: Mapped[int]
    width: Mapped[int]
    height: Mapped[int]
    digest: Mapped[str] = mapped_column(index=True)
    packed: Mapped[bytes | None] = mapped_column(LargeBinary, default=None)
