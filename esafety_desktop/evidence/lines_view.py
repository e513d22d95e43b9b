"""The history of one thing as a list: every line whole, struck ones struck through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.evidence import register_rules as rules
from esafety_desktop.evidence.rows import EvidenceLineRow
from esafety_desktop.incidents.text_rules import struck
from esafety_desktop.widgets.table import Column
from esafety_desktop.widgets.tall_table import TallTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LONGEST = 2_000


class LineList(TallTable[EvidenceLineRow]):
    """Lines of one thing, the newest last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        columns: list[Column[EvidenceLineRow]] = [
            Column("", lambda line: str(line.number), align="right", said="Number"),
            Column("When, what, by", _head),
            Column("Text", line_text, stretch=True, tone=_tone),
        ]
        super().__init__(columns, "History of the chosen thing, newest last", parent)


def _head(line: EvidenceLineRow) -> str:
    what = rules.line_label(line.kind)
    return f"{british_time(line.happened_at or line.at)}\n{what} · {line.author}"


def line_text(line: EvidenceLineRow) -> str:
    """What a line says, with what was struck through in words."""
    if line.disposed:
        return "(disposed of; the seal stands)"
    words = line.words.replace("\n", " · ")
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST]}… (all of it is on the printed register)"
    if line.struck_by is not None:
        return f"[struck through by line {line.struck_by}] {struck(words)}"
    if line.strikes is not None:
        return f"(puts line {line.strikes} right) {words}"
    return " ".join(part for part in (*warnings(line), words) if part)


def warnings(line: EvidenceLineRow) -> tuple[str, ...]:
    """What does not fit in the chain of hands, a sentence each."""
    gap = f"There is a gap: {line.gap} had it before." if line.gap else ""
    early = "This lies before it came in: look at the times." if line.early else ""
    return tuple(one for one in (gap, early) if one)


def _tone(line: EvidenceLineRow) -> str | None:
    if line.broken:
        return "danger"
    if line.struck_by is not None or line.disposed:
        return "muted"
    return "warn" if warnings(line) else None
