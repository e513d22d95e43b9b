"""The walk on paper: what was compared, by whom, and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.guidance_checks.rows import Section
from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.guidance_checks.rows import Walk


def render_walk(walk: Walk, progress: Callable[[int, int], None] | None = None) -> bytes:
    """Every step with its check, section by section."""
    paper = Document(
        "Guidance checked",
        f"{walk.label}, school year {walk.year}",
        walk.school,
        f"Guidance of the program: {british(walk.made_on)}",
    )
    paper.text(f"{walk.words} {_state(walk)}")
    for section in Section:
        rows = [
            (item.title, item.check.words if item.check else "open")
            for item in walk.items
            if item.section is section
        ]
        if rows:
            paper.heading(section.value, 2)
            paper.table(("What", "Checked"), rows, (3, 2))
    paper.facts((("Signed", ""), ("Date", "")), together=True)
    return paper.render(progress)


def _state(walk: Walk) -> str:
    if walk.stale:
        return "Not finished yet."
    if walk.finished_on is None:
        return f"The guidance was looked at by its makers on {british(walk.made_on)}."
    return f"Finished on {british(walk.finished_on)}."
