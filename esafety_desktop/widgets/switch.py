"""A line of buttons of which one is down: which view of a page is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from esafety_desktop.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QAbstractButton


class Switch(QWidget):
    """The views of one page; Tab comes to the one that is down, arrow keys go to the others.

    Signals:
        changed: the number of the view that is wanted.

    Args:
        titles: What stands on the buttons.
        accessible_name: What the line is for.
        parent: The page.
    """

    changed = Signal(int)

    def __init__(self, titles: Sequence[str], accessible_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self._group = QButtonGroup(self)
        line = Flow()
        for number, title in enumerate(titles):
            button = QPushButton(title, self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setChecked(number == 0)
            self._group.addButton(button, number)
            line.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(line)
        only_checked_by_tab(self._group.buttons())
        self._group.idToggled.connect(self._on_toggled)

    @property
    def current(self) -> int:
        """The number of the view that is looked at."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Look at another view."""
        self.button(number).setChecked(True)

    def button(self, number: int) -> QPushButton:
        found = self._group.button(number)
        assert isinstance(found, QPushButton)  # noqa: S101 - made here
        return found

    def _on_toggled(self, number: int, down: bool) -> None:  # noqa: FBT001 - Qt's signal
        if down:
            only_checked_by_tab(self._group.buttons())
            self.changed.emit(number)


def only_checked_by_tab(buttons: Iterable[QAbstractButton]) -> None:
    """Tab stops at the button that is down, wherever in the line it is; Qt passes it by."""
    for button in buttons:
        policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)
