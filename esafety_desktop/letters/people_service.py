"""Whose letters are printed, in which order, and what of them has not come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.rows import Status
from esafety_desktop.letters.envelope_rules import Family, shared_key
from esafety_desktop.letters.order_rules import Sorting
from esafety_desktop.letters.sheet_service import adults_of, in_class_order
from esafety_desktop.school import service as school_service

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from esafety_desktop.letters.order_rules import Order
    from esafety_desktop.school.rows import ParentRow, PupilRow
    from esafety_desktop.store.store import Store


def people(store: Store, order: Order) -> list[PupilRow]:
    """The children that an order is about, those to be asked about first among them."""
    found = in_class_order(store, order.class_id)
    if order.year_group:
        groups = class_years(store)
        found = [one for one in found if year_of(one, groups) == order.year_group]
    if order.pupil_ids is not None:
        wanted = set(order.pupil_ids)
        found = [one for one in found if one.id in wanted]
    if order.sorting is Sorting.SURNAMES:
        place = {row.id: number for number, row in enumerate(school_service.pupils(store))}
        found.sort(key=lambda one: place[one.id])
    elif order.sorting is Sorting.FAMILIES:
        found = families_together(found, adults_of(store, found))
    return found


def class_years(store: Store) -> dict[str, str]:
    """Class id → its year group."""
    return {row.id: row.year_group for row in school_service.classes(store)}


def year_of(pupil: PupilRow, groups: Mapping[str, str]) -> str:
    """A child's year group; its class's where the child has none of its own."""
    return pupil.year_group or groups.get(pupil.class_id or "", "")


def families_together(
    found: Sequence[PupilRow], adults: Mapping[str, Sequence[ParentRow]]
) -> list[PupilRow]:
    """Each child followed by those whose letters may share its envelope (feature S4)."""
    together: dict[tuple[str, ...], list[PupilRow]] = {}
    for one in found:
        family = Family(one.id, one.name, adults.get(one.id, ()), one.ask_dsl_first)
        key = shared_key(family) or ("", one.id)
        together.setdefault(key, []).append(one)
    return [one for group in together.values() for one in group]


def not_back(store: Store, class_id: str | None) -> frozenset[tuple[str, str]]:
    """(child, agreement) of all that is still to be signed, given out or not."""
    grid = register.class_grid(store, class_id)
    return frozenset(
        (row.pupil_id, cell.agreement_id)
        for row in grid.rows
        for cell in row.cells
        if cell.status is Status.DUE
    )
