"""What a list is called and how it stands; lists and items that the program no longer has."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from esafety_desktop.checklists.rows import ItemRow, ListRow
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from esafety_desktop.checklists.rows import TickRow

OWN_GROUP = "Our own"
DROPPED = "A list that the program no longer has"


def own_head(own: Mapping[Any, Any]) -> ListRow:
    """A list of the school's own, as it is kept."""
    return ListRow(
        own["list_id"], own["title"], OWN_GROUP, own["about"], {}, own=True, retired=own["retired"]
    )


def dropped_head(list_id: str, kept: Mapping[Any, Any] | None) -> ListRow:
    """A list that an update dropped after the school had used it: put away, and still readable."""
    title = str(kept["title"]) if kept and kept["title"] else DROPPED
    about = str(kept["about"]) if kept else ""
    return ListRow(
        list_id, title, OWN_GROUP, about, {}, retired=bool(kept["retired"]) if kept else True
    )


def gone(list_id: str, rows: Sequence[ItemRow], ticks: Iterable[TickRow]) -> list[ItemRow]:
    """Items that no list has any more, but that somebody ticked: put away, in their last words."""
    there = {row.id for row in rows}
    return [
        ItemRow(tick.item_id, list_id, tick.words, retired=True)
        for tick in ticks
        if tick.item_id not in there
    ]


def counted(head: ListRow, items: Sequence[ItemRow], today: date) -> ListRow:
    """A list with its items counted."""
    used = [item for item in items if not item.retired]
    counts = Counter(item.state for item in used)
    overdue = sum(1 for item in used if item.waits_until and item.waits_until < today)
    last = max((item.day for item in used if item.day), default=None)
    return replace(head, counts=dict(counts), overdue=overdue, last=last)
