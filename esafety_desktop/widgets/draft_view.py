"""What is being typed survives: sealed within two seconds, there again when the dialog opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

WAIT_MS = 1500


class HasDrafts(Protocol):
    """Where drafts are kept: the open store, or what stands in for it."""

    @property
    def drafts(self) -> KeepsDrafts: ...


class KeepsDrafts(Protocol):
    """What keeps a draft by its place."""

    def put(self, place: str, payload: dict[str, object]) -> None: ...

    def get(self, place: str) -> dict[str, Any] | None: ...

    def clear(self, place: str) -> None: ...

    def give_up(self, place: str) -> None: ...


class DraftKeeper(QObject):
    """Keeps the draft of one place.

    Args:
        store: The open store.
        place: ``incidents/<id>/…``.
        gather: Gives what stands in the fields; an empty dict when there is nothing to keep.
        parent: The dialog.

    Signals:
        kept: The draft lies sealed in the cabinet.
        failed: It could not be kept; the words to show.
    """

    kept = Signal()
    failed = Signal(str)

    def __init__(
        self,
        store: HasDrafts,
        place: str,
        gather: Callable[[], dict[str, Any]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self.place = place
        self._gather = gather
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.keep)
        self._failed = False  # the last words were not taken, and nothing was typed since

    @property
    def unkept(self) -> bool:
        """Whether words stand here that could not be kept when they were last tried."""
        return self._failed and bool(self._gather())

    def give_up(self) -> None:
        """Somebody lets go of words that could not be kept: they are not asked for again."""
        self._timer.stop()
        self._failed = False
        self._store.drafts.give_up(self.place)

    def touch(self, *_: object) -> None:
        """Something was typed: keep it soon, however long the typing goes on."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Keep the draft now."""
        self._timer.stop()
        fields = self._gather()
        self._failed = True
        try:
            if fields:
                self._store.drafts.put(self.place, fields)
            else:
                self._store.drafts.clear(self.place)
        except Problem as problem:
            self.failed.emit(f"{problem.message} {problem.advice}")
        else:
            self._failed = False
            self.kept.emit()

    def flush(self) -> None:
        """Keep the draft if something was typed since it was last kept, or could not be kept."""
        if self._timer.isActive() or self._failed:
            self.keep()

    def found(self) -> dict[str, Any]:
        """What was kept here before; {} for nothing."""
        return self._store.drafts.get(self.place) or {}

    def clear(self) -> None:
        """The words have gone where they belong."""
        self._timer.stop()
        self._failed = False
        self._store.drafts.clear(self.place)
