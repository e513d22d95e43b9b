"""How checklists are kept in the office cabinet: the school's ticks, own lists and own words.

What the program ships stays in its content; here lies only what the school said or changed, so an
update of the content never writes over it. Ticks and levels are added, never changed: undo marks
a line as taken back.
"""

from datetime import date, datetime

from sqlalchemy import Date, Index
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase, UtcTime


class ListChange(Kept, OfficeBase):
    """A list of the school's own, or what it changed of one that the program ships.

    Empty words stand for those that are shipped.
    """

    __tablename__ = "checklist_list"

    list_id: Mapped[str] = mapped_column(unique=True)
    own: Mapped[bool] = mapped_column(default=False)
    title: Mapped[str] = mapped_column(default="")
    about: Mapped[str] = mapped_column(default="")
    copied_from: Mapped[str] = mapped_column(default="")
    retired: Mapped[bool] = mapped_column(default=False)


class ItemChange(Kept, OfficeBase):
    """An item of the school's own, or what it changed of one that the program ships.

    ``shipped`` holds the words over which its own were written; ``origin`` the shipped item of
    which it is a copy. ``place`` is where an own item stands among the own ones of its list; 0 at
    the end, as they were made.
    """

    __tablename__ = "checklist_item"

    item_id: Mapped[str] = mapped_column(unique=True)
    list_id: Mapped[str] = mapped_column(index=True)
    own: Mapped[bool] = mapped_column(default=False)
    text: Mapped[str] = mapped_column(default="")
    shipped: Mapped[str] = mapped_column(default="")
    origin: Mapped[str] = mapped_column(default="")
    place: Mapped[int] = mapped_column(default=0)
    retired: Mapped[bool] = mapped_column(default=False)


class Tick(Kept, OfficeBase):
    """What somebody found about an item on a day, with the item's words of that day."""

    __tablename__ = "checklist_tick"
    __table_args__ = (
        Index("ix_checklist_tick_latest", "taken_back", "list_id", "item_id", "seq"),
        Index("ix_checklist_tick_item", "item_id", "seq"),
        Index("ix_checklist_tick_due", "due_on"),
    )

    list_id: Mapped[str]
    item_id: Mapped[str]
    words: Mapped[str]
    state: Mapped[str]
    who: Mapped[str] = mapped_column(default="")
    day: Mapped[date] = mapped_column(Date)
    comment: Mapped[str] = mapped_column(default="")
    owner: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None] = mapped_column(Date, default=None)
    action_id: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime] = mapped_column(UtcTime)
    recorded_by: Mapped[str] = mapped_column(default="")
    taken_back: Mapped[bool] = mapped_column(default=False)


class Judgement(Kept, OfficeBase):
    """At which level a part was found in a term; the latest of a term counts."""

    __tablename__ = "checklist_level"
    __table_args__ = (Index("ix_checklist_level_term", "taken_back", "part_id", "year", "term"),)

    part_id: Mapped[str]
    year: Mapped[int]
    term: Mapped[int]
    level: Mapped[int]
    day: Mapped[date] = mapped_column(Date)
    who: Mapped[str] = mapped_column(default="")
    evidence: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime] = mapped_column(UtcTime)
    recorded_by: Mapped[str] = mapped_column(default="")
    taken_back: Mapped[bool] = mapped_column(default=False)
