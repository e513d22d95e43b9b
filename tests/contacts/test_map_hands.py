"""Editing the map directly, with the mouse and with the keyboard alone, on a real store."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from sqlalchemy import event
from sqlcipher3 import dbapi2

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.contacts import service
from esafety_desktop.contacts.map_item_view import SlotItem
from esafety_desktop.contacts.map_rows import GroupRow
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow, Place, State
from esafety_desktop.contacts.slot_dialog import SlotDialog
from esafety_desktop.contacts.tab import ContactsTab
from esafety_desktop.today.search_service import find
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD, unnamed_controls
from tests.window_kit import standing
from tests.work import calls_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.contacts.map_rows import MapRow
    from esafety_desktop.store.store import Store

_LEFT, _MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
_KEY = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def tab(qtbot: QtBot, office_store: Store) -> Iterator[ContactsTab]:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    with (
        ThreadPoolExecutor(1) as executor,
        standing(qtbot, ContactsTab(Desk(office_store, Jobs(executor)))) as made,
    ):
        made.map.setFocus()
        yield made


def box_of(tab: ContactsTab, slot_id: str) -> SlotItem:
    item = tab.map.map.items_by_key[slot_id]
    assert isinstance(item, SlotItem)
    return item


def drawn(tab: ContactsTab) -> MapRow:
    return service.contact_map(tab.desk.store)


def place(tab: ContactsTab, key: str) -> Place:
    found = drawn(tab).find(key)
    assert found is not None
    where = getattr(found, "place")  # noqa: B009 - a slot's or a group's
    assert isinstance(where, Place)
    return where


def grip(tab: ContactsTab, key: str) -> QPoint:
    """Where the mouse takes hold of a box, or of a block by its heading."""
    where = place(tab, key)
    return tab.map.mapFromScene(where.x + 40, where.y + 14)


def drag(
    tab: ContactsTab, start: QPoint, by: QPoint, keys: Any = None, button: Any = _LEFT
) -> None:
    port, modifiers = tab.map.viewport(), keys or Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, button, modifiers, start)
    for part in (by / 3, by * 2 / 3, by):
        QTest.mouseMove(port, start + part)
        move(tab, start + part, button, modifiers)
    QTest.mouseRelease(port, button, modifiers, start + by)


def move(tab: ContactsTab, to: QPoint, button: Any, modifiers: Any) -> None:
    """A move with a button held: offscreen, QTest's own doesn't say which."""
    from PySide6.QtGui import QMouseEvent

    port = tab.map.viewport()
    QApplication.sendEvent(
        port,
        QMouseEvent(QEvent.Type.MouseMove, QPointF(to), QPointF(port.mapToGlobal(to)),
                    Qt.MouseButton.NoButton, button, modifiers),
    )  # fmt: skip


def action(tab: ContactsTab, name: str) -> None:
    tab.map_actions.fit()
    wanted = tab.map_actions.actions[name]
    assert wanted.isEnabled()
    wanted.trigger()


def enabled(tab: ContactsTab) -> set[str]:
    tab.map_actions.fit()
    return {name for name, one in tab.map_actions.actions.items() if one.isEnabled()}


# --- moving ---------------------------------------------------------------------------------


def test_a_drag_lands_on_the_grid_and_is_one_undo(tab: ContactsTab) -> None:
    before = drawn(tab)
    drag(tab, grip(tab, "SAM-LA-8"), QPoint(331, -57))
    after = place(tab, "SAM-LA-8")
    assert after != before.slot("SAM-LA-8").place
    assert (after.x % 8, after.y % 4) == (0, 0)
    assert tab.desk.undo_label == "move on the map"
    tab.desk.undo()
    assert drawn(tab) == before
    assert tab.desk.undo_label == ""
    tab.desk.redo()
    assert place(tab, "SAM-LA-8") == after


def test_a_group_is_dragged_with_its_slots(tab: ContactsTab) -> None:
    group, box = place(tab, "SAM-HEALTH"), place(tab, "SAM-HEALTH-2")
    drag(tab, grip(tab, "SAM-HEALTH"), QPoint(40, 30))
    moved = place(tab, "SAM-HEALTH")
    assert (moved.x, moved.y) != (group.x, group.y)
    after = place(tab, "SAM-HEALTH-2")
    assert (after.x - moved.x, after.y - moved.y) == (box.x - group.x, box.y - group.y)
    assert drawn(tab).slot("SAM-HEALTH-2").moved is None


def test_while_it_is_dragged_nothing_is_saved_and_lines_and_slots_follow(tab: ContactsTab) -> None:
    start, port, scene = grip(tab, "SAM-HEALTH"), tab.map.viewport(), tab.map.map
    before, ray = drawn(tab), scene._rays["SAM-HEALTH"].stroke.end
    QTest.mousePress(port, _LEFT, Qt.KeyboardModifier.NoModifier, start)
    move(tab, start + QPoint(60, 40), _LEFT, Qt.KeyboardModifier.NoModifier)
    assert drawn(tab) == before
    assert scene._rays["SAM-HEALTH"].stroke.end != ray
    box = scene.items_by_key["SAM-HEALTH-2"]
    assert box.pos() != box.home
    QTest.keyClick(tab.map, _KEY.Key_Escape)
    assert box.pos() == box.home
    QTest.mouseRelease(port, _LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(60, 40))
    assert drawn(tab) == before
    assert tab.desk.undo_label == ""


def test_alt_and_the_menu_let_a_drag_go_anywhere(tab: ContactsTab) -> None:
    def odd() -> bool:
        where = place(tab, "SAM-LA-8")
        return where.x % 4 != 0 or where.y % 4 != 0

    drag(tab, grip(tab, "SAM-LA-8"), QPoint(331, -57), _ALT)
    assert odd()
    tab.desk.undo()
    action(tab, "snap")
    assert not tab.map.snapping
    drag(tab, grip(tab, "SAM-LA-8"), QPoint(331, -57))
    assert odd()


def test_a_box_is_drawn_to_the_edge_of_another_and_a_guide_says_so(tab: ContactsTab) -> None:
    port, start = tab.map.viewport(), grip(tab, "SAM-LA-8")
    target = place(tab, "SAM-HEALTH-2")
    goal = tab.map.mapFromScene(target.x + 39, target.y + 214)
    QTest.mousePress(port, _LEFT, Qt.KeyboardModifier.NoModifier, start)
    move(tab, goal, _LEFT, Qt.KeyboardModifier.NoModifier)
    upright, _lying = tab.map.map._guides
    assert upright.isVisible()
    assert upright.stroke.start.x in {target.x, target.x + 208}
    QTest.mouseRelease(port, _LEFT, Qt.KeyboardModifier.NoModifier, goal)
    assert place(tab, "SAM-LA-8").x == target.x
    assert not tab.map.map._guides[0].isVisible()


def test_ctrl_and_arrows_are_one_gesture_however_many(tab: ContactsTab) -> None:
    before = place(tab, "SAM-LA-8")
    tab.map.pick("SAM-LA-8")
    for _ in range(3):
        QTest.keyPress(tab.map, _KEY.Key_Right, _CONTROL)
    QTest.keyPress(tab.map, _KEY.Key_Down, _CONTROL)
    assert place(tab, "SAM-LA-8") == before
    QTest.keyRelease(tab.map, _KEY.Key_Control)
    assert place(tab, "SAM-LA-8") == Place(before.x + 24, before.y + 8)
    tab.desk.undo()
    assert place(tab, "SAM-LA-8") == before
    assert tab.desk.undo_label == ""


@pytest.mark.parametrize("end", ["rest", "focus", "key", "lock", "click"])
def test_a_move_by_keys_is_kept_however_it_ends(tab: ContactsTab, qtbot: QtBot, end: str) -> None:
    before = place(tab, "SAM-LA-8")
    tab.map.pick("SAM-LA-8")
    QTest.keyPress(tab.map, _KEY.Key_Right, _CONTROL)
    if end == "rest":
        qtbot.waitUntil(lambda: place(tab, "SAM-LA-8") != before)
    elif end == "focus":
        tab.ui.search.setFocus()
        tab.map.focusOutEvent(_focus_out())
    elif end == "key":
        QTest.keyClick(tab.map, _KEY.Key_PageDown)
    elif end == "lock":
        tab.keep_draft()
    else:
        QTest.mouseClick(tab.map.viewport(), _LEFT, pos=grip(tab, "SAM-LA-20"))
    assert place(tab, "SAM-LA-8") == Place(before.x + 8, before.y)


def _focus_out() -> Any:
    from PySide6.QtGui import QFocusEvent

    return QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason)


# --- choosing several -----------------------------------------------------------------------


def test_several_are_chosen_by_rubber_band_and_moved_together(tab: ContactsTab) -> None:
    one, last = place(tab, "SAM-POLICE-1"), place(tab, "SAM-POLICE-3")
    group = place(tab, "SAM-POLICE")
    start = tab.map.mapFromScene(group.x - 12, group.y + 20)
    corner = tab.map.mapFromScene(last.x + 60, last.y + 20)
    drag(tab, start, corner - start)
    three = {"SAM-POLICE-1", "SAM-POLICE-2", "SAM-POLICE-3"}
    assert tab.map.picked == three
    assert "3 chosen" in tab.map.accessibleDescription()
    QTest.keyClick(tab.map, _KEY.Key_Down, _CONTROL)
    QTest.keyRelease(tab.map, _KEY.Key_Control)
    assert place(tab, "SAM-POLICE-1").y == one.y + 8
    assert tab.map.picked == three
    drag(tab, grip(tab, "SAM-POLICE-2"), QPoint(-90, 20))
    shift = place(tab, "SAM-POLICE-1").x - one.x
    assert shift < -40
    assert place(tab, "SAM-POLICE-3").x - last.x == shift


def test_several_are_chosen_by_ctrl_click_and_by_keys(tab: ContactsTab) -> None:
    for key in ("SAM-LA-8", "SAM-LA-20", "SAM-LA-1", "SAM-LA-20"):
        QTest.mouseClick(tab.map.viewport(), _LEFT, _CONTROL, grip(tab, key))
    assert tab.map.picked == {"SAM-LA-8", "SAM-LA-1"}
    QTest.mouseClick(tab.map.viewport(), _LEFT, pos=grip(tab, "SAM-LA-5"))
    assert tab.map.picked == {"SAM-LA-5"}
    QTest.keyClick(tab.map, _KEY.Key_Down, _SHIFT)
    assert tab.map.picked == {"SAM-LA-5", "SAM-LA-20"}
    QTest.keyClick(tab.map, _KEY.Key_Space, _CONTROL)
    assert tab.map.picked == {"SAM-LA-5"}
    QTest.keyClick(tab.map, _KEY.Key_A, _CONTROL)
    assert tab.map.picked == {slot.id for slot in drawn(tab).visible}
    QTest.keyClick(tab.map, _KEY.Key_Escape)
    assert len(tab.map.picked) == 1


def test_a_click_on_one_of_several_chooses_it_alone(tab: ContactsTab) -> None:
    tab.map.pick_all(["SAM-LA-8", "SAM-LA-20"])
    QTest.mouseClick(tab.map.viewport(), _LEFT, pos=grip(tab, "SAM-LA-8"))
    assert tab.map.picked == {"SAM-LA-8"}
    assert tab.desk.undo_label == ""


# --- order ----------------------------------------------------------------------------------


def test_several_are_aligned_and_spaced(tab: ContactsTab) -> None:
    store = tab.desk.store
    service.lay(store, {"SAM-LA-8": Place(304, 400), "SAM-LA-1": Place(640, 216),
                        "SAM-LA-10": Place(352, 480)})  # fmt: skip
    tab.refresh()
    keys = ["SAM-LA-8", "SAM-LA-1", "SAM-LA-10"]
    tab.map.pick_all(keys)
    action(tab, "down")
    assert [place(tab, key).y for key in ("SAM-LA-1", "SAM-LA-8", "SAM-LA-10")] == [216, 348, 480]
    action(tab, "left")
    assert {place(tab, key).x for key in keys} == {304}
    tab.desk.undo()
    assert place(tab, "SAM-LA-1").x == 640
    action(tab, "top")
    assert {place(tab, key).y for key in keys} == {216}
    action(tab, "across")
    assert [place(tab, key).x for key in ("SAM-LA-8", "SAM-LA-10", "SAM-LA-1")] == [304, 472, 640]
    action(tab, "back")
    assert all(drawn(tab).slot(key).moved is None for key in keys)
    tab.desk.undo()
    action(tab, "all_back")
    assert all(drawn(tab).slot(key).moved is None for key in keys)


def test_what_cannot_be_done_is_not_offered(tab: ContactsTab) -> None:
    tab.map.pick("")
    assert {"left", "across", "back", "all_back", "rename", "open", "remove"} & enabled(
        tab
    ) == set()
    tab.map.pick("SAM-LA-20")
    assert "remove" not in enabled(tab)
    tab.map.pick("SAM-LA-8")
    assert {"remove", "rename", "open"} <= enabled(tab)
    tab.map.pick_all(["SAM-LA-8", "SAM-LA-1"])
    assert {"left", "top"} <= enabled(tab)
    assert "across" not in enabled(tab)


# --- names ----------------------------------------------------------------------------------


def test_f2_names_a_slot_where_it_stands(tab: ContactsTab) -> None:
    tab.map.pick("SAM-LA-3")
    QTest.keyClick(tab.map, _KEY.Key_F2)
    line = tab.map.name_line
    assert line.isVisible()
    assert "social care" in line.accessibleName()
    box = tab.map.mapFromScene(tab.map.map.rect_of("SAM-LA-3")).boundingRect()
    assert box.adjusted(-20, -20, 20, 20).contains(line.geometry().center())
    QTest.keyClicks(line, "First Contact")
    QTest.keyClick(line, _KEY.Key_Return)
    assert drawn(tab).slot("SAM-LA-3").label == "First Contact"
    assert tab.map.hasFocus()
    QTest.keyClick(tab.map, _KEY.Key_F2)
    QTest.keyClicks(line, "Something else")
    QTest.keyClick(line, _KEY.Key_Escape)
    assert drawn(tab).slot("SAM-LA-3").label == "First Contact"
    tab.desk.undo()
    assert drawn(tab).slot("SAM-LA-3").own_label == ""


def test_a_group_is_named_by_double_click_and_leaving_keeps_the_name(tab: ContactsTab) -> None:
    QTest.mouseDClick(tab.map.viewport(), _LEFT, pos=grip(tab, "SAM-LA"))
    QTest.keyClicks(tab.map.name_line, "Westborough Council")
    QTest.mouseClick(tab.map.viewport(), _LEFT, pos=grip(tab, "SAM-LA-20"))
    group = drawn(tab).find("SAM-LA")
    assert isinstance(group, GroupRow)
    assert group.label == "Westborough Council"


def test_leaving_a_name_leaves_the_keyboard_where_the_person_went(tab: ContactsTab) -> None:
    tab.map.pick("SAM-LA-3")
    QTest.keyClick(tab.map, _KEY.Key_F2)
    QTest.keyClicks(tab.map.name_line, "First Contact")
    QTest.mouseClick(tab.ui.search, _LEFT)
    assert tab.ui.search.hasFocus()
    assert not tab.map.name_line.isVisible()
    assert drawn(tab).slot("SAM-LA-3").label == "First Contact"


def test_a_name_that_is_being_typed_comes_back_after_the_lock(tab: ContactsTab) -> None:
    tab.map.pick("SAM-LA-3")
    QTest.keyClick(tab.map, _KEY.Key_F2)
    QTest.keyClicks(tab.map.name_line, "First Con")
    tab.keep_draft()
    assert drawn(tab).slot("SAM-LA-3").own_label == ""
    tab.hide()
    tab.show()
    assert tab.map.name_line.isVisible()
    assert tab.map.name_line.text() == "First Con"
    QTest.keyClick(tab.map.name_line, _KEY.Key_Return)
    assert drawn(tab).slot("SAM-LA-3").label == "First Con"
    tab.hide()
    tab.show()
    assert not tab.map.name_line.isVisible()


# --- own slots and groups -------------------------------------------------------------------


def slot_dialog(tab: ContactsTab) -> SlotDialog:
    (found,) = [one for one in tab.findChildren(SlotDialog) if one.isVisible()]
    return found


def test_an_own_slot_is_added_to_the_group_that_the_keyboard_is_in(tab: ContactsTab) -> None:
    tab.map.pick("SAM-OTHER-4")
    QTest.keyClick(tab.map, _KEY.Key_Insert)
    dialog = slot_dialog(tab)
    assert unnamed_controls(dialog) == []
    assert dialog.ui.group.currentText() == "Additional organisations"
    ok = dialog.ui.buttons.buttons()[0]
    assert not ok.isEnabled()
    QTest.keyClicks(dialog.ui.name, "Food bank")
    QTest.keyClick(dialog.ui.name, _KEY.Key_Return)
    (own,) = [slot for slot in drawn(tab).visible if slot.own]
    assert (own.label, own.group_id) == ("Food bank", "SAM-OTHER")
    assert tab.map.current == own.id
    assert "Added by the school" in " ".join(
        label.text() for label in tab.panel.findChildren(type(tab.ui.title))
    )


def test_an_own_slot_in_a_new_group_by_button_filled_and_removed(tab: ContactsTab) -> None:
    tab.ui.addSlot.click()
    dialog = slot_dialog(tab)
    QTest.keyClicks(dialog.ui.name, "Farm manager")
    dialog.ui.group.setCurrentIndex(dialog.ui.group.count() - 1)
    assert dialog.ui.newGroup.isVisible()
    assert not dialog.ui.buttons.buttons()[0].isEnabled()
    QTest.keyClicks(dialog.ui.newGroup, "Our school farm")
    dialog.accept()
    (own,) = [slot for slot in drawn(tab).visible if slot.own]
    assert own.group_label == "Our school farm"
    service.save_entry(tab.desk.store, EntryRow(own.id, person="Mo", numbers=(NumberRow("101"),)))
    tab.refresh()
    tab.map.setFocus()
    QTest.keyClick(tab.map, _KEY.Key_Delete)
    (box,) = tab.findChildren(QMessageBox)
    assert box.text() == "Take Farm manager off the map? 1 contact goes along."
    next(one for one in box.buttons() if one.text() == "Remove").click()
    assert [slot for slot in drawn(tab).slots if slot.own] == []
    group = tab.map.current
    assert drawn(tab).find(group) is not None
    QTest.keyClick(tab.map, _KEY.Key_Delete)
    assert len(drawn(tab).groups) == 7
    tab.desk.undo()
    tab.desk.undo()
    assert drawn(tab).slot(own.id).entries[0].person == "Mo"


def test_delete_switches_off_and_on_again(tab: ContactsTab) -> None:
    tab.map.pick_all(["SAM-LA-8", "SAM-LA-1"])
    QTest.keyClick(tab.map, _KEY.Key_Delete)
    assert not drawn(tab).slot("SAM-LA-8").shown
    assert not drawn(tab).slot("SAM-LA-1").shown
    assert tab.map.current == "SAM-LA"
    tab.ui.everything.click()
    tab.map.setFocus()
    tab.map.pick("SAM-LA-8")
    assert tab.map_actions.actions["remove"].text() == "Put &on the map"
    QTest.keyClick(tab.map, _KEY.Key_Delete)
    assert drawn(tab).slot("SAM-LA-8").shown
    tab.desk.undo()
    tab.desk.undo()
    assert drawn(tab).slot("SAM-LA-1").shown


# --- lines ----------------------------------------------------------------------------------


def test_a_line_is_drawn_with_the_mouse_and_named_at_once(tab: ContactsTab) -> None:
    tab.map.pick("")
    action(tab, "connect")
    start, end = grip(tab, "SAM-LA-20"), grip(tab, "SAM-POLICE-1")
    drag(tab, start, end - start)
    (link,) = drawn(tab).links
    assert (link.start, link.end) == ("SAM-LA-20", "SAM-POLICE-1")
    assert tab.map.name_line.isVisible()
    QTest.keyClicks(tab.map.name_line, "rings first")
    QTest.keyClick(tab.map.name_line, _KEY.Key_Return)
    assert drawn(tab).links[0].label == "rings first"
    assert tab.map.current == link.id
    assert "rings first" in tab.map.accessibleDescription()
    tab.desk.undo()
    tab.desk.undo()
    assert drawn(tab).links == ()


def test_a_line_is_drawn_by_two_clicks_to_a_group(tab: ContactsTab) -> None:
    tab.map.pick("SAM-LA-20")
    QTest.keyClick(tab.map, _KEY.Key_J, _CONTROL)
    QTest.mouseClick(tab.map.viewport(), _LEFT, pos=grip(tab, "SAM-SCHOOL"))
    (link,) = drawn(tab).links
    assert (link.start, link.end) == ("SAM-LA-20", "SAM-SCHOOL")


def test_a_line_is_drawn_and_removed_with_the_keyboard_alone(tab: ContactsTab) -> None:
    tab.map.pick("SAM-LA-5")
    QTest.keyClick(tab.map, _KEY.Key_J, _CONTROL)
    QTest.keyClick(tab.map, _KEY.Key_Down)
    QTest.keyClick(tab.map, _KEY.Key_Return)
    (link,) = drawn(tab).links
    assert (link.start, link.end) == ("SAM-LA-5", "SAM-LA-20")
    QTest.keyClick(tab.map.name_line, _KEY.Key_Escape)
    assert tab.map.current == link.id
    QTest.keyClick(tab.map, _KEY.Key_Delete)
    assert drawn(tab).links == ()
    tab.desk.undo()
    assert len(drawn(tab).links) == 1


def test_escape_or_an_empty_place_ends_a_line_that_hangs(tab: ContactsTab) -> None:
    tab.map.pick("SAM-LA-5")
    QTest.keyClick(tab.map, _KEY.Key_J, _CONTROL)
    QTest.keyClick(tab.map, _KEY.Key_Escape)
    assert not tab.map.connecting
    QTest.keyClick(tab.map, _KEY.Key_J, _CONTROL)
    QTest.mouseClick(tab.map.viewport(), _LEFT, pos=QPoint(3, 3))
    assert not tab.map.connecting
    assert drawn(tab).links == ()


def test_two_that_are_chosen_are_connected_at_once_and_twice_is_told(tab: ContactsTab) -> None:
    for _ in range(2):
        tab.map.pick_all(["SAM-LA-5", "SAM-LA-20"])
        QTest.keyClick(tab.map, _KEY.Key_J, _CONTROL)
        tab.map.name_line.finish(keep=False)
    (box,) = tab.findChildren(QMessageBox)
    assert "connected already" in box.text()
    box.close()
    assert len(drawn(tab).links) == 1


def test_a_line_follows_what_it_hangs_on(tab: ContactsTab) -> None:
    service.connect(tab.desk.store, "SAM-LA-20", "SAM-POLICE-1", "rings first")
    tab.refresh()
    (link,) = tab.map.map.links.values()
    before = link.stroke.start
    drag(tab, grip(tab, "SAM-LA-20"), QPoint(120, 90))
    (link,) = tab.map.map.links.values()
    assert link.stroke.start != before


# --- looking --------------------------------------------------------------------------------


def scale(tab: ContactsTab) -> float:
    return tab.map.transform().m11()


def test_zoom_by_wheel_keys_and_twice_whole(tab: ContactsTab) -> None:
    whole = scale(tab)
    turn = QWheelEvent(
        QPointF(200, 200),
        QPointF(200, 200),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        _CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(tab.map.viewport(), turn)
    assert scale(tab) == pytest.approx(whole * 1.2)
    QTest.keyClick(tab.map, _KEY.Key_0, _CONTROL)
    assert scale(tab) == pytest.approx(whole)
    QTest.keyClick(tab.map, _KEY.Key_0, _CONTROL)
    readable = tab.map.fontMetrics().height() / 16
    assert scale(tab) == pytest.approx(readable)
    for _ in range(40):
        QTest.keyClick(tab.map, _KEY.Key_Minus, _CONTROL)
    assert scale(tab) == pytest.approx(0.2)


def test_large_letters_begin_where_the_map_can_be_read(tab: ContactsTab) -> None:
    font = tab.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    tab.hide()
    tab.map.setFont(font)
    tab.show()
    assert scale(tab) == pytest.approx(tab.map.fontMetrics().height() / 16)
    middle = tab.map.mapToScene(tab.map.viewport().rect().center())
    child = drawn(tab).centre_place
    assert abs(middle.x() - child.x) < 40


@pytest.mark.parametrize("way", ["middle", "space", "keys"])
def test_the_map_is_pushed_about(tab: ContactsTab, way: str) -> None:
    for _ in range(6):
        tab.map.zoom(1.2)
    before = tab.map.horizontalScrollBar().value()
    if way == "middle":
        drag(tab, QPoint(300, 200), QPoint(-80, 0), button=_MIDDLE)
    elif way == "space":
        QTest.keyPress(tab.map, _KEY.Key_Space)
        drag(tab, QPoint(300, 200), QPoint(-80, 0))
        QTest.keyRelease(tab.map, _KEY.Key_Space)
    else:
        QTest.keyClick(tab.map, _KEY.Key_Right, _ALT)
    assert tab.map.horizontalScrollBar().value() > before
    assert tab.desk.undo_label == ""


def test_typing_on_the_map_finds_and_enter_goes_from_hit_to_hit(tab: ContactsTab) -> None:
    QTest.keyClick(tab.map, _KEY.Key_T)
    QTest.keyClicks(tab.ui.search, "eam")
    hits = {key for key, item in tab.map.map.items_by_key.items() if item.hit}
    expected = [slot.id for slot in drawn(tab).visible if slot.id in hits]
    assert len(expected) > 2
    seen = []
    for number in range(len(expected)):
        QTest.keyClick(tab.ui.search, _KEY.Key_Return)
        seen.append(tab.map.current)
        assert tab.finder.hits.text() == f"{number + 1} of {len(expected)}"
    assert seen == expected
    QTest.keyClick(tab.ui.search, _KEY.Key_Return)
    assert tab.map.current == expected[0]
    assert tab.ui.search.hasFocus()
    tab.ui.search.clear()
    assert tab.finder.hits.text() == ""
    assert all(item.hit is None for item in tab.map.map.items_by_key.values())


def test_the_only_hit_takes_the_keyboard_and_so_does_the_one_that_down_is_pressed_on(
    tab: ContactsTab,
) -> None:
    tab.ui.search.setFocus()
    QTest.keyClicks(tab.ui.search, "LADO")
    QTest.keyClick(tab.ui.search, _KEY.Key_Return)
    assert tab.map.current == "SAM-LA-20"
    assert tab.map.hasFocus()
    tab.ui.search.setFocus()
    tab.ui.search.setText("team")
    QTest.keyClick(tab.ui.search, _KEY.Key_Return)
    assert tab.ui.search.hasFocus()
    QTest.keyClick(tab.ui.search, _KEY.Key_Down)
    assert tab.map.hasFocus()
    assert tab.map.current != "SAM-LA-20"


def test_the_focus_is_seen(tab: ContactsTab) -> None:
    def picture(key: str) -> QImage:
        tab.map.choose(key)
        image = QImage(tab.map.viewport().size(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        tab.map.render(painter)
        painter.end()
        return image

    assert picture("SAM-LA-8") != picture("SAM-LA-20")
    assert picture("SAM-LA") != picture("")


def test_the_menu_opens_by_mouse_and_by_key_and_repeats_what_buttons_do(tab: ContactsTab) -> None:
    tab.map.pick("SAM-LA-8")
    where = QPoint(10, 10)
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        QApplication.sendEvent(
            tab.map.viewport(), QContextMenuEvent(reason, where, tab.map.mapToGlobal(where))
        )
        menu = tab.map_actions.menu
        assert menu.isVisible()
        assert [one.text().replace("&", "") for one in menu.actions() if one.text()][:3] == [
            "Open", "Rename", "Add a place…",
        ]  # fmt: skip
        menu.close()
    assert tab.ui.arrange.menu() is tab.map_actions.menu


# --- screen reader --------------------------------------------------------------------------


def test_a_screen_reader_reaches_every_item(tab: ContactsTab) -> None:
    service.connect(tab.desk.store, "SAM-LA-20", "SAM-POLICE", "rings first")
    tab.refresh()
    tab.map.choose("SAM-LA-8")
    described = QAccessible.queryAccessibleInterface(tab.map)
    assert described.role() == QAccessible.Role.List
    names = []
    for number in range(described.childCount()):
        child = described.child(number)
        names.append(child.text(QAccessible.Text.Name))
        assert child.role() == QAccessible.Role.ListItem
        assert described.indexOfChild(child) == number
        assert child.parent().childCount() == described.childCount()
        assert not child.rect().isEmpty()
    rows = drawn(tab)
    assert len(names) == len(rows.visible) + len(rows.groups) + 1
    assert {slot.spoken for slot in rows.visible} <= set(names)
    assert "Group Police, 3 places" in names
    assert names[-1] == "Line from Local authority designated officer (LADO) to Police: rings first"
    focus = described.focusChild()
    assert focus.text(QAccessible.Text.Name).startswith("Educational psychologist")
    assert focus.state().selected
    middle = focus.rect().center()
    assert described.childAt(middle.x(), middle.y()).text(QAccessible.Text.Name) == focus.text(
        QAccessible.Text.Name
    )


def test_a_screen_reader_is_told_where_the_keyboard_goes(tab: ContactsTab) -> None:
    QAccessible.setActive(True)
    try:
        tab.map.pick("SAM-LA-8")
        for _ in range(200):
            QTest.keyClick(tab.map, _KEY.Key_PageDown)
        described = QAccessible.queryAccessibleInterface(tab.map)
        assert described.focusChild().text(QAccessible.Text.Name) == tab.map.accessibleDescription()
    finally:
        QAccessible.setActive(False)


def test_a_description_goes_with_what_it_describes(tab: ContactsTab) -> None:
    described = QAccessible.queryAccessibleInterface(tab.map)
    for _ in range(3):
        for number in range(described.childCount()):
            described.child(number)
        service.show_slots(
            tab.desk.store, ["SAM-LA-8"], shown=not drawn(tab).slot("SAM-LA-8").shown
        )
        tab.refresh()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert described.childCount() == len(drawn(tab).visible) + 7


def test_the_list_is_an_equal_way(tab: ContactsTab) -> None:
    key = service.add_slot(tab.desk.store, "Food bank", "SAM-OTHER").value
    tab.refresh()
    tab.ui.asList.click()
    tab.open_item(key)
    row = tab.list.current_row()
    assert row is not None
    assert row.spoken == "Food bank, Additional organisations: blank"


# --- remembered, told, kept -----------------------------------------------------------------


def test_the_layout_is_there_in_a_reopened_school(tab: ContactsTab, data_folder: Path) -> None:
    drag(tab, grip(tab, "SAM-HEALTH"), QPoint(40, 30))
    service.add_slot(tab.desk.store, "Farm manager", new_group="Our school farm")
    service.connect(tab.desk.store, "SAM-LA-20", "SAM-POLICE", "rings first")
    before = drawn(tab)
    tab.desk.store.close()
    again = sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    again.clock = tab.desk.store.clock
    assert service.contact_map(again) == before
    again.close()


@pytest.mark.fault("F18")
def test_f18_a_slot_that_another_window_removed_is_told_and_gone(
    tab: ContactsTab, qtbot: QtBot
) -> None:
    key = service.add_slot(tab.desk.store, "Vicar", "SAM-OTHER").value
    tab.refresh()
    other = ContactsTab(tab.desk)
    qtbot.addWidget(other)
    start = grip(tab, key)
    service.remove_own(tab.desk.store, key)
    drag(tab, start, QPoint(0, -90))
    (box,) = tab.findChildren(QMessageBox)
    assert "no longer on the map" in box.text()
    box.close()
    assert key not in tab.map.map.items_by_key
    assert tab.map.current == "SAM-OTHER"
    other.refresh()
    assert key not in other.map.map.items_by_key


def test_another_window_s_change_is_drawn_at_once_and_ends_a_drag(tab: ContactsTab) -> None:
    start, port = grip(tab, "SAM-LA-8"), tab.map.viewport()
    QTest.mousePress(port, _LEFT, Qt.KeyboardModifier.NoModifier, start)
    move(tab, start + QPoint(90, 40), _LEFT, Qt.KeyboardModifier.NoModifier)
    tab.desk.done(service.add_slot(tab.desk.store, "Vicar", "SAM-OTHER"), None)
    assert any(getattr(item, "slot", None) and item.slot.own  # type: ignore[attr-defined] # slots
               for item in tab.map.map.items_by_key.values())  # fmt: skip
    QTest.mouseRelease(port, _LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(90, 40))
    assert drawn(tab).slot("SAM-LA-8").moved is None


@pytest.mark.fault("F5")
def test_f5_a_drop_that_the_disk_does_not_take_goes_back(tab: ContactsTab) -> None:
    engine = tab.desk.store._open_engine()

    def full(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.startswith(("INSERT", "UPDATE", "COMMIT")):
            raise dbapi2.OperationalError("database or disk is full")

    before = drawn(tab)
    event.listen(engine, "before_cursor_execute", full)
    drag(tab, grip(tab, "SAM-LA-8"), QPoint(331, -57))
    event.remove(engine, "before_cursor_execute", full)
    (box,) = tab.findChildren(QMessageBox)
    assert "disk is full" in box.text()
    box.close()
    item = tab.map.map.items_by_key["SAM-LA-8"]
    assert item.pos() == item.home
    assert drawn(tab) == before


@pytest.mark.parametrize("name", ["x" * 10_000, "مدرسة النور الابتدائية", "🦊 Łucja", "<b>x</b>"])
def test_any_name_is_drawn(tab: ContactsTab, name: str) -> None:
    store = tab.desk.store
    key = service.add_slot(store, name, new_group=name).value
    service.connect(store, key, "SAM-LA-20", name)
    service.save_entry(store, EntryRow(key, organisation=name[:200]))
    tab.refresh()
    tab.map.pick(key)
    tab.map.grab()
    QTest.keyClick(tab.map, _KEY.Key_F2)
    assert tab.map.name_line.text() == drawn(tab).slot(key).label
    assert "<b>" not in tab.map.map.items_by_key[key].toolTip()


def test_a_drag_step_touches_only_what_is_held(tab: ContactsTab) -> None:
    scene = tab.map.map
    one = calls_of(lambda: scene.shift({"SAM-LA-8": (8.0, 8.0)}))
    scene.put_down()
    group = calls_of(lambda: scene.shift({"SAM-LA": (8.0, 8.0)}))
    assert one < 400
    assert group < 1200


def covered(tab: ContactsTab) -> list[tuple[str, str]]:
    """Which boxes lie on which others."""
    boxes = {slot.id: tab.map.map.boxes[slot.id] for slot in drawn(tab).visible}
    return [
        (one, other)
        for one, box in boxes.items()
        for other, its in boxes.items()
        if one < other
        and abs(box.x - its.x) < min(box.width, its.width) - 8
        and abs(box.y - its.y) < min(box.height, its.height) - 8
    ]


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_a_box_laid_on_another_goes_to_the_nearest_free_place(tab: ContactsTab, by: str) -> None:
    assert covered(tab) == []
    target = tab.map.map.boxes["SAM-LA-20"]
    before = tab.map.map.boxes["SAM-SCHOOL-5"]
    shift = (target.x - before.x + 8, target.y - before.y + 8)
    if by == "mouse":
        tab.map.pick("SAM-SCHOOL-5")
        tab.map.laid.emit({"SAM-SCHOOL-5": Place(target.x + 8, target.y + 8)})
    else:
        tab.map.pick("SAM-SCHOOL-5")
        tab.map.keys._moving, tab.map.keys._by = ["SAM-SCHOOL-5"], shift
        tab.map.keys.drop()
    after = tab.map.map.boxes["SAM-SCHOOL-5"]
    assert (after.x, after.y) != (before.x, before.y)
    assert covered(tab) == []
    assert abs(after.x - target.x) + abs(after.y - target.y) < 900
    tab.desk.undo()
    tab.refresh()
    assert tab.map.map.boxes["SAM-SCHOOL-5"] == before


def test_del_on_what_stays_says_why(tab: ContactsTab) -> None:
    said: list[str] = []
    tab.desk.said.connect(said.append)
    tab.map.pick("SAM-LA-20")
    tab.map.setFocus()
    QTest.keyClick(tab.map, _KEY.Key_Delete)
    assert said[-1].endswith("stays on the map: everybody needs this one.")
    assert service.contact_map(tab.desk.store).slot("SAM-LA-20").shown
    tab.map.pick("SAM-LA")
    QTest.keyClick(tab.map, _KEY.Key_Delete)
    assert "one of the map’s own groups" in said[-1]


@pytest.mark.parametrize(
    "words", ["night", "evening", "weekend", "out of hours", "24/7", "emergency"]
)
def test_hours_are_found_as_people_say_them(tab: ContactsTab, words: str) -> None:
    numbers = (NumberRow("01632 960222", Hours.ALWAYS),)
    service.save_entry(tab.desk.store, EntryRow("SAM-LA-8", person="Mo", numbers=numbers))
    service.save_entry(
        tab.desk.store, EntryRow("SAM-LA-10", person="Jo", numbers=(NumberRow("01632 960223"),))
    )
    tab.refresh()
    tab.ui.search.setText(words)
    hits = {key for key, item in tab.map.map.items_by_key.items() if item.hit}
    assert {"SAM-LA-8", "SAM-POLICE-1"} <= hits
    assert "SAM-LA-10" not in hits
    assert not tab.finder.nothing.isVisible()
    tab.ui.search.setText("zzzz")
    assert tab.finder.nothing.isVisible()
    assert "night" in tab.finder.nothing.text()
    tab.ui.search.clear()
    assert not tab.finder.nothing.isVisible()


@pytest.mark.parametrize(
    ("words", "slot"),
    [
        ("designated officer", "SAM-LA-20"),
        ("local authority designated officer", "SAM-LA-20"),
        ("LADO", "SAM-LA-20"),
        ("multi-agency safeguarding hub", "SAM-LA-3"),
        ("front door", "SAM-LA-3"),
        ("child exploitation and online protection", "SAM-NATIONAL-1"),
        ("national crime agency", "SAM-NATIONAL-1"),
        ("designated safeguarding lead", "SLOT26-DEPUTY"),
        ("special educational needs", "SAM-LA-15"),
        ("human resources", "SLOT26-HR"),
        ("mental health", "SAM-HEALTH-2"),
        ("DPO", "SLOT26-DPO"),
        ("LSCB", "SAM-LA-1"),
        ("out-of-hours team", "SAM-LA-5"),
    ],
)
def test_a_place_is_found_by_every_word_of_its_name(
    tab: ContactsTab, words: str, slot: str
) -> None:
    tab.ui.search.setText(words)
    assert tab.map.map.items_by_key[slot].hit
    (found, *_) = [one for one in find(tab.desk.store, words) if one.place == f"contacts/{slot}"]
    assert found.kind == "Contact"


def test_no_name_has_letters_that_nothing_spells_out(tab: ContactsTab) -> None:
    known = {"ICT", "IT", "NSPCC", "TA"}  # everyday words, or spelled out in the longer name
    for slot in drawn(tab).slots:
        for letters in set(re.findall(r"\b[A-Z]{2,}\b", f"{slot.label} {slot.short}")) - known:
            assert f"({letters})" in slot.label, slot.label
        for letters in re.findall(r"\b[A-Z]{2,}\b", slot.purpose):
            whole = f"{slot.label} {slot.purpose}"
            assert f"({letters})" in whole or letters in known, slot.purpose
    assert "Local authority designated officer (LADO)" in [
        fault.label for fault in service.faults(tab.desk.store)
    ]
    tab.open_item("SAM-LA-20")
    said = [one.text() for one in tab.panel.findChildren(QLabel)]
    assert "Local authority designated officer (LADO)" in said
    assert "Local authority · On the map since 2009" in said
    assert box_of(tab, "SAM-LA-20").slot.short == "LADO"
    assert "Local authority designated" in box_of(tab, "SAM-LA-20").toolTip()


def test_at_night_the_team_without_a_number_is_an_answer_and_what_was_chosen_is_none(
    tab: ContactsTab,
) -> None:
    numbers = (NumberRow("01632 960777", Hours.DAY),)
    service.save_entry(tab.desk.store, EntryRow("SAM-LA-20", person="Jan", numbers=numbers))
    tab.refresh()
    tab.map.pick("SAM-LA-20")
    tab.ui.search.setFocus()
    QTest.keyClicks(tab.ui.search, "night")
    team = box_of(tab, "SAM-LA-5")
    assert team.hit
    assert team.below == "No number yet"
    assert team.slot.state is State.MISSING
    assert tab.map.map.items_by_key["SAM-LA-20"].opacity() < 0.5
    assert tab.map.current == ""
    assert "01632 960777" not in "".join(one.text() for one in tab.panel.findChildren(QLabel))
    tab.map.pick("SAM-LA-20")  # whoever clicks it all the same sees it
    tab.refresh()
    assert tab.map.current == "SAM-LA-20"
    QTest.keyClicks(tab.ui.search, "s")
    assert tab.map.current == ""
    QTest.keyClick(tab.ui.search, _KEY.Key_Escape)
    assert tab.map.current == "SAM-LA-20"


def test_a_blank_must_have_says_what_to_do_meanwhile(tab: ContactsTab) -> None:
    tab.open_item("SAM-LA-20")
    said = "\n".join(one.text() for one in tab.panel.findChildren(QLabel))
    for words in ("Until a number stands here", "ring 999", "101", "0800 1111: Childline"):
        assert words in said
    tab.open_item("SAM-LA-8")
    assert "Until a number" not in "\n".join(one.text() for one in tab.panel.findChildren(QLabel))


def test_a_number_that_stands_at_somebody_else_is_told_and_kept(tab: ContactsTab) -> None:
    store = tab.desk.store
    service.save_entry(
        store, EntryRow("SAM-LA-8", person="Mo Dean", numbers=(NumberRow("01632 960222"),))
    )
    tab.refresh()
    tab.open_item("SAM-LA-10")
    tab.new()
    dialog = tab._dialog
    assert dialog is not None
    dialog.ui.person.setText("Jo")
    dialog._lines[0].number.setText("01632960222")
    assert "is also the number of Mo Dean" in dialog.ui.doubt.text()
    dialog.accept()
    (kept,) = service.contact_map(store).slot("SAM-LA-10").entries
    assert kept.numbers[0].number == "01632 960222"
