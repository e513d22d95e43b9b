"""Days that are typed as one writes them: 24/12/2027, 3.9.27, whatever is marked before.

Qt's own field drops a figure where a full part isn't marked, takes the stroke after a full part
as a wish to go on twice, and cuts a day to the month that stood there: 31/12/2027 typed over
30/11/2026 became 30/11/2017.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit

from esafety_desktop.dates import parse_british

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QFocusEvent

_STROKES = frozenset("/.-:, ")
_TWO = 2
_SHORT_RUN = 6
_LETTERS = {QDateTimeEdit.Section.YearSection: 4}
_RUN_ON = re.compile(r"^(\d\d)(\d\d)(\d{4}|\d\d)$")
_WHOLE_YEAR = re.compile(r"\d{4}$")


class DateTimeEdit(QDateTimeEdit):
    """A day with or without a time."""

    typed = ""
    """The figures and strokes of one go, from the first part on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _takes(self, event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        _settle(self)
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        _look(self, event)
        return super().event(event)


class DateEdit(QDateEdit):
    """A day."""

    typed = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _takes(self, event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        _settle(self)
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        _look(self, event)
        return super().event(event)


def _takes(edit: DateTimeEdit | DateEdit, event: QKeyEvent) -> bool:
    """Make way for what is typed; whether nothing is left for Qt to do."""
    typed = event.text()
    if typed and typed in _STROKES:
        edit.typed += typed if edit.typed else ""
        _go_on(edit)
        return True
    if not typed.isdigit():
        if typed:
            _settle(edit)
        return False
    _make_room(edit)
    if edit.currentSectionIndex() == 0 or edit.typed:
        edit.typed += typed
    if _WHOLE_YEAR.search(edit.typed) and (day := _day(edit.typed)) is not None:
        edit.setDate(QDate(day.year, day.month, day.day))
        edit.setCurrentSection(QDateTimeEdit.Section.YearSection)
        if len(edit.typed) != _SHORT_RUN:  # 241227 may yet become 24122027
            edit.typed = ""  # it stands: what changes it now, such as the wheel, counts
        return True
    return False


def _look(edit: DateTimeEdit | DateEdit, event: QEvent) -> None:
    """An Alt key may press a button while the keyboard stays here; a click begins elsewhere."""
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
        if not (event.text().isdigit() or event.text() in _STROKES):
            _settle(edit)
    elif event.type() in {QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress}:
        edit.typed = ""


def _make_room(edit: DateTimeEdit | DateEdit) -> None:
    """Mark what a figure takes the place of; at the first part a new go begins."""
    line = edit.lineEdit()
    marked = line.selectedText()
    here = edit.currentSection()
    if marked and marked == line.text():
        here = edit.sectionAt(0)
    elif marked != edit.sectionText(here) and (
        len(edit.sectionText(here)) < _LETTERS.get(here, _TWO)
    ):
        return
    elif not marked and line.cursorPosition() == len(line.text()):
        here = edit.sectionAt(0)
    edit.setSelectedSection(here)
    if here == edit.sectionAt(0):
        edit.typed = ""


def _go_on(edit: DateTimeEdit | DateEdit) -> None:
    """To the next part, unless Qt has gone on by itself after the last figure."""
    line = edit.lineEdit()
    number = edit.currentSectionIndex()
    marked = line.selectedText()
    if marked and marked == edit.sectionText(edit.currentSection()) and number > 0:
        return
    if number + 1 < edit.sectionCount():
        edit.setSelectedSection(edit.sectionAt(number + 1))


def _settle(edit: DateTimeEdit | DateEdit) -> None:
    """What was typed in one go counts as a whole: years of two figures, days of the new month."""
    day = _day(edit.typed)
    edit.typed = ""
    if day is not None:
        edit.setDate(QDate(day.year, day.month, day.day))


def _day(typed: str) -> date | None:
    run_on = _RUN_ON.match(typed)
    try:
        return parse_british("/".join(run_on.groups()) if run_on else typed)
    except ValueError:
        return None
