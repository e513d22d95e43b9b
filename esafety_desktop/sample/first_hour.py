"""What the made-up school did in its first hour: sheets in hand, agreements settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts import in_hand_service
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.today import ready_service
from esafety_desktop.wordings import choice_service

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def write(office: Store, leader: Store) -> None:
    """The list for September as a school at work has it: nearly done, and put away."""
    for cabinet in Cabinet:
        in_hand_service.note(leader, cabinet)
    choice_service.choose_uses(office, ())
    for store in (office, leader):
        ready_service.put_away(store)
