"""A desk over a real store with children, incidents and a few of the school's contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.rows import EntryRow, NumberRow
from tests.pupil_files.pupil_maker import Made, make

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


@pytest.fixture
def made(leader_store: Store) -> Made:
    """Zoë and Ben, Łucja who left, two incidents; the school's DSL and front door."""
    found = make(leader_store)
    for slot, person in (("SAM-SCHOOL-5", "A Reed"), ("SAM-LA-3", "Duty worker")):
        entry = EntryRow(slot, person=person, numbers=(NumberRow("01632 960300"),))
        contacts.save_entry(leader_store, entry)
    return found
