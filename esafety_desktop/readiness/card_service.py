"""The first-five-minutes card, frozen for paper; every account may print it (TFG-12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.number_service import numbers_for
from esafety_desktop.dates import british
from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.incidents.settings_service import settings, stamp
from esafety_desktop.readiness.card_rules import CardContact, CardSheet, DeviceRule
from esafety_desktop.school.service import school

if TYPE_CHECKING:
    from esafety_desktop.guidance.procedure import CardLine, Procedure
    from esafety_desktop.store.store import Store

SLOTS = {
    "SAM-SCHOOL-5": "Safeguarding lead (DSL)",
    "SLOT26-DEPUTY": "Deputy DSL",
    "SAM-SCHOOL-1": "Head",
    "SLOT26-CHAIR": "Chair of governors",
    "SAM-LA-3": "Children's social care",
}
"""Whose numbers stand on the card, and what they are called there."""


def card_sheet(store: Store) -> CardSheet:
    """The card with the school's own names and numbers; it holds nothing of any incident."""
    procedure = today_procedure()
    first, *others = procedure.card
    everybody = [line for line in others if not line.devices]
    order = [line.id for line in others]
    device_lines = [line for line in others if line.devices]
    cut = order.index(device_lines[0].id)
    return CardSheet(
        school(store).name,
        first.poster,
        tuple(_poster(line) for line in everybody),
        sum(1 for line in everybody if order.index(line.id) < cut),
        tuple(_device_rule(procedure, line) for line in device_lines),
        tuple(
            CardContact(one.label, one.name, one.numbers[:2]) for one in numbers_for(store, SLOTS)
        ),
        stamp(procedure, settings(store)).text,
        british(store.today()),
    )


def missing_numbers(store: Store) -> tuple[tuple[str, str], ...]:
    """Who stands on the card without a number: what they are called, and their contact slot."""
    called = numbers_for(store, SLOTS)
    return tuple((one.label, one.slot_id) for one in called if not one.numbers)


def _device_rule(procedure: Procedure, line: CardLine) -> DeviceRule:
    choices = procedure.step(procedure.trunk.card).choices
    labels = [choice.label for choice in choices if choice.id in line.devices]
    joined = " · ".join(label.removeprefix("A ") for label in labels)
    return DeviceRule(joined[:1].upper() + joined[1:], _poster(line))


def _poster(line: CardLine) -> str:
    """The short rule, with a star where local partners should be asked before relying on it."""
    return f"{line.poster} *" if line.check_before_use else line.poster
