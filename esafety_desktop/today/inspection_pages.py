"""How the inspection pack prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from esafety_desktop.today.rows import InspectionPack

_NOTHING = "Nothing is put down for this school year."


def render_inspection(
    pack: InspectionPack, progress: Callable[[int, int], None] | None = None
) -> bytes:
    """The pack: five sections, no name of a child anywhere."""
    paper = Document(
        "Online safety: inspection pack",
        f"School year {pack.year}",
        pack.school,
        f"printed {pack.printed_at} by {pack.printed_by}",
    )
    paper.text(
        "No child, parent or member of staff is named in the log below. What only some leaders "
        "may read is not in it. The lines stand in no order of time, and rare kinds are not told "
        "apart, so that nobody can be known by them."
    )
    log = [(line.kind, line.told, line.outcome) for line in pack.log]
    empty = "Too few incidents to be listed without telling who it was." if pack.few else _NOTHING
    _section(paper, "1. The log", ("Kind", "Told", "Outcome"), log, (2, 2, 2.4), empty=empty)
    _section(paper, "2. Signed agreements", ("Agreement", "Returned"), pack.signed, (3, 1.2))
    _section(paper, "3. Training", ("Day", "What", "Who"), pack.trainings, (1, 4, 1))
    _section(
        paper,
        "4. Filter and monitoring checks",
        ("Day", "Check", "By"),
        pack.checks,
        (1, 4, 1.6),
    )
    _section(paper, "Readings of the log", ("Day", "What", "By or to"), pack.readings, (1, 3, 2))
    _section(
        paper,
        "5. Reviews",
        ("Action point", "Stands", "Last reviewed", "Next due"),
        pack.reviews,
        (4, 1.4, 1.2, 1.2),
    )
    return paper.render(progress)


def _section(
    paper: Document,
    heading: str,
    headers: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *,
    empty: str = _NOTHING,
) -> None:
    paper.heading(heading, 2)
    if rows:
        paper.table(headers, rows, widths)
    else:
        paper.text(empty)
