"""One version of an agreement on paper, with what was said when it was adopted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.aup_editor.rows import HistoryRow


def render_version(
    title: str,
    row: HistoryRow,
    changed: str = "",
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """The exact words of a version, its facts, and what changed, in words.

    Args:
        title: Of the agreement.
        row: The version.
        changed: The difference to the version before (`difference_rules.in_words`); "" for none.
        progress: Told how many pages are done.
    """
    on = row.on.strftime("%d/%m/%Y")
    paper = Document(title, f"version {row.number}, in force from {on}", "", f"kept by {row.by}")
    paper.facts((*row.facts, ("Signatures under it", str(row.signatures))))
    paper.heading("The wording")
    for line in row.text.split("\n"):
        if line.strip():
            paper.text(line)
    if changed:
        paper.heading("What changed since the version before")
        paper.text(changed)
    return paper.render(progress)
