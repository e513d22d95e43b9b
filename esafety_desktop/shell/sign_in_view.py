"""The first thing on the screen, and what stands there while the school is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from esafety_desktop.shell.clear_area import ClearArea
from esafety_desktop.shell.lock_rules import made_up_words
from esafety_desktop.shell.ui_sign_in import Ui_SignIn
from esafety_desktop.widgets.secret_lines import show_secrets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from esafety_desktop.problem import Problem

OFFICE, LEADER = "office", "leader"


_NOBODY = (
    "Nobody has a password here yet, as after a back-up from a stick. Choose “I have forgotten my"
    " password” and have the recovery sheet at hand."
)


class SignInView(QWidget):
    """Asks who it is and for the password; opens nothing itself.

    Signals:
        wanted: a sign-in name and a password.
        forgotten: a sign-in name whose password is forgotten.
        made_up: "office" or "leader" of the made-up school.
    """

    wanted = Signal(str, str)
    forgotten = Signal(str)
    made_up = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SignIn()
        self._area = ClearArea(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        page = QWidget()
        self.ui.setupUi(page)
        self._area.setWidget(page)
        self.setAccessibleName("Sign in")
        self.setProperty("help_page", "help")
        for widget in (
            self.ui.caps,
            self.ui.made_up_hint,
            self.ui.message,
            self.ui.busy,
            self.ui.made_up,
            self.ui.restore,
        ):
            widget.hide()
        self._made_up: Mapping[str, str] = {}
        self._by_mouse = False
        self._tries = 0  # told, so that one sees that the very same words are new
        self.ui.account.currentTextChanged.connect(self._tell_made_up)
        self.ui.account.activated.connect(self._go_on)
        self.ui.password.textChanged.connect(self._gate)
        self.ui.password.returnPressed.connect(self.ui.sign_in.click)
        self.ui.show_password.toggled.connect(self._show_password)
        self.ui.sign_in.clicked.connect(self._want)
        self.ui.forgotten.clicked.connect(
            lambda: self.forgotten.emit(self.ui.account.currentText())
        )
        self.ui.as_leader.clicked.connect(lambda: self.made_up.emit(LEADER))
        self.ui.as_office.clicked.connect(lambda: self.made_up.emit(OFFICE))
        self._breathe()
        self._gate()

    def offer(
        self, names: Sequence[str], chosen: str = "", *, made_up: Mapping[str, str] | None = None
    ) -> None:
        """Show who may sign in.

        Args:
            names: The sign-in names.
            chosen: The one to begin with.
            made_up: Passwords by name, for all to read, where the school is made up.
        """
        from PySide6.QtCore import Qt  # its enumerations are what the first paint must not wait for

        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ui.made_up_hint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._made_up = made_up or {}
        self.ui.account.clear()
        self.ui.account.addItems(list(names))
        self.ui.account.setCurrentText(chosen)
        self.ui.made_up.setVisible(bool(made_up))
        self._tell_made_up()
        for line in (self.ui.password, self.ui.account):  # not before: it makes `QEvent.Type` ready
            line.installEventFilter(self)
        self.ui.password.setFocus()
        if not names:
            self.say(_NOBODY)

    def go_on_typing(self, begun: str) -> None:
        """Put the first letters of a password into its line; the next ones follow them."""
        self.ui.password.setFocus()
        self.ui.password.setText(begun)

    def say_locked(self, name: str) -> None:
        """The words of a locked screen: whose work is waiting."""
        self.ui.title.setText("Locked")
        self.ui.intro.setText(
            f"The cabinets are closed. What {name} was typing is sealed and comes back when "
            f"{name} signs in. Somebody else may sign in meanwhile."
        )

    def say_unkept(self, *, unkept: bool) -> None:
        """After a lock that could not seal everything: never say that it comes back."""
        if unkept:
            self.ui.intro.setText("The cabinets are closed. Somebody else may sign in meanwhile.")
            self.say(
                "The disk did not take the last words that were being typed: they are lost. What "
                "was saved before is safe. Make room on the disk, then sign in and type them anew."
            )

    def begin(self) -> None:
        """The password is being tried."""
        self._tries += 1
        self.ui.show_password.setChecked(False)
        self.ui.message.hide()
        self._set_busy(busy=True)

    def refuse(self, problem: Problem) -> None:
        """Say why it did not work and let the person try again."""
        self._set_busy(busy=False)
        self.ui.password.selectAll()
        self.ui.password.setFocus()
        again = f"Try {self._tries}: " if self._tries > 1 else ""
        self.say(f"{again}{problem.message} {problem.advice}".strip())

    def say(self, text: str) -> None:
        """A sentence that must be seen; nothing hides the line."""
        self.ui.message.setText(text)
        self.ui.message.setVisible(bool(text))

    def offer_restore(self, restore: Callable[[], object]) -> None:
        """A cabinet is missing or torn: a back-up is the way out, never an empty school."""
        self.ui.restore.show()
        self.ui.restore.clicked.connect(restore)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress}:
            return super().eventFilter(watched, event)
        if watched is self.ui.account:
            self._by_mouse = event.type() == QEvent.Type.MouseButtonPress
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            from PySide6.QtCore import Qt

            from esafety_desktop.shell.lock_rules import caps_lock_seems_on

            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            seems = caps_lock_seems_on(event.text(), shift=shift)
            if seems is not None:
                self.ui.caps.setVisible(seems)
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        """A name chosen with the mouse is done with; arrow keys may want the next one."""
        if self._by_mouse:
            self.ui.password.setFocus()

    def _tell_made_up(self, *_: object) -> None:
        """The made-up password of whoever is chosen, below the field: in it, it looks typed."""
        told = made_up_words(self._made_up.get(self.ui.account.currentText(), ""))
        self.ui.made_up_hint.setText(told)
        self.ui.made_up_hint.setVisible(bool(told))

    def _breathe(self) -> None:
        width = self.fontMetrics().averageCharWidth()
        card = self.ui.sign_in
        card.setMinimumWidth(width * 46)

    def _gate(self) -> None:
        self.ui.sign_in.setEnabled(bool(self.ui.password.text()))

    def _want(self) -> None:
        self.wanted.emit(self.ui.account.currentText(), self.ui.password.text())

    def _show_password(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        show_secrets(self.ui.password, shown=shown)

    def _set_busy(self, *, busy: bool) -> None:
        self.ui.busy.setVisible(busy)
        for widget in (
            self.ui.account, self.ui.password, self.ui.show_password, self.ui.sign_in,
            self.ui.forgotten, self.ui.made_up, self.ui.restore,
        ):  # fmt: skip
            widget.setEnabled(not busy)
        if not busy:
            self._gate()
