"""The contacts tab through its real widgets, keys and mouse, on a real store."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QInputDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolButton,
)

from esafety_desktop.contacts import service
from esafety_desktop.contacts.card_view import LongWords
from esafety_desktop.contacts.contact_dialog import ContactDialog
from esafety_desktop.contacts.map_overlap_rules import apart
from esafety_desktop.contacts.number_line_view import NumberLine
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow, Place
from esafety_desktop.contacts.slot_dialog import SlotDialog
from esafety_desktop.contacts.tab import ContactsTab
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.widgets.where_from import WhereFrom
from tests.conftest import unnamed_controls
from tests.where_kit import asked as where_asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

_LEFT = Qt.MouseButton.LeftButton
_KEY = Qt.Key


@pytest.fixture
def tab(qtbot: QtBot, office_store: Store) -> Iterator[ContactsTab]:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    with ThreadPoolExecutor(1) as executor:
        desk = Desk(office_store, Jobs(executor))
        made = ContactsTab(desk)
        qtbot.addWidget(made)
        made.resize(1366, 640)
        made.show()
        yield made
        made.close()


def dialog_of(tab: ContactsTab) -> ContactDialog:
    found = [one for one in tab.findChildren(ContactDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def press(tab: ContactsTab, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(tab.panel.findChild(QPushButton, name), _LEFT)


def type_contact(dialog: ContactDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.ui.person, "Priya Nair")
    qtbot.keyClicks(dialog.ui.role, "LADO")
    (line,) = dialog.findChildren(NumberLine)
    qtbot.keyClicks(line.number, "01632 960020")
    qtbot.keyClicks(line.days, "Mon-Fri 9-5")
    dialog.add_number()
    second = dialog.findChildren(NumberLine)[1]
    qtbot.keyClicks(second.number, "01632 960021")
    second.hours.setCurrentIndex(1)
    qtbot.mouseClick(dialog.ui.today, _LEFT)


def test_every_control_has_a_name(tab: ContactsTab) -> None:
    tab.open_item("SAM-LA-20")
    assert unnamed_controls(tab) == []


@pytest.mark.parametrize("account", ["office_store", "leader_store"])
def test_a_leader_s_menu_leads_to_the_map_of_one_child(
    request: pytest.FixtureRequest, qtbot: QtBot, account: str
) -> None:
    """Children's own people lie in the locked cabinet: the office has no such line."""
    with ThreadPoolExecutor(1) as executor:
        desk = Desk(request.getfixturevalue(account), Jobs(executor))
        tab = ContactsTab(desk)
        qtbot.addWidget(tab)
        lines = {line.text().replace("&", ""): line for line in tab.ui.more.menu().actions()}
        leads = lines.get("Contacts of a child…")
        assert (leads is not None) is desk.store.is_leader
        if leads is not None:
            with qtbot.waitSignal(desk.place_wanted) as wanted:
                leads.trigger()
            assert wanted.args == ["incidents/child-contacts/choose"]


def test_a_slot_is_filled_by_mouse(tab: ContactsTab, qtbot: QtBot) -> None:
    tab.open_item("SAM-LA-20")
    press(tab, "addContact", qtbot)
    dialog = dialog_of(tab)
    assert unnamed_controls(dialog) == []
    ok = dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    assert dialog.ui.complaint.text() == ""
    type_contact(dialog, qtbot)
    assert ok.isEnabled()
    qtbot.mouseClick(ok, _LEFT)
    (entry,) = service.contact_map(tab.desk.store).slot("SAM-LA-20").entries
    assert entry.person == "Priya Nair"
    assert [(n.number, n.hours, n.days) for n in entry.numbers] == [
        ("01632 960020", Hours.DAY, "Mon-Fri 9-5"),
        ("01632 960021", Hours.OUT_OF_HOURS, ""),
    ]
    assert (entry.last_checked_on, entry.checked_by) == (date(2026, 11, 24), "office")
    assert "5 must-haves are blank" in tab.faults.missing.text()


def test_a_slot_is_found_and_opened_with_the_keyboard_alone(tab: ContactsTab, qtbot: QtBot) -> None:
    tab.map.setFocus()
    tab.map.choose("SAM-LA-5")
    qtbot.keyClick(tab.map, _KEY.Key_Down)
    assert tab.map.current == "SAM-LA-20"
    assert "LADO" in tab.map.accessibleDescription()
    qtbot.keyClick(tab.map, _KEY.Key_Return)
    dialog = dialog_of(tab)
    qtbot.keyClicks(dialog.ui.person, "Priya Nair")
    qtbot.keyClick(dialog.ui.person, _KEY.Key_Return)
    assert service.contact_map(tab.desk.store).slot("SAM-LA-20").entries


def test_page_down_walks_through_all_boxes(tab: ContactsTab, qtbot: QtBot) -> None:
    seen = set()
    drawn = service.contact_map(tab.desk.store)
    everything = {slot.id for slot in drawn.visible} | {group.id for group in drawn.groups}
    for _ in everything:
        qtbot.keyClick(tab.map, _KEY.Key_PageDown)
        seen.add(tab.map.current)
    assert seen == everything


def test_a_wrong_number_or_date_is_named_before_ok(tab: ContactsTab, qtbot: QtBot) -> None:
    tab.open_item("SAM-LA-20")
    tab.new()
    dialog = dialog_of(tab)
    type_contact(dialog, qtbot)
    dialog.ui.checkedOn.setText("31/02/2026")
    assert "is not a date" in dialog.ui.complaint.text()
    dialog.ui.checkedOn.setText("25/11/2026")
    assert "lies ahead" in dialog.ui.complaint.text()
    dialog.ui.checkedOn.setText("")
    dialog.findChildren(NumberLine)[0].number.setText("see above")
    assert "doesn't look like a telephone number" in dialog.ui.complaint.text()
    ok = dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    qtbot.keyClick(dialog, _KEY.Key_Escape)
    assert not service.contact_map(tab.desk.store).slot("SAM-LA-20").entries


def test_a_number_can_be_taken_away_again(tab: ContactsTab, qtbot: QtBot) -> None:
    tab.open_item("SAM-LA-20")
    tab.new()
    dialog = dialog_of(tab)
    type_contact(dialog, qtbot)
    first = dialog.findChildren(NumberLine)[0]
    qtbot.mouseClick(first.findChild(QToolButton, "removeNumber"), _LEFT)
    assert [number.number for number in dialog.entry.numbers] == ["01632 960021"]
    dialog.reject()


def test_double_click_opens_the_contact(tab: ContactsTab, qtbot: QtBot) -> None:
    key = service.save_entry(tab.desk.store, EntryRow("SAM-LA-20", person="Priya Nair")).value
    tab.refresh()
    point = point_of(tab, "SAM-LA-20")
    qtbot.mouseDClick(tab.map.viewport(), _LEFT, pos=point)
    dialog = dialog_of(tab)
    assert dialog.entry.id == key
    dialog.reject()


def point_of(tab: ContactsTab, slot_id: str) -> QPoint:
    place = service.contact_map(tab.desk.store).slot(slot_id).place
    assert place
    return tab.map.mapFromScene(place.x + 40, place.y + 20)


def test_a_box_is_dragged_and_the_drag_undone(tab: ContactsTab, qtbot: QtBot) -> None:
    before = service.contact_map(tab.desk.store).slot("SAM-LA-8").place
    start = point_of(tab, "SAM-LA-8")
    port = tab.map.viewport()
    qtbot.mousePress(port, _LEFT, pos=start)
    qtbot.mouseMove(port, start + QPoint(60, 30))
    qtbot.mouseMove(port, start + QPoint(140, 60))
    qtbot.mouseRelease(port, _LEFT, pos=start + QPoint(140, 60))
    after = service.contact_map(tab.desk.store).slot("SAM-LA-8").place
    assert before
    assert after
    assert after.x > before.x + 50
    tab.desk.undo()
    assert service.contact_map(tab.desk.store).slot("SAM-LA-8").place == before
    tab.desk.redo()
    assert service.contact_map(tab.desk.store).slot("SAM-LA-8").place == after


def test_a_click_does_not_move_the_box(tab: ContactsTab, qtbot: QtBot) -> None:
    qtbot.mouseClick(tab.map.viewport(), _LEFT, pos=point_of(tab, "SAM-LA-8"))
    assert tab.map.current == "SAM-LA-8"
    assert service.contact_map(tab.desk.store).slot("SAM-LA-8").moved is None


def test_ctrl_and_an_arrow_move_the_box(tab: ContactsTab, qtbot: QtBot) -> None:
    before = service.contact_map(tab.desk.store).slot("SAM-LA-8").place
    assert before
    tab.open_item("SAM-LA-8")
    qtbot.keyClick(tab.map, _KEY.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyRelease(tab.map, _KEY.Key_Control)
    assert service.contact_map(tab.desk.store).slot("SAM-LA-8").moved == Place(
        before.x + 8, before.y
    )
    press(tab, "putBack", qtbot)
    assert service.contact_map(tab.desk.store).slot("SAM-LA-8").moved is None


def test_zoom_by_keys_and_buttons(tab: ContactsTab, qtbot: QtBot) -> None:
    whole = tab.map.transform().m11()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(tab.map, _KEY.Key_Plus, control)
    assert tab.map.transform().m11() == pytest.approx(whole * 1.2)
    qtbot.keyClick(tab.map, _KEY.Key_Minus, control)
    qtbot.mouseClick(tab.ui.zoomOut, _LEFT)
    assert tab.map.transform().m11() == pytest.approx(whole / 1.2)
    qtbot.keyClick(tab.map, _KEY.Key_0, control)
    assert tab.map.transform().m11() == pytest.approx(whole)


def test_faults_are_links_to_their_slots(tab: ContactsTab) -> None:
    assert "6 must-haves are blank" in tab.faults.missing.text()
    tab.faults.missing.linkActivated.emit("SLOT26-CHAIR")
    assert tab.map.current == "SLOT26-CHAIR"


def one_slot(tab: ContactsTab) -> tuple[str, str, str, str]:
    """What the ring, the list, the panel and the tab hold for the chosen slot."""
    row = tab.list.current_row()
    title = tab.panel.findChildren(QLabel)[0].text()
    (named,) = [slot.id for slot in tab._drawn.slots if slot.label == title] or [""]
    return tab.map.current, row.id if row else "", named, tab._chosen


def test_after_the_strip_a_click_and_a_change_all_show_the_same_slot(
    tab: ContactsTab, qtbot: QtBot
) -> None:
    store = tab.desk.store
    service.save_entry(store, EntryRow("SAM-LA-8", person="Priya Nair"))
    tab.refresh()
    tab.faults.missing.linkActivated.emit("SLOT26-CHAIR")
    qtbot.mouseClick(tab.map.viewport(), _LEFT, pos=point_of(tab, "SAM-LA-8"))
    assert one_slot(tab) == ("SAM-LA-8",) * 4
    tab.map.named.emit("SAM-LA-8", "Family help")
    assert one_slot(tab) == ("SAM-LA-8",) * 4
    press(tab, "checkedToday", qtbot)
    assert one_slot(tab) == ("SAM-LA-8",) * 4
    tab.ui.search.setText("chair")
    assert tab.panel.findChildren(QLabel)[0].text() == "Choose a box on the map"
    tab.ui.search.clear()
    tab.refresh()
    assert one_slot(tab) == ("SAM-LA-8",) * 4
    tab.list.select_key("SAM-LA-20")
    assert one_slot(tab) == ("SAM-LA-20",) * 4
    tab.map.choose("SAM-LA-8")
    press(tab, "toggleShown", qtbot)
    assert tab.map.current != "SAM-LA-8"
    assert one_slot(tab)[1:] == ("", "", "")
    tab.map.choose("SAM-LA-20")
    tab.map.connected.emit("SAM-LA-20", "SAM-SCHOOL-5")
    tab.map.name_line.finish(keep=True)
    assert one_slot(tab)[1:] == ("", "", "")


def test_with_everything_filled_the_strip_is_gone(tab: ContactsTab) -> None:
    store = tab.desk.store
    for fault in service.faults(store):
        service.save_entry(
            store,
            EntryRow(
                fault.slot_id,
                role=fault.label,
                numbers=(NumberRow("01632 960020"),),
                last_checked_on=store.today(),
            ),
        )
    assert tab.faults.isVisible()
    seen, place = tab.faults.height(), tab.map.mapToGlobal(QPoint(0, 0))
    sketched = tab.map.mapFromScene(tab.map.map.rect_of("SAM-LA-20").center())
    tab.refresh()
    QApplication.processEvents()
    assert tab.faults.height() == seen
    assert tab.map.mapToGlobal(QPoint(0, 0)) == place
    assert tab.map.mapFromScene(tab.map.map.rect_of("SAM-LA-20").center()) == sketched
    assert "No must-have is blank" in tab.faults.missing.text()
    tab.hide()
    tab.show()
    assert not tab.faults.isVisible()
    assert tab.faults.minimumHeight() == 0


def test_no_answer_marks_the_number_from_the_card(tab: ContactsTab, qtbot: QtBot) -> None:
    service.save_entry(tab.desk.store, CHECKED)
    tab.refresh()
    tab.open_item("SAM-LA-20")
    button = tab.panel.findChild(QPushButton, "noAnswerContact")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = tab.panel.findChild(QMenu, "noAnswer")
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    (kept,) = service.contact_map(tab.desk.store).slot("SAM-LA-20").entries
    assert kept.numbers[0].dead_on == tab.desk.store.today()
    assert tab.panel.findChild(QPushButton, "noAnswerContact") is None
    tab.desk.undo()
    (kept,) = service.contact_map(tab.desk.store).slot("SAM-LA-20").entries
    assert kept.numbers[0].dead_on is None


def test_escape_clears_find(tab: ContactsTab, qtbot: QtBot) -> None:
    tab.focus_filter()
    qtbot.keyClicks(tab.ui.search, "lado")
    qtbot.keyClick(tab.ui.search, Qt.Key.Key_Escape)
    assert tab.ui.search.text() == ""


def test_what_was_moved_is_said_as_it_was_moved(tab: ContactsTab) -> None:
    said: list[str] = []
    tab.desk.said.connect(said.append)
    drawn = service.contact_map(tab.desk.store)
    group = next(one for one in drawn.groups if one.label == "School")
    inside = [slot for slot in drawn.visible if slot.group_id == group.id][:2]
    here = {slot.id: Place(slot.place.x + 8, slot.place.y) for slot in inside if slot.place}
    tab.map.laid.emit(here)
    assert said[-1].startswith("2 boxes were moved.")
    tab.map.laid.emit({group.id: Place(group.place.x + 16, group.place.y + 16), **here})
    assert said[-1].startswith("The group School was moved.")


@pytest.mark.parametrize("answer", ["putApart", "asItIs"])
def test_boxes_on_others_are_told_before_the_map_is_printed(
    tab: ContactsTab, qtbot: QtBot, answer: str
) -> None:
    drawn = service.contact_map(tab.desk.store)
    first, second, third = drawn.visible[:3]
    assert first.place is not None
    near = Place(first.place.x + 16, first.place.y + 8)
    service.lay(tab.desk.store, {second.id: near, third.id: near})
    tab.refresh()
    begun: list[str] = []
    tab.tools._print_map = lambda: begun.append("print")  # type: ignore[method-assign] # the paper itself: test_map_files
    tab.tools.print_map()
    assert not begun
    box = tab.window().findChild(QMessageBox, "boxesOverlap")
    assert isinstance(box, QMessageBox)
    assert box.text() == "2 boxes lie on others."
    qtbot.mouseClick(box.findChild(QPushButton, answer), Qt.MouseButton.LeftButton)
    assert begun == ["print"]
    assert bool(apart(service.contact_map(tab.desk.store))) is (answer == "asItIs")


CHECKED = EntryRow(
    "SAM-LA-20",
    person="Priya Nair",
    numbers=(NumberRow("01632 960020"),),
    last_checked_on=date(2026, 11, 2),
    checked_by="J Office",
)


def typed_number(tab: ContactsTab, number: str) -> ContactDialog:
    """The form of the LADO with another first number."""
    tab.refresh()
    tab.open_item("SAM-LA-20")
    next(iter(tab.panel.findChildren(QPushButton, "editContact"))).click()
    dialog = dialog_of(tab)
    dialog.findChildren(NumberLine)[0].number.setText(number)
    return dialog


def test_tab_goes_from_the_organisation_to_each_number_in_turn(
    tab: ContactsTab, qtbot: QtBot
) -> None:
    tab.refresh()
    tab.open_item("SAM-LA-20")
    press(tab, "addContact", qtbot)
    dialog = dialog_of(tab)
    dialog.add_number()
    first, second = dialog.findChildren(NumberLine)
    dialog.ui.organisation.setFocus()
    walked = []
    for _ in range(9):
        dialog.focusNextChild()
        walked.append(dialog.focusWidget())
    assert walked[:3] == [first.number, first.hours, first.days]
    assert second.number in walked
    assert walked.index(second.number) > walked.index(first.days)
    assert walked.index(dialog.ui.addNumber) > walked.index(second.days)
    dialog.reject()


def test_another_number_counts_as_not_checked_unless_it_was_rung(tab: ContactsTab) -> None:
    store = tab.desk.store
    service.save_entry(store, CHECKED)
    dialog = typed_number(tab, "01632 960099")
    assert (dialog.ui.checkedOn.text(), dialog.ui.checkedBy.text()) == ("", "")
    assert "counts as not checked" in dialog.ui.doubt.text()
    dialog.findChildren(NumberLine)[0].number.setText("01632960020")
    assert (dialog.ui.checkedOn.text(), dialog.ui.checkedBy.text()) == ("02/11/2026", "J Office")
    dialog.findChildren(NumberLine)[0].number.setText("01632 960099")
    dialog.accept()
    (entry,) = service.contact_map(store).slot("SAM-LA-20").entries
    assert (entry.last_checked_on, entry.checked_by) == (None, "")
    assert "SAM-LA-20" in tab.faults.stale.text()
    dialog = typed_number(tab, "01632 960098")
    dialog.ui.today.click()
    dialog.accept()
    (entry,) = service.contact_map(store).slot("SAM-LA-20").entries
    assert (entry.last_checked_on, entry.checked_by) == (date(2026, 11, 24), "office")


def test_an_added_number_and_the_lock_leave_it_unchecked(tab: ContactsTab) -> None:
    service.save_entry(tab.desk.store, CHECKED)
    typed_number(tab, "01632 960020")
    tab.keep_draft()
    dialog_of(tab).reject()
    tab.hide()
    tab.show()
    dialog = dialog_of(tab)
    assert dialog.ui.checkedOn.text() == "02/11/2026"
    dialog.add_number()
    dialog.findChildren(NumberLine)[1].number.setText("07700 900123")
    assert dialog.ui.checkedOn.text() == ""
    dialog.reject()


def answered(dialog: ContactDialog, answer: str) -> str:
    """Press OK, answer the question about a number; what was asked."""
    dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    box = dialog.findChildren(QMessageBox, "numberDoubt")[-1]
    next(one for one in box.buttons() if answer in one.text()).click()
    return f"{box.text()} {box.informativeText()}"


def test_a_number_of_an_odd_shape_is_asked_about_and_marked(tab: ContactsTab) -> None:
    store = tab.desk.store
    service.save_entry(store, CHECKED)
    dialog = typed_number(tab, "01632 96031")
    assert "a digit short" in dialog.ui.doubt.text()
    assert "a digit short" in answered(dialog, "Go back")
    assert dialog.isVisible()
    assert "Keep it as it is?" in answered(dialog, "Keep as typed")
    (entry,) = service.contact_map(store).slot("SAM-LA-20").entries
    assert entry.numbers[0].number == "01632 96031"
    said = [label.text() for label in tab.panel.findChildren(QLabel)]
    assert any("Kept as it is" in one and "a digit short" in one for one in said)
    answered(typed_number(tab, "1632960388"), "Use 01632 960388")
    (entry,) = service.contact_map(store).slot("SAM-LA-20").entries
    assert entry.numbers[0].number == "01632 960388"


def test_a_key_goes_to_the_map_and_to_the_list(tab: ContactsTab, qtbot: QtBot) -> None:
    tab.activateWindow()
    alt = Qt.KeyboardModifier.AltModifier
    for key, goal in ((_KEY.Key_M, tab.map), (_KEY.Key_L, tab.list), (_KEY.Key_M, tab.map)):
        tab.ui.search.setFocus()
        qtbot.keyClick(tab.ui.search, key, alt)
        qtbot.waitUntil(goal.hasFocus)
    assert "Alt+M" in tab.ui.asMap.toolTip()


@pytest.mark.parametrize("as_map", [True, False])
def test_after_a_new_slot_the_keyboard_is_on_it(
    tab: ContactsTab, qtbot: QtBot, *, as_map: bool
) -> None:
    (tab.ui.asMap if as_map else tab.ui.asList).click()
    tab.ui.addSlot.click()
    (dialog,) = tab.findChildren(SlotDialog)
    dialog.ui.group.setCurrentIndex(0)
    dialog.ui.name.setText("Food bank")
    dialog.accept()
    key = next(slot.id for slot in tab._drawn.slots if slot.label == "Food bank")
    qtbot.waitUntil((tab.map if as_map else tab.list).hasFocus)
    assert one_slot(tab) == (key,) * 4


def test_long_addresses_are_never_cut_off(tab: ContactsTab) -> None:
    web = "council.example/" + "safeguarding-and-early-help-" * 4
    mail = "multi.agency.safeguarding.hub.front.door.team@council.example"
    entry = EntryRow("SAM-LA-20", organisation="O" * 60, email=mail, web=web)
    service.save_entry(tab.desk.store, entry)
    tab.refresh()
    tab.open_item("SAM-LA-20")
    side = tab.ui.side
    assert tab.panel.minimumSizeHint().width() <= side.viewport().width()
    long = {one.toPlainText(): one for one in tab.panel.findChildren(LongWords)}
    assert {mail, web} <= set(long)
    assert long[web].height() > 2 * long[web].fontMetrics().height()


def test_the_walk_counts_as_the_strip_does(tab: ContactsTab) -> None:
    service.save_entry(tab.desk.store, EntryRow("SAM-LA-8", role="EP", email="ep@sch.uk"))
    service.save_entry(tab.desk.store, EntryRow("SAM-LA-10", role="Duty"))
    tab.refresh()
    assert "6 must-haves are blank" in tab.faults.missing.text()
    assert "1 contact has no number" in tab.faults.wrong.text()
    assert "1 contact should be checked" in tab.faults.stale.text()
    walk = tab.tools.check()
    assert ": 6 blank, 1 to put right, 1 to check, " in walk.ui.count.text()
    while walk.row is not None and (walk.row.entry is None or walk.row.entry.role != "EP"):
        walk.ui.later.click()
    walk.ui.right.click()
    assert ": 6 blank, 1 to put right, " in walk.ui.count.text()
    assert "to check" not in walk.ui.count.text()
    walk.reject()
    menu = tab.ui.more.menu()
    menu.aboutToShow.emit()
    assert "6 blank, 1 to put right, " in menu.actions()[0].text()
    assert "to check" not in menu.actions()[0].text()


def test_the_list_shows_the_same_and_opens_too(tab: ContactsTab, qtbot: QtBot) -> None:
    tab.ui.asList.click()
    assert tab.list.isVisible()
    shown = {slot.id for slot in tab.list.records.shown}
    assert shown == {slot.id for slot in service.contact_map(tab.desk.store).visible}
    tab.open_item("SAM-LA-20")
    row = tab.list.current_row()
    assert row
    assert row.id == "SAM-LA-20"
    qtbot.keyClick(tab.list, _KEY.Key_Return)
    dialog_of(tab).reject()


def test_search_finds_by_number_and_dims_the_others(tab: ContactsTab, qtbot: QtBot) -> None:
    service.save_entry(
        tab.desk.store,
        EntryRow("SAM-LA-20", person="Priya Nair", numbers=(NumberRow("01632 960020"),)),
    )
    tab.refresh()
    tab.focus_filter()
    qtbot.keyClicks(tab.ui.search, "960020")
    assert [slot.id for slot in tab.list.records.shown] == ["SAM-LA-20"]
    hits = {slot.id: tab.map.map.items_by_key[slot.id].hit for slot in tab._drawn.visible}
    assert hits.pop("SAM-LA-20")
    assert set(hits.values()) == {False}
    qtbot.keyClick(tab.ui.search, _KEY.Key_Return)
    assert tab.map.current == "SAM-LA-20"


def test_a_place_that_is_switched_off_is_shown_when_asked_for(tab: ContactsTab) -> None:
    tab.open_item("SAM-LA-6")
    assert tab.ui.everything.isChecked()
    assert tab.map.current == "SAM-LA-6"
    tab.open_item("no such slot")
    assert tab.map.current == "SAM-LA-6"


def test_a_slot_is_switched_off_renamed_and_checked(tab: ContactsTab, qtbot: QtBot) -> None:
    store = tab.desk.store
    tab.ui.everything.setChecked(True)
    tab.open_item("SAM-LA-8")
    press(tab, "toggleShown", qtbot)
    assert not service.contact_map(store).slot("SAM-LA-8").shown
    press(tab, "rename", qtbot)
    (box,) = tab.findChildren(QInputDialog)
    box.setTextValue("Dr Patel's team")
    box.accept()
    assert service.contact_map(store).slot("SAM-LA-8").label == "Dr Patel's team"
    service.save_entry(store, EntryRow("SAM-LA-20", person="Priya Nair"))
    tab.refresh()
    tab.open_item("SAM-LA-20")
    press(tab, "checkedToday", qtbot)
    (entry,) = service.contact_map(store).slot("SAM-LA-20").entries
    assert entry.last_checked_on == date(2026, 11, 24)


def test_removing_asks_first(tab: ContactsTab, qtbot: QtBot) -> None:
    store = tab.desk.store
    service.save_entry(store, EntryRow("SAM-LA-20", person="Priya Nair"))
    tab.refresh()
    tab.open_item("SAM-LA-20")
    press(tab, "removeContact", qtbot)
    (box,) = tab.findChildren(QMessageBox)
    keep, remove = sorted(box.buttons(), key=lambda button: button.text())
    assert box.defaultButton() is keep
    qtbot.mouseClick(remove, _LEFT)
    assert not service.contact_map(store).slot("SAM-LA-20").entries


def test_what_is_being_typed_comes_back_after_the_lock(tab: ContactsTab, qtbot: QtBot) -> None:
    tab.open_item("SAM-LA-20")
    tab.new()
    type_contact(dialog_of(tab), qtbot)
    tab.keep_draft()
    dialog_of(tab).reject()
    tab.hide()
    tab.show()
    dialog = dialog_of(tab)
    assert dialog.entry.person == "Priya Nair"
    assert [number.number for number in dialog.entry.numbers] == ["01632 960020", "01632 960021"]
    dialog.reject()
    tab.hide()
    tab.show()
    assert not [one for one in tab.findChildren(ContactDialog) if one.isVisible()]


@pytest.mark.parametrize("way", ["escape", "x"])
def test_words_of_a_form_that_was_closed_come_back_until_they_are_kept(
    tab: ContactsTab, qtbot: QtBot, way: str
) -> None:
    tab.open_item("SAM-LA-20")
    tab.new()
    dialog = dialog_of(tab)
    type_contact(dialog, qtbot)
    if way == "escape":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        dialog.close()
    tab.hide()
    tab.show()
    assert not [one for one in tab.findChildren(ContactDialog) if one.isVisible()]
    tab.open_item("SAM-LA-8")
    tab.new()
    assert dialog_of(tab).entry.person == ""
    dialog_of(tab).reject()
    tab.open_item("SAM-LA-20")
    tab.new()
    again = dialog_of(tab)
    assert again.entry.person == "Priya Nair"
    assert [one.number for one in again.entry.numbers] == ["01632 960020", "01632 960021"]
    again.reject()
    tab.new()
    dialog_of(tab).accept()
    (kept,) = service.contact_map(tab.desk.store).slot("SAM-LA-20").entries
    assert kept.person == "Priya Nair"
    tab.new()
    assert dialog_of(tab).entry.person == ""
    dialog_of(tab).reject()
    tab._edit(kept).ui.role.setText("Officer")
    dialog_of(tab).reject()
    assert tab._edit(kept).ui.role.text() == "Officer"
    dialog_of(tab).ui.role.clear()
    dialog_of(tab).reject()
    assert tab._edit(kept).ui.role.text() == ""
    dialog_of(tab).ui.role.setText("Warden")
    dialog_of(tab).throw_away()
    again = tab._edit(kept)
    assert again.ui.role.text() == kept.role
    assert not again.ui.back.isVisible()
    again.reject()


def test_a_half_typed_date_does_not_lose_what_was_typed_before_the_lock(
    tab: ContactsTab, qtbot: QtBot
) -> None:
    tab.open_item("SAM-LA-20")
    tab.new()
    dialog = dialog_of(tab)
    type_contact(dialog, qtbot)
    dialog.ui.checkedOn.setText("24/1")
    dialog.findChildren(NumberLine)[1].number.clear()
    qtbot.keyClicks(dialog.findChildren(NumberLine)[1].days, "ask Ann")
    tab.keep_draft()
    dialog.reject()
    tab.hide()
    tab.show()
    again = dialog_of(tab)
    assert again.entry.person == "Priya Nair"
    assert again.ui.checkedOn.text() == "24/1"
    assert [line.days.text() for line in again.findChildren(NumberLine)] == [
        "Mon-Fri 9-5",
        "ask Ann",
    ]
    again.reject()


def test_out_of_hours_is_proposed_for_the_out_of_hours_team(tab: ContactsTab) -> None:
    for slot_id, hours in (("SAM-LA-5", Hours.OUT_OF_HOURS), ("SAM-LA-20", Hours.DAY)):
        tab.open_item(slot_id)
        tab.new()
        dialog = dialog_of(tab)
        dialog.add_number()
        assert [line.row.hours for line in dialog.findChildren(NumberLine)] == [hours, hours]
        dialog.reject()


def test_names_are_never_read_as_mark_up(tab: ContactsTab, qtbot: QtBot) -> None:
    store = tab.desk.store
    service.rename(store, "SAM-LA-20", "<b>LADO</b>")
    service.save_entry(store, EntryRow("SAM-LA-20", person="<i>Ann</i>"))
    tab.refresh()
    tab.open_item("SAM-LA-20")
    press(tab, "removeContact", qtbot)
    (box,) = tab.findChildren(QMessageBox)
    assert box.textFormat() is Qt.TextFormat.PlainText
    box.reject()
    tab.new()
    dialog = dialog_of(tab)
    for label in (dialog.ui.slotLabel, dialog.ui.complaint):
        assert label.textFormat() is Qt.TextFormat.PlainText
    dialog.reject()


def test_another_view_s_change_is_read_again(tab: ContactsTab) -> None:
    changed = service.save_entry(
        tab.desk.store,
        EntryRow("SAM-LA-20", person="Priya Nair", numbers=(NumberRow("01632 960020"),)),
    )
    tab.desk.done(changed, None)
    assert "5 must-haves" in tab.faults.missing.text()


def test_the_form_stays_when_what_is_typed_cannot_be_kept(tab: ContactsTab, qtbot: QtBot) -> None:
    store = tab.desk.store
    entry = EntryRow("SAM-LA-20", person="Priya Nair", numbers=(NumberRow("01632 960020"),))
    key = service.save_entry(store, entry).value
    tab.refresh()
    tab.open_item("SAM-LA-20")
    press(tab, "editContact", qtbot)
    dialog = dialog_of(tab)
    dialog.ui.person.setText("Ada Holt")
    service.mark_checked_today(store, key)
    dialog.accept()
    (box,) = dialog.findChildren(QMessageBox)
    assert "Priya Nair was changed meanwhile" in box.text()
    box.accept()
    assert dialog.isVisible()
    assert dialog.ui.person.text() == "Ada Holt"
    assert service.contact_map(store).slot("SAM-LA-20").entries[0].person == "Priya Nair"
    dialog.accept()
    assert not dialog.isVisible()
    assert service.contact_map(store).slot("SAM-LA-20").entries[0].person == "Ada Holt"


def test_where_a_contact_comes_from_is_seen_and_in_the_menu(tab: ContactsTab, qtbot: QtBot) -> None:
    tab.open_item("SAM-LA-20")
    assert "•" in where_asked(tab.panel, qtbot)
    line = tab.map_actions.actions["whereFrom"]
    tab.map_actions.fit()
    assert line.isEnabled()
    line.trigger()
    button = tab.panel.findChild(WhereFrom)
    assert button is not None
    assert button.card is not None
    button.card.close()


def test_nothing_is_complained_of_before_anything_is_typed(tab: ContactsTab, qtbot: QtBot) -> None:
    tab.open_item("SAM-LA-20")
    tab.new()
    dialog = dialog_of(tab)
    ok = dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert dialog.ui.complaint.text() == ""
    assert not ok.isEnabled()
    qtbot.keyClicks(dialog.ui.notes, "rings back")
    assert "Write a person" in dialog.ui.complaint.text()
    qtbot.keyClicks(dialog.ui.role, "LADO")
    assert dialog.ui.complaint.text() == ""
    assert ok.isEnabled()
    dialog.throw_away()
