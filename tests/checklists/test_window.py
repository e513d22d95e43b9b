"""The pages Checklists and Levels through their real widgets on a real store."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from esafety_desktop.action_points import service as action_points
from esafety_desktop.checklists import service
from esafety_desktop.checklists.item_dialog import ItemDialog
from esafety_desktop.checklists.items_view import names
from esafety_desktop.checklists.level_dialog import LevelDialog
from esafety_desktop.checklists.level_rows import TermKey
from esafety_desktop.checklists.level_rules import term_of
from esafety_desktop.checklists.levels_view import LevelsTab
from esafety_desktop.checklists.rows import State
from esafety_desktop.checklists.tab import ChecklistsTab
from esafety_desktop.checklists.tick_rules import Show
from esafety_desktop.checklists.words_dialog import WordsDialog
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.widgets.where_from import WhereFrom
from tests.conftest import unnamed_controls
from tests.window_kit import shown, standing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)
KEY = Qt.Key


@pytest.fixture
def desk(office_store: Store, qtbot: QtBot) -> Iterator[Desk]:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    jobs = Jobs()
    yield Desk(office_store, jobs)
    jobs.close()


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk) -> Iterator[ChecklistsTab]:
    with standing(qtbot, ChecklistsTab(desk)) as made:
        yield made


@pytest.fixture
def levels(qtbot: QtBot, desk: Desk) -> Iterator[LevelsTab]:
    with standing(qtbot, LevelsTab(desk)) as made:
        yield made


def press(tab: ChecklistsTab, key: Qt.Key) -> None:
    QTest.keyClick(tab.items, key)


def current(tab: ChecklistsTab) -> State:
    assert tab.item is not None
    return tab.item.state


def test_every_control_has_a_name(tab: ChecklistsTab, levels: LevelsTab) -> None:
    assert unnamed_controls(tab) == []
    assert unnamed_controls(levels) == []
    tab.open_dialog()
    box = shown(tab, ItemDialog)
    assert unnamed_controls(box) == []
    box.reject()
    levels.new()
    judging = shown(levels, LevelDialog)
    assert unnamed_controls(judging) == []
    judging.reject()


def test_lists_stand_in_groups_with_how_far_they_are(tab: ChecklistsTab) -> None:
    assert tab.lists.table.records.rowCount() == 24
    assert tab.ui.count.text() == "0 of 24 lists begun"
    tab.ui.group.setCurrentText("Our area")
    shown = [row.id for row in tab.lists.table.records.shown]
    assert shown == ["area-questions", "area-recommendations", "area-officer"]
    assert tab.list is not None
    assert tab.list.row.id == "area-questions"


def test_keys_tick_and_the_arrows_walk(tab: ChecklistsTab) -> None:
    tab.open_item("strategy")
    press(tab, KEY.Key_Space)
    assert current(tab) is State.YES
    assert tab.ui.figure.text() == "1 of 6"
    for key, state in (
        (KEY.Key_P, State.PARTLY),
        (KEY.Key_N, State.NO),
        (KEY.Key_X, State.NOT_OURS),
        (KEY.Key_Y, State.YES),
        (KEY.Key_Space, State.OPEN),
        (KEY.Key_Space, State.YES),
    ):
        press(tab, key)
        assert current(tab) is state
    press(tab, KEY.Key_Down)
    press(tab, KEY.Key_N)
    found = service.checklist(tab.desk.store, "strategy").items
    assert [item.state for item in found[:3]] == [State.YES, State.NO, State.OPEN]
    assert len(service.history(tab.desk.store, "strategy-1")) == 7


def test_another_list_begins_at_its_first_item(tab: ChecklistsTab) -> None:
    tab.open_item("strategy/strategy-4")
    tab.lists.choose("tools")
    assert tab.item is not None
    assert tab.item.id == "tool-1"
    QTest.keyClick(tab.lists.table, KEY.Key_Return)
    press(tab, KEY.Key_Space)
    assert current(tab) is State.YES
    assert tab.item.id == "tool-1", "the place is kept when something was ticked"


def test_buttons_tick_too_and_undo_takes_back(tab: ChecklistsTab) -> None:
    tab.open_item("strategy/strategy-3")
    for button, state in (
        (tab.ui.yes, State.YES),
        (tab.ui.partly, State.PARTLY),
        (tab.ui.no, State.NO),
        (tab.ui.not_ours, State.NOT_OURS),
    ):
        button.click()
        assert current(tab) is state
    tab.desk.undo()
    assert current(tab) is State.NO
    tab.desk.redo()
    assert current(tab) is State.NOT_OURS


def test_open_items_alone_go_on_to_the_next(tab: ChecklistsTab) -> None:
    tab.open_item("strategy/strategy-2")
    tab.ui.show.setCurrentIndex(tab.ui.show.findData(Show.OPEN))
    press(tab, KEY.Key_Space)
    assert tab.item is not None
    assert tab.item.id == "strategy-3", "what is settled leaves the open ones"
    for _ in range(5):
        press(tab, KEY.Key_Space)
    assert tab.items.records.rowCount() == 0
    assert tab.items.empty_text.startswith("Nothing is open")


def test_filters_show_what_has_a_date_and_what_is_old(tab: ChecklistsTab) -> None:
    store = tab.desk.store
    service.tick(store, "strategy-1", State.YES, who="x", day=date(2025, 11, 24))
    service.tick(store, "strategy-2", State.NO, who="x", day=TODAY, due_on=date(2026, 11, 20))
    service.put_away(store, "strategy-6", retired=True)
    tab.refresh()
    tab.open_item("strategy")
    assert tab.ui.count.text().endswith("1 overdue")

    def shown(show: Show) -> list[str]:
        tab.ui.show.setCurrentIndex(tab.ui.show.findData(show))
        return [item.id for item in tab.items.records.shown]

    assert shown(Show.OLD) == ["strategy-1"]
    assert shown(Show.DUE) == ["strategy-2"]
    assert shown(Show.AWAY) == ["strategy-6"]
    assert not tab.ui.yes.isEnabled()
    assert len(shown(Show.ALL)) == 5
    tab.focus_filter()
    tab.ui.filter.setText("help report")
    assert [item.id for item in tab.items.records.shown] == ["strategy-2"]


def test_enter_opens_everything_about_an_item(tab: ChecklistsTab) -> None:
    tab.open_item("whole-school/whole-9")
    press(tab, KEY.Key_Return)
    box = shown(tab, ItemDialog)
    assert "local safeguarding children board" in box.ui.then.text()
    (origin,) = box.findChildren(WhereFrom)
    assert origin.words == tab.origin.words
    assert "Becta 2009, AUPs in context, s10 (BECTA09-XORG-1)" in origin.words
    assert "Checked 22/11/2026." in origin.words
    assert not box.ui.ok.isEnabled()
    box.ui.no.setChecked(True)
    box.ui.who.setText("Mrs Bell")
    box.ui.comment.setPlainText("Nobody asked them yet")
    box.ui.owner.setText("Mr Hill")
    box.ui.due.setText("12/40")
    assert box.ui.wrong.text() == "By: type it like 24/11/2026."
    box.ui.due.setText("1/12")
    box.ui.ok.click()
    found = tab.item
    assert found is not None
    assert (found.who, found.comment, found.waits_until) == (
        "Mrs Bell",
        "Nobody asked them yet",
        date(2026, 12, 1),
    )
    assert "Nobody asked them yet" in tab.ui.said.text()
    press(tab, KEY.Key_Return)
    assert shown(tab, ItemDialog).history.records.rowCount() == 1
    shown(tab, ItemDialog).reject()


def test_a_key_makes_it_an_action(tab: ChecklistsTab) -> None:
    tab.open_item("whole-school/whole-1")
    press(tab, KEY.Key_Space)
    assert not tab.ui.action.isEnabled()
    press(tab, KEY.Key_N)
    press(tab, KEY.Key_A)
    assert len(action_points.actions(tab.desk.store)) == 1
    assert tab.item is not None
    assert tab.item.action.startswith("Action: ◷ Due")
    tab.make_action()
    (box,) = [one for one in tab.findChildren(QMessageBox) if one.isVisible()]
    assert "already" in box.text()
    box.close()
    tab.desk.undo()
    assert action_points.actions(tab.desk.store) == ()


def test_what_is_typed_about_an_item_survives_a_lock(tab: ChecklistsTab) -> None:
    tab.open_item("strategy/strategy-1/edit")
    box = shown(tab, ItemDialog)
    box.ui.partly.setChecked(True)
    box.ui.comment.setPlainText("half a sen")
    box.ui.due.setText("1/12/2026")
    tab.keep_draft()
    (place,) = tab.desk.store.drafts.places()
    assert place == "action_points/checklists/strategy/strategy-1/edit"
    box.draft.clear()
    tab.desk.store.drafts.put(place, box._gathered())
    box.done(0)
    tab.open_item(place.removeprefix("action_points/checklists/"))
    again = shown(tab, ItemDialog)
    assert again.state is State.PARTLY
    assert again.ui.comment.toPlainText() == "half a sen"
    assert again.due.value == date(2026, 12, 1)
    again.ui.ok.click()
    assert tab.desk.store.drafts.places() == ()


def test_an_own_list_through_the_window(tab: ChecklistsTab) -> None:
    tab.ui.new_list.click()
    box = shown(tab, WordsDialog)
    assert unnamed_controls(box) == []
    assert not box.ui.ok.isEnabled()
    box.ui.line.setText("Before the residential")
    box.ui.text.setPlainText("For Year 6.")
    box.ui.ok.click()
    assert tab.list is not None
    assert tab.list.row.title == "Before the residential"
    assert tab.items.empty_text.startswith("This list has no items yet")
    tab.new()
    box = shown(tab, WordsDialog)
    box.ui.text.setPlainText("Parents know how to reach us.")
    box.ui.ok.click()
    assert tab.item is not None
    assert tab.item.text == "Parents know how to reach us."
    press(tab, KEY.Key_Space)
    assert tab.ui.figure.text() == "1 of 1"


def test_the_menu_copies_renames_and_puts_a_list_away(tab: ChecklistsTab) -> None:
    tab.open_item("strategy")
    tab.lists.wanted.emit("copy")
    box = shown(tab, WordsDialog)
    assert box.ui.line.text() == "What our strategy must do (our copy)"
    box.ui.ok.click()
    assert tab.list is not None
    assert tab.list.row.own
    tab.lists.wanted.emit("rename")
    box = shown(tab, WordsDialog)
    box.ui.line.setText("Strategy of the nursery")
    box.ui.ok.click()
    assert tab.list.row.title == "Strategy of the nursery"
    own = tab.list.row.id
    tab.lists.wanted.emit("retire")
    assert tab.lists.table.records.number_of(own) < 0
    tab.open_item(own)
    assert tab.list.row.retired
    tab.lists.wanted.emit("back")
    assert not service.checklist(tab.desk.store, own).row.retired


def test_own_words_and_the_program_s_again(tab: ChecklistsTab) -> None:
    tab.open_item("strategy/strategy-4")
    tab._reword.trigger()
    box = shown(tab, WordsDialog)
    box.ui.text.setPlainText("Parents get our newsletter.")
    box.ui.ok.click()
    assert tab.item is not None
    assert tab.item.text == "Parents get our newsletter."
    tab._reword.trigger()
    box = shown(tab, WordsDialog)
    box.ui.take.click()
    box.ui.ok.click()
    assert tab.item.text.startswith("Parents, carers and others")
    tab._away.trigger()
    assert "strategy-4" not in [item.id for item in tab.items.records.shown]


@pytest.mark.parametrize("kind", ["new", "copy", "rename", "add", "reword"])
def test_half_written_words_come_back(tab: ChecklistsTab, kind: str) -> None:
    tab.open_item("strategy/strategy-4")
    about = {"new": "list", "reword": "strategy-4"}.get(kind, "strategy")
    tab.open_item(f"words/{kind}/{about}")
    box = shown(tab, WordsDialog)
    field = box.ui.line if box.ui.line.isVisible() else box.ui.text
    QTest.keyClicks(field, "half a sen")
    tab.keep_draft()
    (place,) = tab.desk.store.drafts.places()
    box.done(0)
    tab.open_item(place.removeprefix("action_points/checklists/"))
    again = shown(tab, WordsDialog)
    words = again.ui.line.text() + again.ui.text.toPlainText()
    assert "half a sen" in words
    again.reject()


def test_the_place_where_it_is_done_is_a_click_away(tab: ChecklistsTab, qtbot: QtBot) -> None:
    tab.open_item("help/help-3")
    with qtbot.waitSignal(tab.desk.place_wanted) as heard:
        tab._go.trigger()
    assert heard.args == ["contacts"]
    tab.open_item("strategy/strategy-1")
    assert not tab._go.isEnabled()


@pytest.mark.parametrize("line", range(4))
def test_each_print_shows_its_pages(tab: ChecklistsTab, qtbot: QtBot, line: int) -> None:
    actions = [action for action in tab.paper.actions() if not action.isSeparator()]
    actions[line].trigger()
    qtbot.waitUntil(lambda: bool(tab.findChildren(PreviewDialog)), timeout=20_000)
    preview = shown(tab, PreviewDialog)
    assert (preview.document.pageCount() > 20) is (line > 1)
    preview.close()


def test_a_table_is_saved(tab: ChecklistsTab, tmp_path: Path) -> None:
    tab.open_item("strategy")
    tab.ui.export.click()
    box = shown(tab, QFileDialog)
    box.fileSelected.emit(str(tmp_path / "lists.csv"))
    box.done(0)
    lines = (tmp_path / "lists.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 7
    tab.ui.export.click()
    box = shown(tab, QFileDialog)
    box.fileSelected.emit(str(tmp_path / "lists.xlsx"))
    box.done(0)
    assert (tmp_path / "lists.xlsx").stat().st_size > 10_000


def test_a_place_that_is_gone_is_said(tab: ChecklistsTab, qtbot: QtBot) -> None:
    for place, words in (
        ("nothing", "That checklist is no longer there."),
        ("strategy/nothing", "That item is put away or gone."),
    ):
        with qtbot.waitSignal(tab.desk.said) as heard:
            tab.open_item(place)
        assert heard.args == [words]


def test_a_part_is_judged(levels: LevelsTab) -> None:
    assert levels.history.empty_text.startswith("Nobody has judged")
    QTest.keyClick(levels.table, KEY.Key_Return)
    box = shown(levels, LevelDialog)
    assert not box.ui.ok.isEnabled()
    box.steps.button(3).click()
    assert box.ui.wrong.text() == "Write one sentence that says how you can tell."
    box.ui.evidence.setPlainText("All staff signed in September.")
    box.ui.who.setText("Mrs Bell")
    box.ui.ok.click()
    assert levels.part is not None
    assert levels.part.level_words == "3 · In place"
    assert levels.ui.count.text() == "1 of 4 parts judged"
    assert levels.ui.meaning.text().startswith("Level 3: The policy is our own")
    assert "Policies: Autumn 2026-27 3" in levels.picture.accessibleDescription()
    assert levels.history.records.rowCount() == 1
    assert "(BECTA09-PIES-P)" in levels.origin.words
    levels.desk.undo()
    assert levels.part.level_words == "Not judged yet"
    assert "taken back" in str(levels.history.records.index(0, 3).data())


def test_the_picture_is_drawn(levels: LevelsTab) -> None:
    before = levels.picture.grab().toImage()
    service.judge(
        levels.desk.store, "BECTA09-PIES-P", term_of(TODAY), 5, who="x", evidence="x", day=TODAY
    )
    levels.refresh()
    after = levels.picture.grab().toImage()
    assert before.size() == after.size()
    changed = sum(
        before.pixel(x, y) != after.pixel(x, y)
        for x in range(0, before.width(), 4)
        for y in range(0, before.height(), 4)
    )
    assert changed > 30


def test_another_term_shows_what_was_judged_of_it(levels: LevelsTab) -> None:
    service.judge(
        levels.desk.store, "BECTA09-PIES-P", TermKey(2025, 2), 2, who="x", evidence="In June.",
        day=TODAY,
    )  # fmt: skip
    levels.refresh()
    levels.open_item("BECTA09-PIES-P/judge")
    box = shown(levels, LevelDialog)
    assert box.ui.evidence.toPlainText() == ""
    assert box.steps.checkedId() == 2
    box.ui.term.setCurrentIndex(1)
    assert box.ui.evidence.toPlainText() == "In June."
    box.ui.evidence.setPlainText("half a sen")
    box.ui.term.setCurrentIndex(2)
    assert box.ui.evidence.toPlainText() == "half a sen", "what was typed stays"
    levels.keep_draft()
    (place,) = levels.desk.store.drafts.places()
    box.done(0)
    levels.open_item(place.removeprefix("action_points/levels/"))
    again = shown(levels, LevelDialog)
    assert again.ui.evidence.toPlainText() == "half a sen"
    assert again.term == TermKey(2025, 1)
    again.reject()


def test_the_levels_print(levels: LevelsTab, qtbot: QtBot) -> None:
    levels.print_()
    qtbot.waitUntil(lambda: bool(levels.findChildren(PreviewDialog)), timeout=20_000)
    preview = shown(levels, PreviewDialog)
    assert preview.document.pageCount() == 2
    preview.close()


def test_own_items_move_by_button_and_by_key(tab: ChecklistsTab, desk: Desk) -> None:
    """Only where there are several; the item stays chosen; what is filtered away gives no way."""
    tab.open_item("strategy")
    assert not tab.ui.move_up.isVisible()
    ids = [service.add_item(desk.store, "strategy", text).value for text in "A"]
    tab.refresh()
    tab.open_item(f"strategy/{ids[0]}")
    assert tab.ui.move_up.isVisible()
    assert (tab.ui.move_up.isEnabled(), tab.ui.move_down.isEnabled()) == (False, False)
    assert "this is the only one shown" in tab.ui.said.text()
    ids += [service.add_item(desk.store, "strategy", text).value for text in "BC"]
    service.put_away(desk.store, ids[1], retired=True)
    tab.refresh()

    def own() -> list[str]:
        return [one.text for one in tab.items.records.shown if one.own]

    tab.open_item(f"strategy/{ids[2]}")
    assert "only one" not in tab.ui.said.text()
    assert tab.ui.move_up.isVisible()
    assert (tab.ui.move_up.isEnabled(), tab.ui.move_down.isEnabled()) == (True, False)
    tab.ui.move_up.click()
    assert own() == ["C", "A"]
    assert tab.item is not None
    assert tab.item.id == ids[2]
    QTest.keyClick(tab.items, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert own() == ["C", "A"], "it is the first of the school's own already"
    QTest.keyClick(tab.items, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert own() == ["A", "C"]
    desk.undo()
    tab.refresh()
    assert own() == ["C", "A"]
    desk.redo()
    tab.refresh()
    assert own() == ["A", "C"]
    tab.open_item("strategy/strategy-1")
    assert not tab.ui.move_down.isEnabled(), "the program's own items keep their places"
    assert unnamed_controls(tab) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nadia Rahman", "Nadia Rahman"),
        ("Nadia Rahman, Delia Thornley", "Nadia Rahman,\nDelia Thornley"),
        ("Amir, Bo, Cleo", "Amir, Bo, Cleo"),
        (", ".join(f"Somebody Number {n}" for n in range(9)),
         "Somebody Number 0,\nSomebody Number 1,\nSomebody Number 2,\n…"),
        ("", ""),
    ],
)  # fmt: skip
def test_names_are_broken_between_names(text: str, shown: str) -> None:
    assert names(text) == shown
