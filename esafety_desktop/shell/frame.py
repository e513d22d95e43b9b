"""The one window: it shows the set-up, the sign-in, the desk or the curtain, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from esafety_desktop.widgets.screens import room_on_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent

TITLE = "E-Safety Desktop"


class Frame(QMainWindow):
    """Holds one page at a time; menus and status bar belong to the desk and come and go with it.

    Signals:
        painted: the first page has been painted.
        closing: the window is about to close.
    """

    painted = Signal()
    closing = Signal()

    _was_painted = False  # read while the window is being made

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("frame")
        self.title = TITLE
        self.setWindowTitle(TITLE)
        self._made_up = False
        self._stack = QStackedWidget(self)
        self._hold()
        self._key_began_at: QWidget | None = None
        self.may_close: Callable[[], bool] = lambda: True
        self._size_to_screen()

    @property
    def page(self) -> QWidget | None:
        """What is shown."""
        return self._stack.currentWidget()

    def mark_made_up(self, *, on: bool) -> None:
        """Show by colour, band, title and on paper whether the school is made up."""
        if on == self._made_up:
            return
        from esafety_desktop.shell import made_up_mark

        self._made_up = on
        (made_up_mark.put_on if on else made_up_mark.take_off)(self)

    def show_page(self, page: QWidget, *, keep: bool = False) -> None:
        """Show a page instead of the present one, which is thrown away unless it is to be kept."""
        before = self._stack.currentWidget()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None and before is not page and not keep:
            self._stack.removeWidget(before)
            before.deleteLater()

    def bare(self) -> None:
        """Take menus and status bar away: nobody is signed in."""
        if self.menuWidget() is None:  # asking for them would make them
            return
        self.menuBar().clear()
        self.menuBar().hide()
        self.statusBar().clearMessage()
        self.statusBar().hide()

    def come_forward(self) -> None:
        """To the front, out of the task bar if need be."""
        from PySide6.QtCore import Qt  # 14 ms that the first window must not wait for

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)  # as it was
        self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def event(self, event: QEvent) -> bool:
        """Every key announces itself where the keyboard is, before it is pressed there."""
        # Not before the first paint: it makes `QEvent.Type` ready.
        if self._was_painted and event.type() == QEvent.Type.ShortcutOverride:
            self._key_began_at = self.focusWidget()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 opens the guide at the page's own page, where no menu does; Enter presses a button.

        Not the Enter of a line that has just handed the keyboard on to a button.
        """
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QAbstractButton

        here = self.focusWidget()
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat()
        if enter and isinstance(here, QAbstractButton) and here is self._key_began_at:
            here.click()
            return

        if event.key() == Qt.Key.Key_F1 and (help_page := self._help_page()):
            from esafety_desktop.guide.guide_dialog import GuideDialog
            from esafety_desktop.shell.shell_commands import show

            show(GuideDialog(self, help_page))
            return
        super().keyPressEvent(event)

    def _help_page(self) -> str:
        from esafety_desktop.shell.help_page import page_for

        return page_for(self.page)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _hold(self) -> None:
        """Show the stack of pages; on a screen small for anything, in a page that scrolls."""
        from esafety_desktop.shell.small_screen import is_low, is_small, scrolling, watch_dialogs

        self.setCentralWidget(scrolling(self._stack, self) if is_small(self) else self._stack)
        if not is_low(self):
            return
        if isinstance(app := QGuiApplication.instance(), QGuiApplication):
            watch_dialogs(app)

    def _size_to_screen(self) -> None:
        room = room_on_screen(self).size()
        wide, high = min(1240, room.width() * 9 // 10), min(820, room.height() * 9 // 10)
        self.resize(wide, high)
