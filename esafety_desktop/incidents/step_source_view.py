"""What a source said at a step beside what holds today, and an answer as it was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from esafety_desktop.dates import british_time
from esafety_desktop.incidents.moment_view import words
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.incidents.procedure_rules import Given, StepView

_OUTCOMES = {
    "done": "Done",
    "not done": "Not done",
    "not needed": "Not needed",
    "re-routed": "Sorted anew",
}
_ADDED = "Added: the source has no such step. Today’s law and practice put it here."
_STRUCK = "Not any more: what the source says here must not be done today."


def source_cards(step: StepView) -> Iterator[QWidget]:
    """What the source said and what holds today, side by side; nothing in today's procedure."""
    if step.said:
        card = QFrame()
        set_role(card, "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(16)
        today = step.today or "Nothing has changed here."
        for head, text in (("The source said", step.said), ("Today", today)):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(words(head, "group"))
            label = words(text)
            if step.struck and text == step.said:
                font = label.font()
                font.setStrikeOut(True)
                label.setFont(font)
            column.addWidget(label)
            column.addStretch(1)
            row.addLayout(column, 1)
        yield card
        if step.struck:
            yield words(_STRUCK, "warn")
    elif step.added:
        yield words(_ADDED, "hint")


def given_card(given: Given) -> QFrame:
    """An answer, who wrote it and when."""
    card = QFrame()
    inside = QVBoxLayout(card)
    inside.setContentsMargins(12, 8, 12, 8)
    inside.setSpacing(6)
    set_role(card, "ok-strip" if given.counts else "card")
    word = _OUTCOMES[given.outcome]
    head = f"{word}, written by {given.author} on {british_time(given.written_at)}"
    if not given.counts:
        head += " (a later answer counts)"
    inside.addWidget(words(head, "group"))
    parts = (
        ("", ", ".join(given.choices)),
        ("Who: ", given.who),
        ("When: ", british_time(given.when)),
        ("Reference: ", given.reference),
        ("Note: ", given.note),
        ("Because: ", given.reason),
    )
    text = "\n".join(f"{label}{value}" for label, value in parts if value)
    if text:
        inside.addWidget(words(text))
    return card
