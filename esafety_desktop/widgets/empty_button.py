"""A button in the room of an empty list: it does what the words there say comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QPushButton, QTableView

from esafety_desktop.widgets.theme import GRID, set_role

if TYPE_CHECKING:
    from collections.abc import Callable

_EDGE = 3 * GRID


class EmptyButton(QPushButton):
    """Stands below the words of an empty list, and goes with the first row.

    Args:
        view: The list; its ``empty_text`` says why there is nothing.
        text: What the button is called.
        do: What it does.
        fits: Whether the list is empty for want of just that, and not by a filter.
    """

    def __init__(
        self,
        view: QTableView,
        text: str,
        do: Callable[[], object],
        fits: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(text, view.viewport())
        self._view, self._fits = view, fits
        self.setObjectName("do_first")
        self.setAutoDefault(False)
        set_role(self, "primary")
        self.clicked.connect(lambda: do())
        model = view.model()
        for changed in (
            model.modelReset,
            model.layoutChanged,
            model.rowsInserted,
            model.rowsRemoved,
        ):
            changed.connect(self.place)
        view.viewport().installEventFilter(self)
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Show it where there is nothing else, in the middle below the words."""
        wanted = self._view.model().rowCount() == 0 and self._fits()
        self.setVisible(wanted)
        if not wanted:
            return
        room = self._view.viewport().rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        words: str = getattr(self._view, "empty_text", "")
        below = self._view.fontMetrics().boundingRect(room, int(flags), words).bottom()
        self.adjustSize()
        self.move(room.center().x() - self.width() // 2, below + 2 * GRID)
