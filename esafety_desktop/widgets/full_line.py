"""Says how much a line takes, before anything of what was pasted is lost.

Qt cuts off what is longer than a line may be, and says nothing. Here such a paste isn't taken at
all: the line keeps what stood there, and a plain sentence beside it says the limit.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget

from esafety_desktop.widgets.saying import announce
from esafety_desktop.widgets.tips import plain_tip

_NO_LIMIT = 32_767
_NAME = "fullLine"
_SHOWN_MS = 12_000


def hear_full_lines() -> None:
    """Watch each line with a limit from the moment when it has the keyboard."""
    app = QApplication.instance()
    if not isinstance(app, QApplication) or app.property(_NAME):
        return
    app.setProperty(_NAME, True)
    app.focusChanged.connect(_watch)


def said_at(line: QLineEdit) -> str:
    """What was said last about the limit of this line; "" when nothing was."""
    found = line.findChild(FullLine, _NAME)
    return found.said if isinstance(found, FullLine) else ""


def _watch(_before: QWidget | None, now: QWidget | None) -> None:
    if not isinstance(now, QLineEdit) or now.maxLength() >= _NO_LIMIT:
        return
    if now.findChild(FullLine, _NAME) is None:
        FullLine(now)


class FullLine(QObject):
    """Stands behind one line with a limit.

    Attributes:
        said: The sentence that was shown last; "" once the line was changed.
    """

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self.setObjectName(_NAME)
        self.said = ""
        self._line = line
        self._kept = line.text()
        self._cut = False
        line.textChanged.connect(self._remember)
        line.inputRejected.connect(self._reject)

    def _remember(self, text: str) -> None:
        if not self._cut:
            self._kept = text
            self.said = ""

    def _reject(self) -> None:
        if not self._cut:
            self._cut = True
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        """After Qt has taken what fits: put back what stood there, and say why."""
        line, kept, self._cut = self._line, self._kept, False
        if line.text() != kept and line.echoMode() == QLineEdit.EchoMode.Normal:
            line.undo()  # where letters are hidden, undo empties the line
        if line.text() != kept:
            line.setText(kept)
        self.said = (
            f"At most {line.maxLength()} letters fit here, so this was not put in. Make it shorter."
        )
        QToolTip.showText(
            line.mapToGlobal(line.rect().bottomLeft()),
            plain_tip(self.said),
            line,
            msecShowTime=_SHOWN_MS,
        )
        announce(line, self.said)
