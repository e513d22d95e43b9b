"""How scanned signed copies lie in the office cabinet, encrypted as everything in it."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase, UtcTime


class SignedCopy(Kept, OfficeBase):
    """A scanned signed form of somebody: ``owner_kind`` pupil or adult, ``owner_key`` their id.

    ``year`` is that of the register's slot (0: signed once). ``owner_name`` is the name when it
    was filed. When it is removed its pages are emptied and only this line stays.
    """

    __tablename__ = "signed_copy"
    __table_args__ = (
        Index("ix_signed_copy_of_owner", "owner_kind", "owner_key", "agreement_key"),
        Index("ix_signed_copy_code", "code", sqlite_where=text("removed_at IS NULL")),
        Index("ix_signed_copy_kept", "filed_on", sqlite_where=text("removed_at IS NULL")),
    )

    owner_kind: Mapped[str]
    owner_key: Mapped[str]
    owner_name: Mapped[str]
    agreement_key: Mapped[str]
    title: Mapped[str]
    year: Mapped[int]
    code: Mapped[str] = mapped_column(default="")
    how: Mapped[str]
    pages: Mapped[int]
    digest: Mapped[str]
    file_name: Mapped[str]
    filed_on: Mapped[date] = mapped_column(Date)
    filed_at: Mapped[datetime] = mapped_column(UtcTime)
    filed_by: Mapped[str]
    removed_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)
    removed_by: Mapped[str] = mapped_column(default="")
    removed_why: Mapped[str] = mapped_column(default="")


class SignedCopyPage(Kept, OfficeBase):
    """One scanned page: rows of 1-bit pixels, compressed; ``digest`` is their SHA-256."""

    __tablename__ = "signed_copy_page"
    __table_args__ = (UniqueConstraint("copy_id", "number"),)

    copy_id: Mapped[str] = mapped_column(ForeignKey("signed_copy.id"), index=True)
    number: Mapped[int]
    width: Mapped[int]
    height: Mapped[int]
    digest: Mapped[str] = mapped_column(index=True)
    packed: Mapped[bytes | None] = mapped_column(LargeBinary, default=None)
