"""The certificate of a disposal and the school's schedule of periods, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british, british_time
from esafety_desktop.printing.document import Document
from esafety_desktop.printing.protected import neutral_name

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.printing.document import Progress
    from esafety_desktop.retention.rows import Certificate, Schedule

_LEFT = (
    "Back-ups made before this day still hold the words, encrypted: delete the older ones.",
    "Paper copies, and copies on another computer: shred and delete them.",
    "What was given to another school, to the family or to an agency before is theirs to keep.",
)
_CONFIDENCE = {
    "H": "published",
    "M": "one copy seen: check before use",
    "O": "own knowledge: check before use",
}


def render_certificate(sheet: Certificate, progress: Progress | None = None) -> bytes:
    """The record of a disposal as PDF.

    Raises:
        Cancelled: the progress callable said so.
    """
    row = sheet.row
    paper = Document(
        f"Record of disposal {row.reference}",
        "Kept in place of the record; it names no child",
        sheet.school,
        f"printed by {sheet.printed_by}, {sheet.printed_at}",
    )
    paper.heading("What was disposed of")
    paper.facts(
        [
            ("Record", row.reference),
            ("Entered", british_time(row.entered_at)),
            ("Closed", british_time(row.closed_at) or "moved to paper before"),
            ("Lines of its chronology", str(row.lines)),
            ("Kept under", row.period),
            ("Kept until", british(row.due_on)),
        ]
    )
    paper.heading("Who decided, and why")
    paper.facts(
        [
            ("Decided", f"{british_time(row.decided_at)} by {row.decided_by}"),
            ("Why", row.reason),
            ("Disposed of", f"{british_time(row.at)} by {row.author}"),
            ("Second leader", row.second or "none: the school had one leader only"),
        ]
    )
    _what_stays(paper, sheet)
    paper.facts([("Signed", ""), ("Second leader", ""), ("Date", "")])
    return paper.render(progress)


def _what_stays(paper: Document, sheet: Certificate) -> None:
    row = sheet.row
    paper.heading("What went, what stays")
    paper.text(
        "Every text of this record went out of the cabinet: the facts, the people, the words of "
        "each line, the answers to the procedure, drafts, and what other parts of the program kept "
        "of it. Its number, its dates and the chain of seals stay, so that nobody can say that "
        "there was nothing, or change what there was."
    )
    paper.facts(
        [
            ("Seal before", _grouped(row.seal_before)),
            ("Seal after", _grouped(row.seal_after)),
            ("Chain of seals", sheet.verified),
        ]
    )
    paper.heading("Not reached by this disposal")
    paper.items(_LEFT)


def certificate_name(today: date) -> str:
    """What the file of a certificate is called: nothing that says of what it is."""
    return neutral_name(today)


def render_schedule(sheet: Schedule, progress: Progress | None = None) -> bytes:
    """The school's schedule of periods as PDF.

    Raises:
        Cancelled: the progress callable said so.
    """
    paper = Document(
        "How long records are kept",
        "The school's schedule for online safety records",
        sheet.school,
        f"printed {sheet.printed_at}",
    )
    paper.text(
        "The school settles its periods. Where it has not, a suggestion stands here with how sure "
        "it is. When the time is over a leader looks at the record: nothing goes by itself."
    )
    paper.table(
        ("Record", "Kept", "When the time is over", "State"),
        [
            (
                period.label,
                period.rule,
                f"{period.then}\n{period.note}".strip(),
                f"{period.state}\n({_CONFIDENCE[period.confidence]})",
            )
            for period in sheet.periods
        ],
        widths=(3, 2.4, 4, 2.6),
    )
    return paper.render(progress)


def _grouped(seal: str) -> str:
    return " ".join(seal[start : start + 8] for start in range(0, len(seal), 8))
