"""The lists of an import's preview, and what may be cut off in them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.school.difference_rows import Answer, Joiner, Leaver, Question, Update
from esafety_desktop.school.table_rules import Aside
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Callable

ANSWERS = {
    Answer.ASIDE: "Leave out for now",
    Answer.NEW: "Another child: take in as new",
    Answer.SAME: "The same child: take over what the file says",
    Answer.NO_NUMBER: "Take in without the number",
}
JOINER_CHOICES = ("Take in", "Leave out")
LEAVER_CHOICES = ("Mark as left", "Keep as a pupil")
JOINER_WILL = ("taken in", "left out")
TO_DECIDE = "To decide"


def _sentences(update: Update) -> str:
    return "; ".join(detail.sentence for detail in update.details)


def long_text(row: object) -> str:
    """What may be cut off in the list, in full below it."""
    if isinstance(row, Question):
        return row.text
    if isinstance(row, Update) and row.details:
        return _sentences(row)
    return row.reason if isinstance(row, Aside) else ""


def questions_table(answer: Callable[[Question], Answer]) -> RecordTable[Question]:
    """What only a person can say, with how it was decided."""
    return RecordTable(
        [
            Column("Line", lambda q: str(q.child.lines[0]), align="right"),
            Column("Name", lambda q: q.child.name),
            Column("Question", lambda q: q.text, stretch=True, tooltip=lambda q: q.text),
            Column("Decided", lambda q: ANSWERS[answer(q)]),
        ],
        TO_DECIDE,
        key=lambda q: q.key,
        empty_text="Nothing is left to be decided.",
    )


def aside_table() -> RecordTable[Aside]:
    """Rows that could not be read, and why."""
    return RecordTable(
        [
            Column("Line", lambda item: str(item.line), align="right"),
            Column("What it says", lambda item: item.text, tooltip=lambda item: item.text),
            Column("Why", lambda item: item.reason, stretch=True, tooltip=lambda i: i.reason),
        ],
        "Put aside",
        key=lambda item: f"{item.line} {item.reason}",
        empty_text="Every row could be read.",
    )


def joiners_table(left_out: set[str]) -> RecordTable[Joiner]:
    """Children to take in, but for those in ``left_out``."""
    return RecordTable(
        [
            Column("Name", lambda j: j.child.name, stretch=True),
            Column("Class", lambda j: j.child.class_name),
            Column("Born", lambda j: british(j.child.born)),
            Column("Parents", lambda j: str(len(j.child.adults)), align="right"),
            Column("", lambda j: "comes back" if j.back else ""),
            Column("Will be", lambda j: JOINER_WILL[j.child.key in left_out]),
        ],
        "Joiners",
        key=lambda j: j.child.key,
        empty_text="No child joins.",
    )


def leavers_table(kept: set[str]) -> RecordTable[Leaver]:
    """Children to mark as left, but for those in ``kept``."""
    return RecordTable(
        [
            Column("Name", lambda item: item.pupil.list_name, stretch=True),
            Column("Class", lambda item: item.pupil.class_name),
            Column("On", lambda item: british(item.on)),
            Column("Why", lambda item: item.reason, tooltip=lambda item: item.reason),
            Column("Will be", lambda item: LEAVER_CHOICES[item.pupil.id in kept]),
        ],
        "Leavers",
        key=lambda item: item.pupil.id,
        empty_text="No child leaves.",
    )


def moves_table() -> RecordTable[Update]:
    """Children who change class."""
    return RecordTable(
        [
            Column("Name", lambda item: item.pupil.list_name, stretch=True),
            Column("From", lambda item: item.pupil.class_name or "no class"),
            Column("To", lambda item: item.child.class_name),
        ],
        "Moves",
        key=lambda item: item.pupil.id,
        empty_text="No child changes class.",
    )


def details_table() -> RecordTable[Update]:
    """Children about whom something else is written."""
    return RecordTable(
        [
            Column("Name", lambda item: item.pupil.list_name),
            Column("What", _sentences, stretch=True, tooltip=_sentences),
        ],
        "Changed details",
        key=lambda item: item.pupil.id,
        empty_text="No details change.",
    )
