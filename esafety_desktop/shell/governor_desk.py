"""A governor's window: one page of figures, printing, a lock. No cabinet is open behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from esafety_desktop.accounts.new_password_dialog import NewPasswordDialog
from esafety_desktop.shell import capture, settings
from esafety_desktop.shell.open_dialogs import close_dialogs, open_dialogs
from esafety_desktop.shell.watch import ActivityWatch

if TYPE_CHECKING:
    from esafety_desktop.accounts.visiting import Visitor
    from esafety_desktop.shell.program import Program

_WORDS = "For your own account. It shows the governors’ pages, and nothing else."


class GovernorDesk(QObject):
    """Everything that exists only while a governor is signed in.

    Args:
        program: The program.
        visitor: Who came.
    """

    def __init__(self, program: Program, visitor: Visitor) -> None:
        super().__init__(program)
        self.program = program
        self.visitor = visitor
        self.view = view = program.doors.governor_view(visitor)
        app = QGuiApplication.instance()
        view.setProperty("help_page", "help")
        self.watch = ActivityWatch(cast("QGuiApplication", app), self)
        self.watch.idle.connect(program.lock)
        cast("QGuiApplication", app).focusWindowChanged.connect(self._shield)
        for key, do in (("Ctrl+L", program.lock), ("Ctrl+P", self._print)):
            QShortcut(QKeySequence(key), view, do, context=Qt.ShortcutContext.ApplicationShortcut)
        view.lock.connect(program.lock)  # type: ignore[attr-defined] # GovernorView's
        view.leave.connect(program.sign_out)  # type: ignore[attr-defined] # GovernorView's
        view.password.connect(self.ask_password)  # type: ignore[attr-defined] # GovernorView's

    def start(self) -> None:
        """Show the page."""
        self.program.frame.bare()
        self.program.frame.show_page(self.view)
        self.watch.start(settings.read(self.visitor.folder).idle_minutes)
        self._shield()

    def shut(self) -> None:
        """Close every window and forget the key."""
        self.watch.stop()
        close_dialogs()
        self.visitor.close()
        self.deleteLater()

    def ask_password(self) -> None:
        """Change the governor's own password."""
        dialog = NewPasswordDialog(
            "Change my password",
            _WORDS,
            lambda typed: self.visitor.change_password(typed.old, typed.password),
            name=self.visitor.account.name,
            ask_old=True,
            parent=self.program.frame,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _print(self) -> None:
        if not open_dialogs():
            self.view.print_()  # type: ignore[attr-defined] # GovernorView's

    def _shield(self, *_: object) -> None:
        if capture.POSSIBLE:
            wanted = settings.read(self.visitor.folder).hide_from_capture
            for window in (self.program.frame, *open_dialogs()):
                capture.leave_out(window, wanted=wanted)
