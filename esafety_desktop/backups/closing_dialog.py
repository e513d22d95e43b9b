"""The back-up before the program closes or somebody signs out, while the keys are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from esafety_desktop.backups import service
from esafety_desktop.backups.making_view import Making
from esafety_desktop.backups.rows import Kind
from esafety_desktop.backups.ui_closing import Ui_Closing
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.fitting import fit_height
from esafety_desktop.widgets.leaving import Leaving
from esafety_desktop.widgets.theme import set_role

_NOT_EVERYWHERE = "Backed up, but not everywhere"
_NOWHERE = "There is no new back-up"
_UNFINISHED = "The back-up is not finished"
_LEAVE = "&Close without a back-up"
_RESTORE = {
    "window": "Restore a back-up",
    "title": "Backing up what is here now",
    "stay": "&Don’t restore",
    "leave": "&Restore without a back-up",
    "end": "&Restore",
    "then": "Once that is done the other back-up is put in place.",
    "tells": (
        "If you restore now, what was entered since the newest back-up is in no back-up. It is only"
        " put aside, in a folder that this program does not open."
    ),
}
_SIGN_OUT = {
    "window": "Signing out",
    "title": "Backing up before signing out",
    "stay": "&Don’t sign out",
    "leave": "&Sign out without a back-up",
    "end": "&Sign out",
    "then": "Once that is done you are signed out.",
}
_CLOSE = {
    "window": "Closing",
    "title": "Backing up before closing",
    "stay": "&Don’t close",
    "leave": _LEAVE,
    "end": "&Close",
    "then": "Once that is done the program closes.",
}
_WORDS = {Leaving.CLOSE: _CLOSE, Leaving.SIGN_OUT: _SIGN_OUT, Leaving.RESTORE: _RESTORE}
_TODAY_TELLS = (
    "What you saved stays on this PC. Today reminds you until it is backed up everywhere."
)
_SETTLED = "words kept before closing"
_WITHOUT = -1
_UNSETTLED = -2
_SOON_MS = 300

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from esafety_desktop.backups.rows import Place, Result
    from esafety_desktop.widgets.desk import Desk


def may_leave(
    desk: Desk,
    window: QWidget,
    leave: Callable[[], object],
    why: Leaving = Leaving.CLOSE,
) -> bool:
    """Whether the desk may be left at once: every place has the newest change.

    What can't be looked at for a moment is backed up everywhere.

    Args:
        desk: The open school.
        window: The window that is to close.
        leave: Closes it, or what else comes; called once the back-up is made, or done without.
        why: What comes; only who closes the program is asked about a stick.
    """
    if desk.property(_SETTLED) in {_WITHOUT, _words_kept(desk)}:
        return True
    if any(one.at_work for one in window.findChildren(ClosingDialog)):
        return False
    try:
        wanted = service.wanting(desk.store)
    except Problem:
        wanted = service.places(desk.store.folder, desk.store.clock())
    if not wanted:
        return True

    def settle(kept: int) -> None:
        desk.setProperty(_SETTLED, kept)
        leave()
        if isValid(desk):  # somebody stayed after all: the next time all is looked at anew
            desk.setProperty(_SETTLED, _UNSETTLED)

    dialog = ClosingDialog(desk, wanted, window, why)
    dialog.settled.connect(settle)
    dialog.begin()
    if any(one.kind is Kind.PC for one in wanted):
        dialog.open()
    else:  # mostly a stick that isn't there, which is known at once
        QTimer.singleShot(_SOON_MS, dialog, dialog.open_unless_settled)
    return False


def _words_kept(desk: Desk) -> int:
    return sum(one.drafts.kept for one in desk.store.stores)


class ClosingDialog(QDialog):
    """Backs up, then lets the program close, or somebody sign out; also without, or not at all.

    Signals:
        settled: the desk may be left now; how many times words had been kept when the back-up
            began, so that what is typed while it is made has its own.
    """

    settled = Signal(int)

    def __init__(
        self,
        desk: Desk,
        wanted: Sequence[Place],
        parent: QWidget,
        why: Leaving = Leaving.CLOSE,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._closing = why is Leaving.CLOSE
        self._words = _WORDS[why]
        self.ui = Ui_Closing()
        self.ui.setupUi(self)
        self.setProperty("help_page", "backups")
        self._wanted = wanted
        self._kept = _words_kept(desk)
        self._is_settled = False
        self.settled.connect(self._settle)
        self.making = Making(desk, self)
        self.setWindowTitle(self._words["window"])
        self.ui.stay.setText(self._words["stay"])
        self._show_begun()
        self.ui.stay.clicked.connect(self.reject)
        self.ui.again.clicked.connect(self.begin)
        self.ui.leave.clicked.connect(self._leave)
        self.making.made.connect(self._made)
        self.making.failed.connect(self._fail)
        self.making.advanced.connect(self._advance)
        fit_height(self, self.fontMetrics().averageCharWidth() * 66)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def open_unless_settled(self) -> None:
        """Show it where it takes longer."""
        if not self._is_settled and not self.isVisible():
            self.open()

    @property
    def at_work(self) -> bool:
        """Whether it is shown, or about to be."""
        return self.isVisible() or self.making.busy

    def begin(self) -> None:
        """Make the back-up."""
        self._kept = _words_kept(self.desk)
        self._show_begun()
        self.making.begin(self._wanted)

    def _show_begun(self) -> None:
        names = "\n".join(f"• {one.name[:1].upper()}{one.name[1:]}" for one in self._wanted)
        self.ui.title.setText(self._words["title"])
        self.ui.words.setText(
            f"The newest changes are being backed up, to:\n{names}\n{self._words['then']}"
        )
        self.ui.words.show()
        self.ui.leave.setText(self._words["leave"])
        self.ui.message.hide()
        self.ui.again.hide()
        self.ui.busy.setMaximum(0)
        self.ui.busy.show()

    def reject(self) -> None:
        """Stay."""
        self.making.give_up()
        super().reject()

    def _leave(self) -> None:
        self.making.give_up()
        self.accept()
        self.settled.emit(_WITHOUT)

    def _made(self, result: Result) -> None:
        if result.lacking and (self._closing or result.failed):
            self.ui.title.setText(_NOT_EVERYWHERE if result.made else _NOWHERE)
            self.ui.words.setText("\n".join(one.said for one in result.there))
            self.ui.words.setVisible(result.made)
            self._say("\n".join(one.said for one in result.lacking), wrong=result.failed)
            return
        self.accept()
        self.settled.emit(self._kept)

    def _fail(self, words: str) -> None:
        """It ended before it was done, or could not be noted."""
        self.ui.title.setText(_UNFINISHED)
        self.ui.words.hide()
        self._say(words)

    def _settle(self, _kept: int) -> None:
        self._is_settled = True

    def _say(self, words: str, *, wrong: bool = True) -> None:
        """Say what went wrong, or which place isn't there: nobody finds a window gone instead."""
        self.ui.busy.hide()
        set_role(self.ui.message, "danger" if wrong else "group")
        tells = self._words.get("tells", _TODAY_TELLS)
        self.ui.message.setText(f"{words}\n\n{tells}")
        self.ui.message.show()
        self.ui.again.show()
        usual = self.ui.leave if "tells" not in self._words else self.ui.stay
        if usual is self.ui.leave:
            self.ui.leave.setText(self._words["end"])
        usual.setDefault(True)
        fit_height(self)
        if not self.isVisible():
            self.open()
        usual.setFocus()

    def _advance(self, done: int, total: int) -> None:
        self.ui.busy.setMaximum(total)
        self.ui.busy.setValue(done)
