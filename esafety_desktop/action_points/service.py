"""What can be done with the action points; the room's front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.action_points import duty_service, point_service
from esafety_desktop.action_points.action_service import (
    actions,
    actions_due,
    add_action,
    finish_action,
)
from esafety_desktop.action_points.following_service import following, question_about
from esafety_desktop.action_points.point_service import history, point, points
from esafety_desktop.action_points.review_service import record_review, set_next_review
from esafety_desktop.action_points.sheet_service import filled_form, state_sheet

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.action_points.rows import DueRow
    from esafety_desktop.store.store import Store

__all__ = (
    "actions",
    "add_action",
    "due",
    "filled_form",
    "finish_action",
    "following",
    "history",
    "point",
    "points",
    "question_about",
    "record_review",
    "set_next_review",
    "state_sheet",
)


def due(store: Store, today: date | None = None) -> tuple[DueRow, ...]:
    """Reviews that are overdue, due or were never done, regular tasks that were begun, and actions.

    Overdue ones come first.
    """
    day = today or store.today()
    lines = (
        *point_service.due(store, day),
        *duty_service.due(store, day),
        *actions_due(store, day),
    )
    return tuple(sorted(lines, key=lambda line: not line.overdue))
