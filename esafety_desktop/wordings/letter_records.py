"""How the school's own wording of letters lies in the office cabinet: it is about nobody."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase, UtcTime


class LetterTemplate(Kept, OfficeBase):
    """An own wording, in Markdown with ``{{field}}``, or a letter of the school's own.

    ``key`` is that of `guidance.letter_library`; ``based_on`` is the digest of the shipped wording
    that the school last saw, "" for an own letter. Out of use, the shipped wording counts again.
    """

    __tablename__ = "letter_template"

    key: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str] = mapped_column(default="")
    about: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(Text, default="")
    based_on: Mapped[str] = mapped_column(default="")
    in_use: Mapped[bool] = mapped_column(default=True)


class LetterTemplateChange(Kept, OfficeBase):
    """What an own wording was from a moment on; every change is kept."""

    __tablename__ = "letter_template_change"
    __table_args__ = (UniqueConstraint("template_id", "number"),)

    template_id: Mapped[str] = mapped_column(ForeignKey("letter_template.id"))
    number: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcTime)
    by: Mapped[str]
    what: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    about: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(Text, default="")
