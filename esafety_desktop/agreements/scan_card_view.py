"""The line that takes a slip code, and what it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject

from esafety_desktop.agreements.code_rules import is_meant, is_name
from esafety_desktop.agreements.recent_view import RecentView
from esafety_desktop.agreements.rows import How, Outcome
from esafety_desktop.agreements.scan_rules import together, worst
from esafety_desktop.agreements.scans_view import scans_of
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.undo_keys import place_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLineEdit, QWidget

    from esafety_desktop.agreements.scan_rules import Scan
    from esafety_desktop.agreements.ui_signed_forms_tab import Ui_SignedFormsTab
    from esafety_desktop.store.changes import Undo
    from esafety_desktop.widgets.desk import Desk

_SCANNER_MS = 300
"""A whole code in less than this was not typed by hand."""
_TWO_COLUMNS = 44
_LEAST_LETTERS = 24
_PROMISE = " · Ctrl+Z undoes"
_DONE = frozenset({Outcome.RETURNED, Outcome.ALREADY})


class ScanCard(QObject):
    """Shows the pile in the tab's own widgets; the running list stands beside the grid.

    Args:
        ui: The tab's widgets.
        desk: What every view is given.
        tab: The tab.
    """

    def __init__(self, ui: Ui_SignedFormsTab, desk: Desk, tab: QWidget) -> None:
        super().__init__(tab)
        self._ui, self._desk, self._tab = ui, desk, tab
        self.scans = scans_of(desk)
        tab.setProperty("shows_scans", True)
        self.recent = RecentView(self.scans, tab, brief=True)
        letter = self.recent.fontMetrics().averageCharWidth()
        self.recent.setMinimumWidth(letter * _LEAST_LETTERS)
        ui.middle.addWidget(self.recent)
        ui.middle.setStretchFactor(0, 1)
        ui.middle.setSizes([letter * 10 * _TWO_COLUMNS, letter * _TWO_COLUMNS])
        KeptSplitter(ui.middle)
        self._typing = QElapsedTimer()
        self._said: tuple[str, Undo | None] = ("", None)
        ui.scan_line.textEdited.connect(self._on_typing)
        ui.scan_line.returnPressed.connect(self._on_code)
        self.recent.enlarge.connect(self.enlarge)
        self.scans.scanned.connect(self._say)
        self.scans.changed.connect(self._show_list)
        desk.undo_changed.connect(self._look_what_stands)
        self._show_list()

    def answer(self, sentence: str, tone: str) -> None:
        """Say something beside the line; that Ctrl+Z undoes it only while that is true."""
        self._said = (sentence, self._desk.past.next_undo if _PROMISE in sentence else None)
        self._ui.answer.setText(sentence)
        set_role(self._ui.answer, tone)

    def add(self, words: str) -> None:
        """Say something more of what was said last; "" adds nothing."""
        if not words:
            return
        sentence, promised = self._said
        said = sentence.removesuffix(_PROMISE)
        self._said = (f"{said} · {words}{sentence[len(said) :]}", promised)
        self._ui.answer.setText(self._said[0])

    def place(self, typed: str) -> None:
        """Put a code into the line to be compared with the paper, or typed anew."""
        place_text(self._ui.scan_line, typed)

    def take_from(self, line: QLineEdit) -> None:
        """Enter in a box that looks for names: a slip code there is taken, right or wrong."""
        typed = line.text()
        if is_meant(typed):
            line.clear()
            with self._desk.guard(self._tab):
                self.scans.take_typed(typed)

    def _look_what_stands(self) -> None:
        sentence, promised = self._said
        if promised is None:
            return
        bare = sentence.replace(_PROMISE, "")
        if self._desk.past.is_next(promised):
            said = sentence
        elif self._desk.past.standing().get(id(promised.about), True):
            said = bare
        else:
            said = f"Taken back: {bare.removeprefix('✓ ').removeprefix('Returned: ')}"
        self._ui.answer.setText(said)

    def enlarge(self) -> None:
        """The pile in large letters."""
        from esafety_desktop.agreements.pile_dialog import PileDialog

        dialog = PileDialog(self.scans, self._tab)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_list(self) -> None:
        self.recent.setVisible(bool(self.scans.all))
        line = self._ui.scan_line
        if any(scan.settled and scan.typed.strip() == line.text() for scan in self.scans.all):
            line.clear()  # what stood there to be typed anew is dealt with

    def _on_typing(self, text: str) -> None:
        if len(text) <= 1:
            self._typing.start()

    def _on_code(self) -> None:
        line = self._ui.scan_line
        typed = line.text()
        fast = self._typing.isValid() and self._typing.elapsed() < _SCANNER_MS
        line.clear()
        self._typing.invalidate()
        if not fast and is_name(typed):
            self._ui.filter.setText(typed.strip())
            self._ui.filter.setFocus()
            self.answer("That is no slip code. The list below is looked through for it.", "hint")
            return
        if typed.strip():
            with self._desk.guard(self._tab):
                self.scans.take_typed(typed, How.SCANNED if fast else How.TYPED)
        line.setFocus()
        line.selectAll()

    def _say(self, made: Sequence[Scan]) -> None:
        undo = _PROMISE if made[-1].undo is not None else ""
        self.answer(together(made) + undo, worst(made))
        last = made[-1]
        misread = last.row is not None and last.row.outcome is Outcome.CHECK_FAILS
        line = self._ui.scan_line
        if misread and line.hasFocus():
            self.place(last.typed)
        elif last.row is not None and last.row.outcome in _DONE:
            line.clear()
