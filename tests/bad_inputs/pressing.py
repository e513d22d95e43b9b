"""Presses what keeps: nonsense is refused with its reason, or every word of it is kept."""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMessageBox, QPushButton
from shiboken6 import isValid

from esafety_desktop.widgets.reasons import NAMES
from esafety_desktop.widgets.secret_lines import is_secret
from esafety_desktop.widgets.strips import EMERGENCY, Strip
from esafety_desktop.widgets.table import RecordTable
from tests.bad_inputs.fields import Text, can_be_typed_in, is_date, paste, read, text_fields
from tests.bad_inputs.texts import NONSENSE_DATES, held, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from esafety_desktop.store.store import Store

#: What each field is given: signs of every kind, and a number of its own to be found by.
MARK = "Zoë 🏳️‍🌈 e\N{COMBINING ACUTE ACCENT}א \u202e<b>{{x}} & %s\x07 mark{0}k"
_NUMBERS = count(100)


class Pressed(NamedTuple):
    """What came of a press.

    Attributes:
        result: In a few words.
        faults: What is wrong with it.
    """

    result: str
    faults: tuple[str, ...] = ()


def fill(window: QDialog) -> list[str]:
    """Nonsense in every field; gives what was put into those that aren't secret and took it."""
    put = []
    for number, field in zip(_NUMBERS, list(text_fields(window)), strict=False):
        if not can_be_typed_in(field):
            continue
        if isinstance(field, QLineEdit) and is_date(field):
            _no_day(field, number)
            continue
        text = MARK.replace("{0}", str(number))
        paste(field, text)
        if not is_secret(field) and held(read(field)) == held(text):
            put.append(text)
    return put


def _no_day(field: QLineEdit, number: int) -> None:
    """What is no day, and short enough for the line: what is too long is refused whole."""
    fitting = [text for text in NONSENSE_DATES if len(text) <= field.maxLength()]
    paste(field, fitting[number % len(fitting)])


def dates_of(window: QDialog) -> list[Text]:
    """The lines of a window that take a day."""
    return [one for one in text_fields(window) if can_be_typed_in(one) and is_date(one)]


def dead(window: QDialog, button: QPushButton) -> Pressed:
    """A button that can't be pressed: somewhere a person must read why."""
    said = reason(window) or button.toolTip().strip() or button.accessibleDescription().strip()
    if said:
        return Pressed(f"can't be pressed: {said[:80]}")
    return Pressed("can't be pressed", ("its button is dead, and nothing says why",))


def reason(window: QDialog) -> str:
    """The sentence of a window that says why it doesn't go on."""
    for label in window.findChildren(QLabel):
        above = label.parent()
        told = isinstance(above, Strip) and above.objectName() != EMERGENCY
        told = told or label.objectName() in NAMES
        if told and label.isVisible() and label.text().strip():
            return label.text().strip()
    for table in window.findChildren(RecordTable):
        if table.isVisible() and table.said_instead:
            return str(table.said_instead)
    return ""


def answer(window: QDialog, *, dates: bool) -> Pressed:
    """What the window does once its button was pressed; boxes over it are shut."""
    boxes = [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, QMessageBox) and one.isVisible()
    ]
    said = " ".join(f"{one.text()} {one.informativeText()}" for one in boxes).strip()
    for box in boxes:
        box.done(0)
    if said:
        return Pressed(f"says: {said[:90]}")
    if isValid(window) and window.isVisible():
        return Pressed(f"stays open: {reason(window)[:80]}".removesuffix(": "))
    if dates:
        return Pressed("takes it", ("took a date that is none, or lost it",))
    return Pressed("takes it")


def lost(store: Store, put: list[str]) -> tuple[list[str], int]:
    """Of what was put in, what lies in the cabinets with something missing; and how much is there.

    What is nowhere at all was a word to look for, a choice, or something that is only printed.
    """
    with store.read() as session:
        cells = list(_cells(session.connection()))
    wrong, there = [], 0
    for text in put:
        number = kept(text).rpartition(" ")[2]
        found = [cell for cell in cells if number in cell]
        there += bool(found)
        if found and not any(kept(text) in kept(cell) for cell in found):
            wrong.append(f"{kept(text)!r} was kept as {found[0][:80]!r}")
    return wrong, there


def _cells(connection: Connection) -> Iterator[str]:
    for _number, schema, _file in connection.exec_driver_sql("PRAGMA database_list").all():
        named = connection.exec_driver_sql(
            f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table' "  # noqa: S608 - names of our own
            "AND name NOT LIKE '%search%' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        ).all()
        for (name,) in named:
            for row in connection.exec_driver_sql(f'SELECT * FROM {schema}."{name}"'):  # noqa: S608 - as above
                for cell in row:
                    if isinstance(cell, str) and "mark" in cell:
                        yield from _texts(cell)


def _texts(cell: str) -> list[str]:
    """A cell's text; of one that holds JSON, each text in it."""
    try:
        held_in = [json.loads(cell)]
    except ValueError:
        return [cell]
    found = []
    while held_in:
        one = held_in.pop()
        held_in += one if isinstance(one, list) else []
        held_in += one.values() if isinstance(one, dict) else []
        found += [one] if isinstance(one, str) else []
    return found
