"""Everything that other rooms and the page may ask about pictures of children."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from esafety_desktop.guidance.images import image_keeping
from esafety_desktop.image_consent.answer_service import (
    all_yes_except,
    enter,
    keep_earlier,
    keep_note,
)
from esafety_desktop.image_consent.list_service import answer_tables, class_list, trip_list
from esafety_desktop.image_consent.reading_service import answer_grid, child, history
from esafety_desktop.image_consent.rejoin_service import never_left
from esafety_desktop.image_consent.rows import DueRow, Why
from esafety_desktop.image_consent.slip_service import class_choices, meaning, scan_slip
from esafety_desktop.image_consent.store_service import (
    add_usual,
    mark_deleted,
    read_stores,
    remove_store,
    save_store,
    stores,
)
from esafety_desktop.image_consent.strike_service import strike
from esafety_desktop.image_consent.task_service import (
    notice_leavers,
    read_tasks,
    take_down_done,
    tasks,
)
from esafety_desktop.image_consent.trip_service import remove_trip, save_trip, trips
from esafety_desktop.image_consent.use_service import asked
from esafety_desktop.image_consent.withdraw_service import withdraw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from esafety_desktop.store.store import Store

__all__ = [
    "add_usual",
    "all_yes_except",
    "answer_grid",
    "answer_tables",
    "asked",
    "child",
    "class_choices",
    "class_list",
    "due",
    "enter",
    "history",
    "image_keeping",
    "keep_earlier",
    "keep_note",
    "mark_deleted",
    "meaning",
    "never_left",
    "notice_leavers",
    "remove_store",
    "remove_trip",
    "save_store",
    "save_trip",
    "scan_slip",
    "stores",
    "strike",
    "take_down_done",
    "tasks",
    "trip_list",
    "trips",
    "withdraw",
]
_PLACE = "agreements/photographs"
_AHEAD = timedelta(days=28)


def due(store: Store, today: date) -> tuple[DueRow, ...]:
    """For Today: pictures to take down, and places whose pictures are to be deleted."""
    return tuple(_due(store, today))


def _due(store: Store, today: date) -> Iterator[DueRow]:
    with store.read() as session:
        to_take_down = read_tasks(session)
        places = read_stores(session, open_only=True)
    for task in to_take_down:
        if task.due_on > today + _AHEAD:
            continue
        where = "" if task.why is Why.LEFT else f": {task.short}"
        left = " (left)" if task.why is Why.LEFT else ""
        what = f"Take down pictures of {task.name}{left}{where}"
        yield DueRow(what, task.due_on, task.due_on < today, f"{_PLACE}/tasks/{task.id}")
    for place in places:
        day = place.values.delete_by
        if day is None or day > today + _AHEAD:
            continue
        what = f"Delete the pictures of “{place.values.where}”"
        yield DueRow(what, day, day < today, f"{_PLACE}/stores/{place.id}")
