"""What each row of a list says, to be searched: read once, of long lists before anybody types."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from esafety_desktop.widgets.record_model import Column

R = TypeVar("R")
_LONG = 1_000
"""Fewer rows are read at the first letter, which nobody notices."""
_AT_ONCE = 250
"""So many rows are read between two looks at what a person does."""


class RowTexts(QObject, Generic[R]):
    """The texts of the rows of one list; whoever has it holds the rows, too."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self._texts: dict[int, str] = {}
        self._unread: Iterator[R] = iter(())
        self._timer: QTimer | None = None

    def begin(self, rows: Sequence[R]) -> None:
        """These are the rows now; many of them are read in idle moments from here on."""
        self._texts.clear()
        self._unread = iter(())
        if len(rows) > _LONG:
            self._unread = iter(rows)
            self._idle().start()
        elif self._timer is not None:
            self._timer.stop()

    def of(self, row: R) -> str:
        """What a row says in all its columns, and the words by which it is found besides."""
        text = self._texts.get(id(row))
        if text is None:
            said = [column.get(row) for column in self._columns]
            said += [column.found_by(row) for column in self._columns if column.found_by]
            text = self._texts[id(row)] = search_key("\n".join(said))
        return text

    def forget(self, row: R) -> None:
        """A row goes; another may come to lie in its place."""
        self._texts.pop(id(row), None)

    def _idle(self) -> QTimer:
        if self._timer is None:
            self._timer = QTimer(self)
            self._timer.timeout.connect(self._read_some)
        return self._timer

    def _read_some(self) -> None:
        some = list(islice(self._unread, _AT_ONCE))
        for row in some:
            self.of(row)
        if not some and self._timer is not None:
            self._timer.stop()
