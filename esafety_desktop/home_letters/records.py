"""How letters home lie in the office cabinet: the common text once, what is personal per child.

From both the exact letter of each addressee can be printed again.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase, UtcTime


class LetterHeadKept(Kept, OfficeBase):
    """A letterhead as it was printed; ``lines`` are parted by line feeds."""

    __tablename__ = "letter_head"

    digest: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    lines: Mapped[str] = mapped_column(default="")
    logo: Mapped[bytes | None] = mapped_column(default=None)


class HomeLetterKept(Kept, OfficeBase):
    """One print run of a letter home.

    ``text`` is Markdown as it was sent, in which ``{{field}}`` stands for ``given`` (the same for
    everybody, as JSON) or for the values of a sheet. ``search`` is what the log is found by.
    """

    __tablename__ = "home_letter"

    letter_key: Mapped[str]
    title: Mapped[str]
    audience: Mapped[str]
    text: Mapped[str] = mapped_column(Text)
    given: Mapped[str] = mapped_column(Text)
    head_id: Mapped[str] = mapped_column(ForeignKey("letter_head.id"))
    sheets: Mapped[int]
    search: Mapped[str]
    printed_at: Mapped[datetime] = mapped_column(UtcTime, index=True)
    printed_by: Mapped[str]
    sent_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)
    sent_by: Mapped[str] = mapped_column(default="")
    sent_how: Mapped[str] = mapped_column(default="")
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcTime, default=None)


class HomeLetterSheet(Kept, OfficeBase):
    """What is personal in one addressee's letter.

    ``person_id`` is a child or a member of staff; ``personal`` is JSON, field to value.
    """

    __tablename__ = "home_letter_sheet"
    __table_args__ = (Index("ix_home_letter_sheet_of_person", "person_id"),)

    letter_id: Mapped[str] = mapped_column(ForeignKey("home_letter.id"), index=True)
    person_id: Mapped[str]
    name: Mapped[str]
    class_name: Mapped[str] = mapped_column(default="")
    envelope: Mapped[str] = mapped_column(default="")
    personal: Mapped[str] = mapped_column(Text)
    search: Mapped[str]
