"""The page "Wording" and its dialogs through their real widgets on a real store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QInputDialog, QMessageBox, QPushButton
from sqlalchemy import event
from sqlcipher3 import dbapi2

from esafety_desktop.agreements import service as register
from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.adopt_dialog import AdoptDialog
from esafety_desktop.aup_editor.editor_dialog import EditorDialog
from esafety_desktop.aup_editor.history_dialog import HistoryDialog
from esafety_desktop.aup_editor.new_dialog import NewDialog
from esafety_desktop.aup_editor.pick_dialog import PickDialog
from esafety_desktop.aup_editor.regional_dialog import RegionalDialog
from esafety_desktop.aup_editor.rows import Mark
from esafety_desktop.aup_editor.tab import WordingPage
from esafety_desktop.aup_editor.uses_dialog import UsesDialog
from esafety_desktop.guidance.coverage_texts import coverage_items
from esafety_desktop.letters import translation_service
from esafety_desktop.value import replace
from esafety_desktop.widgets.desk import KEEP_ELSEWHERE, Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.agreements.school_maker import Made, make_school
from tests.conftest import unnamed_controls
from tests.where_kit import asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

LEFT = Qt.MouseButton.LeftButton


class Ways:
    def __init__(self) -> None:
        self.shown: list[tuple[str, int]] = []

    def preview_agreement(self, _over: object, text: Any, version: int) -> None:
        self.shown.append((text.id, version))

    def count_agreement_pages(self, text: Any, then: Callable[[int, int], object]) -> None:
        then(1 if len(text.rules) < 30 else 3, 0 if text.of_adults else 2)

    def signed_adults(self, key: str) -> tuple[str, ...]:
        return ("Mr Tom Teach", "Mrs Ada Head") if key == "staff" else ()


@pytest.fixture
def made(office_store: Store) -> Made:
    found = make_school(office_store)
    register.bring_up_to_date(office_store)
    return found


@pytest.fixture
def page(qtbot: QtBot, office_store: Store, made: Made) -> Iterator[WordingPage]:
    jobs = Jobs()
    view = WordingPage(Desk(office_store, jobs), Ways())
    qtbot.addWidget(view)
    view.resize(1200, 660)
    view.show()
    qtbot.waitExposed(view)
    yield view
    for dialog in view.findChildren(QDialog):
        dialog.close()
    view.close()
    jobs.close()


def dialog_of(parent: Any, kind: type[Any]) -> Any:
    return next(one for one in parent.findChildren(kind) if one.isVisible())


def edit(page: WordingPage, key: str = "ks2") -> EditorDialog:
    page.edit(key)
    found: EditorDialog = dialog_of(page, EditorDialog)
    return found


def own_aup() -> str:
    """A school's own text that says everything which is inherited, in the examples' words."""
    said = (
        one.example("pupil") for one in coverage_items() if "-CORE-" in one.id or "ALSO" in one.id
    )
    return "Our AUP.\n\n" + "\n".join(f"- {line}" for line in said)


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, LEFT)


def adopt(editor: EditorDialog, reason: str = "New devices", nobody: str = "") -> None:
    press(editor.ui.adopt)
    asked = dialog_of(editor, AdoptDialog)
    assert not asked.ui.ok.isEnabled()
    QTest.keyClicks(asked.ui.reason, reason)
    asked.ui.pupils.setChecked(True)
    if nobody:
        asked.ui.nobody.setChecked(True)
        QTest.keyClicks(asked.ui.againWhy, nobody)
    press(asked.ui.ok)


def test_the_list_names_every_agreement_and_no_control_is_nameless(page: WordingPage) -> None:
    names = [row.name for row in page.table.records.shown]
    assert "My online rules (Rules KS1)" in names
    assert len(names) == len(set(names))
    assert unnamed_controls(page) == []


@pytest.mark.parametrize("name", ["edit", "uses", "regional", "fresh", "history"])
def test_no_dialog_has_a_nameless_control(page: WordingPage, name: str) -> None:
    page.table.select_key("ks2")
    press(getattr(page.ui, name))
    dialog = dialog_of(page, QDialog)
    assert unnamed_controls(dialog) == []
    dialog.close()


def test_a_statement_is_typed_undone_kept_and_adopted(
    page: WordingPage, office_store: Store, qtbot: QtBot
) -> None:
    editor = edit(page)
    editor.parts.table.setFocus()
    QTest.keyClick(editor.parts.table, Qt.Key.Key_Insert)
    QTest.keyClicks(editor.ui.statement, "I never waste paper.")
    assert editor.parts.chosen is not None
    assert editor.parts.chosen.text == "I never waste paper."
    QTest.keyClick(editor.ui.statement, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "I never waste paper." not in service.plain_text(editor.draft.wording)
    QTest.keyClick(editor.ui.statement, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: service.draft(office_store, "ks2").revision > 0, timeout=4000)
    assert "I never waste paper." in service.plain_text(service.draft(office_store, "ks2").wording)
    adopt(editor)
    assert not editor.isVisible()
    row = next(row for row in page.table.records.shown if row.key == "ks2")
    assert (row.version, row.own, row.draft_by) == (2, True, "")
    page.desk.undo()
    row = next(row for row in page.table.records.shown if row.key == "ks2")
    assert (row.version, row.draft_by) == (1, "office")


def test_a_core_statement_taken_out_asks_why(page: WordingPage) -> None:
    editor = edit(page)
    core = next(one for one in editor.draft.wording.statements if one.core)
    editor.parts.table.select_key(core.id)
    QTest.keyClick(editor.parts.table, Qt.Key.Key_Delete)
    assert editor.ui.why.isVisible()
    press(editor.ui.adopt)
    assert "Say why this was changed" in editor.missing.label.text()
    assert editor.focusWidget() is editor.ui.why
    QTest.keyClicks(editor.ui.why, "we have no such devices")
    assert "taken out here because we have no such devices" in editor.ui.layer.text()
    press(editor.ui.back)
    assert core in editor.draft.wording.statements


def test_the_check_follows_the_typing(page: WordingPage, qtbot: QtBot) -> None:
    key = page.desk.done(service.new_agreement(page.desk.store, "Club rules", "pupil"), None)
    page.refresh()
    editor = edit(page, key)
    coverage = editor.coverage
    assert coverage.report is not None
    before = coverage.report.gaps
    coverage.lines.select_key("BECTA09-CORE-8")
    assert coverage.lines.current_row().mark is Mark.GAP  # type: ignore[union-attr] # it was chosen
    press(editor.ui.insert)
    assert coverage.report.gaps < before
    line = next(one for one in coverage.report.lines if one.id == "BECTA09-CORE-8")
    assert line.mark is Mark.YES
    assert "because it says" in line.why
    coverage.lines.select_key("BECTA09-CORE-9")
    press(editor.ui.notUs)
    box = dialog_of(editor, QInputDialog)
    box.setTextValue("we have no printers")
    box.accept()
    line = next(one for one in coverage.report.lines if one.id == "BECTA09-CORE-9")
    assert (line.mark, line.why) == (Mark.NOT_US, "because we have no printers")
    press(editor.ui.clear)
    line = next(one for one in coverage.report.lines if one.id == "BECTA09-CORE-9")
    assert line.mark is not Mark.NOT_US


def test_a_person_points_at_the_sentence_that_answers(page: WordingPage) -> None:
    editor = edit(page)
    coverage = editor.coverage
    coverage.lines.select_key("BECTA09-AUPGEN-3")
    press(editor.ui.answered)
    box = dialog_of(editor, QInputDialog)
    box.setTextValue(box.comboBoxItems()[2])
    box.accept()
    assert coverage.report is not None
    line = next(one for one in coverage.report.lines if one.id == "BECTA09-AUPGEN-3")
    assert line.mark is Mark.HAND


def test_a_schools_own_text_is_used_as_it_is(page: WordingPage, office_store: Store) -> None:
    editor = edit(page)
    editor.ui.kind.setCurrentIndex(1)
    own = own_aup()
    editor.ui.freeText.setPlainText(own)
    adopt(editor)
    row = next(row for row in register.agreements(office_store) if row.key == "ks2")
    text = register.printed_texts(office_store, [row])[row.id]
    assert text.free_text == own
    assert text.rules == ()


@pytest.mark.covers("BECTA09-CASCADE-4")
def test_an_own_text_that_leaves_out_what_is_inherited_is_not_adopted_silently(
    page: WordingPage, office_store: Store
) -> None:
    editor = edit(page)
    editor.ui.kind.setCurrentIndex(1)
    bare = own_aup().replace("- I never bully anyone or send unkind messages, on any device.\n", "")
    assert bare != own_aup()
    editor.ui.freeText.setPlainText(bare)
    press(editor.ui.adopt)
    assert "leaves out “No bullying”" in editor.missing.label.text()
    assert editor.focusWidget() is editor.ui.freeText
    given = service.Answer("BECTA09-CORE-3", reason="our behaviour policy has it")
    editor.draft.edit(service.answer(editor.draft.wording, given), "said")
    adopt(editor, "Our own words")
    facts = dict(service.history(office_store, "ks2")[-1].facts)
    assert facts["Not said"] == "No bullying, because our behaviour policy has it"


def test_parts_and_own_text_are_both_kept_when_one_changes_between_them(page: WordingPage) -> None:
    editor = edit(page)
    editor.ui.kind.setCurrentIndex(1)
    editor.ui.freeText.setPlainText("A text of half an hour.")
    before = editor.draft.wording.statements
    editor.ui.kind.setCurrentIndex(0)
    assert editor.draft.wording.free_text == ""
    assert editor.draft.wording.statements == before
    editor.draft.undo()
    assert editor.ui.kind.currentIndex() == 1
    assert editor.ui.kinds.currentIndex() == 1
    editor.draft.redo()
    assert editor.ui.kinds.currentIndex() == 0
    editor.reject()
    again = edit(page)
    assert again.ui.kind.currentIndex() == 0
    again.ui.kind.setCurrentIndex(1)
    assert again.ui.freeText.toPlainText() == "A text of half an hour."
    assert again.draft.wording.free_text == "A text of half an hour."


def test_a_core_statement_put_among_what_one_can_do_asks_why(page: WordingPage) -> None:
    editor = edit(page)
    core = next(
        one
        for one in editor.draft.wording.statements
        if one.core and one.part is service.Part.CANNOT
    )
    editor.parts.table.select_key(core.id)
    editor.ui.part.setCurrentIndex(editor.ui.part.findData(service.Part.CAN))
    editor.ui.part.activated.emit(editor.ui.part.currentIndex())
    assert editor.ui.why.isVisible()
    assert any("Say why" in one for one in service.hindrances(editor.draft.wording))
    assert "moved to another part here" in editor.ui.layer.text()
    press(editor.ui.back)
    assert core in editor.draft.wording.statements
    assert service.hindrances(editor.draft.wording) == ()


def test_adopt_says_what_is_missing_and_goes_there(page: WordingPage) -> None:
    editor = edit(page)
    editor.activateWindow()
    core = next(
        one
        for one in editor.draft.wording.statements
        if one.core and one.part is service.Part.CANNOT
    )
    editor.parts.table.select_key(core.id)
    press(editor.ui.out)
    editor.ui.title.clear()
    editor.ui.title.textEdited.emit("")
    other = next(one for one in editor.draft.wording.statements if one.id != core.id)
    editor.parts.table.select_key(other.id)
    press(editor.ui.adopt)
    assert not [one for one in editor.findChildren(AdoptDialog) if one.isVisible()]
    assert editor.missing.isVisible()
    assert "It has no title. (1 more after this)" in editor.missing.label.text()
    assert editor.focusWidget() is editor.ui.title
    QTest.keyClicks(editor.ui.title, "My online rules")
    assert "Say why this was changed or taken out" in editor.missing.label.text()
    assert editor.missing.button is not None
    press(editor.missing.button)
    assert editor.parts.chosen is not None
    assert editor.parts.chosen.id == core.id
    assert editor.focusWidget() is editor.ui.why
    QTest.keyClicks(editor.ui.why, "We have no phones at all.")
    assert not editor.missing.isVisible()
    press(editor.ui.adopt)
    assert dialog_of(editor, AdoptDialog)


def test_adopting_names_the_adults_that_signed(page: WordingPage) -> None:
    editor = edit(page, "staff")
    editor.parts.add(text="I charge my laptop.")
    press(editor.ui.adopt)
    asked = dialog_of(editor, AdoptDialog)
    assert asked.ui.signed.text() == "2 adults signed an earlier version:"
    assert asked.ui.names.count() == 2
    assert asked.ui.nobody.isEnabled()
    asked.close()


def test_a_text_in_another_language_says_that_it_cannot_be_checked(page: WordingPage) -> None:
    editor = edit(page)
    wording = editor.draft.wording
    empty = tuple(replace(one, removed=True) for one in wording.statements)
    polish = "Nie podaję nikomu swojego hasła i jestem miły dla wszystkich w szkole. " * 6
    editor.draft.edit(replace(wording, statements=empty, intro="", free_text=polish), "x")
    editor.coverage.check()
    assert "English only" in editor.ui.summary.text()


def test_statements_come_from_the_library(page: WordingPage) -> None:
    editor = edit(page)
    number = len(editor.draft.wording.statements)
    press(editor.ui.library)
    library = dialog_of(editor, PickDialog)
    assert unnamed_controls(library) == []
    QTest.keyClicks(library.ui.filter, "password")
    library.table.selectRow(0)
    press(library.ui.ok)
    assert len(editor.draft.wording.statements) == number + 1
    assert "password" in editor.ui.statement.toPlainText().lower()


def test_the_region_is_offered_and_kept_out_with_a_reason(page: WordingPage) -> None:
    press(page.ui.regional)
    dialog = dialog_of(page, RegionalDialog)
    QTest.keyClicks(dialog.ui.saidBy, "Northshire Grid")
    dialog.ui.text.setPlainText("I don't play games at lunch.")
    dialog.ui.part.setCurrentIndex(1)
    dialog.ui.audience.setCurrentIndex(dialog.ui.audience.findData("ks2"))
    press(dialog.ui.add)
    dialog.close()
    assert page.behind.isVisible()
    editor = edit(page)
    texts = [one.text for one in editor.draft.wording.statements]
    assert "I don't play games at lunch." in texts
    editor.close()


@pytest.mark.fault("F18")
def test_f18_the_second_of_two_editors_is_told_and_loses_nothing(
    page: WordingPage, office_store: Store
) -> None:
    first, second = (EditorDialog(page.desk, "ks2", Ways(), page) for _ in range(2))
    for one, text in ((first, "Mine."), (second, "Theirs.")):
        one.show()
        one.parts.add(text=text)
    first.keep_draft()
    second.keep_draft()
    assert "changed this draft" in second.overtaken.label.text()
    assert "Theirs." in service.plain_text(second.draft.wording)
    assert "Mine." in service.plain_text(service.draft(office_store, "ks2").wording)
    button = second.mine.button
    assert button is not None
    press(button)
    assert "Theirs." in service.plain_text(service.draft(office_store, "ks2").wording)
    assert not second.overtaken.isVisible()
    first.parts.add(text="Once more.")
    first.keep_draft()
    button = first.overtaken.button
    assert button is not None
    press(button)
    assert "Theirs." in service.plain_text(first.draft.wording)
    first.draft.undo()
    assert "Once more." in service.plain_text(first.draft.wording)
    for one in (first, second):
        one.draft.done()
        one.close()


@pytest.mark.fault("F5")
def test_f5_on_a_full_disk_the_text_stays(page: WordingPage, office_store: Store) -> None:
    editor = edit(page)
    editor.parts.add(text="I carry tablets with two hands.")
    engine = office_store._open_engine()

    def full(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.startswith(("INSERT", "UPDATE", "COMMIT")):
            raise dbapi2.OperationalError("database or disk is full")

    event.listen(engine, "before_cursor_execute", full)
    editor.keep_draft()
    assert "Not kept yet" in editor.ui.kept.text()
    assert editor.ui.statement.toPlainText() == "I carry tablets with two hands."
    event.remove(engine, "before_cursor_execute", full)
    editor.keep_draft()
    assert "Draft kept" in editor.ui.kept.text()
    press(editor.ui.adopt)
    asked = dialog_of(editor, AdoptDialog)
    QTest.keyClicks(asked.ui.reason, "Tablets came")
    event.listen(engine, "before_cursor_execute", full)
    press(asked.ui.ok)
    (box,) = asked.findChildren(QMessageBox)
    assert "disk is full" in box.text()
    assert any(one.text() == KEEP_ELSEWHERE for one in box.buttons())
    assert asked.ui.reason.text() == "Tablets came"
    event.remove(engine, "before_cursor_execute", full)
    box.close()
    press(asked.ui.ok)
    assert not editor.isVisible()


def test_what_is_typed_survives_a_lock(page: WordingPage, office_store: Store) -> None:
    editor = edit(page)
    editor.parts.add(text="Half a sentence")
    page.keep_draft()
    assert "Half a sentence" in service.plain_text(service.draft(office_store, "ks2").wording)


def test_history_shows_what_changed_in_words(page: WordingPage, office_store: Store) -> None:
    editor = edit(page)
    editor.parts.add(text="I charge my tablet.")
    adopt(editor, "Tablets came", nobody="nobody has signed yet")
    page.table.select_key("ks2")
    press(page.ui.history)
    history = dialog_of(page, HistoryDialog)
    history.ui.differences.setChecked(True)
    assert "[added: I charge my tablet" in history.ui.text.accessibleDescription()
    assert "Tablets came" in history.ui.text.toPlainText()
    assert "nobody, because nobody has signed yet" in history.ui.text.toPlainText()
    history.table.selectRow(1)
    history.ui.differences.setChecked(False)
    assert "I charge my tablet." not in history.ui.text.toPlainText()
    history.close()


def test_what_a_family_signed_opens_at_its_version(
    page: WordingPage, office_store: Store, made: Made
) -> None:
    ks2 = next(row for row in register.agreements(office_store) if row.key == "ks2")
    code = register.issue_slips(office_store, [ks2.id], [made.pupils["5B"][0]]).value[0].code
    register.mark_code(office_store, code)
    page.open_item(f"signed/{ks2.id}/1")
    history = dialog_of(page, HistoryDialog)
    assert history.table.current_row().number == 1
    history.close()
    page.open_item(f"signed/{ks2.id}/9")
    (box,) = page.findChildren(QMessageBox)
    assert "Nothing was signed" in box.text()
    box.close()


def test_adopting_names_the_families_that_signed(
    page: WordingPage, office_store: Store, made: Made
) -> None:
    ks2 = next(row for row in register.agreements(office_store) if row.key == "ks2")
    code = register.issue_slips(office_store, [ks2.id], [made.pupils["5B"][0]]).value[0].code
    register.mark_code(office_store, code)
    editor = edit(page)
    editor.parts.add(text="I charge my tablet.")
    press(editor.ui.adopt)
    asked = dialog_of(editor, AdoptDialog)
    assert unnamed_controls(asked) == []
    assert asked.ui.signed.text() == "1 family with a child here now signed an earlier version:"
    assert asked.ui.names.item(0).text() == "5B: Ash, Kid1"
    asked.close()
    editor.close()


def test_which_are_used_is_chosen_and_undone(page: WordingPage, office_store: Store) -> None:
    press(page.ui.uses)
    dialog = dialog_of(page, UsesDialog)
    dialog.table.select_key("images")
    dialog.ui.inUse.setChecked(False)
    press(dialog.ui.ok)
    register.bring_up_to_date(office_store)
    assert "images" not in [row.key for row in register.agreements(office_store)]
    page.desk.undo()
    register.bring_up_to_date(office_store)
    assert "images" in [row.key for row in register.agreements(office_store)]


def test_a_new_agreement_is_begun(page: WordingPage) -> None:
    page.new()
    dialog = dialog_of(page, NewDialog)
    QTest.keyClicks(dialog.ui.title, "Robot club")
    press(dialog.ui.ok)
    editor = dialog_of(page, EditorDialog)
    assert editor.draft.wording.title == "Robot club"
    press(editor.ui.throwAway)
    assert "Robot club" not in [row.title for row in page.table.records.shown]


def test_preview_goes_to_the_print_room(page: WordingPage) -> None:
    page.table.select_key("ks2")
    page.print_()
    assert page.ways.shown == [("ks2", 1)]
    editor = edit(page)
    press(editor.ui.preview)
    assert page.ways.shown[-1] == ("ks2", 2)
    assert editor.ui.length.text() == "On paper: letter with slip 2 pages, rules one side of A4"


def test_pages_that_are_counted_after_closing_disturb_nobody(
    page: WordingPage, qtbot: QtBot
) -> None:
    editor = edit(page)
    with qtbot.waitSignal(editor.destroyed):
        editor.close()
    editor._measured(2)
    assert page.isVisible()


def test_nobody_is_made_to_sign_again_by_a_preset(
    page: WordingPage, office_store: Store, made: Made
) -> None:
    ks2 = next(row for row in register.agreements(office_store) if row.key == "ks2")
    for slip in register.issue_slips(office_store, [ks2.id], made.pupils["5B"][:2]).value:
        register.mark_code(office_store, slip.code)
    editor = edit(page)
    editor.parts.add(text="I charge my tablet.")
    press(editor.ui.adopt)
    asked = dialog_of(editor, AdoptDialog)
    QTest.keyClicks(asked.ui.reason, "New devices")
    buttons = (asked.ui.everybody, asked.ui.september, asked.ui.nobody)
    assert not any(button.isChecked() for button in buttons)
    assert asked.ui.wrong.text() == "Choose who signs again."
    assert not asked.ui.ok.isEnabled()
    asked.ui.nobody.click()
    assert asked.ui.ok.text() == "Adop&t: nobody signs again"
    asked.ui.everybody.click()
    assert asked.ui.ok.text() == "Adop&t: 2 families sign again"
    press(asked.ui.ok)
    (box,) = asked.findChildren(QMessageBox)
    assert "2 families sign again" in box.text()
    press(box.button(QMessageBox.StandardButton.Cancel))
    assert register.agreements(office_store)[1].version == 1
    press(asked.ui.ok)
    box = next(one for one in asked.findChildren(QMessageBox) if one.isVisible())
    (yes,) = [one for one in box.buttons() if one.text() == "Adop&t: 2 families sign again"]
    press(yes)
    assert not editor.isVisible()
    grid = register.class_grid(office_store, made.classes["5B"])
    counts = register.returned_counts(office_store, agreement_id=ks2.id)
    assert (counts.returned, counts.outstanding, counts.given_out) == (0, 0, 0)
    shown = {row.key: row for row in page.table.records.shown}
    assert (shown["ks2"].signatures, shown["ks2"].earlier) == (0, 2)
    assert len(grid.rows) == 4


def test_from_september_says_what_happens_today_and_what_then(
    page: WordingPage, office_store: Store, made: Made
) -> None:
    ks2 = next(row for row in register.agreements(office_store) if row.key == "ks2")
    for slip in register.issue_slips(office_store, [ks2.id], made.pupils["5B"][:2]).value:
        register.mark_code(office_store, slip.code)
    english = translation_service.english_lines(office_store, ks2)
    lines = "\n".join(f"linia {number}" for number in range(len(english)))
    translation_service.save_translation(office_store, ks2, "Polish", lines)
    september = service.september(office_store.today())
    day = f"1 September {september.year}"
    then = (
        "New letters carry the new words from today. "
        f"Whoever has signed already signs again from {day}."
    )
    editor = edit(page)
    editor.parts.add(text="I charge my tablet.")
    press(editor.ui.adopt)
    asked = dialog_of(editor, AdoptDialog)
    assert asked.ui.translations.text().startswith(
        f"Polish: 1 of {len(english) + 1} lines to translate."
    )
    assert asked.ui.translations.isVisible()
    assert asked.ui.happens.text() == "New letters carry the new words from today."
    QTest.keyClicks(asked.ui.reason, "New devices")
    asked.ui.september.click()
    assert asked.ui.happens.text() == then
    assert asked.ui.ok.text() == "Adop&t today: 2 families sign again from September"
    press(asked.ui.ok)
    (box,) = asked.findChildren(QMessageBox)
    assert then in box.informativeText()
    said: list[str] = []
    page.desk.said.connect(lambda text, *_: said.append(text))
    press(next(one for one in box.buttons() if one.text().startswith("Adop")))
    assert any("new letters carry it from today" in one and day in one for one in said)
    row = next(row for row in page.table.records.shown if row.key == "ks2")
    assert (row.version, row.again_from) == (2, september)
    headers = [page.table.model().headerData(at, Qt.Orientation.Horizontal) for at in range(9)]
    assert "Signed again from" in headers


def test_where_a_rule_comes_from_is_seen_beside_it(page: WordingPage, qtbot: QtBot) -> None:
    editor = edit(page)
    first = asked(editor, qtbot)
    rules = editor.draft.wording.statements
    assert first == service.where_statement("ks2", rules[0])
    other = next(one for one in rules if set(one.sources).isdisjoint(rules[0].sources))
    editor.parts.table.select_key(other.id)
    assert asked(editor, qtbot) != first
    editor.parts.add()
    assert "The school's own words." in asked(editor, qtbot)
