"""Letters home in a real window: library, wording, writing, printing, log, drafts (L4, F5)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox
from sqlalchemy import event
from sqlcipher3 import dbapi2

from esafety_desktop.home_letters import library_service, log_service
from esafety_desktop.home_letters.tab import HomeLettersTab
from esafety_desktop.home_letters.wording_dialog import WordingDialog
from esafety_desktop.home_letters.write_dialog import WriteDialog
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.school import service as school_service
from esafety_desktop.store import drafts
from esafety_desktop.widgets.desk import KEEP_ELSEWHERE, Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.widgets.typed import typed_in
from esafety_desktop.wordings import letter_service
from tests.conftest import unnamed_controls
from tests.letters.letter_school import fill, set_flag
from tests.printing.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store


@pytest.fixture
def classes(office_store: Store) -> dict[str, str]:
    return fill(office_store)


@pytest.fixture
def desk(office_store: Store, classes: dict[str, str], qtbot: QtBot) -> Iterator[Desk]:
    with ThreadPoolExecutor(1) as executor:
        yield Desk(office_store, Jobs(executor))


@pytest.fixture
def tab(desk: Desk, qtbot: QtBot) -> HomeLettersTab:
    return shown(desk, qtbot)


def shown(desk: Desk, qtbot: QtBot) -> HomeLettersTab:
    made = HomeLettersTab(desk)
    made.resize(1300, 640)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def writing(tab: HomeLettersTab) -> WriteDialog:
    (dialog,) = [one for one in tab.findChildren(WriteDialog) if one.isVisible()]
    return dialog


def wording(tab: HomeLettersTab) -> WordingDialog:
    (dialog,) = [one for one in tab.findChildren(WordingDialog) if one.isVisible()]
    return dialog


def preview_of(tab: HomeLettersTab, qtbot: QtBot) -> PreviewDialog:
    def found() -> list[PreviewDialog]:
        return [one for one in tab.findChildren(PreviewDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=10_000)
    return found()[0]


def type_to(dialog: WriteDialog, text: str) -> None:
    QTest.keyClicks(dialog.ui.to, text)
    QTest.keyClick(dialog.ui.to, Qt.Key.Key_Return)


def test_every_control_has_a_name(tab: HomeLettersTab) -> None:
    assert unnamed_controls(tab) == []
    tab.new()
    assert unnamed_controls(writing(tab)) == []
    writing(tab).reject()
    tab.edit("reminder1")
    assert unnamed_controls(wording(tab)) == []
    wording(tab).reject()
    tab.open_item("log")
    assert unnamed_controls(tab) == []


def test_a_letter_is_written_printed_logged_and_said_to_be_out(
    tab: HomeLettersTab, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    tab.open_item("home/workshop")
    tab.new()
    dialog = writing(tab)
    assert dialog.letter.id == "home/workshop"
    type_to(dialog, "year 1")
    assert dialog.ui.figure.text() == "3"
    names = ("topic", "event_day", "event_time", "event_place", "leader", "answer_by")
    for name in names:
        line = dialog.findChild(QLineEdit, name)
        assert line is not None
        assert line.placeholderText().startswith("for example: ")
        QTest.keyClicks(line, f"the {name}")
    dialog.preview()
    preview = preview_of(tab, qtbot)
    assert preview.document.pageCount() == 3
    assert log_service.log(desk.store)[0] == ()
    assert preview.save_to(str(tmp_path / "letter.pdf"))
    assert preview.save_to(str(tmp_path / "again.pdf"))
    preview.close()
    (row,) = log_service.log(desk.store)[0]
    assert (row.audience, row.letters, row.state) == ("Year 1", 3, "not out yet")
    qtbot.waitUntil(tab.ui.log.isChecked)
    assert tab.log.table.current_row() == row
    assert [one.name for one in tab.log.who.records.shown] == [
        "Ada Young",
        "Ben Young",
        "Cai Young",
    ]
    assert not dialog.isVisible()
    tab.log.ui.sent.click()
    box = tab.findChild(QInputDialog, "sent")
    assert box is not None
    assert unnamed_controls(box) == [] or box.labelText()
    box.setTextValue("by post")
    box.accept()
    assert log_service.log(desk.store)[0][0].state.startswith("by post, ")
    desk.undo()
    assert log_service.log(desk.store)[0][0].sent_at is None
    desk.undo()
    assert log_service.log(desk.store)[0] == ()
    desk.redo()
    assert len(log_service.log(desk.store)[0]) == 1


def test_this_letters_own_text_leaves_the_template_as_it_is(
    tab: HomeLettersTab, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    tab.new()
    dialog = writing(tab)
    type_to(dialog, "zoe")
    QTest.keyClicks(dialog.editor.text, "Please bring *O*Brien's <b>wellies</b>.")
    dialog.ui.title.setText("Wellies")
    dialog.preview()
    preview = preview_of(tab, qtbot)
    kept = tmp_path / "letter.pdf"
    assert preview.save_to(str(kept))
    preview.close()
    text = " ".join(read(kept.read_bytes())[0].split())
    assert "Please bring *O*Brien's <b>wellies</b>." in text
    assert "Dear Mrs Ashdown" in text
    assert "Yours sincerely" in text
    assert letter_service.own_texts(desk.store) == {}
    assert log_service.log(desk.store)[0][0].title == "Wellies"


def test_what_is_looked_at_and_not_printed_is_in_no_log(
    tab: HomeLettersTab, desk: Desk, qtbot: QtBot
) -> None:
    tab.new()
    dialog = writing(tab)
    type_to(dialog, "whole")
    dialog.preview()
    preview_of(tab, qtbot).close()
    assert log_service.log(desk.store)[0] == ()
    assert dialog.isVisible()
    dialog.reject()


def test_who_gets_none_is_told_before_printing(
    tab: HomeLettersTab, office_store: Store, classes: dict[str, str]
) -> None:
    set_flag(office_store, "Ashdown", ask_dsl_first=True)
    set_flag(office_store, "Kowalczyk", telephone_only=True)
    tab.new()
    dialog = writing(tab)
    type_to(dialog, "5b")
    asked = "No letter, ask the safeguarding lead: Zoë Ashdown"
    assert dialog.ui.figure.text() == "7"
    assert dialog.ui.leftOut.text() == f"{asked}\nWould rather be rung: Łukasz Kowalczyk"
    dialog.ui.ringToo.click()
    assert dialog.ui.figure.text() == "6"
    assert dialog.ui.leftOut.text() == f"{asked}\nNo letter, ring them: Łukasz Kowalczyk"
    dialog.ui.chosen.setCurrentRow(0)
    QTest.keyClick(dialog.ui.chosen, Qt.Key.Key_Delete)
    assert dialog.to.ids == ()
    assert dialog.ui.figure.text() == "0"
    dialog.reject()


def test_it_says_that_incidents_are_not_written_here(tab: HomeLettersTab) -> None:
    tab.new()
    dialog = writing(tab)
    assert "write it from the incident" in dialog.ui.incident.text()
    keys = [dialog.ui.letter.itemData(n) for n in range(dialog.ui.letter.count())]
    assert all(key.startswith(("own/", "home/")) for key in keys)
    dialog.reject()


@pytest.mark.fault("B16")
def test_names_that_can_not_be_printed_are_told_first(tab: HomeLettersTab, qtbot: QtBot) -> None:
    tab.new()
    dialog = writing(tab)
    type_to(dialog, "zoe")
    dialog.editor.text.insertPlainText("Look: \U0001f600")
    dialog.preview()
    box = tab.findChild(QMessageBox, "unprintable")
    assert box is not None
    assert "\U0001f600" in box.informativeText()
    box.close()
    assert not tab.findChildren(PreviewDialog)
    dialog.reject()


def test_faults_keep_the_letter_from_the_printer(tab: HomeLettersTab) -> None:
    tab.new()
    dialog = writing(tab)
    type_to(dialog, "zoe")
    dialog.editor.text.insertPlainText("{{chld}}")
    assert "Line 2: there is no field {{chld}}" in dialog.ui.wrong.text()
    assert not dialog.ui.preview.isEnabled()
    dialog.preview()
    assert not tab.findChildren(PreviewDialog)
    dialog.reject()


def test_what_is_being_written_survives_a_lock(
    tab: HomeLettersTab, desk: Desk, qtbot: QtBot
) -> None:
    tab.open_item("home/workshop")
    tab.new()
    dialog = writing(tab)
    type_to(dialog, "5b")
    line = dialog.findChild(QLineEdit, "topic")
    assert line is not None
    line.setText("passwords")
    dialog.editor.text.append("One line more.")
    tab.keep_draft()
    dialog.done(0)
    again = shown(desk, qtbot)
    (place,) = desk.store.drafts.places()
    again.open_item(place.removeprefix("letters/home/"))
    back = writing(again)
    assert back.letter.id == "home/workshop"
    assert back.asked.given()["topic"] == "passwords"
    assert "One line more." in back.editor.markdown()
    assert back.ui.figure.text() == "8"
    back.ui.anew.click()
    assert back.to.ids == ()
    assert "One line more." not in back.editor.markdown()
    assert desk.store.drafts.places() == ()
    back.reject()


@pytest.mark.fault("F5")
def test_what_the_disk_does_not_take_stays_in_the_window(
    tab: HomeLettersTab, desk: Desk, office_store: Store
) -> None:
    tab.edit("own/")
    dialog = wording(tab)
    QTest.keyClicks(dialog.ui.title, "Wellies")
    dialog.editor.text.append("Precious words.")
    engine = office_store._open_engine()

    def full(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.startswith(("INSERT", "UPDATE", "COMMIT")):
            raise dbapi2.OperationalError("database or disk is full")

    event.listen(engine, "before_cursor_execute", full)
    dialog.ui.ok.click()
    assert dialog.isVisible()
    (box,) = dialog.findChildren(QMessageBox)
    assert "disk is full" in box.text()
    assert any(one.text() == KEEP_ELSEWHERE for one in box.buttons())
    assert any("Precious words." in text for _, text in typed_in(dialog))
    box.close()
    event.remove(engine, "before_cursor_execute", full)
    dialog.ui.ok.click()
    assert not dialog.isVisible()
    assert any("Precious words." in text for text in letter_service.own_texts(desk.store).values())


def test_a_wording_is_changed_and_taken_back(tab: HomeLettersTab, desk: Desk) -> None:
    tab.open_item("reminder1")
    tab.library.edit_chosen()
    dialog = wording(tab)
    dialog.editor.text.append("Our own line, {{child_first}}.")
    dialog.ui.beside.setCurrentWidget(dialog.ui.differencePage)
    assert "Our own line" in dialog.ui.difference.toPlainText()
    dialog.ui.beside.setCurrentWidget(dialog.ui.examplePage)
    assert "Our own line, <b>Bobby</b>." in dialog.ui.example.toPlainText()
    assert "Our own line" not in dialog.ui.original.toPlainText()
    dialog.ui.ok.click()
    row = tab.library.table.current_row()
    assert row is not None
    assert (row.id, row.state) == ("reminder1", "own wording")
    tab.library.ui.back.click()
    row = tab.library.table.current_row()
    assert row is not None
    assert (row.id, row.state) == ("reminder1", "")
    tab.library.edit_chosen()
    dialog = wording(tab)
    dialog.history.selectRow(1)
    dialog.ui.bring.click()
    assert "Our own line" in dialog.editor.markdown()
    dialog.ui.useOriginal.click()
    assert "Our own line" not in dialog.editor.markdown()
    dialog.reject()


def test_a_wording_with_a_fault_is_not_kept(tab: HomeLettersTab, desk: Desk) -> None:
    tab.edit("home/workshop")
    dialog = wording(tab)
    dialog.editor.text.append("{% for x in y %}")
    assert "a brace stands alone" in dialog.ui.wrong.text()
    assert not dialog.ui.ok.isEnabled()
    assert letter_service.own_texts(desk.store) == {}
    dialog.done(0)


def test_an_own_letter_joins_the_library_and_is_written(
    tab: HomeLettersTab, desk: Desk, qtbot: QtBot
) -> None:
    tab.library.ui.new_.click()
    dialog = wording(tab)
    QTest.keyClicks(dialog.ui.title, "Swimming")
    QTest.keyClicks(dialog.ui.about, "Each summer")
    dialog.ui.ok.click()
    row = tab.library.table.current_row()
    assert row is not None
    assert (row.title, row.when, row.family) == ("Swimming", "Each summer", "Our own letter")
    tab.new()
    assert writing(tab).letter.title == "Swimming"
    writing(tab).reject()
    tab.library.ui.back.click()
    assert "Swimming" not in {one.title for one in library_service.library(desk.store)}
    desk.undo()
    assert "Swimming" in {one.title for one in library_service.library(desk.store)}


def test_from_a_child_the_letter_goes_to_that_child(
    tab: HomeLettersTab, desk: Desk, classes: dict[str, str], qtbot: QtBot
) -> None:
    zoe = next(one for one in school_service.pupils(desk.store) if one.surname == "Ashdown")
    tab.open_item(f"pupil/{zoe.id}")
    dialog = writing(tab)
    assert dialog.to.ids == (f"child/{zoe.id}",)
    assert dialog.editor.text.hasFocus() or dialog.focusWidget() is dialog.editor.text
    dialog.reject()


def test_one_letter_of_the_log_is_printed_again_and_used_again(
    tab: HomeLettersTab, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    tab.new()
    dialog = writing(tab)
    type_to(dialog, "year 1")
    dialog.ui.title.setText("Wellies")
    dialog.editor.text.insertPlainText("Bring wellies.")
    dialog.preview()
    preview = preview_of(tab, qtbot)
    assert preview.save_to(str(tmp_path / "a.pdf"))
    preview.close()
    tab.open_item("log")
    tab.log.who.selectRow(1)
    tab.log.ui.one.click()
    again = preview_of(tab, qtbot)
    assert again.document.pageCount() == 1
    assert "Ben Young" in again.document.getAllText(0).text()
    again.close()
    tab.print_()
    assert preview_of(tab, qtbot).document.pageCount() == 3
    preview_of(tab, qtbot).close()
    tab.log.ui.use.click()
    like = writing(tab)
    assert "Bring wellies." in like.editor.markdown()
    assert like.to.ids == ()
    like.reject()
    QTest.keyClicks(tab.log.filter, "nobody")
    qtbot.waitUntil(lambda: not tab.log.table.records.shown)
    assert tab.log.who.records.shown == []


def test_drafts_of_a_letter_are_sealed_to_their_author(tab: HomeLettersTab, desk: Desk) -> None:
    tab.new()
    dialog = writing(tab)
    dialog.editor.text.insertPlainText("Precious words.")
    tab.keep_draft()
    with desk.store.read() as session:
        sealed = session.query(drafts.OfficeDraft.sealed).scalar()
    assert sealed
    assert b"Precious" not in sealed
    dialog.reject()
