"""What the made-up school added to its contact map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts import service
from esafety_desktop.contacts.rows import EntryRow, NumberRow

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.sample.diary import Diary
    from esafety_desktop.store.store import Store

_CHECKED = 60


def write(diary: Diary) -> None:
    """A food bank, and the council by its own name."""
    moment = diary.moment(_CHECKED, "11:10")
    diary.add(moment, lambda: _add(diary.office, moment.date()))


def _add(store: Store, on: date) -> None:
    service.rename(store, "SAM-LA", "Larkshire Council")
    key = service.add_slot(store, "Food bank", "SAM-OTHER").value
    entry = EntryRow(
        key,
        organisation="Larkspur food bank",
        numbers=(NumberRow("01632 960345", days="Tue and Fri"),),
        last_checked_on=on,
        checked_by="C Easterby",
    )
    service.save_entry(store, entry)
