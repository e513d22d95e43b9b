"""What a person sees when the program itself is at fault; and what the log keeps of it."""

from __future__ import annotations

import logging
import traceback
from pathlib import PurePath

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.shell.ui_bug import Ui_Bug
from esafety_desktop.widgets.problem_dialog import show_problem

_log = logging.getLogger(__name__)
_kept: list[QDialog] = []


def anonymous(error: BaseException) -> str:
    """Where an error happened and of which kind it is, without any value: those may be names."""
    places = [
        f"{_short(frame.filename)}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    cause = f"\nbecause of\n{anonymous(error.__cause__)}" if error.__cause__ else ""
    return "\n".join([*places, type(error).__qualname__]) + cause


def _short(path: str) -> str:
    """The last two parts of a path: what comes before may name a log-in."""
    return "/".join(PurePath(path.replace("\\", "/")).parts[-2:])


class BugDialog(QDialog):
    """Plain words first; the details fold out and hold no personal data."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Bug()
        self.ui.setupUi(self)
        self.ui.details.setPlainText(details)
        self.ui.details.hide()
        self.ui.copy.hide()
        self.ui.unfold.toggled.connect(self.ui.details.setVisible)
        self.ui.unfold.toggled.connect(self.ui.copy.setVisible)
        self.ui.unfold.toggled.connect(lambda _shown: self.adjustSize())
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 72)
        self.ui.details.setMinimumHeight(self.fontMetrics().lineSpacing() * 8)
        self.ui.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        self.ui.buttons.rejected.connect(self.reject)


def tell(error: BaseException) -> None:
    """Show a known error as one, a bug as a bug; a cancelled job says nothing."""
    window = QApplication.activeWindow()
    if isinstance(error, Cancelled):
        return
    if isinstance(error, Problem):
        _keep(show_problem(error, window))
        return
    details = anonymous(error)
    _log.error("A fault in the program\n%s", details)
    if not any(isinstance(open_, BugDialog) for open_ in QApplication.topLevelWidgets()):
        _show(details, window)


def _show(details: str, window: QWidget | None) -> None:
    box = BugDialog(details, window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _keep(box)
    box.open()


def _keep(box: QDialog) -> None:
    """A box without a window over which it stands would vanish with its last name."""
    _kept.append(box)
    box.finished.connect(lambda _result: _kept.remove(box))
