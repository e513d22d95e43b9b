"""How reviews are kept in the office cabinet: every one of them, none written over."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.kept_papers.records import PaperHead
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
    corrects: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")


class ReviewItem(Kept, OfficeBase):
    """One row of a form's table; ``place`` tells the tables of one form apart."""

    __tablename__ = "action_point_review_item"

    review_id: Mapped[str] = mapped_column(
        ForeignKey("action_point_review.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str] = mapped_column(default="")
    owner: Mapped[str] = mapped_column(default="")
    comments: Mapped[str] = mapped_column(default="")
    location: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    applies: Mapped[bool] = mapped_column(default=False)
    last_reviewed: Mapped[date | None] = mapped_column(Date, default=None)
    next_due: Mapped[date | None] = mapped_column(Date, default=None)


class ReviewEvidence(PaperHead, Kept, OfficeBase):
    """A scanned paper that shows what a review says; its pages lie in ``kept_papers``."""

    __tablename__ = "action_point_evidence"

    review_id: Mapped[str] = mapped_column(ForeignKey("action_point_review.id"), index=True)
    title: Mapped[str]


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


class CycleChoice(Kept, OfficeBase):
    """How often the school wants something, where that is other than the program proposes.

    ``key`` is a point's id, ``<point>/<row>`` of a table, or ``duty/<id>``; ``rule`` is
    `cycle_rules.to_text`, or "off".
    """

    __tablename__ = "action_point_cycle"

    key: Mapped[str] = mapped_column(unique=True)
    rule: Mapped[str]


class DutyDone(Kept, OfficeBase):
    """That a regular task was done."""

    __tablename__ = "action_point_duty_done"
    __table_args__ = (Index("ix_duty_done", "duty_id", "done_on"),)

    duty_id: Mapped[str]
    done_on: Mapped[date] = mapped_column(Date)
    by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime] = mapped_column(UtcTime)
    recorded_by: Mapped[str] = mapped_column(default="")
