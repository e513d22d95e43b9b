"""Walks the windows that the tour opens and puts nasty texts into every field that takes any.

The hands are those of a person: the clipboard and Ctrl+V, keys, Tab, a click on the button that
keeps things. A field may hold what was put in, or say before anything is lost that it won't.
"""

from __future__ import annotations

import re
import traceback
from typing import TYPE_CHECKING, Any, NamedTuple

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
from tests.bad_inputs.fields import (
    CTRL,
    Text,
    can_be_typed_in,
    is_date,
    keeper,
    key_of,
    label_of,
    on_clipboard,
    paste,
    put,
    read,
    spin_fields,
    text_fields,
    words,
)

if TYPE_CHECKING:
    from pathlib import Path

LONG = " ".join(f"w{number}" for number in range(3000))[:10_000]
#: What is put into every field that takes text.
NASTY = {
    "10,000 characters": LONG,
    "emoji": "Zoë 👩‍👩‍👧‍👦 🏳️‍🌈 e\N{COMBINING ACUTE ACCENT}t 𝒳 \N{ZERO WIDTH SPACE}end",
    "right to left": "\u202edinner דנה كتبت 5B\u202c שלום \u200fend",
    "control characters": "bell\x07 esc\x1b[31m del\x7f feed\x0c bom\ufeff sep\u2028 end",
    "mark-up": "<b>Zoë</b> &amp; {{child}} %s {0} '; -- <img src=x> end",
    "a table": "one\ttwo\r\nthree\tfour\nend",
}
NONSENSE_DATES = ("31/02/2026", "99/99/9999", "yesterday-ish", "-1", "٣١/٠٢/٢٠٢٦", "0" * 400)
MANY = 10_000


class Abandoned(Exception):
    """The window that a stop of the tour goes on with is gone, because OK took what stood there."""


class Came(NamedTuple):
    """What came of one window: how many fields were filled, and what its button did."""

    window: str
    fields: int
    pressed: str


class Walker(Stage):
    """The tour with other hands: it fills where the tour takes a picture.

    Attributes:
        came: What was walked, by window.
        found: What is wrong, a line each.
        presses: Whether the buttons that keep things are pressed, too.
        lists: How many lists were shown with no row, one and ten thousand.
    """

    def __init__(self, school: Path, shelf: Path, *, presses: bool = True) -> None:
        self.came: dict[str, Came] = {}
        self.found: list[str] = []
        self.presses = presses
        self.lists = 0
        self.done: set[str] = set()
        super().__init__(school, shelf, shelf)

    def picture(self, name: str, sentence: str, program: object = None) -> None:  # noqa: ARG002
        self.breathe()
        for window in self._windows():
            self._walk(window)
            self.breathe()

    def keep(self, name: str, sentence: str, ending: str, write: object) -> None:  # noqa: ARG002
        self.index.append(name)
        if ending == ".pdf":
            (self.shelf / "kept.pdf").touch()

    def _windows(self) -> list[QWidget]:
        dialogs: list[QWidget] = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog) and one.isVisible() and not isinstance(one, QMessageBox)
        ]
        active = QApplication.activeModalWidget()
        if active in dialogs:
            return [active]
        frame: list[QWidget] = [self.program.frame]
        return dialogs[-1:] or frame

    def _walk(self, window: QWidget) -> None:
        called = type(window).__name__
        window.activateWindow()
        self.breathe()
        fields = [one for one in text_fields(window) if key_of(called, one) not in self.done]
        for field in fields:
            self.done.add(key_of(called, field))
            self._fill(called, field)
        spins = [one for one in spin_fields(window) if key_of(called, one) not in self.done]
        for spin in spins:
            self.done.add(key_of(called, spin))
            self._spin(called, spin)
        self._tables(called, window)
        before = self.came.get(called, Came(called, 0, ""))
        pressed = before.pressed
        if self.presses and isinstance(window, QDialog) and f"{called} OK" not in self.done:
            self.done.add(f"{called} OK")
            pressed = self._press(called, window)
        count = before.fields + len(fields) + len(spins)
        self.came[called] = Came(called, count, pressed)
        if not isValid(window) or (isinstance(window, QDialog) and not window.isVisible()):
            raise Abandoned(called)

    def _fill(self, called: str, field: Text) -> None:
        before = read(field)
        for kind, text in NASTY.items():
            if not can_be_typed_in(field):
                return
            paste(field, text)
            self._settle(called, field, kind)
            self._compare(f"{called}, {label_of(field)}, {kind}", field, text, before)
            if kind == "10,000 characters":
                self._fits(called, field)
                QTest.keyClick(field, Qt.Key.Key_Tab)
                self._settle(called, field, kind)
                self._compare(f"{called}, {label_of(field)}, left", field, text, before)
            put(field, before)
            self._settle(called, field, kind)

    def _tables(self, called: str, window: QWidget) -> None:
        """Every list of a window with no row, one, and ten thousand."""
        for table in window.findChildren(RecordTable):
            key = key_of(called, table) + f" list {table.accessibleName()}"
            rows = list(table.records.shown)
            if key in self.done or not rows or not table.isVisible():
                continue
            self.done.add(key)
            self.lists += 1
            for count in (0, 1, MANY):
                self._try_rows(called, table, [rows[at % len(rows)] for at in range(count)])
            table.set_rows(rows)
            self._settle(called, table, "its own rows")

    def _try_rows(self, called: str, table: RecordTable[Any], rows: list[Any]) -> None:
        where = f"{called}, list {table.accessibleName()}, {len(rows)} rows"
        table.set_rows(rows)
        table.grab()
        for column in range(table.records.columnCount()):
            table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        if table.records.rowCount() != len(rows):
            self.found.append(f"{where}: sorted, {table.records.rowCount()} are left")
        table.filter_text("a word that is nowhere")
        if table.records.rowCount():
            self.found.append(f"{where}: a word that is nowhere finds some")
        table.filter_text("")
        table.setFocus()
        for key in (Qt.Key.Key_A, Qt.Key.Key_C):
            QTest.keyClick(table, key, CTRL)
        table.clearSelection()
        self._settle(called, table, where)

    def _compare(self, where: str, field: Text, text: str, before: str) -> None:
        now = read(field)
        if words(now) == words(text):
            return
        said = said_at(field) if isinstance(field, QLineEdit) else ""
        if said and words(now) == words(before) and re.search(r"\d", said):
            return
        self.found.append(f"{where}: {len(text)} put in, {len(now)} there: {now[:60]!r} {said!r}")

    def _spin(self, called: str, spin: QAbstractSpinBox) -> None:
        before = spin.text()
        for text in ("99999999999999", "-1", "abc", "31/02/2026", "🦊", LONG):
            spin.setFocus()
            spin.selectAll()
            on_clipboard(text)
            QTest.keyClick(spin, Qt.Key.Key_V, CTRL)
            QTest.keyClick(spin, Qt.Key.Key_Tab)
            self._settle(called, spin, text[:12])
            if not spin.hasAcceptableInput():
                self.found.append(f"{called}, {label_of(spin)}: holds {spin.text()!r}")
        put(spin.findChildren(QLineEdit)[0], before)
        spin.interpretText()

    def _press(self, called: str, window: QDialog) -> str:
        """Fill everything with nonsense and press what keeps it; what came of it."""
        fields = [one for one in text_fields(window) if can_be_typed_in(one)]
        before = [(one, read(one)) for one in fields]
        dates = [one for one in fields if is_date(one)]
        for number, field in enumerate(fields):
            nonsense = NONSENSE_DATES[number % len(NONSENSE_DATES)]
            paste(field, nonsense if field in dates else f"Zoë 🦊 \u202e{number}\x07")
        self._settle(called, window, "nonsense")
        button = keeper(window)
        if button is None:
            result = "no button that keeps"
        elif not button.isEnabled():
            result = "can't be pressed"
        else:
            button.click()
            self._settle(called, window, "OK")
            result = self._result(called, window, dates)
        if isValid(window) and window.isVisible():
            for field, text in before:
                if isValid(field) and can_be_typed_in(field):
                    put(field, text)
            self._settle(called, window, "put back")
        return result

    def _result(self, called: str, window: QDialog, dates: list[Text]) -> str:
        boxes = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QMessageBox) and one.isVisible()
        ]
        said = " ".join(f"{one.text()} {one.informativeText()}" for one in boxes).strip()
        for box in boxes:
            box.done(0)
        self.breathe()
        if said:
            return f"says: {said[:90]}"
        if isValid(window) and window.isVisible():
            return "stays open"
        if dates:
            self.found.append(f"{called}: took a date that is none, or lost it")
        return "takes it"

    def _fits(self, called: str, field: QWidget) -> None:
        window = field.window()
        for fault in tour_fit.faults(window, SCREEN):
            self.found.append(f"{called}, {label_of(field)}, with 10,000 characters: {fault}")

    def _settle(self, called: str, field: QWidget, kind: str) -> None:
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
