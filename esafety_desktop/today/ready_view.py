"""The card “Ready for September”: what a new school still lacks, the next thing first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from esafety_desktop.today import ready_service
from esafety_desktop.widgets.theme import heading, set_role

if TYPE_CHECKING:
    from esafety_desktop.today.rows import ReadyLine
    from esafety_desktop.widgets.desk import Desk

TITLE = "Ready for September"


class ReadyCard(QFrame):
    """A button for each line until it is done; the next one says why."""

    def __init__(self, desk: Desk, lines: tuple[ReadyLine, ...]) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName("ready")
        set_role(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(heading(TITLE, 2))
        done = sum(line.done for line in lines)
        counted = QLabel(f"{done} of {len(lines)} done. Each line ticks by itself.")
        counted.setWordWrap(True)
        set_role(counted, "hint")
        column.addWidget(counted)
        following = next((line for line in lines if not line.done), None)
        for number, line in enumerate(lines):
            column.addWidget(self._line(line, number, following=line is following))
            if line is following:
                column.addWidget(_why(line))
        away = QPushButton("Hide thi&s list")
        away.setObjectName("ready_away")
        away.setToolTip("A button at the top of Today brings the list back.")
        away.clicked.connect(self._put_away)
        column.addWidget(away)

    def _line(self, line: ReadyLine, number: int, *, following: bool) -> QWidget:
        if line.done:
            done = QLabel(f"✓ {line.what}")
            done.setWordWrap(True)
            set_role(done, "ok")
            return done
        so_far = f" · {line.so_far}" if line.so_far else ""
        button = QPushButton(f"{line.what}{so_far}")
        button.setObjectName(f"ready_{number}_{line.place.replace('/', '_')}")
        button.setToolTip(line.why)
        button.setAccessibleDescription(line.why)
        set_role(button, "primary" if following else "link")
        button.clicked.connect(lambda: self.desk.open_place(line.place))
        return button

    def _put_away(self) -> None:
        with self.desk.guard(self):
            self.desk.done(ready_service.put_away(self.desk.store), None)


def _why(line: ReadyLine) -> QLabel:
    why = QLabel(line.why)
    why.setWordWrap(True)
    set_role(why, "hint")
    return why
