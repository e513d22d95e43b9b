"""Lines of a chronology over several incidents, each as high as its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.pupil_files.rows import HistoryLine
from esafety_desktop.widgets.table import Column
from esafety_desktop.widgets.tall_table import TallTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LinesTable(TallTable[HistoryLine]):
    """The lines, oldest first; Enter opens the incident."""

    def __init__(self, parent: QWidget | None = None) -> None:
        columns: list[Column[HistoryLine]] = [
            Column("When, where, by", _head),
            Column("What", _text, stretch=True, tooltip=_text, tone=_tone),
        ]
        super().__init__(
            columns,
            "Chronology of the child, oldest first",
            parent,
            empty_text="Nothing is written about this child.",
        )


def _head(line: HistoryLine) -> str:
    return f"{line.when}\n{line.reference} · {line.kind}\n{line.author}"


def _text(line: HistoryLine) -> str:
    return line.text


def _tone(line: HistoryLine) -> str | None:
    return "muted" if line.struck or line.clerical else None
