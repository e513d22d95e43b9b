"""On a child's map no box hides another, whatever the school drew by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.child_contacts import map_service
from esafety_desktop.child_contacts.child_map_rules import USUAL
from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.map_overlap_rules import apart

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store
    from tests.pupil_files.pupil_maker import Made


def test_what_the_school_laid_by_hand_gives_way_to_what_the_child_needs(
    leader_store: Store, made: Made
) -> None:
    own = contacts.contact_map(leader_store)
    there = {slot.id for slot in own.visible}
    wider = contacts.contact_map(leader_store, also=frozenset(USUAL))
    extra = [slot for slot in wider.visible if slot.id not in there]
    assert extra
    place = extra[0].place
    assert place is not None
    by_hand = next(slot for slot in own.visible if slot.group_id == extra[0].group_id)
    contacts.lay(leader_store, {by_hand.id: place})
    drawn = map_service.child_map(leader_store, made.zoe).drawn
    assert apart(drawn) == {}
    assert {slot.id for slot in drawn.visible} >= {by_hand.id, *USUAL}
    assert contacts.contact_map(leader_store).slot(by_hand.id).place == place  # the school's own
