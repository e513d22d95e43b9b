"""How reviews are kept in the office cabinet: every one of them, none written over."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import Kept, OfficeBase, UtcTime


class Review(Kept, OfficeBase):
    """One filled form of an action point."""

    __tablename__ = "action_point_review"

    point_id: Mapped[str] = mapped_column(index=True)
    actioned_by: Mapped[str] = mapped_column(default="")
    done_on: Mapped[date | None] = mapped_column(Date, default=None)
    last_reviewed: Mapped[date | None] = mapped_column(Date, default=None)
    comments: Mapped[str] = mapped_column(default="")
    next_due: Mapped[date | None] = mapped_column(Date, default=None)
    recorded_at: Mapped[datetime] = mapped_column(UtcTime)
    recorded_by: Mapped[str] = mapped_column(default="")


class ReviewItem(Kept, OfficeBase):
    """One row of a form's table."""

    __tablename__ = "action_point_review_item"

    review_id: Mapped[str] = mapped_column(
        ForeignKey("action_point_review.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str] = mapped_column(default="")
    owner: Mapped[str] = mapped_column(default="")
    comments: Mapped[str] = mapped_column(default="")
    location: Mapped[str] = mapped_column(default="")
    applies: Mapped[bool] = mapped_column(default=False)
    last_reviewed: Mapped[date | None] = mapped_column(Date, default=None)
    next_due: Mapped[date | None] = mapped_column(Date, default=None)


class ReviewPlan(Kept, OfficeBase):
    """When the next review of a point is due."""

    __tablename__ = "action_point_plan"

    point_id: Mapped[str] = mapped_column(unique=True)
    next_due: Mapped[date | None] = mapped_column(Date, default=None)


class ActionItem(Kept, OfficeBase):
    """Something to be done by somebody by a day; where it came from is never kept here."""

    __tablename__ = "action_point_action"

    what: Mapped[str]
    owner: Mapped[str]
    due_on: Mapped[date | None] = mapped_column(Date, default=None)
    done_on: Mapped[date | None] = mapped_column(Date, default=None)
    outcome: Mapped[str] = mapped_column(default="")
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    made_by: Mapped[str] = mapped_column(default="")
