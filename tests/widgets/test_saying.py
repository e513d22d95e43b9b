"""What is said aloud: the reason under a dead OK once it has settled, found lines, the foot."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout

from esafety_desktop.shell.said_bar import SaidBar
from esafety_desktop.shell.search_box import SearchBox
from esafety_desktop.today.rows import Found
from esafety_desktop.widgets import reasons
from esafety_desktop.widgets.reasons import hear_reasons, settling_of
from esafety_desktop.widgets.saying import Settling, said_aloud

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FORMS = Path(__file__).resolve().parents[2] / "forms"
FOUND = [
    Found("LADO", "Contact", "0151 496 0000", "contacts/lado"),
    Found("Ladan Omar", "Pupil", "5B", "agreements/pupil/1"),
]


class Asking(QDialog):
    """A line, and below it why the window can't go on."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.wrong = QLineEdit(self), QLabel("Write what happened.", self)
        self.wrong.setObjectName("wrong")
        inside = QVBoxLayout(self)
        inside.addWidget(self.line)
        inside.addWidget(self.wrong)

    def looked_at(self) -> Settling:
        """What waits, once the label was looked at again."""
        heard = hear_reasons()
        assert heard is not None
        heard.look()
        return settling_of(self.wrong)


def asking(qtbot: QtBot) -> Asking:
    made = Asking()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.line.hasFocus)
    made.looked_at()
    return made


def test_a_reason_is_said_when_it_has_become_another_one(qtbot: QtBot) -> None:
    dialog = asking(qtbot)
    dialog.looked_at().settle()
    assert said_aloud(dialog.wrong) == "", "a reader reads what stands there as the window opens"
    for words in ("", "At most 10 letters fit.", "Say when it was."):
        dialog.wrong.setText(words)
        dialog.looked_at()
    assert said_aloud(dialog.wrong) == "", "not while it still changes"
    dialog.looked_at().settle()
    assert said_aloud(dialog.wrong) == "Say when it was."


def test_a_reason_is_said_by_itself_while_a_reader_listens(qtbot: QtBot) -> None:
    heard = hear_reasons()
    QAccessible.setActive(True)
    try:
        dialog = asking(qtbot)
        dialog.wrong.setText("Say when it was.")
        qtbot.waitUntil(lambda: said_aloud(dialog.wrong) == "Say when it was.")
    finally:
        QAccessible.setActive(False)
    assert heard is hear_reasons(), "one listens, however often it is asked to"


def test_a_reason_that_goes_and_comes_back_is_said_again(qtbot: QtBot) -> None:
    dialog = asking(qtbot)
    for words in ("Say when it was.", "", "Say when it was."):
        dialog.wrong.setProperty("saidAloud", "")
        dialog.wrong.setText(words)
        dialog.looked_at().settle()
        assert said_aloud(dialog.wrong) == words


def test_a_reason_that_was_hidden_is_said_when_it_is_shown(qtbot: QtBot) -> None:
    dialog = asking(qtbot)
    dialog.wrong.hide()
    dialog.looked_at().settle()
    dialog.wrong.setText("That is not the PIN.")
    dialog.wrong.show()
    dialog.looked_at().settle()
    assert said_aloud(dialog.wrong) == "That is not the PIN."


def test_the_labels_that_are_heard_stand_in_the_forms() -> None:
    forms = "".join(one.read_text("utf-8") for one in FORMS.glob("*/*.ui"))
    named = set(re.findall(r'class="QLabel" name="(\w+)"', forms))
    assert set(reasons.NAMES) <= named | {"lineWrong"}


def test_no_such_label_is_called_something_else_than_what_it_says() -> None:
    """A name in place of its words is all that a reader would read of it."""
    named = f'class="QLabel" name="({"|".join(reasons.NAMES)})">(?P<inside>.*?)</widget>'
    for form in sorted(FORMS.glob("*/*.ui")):
        for label in re.finditer(named, form.read_text("utf-8"), re.DOTALL):
            assert "accessibleName" not in label["inside"], form.name


def test_the_foot_of_the_window_says_what_was_done(qtbot: QtBot) -> None:
    bar = SaidBar()
    qtbot.addWidget(bar)
    bar.say("Saved as Class 5B.pdf.")
    assert bar.currentMessage() == said_aloud(bar) == "Saved as Class 5B.pdf."


def box(qtbot: QtBot) -> SearchBox:
    made = SearchBox(lambda words, _inside: FOUND if words == "lad" else [], lambda: False)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    return made


def test_what_was_found_is_said_and_each_line_that_is_stepped_to(qtbot: QtBot) -> None:
    search = box(qtbot)
    QTest.keyClicks(search, "lad")
    qtbot.waitUntil(lambda: said_aloud(search).startswith("2 found. LADO, Contact, 0151 496"))
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert said_aloud(search) == "Ladan Omar, Pupil, 5B, 2 of 2"
    QTest.keyClick(search, Qt.Key.Key_Up)
    assert said_aloud(search) == "LADO, Contact, 0151 496 0000, 1 of 2"


def test_that_nothing_was_found_is_said(qtbot: QtBot) -> None:
    search = box(qtbot)
    QTest.keyClicks(search, "xyz")
    qtbot.waitUntil(lambda: said_aloud(search) == "Nothing called “xyz” was found.")


def test_what_was_opened_before_is_said(qtbot: QtBot) -> None:
    search = box(qtbot)
    QTest.keyClicks(search, "lad")
    QTest.keyClick(search, Qt.Key.Key_Return)
    QTest.keyClick(search, Qt.Key.Key_Return)
    search.begin()
    qtbot.waitUntil(lambda: said_aloud(search).startswith("Opened from here before: 1. LADO"))
