"""Lists frozen for paper and for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.checklists.reading_service import every_list, read_list, read_lists
from esafety_desktop.checklists.rows import ListSheet
from esafety_desktop.export.tables import Table
from esafety_desktop.school.service import read_school

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.checklists.rows import ChecklistRow
    from esafety_desktop.export.tables import Cell
    from esafety_desktop.store.store import Store

_HEADINGS = (
    "List", "Item", "State", "Looked at by", "On", "Comment", "Who does it", "By", "Action",
    "In the source", "Source",
)  # fmt: skip


def list_sheet(store: Store, list_id: str = "", *, blank: bool = False) -> ListSheet:
    """One list for printing, or all that are in use; ``blank`` ones are filled in by hand.

    Raises:
        Problem: the list isn't there.
    """
    today = store.today()
    with store.read() as session:
        if list_id:
            found: tuple[ChecklistRow, ...] = (read_list(session, list_id, today),)
        else:
            found = tuple(one for one in read_lists(session, today) if not one.row.retired)
        return ListSheet(read_school(session).name, today, found, blank)


def tables(store: Store, list_id: str = "") -> tuple[Table, ...]:
    """One list as a table, or all in use: first one table of everything, then one for each list."""
    found = [
        one
        for one in every_list(store)
        if one.row.id == list_id or (not list_id and not one.row.retired)
    ]
    each = [Table(one.row.title, _HEADINGS, tuple(_cells(one))) for one in found]
    if list_id:
        return tuple(each)
    whole = Table("All checklists", _HEADINGS, tuple(row for one in each for row in one.rows))
    return (whole, *each)


def _cells(one: ChecklistRow) -> Iterator[tuple[Cell, ...]]:
    for item in one.items:
        if item.retired:
            continue
        tick = item.latest
        yield (
            one.row.title,
            item.text,
            item.state.value,
            item.who,
            item.day,
            item.comment,
            tick.owner if tick else "",
            tick.due_on if tick else None,
            item.action,
            item.then,
            ", ".join(item.sources),
        )
