"""The Print tab in a real window on a real store."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from esafety_desktop.agreements import service as register
from esafety_desktop.letters import look_service, service
from esafety_desktop.letters.looks_dialog import LooksDialog
from esafety_desktop.letters.order_rules import Sorting
from esafety_desktop.letters.rows import Look
from esafety_desktop.letters.runs_dialog import RunsDialog
from esafety_desktop.letters.tab import PrintTab
from esafety_desktop.letters.translation_dialog import TranslationDialog
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.school import service as school_service
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.widgets.line_numbers import LineNumbers
from tests.agreements.school_maker import set_clock
from tests.conftest import unnamed_controls
from tests.letters.letter_school import NAMES, fill, set_flag
from tests.letters.translating import change_rule, ks2_of, translate

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
def tab(desk: Desk, classes: dict[str, str], qtbot: QtBot) -> PrintTab:
    made = PrintTab(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.open_item(classes["5B"])
    return made


def previewed(tab: PrintTab, qtbot: QtBot) -> PreviewDialog:
    qtbot.waitUntil(lambda: tab.findChild(PreviewDialog) is not None, timeout=10_000)
    dialog = tab.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    return dialog


def test_every_control_has_a_name(tab: PrintTab) -> None:
    assert unnamed_controls(tab) == []


def test_tells_how_many_before_anything_is_made(tab: PrintTab, office_store: Store) -> None:
    assert tab.ui.figure.text() == str(len(NAMES))
    assert tab.ui.sentence.text() == "letters · 5B"
    assert all(row.issued_on is None for row in register.outstanding(office_store))


def test_families_who_would_rather_be_rung_are_named_before_forms_are_printed(
    tab: PrintTab, office_store: Store
) -> None:
    set_flag(office_store, "Ashdown", telephone_only=True)
    tab.refresh()
    assert tab.ui.toRing.text() == "Zoë Ashdown: the family prefers to be rung"
    assert tab.ui.toRing.isVisible()
    assert tab.ui.figure.text() == str(len(NAMES))
    tab.ui.reminder.setChecked(True)
    assert "prefers" not in tab.ui.toRing.text()


def test_enter_on_a_class_shows_its_letters(tab: PrintTab, qtbot: QtBot) -> None:
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    dialog = previewed(tab, qtbot)
    assert dialog.ui.status.text() == f"{2 * len(NAMES)} pages"
    dialog.close()


def test_letters_count_as_given_out_when_they_are_on_paper(
    tab: PrintTab, qtbot: QtBot, office_store: Store, classes: dict[str, str], tmp_path: Path
) -> None:
    tab.print_()
    dialog = previewed(tab, qtbot)
    assert register.outstanding(office_store) == ()
    assert dialog.save_to(str(tmp_path / "5B.pdf"))
    assert dialog.ui.status.text() == "Saved as 5B.pdf"
    assert len(register.outstanding(office_store, classes["5B"])) == len(NAMES)
    row = tab.table.current_row()
    assert row is not None
    assert row.waiting == len(NAMES)
    assert not tab.ui.sent.isVisible()
    assert dialog.save_to(str(tmp_path / "again.pdf"))
    dialog.close()
    tab.desk.undo()
    assert register.outstanding(office_store) == ()


def test_letters_that_were_only_looked_at_are_asked_about(
    tab: PrintTab, qtbot: QtBot, office_store: Store, classes: dict[str, str]
) -> None:
    tab.print_()
    previewed(tab, qtbot).close()
    assert register.outstanding(office_store) == ()
    assert "given out" in tab.ui.sent.text()
    tab.ui.sent.click()
    assert len(register.outstanding(office_store, classes["5B"])) == len(NAMES)
    assert not tab.ui.sent.isVisible()


def test_not_back_is_about_what_is_chosen(
    tab: PrintTab, office_store: Store, classes: dict[str, str]
) -> None:
    service.class_pack(office_store, classes["5B"])
    tab.refresh()
    row = tab.table.current_row()
    assert row is not None
    assert row.waiting == len(NAMES)
    tab.options.ui.about.setCurrentIndex(1)  # nothing of this one was given out
    row = tab.table.current_row()
    assert row is not None
    assert row.waiting is None, "no 0 before anything went home"
    shown = {tab.table.records.index(n, 3).data() for n in range(tab.table.records.rowCount())}
    assert shown == {"–"}
    tab.ui.reminder.click()
    assert tab.ui.figure.text() == "0"


def test_reminders_say_when_families_still_have_time(
    tab: PrintTab, office_store: Store, classes: dict[str, str]
) -> None:
    set_clock(office_store)
    service.class_pack(office_store, classes["5B"])
    tab.refresh()
    tab.ui.reminder.click()
    assert "The letter asks for it by 04/12/2026" in tab.ui.sentence.text()


def test_one_child_alone_can_be_printed_again(tab: PrintTab, qtbot: QtBot) -> None:
    tab.options.ui.child.setCurrentText("Kowalczyk, Łukasz")
    assert tab.ui.figure.text() == "1"
    tab.ui.preview.click()
    dialog = previewed(tab, qtbot)
    assert dialog.ui.status.text() == "2 pages"
    dialog.close()


def test_reminders_are_logged_only_when_they_went_out(
    tab: PrintTab, qtbot: QtBot, office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.class_pack(office_store, classes["5B"])
    register.mark_code(office_store, pack.children[0].code)
    tab.ui.reminder.click()
    assert tab.ui.figure.text() == str(len(NAMES) - 1)
    tab.print_()
    dialog = previewed(tab, qtbot)
    assert dialog.ui.status.text() == f"{len(NAMES) - 1} pages"
    dialog.close()
    assert {row.rung for row in register.outstanding(office_store, classes["5B"])} == {0}
    tab.ui.sent.click()
    chased = [row for row in register.outstanding(office_store, classes["5B"]) if row.rung]
    assert len(chased) == len(NAMES) - 1
    tab.desk.undo()
    assert {row.rung for row in register.outstanding(office_store, classes["5B"])} == {0}
    assert not tab.ui.sent.isVisible()


def test_a_slip_that_comes_back_meanwhile_does_not_lose_the_log_of_the_reminders(
    tab: PrintTab, qtbot: QtBot, office_store: Store, classes: dict[str, str]
) -> None:
    pack = service.class_pack(office_store, classes["5B"])
    tab.ui.reminder.click()
    tab.print_()
    previewed(tab, qtbot).close()
    tab.desk.done(register.mark_code(office_store, pack.children[0].code), None)
    assert tab.ui.sent.isVisible()
    tab.ui.sent.click()
    rungs = {row.rung for row in register.outstanding(office_store, classes["5B"])}
    assert 1 in rungs


def test_another_choice_forgets_the_reminders_that_were_made(
    tab: PrintTab, qtbot: QtBot, office_store: Store, classes: dict[str, str]
) -> None:
    service.class_pack(office_store, classes["5B"])
    tab.ui.reminder.click()
    tab.print_()
    previewed(tab, qtbot).close()
    tab.open_item(classes["1R"])
    assert not tab.ui.sent.isVisible()


def test_one_side_of_the_paper_is_asked_for_wherever_slips_are_printed(tab: PrintTab) -> None:
    for radio in (tab.ui.letter, tab.ui.reminder, tab.ui.spare):
        radio.click()
        assert tab.ui.oneSided.isVisible()
    tab.ui.classList.click()
    assert not tab.ui.oneSided.isVisible()


def test_both_sides_of_the_paper_put_each_child_on_sheets_of_its_own(
    tab: PrintTab, qtbot: QtBot
) -> None:
    tab.options.ui.bothSides.click()
    assert "back of each slip is empty" in tab.ui.oneSided.text()
    tab.print_()
    dialog = previewed(tab, qtbot)
    assert dialog.ui.status.text() == f"{4 * len(NAMES)} pages"
    dialog.close()


def test_what_paper_needs_is_loaded_once_somebody_is_about_to_print(
    tab: PrintTab, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not desk.jobs.busy, timeout=10_000)
    tab.ui.preview.setFocus()
    assert desk.jobs.busy
    qtbot.waitUntil(lambda: not desk.jobs.busy, timeout=10_000)
    assert {"esafety_desktop.printing.preview", "segno"} <= sys.modules.keys()
    tab.ui.reminder.click()
    assert not desk.jobs.busy


def test_spares_ask_how_many(tab: PrintTab, qtbot: QtBot) -> None:
    tab.ui.spare.click()
    assert not tab.ui.preview.isEnabled()
    tab.options.ui.spares.setValue(2)
    assert tab.ui.preview.isEnabled()
    tab.print_()
    dialog = previewed(tab, qtbot)
    assert dialog.ui.status.text() == "8 pages"
    dialog.close()


def test_a_class_list_needs_a_class(tab: PrintTab, qtbot: QtBot) -> None:
    tab.ui.classList.click()
    assert tab.ui.preview.isEnabled()
    tab.table.selectRow(0)
    assert not tab.ui.preview.isEnabled()
    assert tab.ui.sentence.text() == "Choose one class for its list."


def test_left_out_children_are_named_without_a_reason(tab: PrintTab, office_store: Store) -> None:
    set_flag(office_store, "Ashdown", ask_dsl_first=True)
    tab.table.selectRow(0)
    tab.refresh()
    tab.table.selectRow(2)
    assert tab.ui.figure.text() == str(len(NAMES) - 1)
    assert "Zoë Ashdown" in tab.ui.leftOut.text()
    assert tab.options.ui.child.findText("Ashdown, Zoë") == -1
    assert tab.options.ui.child.count() == len(NAMES)


@pytest.mark.parametrize("answer", ["Preview anyway", "Cancel"])
def test_letters_that_no_face_has_are_told_before_printing(
    tab: PrintTab, qtbot: QtBot, office_store: Store, answer: str
) -> None:
    set_flag(office_store, "Ashdown", surname="李")
    tab.refresh()
    tab.print_()
    box = tab.findChild(QMessageBox, "unprintable")
    assert isinstance(box, QMessageBox)
    assert "Zoë 李" in box.informativeText()
    next(button for button in box.buttons() if button.text().replace("&", "") == answer).click()
    if answer == "Cancel":
        assert tab.findChild(PreviewDialog) is None
    else:
        previewed(tab, qtbot).close()


def test_an_empty_school_says_what_to_do_first(office_store: Store, qtbot: QtBot) -> None:
    with ThreadPoolExecutor(1) as executor:
        tab = PrintTab(Desk(office_store, Jobs(executor)))
        qtbot.addWidget(tab)
        assert "Import the pupils first" in tab.table.empty_text
        assert not tab.ui.preview.isEnabled()


def press_beside(popup: QWidget, place: QPoint) -> None:
    """The click that an open list gets when one clicks on what lies beside it."""
    kind, left = QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton
    at, globally = QPointF(popup.mapFromGlobal(place)), QPointF(place)
    event = QMouseEvent(kind, at, globally, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(popup, event)


def test_what_was_given_out_before_is_said_to_be_printed(
    tab: PrintTab, qtbot: QtBot, tmp_path: Path
) -> None:
    said: list[str] = []
    tab.desk.said.connect(said.append)
    for name in ("first.pdf", "again.pdf"):
        tab.print_()
        dialog = previewed(tab, qtbot)
        dialog.save_to(str(tmp_path / name))
        dialog.close()
        qtbot.waitUntil(lambda: tab.findChild(PreviewDialog) is None)
    last = next(one for one in reversed(said) if "given out" in one)
    assert last == "The letters were made. They had been given out before: they keep that day."


def test_after_printing_it_asks_and_prints_again_from_a_number(
    tab: PrintTab, qtbot: QtBot, office_store: Store, tmp_path: Path
) -> None:
    tab.print_()
    dialog = previewed(tab, qtbot)
    assert not tab.again.isVisible()
    dialog.save_to(str(tmp_path / "5B.pdf"))
    dialog.close()
    qtbot.waitUntil(lambda: tab.findChild(PreviewDialog) is None)
    assert tab.again.isVisible()
    assert unnamed_controls(tab) == []
    tab.again.ui.again.click()
    assert "Type its number" in tab.again.ui.question.text()
    line = tab.again.ui.start.lineEdit()
    assert line is not None
    assert (line.text(), line.placeholderText()) == ("", "its number, or a name")
    qtbot.keyClicks(line, "6")
    completer = tab.again.ui.start.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    button = tab.again.ui.again
    press_beside(popup, button.mapToGlobal(button.rect().center()))
    again = previewed(tab, qtbot)
    assert again.windowTitle().endswith("from no 6")
    assert again.ui.status.text() == f"{2 * (len(NAMES) - 5)} pages"
    again.save_to(str(tmp_path / "rest.pdf"))
    again.close()
    newest, first = service.runs(office_store)
    assert (newest.first, newest.last) == (6, len(NAMES))
    assert (first.first, first.last) == (1, len(NAMES))
    tab.again.ui.yes.click()
    assert not tab.again.isVisible()


def test_a_name_is_enough_to_begin_again_with(tab: PrintTab, qtbot: QtBot) -> None:
    tab.options.ui.start.setEditText("kowalczyk")
    qtbot.keyClick(tab.options.ui.start, Qt.Key.Key_Tab)
    assert tab.order.start_with
    tab.options.ui.spares.setValue(0)
    tab.print_()
    dialog = previewed(tab, qtbot)
    found = school_service.pupils(office(tab), tab.order.class_id)
    in_class = [row.list_name for row in found].index("Kowalczyk, Łukasz")
    assert dialog.ui.status.text() == f"{2 * (len(NAMES) - in_class)} pages"
    dialog.close()


def office(tab: PrintTab) -> Store:
    return tab.desk.store


def test_another_class_forgets_the_question(
    tab: PrintTab, qtbot: QtBot, classes: dict[str, str], tmp_path: Path
) -> None:
    tab.print_()
    dialog = previewed(tab, qtbot)
    dialog.save_to(str(tmp_path / "5B.pdf"))
    dialog.close()
    tab.open_item(classes["1R"])
    assert not tab.again.isVisible()
    assert tab.again.pack is None


def test_the_only_class_that_is_left_is_chosen(tab: PrintTab, classes: dict[str, str]) -> None:
    tab.open_item(classes["1R"])
    tab.filter.setText("5B")
    row = tab.table.current_row()
    assert row is not None
    assert row.name == "5B"
    assert tab.ui.preview.isEnabled()


def test_the_list_of_classes_tells_what_was_printed(
    tab: PrintTab, qtbot: QtBot, classes: dict[str, str], tmp_path: Path
) -> None:
    tab.print_()
    dialog = previewed(tab, qtbot)
    dialog.save_to(str(tmp_path / "5B.pdf"))
    dialog.close()
    row = tab.table.current_row()
    assert row is not None
    assert row.printed.endswith(f", {len(NAMES)}")
    tab.open_item(classes["1R"])
    tab.ui.runs.click()
    runs = tab.findChild(RunsDialog)
    assert isinstance(runs, RunsDialog)
    assert unnamed_controls(runs) == []
    runs.table.selectRow(0)
    runs.ui.again.click()
    chosen = tab.table.current_row()
    assert chosen is not None
    assert chosen.name == "5B"


def test_one_look_for_a_run_and_what_it_makes_is_told(tab: PrintTab, qtbot: QtBot) -> None:
    tab.options.ui.look.setCurrentText(Look.LARGE.words)
    assert tab.order.look is Look.LARGE
    assert tab.ui.looks.text() == f"{len(NAMES)} {Look.LARGE.words}"
    tab.options.ui.sorting.setCurrentText(Sorting.SURNAMES.value)
    assert tab.order.sorting is Sorting.SURNAMES
    assert not tab.options.ui.separator.isEnabled()


def test_a_familys_look_is_kept_and_taken_back(tab: PrintTab, qtbot: QtBot) -> None:
    tab.ui.families.click()
    dialog = tab.findChild(LooksDialog)
    assert isinstance(dialog, LooksDialog)
    assert unnamed_controls(dialog) == []
    dialog.filter.setText("Ashdown")
    dialog.table.selectRow(0)
    dialog.ui.look.setCurrentText(Look.CLEAR.words)
    dialog.ui.language.setEditText("Polish")
    dialog.ui.keep.click()
    row = dialog.table.current_row()
    assert row is not None
    assert (row.look, row.language) == (Look.CLEAR, "Polish")
    assert "1 Dyslexia-friendly" in tab.ui.looks.text()
    dialog.close()
    tab.desk.undo()
    assert not any(one.special for one in look_service.child_looks(office(tab)))


def test_a_language_that_was_chosen_is_kept_on_close_and_names_the_child(
    tab: PrintTab, qtbot: QtBot
) -> None:
    tab.ui.families.click()
    dialog = tab.findChild(LooksDialog)
    assert isinstance(dialog, LooksDialog)
    dialog.filter.setText("zo")
    row = dialog.table.current_row()
    assert row is not None
    assert row.name == "Ashdown, Zoë"
    assert dialog.ui.who.text() == f"Letters of Ashdown, Zoë, {row.class_name}"
    dialog.ui.language.setEditText("Polish")
    dialog.ui.closeButton.click()
    by_id = {one.pupil_id: one for one in look_service.child_looks(office(tab))}
    assert by_id[row.pupil_id].language == "Polish"
    assert "Ashdown, Zoë" in tab.desk.undo_label
    tab.desk.undo()
    assert not any(one.special for one in look_service.child_looks(office(tab)))


def test_a_choice_stays_with_the_child_for_whom_it_was_made(tab: PrintTab, qtbot: QtBot) -> None:
    tab.ui.families.click()
    dialog = tab.findChild(LooksDialog)
    assert isinstance(dialog, LooksDialog)
    dialog.filter.setText("Kowal")
    first = dialog.table.current_row()
    assert first is not None
    dialog.ui.language.setEditText("Polish")
    dialog.filter.setText("Ashdown")
    second = dialog.table.current_row()
    assert second is not None
    assert (first.name, second.name) == ("Kowalczyk, Łukasz", "Ashdown, Zoë")
    assert dialog.ui.language.currentText() == ""
    dialog.reject()
    special = [one.name for one in look_service.child_looks(office(tab)) if one.special]
    assert special == ["Kowalczyk, Łukasz"]


def test_a_translation_is_pasted_counted_kept_and_survives_a_lock(
    tab: PrintTab, qtbot: QtBot
) -> None:
    tab.ui.translations.click()
    dialog = tab.findChild(TranslationDialog)
    assert isinstance(dialog, TranslationDialog)
    assert unnamed_controls(dialog) == []
    english = dialog.ui.english.toPlainText().splitlines()
    dialog.ui.text.setPlainText("uno\ndue")
    dialog.ui.keep.click()
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "no language" in box.text()
    box.close()
    dialog.ui.language.setEditText("Italian")
    assert "after the English" in dialog.ui.count.text()
    dialog.keep_draft()
    dialog.close()
    again = TranslationDialog(tab.desk, tab)
    assert again.ui.text.toPlainText() == "uno\ndue"
    assert again.language == "Italian"
    again.ui.text.setPlainText("\n".join(f"riga {n}" for n in range(len(english))))
    assert "side by side" in again.ui.count.text()
    again.ui.keep.click()
    assert service.languages(office(tab)) == ("Italian",)
    assert office(tab).drafts.get("letters/translation") is None
    again.close()


def test_a_changed_sentence_is_found_and_translated_anew(tab: PrintTab) -> None:
    store = office(tab)
    translate(store, "Polish", "linia")
    old = change_rule(store, to="I charge my tablet at home.")
    row = ks2_of(store)
    tab.refresh()
    tab.table.select_key(next(one.id for one in service.targets(store) if one.name == "5B"))
    look = tab.options.ui.look
    look.setCurrentIndex(look.findText("English and Polish"))
    assert "1 of" in tab.ui.looks.text()
    assert "English alone" in tab.ui.looks.text()
    assert tab.ui.openLines.isVisible()
    tab.ui.openLines.click()
    dialog = tab.findChild(TranslationDialog)
    assert isinstance(dialog, TranslationDialog)
    assert (dialog.agreement, dialog.language) == (row, "Polish")
    assert dialog.ui.count.text().startswith("1 of ")
    dialog.ui.next.click()
    at = dialog.ui.text.textCursor().blockNumber()
    english = dialog.ui.english.toPlainText().splitlines()
    assert english[at] == "I charge my tablet at home."
    assert old in dialog.ui.was.text()
    assert f"linia {at + 1}" in dialog.ui.was.text()
    dialog.ui.text.insertPlainText("Nowa linia")
    assert "side by side" in dialog.ui.count.text()
    assert not dialog.ui.next.isVisible()
    numbers = dialog.ui.text.findChild(LineNumbers)
    assert isinstance(numbers, LineNumbers)
    assert at + 1 in numbers.numbers()
    dialog.ui.keep.click()
    dialog.close()
    tab.refresh()
    assert not tab.ui.openLines.isVisible()


def test_a_draft_is_kept_when_the_cabinets_close(tab: PrintTab, qtbot: QtBot) -> None:
    tab.ui.translations.click()
    dialog = tab.findChild(TranslationDialog)
    assert isinstance(dialog, TranslationDialog)
    dialog.ui.text.setPlainText("uno")
    tab.keep_draft()
    assert office(tab).drafts.get("letters/translation") is not None
    dialog.close()
