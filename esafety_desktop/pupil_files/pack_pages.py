"""The transfer pack: cover, contents, chronology, records, scanned pages, receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.printing.document import Document
from esafety_desktop.pupil_files.history_pages import chronology_table, incident_list
from esafety_desktop.pupil_files.transfer_rules import NEVER, how_words

if TYPE_CHECKING:
    from esafety_desktop.printing.document import Progress
    from esafety_desktop.pupil_files.transfer_rows import IncidentPaper, PackSheet

FOR_WHOM = "For the safeguarding lead of the new school only"
_DOB = "Keep it as your own schedule says; usually until 25 years after the date of birth."
_MISDIRECTED = (
    "If you are not the safeguarding lead named above: read no further, close it, and ring us."
)


def render_pack(sheet: PackSheet, progress: Progress | None = None) -> bytes:
    """The whole pack as PDF.

    Raises:
        Cancelled: the progress callable said so.
    """
    paper = Document(
        "Child protection record: transfer",
        FOR_WHOM,
        sheet.school,
        f"made by {sheet.printed_by}, {sheet.printed_at} · seal {sheet.seal}",
    )
    _cover(paper, sheet)
    _contents(paper, sheet)
    paper.page_break()
    _chronology(paper, sheet)
    for one in sheet.papers:
        paper.page_break()
        _record(paper, one)
    _scans(paper, sheet)
    paper.page_break()
    _receipt(paper, sheet)
    return paper.render(progress)


def _cover(paper: Document, sheet: PackSheet) -> None:
    row = sheet.transfer
    paper.text(_MISDIRECTED, bold=True)
    paper.heading("To")
    paper.facts(
        [
            ("School", row.to_school),
            ("Safeguarding lead", row.to_lead or "the designated safeguarding lead"),
            ("Address", row.to_address or "as known to us"),
            ("How it goes", how_words(row.how)),
        ]
    )
    paper.heading("From")
    paper.facts(
        [
            ("School", sheet.school),
            ("Address", "\n".join(sheet.address) or "not put down"),
            ("Telephone", sheet.telephone or "not put down"),
            ("Made ready by", f"{sheet.printed_by}, {sheet.printed_at}"),
        ]
    )
    paper.heading("The child")
    paper.facts(
        [
            ("Name", sheet.history.child.name),
            ("Born", sheet.born or "not known"),
            ("Left us on", british(row.left_on) or "still with us"),
            ("To go by", british(row.due_on) or "no date is set"),
        ]
    )
    paper.text(sheet.file_words)
    paper.text(_others(sheet))
    paper.text(NEVER)
    paper.text(_DOB)


def _others(sheet: PackSheet) -> str:
    if sheet.names_given:
        return (
            "Other children stand in it by name, because you need to know them: "
            f"{sheet.transfer.named_why}"
        )
    if not sheet.aliased:
        return "No other child is named in it."
    return (
        f"Other children are called {', '.join(sheet.aliased)}: each by the same letters in the "
        "whole pack. If you have to know who one of them is, ring us."
    )


def _contents(paper: Document, sheet: PackSheet) -> None:
    paper.heading("Contents")
    paper.items(
        [
            "Chronology of the child over all incidents in this pack",
            *(f"Record of incident {one.reference}: {one.title}" for one in sheet.papers),
            "List of scanned pages",
            "Receipt, to be signed and sent back",
        ]
    )


def _chronology(paper: Document, sheet: PackSheet) -> None:
    incident_list(paper, sheet.history.parts)
    paper.heading("Chronology")
    chronology_table(paper, sheet.history.lines)


def _record(paper: Document, one: IncidentPaper) -> None:
    paper.heading(f"Record of incident {one.reference}: {one.title}")
    paper.facts(one.facts)
    if one.outcome:
        paper.facts([("Outcome and reasons", one.outcome)])
    paper.heading("People", 2)
    paper.table(("Role", "Name", "Class", "Born", "Note"), one.people, (3, 4, 1.5, 2.2, 3))
    if one.path:
        paper.heading("The procedure, step by step", 2)
        head = ("Step", "Done or not", "Who, when, reference", "Note, or why not")
        paper.table(head, one.path, (3, 3.4, 3, 4))
    if one.told:
        paper.heading("Who was told", 2)
        head = ("Whom", "Who, when, how", "Reference", "Advice, outcome, or why not")
        paper.table(head, one.told, (3, 3.4, 2.4, 5.2))
    paper.heading("Chronology", 2)
    paper.table(("No.", "When", "Kind", "Text", "By"), one.entries, (0.8, 2.6, 1.9, 7.2, 2))
    state = one.broken or "no line was changed, none is missing"
    paper.facts([("Seal of the last line", one.seal), ("Verified when made", state)])


def _scans(paper: Document, sheet: PackSheet) -> None:
    paper.heading("Scanned pages")
    rows = [(one.reference, *row) for one in sheet.papers for row in one.scans]
    if not rows:
        paper.text("No scanned pages belong to these incidents.")
        return
    paper.text(
        "The pages themselves are not in this pack, for other children may stand on them. Ask us "
        "for those that you need."
    )
    paper.table(("Incident", "What", "Where", "Pages"), rows, (1.6, 6, 5, 1.4))


def _receipt(paper: Document, sheet: PackSheet) -> None:
    row = sheet.transfer
    paper.heading("Receipt: sign this page and send it back")
    paper.text(
        "We have received the child protection record named below, have opened it, and have found "
        "every page of it."
    )
    paper.facts(
        [
            ("Child", f"{sheet.history.child.name}, born {sheet.born or 'not known'}"),
            ("From", sheet.school),
            ("Incidents", ", ".join(one.reference for one in sheet.papers)),
            ("Seal of the pack", sheet.seal),
            ("Received by (school)", row.to_school),
            ("Name", ""),
            ("Role", ""),
            ("Number of pages received", ""),
            ("Date received", ""),
            ("Signature", "\n\n"),
        ]
    )
    back = ", ".join((sheet.school, *sheet.address))
    paper.text(f"Send it back to the designated safeguarding lead, {back}.", bold=True)
    paper.boxes(
        [
            "The pages were complete and the envelope or file was unopened.",
            "We have put the record into our own child protection file.",
        ]
    )
