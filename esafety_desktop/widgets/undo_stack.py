"""What was done and can be taken back: undo, redo, and one change out of the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area

if TYPE_CHECKING:
    from esafety_desktop.store.changes import Changed, Undo
    from esafety_desktop.store.store import Store

DEPTH = 100
"""How many changes are kept; older ones stand for good."""


class UndoStack(QObject):
    """The changes of one sign-in, newest last; each knows its own way back.

    Signals:
        changed: what can be undone or redone is another thing now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo: list[Undo] = []
        self._redo: list[Undo] = []
        self._ended = False
        self._areas = Area(0)
        self._passed = ""

    def note(self, result: Changed[Any]) -> None:
        """Something was done: keep its way back, or that it has none and so stands before others.

        Whoever names the wrong child and presses Ctrl+Z means that child, not the note before.
        """
        if result.undo is not None:
            self.keep(result.undo)
            self._areas = result.areas
        elif result.said and self._undo and result.areas & self._areas:
            self._passed = result.said

    def keep(self, undo: Undo) -> None:
        """Something new was done: what was undone before can't be done again."""
        self._undo = [*self._undo[-DEPTH + 1 :], undo]
        self._redo.clear()
        self._passed = ""
        self.changed.emit()

    @property
    def next_undo(self) -> Undo | None:
        """What would be taken back, to be compared by `is_next`."""
        return self._undo[-1] if self._undo else None

    @property
    def next_redo(self) -> Undo | None:
        """What would be done again."""
        return self._redo[-1] if self._redo else None

    def is_next(self, step: Undo) -> bool:
        """Whether this very change would be taken back, undone and done again or not."""
        top = self.next_undo
        return top is step or (
            top is not None and top.about is not None and top.about is step.about
        )

    def standing(self) -> dict[int, bool]:
        """``id(undo.about)`` of every change still in memory: does it stand, or was it undone?

        A change that is not among them is as it was when it was last seen: only so many are kept.
        """
        undone = {id(one.about): False for one in self._redo}
        return undone | {id(one.about): True for one in self._undo}

    def undo(self, store: Store) -> Changed[Any] | None:
        """Take the last change back (an audited use case of its own); None for nothing to undo.

        Where it can't be done again, what was undone before it can't be either: that came after.

        Raises:
            Problem: it was changed again since and the step is dropped, so that the one before
                it is next; a step stays when the trouble is a passing one. Or something was done
                since that has no way back: asked once more, the step before it is taken back.
        """
        if self._passed and self._undo:
            said, self._passed = self._passed, ""
            raise Problem(
                f"What was done last can’t be taken back with Ctrl+Z: “{said}”",
                "Nothing was changed: put it right where it was done. Press Ctrl+Z once more to "
                f"take back what came before it: {self._undo[-1].label}.",
            )
        result = self._step(self._undo, self._redo, store)
        if result is not None and result.undo is None:
            self._redo.clear()
            self.changed.emit()
        return result

    def redo(self, store: Store) -> Changed[Any] | None:
        """Do again what was undone last; as `undo`."""
        return self._step(self._redo, self._undo, store)

    def bring_forward(self, step: Undo) -> None:
        """Make a change the next to be taken back, whatever was done after it.

        Raises:
            Problem: so much was done since, or something went for good, that it isn't kept.
        """
        self._passed = ""
        self._undo.sort(key=lambda one: one.about is step.about)
        if not self._undo or self._undo[-1].about is not step.about:
            raise Problem(
                "Something was taken out for good since: this can’t be taken back here any more."
                if self._ended
                else "Too much was done since to take this back here.",
                "Look it up where it was done, and change it there.",
            )

    def forget(self) -> None:
        """Undo ends where the screen is locked, and where something goes for good."""
        self._undo.clear()
        self._redo.clear()
        self._ended = True
        self.changed.emit()

    def _step(self, source: list[Undo], target: list[Undo], store: Store) -> Changed[Any] | None:
        if not source:
            return None
        try:
            result = source[-1].run(store)
        except Problem as problem:
            if not problem.passing:
                # It can't be taken back any more: it mustn't bar the way to what came before.
                source.pop()
                self.changed.emit()
            raise
        source.pop()
        self._areas = result.areas
        if result.undo is not None:
            target.append(result.undo)
        self.changed.emit()
        return result
