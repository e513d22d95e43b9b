"""The page that is filed each term: up to where the records of changes went that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.trail.rows import HeadsPage

WHY = (
    "The program keeps a record of every change that nobody can alter unseen. Only its end could"
    " be cut off, or the whole of it be made anew, by somebody who has the keys. The codes below"
    " show that: keep this page in the file, away from the computer."
)
HOW = (
    "To compare: Help, Check the records; type the codes of this page; Check. The program says"
    " whether these entries are still there as they were."
)


def render_heads(page: HeadsPage, progress: Callable[[int, int], None] | None = None) -> bytes:
    """One page with a code for each record of changes."""
    paper = Document(
        "Record of changes: page for the file",
        f"as it stood on {page.printed_at}",
        page.school,
        f"printed {page.printed_at} by {page.printed_by}",
    )
    paper.text(WHY)
    for head in page.heads:
        paper.heading(head.name, 2)
        paper.facts((("Entries", f"{head.entries:,}"), ("Newest", head.at)), together=True)
        paper.large(head.code)
    if page.result:
        paper.facts((("Checked when this was printed", page.result),))
    paper.text(HOW)
    paper.facts((("Filed by", ""), ("On", "")), together=True)
    return paper.render(progress)
