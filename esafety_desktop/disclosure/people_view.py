"""The page of people in the check: whose name is left out everywhere, and what stands instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.disclosure import check_service
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.disclosure.check_dialog import CheckDialog
    from esafety_desktop.disclosure.rows import NamedPerson

_KINDS = {"child": "Another child", "staff": "Member of staff", "other": "Somebody else"}


class PeoplePage:
    """A list of everybody who is named.

    Args:
        dialog: The check.
    """

    def __init__(self, dialog: CheckDialog) -> None:
        self._dialog = dialog
        columns: list[Column[NamedPerson]] = [
            Column("Name", lambda row: row.name, stretch=True),
            Column("Who", lambda row: _KINDS[row.kind]),
            Column("In the copy", lambda row: row.shown if row.replaced else "named"),
        ]
        self.table: RecordTable[NamedPerson] = RecordTable(
            columns, "People who are named", empty_text="Nobody else is named."
        )
        ui = dialog.ui
        ui.peoplePlace.insertWidget(2, self.table, 1)
        self.table.repeat(ui.swap)
        self.table.opened.connect(lambda _row: self.swap())
        ui.swap.clicked.connect(self.swap)

    def show_people(self, people: Iterable[NamedPerson]) -> None:
        """Show these people."""
        self.table.set_rows(people)

    def swap(self) -> None:
        """Leave the chosen person's name out everywhere, or name them everywhere."""
        row = self.table.current_row()
        dialog = self._dialog
        if row is not None:
            with dialog.desk.guard(dialog):
                store = dialog.desk.store
                dialog.act(check_service.replace_person(store, row.id, replaced=not row.replaced))
