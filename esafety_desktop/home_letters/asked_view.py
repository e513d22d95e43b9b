"""The fields that the writer fills in once for a print run, as lines of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

_BEFORE = 2
_LETTERS = 30


class AskedLines(QObject):
    """Lines that come and go with the fields that stand in the text.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, form: QFormLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._parent = parent
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._lines: dict[str, QLineEdit] = {}
        self._kept: dict[str, str] = {}

    def ask(self, wanted: Mapping[str, tuple[str, str]]) -> None:
        """Show a line for each of these fields; what was typed for one is remembered."""
        if list(wanted) == list(self._lines):
            return
        self._kept |= self.given()
        while self._form.rowCount() > _BEFORE:
            self._form.removeRow(_BEFORE)
        self._lines = {}
        for name, (label, example) in wanted.items():
            line = QLineEdit(self._parent)
            line.setObjectName(name)
            line.setMinimumWidth(line.fontMetrics().averageCharWidth() * _LETTERS)
            line.setPlaceholderText(f"for example: {example}")
            line.setText(self._kept.get(name, ""))
            line.textChanged.connect(self.changed)
            words = QLabel(label, self._parent)
            words.setBuddy(line)
            self._form.addRow(words, line)
            self._lines[name] = line

    def given(self) -> dict[str, str]:
        """What was typed, field by field."""
        return {name: line.text() for name, line in self._lines.items()}

    def put(self, given: Mapping[str, str]) -> None:
        """Type these for somebody who comes back."""
        self._kept |= given
        for name, line in self._lines.items():
            line.setText(given.get(name, ""))

    @property
    def first_empty(self) -> QLineEdit | None:
        """The first line in which nothing stands."""
        return next((one for one in self._lines.values() if not one.text().strip()), None)
