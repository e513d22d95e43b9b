"""Each action by menu, key and button; each control named, and reached with Tab alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QWidget,
)

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.action_points.review_dialog import ReviewDialog
from esafety_desktop.agreements import service as register
from esafety_desktop.backups.backup_dialog import BackupDialog
from esafety_desktop.contacts.contact_dialog import ContactDialog
from esafety_desktop.guidance_checks.walk_dialog import WalkDialog
from esafety_desktop.guide.guide_dialog import GuideDialog
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.shell.curtain_view import CurtainView
from esafety_desktop.shell.sign_in_enter import SignInEnter
from esafety_desktop.today.tab import TodayTab
from esafety_desktop.widgets.focus_ring import FocusRing
from esafety_desktop.widgets.where_from import WhereFrom
from tests.conftest import (
    LEADER_NAME,
    LEADER_PASSWORD,
    OFFICE_NAME,
    OFFICE_PASSWORD,
    unnamed_controls,
)
from tests.journey.at_work import at_work
from tests.journey.hands import Hands, shown
from tests.letters.letter_school import fill

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import Any

    from pytestqt.qtbot import QtBot

ROOMS = ("today", "incidents", "agreements", "contacts", "action_points", "letters")
ROUTES = ("key", "menu")
ACCOUNTS = ((LEADER_NAME, LEADER_PASSWORD), (OFFICE_NAME, OFFICE_PASSWORD))


@pytest.fixture
def hands(qtbot: QtBot, data_folder: Path, tmp_path: Path) -> Iterator[Hands]:
    """Hands over a school with two classes, given-out slips and one incident; a leader is in."""
    store = sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    classes = fill(store)
    register.bring_up_to_date(store)
    every = [row.id for row in register.agreements(store)]
    pupils = [row.pupil_id for row in register.class_grid(store, classes["5B"]).rows]
    register.issue_slips(store, every, pupils)
    incidents.start_incident(store)
    store.close()
    with at_work(qtbot, data_folder, tmp_path, LEADER_NAME, LEADER_PASSWORD) as made:
        yield made


def go(hands: Hands, room: str) -> Any:
    """The tab of a room, shown."""
    hands.press(f"Ctrl+{ROOMS.index(room) + 1}")
    assert hands.desk.room == room
    return hands.desk.view.current


def use(hands: Hands, route: str, key: str, name: str) -> None:
    """An action by its key or by its line in the menus."""
    if route == "key":
        hands.press(key)
    else:
        hands.menu(name)
    QApplication.processEvents()


def dismiss(hands: Hands, kind: type[QDialog]) -> None:
    """The dialog of this kind came up; Escape takes it away."""
    hands.dialog(kind)
    hands.press("Esc")
    hands.until(lambda: not shown(kind))


@pytest.mark.parametrize("number", range(6))
def test_a_tab_by_key_menu_and_mouse(hands: Hands, number: int) -> None:
    room, bar = ROOMS[number], hands.desk.view.tabs.tabBar()
    other = (number + 1) % 6
    hands.press(f"Ctrl+{number + 1}")
    assert hands.desk.room == room
    hands.press(f"Ctrl+{other + 1}")
    hands.menu(f"go_{room}")
    assert hands.desk.room == room
    hands.press(f"Ctrl+{other + 1}")
    middle = bar.tabRect(number).center()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert hands.desk.room == room


@pytest.mark.parametrize("route", [*ROUTES, "button"])
def test_search_finds_a_child_and_opens_its_place(hands: Hands, route: str) -> None:
    search = hands.desk.view.search
    if route == "button":
        hands.click(search)
    else:
        use(hands, route, "Ctrl+K", "search")
    assert search.hasFocus()
    QTest.keyClicks(search, "ashd")
    hands.until(search.list.isVisible)
    assert "Ashdown" in search.list.item(0).text()
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert hands.desk.room == "agreements"


@pytest.mark.parametrize("quick", [True, False])
def test_enter_opens_the_result_that_is_marked(hands: Hands, quick: bool) -> None:
    search = hands.desk.view.search
    opened: list[str] = []
    search.chosen.connect(opened.append)
    hands.press("Ctrl+K")
    QTest.keyClicks(search, "september")
    if not quick:
        hands.until(search.list.isVisible)
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert search.list.currentRow() == 1
    marked = search.list.currentItem().data(Qt.ItemDataRole.UserRole)
    assert marked != search.list.item(0).data(Qt.ItemDataRole.UserRole)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert opened == [marked]
    for dialog in shown(QDialog):
        dialog.reject()


def test_after_sign_in_and_ctrl_1_the_keyboard_is_on_the_first_line(hands: Hands) -> None:
    today = hands.desk.view.current
    assert isinstance(today, TodayTab)
    hands.until(lambda: today.tables[0].hasFocus())
    assert today.tables[0].selectionModel().selectedRows()[0].row() == 0
    opened: list[str] = []
    hands.desk.desk.place_wanted.connect(opened.append)
    assert go(hands, "contacts").map.hasFocus()
    hands.press("Ctrl+1")
    assert today.tables[0].hasFocus()
    lines = [line for table in today.tables for line in table.records.shown]
    hands.press("Down")
    hands.press("Return")
    assert opened == [lines[1].place]
    for dialog in shown(QDialog):
        dialog.reject()


def test_the_enter_of_the_sign_in_opens_nothing(hands: Hands) -> None:
    today = hands.desk.view.current
    assert isinstance(today, TodayTab)
    opened: list[str] = []
    hands.desk.desk.place_wanted.connect(opened.append)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    SignInEnter(app, hands.desk, pause_ms=600_000)  # the desk's own may be over by now
    for _ in range(3):
        hands.press("Return")
    assert opened == []
    hands.press("Down")
    hands.press("Return")
    assert len(opened) == 1
    for dialog in shown(QDialog):
        dialog.reject()


def test_on_contacts_every_stop_of_tab_can_be_seen(hands: Hands) -> None:
    frame, tab = hands.journey.program.frame, go(hands, "contacts")
    ring = tab.map.findChild(FocusRing)
    assert tab.map.hasFocus()
    assert ring.isVisible()
    assert ring.geometry() == tab.map.rect()
    hands.press("Tab")
    assert not ring.isVisible()
    names: list[str] = []
    links: list[str] = []
    for _ in range(60):
        now = frame.focusWidget()
        assert now is not None
        assert now is not tab
        if now is tab.ui.side:
            side: Any = now
            assert side.verticalScrollBar().maximum() > 0
            assert side.findChild(FocusRing).isVisible()
        if isinstance(now, QLabel):
            assert now.hasSelectedText()
            links.append(now.selectedText())
        names.append(now.objectName())
        if now is tab.map:
            break
        hands.press("Tab")
    assert "contactMap" in names
    assert len(links) == len(set(links)) > 0


@pytest.mark.parametrize("route", [*ROUTES, "button"])
def test_the_lock(hands: Hands, route: str) -> None:
    if route == "button":
        hands.click(hands.desk.status.lock_button)
    else:
        use(hands, route, "Ctrl+L", "lock_now")
    assert hands.journey.program.working is None


@pytest.mark.parametrize("route", [*ROUTES, "button"])
def test_the_curtain(hands: Hands, route: str) -> None:
    hands.desk.curtain.keep_pin("2468")
    if route == "button":
        hands.click(hands.desk.status.curtain_button)
    else:
        use(hands, route, "F9", "draw_curtain")
    curtain = hands.journey.program.frame.page
    assert isinstance(curtain, CurtainView)
    hands.type_in(curtain.ui.pin, "2468")
    hands.press("Return")
    assert hands.journey.program.frame.page is hands.desk.view


OPENERS: dict[str, tuple[str, Callable[[Hands, Any], None], type[QDialog]]] = {
    "procedure": ("incidents", lambda h, tab: h.click(tab.ui.carryOn), ProcedureDialog),
    "note": ("incidents", lambda h, tab: h.click(tab.ui.addNote), NoteDialog),
    "record": ("incidents", lambda h, tab: h.click(tab.ui.printRecord), PreviewDialog),
    "contact": ("contacts", lambda h, _tab: new_contact(h), ContactDialog),
    "review": ("action_points", lambda h, _tab: h.press("Ctrl+N"), ReviewDialog),
    "back-up": ("today", lambda h, _tab: h.press("Ctrl+B"), BackupDialog),
}


def new_contact(hands: Hands) -> None:
    tab = go(hands, "contacts")
    tab.open_item("SAM-LA-20")
    hands.press("Ctrl+N")


@pytest.mark.parametrize("which", OPENERS)
def test_lock_and_curtain_work_over_a_dialog(hands: Hands, which: str) -> None:
    room, opening, kind = OPENERS[which]
    opening(hands, go(hands, room))
    dialog = hands.dialog(kind)
    hands.desk.curtain.draw_with("2468")
    curtain = hands.journey.program.frame.page
    assert isinstance(curtain, CurtainView)
    assert not dialog.isVisible()
    hands.type_in(curtain.ui.pin, "2468")
    hands.press("Return")
    assert dialog.isVisible()
    assert dialog.isModal()
    hands.press("F9")
    assert isinstance(hands.journey.program.frame.page, CurtainView)
    hands.type_in(hands.journey.program.frame.page.ui.pin, "2468")
    hands.press("Return")
    hands.press("Ctrl+L")
    assert hands.journey.program.working is None


@pytest.mark.parametrize("route", ROUTES)
def test_new_in_each_tab(hands: Hands, route: str) -> None:
    tab = go(hands, "agreements")
    hands.click(tab.ui.filter)
    use(hands, route, "Ctrl+N", "new")
    assert tab.scan_line.hasFocus()
    go(hands, "contacts").open_item("SAM-LA-20")
    use(hands, route, "Ctrl+N", "new")
    dismiss(hands, ContactDialog)
    go(hands, "action_points")
    use(hands, route, "Ctrl+N", "new")
    dismiss(hands, ReviewDialog)
    go(hands, "incidents")
    use(hands, route, "Ctrl+N", "new")
    dismiss(hands, ProcedureDialog)
    assert len(incidents.incidents(hands.desk.store)) == 2


def test_new_by_button(hands: Hands) -> None:
    hands.click(go(hands, "incidents").ui.newIncident)
    dismiss(hands, ProcedureDialog)
    tab = go(hands, "contacts")
    tab.open_item("SAM-LA-20")
    QApplication.processEvents()
    hands.click(tab.panel.findChild(QPushButton, "addContact"))
    dismiss(hands, ContactDialog)
    hands.click(go(hands, "action_points").panel.findChild(QPushButton, "recordReview"))
    dismiss(hands, ReviewDialog)


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    "room", ["incidents", "agreements", "contacts", "action_points", "letters"]
)
def test_print_in_each_tab(hands: Hands, route: str, room: str) -> None:
    tab = go(hands, room)
    if room == "agreements":
        hands.pick(tab.ui.school_class, "5B")
    use(hands, route, "Ctrl+P", "print")
    if room == "agreements":  # there is still time to send the slips back
        hands.click(hands.dialog(QMessageBox).buttons()[0])
    dismiss(hands, PreviewDialog)


def test_print_by_button(hands: Hands) -> None:
    hands.click(go(hands, "incidents").ui.printRecord)
    dismiss(hands, PreviewDialog)
    hands.click(go(hands, "letters").ui.preview)
    dismiss(hands, PreviewDialog)
    for room, name in (("contacts", "printSheet"), ("action_points", "printMenu")):
        button = getattr(go(hands, room).ui, name)
        button.menu().actions()[0].trigger()
        dismiss(hands, PreviewDialog)


@pytest.mark.parametrize("route", ROUTES)
def test_undo_and_redo_wherever_the_caret_stands(hands: Hands, route: str) -> None:
    tab = go(hands, "agreements")
    hands.pick(tab.ui.school_class, "5B")
    for place in (tab.grid, tab.scan_line, tab.ui.filter):
        cell = tab.grid.visualRect(tab.grid.grid.index(0, tab.grid.grid.agreement_columns[0]))
        hands.qtbot.mouseClick(tab.grid.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
        before = tab.ui.figure.text()
        with hands.qtbot.waitSignal(tab.grid.wanted):
            QTest.keyClick(tab.grid, Qt.Key.Key_R)
        assert tab.ui.figure.text() != before
        place.setFocus()
        use(hands, route, "Ctrl+Z", "undo")
        assert tab.ui.figure.text() == before, place.objectName()
        use(hands, route, "Ctrl+Y", "redo")
        assert tab.ui.figure.text() != before
        use(hands, route, "Ctrl+Z", "undo")


def test_enter_and_double_click_open_what_is_chosen(hands: Hands) -> None:
    for room, text, kind in (
        ("incidents", "-001", ProcedureDialog),
        ("action_points", "", ReviewDialog),
        ("letters", "5B", PreviewDialog),
    ):
        tab = go(hands, room)
        table = tab.list.table if room == "incidents" else tab.table
        hands.choose(table, text)
        hands.press("Return")
        dismiss(hands, kind)
        middle = table.visualRect(table.currentIndex()).center()
        left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(table.viewport(), left, plain, middle)
        QTest.mouseDClick(table.viewport(), left, plain, middle)
        dismiss(hands, kind)
    tab = go(hands, "contacts")
    tab.open_item("SAM-LA-20")
    hands.press("Return")
    dismiss(hands, ContactDialog)
    hands.click(tab.ui.asList)
    hands.choose(tab.list, "LADO")
    hands.press("Return")
    dismiss(hands, ContactDialog)


@pytest.mark.parametrize("route", ROUTES)
def test_find_in_this_list(hands: Hands, route: str) -> None:
    for room in ROOMS[1:]:
        tab = go(hands, room)
        hands.desk.view.search.setFocus()
        use(hands, route, "Ctrl+F", "filter")
        focus = QApplication.focusWidget()
        assert focus is not None
        assert tab.isAncestorOf(focus), room
        assert isinstance(focus, QLineEdit) or room == "action_points"


@pytest.mark.parametrize(
    "account", [(LEADER_NAME, LEADER_PASSWORD), (OFFICE_NAME, OFFICE_PASSWORD)]
)
def test_a_screen_reader_can_name_every_control(hands: Hands, account: tuple[str, str]) -> None:
    hands.menu("sign_out")
    hands.sign_in(*account)
    for room in ROOMS:
        go(hands, room)
        QApplication.processEvents()
        frame = hands.journey.program.frame
        assert not unnamed_controls(frame), room
        silent = [
            f"{type(one).__name__} {one.objectName()!r}"
            for one in with_caret(frame)
            if not spoken_name(one)
        ]
        assert not silent, room


def spoken_name(widget: QWidget) -> str:
    """What a screen reader says of a control."""
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))


def with_caret(window: QWidget) -> list[QWidget]:
    """The controls that can have the keyboard and can be seen."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusProxy() is None
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


@pytest.mark.parametrize("room", ROOMS)
def test_tab_alone_reaches_every_control(hands: Hands, room: str) -> None:
    go(hands, room)
    frame = hands.journey.program.frame
    wanted = {one for one in with_caret(frame) if by_tab(one)}
    met: set[QWidget] = set()
    for _ in range(len(wanted) + 30):
        hands.press("Tab")
        focus = QApplication.focusWidget()
        assert focus is not None
        met.add(focus)
    assert not [spoken_name(one) for one in wanted - met]


def by_tab(control: QWidget) -> bool:
    """One of several that isn't chosen is reached with the arrow keys instead."""
    if not isinstance(control, QAbstractButton) or control.isChecked():
        return True
    one_of_many = any(control in group.buttons() for group in _exclusive(control.window()))
    return not control.autoExclusive() and not one_of_many


def _exclusive(window: QWidget) -> list[QButtonGroup]:
    return [one for one in window.findChildren(QButtonGroup) if one.exclusive()]


def test_the_search_box_finds_september_the_guide_and_where_it_comes_from(hands: Hands) -> None:
    view = go(hands, "action_points")
    tab = hands.desk.view
    box = tab.search
    for words, kind in (("guidance walk", WalkDialog), ("for leaders", GuideDialog)):
        hands.press("Ctrl+K")
        QTest.keyClicks(box, words)
        QTest.keyClick(box, Qt.Key.Key_Return)
        found = shown(kind)
        assert found
        found[0].close()
    go(hands, "action_points")
    hands.press("Ctrl+K")
    QTest.keyClicks(box, "come from")
    QTest.keyClick(box, Qt.Key.Key_Return)
    (button,) = (one for one in view.findChildren(WhereFrom) if one.isVisible())
    assert button.card is not None
    assert "BECTA09" in button.words
    button.card.close()


@pytest.mark.parametrize("name", ["september", "governors", "inspection"])
def test_what_leaders_do_once_a_term_stands_in_the_menu(hands: Hands, name: str) -> None:
    bar = hands.journey.program.frame.menuBar()
    menu = next(one.menu() for one in bar.actions() if one.text() == "&Go")
    assert isinstance(menu, QMenu)
    assert hands.desk.actions[name] in menu.actions()
    hands.menu(name)
    hands.until(lambda: shown(QDialog))
    (dialog,) = shown(QDialog)
    dialog.reject()


def test_the_office_is_not_offered_what_is_for_leaders(
    qtbot: QtBot, data_folder: Path, tmp_path: Path
) -> None:
    with at_work(qtbot, data_folder, tmp_path, OFFICE_NAME, OFFICE_PASSWORD) as hands:
        assert not {"september", "governors", "inspection"} & hands.desk.actions.keys()
