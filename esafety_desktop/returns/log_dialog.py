"""The chase log of one child's family: who, when, how, what was said; struck where taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.dates import british, british_time
from esafety_desktop.returns import service
from esafety_desktop.returns.family_rules import next_words, note_words, owed_words
from esafety_desktop.returns.ui_log_dialog import Ui_LogDialog
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.words import isolated

if TYPE_CHECKING:
    from esafety_desktop.returns.rows import Family, LogLine
    from esafety_desktop.widgets.desk import Desk

_EMPTY = "Nothing is written down yet. Letters come in when they are logged as sent."
_SIZE = (900, 480)


class LogDialog(QDialog):
    """Shows the log; a further call can be written down from it.

    Signals:
        talk_wanted: a call is to be logged.
    """

    talk_wanted = Signal()

    def __init__(self, desk: Desk, family: Family, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.family = family
        self.ui = Ui_LogDialog()
        self.ui.setupUi(self)
        self.table: RecordTable[LogLine] = RecordTable(_columns(), "Chase log", empty_text=_EMPTY)
        self.ui.list_place.addWidget(self.table)
        self.ui.heading.setText(f"{isolated(family.name)}, {family.class_name}")
        state = (f"Not back: {owed_words(family)}", next_words(family, desk.store.today()))
        self.ui.state.setText(" · ".join(filter(None, (*state, note_words(family)))))
        self.ui.talked.setEnabled(not family.ask_first)
        self.ui.talked.clicked.connect(self.talk_wanted)
        self.ui.child.clicked.connect(self._show_child)
        self.ui.buttons.rejected.connect(self.reject)
        desk.changed.connect(self._on_changed)
        open_within(self, *_SIZE)
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Read the log again."""
        self.table.set_rows(service.log(self.desk.store, self.family.pupil_id))

    def _on_changed(self, areas: object, _origin: object) -> None:
        if isinstance(areas, type(service.AREAS)) and areas & service.AREAS:
            with self.desk.guard(self):
                self.refresh()

    def _show_child(self) -> None:
        self.accept()
        self.desk.open_place(service.pupil_place(self.family.pupil_id))


def _columns() -> list[Column[LogLine]]:
    return [
        Column("On", lambda row: british(row.on), sort_key=lambda row: row.on, tone=_struck),
        Column("What", _what, tone=_struck),
        Column("How", lambda row: row.how, tone=_struck),
        Column("About", lambda row: row.agreement, tone=_struck),
        Column("Said, and what comes next", _said, tooltip=_said, tone=_struck, stretch=True),
        Column("By", lambda row: row.by, tone=_struck),
    ]


def _struck(row: LogLine) -> str | None:
    return "muted" if row.struck else None


def _what(row: LogLine) -> str:
    """What happened; a taken-back entry is struck through, and says so in words."""
    return strike(row.what) if row.struck else row.what


def strike(text: str) -> str:
    """The text with a line through it."""
    return "".join(f"{letter}\u0336" for letter in text)


def _said(row: LogLine) -> str:
    until = f"wait until {british(row.wait_until)}" if row.wait_until else ""
    back = f"taken back {british_time(row.taken_back_at)}" if row.taken_back_at else ""
    return " · ".join(filter(None, (back, row.said, row.next_step, until)))
