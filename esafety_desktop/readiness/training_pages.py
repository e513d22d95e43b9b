"""The training log and the signature sheet on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.printing.document import Document
from esafety_desktop.readiness import training_rules

if TYPE_CHECKING:
    from esafety_desktop.printing.document import Progress
    from esafety_desktop.readiness.rows import LogSheet, SignatureSheet

_SIGNING = 13.0
_EMPTY_LINES = 8


def render_log(sheet: LogSheet, progress: Progress | None = None) -> bytes:
    """Every training with who was there, as PDF.

    Raises:
        Cancelled: the progress callable said so.
    """
    printed = f"printed by {sheet.printed_by}, {sheet.printed_at}"
    paper = Document("Training log", "Online safety: drills and trainings", sheet.school, printed)
    paper.table(
        ("Held", "What", "Led by", "There", "Not there", "Due again"),
        [
            (
                british(row.held_on),
                f"{row.title}\n{row.note}" if row.note else row.title,
                row.led_by,
                training_rules.names(row.there),
                training_rules.names(row.away),
                row.refresh,
            )
            for row in sheet.rows
        ],
        widths=(1.8, 3, 1.7, 5, 2, 1.8),
    )
    return paper.render(progress)


def render_signatures(sheet: SignatureSheet, progress: Progress | None = None) -> bytes:
    """A line to sign for everybody on the staff list, and empty lines, as PDF.

    Raises:
        Cancelled: the progress callable said so.
    """
    paper = Document("Signature sheet", sheet.title, sheet.school, f"printed {sheet.printed_at}")
    paper.facts(
        [
            ("What was practised", sheet.title),
            ("Held on", sheet.held_on),
            ("Led by", sheet.led_by),
        ]
    )
    paper.table(
        ("Name", "Role", "Signature", "Time"),
        [
            *((one.name, one.role, "", "") for one in sheet.people),
            *(("", "", "", "") for _ in range(_EMPTY_LINES)),
        ],
        widths=(3.2, 3.6, 3.2, 1),
        size=_SIGNING,
    )
    return paper.render(progress)
