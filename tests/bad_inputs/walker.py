"""Walks the windows that the tour opens and puts nasty texts into every field that takes any.

The hands are those of a person: the clipboard and Ctrl+V, keys, Tab, a click on the button that
keeps things. A field may hold what was put in, or say before anything is lost that it won't.
"""

from __future__ import annotations

import re
import traceback
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QLineEdit,
    QMessageBox,
    QWidget,
)
from shiboken6 import isValid

from esafety_desktop.sample import tour_fit
from esafety_desktop.sample.tour_stage import SCREEN, Stage
from esafety_desktop.widgets.full_line import said_at
from esafety_desktop.widgets.table import RecordTable
from tests.bad_inputs import lists, pressing
from tests.bad_inputs.fields import (
    CTRL,
    Text,
    can_be_typed_in,
    chosen_again,
    keeper,
    key_of,
    label_of,
    on_clipboard,
    paste,
    put,
    read,
    spin_fields,
    text_fields,
)
from tests.bad_inputs.texts import LONG, NASTY, held

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.shell.program import Program

_NUMBERS = ("99999999999999", "-1", "abc", "31/02/2026", "🦊", LONG)


class Abandoned(Exception):
    """The window that a stop of the tour goes on with is gone, because OK took what stood there."""


@dataclass
class Came:
    """What came of one window.

    Attributes:
        fields: How many were filled.
        lists: How many were shown with no row, one and ten thousand.
        pressed: What its button did.
    """

    fields: int = 0
    lists: int = 0
    pressed: list[str] = field(default_factory=list)


class Walker(Stage):
    """The tour with other hands: it fills where the tour takes a picture.

    Attributes:
        came: What was walked, by window.
        found: What is wrong, a line each.
    """

    def __init__(self, school: Path, shelf: Path) -> None:
        self.came: dict[str, Came] = {}
        self.found: list[str] = []
        self.done: set[str] = set()
        self._shown: Program | None = None
        super().__init__(school, shelf, shelf)

    def picture(self, name: str, sentence: str, program: Program | None = None) -> None:  # noqa: ARG002
        self._shown = program
        self.breathe()
        for window in self._windows():
            self.walk(window)
            self.breathe()

    def keep(self, name: str, sentence: str, ending: str, write: object) -> None:  # noqa: ARG002
        self.index.append(name)
        if ending == ".pdf":
            (self.shelf / "kept.pdf").touch()

    def walk(self, window: QWidget) -> None:
        """Every field and list of a window, each once."""
        called = type(window).__name__
        came = self.came.setdefault(called, Came())
        window.activateWindow()
        self.breathe()
        with chosen_again(window):
            for one in [one for one in text_fields(window) if self.is_new(key_of(called, one))]:
                came.fields += 1
                if isValid(one):  # another field or list may have taken it away
                    self._fill(called, one)
        for spin in [one for one in spin_fields(window) if self.is_new(key_of(called, one))]:
            came.fields += 1
            self._spin(called, spin)
        came.lists += self._tables(called, window)

    def is_new(self, key: str) -> bool:
        """Whether this was not walked before; from now on it was."""
        new = key not in self.done
        self.done.add(key)
        return new

    def settle(self, called: str, field: QWidget, kind: str) -> None:
        """Let everything happen; what was raised meanwhile is a find."""
        try:
            self.breathe()
        except Exception as error:  # noqa: BLE001 - whatever comes is what the walk looks for
            self._bugs.append(error)
        for bug in self._bugs:
            place = "".join(traceback.format_exception(bug)[-2:]).strip()[:400]
            name = label_of(field) if isValid(field) else ""
            self.found.append(f"{called}, {name}, {kind}: {place}")
        self._bugs.clear()

    def _windows(self) -> list[QWidget]:
        dialogs: list[QWidget] = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog) and one.isVisible() and not isinstance(one, QMessageBox)
        ]
        active = QApplication.activeModalWidget()
        if active in dialogs:
            return [active]
        frame: list[QWidget] = [(self._shown or self.program).frame]
        return dialogs[-1:] or frame

    def _fill(self, called: str, field: Text) -> None:
        before = read(field)
        for kind, text in NASTY.items():
            if not isValid(field) or not can_be_typed_in(field):
                return
            paste(field, text)
            self.settle(called, field, kind)
            where = f"{called}, {label_of(field)}, {kind}"
            self.found += not_held(where, field, text, before)
            if kind == "10,000 characters":
                self._fits(called, field)
                QTest.keyClick(field, Qt.Key.Key_Tab)
                self.settle(called, field, kind)
                self.found += not_held(f"{where}, left", field, text, before)
            put(field, before)
            self.settle(called, field, kind)

    def _tables(self, called: str, window: QWidget) -> int:
        """Every list of a window with no row, one, and ten thousand; how many there were."""
        tried = 0
        for table in window.findChildren(RecordTable):
            key = key_of(called, table) + f" list {table.accessibleName()}"
            rows = list(table.records.shown)
            if not rows or not table.isVisible() or not self.is_new(key):
                continue
            tried += 1
            with lists.own_again(table):
                for count in (0, 1, lists.MANY):
                    where = f"list {table.accessibleName()}, {count} rows"
                    made = lists.different(rows, count, table.records.key)
                    faults = lists.faults_of(table, made)
                    self.found += [f"{called}, {where}: {one}" for one in faults]
                    self.settle(called, table, where)
            self.settle(called, table, "its own rows")
        return tried

    def _spin(self, called: str, spin: QAbstractSpinBox) -> None:
        before = spin.text()
        for text in _NUMBERS:
            spin.setFocus()
            spin.selectAll()
            on_clipboard(text)
            QTest.keyClick(spin, Qt.Key.Key_V, CTRL)
            QTest.keyClick(spin, Qt.Key.Key_Tab)
            self.settle(called, spin, text[:12])
            if not spin.hasAcceptableInput():
                self.found.append(f"{called}, {label_of(spin)}: holds {spin.text()!r}")
        put(spin.findChildren(QLineEdit)[0], before)
        spin.interpretText()

    def _fits(self, called: str, field: QWidget) -> None:
        for fault in tour_fit.faults(field.window(), SCREEN):
            self.found.append(f"{called}, {label_of(field)}, with 10,000 characters: {fault}")


class Presser(Walker):
    """Presses the button that keeps things in every dialog; the fields are filled with nonsense.

    What is taken ends a stop of the tour: it is gone again, and what was pressed is left alone.
    """

    def walk(self, window: QWidget) -> None:
        called = type(window).__name__
        if not isinstance(window, QDialog) or not self.is_new(called):
            return
        window.activateWindow()
        self.breathe()
        came = self.came.setdefault(called, Came())
        fields = [one for one in text_fields(window) if can_be_typed_in(one)]
        before = [(one, read(one)) for one in fields]
        dates = pressing.dates_of(window)
        for try_dates in (True, False) if dates else (False,):
            texts = pressing.fill(window)
            for one, text in before:
                if not try_dates and one in dates and isValid(one) and can_be_typed_in(one):
                    put(one, text)
            self.settle(called, window, "nonsense")
            came.pressed.append(self._press(called, window, texts, dates=try_dates))
            if not isValid(window) or not window.isVisible():
                raise Abandoned(called)
        for one, text in before:
            if isValid(one) and can_be_typed_in(one):
                put(one, text)
        self.settle(called, window, "put back")

    def _press(self, called: str, window: QDialog, texts: list[str], *, dates: bool) -> str:
        button = keeper(window)
        if button is None:
            return "no button that keeps"
        if not button.isEnabled():
            came = pressing.dead(window, button)
        else:
            button.click()
            self.settle(called, window, "OK")
            came = pressing.answer(window, dates=dates)
            self.breathe()
        self.found += [f"{called}: {one}" for one in came.faults]
        return came.result + self._kept(called, texts) if came.result == "takes it" else came.result

    def _kept(self, called: str, texts: list[str]) -> str:
        """How many of the texts lie in the cabinets now; one that isn't whole is a find."""
        if not texts or self.program.working is None:
            return ""
        wrong, there = pressing.lost(self.program.working.store, texts)
        self.found += [f"{called}: {one}" for one in wrong]
        return f", {there} of {len(texts)} texts are kept"


def not_held(where: str, field: Text, text: str, before: str) -> list[str]:
    """What a field has lost of a text; nothing where it refused it and said its limit."""
    now = read(field)
    if held(now) == held(text):
        return []
    said = said_at(field) if isinstance(field, QLineEdit) else ""
    if said and held(now) == held(before) and re.search(r"\d", said):
        return []
    return [f"{where}: {len(text)} put in, {len(now)} there: {now[:60]!r} {said!r}"]
