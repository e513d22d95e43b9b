"""Who was told of an incident, and what was decided: sections of the printed record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.incidents.agency_rules import AGAINST, DECIDED, PARENTS
from esafety_desktop.incidents.kind_rules import label

if TYPE_CHECKING:
    from esafety_desktop.incidents.agency_rules import AgencyRow, ParentRow, ToldSheet
    from esafety_desktop.printing.document import Document

_WIDTHS = (3, 3.4, 2.4, 5.2)


def add_told(paper: Document, told: ToldSheet) -> None:
    """Agencies, parents, social worker, decisions; what nobody has said yet is said so."""
    paper.heading("Agencies")
    if told.agencies:
        paper.table(
            ("Agency", "Who, when, how", "Reference", "Advice, outcome, or why not"),
            [_agency(row) for row in told.agencies],
            widths=_WIDTHS,
        )
    else:
        paper.text("No agency was told, and nothing was decided about that.")
    paper.heading("Parents and carers")
    if told.parents:
        paper.table(
            ("Whose", "Whom, when, by whom, how", "Decided", "Response, or why not"),
            [_parent(row) for row in told.parents],
            widths=_WIDTHS,
        )
    else:
        paper.text("Nothing was decided yet.")
    paper.heading("Decision and reasons")
    paper.facts(
        [
            ("Social worker, plan or care status", told.worker or "not asked yet"),
            ("Decision and reasons", "\n".join(told.decisions) or "not written yet"),
        ]
    )


def _agency(row: AgencyRow) -> tuple[str, ...]:
    named = f"{row.called}: {label(DECIDED, row.decided)}" if row.decided == AGAINST else row.called
    return (named, row.contact, row.reference, row.answer)


def _parent(row: ParentRow) -> tuple[str, ...]:
    return (row.called, row.contact, label(PARENTS, row.decision), row.answer)
