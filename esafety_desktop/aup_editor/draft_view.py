"""A draft that is being edited: undo, kept in the cabinet within two seconds, told of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.undo_rules import UndoStack
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.aup_editor.service import Wording
    from esafety_desktop.store.store import Store

_WAIT_MS = 1500


class DraftKeys(QObject):
    """Ctrl+Z and Ctrl+Y in a field undo the draft, not the field alone."""

    def __init__(self, draft: Draft, fields: Iterable[QWidget]) -> None:
        super().__init__(draft)
        self._draft = draft
        for field in fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self._draft.undo),
            (QKeySequence.StandardKey.Redo, self._draft.redo),
        ):
            if event.matches(keys):
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    act()
                return True
        return super().eventFilter(watched, event)


class Draft(QObject):
    """The draft of one agreement.

    Signals:
        changed: the wording is another one now.
        kept: it lies in the cabinet.
        failed: it could not be kept, in words; it stays here and is tried again.
        overtaken: somebody else kept another one, in words; nothing of either is lost.
    """

    changed = Signal()
    kept = Signal()
    failed = Signal(str)
    overtaken = Signal(str)

    def __init__(self, store: Store, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        row = service.draft(store, key)
        self.key = key
        self.revision = row.revision
        self.steps: UndoStack[Wording] = UndoStack(row.wording)
        self._unkept = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.keep)

    @property
    def wording(self) -> Wording:
        """The draft as it stands."""
        return self.steps.now

    def edit(self, wording: Wording, label: str, kind: str = "") -> None:
        """Take a change; see `UndoStack.push`."""
        if self.steps.push(wording, label, kind):
            self._touched()

    def undo(self) -> None:
        """One step back."""
        if self.steps.undo_label:
            self.steps.undo()
            self._touched()

    def redo(self) -> None:
        """One step forward again."""
        if self.steps.redo_label:
            self.steps.redo()
            self._touched()

    def keep(self) -> bool:
        """Keep the draft now; whether it lies in the cabinet."""
        self._timer.stop()
        if not self._unkept:
            return True
        try:
            self.revision = service.save_draft(self._store, self.wording, self.revision).revision
        except Problem as problem:
            said = f"{problem.message} {problem.advice}"
            if problem.passing:
                self._timer.start()
                self.failed.emit(said)
            else:
                self.overtaken.emit(said)
            return False
        self._unkept = False
        self.kept.emit()
        return True

    def take_theirs(self) -> None:
        """Go on from what somebody else kept; undo brings one's own words back."""
        row = service.draft(self._store, self.key)
        self.revision = row.revision
        self.steps.push(row.wording, "taking their draft")
        self._unkept = False
        self.changed.emit()

    def put_mine(self) -> None:
        """Put one's own words in the place of theirs."""
        self.revision = service.draft(self._store, self.key).revision
        self._unkept = True
        self.keep()

    def done(self) -> None:
        """The words went where they belong: nothing is to be kept any more."""
        self._timer.stop()
        self._unkept = False

    def _touched(self) -> None:
        self._unkept = True
        if not self._timer.isActive():
            self._timer.start()
        self.changed.emit()
