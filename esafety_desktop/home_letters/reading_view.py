"""Letters shown to be read: with a real child's values, and laid beside another wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.home_letters import library_service
from esafety_desktop.home_letters import text_document_view as inside
from esafety_desktop.home_letters.rows import Paragraph, Part
from esafety_desktop.widgets.theme import colours
from esafety_desktop.words import escaped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

    from esafety_desktop.store.store import Store


def show_example(field: QTextEdit, store: Store, key: str, markdown: str) -> None:
    """A letter as the first child's family would get it; what is typed is never read as mark-up."""
    found = [
        Paragraph(block.kind, tuple(Part(run.text, run.bold) for run in block.runs))
        for block in library_service.example(store, key, markdown)
    ]
    inside.show(field.document(), found)


def show_difference(field: QTextEdit, key: str, before: str, after: str) -> None:
    """What was taken out of one wording, struck through, and what was put in, underlined."""
    now = colours()
    dress = {
        "same": "",
        "out": f"color:{now.danger};background-color:{now.danger_back};"
        "text-decoration:line-through",
        "in": f"color:{now.ok};background-color:{now.ok_back};text-decoration:underline",
    }
    pieces = library_service.compared(key, before, after)
    words = "".join(f'<span style="{dress[one.kind]}">{escaped(one.text)}</span>' for one in pieces)
    field.setHtml(f'<div style="white-space:pre-wrap">{words}</div>')
