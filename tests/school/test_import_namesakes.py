"""The import asks before one child becomes two: known-as names, namesakes, a last question."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.export.tables import Table, to_csv
from esafety_desktop.school import service
from esafety_desktop.school.difference_rows import Answer
from esafety_desktop.school.import_dialog import ImportDialog
from esafety_desktop.school.import_tables_view import ANSWERS
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

SCHOOL = """Surname,Forename,Known as,DOB,Class
Dąbrowski,Jakub,Kuba,04/03/2016,5B
Ó Briain,Dáithí,Dai,05/03/2016,5A
Mensah,Ama,,06/03/2016,5A
Mensah,Ama,,07/03/2021,RB
Γεωργίου,Ελένη,,08/03/2021,RA
Γεωργίου,Ελένη,,08/03/2018,3A
Γεωργίου,Ελένη,,08/03/2019,2A
Lund,Per,,09/03/2016,5B
"""


@pytest.fixture
def desk(office_store: Store) -> Iterator[Desk]:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    with ThreadPoolExecutor(1) as executor:
        yield Desk(office_store, Jobs(executor))


class Importing:
    """The dialog, as somebody at the office goes through it."""

    def __init__(self, qtbot: QtBot, desk: Desk, folder: Path) -> None:
        self.qtbot, self.desk, self.folder = qtbot, desk, folder
        self.dialog = ImportDialog(desk)

    def show(self, data: bytes) -> ImportDialog:
        """Choose a file and go on to what would change."""
        path = self.folder / "list.csv"
        path.write_bytes(data)
        self.dialog = ImportDialog(self.desk)
        self.qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.dialog.use_file(str(path))
        self.qtbot.waitUntil(lambda: not self.desk.jobs.busy)
        self.press()
        return self.dialog

    def press(self) -> None:
        self.qtbot.mouseClick(self.dialog.ui.next, Qt.MouseButton.LeftButton)

    def asked(self) -> QMessageBox:
        """The last question before anything is taken in."""
        (box,) = self.dialog.findChildren(QMessageBox)
        return box

    def tabs(self) -> list[str]:
        tabs = self.dialog.preview.ui.tabs
        return [tabs.tabText(number) for number in range(tabs.count())]

    def choose(self, tab: int, row: int, text: str) -> None:
        """Decide for one child of one list."""
        preview = self.dialog.preview
        preview.ui.tabs.setCurrentIndex(tab)
        preview.tables[tab].selectRow(row)
        preview.ui.answer.setCurrentText(text)
        assert preview.ui.answer.currentText() == text
        preview.ui.answer.activated.emit(preview.ui.answer.currentIndex())


@pytest.fixture
def importing(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[Importing]:
    made = Importing(qtbot, desk, tmp_path)
    made.show(SCHOOL.encode())
    made.press()
    assert len(service.pupils(desk.store)) == 8
    yield made
    made.dialog.close()


def known_as_table(desk: Desk) -> list[tuple[str, str]]:
    return [(row.class_name, row.list_name) for row in service.pupils(desk.store)]


def as_csv(rows: list[tuple[str, str]]) -> bytes:
    return to_csv(Table("Answers", ("Class", "Name"), tuple(rows)))


def test_a_table_with_known_as_names_changes_nothing(importing: Importing, desk: Desk) -> None:
    dialog = importing.show(as_csv(known_as_table(desk)))
    assert importing.tabs()[:5] == [
        "Joiners 0",
        "Leavers 0",
        "Moves 0",
        "Changed details 0",
        "To decide 0",
    ]
    assert "nothing to take in" in dialog.ui.reason.text()


def test_known_as_stands_for_the_forename(importing: Importing) -> None:
    dialog = importing.show("Surname,Known as,Class\nDąbrowski,Kuba,5B\nLund,Per,5B\n".encode())
    assert dialog.preview.differences is not None
    assert dialog.preview.differences.is_empty
    assert not dialog.preview.differences.questions


def test_joiner_and_leaver_of_a_like_name_are_a_question(importing: Importing, desk: Desk) -> None:
    dialog = importing.show("Surname,Forename,Class\nDąbrowski,Jakob,5B\nLund,Per,5B\n".encode())
    assert importing.tabs()[:2] == ["Joiners 0", "Leavers 0"]
    (question,) = dialog.preview.differences.questions if dialog.preview.differences else ()
    assert "Is this the same child?" in question.text
    importing.choose(4, 0, ANSWERS[Answer.NEW])
    assert importing.tabs()[:2] == ["Joiners 1", "Leavers 1"]
    importing.choose(4, 0, ANSWERS[Answer.SAME])
    assert importing.tabs()[:2] == ["Joiners 0", "Leavers 0"]
    importing.press()
    assert {"Jakob"} <= {row.forename for row in service.pupils(desk.store)}
    assert len(service.pupils(desk.store)) == 8


def test_the_class_says_which_namesake_is_meant(importing: Importing) -> None:
    rows = "Mensah,Ama,RB\nΓεωργίου,Ελένη,RA\nΓεωργίου,Ελένη,3A\nΓεωργίου,Ελένη,2A\n"
    dialog = importing.show(f"Surname,Forename,Class\n{rows}Mensah,Ama,5A\n".encode())
    found = dialog.preview.differences
    assert found is not None
    assert not found.questions
    assert [item.pupil.name for item in found.leavers] == ["Dai Ó Briain"]
    assert not found.joiners
    assert found.unchanged == 5


def test_nobody_who_may_be_meant_by_an_open_question_leaves(importing: Importing) -> None:
    """The year group says which namesake is asked about; none of them is taken for a leaver."""
    rows = "Mensah,Ama,5C\nLund,Per,5B\nΓεωργίου,Ελένη,RA\nÓ Briain,Dai,5A\n"
    dialog = importing.show(f"Surname,Forename,Class\n{rows}Dąbrowski,Kuba,5B\n".encode())
    dialog.preview.ui.wholeSchool.setChecked(True)
    found = dialog.preview.differences
    assert found is not None
    (question,) = found.questions
    assert question.pupil is not None
    assert question.pupil.class_name == "5A"
    assert {item.pupil.class_name for item in found.leavers} == {"3A", "2A"}
    importing.choose(4, 0, ANSWERS[Answer.SAME])
    assert importing.tabs()[1:3] == ["Leavers 3", "Moves 1"]


def test_choices_show_in_the_counts_and_nothing_goes_in_unasked(
    importing: Importing, desk: Desk
) -> None:
    said: list[str] = []
    desk.said.connect(said.append)
    dialog = importing.show(b"Surname,Forename,Class\nNg,Bo,5B\nMoss,Kay,5B\n")
    dialog.preview.ui.wholeSchool.setChecked(True)
    assert importing.tabs()[:2] == ["Joiners 2", "Leavers 8"]
    importing.choose(1, 0, "Keep as a pupil")
    importing.choose(0, 0, "Leave out")
    assert importing.tabs()[:2] == ["Joiners 1", "Leavers 7"]
    importing.press()
    box = importing.asked()
    assert "1 child joins, 7 leave, none moves." in box.text()
    assert "Ctrl+Z takes it all back until the screen is locked" in box.text()
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert len(service.pupils(desk.store)) == 8
    importing.press()
    box = next(one for one in dialog.findChildren(QMessageBox) if one.isVisible())
    next(b for b in box.buttons() if b.text() == "&Take these in").click()
    assert "Ctrl+Z takes it all back until the screen is locked" in said[-1]
    desk.undo()
    assert len(service.pupils(desk.store)) == 8


def test_the_choice_of_a_leaver_is_not_cut_off(importing: Importing) -> None:
    dialog = importing.show(b"Surname,Forename,Class\nNg,Bo,5B\n")
    dialog.resize(900, 600)
    importing.choose(1, 0, "Keep as a pupil")
    table = dialog.preview.leavers
    column = table.records.columnCount() - 1
    words = table.fontMetrics().horizontalAdvance("Keep as a pupil")
    assert table.columnWidth(column) >= words + 8
    right = table.columnViewportPosition(column) + table.columnWidth(column)
    assert right <= table.viewport().width()
