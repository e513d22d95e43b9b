"""All pupils with classes and parents as a table which the import takes back without a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.export.tables import Table
from esafety_desktop.problem import Problem
from esafety_desktop.school.field_rules import ADULTS
from esafety_desktop.school.service import parents, pupils

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.export.tables import Cell
    from esafety_desktop.school.rows import ParentRow, PupilRow
    from esafety_desktop.store.store import Store

_CHILD = (
    "UPN",
    "Surname",
    "Forename",
    "Known as",
    "Date of birth",
    "Class",
    "Year group",
    "Joined on",
    "Left on",
)
_ADULT = (
    "name",
    "relationship",
    "priority",
    "salutation",
    "addressee",
    "address",
    "telephone",
    "email",
    "parental responsibility",
    "court order",
)
_SIDE_BY_SIDE = len(ADULTS)


def pupil_table(store: Store) -> Table:
    """Everybody on the roll, a row each; a fourth adult stands in a second row of the child.

    Raises:
        Problem: there is no pupil.
    """
    children = pupils(store)
    if not children:
        raise Problem("There is no pupil to save.", "Import the pupils first: File, Import pupils.")
    adults: dict[str, list[ParentRow]] = {}
    for parent in parents(store):
        adults.setdefault(parent.pupil_id, []).append(parent)
    beside = min(max((len(own) for own in adults.values()), default=1), _SIDE_BY_SIDE)
    headings = [f"Parent {number} {name}" for number in range(1, beside + 1) for name in _ADULT]
    rows = [row for child in children for row in _rows(child, adults.get(child.id, []), beside)]
    return Table("Pupils", (*_CHILD, *headings), tuple(rows))


def _rows(child: PupilRow, adults: Sequence[ParentRow], beside: int) -> list[tuple[Cell, ...]]:
    first = (
        child.upn,
        child.surname,
        child.forename,
        child.known_as,
        child.born,
        child.class_name,
        child.year_group,
        child.joined_on,
        child.left_on,
    )
    rows: list[tuple[Cell, ...]] = []
    for at in range(0, max(len(adults), 1), beside):
        cells = [cell for parent in adults[at : at + beside] for cell in _cells(parent)]
        cells += [""] * (beside * len(_ADULT) - len(cells))
        rows.append((*first, *cells))
    return rows


def _cells(parent: ParentRow) -> tuple[Cell, ...]:
    responsible = {True: "Yes", False: "No", None: ""}[parent.parental_responsibility]
    return (
        parent.name,
        parent.relationship,
        str(parent.priority),
        parent.salutation,
        parent.addressee,
        ", ".join(parent.address),
        parent.telephone,
        parent.email,
        responsible,
        "Yes" if parent.court_order else "No",
    )
