"""Undo and redo over frozen values: the editor keeps what was there before each change."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")
_DEEPEST = 300


class UndoStack(Generic[T]):
    """The states of something that is edited.

    Changes one after the other under the same ``kind`` (typing into one field) are one step.
    """

    def __init__(self, first: T) -> None:
        self._now = first
        self._kind = ""
        self._before: list[tuple[str, T]] = []
        self._after: list[tuple[str, T]] = []

    @property
    def now(self) -> T:
        """The state as it is."""
        return self._now

    @property
    def undo_label(self) -> str:
        """What would be undone; "" for nothing."""
        return self._before[-1][0] if self._before else ""

    @property
    def redo_label(self) -> str:
        """What would be done again; "" for nothing."""
        return self._after[-1][0] if self._after else ""

    def push(self, state: T, label: str, kind: str = "") -> bool:
        """Take a new state; False when it is the one that was there.

        Args:
            state: The new one.
            label: What was done, as it stands beside Undo.
            kind: Changes of one kind in a row are one step; "" for a step of its own.
        """
        if state == self._now:
            return False
        if not kind or kind != self._kind or not self._before:
            self._before = [*self._before[-_DEEPEST:], (label, self._now)]
        self._kind, self._now = kind, state
        self._after.clear()
        return True

    def undo(self) -> T:
        """Go one step back, where there is one."""
        return self._step(self._before, self._after)

    def redo(self) -> T:
        """Do again what was undone."""
        return self._step(self._after, self._before)

    def seal(self) -> None:
        """What comes next is a step of its own, whatever its kind."""
        self._kind = ""

    def _step(self, source: list[tuple[str, T]], target: list[tuple[str, T]]) -> T:
        if source:
            label, state = source.pop()
            target.append((label, self._now))
            self._now = state
            self._kind = ""
        return self._now
