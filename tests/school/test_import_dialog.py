"""Import pupils through the real dialog: keys, mouse, drag and drop, on a real store."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.school import service
from esafety_desktop.school.difference_rows import Answer
from esafety_desktop.school.field_rules import Target
from esafety_desktop.school.import_dialog import ImportDialog
from esafety_desktop.school.import_tables_view import ANSWERS
from esafety_desktop.school.upn_rules import check_letter
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.file_columns import NOT_USED
from esafety_desktop.widgets.jobs import Jobs
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QComboBox
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

HEAD = "Surname,Forename,DOB,Reg\n"
FIRST = HEAD + "Ashdown,Zoë,04/03/2016,5B\nLund,Per,06/05/2016,5B\nMarsh,Ada,,5A\n"
SECOND = HEAD + "Ashdown,Zoë,04/03/2016,5A\nMarsh,Ada,09/07/2016,5A\nNg,Bo,01/01/2016,5B\n"


@pytest.fixture
def desk(office_store: Store) -> Iterator[Desk]:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    with ThreadPoolExecutor(1) as executor:
        yield Desk(office_store, Jobs(executor))


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> Iterator[ImportDialog]:
    made = ImportDialog(desk)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    yield made
    made.close()


def type_path(qtbot: QtBot, dialog: ImportDialog, path: Path) -> None:
    dialog.ui.path.clear()
    qtbot.keyClicks(dialog.ui.path, str(path))
    qtbot.keyClick(dialog.ui.path, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.desk.jobs.busy)


def press_next(qtbot: QtBot, dialog: ImportDialog) -> None:
    qtbot.mouseClick(dialog.ui.next, Qt.MouseButton.LeftButton)


def take(qtbot: QtBot, desk: Desk, tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text, "utf-8")
    made = ImportDialog(desk)
    qtbot.addWidget(made)
    made.show()
    type_path(qtbot, made, path)
    press_next(qtbot, made)
    press_next(qtbot, made)
    assert made.result() == ImportDialog.DialogCode.Accepted


def pick(qtbot: QtBot, box: QComboBox, text: str) -> None:
    """Choose an entry as the keyboard does."""
    box.setFocus()
    box.setCurrentIndex(0)
    for _ in range(box.findText(text)):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == text


def tabs_of(dialog: ImportDialog) -> list[str]:
    tabs = dialog.preview.ui.tabs
    return [tabs.tabText(number) for number in range(tabs.count())]


def test_a_list_is_taken_in_and_undone(
    qtbot: QtBot, dialog: ImportDialog, desk: Desk, tmp_path: Path
) -> None:
    said: list[str] = []
    desk.said.connect(said.append)
    assert not dialog.ui.next.isEnabled()
    assert dialog.ui.reason.text() == "Choose a file first."
    path = tmp_path / "Pupils.csv"
    path.write_text(FIRST, "utf-8")
    type_path(qtbot, dialog, path)
    assert dialog.ui.heading.text() == "What the columns hold"
    lines = dialog.mapping.table.records.shown
    assert [line.holds for line in lines if line.holds != NOT_USED] == [
        "Surname",
        "Forename",
        "Date of birth",
        "Class",
    ]
    press_next(qtbot, dialog)
    assert tabs_of(dialog)[0] == "Joiners 3"
    assert "Nothing has changed yet" in dialog.preview.ui.nothingYet.text()
    assert service.pupils(desk.store) == ()
    assert dialog.ui.next.text() == "&Take these in"
    press_next(qtbot, dialog)
    assert len(service.pupils(desk.store)) == 3
    (sentence,) = said
    assert sentence.startswith("Taken in: 3 joined. Ctrl+Z")
    assert sentence.endswith("Ctrl+Z takes it all back until the screen is locked.")
    desk.undo()
    assert service.pupils(desk.store) == ()


def test_every_control_is_named(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    path = tmp_path / "Pupils.csv"
    path.write_text(FIRST, "utf-8")
    assert unnamed_controls(dialog) == []
    type_path(qtbot, dialog, path)
    assert unnamed_controls(dialog) == []
    press_next(qtbot, dialog)
    assert unnamed_controls(dialog) == []


def test_the_preview_counts_and_a_leaver_can_be_kept(
    qtbot: QtBot, dialog: ImportDialog, desk: Desk, tmp_path: Path
) -> None:
    take(qtbot, desk, tmp_path, FIRST)
    path = tmp_path / "second.csv"
    path.write_text(SECOND, "utf-8")
    type_path(qtbot, dialog, path)
    press_next(qtbot, dialog)
    assert tabs_of(dialog) == [
        "Joiners 1",
        "Leavers 1",
        "Moves 1",
        "Changed details 1",
        "To decide 0",
        "Put aside 0",
    ]
    preview = dialog.preview
    preview.ui.tabs.setCurrentIndex(3)
    preview.details.selectRow(0)
    assert "– → 09/07/2016" in preview.ui.detail.text()
    preview.ui.tabs.setCurrentIndex(1)
    preview.leavers.selectRow(0)
    assert preview.ui.decision.isVisible()
    pick(qtbot, preview.ui.answer, "Keep as a pupil")
    press_next(qtbot, dialog)
    assert {row.forename for row in service.pupils(desk.store)} == {"Zoë", "Per", "Ada", "Bo"}


def test_a_file_of_one_class_asks_whom_it_speaks_for(
    qtbot: QtBot, dialog: ImportDialog, desk: Desk, tmp_path: Path
) -> None:
    take(qtbot, desk, tmp_path, FIRST)
    path = tmp_path / "5B.csv"
    path.write_text(HEAD + "Ashdown,Zoë,04/03/2016,5B\nLund,Per,06/05/2016,5B\n", "utf-8")
    type_path(qtbot, dialog, path)
    press_next(qtbot, dialog)
    assert dialog.preview.ui.partialText.text() == (
        "This file holds only 5B. Your school also has 5A."
    )
    assert tabs_of(dialog)[1] == "Leavers 0"
    assert not dialog.ui.next.isEnabled()
    assert "nothing to take in" in dialog.ui.reason.text()
    qtbot.keyClick(dialog.preview.ui.wholeSchool, Qt.Key.Key_Space)
    assert tabs_of(dialog)[1] == "Leavers 1"
    assert dialog.ui.next.isEnabled()


def test_a_wrong_number_is_asked(
    qtbot: QtBot, dialog: ImportDialog, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text('UPN,Name,Class\nA123,"Ng, Bo",5B\n,"Lund, Per",5B\n', "utf-8")
    type_path(qtbot, dialog, path)
    press_next(qtbot, dialog)
    preview = dialog.preview
    assert preview.ui.tabs.tabText(preview.ui.tabs.currentIndex()) == "To decide 1"
    assert dialog.ui.reason.text() == "One child is left out until you decide under “To decide”."
    preview.questions.selectRow(0)
    assert "a unique pupil number has 13" in preview.ui.detail.text()
    pick(qtbot, preview.ui.answer, ANSWERS[Answer.NO_NUMBER])
    assert tabs_of(dialog)[0] == "Joiners 2"
    assert dialog.ui.reason.text() == ""
    press_next(qtbot, dialog)
    assert {row.upn for row in service.pupils(desk.store)} == {""}


def test_many_of_one_kind_are_decided_at_once(
    qtbot: QtBot, dialog: ImportDialog, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text('UPN,Name,Class\nA123,"Ng, Bo",5B\nB12,"Lund, Per",5B\n', "utf-8")
    type_path(qtbot, dialog, path)
    press_next(qtbot, dialog)
    ui = dialog.preview.ui
    assert not dialog.ui.next.isEnabled()
    assert dialog.ui.reason.text() == (
        "All 2 children are left out until you decide under “To decide”."
    )
    assert ui.allAlike.text() == "The same for all 2 of this &kind"
    ui.answer.setCurrentText(ANSWERS[Answer.NO_NUMBER])
    ui.allAlike.click()
    assert tabs_of(dialog)[0] == "Joiners 2"
    assert dialog.ui.reason.text() == ""
    press_next(qtbot, dialog)
    assert len(service.pupils(desk.store)) == 2
    again = ImportDialog(desk)
    qtbot.addWidget(again)
    again.show()
    path.write_text('UPN,Name,Class\nA123,"Ng, Bo",5B\nB13,"Lund, Per",5C\n', "utf-8")
    type_path(qtbot, again, path)
    press_next(qtbot, again)
    asked = again.preview.questions.records
    assert [asked.index(number, 3).data() for number in range(2)] == [
        ANSWERS[Answer.NO_NUMBER],  # the same child with the same number as before
        ANSWERS[Answer.ASIDE],
    ]


def test_a_column_without_a_pupil_number_is_said_once_and_decided_once(
    qtbot: QtBot, dialog: ImportDialog, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    lines = (f'K0200{n},"Ng, {name}",5B' for n, name in enumerate(("Bo", "Li", "Mae", "Tim"), 1))
    path.write_text("\n".join(("UPN,Name,Class", *lines)) + "\n", "utf-8")
    type_path(qtbot, dialog, path)
    press_next(qtbot, dialog)
    ui = dialog.preview.ui
    assert ui.column.isVisible()
    said = ui.columnText.text()
    for words in ("“UPN”", "4 children", "K02001", "6 characters", "admission number"):
        assert words in said
    assert "To decide 4" in tabs_of(dialog)
    assert not dialog.ui.next.isEnabled()
    qtbot.mouseClick(ui.columnAll, Qt.MouseButton.LeftButton)
    assert tabs_of(dialog)[0] == "Joiners 4"
    assert "To decide 0" in tabs_of(dialog)
    assert dialog.preview.questions.records.rowCount() == 4, "the list stays, to change one"
    assert not ui.columnAll.isVisible()
    assert "4 children come in without" in ui.columnText.text()
    assert dialog.ui.reason.text() == ""
    press_next(qtbot, dialog)
    assert {row.upn for row in service.pupils(desk.store)} == {""}
    assert len(service.pupils(desk.store)) == 4


def test_a_few_wrong_numbers_among_right_ones_stay_single_questions(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    lines = [f'A12{n},"Ng, {name}",5B' for n, name in enumerate(("Bo", "Li", "Mae", "Tim"))]
    upn = "820201203001"
    lines.append(f'{check_letter(upn)}{upn},"Lund, Per",5B')
    path.write_text("\n".join(("UPN,Name,Class", *lines)) + "\n", "utf-8")
    type_path(qtbot, dialog, path)
    press_next(qtbot, dialog)
    assert not dialog.preview.ui.column.isVisible()
    assert "To decide 4" in tabs_of(dialog)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 and so on", "list.csv is a PDF"),
        (b"\xd0\xcf\x11\xe0" * 9, "an old Excel workbook"),
        (bytes(range(256)) * 9, "not a list of pupils"),
        (b"Milk,Bread\n1,2\n", "Surname and Forename, or Name"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_plain_words(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path, data: bytes, words: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(data)
    type_path(qtbot, dialog, path)
    assert words in dialog.ui.fault.text()
    assert dialog.ui.heading.text() == "Which file?"
    qtbot.keyClicks(dialog.ui.path, "x")
    assert dialog.ui.fault.text() == ""


def test_a_mapping_is_corrected_and_remembered(
    qtbot: QtBot, dialog: ImportDialog, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Surname,Forename,Where,Zing\nAshdown,Zoë,5B,Zo\n", "utf-8")
    type_path(qtbot, dialog, path)
    assert dialog.ui.reason.text() == "Still needed: say which column holds class."
    assert not dialog.ui.next.isEnabled()
    mapping = dialog.mapping
    mapping.table.selectRow(2)
    assert mapping.ui.choiceLabel.text() == "Co&lumn “Where” holds"
    pick(qtbot, mapping.ui.choice, "Surname")
    assert "Two columns are taken as “Surname”" in dialog.ui.reason.text()
    pick(qtbot, mapping.ui.choice, "Class")
    mapping.table.selectRow(3)
    pick(qtbot, mapping.ui.choice, "Known as")
    press_next(qtbot, dialog)
    press_next(qtbot, dialog)
    assert service.pupils(desk.store)[0].name == "Zo Ashdown"

    again = ImportDialog(desk)
    qtbot.addWidget(again)
    again.show()
    type_path(qtbot, again, path)
    assert again.ui.reason.text() == "These are the columns as you set them last time."
    assert again.mapping.mapping[3] == Target("known_as")
    qtbot.mouseClick(again.mapping.ui.suggest, Qt.MouseButton.LeftButton)
    assert 3 not in again.mapping.mapping
    qtbot.mouseClick(again.ui.back, Qt.MouseButton.LeftButton)
    assert again.ui.heading.text() == "Which file?"
    again.close()


def test_a_file_can_be_dropped_and_pasted(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    path = tmp_path / "dropped list.csv"
    path.write_text(FIRST, "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, plain = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(9, 9), copy, mime, left, plain)
    dialog.dragEnterEvent(enter)
    assert enter.isAccepted()
    dialog.dropEvent(QDropEvent(QPointF(9, 9), copy, mime, left, plain))
    qtbot.waitUntil(lambda: dialog.ui.heading.text() == "What the columns hold")
    for pasted in (f'"{path}"', QUrl.fromLocalFile(str(path)).toString()):
        qtbot.mouseClick(dialog.ui.back, Qt.MouseButton.LeftButton)
        dialog.ui.path.setText(pasted)
        press_next(qtbot, dialog)
        qtbot.waitUntil(lambda: dialog.ui.heading.text() == "What the columns hold")


def test_garbled_letters_are_warned_of_and_put_right(
    qtbot: QtBot, dialog: ImportDialog, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(HEAD + "Ashdown,ZoÃ«,04/03/2016,5B\n", "utf-8")
    type_path(qtbot, dialog, path)
    press_next(qtbot, dialog)
    assert "should perhaps read “Zoë”" in dialog.preview.ui.notes.text()
    assert dialog.preview.ui.mend.isChecked()
    press_next(qtbot, dialog)
    assert service.pupils(desk.store)[0].forename == "Zoë"


def test_a_school_that_changed_meanwhile_is_told_and_left_alone(
    qtbot: QtBot, dialog: ImportDialog, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "again.csv"
    path.write_text(FIRST, "utf-8")
    type_path(qtbot, dialog, path)
    press_next(qtbot, dialog)
    take(qtbot, desk, tmp_path, SECOND)
    press_next(qtbot, dialog)
    (box,) = dialog.findChildren(QMessageBox)
    assert "changed since the preview" in box.text()
    box.close()
    assert len(service.pupils(desk.store)) == 3
