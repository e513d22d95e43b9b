"""What keys in the grid of answers enter: nothing that overwrites somebody's yes or no unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from esafety_desktop.image_consent import service
from esafety_desktop.image_consent.answer_rules import already_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.image_consent.grid_view import GridView
    from esafety_desktop.image_consent.rows import Answer
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk


class TypedAnswers(QObject):
    """Enters what is typed into the grid and goes on to the next child.

    Signals:
        said: (sentence, tone) about what was not entered.
        slip_done: The last answer of the slip that was scanned is in.

    Args:
        desk: The open school.
        grid: Where it is typed.
        take: Called with what was changed and the ids of the children.
        parent: The page.
    """

    said = Signal(str, str)
    slip_done = Signal()

    def __init__(
        self,
        desk: Desk,
        grid: GridView,
        take: Callable[[Changed[Any], list[str]], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._grid = grid
        self._take = take
        self._over = parent
        self._scanning = False
        self._scanned = self._own = ""
        self._refused: list[tuple[str, str]] = []
        grid.wanted.connect(self._on_wanted)
        grid.row_wanted.connect(self._on_row_wanted)

    def begin_slip(self, pupil_id: str) -> None:
        """A child's slip was scanned: all of its answers may be changed now."""
        self._scanning, self._scanned = True, pupil_id

    def _on_wanted(self, answer: Answer, cells: list[tuple[str, str]]) -> None:
        if not cells:
            self.said.emit("Choose an answer in the grid first.", "warn")
            return
        if self._enter_free(answer, cells) and len(cells) == 1 and not self._grid.go_on():
            self._row_is_done()

    def _on_row_wanted(self, answer: Answer, pupils: list[str]) -> None:
        grid, uses = self._grid, self._grid.answers.uses
        free = self._enter_free(answer, [(pupil, use.id) for pupil in pupils for use in uses])
        if len(pupils) == 1 and free:
            at = grid.currentIndex()
            grid.choose(at.row(), grid.answers.use_columns.stop - 1)
            grid.go_on()
            self._row_is_done()

    def _row_is_done(self) -> None:
        """After the slip that was scanned comes the next slip."""
        if self._scanning:
            self._scanning = False
            self.slip_done.emit()

    def _enter_free(self, answer: Answer, cells: list[tuple[str, str]]) -> bool:
        """Enter what overwrites nobody's yes or no; False when nothing was left to enter."""
        store = self._desk.store
        wanted, kept = self._grid.answers.let_through(
            answer, cells, self._scanned, self._own, store.today()
        )
        if cells == self._refused and len(cells) == 1 and not kept:
            return False  # typed on in a hurry: the answer that was refused is still to be settled
        self._refused = cells if kept else []
        if wanted:
            self._own = next(iter(wanted))
            self._scanned = self._own if self._own == self._scanned else ""
            with self._desk.guard(self._over):
                self._take(service.enter(store, wanted), list(wanted))
        if kept:
            left = f"{len(kept)} left as it was. " * bool(wanted)
            self.said.emit(left + already_words(kept[0]), "warn")
        return bool(wanted)
