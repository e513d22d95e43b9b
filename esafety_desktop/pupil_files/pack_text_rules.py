"""A transfer pack as plain text, to be copied into another safeguarding system (TFA-8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.pupil_files.transfer_rows import IncidentPaper, PackSheet


def pack_text(sheet: PackSheet) -> str:
    """Cover, chronology and records, line by line; the other children as in the pack."""
    return "\n".join(_lines(sheet))


def _lines(sheet: PackSheet) -> Iterator[str]:
    row, child = sheet.transfer, sheet.history.child
    yield f"Child protection record of {child.name}, born {sheet.born or 'not known'}"
    yield f"From {sheet.school} to {row.to_school}; left {british(row.left_on) or 'not yet'}"
    yield f"Copied by {sheet.printed_by}, {sheet.printed_at}. Seal {sheet.seal}"
    yield sheet.file_words
    yield ""
    yield "Chronology"
    for line in sheet.history.lines:
        if not line.clerical:
            yield f"- {line.when}, {line.reference}, {line.kind}, {line.author}: {line.text}"
    for paper in sheet.papers:
        yield ""
        yield from _paper(paper)


def _paper(paper: IncidentPaper) -> Iterator[str]:
    yield f"Incident {paper.reference}: {paper.title}"
    yield from (f"{label}: {text}" for label, text in paper.facts)
    if paper.outcome:
        yield f"Outcome: {paper.outcome}"
    for title, rows in (
        ("People", paper.people),
        ("The procedure, step by step", paper.path),
        ("Who was told", paper.told),
        ("Chronology", paper.entries),
        ("Scanned pages", paper.scans),
    ):
        if rows:
            yield title
            yield from (f"- {_joined(row)}" for row in rows)


def _joined(row: tuple[str, ...]) -> str:
    return " · ".join(" ".join(part.split()) for part in row if part.strip())
