"""The record of an incident on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british, british_time
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.agency_pages import add_told
from esafety_desktop.incidents.chart_pages import path_drawing
from esafety_desktop.incidents.text_rules import facts_lines, struck
from esafety_desktop.printing.document import Document

if TYPE_CHECKING:
    from esafety_desktop.incidents.rows import EntryRow, PathLine, PersonRow, RecordSheet
    from esafety_desktop.printing.document import Progress

_FOR_WHOM = "Child protection: for the eyes of the safeguarding leads only"
_NO_REPORT = (
    "This program reports nothing to anybody. Where it says that somebody was told, a person rang, "
    "wrote or spoke."
)


def render_record(sheet: RecordSheet, progress: Progress | None = None) -> bytes:
    """Cover facts, people, the way gone, the chronology and its seal, as PDF.

    Raises:
        Cancelled: the progress callable said so.
    """
    row = sheet.detail.row
    paper = Document(
        f"Incident {row.reference}",
        _FOR_WHOM,
        sheet.school,
        f"printed by {sheet.printed_by}, {sheet.printed_at}",
    )
    _cover(paper, sheet)
    _people(paper, sheet.detail.people)
    if sheet.told is not None:
        add_told(paper, sheet.told)
    for section in sheet.sections:
        if section.rows:
            paper.heading(section.title)
            paper.table(section.head, list(section.rows), widths=section.widths)
    _path(paper, sheet)
    _chronology(paper, sheet.detail.entries)
    _seal(paper, sheet)
    for title, chart in sheet.charts:
        paper.figure(f"The way gone, drawn: {title}", path_drawing(chart))
    return paper.render(progress)


def _cover(paper: Document, sheet: RecordSheet) -> None:
    detail = sheet.detail
    row = detail.row
    paper.heading("What is known")
    entered = f"{british_time(row.entered_at)} by {detail.entered_by}"
    paper.facts(
        [
            ("State", kind_rules.label(kind_rules.STATES, row.status)),
            ("Entered", entered),
            *((label, text or "not known") for label, text in facts_lines(detail.facts)),
            *([("What may it be?", "\n".join(sheet.sorting))] if sheet.sorting else []),
        ]
    )
    if sheet.file_words:
        paper.text(sheet.file_words)
    if detail.closed_at:
        paper.heading("Outcome")
        paper.facts(
            [
                ("Closed", british_time(detail.closed_at)),
                ("Outcome and reasons", detail.outcome),
                ("Follow-up", detail.follow_up or _later(detail.entries)),
            ]
        )


def _later(entries: tuple[EntryRow, ...]) -> str:
    if any(entry.kind == "follow_up" for entry in entries):
        return "what the chronology below says of follow-ups"
    return "nothing besides the steps below"


def _people(paper: Document, people: tuple[PersonRow, ...]) -> None:
    paper.heading("People")
    if not people:
        paper.text("Nobody is named.")
        return
    paper.table(
        ("Role", "Name", "Class", "Born", "Note"),
        [
            (
                kind_rules.label(kind_rules.ROLES, person.role),
                f"{person.name} (now {person.name_now})" if person.name_now else person.name,
                person.class_name,
                british(person.born),
                person.note,
            )
            for person in people
        ],
        widths=(3, 4, 1.5, 2.2, 3),
    )


def _path(paper: Document, sheet: RecordSheet) -> None:
    if not sheet.path:
        return
    paper.heading("The procedure, step by step")
    paper.text(f"{sheet.procedure} · {sheet.stamp}")
    paper.text(_NO_REPORT)
    paper.items(sheet.wordings)
    paper.table(
        ("Step", "Done or not", "Who, when, reference", "Note, or why not"),
        [_path_row(line) for line in sheet.path],
        widths=(3, 3.4, 3, 4),
    )


def _path_row(line: PathLine) -> tuple[str, ...]:
    answer = f"{line.outcome}: {line.answer}" if line.answer else line.outcome
    who = "\n".join(part for part in (line.who, line.when, line.reference) if part)
    return (line.title, answer, who, line.words)


def _chronology(paper: Document, entries: tuple[EntryRow, ...]) -> None:
    paper.heading("Chronology")
    paper.table(
        ("No.", "When", "Kind", "Text", "By"),
        [_entry_row(entry) for entry in entries],
        widths=(0.8, 2.6, 1.9, 7.2, 2),
    )


def _entry_row(entry: EntryRow) -> tuple[str, ...]:
    text = entry.text
    if entry.disposed:
        text = "(taken out of the cabinet; the seal stands)"
    elif entry.struck_by is not None:
        text = f"STRUCK THROUGH by line {entry.struck_by}: {struck(text)}"
    elif entry.strikes is not None:
        text = f"Puts line {entry.strikes} right: {text}"
    kind = kind_rules.label(kind_rules.ENTRY_KINDS, entry.kind)
    return (str(entry.number), entry.when, kind, text, entry.author)


def _seal(paper: Document, sheet: RecordSheet) -> None:
    paper.heading("Seal")
    state = sheet.broken or "Verified when printed: no line was changed, none is missing."
    paper.facts(
        [
            ("Lines", str(len(sheet.detail.entries))),
            ("Seal of the last line", " ".join(_groups(sheet.seal))),
            ("Verified", state),
            ("Printed", f"{sheet.printed_at} by {sheet.printed_by}"),
        ]
    )


def _groups(seal: str) -> list[str]:
    return [seal[start : start + 8] for start in range(0, len(seal), 8)]
