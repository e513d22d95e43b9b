"""What the office cabinet keeps of printing: looks of families, translations, print runs."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase, UtcTime


class ChildLook(Kept, OfficeBase):
    """How one child's family wants its letters; ``language`` "" for English alone."""

    __tablename__ = "child_look"

    pupil_id: Mapped[str] = mapped_column(ForeignKey("pupil.id", ondelete="CASCADE"), unique=True)
    look: Mapped[str]
    language: Mapped[str] = mapped_column(default="")


class Translation(Kept, OfficeBase):
    """The school's own translation of one version of an agreement; no program checks it."""

    __tablename__ = "agreement_translation"
    __table_args__ = (UniqueConstraint("agreement_id", "version", "language"),)

    agreement_id: Mapped[str] = mapped_column(ForeignKey("agreement.id"))
    version: Mapped[int]
    language: Mapped[str]
    text: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcTime)


class ReminderTranslation(Kept, OfficeBase):
    """The school's own translation of a reminder, line by line.

    ``english`` holds the lines that it is of, ``digest`` tells them from others; without ``text``
    it says that the translation was taken out.
    """

    __tablename__ = "reminder_translation"
    __table_args__ = (UniqueConstraint("letter_key", "digest", "language"),)

    letter_key: Mapped[str]
    digest: Mapped[str]
    english: Mapped[str]
    language: Mapped[str]
    text: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcTime)


class PrintRun(Kept, OfficeBase):
    """Pages that were printed or saved: what, when, by whom; nobody's name.

    ``about`` holds the ids of the agreements, ``versions`` the number of each in the same order,
    parted by blanks; ``numbers`` first and last number of the letters.
    """

    __tablename__ = "print_run"

    at: Mapped[datetime] = mapped_column(UtcTime, index=True)
    by: Mapped[str]
    paper: Mapped[str]
    about: Mapped[str]
    versions: Mapped[str]
    letters: Mapped[int]
    spares: Mapped[int]
    first: Mapped[int]
    last: Mapped[int]
    whole: Mapped[int]


class PrintRunClass(Kept, OfficeBase):
    """How much of a run was one class's."""

    __tablename__ = "print_run_class"

    run_id: Mapped[str] = mapped_column(ForeignKey("print_run.id"), index=True)
    class_id: Mapped[str] = mapped_column(ForeignKey("school_class.id"))
    letters: Mapped[int]
    first: Mapped[int]
    last: Mapped[int]
