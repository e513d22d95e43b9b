"""The second step of a table that comes in: what each column of the file was taken for."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal

from esafety_desktop.value import Value
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from PySide6.QtWidgets import QComboBox

T = TypeVar("T")
NOT_USED = "Not used"
_LOOKED_AT, _EXAMPLES, _LETTERS = 200, 3, 60
_LONGEST = 42


class FileColumn(Value):
    """One column of the file, as the list shows it; ``holds`` is what it was taken for."""

    number: int
    heading: str
    examples: str
    holds: str

    @property
    def id(self) -> str:
        """Its number as text, by which the table finds the row again."""
        return str(self.number)


class FileColumns(RecordTable[FileColumn]):
    """The list of columns; a box beside it says what the chosen one holds.

    Args:
        choice: The box. What it offers is the page's to say; `NOT_USED` is one of it.

    Signals:
        taken: the number of the column for which the box was used.
    """

    taken = Signal(int)

    def __init__(self, choice: QComboBox) -> None:
        super().__init__(
            [
                Column("Heading in the file", _short, tooltip=lambda line: line.heading),
                Column("For example", lambda line: line.examples, stretch=True),
                Column(
                    "Taken as",
                    lambda line: line.holds,
                    tone=lambda line: "muted" if line.holds == NOT_USED else None,
                ),
            ],
            "Columns of the file",
        )
        self.setSortingEnabled(False)
        self._choice = choice
        self.chosen.connect(self._show_choice)
        self.opened.connect(lambda _line: choice.setFocus())
        choice.activated.connect(lambda _number: self._take())

    def show_columns(
        self,
        headings: Sequence[str],
        rows: Iterable[Sequence[str]],
        words: Callable[[int], str],
    ) -> None:
        """Show the columns of a file; the chosen one stays chosen.

        Args:
            headings: What stands over them.
            rows: Their cells; the first ones give the examples.
            words: What the column of that number was taken for.
        """
        first = tuple(islice(rows, _LOOKED_AT))
        self.set_rows(
            FileColumn(number, heading, _examples(first, number), words(number))
            for number, heading in enumerate(headings)
        )

    def _show_choice(self, line: FileColumn | None) -> None:
        self._choice.setEnabled(line is not None)
        if line is not None:
            self._choice.setCurrentText(line.holds)

    def _take(self) -> None:
        line = self.current_row()
        if line is not None:
            self.taken.emit(line.number)


def doubled(mapping: Mapping[int, T]) -> T | None:
    """What two columns were taken for; None where each holds something else."""
    seen: set[T] = set()
    for holds in mapping.values():
        if holds in seen:
            return holds
        seen.add(holds)
    return None


def _examples(rows: Sequence[Sequence[str]], number: int) -> str:
    cells = (row[number] for row in rows)
    text = ", ".join(list(dict.fromkeys(filter(None, cells)))[:_EXAMPLES])
    return text if len(text) <= _LETTERS else f"{text[: _LETTERS - 1].rstrip(' ,')}…"


def _short(line: FileColumn) -> str:
    """The heading, cut where a form put a whole question there."""
    return line.heading if len(line.heading) <= _LONGEST else f"{line.heading[:_LONGEST]}…"
