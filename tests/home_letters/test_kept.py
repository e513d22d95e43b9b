"""What is left in the middle is said to be kept, shown as such, and dropped only when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.dates import to_london
from esafety_desktop.guidance.home_letters import ASKED
from tests.home_letters.test_windows import (
    classes,
    desk,
    preview_of,
    shown,
    tab,
    type_to,
    wording,
    writing,
)
from tests.letters.letter_school import set_flag

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.home_letters.tab import HomeLettersTab
    from esafety_desktop.home_letters.wording_dialog import WordingDialog
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

__all__ = ["classes", "desk", "tab"]
KEPT = "Your letter is kept: it is here when you open it again."


def test_escape_says_that_the_letter_is_kept_and_it_says_so_when_it_is_back(
    tab: HomeLettersTab, desk: Desk, qtbot: QtBot
) -> None:
    tab.new()
    dialog = writing(tab)
    assert not dialog.ui.kept.isVisible()
    with qtbot.assertNotEmitted(desk.said):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    tab.new()
    dialog = writing(tab)
    type_to(dialog, "5b")
    dialog.editor.text.insertPlainText("Bring wellies.")
    with qtbot.waitSignal(desk.said) as told:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert told.args == [KEPT]
    tab.new()
    back = writing(tab)
    assert "Bring wellies." in back.editor.markdown()
    assert back.ui.keptWords.isVisible()
    at = desk.store.drafts.kept_at("letters/home/write")
    assert at is not None
    assert back.ui.keptWords.text() == f"Your letter, kept for you from {british_short(at)}."
    back.ui.anew.click()
    assert not back.ui.kept.isVisible()
    assert "Bring wellies." not in back.editor.markdown()
    back.reject()
    assert desk.store.drafts.places() == ()


def british_short(at: datetime) -> str:
    return to_london(at).strftime("%d/%m, %H:%M")


def changed(tab: HomeLettersTab) -> WordingDialog:
    tab.edit("home/workshop")
    dialog = wording(tab)
    dialog.editor.text.append("A line of ours.")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    return dialog


def press(dialog: WordingDialog, name: str) -> None:
    (box,) = [one for one in dialog.findChildren(QMessageBox) if one.isVisible()]
    (button,) = [one for one in box.buttons() if one.text().replace("&", "") == name]
    button.click()


def test_cancel_asks_what_becomes_of_the_changes(tab: HomeLettersTab, desk: Desk) -> None:
    dialog = changed(tab)
    press(dialog, "Go on writing")
    assert dialog.isVisible()
    dialog.ui.cancel.click()
    press(dialog, "Drop the changes")
    assert not dialog.isVisible()
    assert desk.store.drafts.places() == ()
    dialog = changed(tab)
    press(dialog, "Keep as a draft")
    assert not dialog.isVisible()
    tab.edit("home/workshop")
    back = wording(tab)
    assert back.ui.kept.isVisible()
    assert "not in use yet" in back.ui.keptWords.text()
    assert back.ui.anew.text() == "&Drop it: show the wording in use"
    assert "A line of ours." in back.editor.markdown()
    back.ui.anew.click()
    assert "A line of ours." not in back.editor.markdown()
    assert not back.ui.kept.isVisible()
    back.ui.cancel.click()
    assert not back.isVisible()
    assert desk.store.drafts.places() == ()


def test_a_wording_left_as_it_is_closes_without_a_question(tab: HomeLettersTab) -> None:
    tab.edit("home/workshop")
    dialog = wording(tab)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_lock_keeps_the_changes_without_a_question(
    tab: HomeLettersTab, desk: Desk, qtbot: QtBot
) -> None:
    dialog = changed(tab)
    tab.keep_draft()
    dialog.done(0)
    again = shown(desk, qtbot)
    again.edit("home/workshop")
    assert "A line of ours." in wording(again).editor.markdown()
    wording(again).done(0)


@pytest.mark.parametrize("how", ["tab", "click below"])
def test_the_empty_letter_has_a_line_to_write_on(tab: HomeLettersTab, how: str) -> None:
    tab.new()
    dialog = writing(tab)
    text = dialog.editor.text
    assert text.document().findBlockByNumber(1).text() == ""
    if how == "tab":
        text.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        low = QPoint(40, text.viewport().height() - 4)
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=low)
    QTest.keyClicks(text, "Bring wellies.")
    assert dialog.editor.markdown().startswith("Dear {{parent}}\n\nBring wellies.\n\n{{close}}")
    assert "filled in for each family" in dialog.editor.ui.hint.text()
    assert "Preview" in dialog.editor.ui.hint.text()
    dialog.reject()


def test_a_new_letter_for_the_library_has_a_line_to_write_on(tab: HomeLettersTab) -> None:
    tab.edit("own/")
    dialog = wording(tab)
    QTest.keyClicks(dialog.editor.text, "Bring wellies.")
    assert dialog.editor.markdown().startswith("Dear {{parent}}\n\nBring wellies.\n\n{{close}}")
    assert "As it prints" in dialog.editor.ui.hint.text()
    dialog.done(0)


def test_who_gets_none_can_be_read_whole(tab: HomeLettersTab, office_store: Store) -> None:
    tab.new()
    dialog = writing(tab)
    set_flag(office_store, "Ashdown", ask_dsl_first=True)
    set_flag(office_store, "Kowalczyk", telephone_only=True)
    type_to(dialog, "5b")
    dialog.ui.leftOut.setText("No letter, ask the safeguarding lead: " + "Zoë Ashdown, " * 60)
    QTest.qWait(1)
    label, room = dialog.ui.leftOut, dialog.ui.leftOutRoom
    assert room.isVisible()
    for widget in (room, dialog.ui.ringToo, dialog.ui.sentence):
        assert widget.visibleRegion().boundingRect().height() == widget.height() > 0
    assert room.height() >= 2 * label.fontMetrics().height()
    assert label.height() >= label.heightForWidth(label.width())
    assert room.verticalScrollBar().maximum() >= label.height() - room.viewport().height()
    room.setFocus()
    QTest.keyClick(room, Qt.Key.Key_PageDown)
    assert room.verticalScrollBar().value() > 0
    dialog.reject()


def test_no_two_lines_are_called_alike(tab: HomeLettersTab) -> None:
    tab.open_item("home/workshop")
    tab.new()
    dialog = writing(tab)
    assert dialog.ui.titleLabel.text().replace("&", "") == "Title"
    assert ASKED["topic"].label == "Topic"
    dialog.reject()


def test_a_letter_used_again_leaves_the_one_that_is_kept_alone(
    tab: HomeLettersTab, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    tab.new()
    dialog = writing(tab)
    type_to(dialog, "year 1")
    dialog.editor.text.insertPlainText("Bring wellies.")
    dialog.preview()
    preview = preview_of(tab, qtbot)
    assert preview.save_to(str(tmp_path / "a.pdf"))
    preview.close()
    tab.new()
    writing(tab).editor.text.insertPlainText("Not finished.")
    writing(tab).reject()
    tab.open_item("log")
    tab.log.ui.use.click()
    like = writing(tab)
    assert not like.ui.kept.isVisible()
    assert "Bring wellies." in like.editor.markdown()
    like.editor.text.insertPlainText("Once more.")
    like.reject()
    (first, second) = desk.store.drafts.places()
    tab.open_item(first.removeprefix("letters/home/"))
    assert "Not finished." in writing(tab).editor.markdown()
    writing(tab).done(0)
    tab.open_item(second.removeprefix("letters/home/"))
    back = writing(tab)
    assert back.ui.kept.isVisible()
    assert "Once more." in back.editor.markdown()
    back.done(0)
