"""The follow-ups of an incident, beside its chronology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from esafety_desktop.dates import british
from esafety_desktop.follow_ups import service, task_rules, upkeep_service
from esafety_desktop.follow_ups.share_service import NOT_FROM_AN_ENVELOPE
from esafety_desktop.follow_ups.ui_tasks_part import Ui_TasksPart
from esafety_desktop.incidents.moment_view import dress
from esafety_desktop.store.changes import Area
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.part import Part
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import ROW_HEIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QPushButton, QWidget

    from esafety_desktop.follow_ups.rows import FollowUpRow
    from esafety_desktop.widgets.desk import Desk

_SIGNS = {"danger": "⚠ ", "warn": "◷ ", "ok": "○ ", "muted": "○ "}


def _stands(row: FollowUpRow) -> str:
    if row.state == task_rules.OPEN:
        return _SIGNS[row.tone] + row.due_words
    return f"{'●' if row.state == task_rules.DONE else '⊘'} {row.state_label}"


_COLUMNS: tuple[Column[FollowUpRow], ...] = (
    Column("Kind", lambda row: row.kind_label),
    Column("What", lambda row: row.what, tooltip=lambda row: row.what, stretch=True),
    Column("Who", lambda row: row.who, tooltip=lambda row: row.who),
    Column(
        "How it stands",
        _stands,
        tone=lambda row: row.tone,
        sort_key=lambda row: (row.state != task_rules.OPEN, str(row.due_on or "9")),
    ),
)


class FollowUpsPart(Part):
    """What is waited for, who does what and by when; every change becomes a line."""

    title = "Follow-ups"
    place = "follow-ups"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_TasksPart()
        self.ui.setupUi(self)
        dress(self)
        self.desk: Desk | None = None
        self.incident_id = ""
        self.table: RecordTable[FollowUpRow] = RecordTable(
            _COLUMNS,
            "Follow-ups of this incident",
            empty_text="Nothing is to be followed up yet. Press “Add…” for what somebody is to do, "
            "or for what you wait for. The procedure adds what it calls for.",
        )
        self.table.room.whole = True
        self.ui.tablePlace.addWidget(self.table)
        self.ui.whole.setStretch(0, 2)
        self.ui.story.setMaximumHeight(5 * ROW_HEIGHT // 2)
        self._connect()
        self._gate()

    def show_for(self, desk: Desk, item_id: str) -> None:
        self.desk, self.incident_id = desk, item_id
        if not item_id:
            self.table.set_rows(())
            self._gate()
            return
        with desk.guard(self):
            behind = upkeep_service.bring_up_to_date(desk.store, item_id)
            self.table.set_rows(service.follow_ups(desk.store, item_id))
            if behind.areas & Area.INCIDENTS and behind.value:
                desk.done(behind, self)
        self._gate()

    def open_part(self, rest: str) -> None:
        """``new``, ``<id>`` and ``<id>/done`` or ``<id>/share``: what was being typed."""
        task, _, what = rest.partition("/")
        if task == "new":
            self.add()
        elif task and self.table.select_key(task):
            openers = {
                "done": self.finish,
                "chase": self.chase,
                "share": self.share,
                "give-up": self.give_up,
            }
            openers.get(what, self.change)()
        else:
            (self.table if self.table.records.rowCount() else self.ui.add).setFocus()

    def keep_draft(self) -> None:
        keep_drafts(self)

    def add(self, kind: str = "") -> None:
        """Ask for a new follow-up; of a kind where one was just finished."""
        from esafety_desktop.follow_ups.task_dialog import TaskDialog

        if self.desk and self.incident_id:
            self._open(TaskDialog(self.desk, self.incident_id, None, self, kind=kind))

    def change(self) -> None:
        """Change what, who or when of the chosen one."""
        from esafety_desktop.follow_ups.task_dialog import TaskDialog

        row = self._open_row()
        if self.desk and row:
            self._open(TaskDialog(self.desk, self.incident_id, row, self))

    def finish(self) -> None:
        """Put the chosen one down as done."""
        from esafety_desktop.follow_ups.done_dialog import DoneDialog

        row = self._open_row()
        if self.desk and row:
            dialog = DoneDialog(self.desk, row, self)
            dialog.next_wanted.connect(self.add)
            self._open(dialog)

    def chase(self) -> None:
        """Ask how somebody was asked again; then the day moves on."""
        from esafety_desktop.follow_ups.chase_dialog import ChaseDialog

        row = self._open_row()
        if self.desk and row and row.kind == task_rules.WAITING:
            self._open(ChaseDialog(self.desk, row, self))

    def give_up(self) -> None:
        """Give the chosen one up, with the reason."""
        from esafety_desktop.incidents.reason_dialog import ReasonDialog

        row, desk = self._open_row(), self.desk
        if desk and row:
            self._open(
                ReasonDialog(
                    desk,
                    f"“{row.what}” will be given up. The chronology keeps that.",
                    lambda why: service.give_up(desk.store, row.id, why),
                    self,
                    place=f"incidents/{self.incident_id}/follow-ups/{row.id}/give-up",
                )
            )

    def share(self) -> None:
        """Write the chosen one anew for the action points."""
        from esafety_desktop.follow_ups.share_dialog import ShareDialog

        row = self.table.current_row()
        if self.desk and row:
            self._open(ShareDialog(self.desk, row, self))

    def _connect(self) -> None:
        ui = self.ui
        for button, act in (
            (ui.add, lambda: self.add()),
            (ui.done, self.finish),
            (ui.chased, self.chase),
            (ui.change, self.change),
            (ui.giveUp, self.give_up),
            (ui.share, self.share),
        ):
            button.clicked.connect(act)
        for button, keys in ((ui.done, "Ctrl+D"), (ui.chased, "Ctrl+R")):
            self._key(button, keys)  # every letter of theirs stands for something else in view
        ui.change.setToolTip("Enter")
        self.table.opened.connect(lambda _row: self.change())
        self.table.repeat(ui.done, ui.chased, ui.change, ui.giveUp, ui.share)
        self.table.chosen.connect(lambda _row: self._gate())

    def _key(self, button: QPushButton, keys: str) -> None:
        action = QAction(button.text(), self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(button.click)
        self.addAction(action)
        button.setToolTip(keys)

    def _open_row(self) -> FollowUpRow | None:
        row = self.table.current_row()
        return row if row is not None and row.state == task_rules.OPEN else None

    def _gate(self) -> None:
        ui, row = self.ui, self._open_row()
        self._take_keys()
        ui.add.setEnabled(bool(self.incident_id))
        for button in (ui.done, ui.change, ui.giveUp):
            button.setEnabled(row is not None)
        ui.chased.setEnabled(row is not None and row.kind == task_rules.WAITING)
        sealed = self.desk is not None and self.desk.store.is_envelope
        ui.share.setEnabled(self.table.current_row() is not None and not sealed)
        ui.share.setToolTip(NOT_FROM_AN_ENVELOPE if sealed else "")
        self._tell()

    def _take_keys(self) -> None:
        """The keyboard goes to what there is: no box that is empty takes it."""
        ways = Qt.FocusPolicy
        some = bool(self.table.records.rowCount())
        if not some and self.table.hasFocus():
            self.ui.add.setFocus()
        self.table.setFocusPolicy(ways.StrongFocus if some else ways.NoFocus)

    def _tell(self) -> None:
        row, desk = self.table.current_row(), self.desk
        self.ui.story.setVisible(row is not None)
        if row is None or desk is None:
            self.ui.story.setPlainText("")
            return
        head = [row.advice, f"Result: {row.result}" if row.result else ""]
        if row.remind_on:
            head.append(f"Reminder on {british(row.remind_on)}.")
        if row.chased:
            head.append(f"Rung again: {row.chased}.")
        lines = [
            f"{line.when.splitlines()[0]}, {line.author}: {line.text}"
            + (f" (struck through by line {line.struck_by})" if line.struck_by else "")
            for line in service.history(desk.store, row.id)
        ]
        self.ui.story.setPlainText("\n".join(part for part in (*head, *lines) if part))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        if self.desk is not None:
            desk, incident_id = self.desk, self.incident_id
            dialog.accepted.connect(lambda: self.show_for(desk, incident_id))
        dialog.open()
