"""How the school's own contacts are kept in the office cabinet."""

from datetime import date

from sqlalchemy import Date, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase


class ContactSlotSetting(Kept, OfficeBase):
    """What the school changed about a slot: shown or not, where it lies, what it is called."""

    __tablename__ = "contact_slot_setting"

    slot_id: Mapped[str] = mapped_column(unique=True)
    shown: Mapped[bool | None] = mapped_column(default=None)
    x: Mapped[float | None] = mapped_column(default=None)
    y: Mapped[float | None] = mapped_column(default=None)
    label: Mapped[str] = mapped_column(default="")


class ContactEntry(Kept, OfficeBase):
    """Somebody to ring or write to, in one slot of the map."""

    __tablename__ = "contact_entry"

    slot_id: Mapped[str] = mapped_column(index=True)
    person: Mapped[str] = mapped_column(default="")
    role: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    last_checked_on: Mapped[date | None] = mapped_column(Date, default=None)
    checked_by: Mapped[str] = mapped_column(default="")
    web: Mapped[str] = mapped_column(default="")
    origin: Mapped[str] = mapped_column(default="")


class ContactNumber(Kept, OfficeBase):
    """A number of a contact; ``hours`` is a value of ``rows.Hours``."""

    __tablename__ = "contact_number"

    entry_id: Mapped[str] = mapped_column(
        ForeignKey("contact_entry.id", ondelete="CASCADE"), index=True
    )
    number: Mapped[str]
    hours: Mapped[str]
    days: Mapped[str] = mapped_column(default="")
    dead_on: Mapped[date | None] = mapped_column(Date, default=None)
