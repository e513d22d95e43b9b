"""The copy on paper: covering letter, what was left out and why, then the record itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.printing.document import Document
from esafety_desktop.printing.protected import neutral_name

if TYPE_CHECKING:
    from esafety_desktop.disclosure.rows import OutSheet
    from esafety_desktop.printing.document import Progress

_RIGHTS = (
    "You can ask us to put right what you think is wrong, or to write your view beside it.",
    "You can complain to the school; we tell you within 30 days that the complaint has come.",
    "You can complain to the Information Commissioner's Office (ICO): ico.org.uk.",
)


def render_copy(sheet: OutSheet, progress: Progress | None = None) -> bytes:
    """The copy as PDF; what was left out is not in the file.

    Raises:
        Cancelled: the progress callable said so.
    """
    paper = Document(
        "Copy of records",
        f"For {sheet.asker}",
        sheet.school,
        british(sheet.made_on),
    )
    _letter(paper, sheet)
    paper.page_break()
    part = ""
    for passage in sheet.passages:
        if passage.part != part:
            part = passage.part
            paper.heading(part)
        paper.heading(passage.title, 3)
        paper.text(passage.text)
    return paper.render(progress)


def copy_name(sheet: OutSheet) -> str:
    """What the file is called: nothing that says of whom it is, or of what."""
    return neutral_name(sheet.made_on)


def _letter(paper: Document, sheet: OutSheet) -> None:
    if sheet.address:
        paper.text("\n".join(sheet.address))
    paper.facts(
        [
            ("About", sheet.child),
            ("Asked for by", sheet.asker),
            ("Your request came", british(sheet.received_on)),
            *([("You asked for", sheet.asked_for)] if sheet.asked_for else []),
            *([("Answer put off until", sheet.extension)] if sheet.extension else []),
            ("This copy was made", british(sheet.made_on)),
            ("Prepared by", sheet.prepared_by),
        ]
    )
    paper.text(
        "This is a copy of what our online safety log holds about the child named above. Where "
        "other people are concerned, words were replaced: [Child B], [Child C] and so on always "
        "mean the same child throughout. [left out: …] says why something is not there."
    )
    paper.heading("Where we looked")
    paper.text(f"The online safety log. {sheet.searched}")
    paper.heading("What was left out, and why")
    if sheet.reasons:
        paper.table(
            ("Reason", "How often"),
            [(label, str(count)) for label, count in sheet.reasons],
            widths=(6, 1),
        )
    else:
        paper.text("Nothing was left out.")
    paper.heading("What you can do")
    paper.items(_RIGHTS)
