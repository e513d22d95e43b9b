"""A small school for letters from an incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.school.records import Parent, Pupil

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def child_with_parents(store: Store) -> tuple[str, str]:
    """Zoë, whose parents a court keeps apart, and Omar, of whom no adult is known; their ids."""
    with store.write() as unit:
        zoe = Pupil(surname="Ashdown", forename="Zoë", year_group="5")
        omar = Pupil(surname="Khan", forename="Omar", year_group="5")
        unit.session.add_all([zoe, omar])
        unit.session.flush()
        unit.session.add_all(
            [
                Parent(
                    pupil_id=zoe.id,
                    name="Ruth Ashdown",
                    salutation="Mrs Ashdown",
                    addressee="Mrs R Ashdown",
                    address="1 Mill Lane\nAnytown\nAB1 2CD",
                ),
                Parent(
                    pupil_id=zoe.id,
                    name="Paul Ashdown",
                    salutation="Mr Ashdown",
                    addressee="Mr P Ashdown",
                    address="9 Hill Road\nAnytown\nAB1 3EF",
                    priority=2,
                    court_order=True,
                ),
            ]
        )
        unit.commit("made for a test")
        return zoe.id, omar.id
