"""How scanned signed copies lie in the office cabinet, encrypted as everything in it."""

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.kept_papers.records import PaperHead
from esafety_desktop.store.base import Kept, OfficeBase

PAGES_OF = "signed_copy"
"""The owner kind of its pages."""


class SignedCopy(PaperHead, Kept, OfficeBase):
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
