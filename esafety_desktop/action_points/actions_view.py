"""The actions below the action points: what somebody does by a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from esafety_desktop.action_points.action_service import actions, finish_action
from esafety_desktop.action_points.ui_actions_panel import Ui_ActionsPanel
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from esafety_desktop.action_points.rows import ActionRow
    from esafety_desktop.widgets.desk import Desk

_COLUMNS: tuple[Column[ActionRow], ...] = (
    Column("What", lambda row: row.what, tooltip=lambda row: row.what, stretch=True),
    Column("Who", lambda row: row.owner),
    Column(
        "How it stands",
        lambda row: row.state,
        tone=lambda row: row.tone,
        sort_key=lambda row: (row.done_on is not None, str(row.due_on or "9")),
    ),
)


class ActionsPanel(QWidget):
    """A list of actions with Add and Done."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_ActionsPanel()
        self.ui.setupUi(self)
        set_role(self.ui.heading, "group")
        self.table: RecordTable[ActionRow] = RecordTable(
            _COLUMNS, "Actions", self, empty_text="No action is waiting."
        )
        self.table.room.whole = True
        self.ui.tablePlace.addWidget(self.table)
        self.ui.add.clicked.connect(self.add)
        self.ui.done.clicked.connect(self.finish)
        self.table.repeat(self.ui.done)
        self.table.chosen.connect(lambda _row: self._gate())
        self.table.opened.connect(lambda _row: self.finish())
        self._gate()

    def refresh(self) -> None:
        """Read the actions again."""
        self.table.set_rows(actions(self.desk.store))
        self._gate()

    def add(self) -> None:
        """Ask for a new action."""
        from esafety_desktop.action_points.action_dialog import ActionDialog

        dialog = ActionDialog(self.desk, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(self.refresh)
        dialog.open()

    def finish(self) -> None:
        """Put the chosen action down as done; Undo takes it back."""
        row = self.table.current_row()
        if row is not None and row.done_on is None:
            with self.desk.guard(self):
                self.desk.done(finish_action(self.desk.store, row.id), self)
            self.refresh()

    def open_item(self, action_id: str) -> None:
        """Bring an action into view; "new" opens the dialog whose draft is kept."""
        if action_id == "new":
            self.add()
        elif self.table.select_key(action_id):
            self.table.setFocus()

    def keep_draft(self) -> None:
        """Seal what is being typed."""
        from esafety_desktop.action_points.action_dialog import ActionDialog

        for dialog in self.findChildren(ActionDialog):
            dialog.keep_draft()

    def _gate(self) -> None:
        row = self.table.current_row()
        self.ui.done.setEnabled(row is not None and row.done_on is None)
