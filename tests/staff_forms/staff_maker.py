"""A small staff room for the tests."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from esafety_desktop.staff_forms import service
from esafety_desktop.staff_forms.rows import AdultForm, AdultKey
from esafety_desktop.wordings.rows import ChoiceRow
from esafety_desktop.wordings.service import choose_uses
from tests.agreements.school_maker import set_clock

if TYPE_CHECKING:
    from esafety_desktop.staff_forms.rows import AdultCell
    from esafety_desktop.store.store import Store

PEOPLE = (
    ("Mrs Ada Head", "Headteacher, designated safeguarding lead"),
    ("Mr Tom Teach", "Teacher of 5B"),
    ("Ms Gita Gov", "Chair of governors"),
    ("Mr Vic Vol", "Reading helper"),
)


def make_staff(store: Store) -> dict[str, str]:
    """Four adults; their ids by forename."""
    set_clock(store)
    choose_uses(store, [ChoiceRow("equipment", in_use=True, yearly=True)])
    found = {}
    for name, role in PEOPLE:
        form = AdultForm("", name, role, f"{name.split()[1].lower()}@x.example", date(2025, 9, 1))
        found[name.split()[1]] = service.save_adult(store, form).value.id
    service.bring_up_to_date(store)
    return found


def agreement(store: Store, key: str) -> str:
    return next(row.id for row in service.staff_grid(store).agreements if row.key == key)


def cell(store: Store, adult: str, key: str) -> AdultCell:
    wanted = agreement(store, key)
    row = next(row for row in service.staff_grid(store, leavers=True).rows if row.id == adult)
    return row.cell(wanted)


def at(store: Store, adult: str, key: str) -> AdultKey:
    return AdultKey(adult, agreement(store, key))
