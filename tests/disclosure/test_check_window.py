"""The human check in its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from esafety_desktop.disclosure import check_service
from esafety_desktop.disclosure.check_dialog import CheckDialog
from esafety_desktop.disclosure.reading_service import sent
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.widgets.desk import Desk
    from tests.disclosure.maker import Story


@pytest.fixture
def dialog(story: Story, desk: Desk, qtbot: QtBot) -> Iterator[CheckDialog]:
    made = CheckDialog(desk, story.asked())
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def select(dialog: CheckDialog, words: str) -> None:
    field = dialog.ui.passage
    cursor = field.textCursor()
    start = field.toPlainText().index(words)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def to_note(dialog: CheckDialog) -> None:
    rows = dialog.passages.records.shown
    dialog.passages.select_key(next(row.id for row in rows if "tablet" in row.text))


def test_redactions_are_shown_in_words_and_shapes(dialog: CheckDialog) -> None:
    to_note(dialog)
    text = dialog.ui.passage.toPlainText()
    assert "«lucja obrien ▸ [Child B]»" in text
    assert "«Priya ▸ [another child]»" in text
    assert len(dialog.ui.passage.extraSelections()) == len(dialog.marks.records.shown)
    assert unnamed_controls(dialog) == []


def test_words_are_left_out_by_hand_and_taken_back(dialog: CheckDialog, qtbot: QtBot) -> None:
    to_note(dialog)
    assert not dialog.ui.add.isEnabled()
    select(dialog, "tablet")
    dialog.ui.reason.setCurrentIndex(dialog.ui.reason.findData("crime"))
    qtbot.mouseClick(dialog.ui.add, Qt.MouseButton.LeftButton)
    said = "«tablet ▸ [left out: prevention or detection of crime]»"
    assert said in dialog.ui.passage.toPlainText()
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert said not in dialog.ui.passage.toPlainText()
    assert "tablet" in dialog.ui.passage.toPlainText()


def test_a_proposal_is_taken_out_by_enter(dialog: CheckDialog, qtbot: QtBot) -> None:
    to_note(dialog)
    mark = next(row for row in dialog.marks.records.shown if row.label == "another child")
    dialog.marks.select_key(mark.id)
    qtbot.keyClick(dialog.marks, Qt.Key.Key_Return)
    assert "«Priya" not in dialog.ui.passage.toPlainText()
    dialog.marks.select_key(mark.id)
    qtbot.keyClick(dialog.marks, Qt.Key.Key_Return)
    assert "«Priya" in dialog.ui.passage.toPlainText()


def test_the_copy_waits_until_every_passage_is_checked(dialog: CheckDialog, qtbot: QtBot) -> None:
    assert not dialog.ui.toCopy.isEnabled()
    count = len(dialog.passages.records.shown)
    for done in range(count):
        assert dialog.ui.progress.text() == f"{done} of {count} passages checked"
        assert not dialog.ui.toCopy.isEnabled()
        qtbot.mouseClick(dialog.ui.checked, Qt.MouseButton.LeftButton)
    assert dialog.ui.toCopy.isEnabled()
    assert dialog.ui.undo.isEnabled()
    dialog.undo()
    assert not dialog.ui.toCopy.isEnabled()


def test_a_member_of_staff_is_left_out_everywhere(dialog: CheckDialog, qtbot: QtBot) -> None:
    dialog.ui.people.click()
    ali = next(row for row in dialog.people.table.records.shown if "Ali" in row.name)
    dialog.people.table.select_key(ali.id)
    qtbot.keyClick(dialog.people.table, Qt.Key.Key_Return)
    dialog.ui.peopleBack.click()
    to_note(dialog)
    assert "«Mr Ali ▸ [member of staff]»" in dialog.ui.passage.toPlainText()


def test_the_copy_is_shown_and_what_went_out_written_down(
    dialog: CheckDialog, story: Story, qtbot: QtBot, tmp_path: object
) -> None:
    from esafety_desktop.printing.locked_view import SAVED, Handled, LockedPreview

    story.all_checked(dialog.request_id)
    dialog.refresh()
    dialog.ui.toCopy.click()
    assert not dialog.ui.show.isEnabled()
    dialog.ui.how.setText("By hand")
    dialog.ui.searched.setPlainText("Paper file, e-mail.")
    assert dialog.ui.toWhom.text() == "Ruth Ashdown"
    assert dialog.ui.show.isEnabled()
    dialog.ui.show.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(LockedPreview)), timeout=15_000)
    (preview,) = dialog.findChildren(LockedPreview)
    preview.handled.emit(Handled(SAVED, 3, "Papers 2026-11-20.pdf"))
    preview.close()
    (kept,) = sent(story.store, dialog.request_id)
    assert kept.file_name == "Papers 2026-11-20.pdf"
    assert kept.how.startswith("By hand. Saved with a password")


def test_what_was_typed_for_the_copy_survives(story: Story, desk: Desk, qtbot: QtBot) -> None:
    asked = story.asked()
    story.all_checked(asked)
    for typed in ("", "Paper file and cloakroom"):
        dialog = CheckDialog(desk, asked)
        qtbot.addWidget(dialog)
        dialog.show()
        if typed:
            dialog.ui.searched.setPlainText(typed)
            dialog.keep_draft()
        dialog.close()
    again = CheckDialog(desk, asked)
    qtbot.addWidget(again)
    assert again.ui.searched.toPlainText() == "Paper file and cloakroom"
    assert check_service.bundle(desk.store, asked).unchecked == 0
