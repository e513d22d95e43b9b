"""The flowchart poster of any procedure with the school's own numbers; every account prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.number_service import numbers_for
from esafety_desktop.dates import british
from esafety_desktop.guidance.loader import procedure_by_id
from esafety_desktop.incidents.chart_service import poster_chart
from esafety_desktop.incidents.flowchart_rules import PosterNumber, PosterSheet
from esafety_desktop.incidents.settings_service import settings, stamp
from esafety_desktop.school.service import school

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

SLOTS = {
    "SAM-SCHOOL-5": "Safeguarding lead (DSL)",
    "SLOT26-DEPUTY": "Deputy DSL",
    "SAM-LA-3": "Children’s social care (MASH)",
    "SAM-LA-5": "Social care out of hours",
    "SAM-LA-20": "LADO (about an adult)",
}
"""Whose numbers stand on the poster, and what they are called there."""


def poster_sheet(store: Store, procedure_id: str) -> PosterSheet:
    """The poster of a procedure with the school's own names and numbers; it holds no incident."""
    procedure = procedure_by_id(procedure_id)
    return PosterSheet(
        school(store).name,
        procedure.title,
        procedure.always,
        procedure.note,
        procedure.standing,
        stamp(procedure, settings(store)).text,
        british(store.today()),
        tuple(
            PosterNumber(one.label, one.name, one.numbers[:2]) for one in numbers_for(store, SLOTS)
        ),
        poster_chart(procedure),
    )
