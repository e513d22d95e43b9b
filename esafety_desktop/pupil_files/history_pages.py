"""A child's chronology on paper, as children's social care asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.printing.document import Progress
    from esafety_desktop.pupil_files.rows import (
        ChildHistory,
        ChronologySheet,
        HistoryLine,
        IncidentPart,
    )

FOR_SAFEGUARDING = "For safeguarding leads and social care only"
NOT_FOR_PARENTS = (
    "NAMES OTHER CHILDREN: NOT FOR PARENTS. Nothing of it goes to a family as it is, or to anybody "
    "who asks for what is held about them. Make a copy first in which no other child is named."
)
_ORDER = (
    "In the order in which things happened; where that is not known, in which they were written. "
    "Lines that only changed the record itself stand in the record of each incident."
)


def render_chronology(sheet: ChronologySheet, progress: Progress | None = None) -> bytes:
    """Cover, incidents with what was signed on each day, and one table of all lines, as PDF.

    Raises:
        Cancelled: the progress callable said so.
    """
    found = sheet.history
    paper = Document(
        f"Chronology of a child: {found.child.name}",
        FOR_SAFEGUARDING,
        sheet.school,
        f"printed by {sheet.printed_by}, {sheet.printed_at} · seal {sheet.seal}",
    )
    _cover(paper, sheet)
    incident_list(paper, found.parts)
    paper.heading("Chronology")
    paper.text(_ORDER)
    chronology_table(paper, found.lines)
    seals(paper, found.parts)
    return paper.render(progress)


def _cover(paper: Document, sheet: ChronologySheet) -> None:
    found = sheet.history
    if found.names_others:
        paper.text(NOT_FOR_PARENTS, bold=True)
    child_facts(paper, found)
    if sheet.file_words:
        paper.text(sheet.file_words)
    for hint in found.hints:
        paper.text(hint)


def child_facts(paper: Document, found: ChildHistory) -> None:
    """Who the child is, as facts."""
    child = found.child
    paper.facts(
        [
            ("Child", child.name),
            ("Born", british(child.born) or "not known"),
            ("Class", child.class_name or "none"),
            ("State", child.state),
            *([("Also written as", ", ".join(found.names))] if found.names else []),
            ("Incidents", str(len(found.parts))),
        ]
    )


def incident_list(paper: Document, parts: tuple[IncidentPart, ...]) -> None:
    """Each incident with the child's part in it and what was signed on that day."""
    paper.heading("Incidents")
    paper.table(
        ("No.", "Day", "What, and how it stands", "The child in it", "Signed on that day"),
        [
            (
                f"{part.reference}\n(sealed)" if part.sealed else part.reference,
                british(part.day),
                f"{part.title}\n{part.status}",
                "\n".join(one for one in (part.role, part.called, part.class_name) if one),
                "\n".join(part.agreements),
            )
            for part in parts
        ],
        widths=(1.5, 2.2, 3.4, 2.8, 4.6),
    )


def chronology_table(paper: Document, lines: Iterable[HistoryLine]) -> None:
    """All lines that tell of the child, in one table."""
    paper.table(
        ("Date", "Source", "What happened", "Action", "By"),
        [_row(line) for line in lines if not line.clerical],
        widths=(2.0, 1.4, 5.5, 5.5, 1.7),
    )


def seals(paper: Document, parts: tuple[IncidentPart, ...]) -> None:
    """The seal of each incident, and whether its chronology is whole."""
    paper.heading("Seals")
    paper.table(
        ("No.", "Seal of the last line", "Verified when printed"),
        [
            (part.reference, part.seal, part.broken or "no line was changed, none is missing")
            for part in parts
        ],
        widths=(1.5, 4, 6),
    )


def _row(line: HistoryLine) -> tuple[str, ...]:
    text = f"{line.kind}: {line.text}" if line.number else line.text
    happened, action = ("", text) if line.is_action else (text, "")
    source = f"line {line.number}" if line.number else "facts"
    return (line.when, f"{line.reference}\n{source}", happened, action, line.author)
