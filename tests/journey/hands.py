"""Two hands at the keyboard and the mouse of the real program."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.widgets.tab_base import Tab
from tests.conftest import unnamed_controls
from tests.journey.watchdog import doing, turn

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.working_desk import WorkingDesk
    from esafety_desktop.widgets.table import RecordTable
    from tests.journey.at_work import Journey

D = TypeVar("D", bound=QDialog)
T = TypeVar("T", bound=Tab)
LONG_MS = 15_000


class Hands:
    """What a person can do at the screen; each hand only touches what is shown and enabled."""

    def __init__(self, qtbot: QtBot, journey: Journey) -> None:
        self.qtbot = qtbot
        self.journey = journey

    @property
    def desk(self) -> WorkingDesk:
        """The signed-in person's desk."""
        working = self.journey.program.working
        assert working is not None, "nobody is signed in"
        return working

    @property
    def spoken(self) -> str:
        """The sentence in the status bar."""
        return self.journey.program.frame.statusBar().currentMessage()

    def until(self, true: Callable[[], object]) -> None:
        """Wait for the program, never longer than it takes."""
        self.qtbot.waitUntil(lambda: bool(true()), timeout=LONG_MS)

    def click(self, widget: QWidget | None) -> None:
        """The left mouse button, on the middle of a widget or on the box of a tick."""
        place = _reachable(widget)
        small = isinstance(place, QRadioButton | QCheckBox)
        at = QPoint(10, place.height() // 2) if small else place.rect().center()
        touch_window(place)
        with doing(f"click {place.objectName()}"):
            QTest.mouseClick(place, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
            QApplication.processEvents()

    def type_in(self, widget: QWidget | None, text: str) -> None:
        """Put the caret there, take out what stands there, and type."""
        place = _reachable(widget)
        place.setFocus()
        if isinstance(place, QLineEdit | QPlainTextEdit):
            place.selectAll()
        touch_window(place)
        for number, line in enumerate(text.split("\n")):
            if number:
                QTest.keyClick(place, Qt.Key.Key_Return)
            for letter in line:
                with doing(f"type in {place.objectName()}"):
                    QTest.keyClicks(place, letter)
        if not text:
            QTest.keyClick(place, Qt.Key.Key_Delete)

    def press(self, keys: str) -> None:
        """Keys, such as "Ctrl+L", pressed in whatever window is in front."""
        window = QApplication.activeModalWidget() or self.journey.program.frame
        if not window.isActiveWindow():  # without a screen no window manager brings it forward
            window.activateWindow()
            self.until(window.isActiveWindow)
        handle = window.windowHandle()
        assert handle is not None
        with doing(f"press {keys}"):
            QTest.keySequence(handle, QKeySequence(keys))
            QApplication.processEvents()

    def pick(self, box: QComboBox, text: str) -> None:
        """Walk down a list of choices to one of them."""
        _reachable(box).setFocus()
        wanted = next(n for n in range(box.count()) if text in box.itemText(n))
        way = Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up
        for _ in range(abs(wanted - box.currentIndex())):
            with doing(f"choose in {box.objectName()}"):
                QTest.keyClick(box, way)
        assert text in box.currentText()

    def choose(self, table: RecordTable[Any], text: str) -> None:
        """Click the row in which a text stands."""
        _reachable(table)
        model = table.records
        for number in range(model.rowCount()):
            cells = [model.index(number, column) for column in range(model.columnCount())]
            if any(text in str(cell.data()) for cell in cells):
                table.scrollTo(cells[0])
                middle = table.visualRect(cells[0]).center()
                touch_window(table)
                QTest.mouseClick(
                    table.viewport(),
                    Qt.MouseButton.LeftButton,
                    Qt.KeyboardModifier.NoModifier,
                    middle,
                )
                assert table.currentIndex().row() == number
                return
        raise AssertionError(f"no row says {text!r}")

    def dialog(self, kind: type[D]) -> D:
        """The dialog of this kind that is shown; waits for it. Its controls have names."""

        self.until(lambda: shown(kind))
        found = shown(kind)[-1]
        assert not unnamed_controls(found)
        return found

    def tab(self, keys: str, kind: type[T]) -> T:
        """Go to a tab with Ctrl and its number."""
        self.press(keys)
        current = self.desk.view.current
        assert isinstance(current, kind)
        return current

    def paper(self) -> bytes:
        """The PDF in the preview that is shown, saved from there; closes the preview."""
        preview = self.dialog(PreviewDialog)
        assert preview.document.pageCount() > 0
        kept = self.journey.shelf / "saved.pdf"
        assert preview.save_to(str(kept))
        self.click(preview.ui.closeButton)
        self.until(lambda: not shown(PreviewDialog))
        return kept.read_bytes()

    def sign_in(self, name: str, password: str) -> WorkingDesk:
        """Choose the name, type the password, press Enter."""
        frame = self.journey.program.frame
        self.until(lambda: isinstance(frame.page, SignInView))  # a restore takes its time
        page = frame.page
        assert isinstance(page, SignInView)
        self.until(page.ui.account.count)
        self.pick(page.ui.account, name)
        self.type_in(page.ui.password, password)
        QTest.keyClick(page.ui.password, Qt.Key.Key_Return)
        self.until(lambda: self.journey.program.working is not None)
        return self.desk

    def menu(self, name: str) -> None:
        """A line of the menus, by the name of its action."""
        action = self.desk.actions[name]
        assert action.isEnabled(), f"the menu line {name} is grey"
        with doing(f"menu {name}"):
            with turn(""):
                action.trigger()
            QApplication.processEvents()


def shown(kind: type[D]) -> list[D]:
    """The windows of this kind that can be seen."""
    widgets = QApplication.topLevelWidgets()
    return [one for one in widgets if isinstance(one, kind) and one.isVisible()]


def touch_window(widget: QWidget) -> None:
    """Clicks and letters are sent to the widget itself; its window sees that there was one."""
    if (handle := widget.window().windowHandle()) is not None:
        QTest.keyClick(handle, Qt.Key.Key_Shift)


def _reachable(widget: QWidget | None) -> QWidget:
    """The widget, if a person could use it now."""
    assert widget is not None, "there is no such widget"
    name = f"{type(widget).__name__} {widget.objectName()!r}"
    assert widget.isVisible(), f"{name} is not shown"
    assert widget.isEnabled(), f"{name} is grey"
    modal = QApplication.activeModalWidget()
    inside = modal is None or modal is widget.window()
    assert inside, f"{name} lies behind {type(modal).__name__}"
    return widget
