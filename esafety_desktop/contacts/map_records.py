"""How the school's own map is kept: what it moved, added, named and connected."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase


class ContactGroupSetting(Kept, OfficeBase):
    """What the school changed about a group: where its block lies, what it is called."""

    __tablename__ = "contact_group_setting"

    group_id: Mapped[str] = mapped_column(unique=True)
    x: Mapped[float | None] = mapped_column(default=None)
    y: Mapped[float | None] = mapped_column(default=None)
    label: Mapped[str] = mapped_column(default="")


class OwnContactGroup(Kept, OfficeBase):
    """A group that only this school has."""

    __tablename__ = "own_contact_group"

    label: Mapped[str]


class OwnContactSlot(Kept, OfficeBase):
    """A slot that only this school has, in one of the seven groups or in an own one."""

    __tablename__ = "own_contact_slot"

    group_id: Mapped[str] = mapped_column(index=True)
    label: Mapped[str]


class ContactLink(Kept, OfficeBase):
    """A line that the school drew between two slots, or a slot and a group."""

    __tablename__ = "contact_link"
    __table_args__ = (UniqueConstraint("from_key", "to_key"),)

    from_key: Mapped[str]
    to_key: Mapped[str]
    label: Mapped[str] = mapped_column(default="")
