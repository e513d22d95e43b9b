"""A sentence above the lists of Today, with the one thing that can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.today import service
from esafety_desktop.widgets.strips import Strip

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_OPENS = {
    service.ACCOUNTS_PLACE: "Open accounts",
    service.BACKUP_PLACE: "Back up now",
    service.SEEN_PLACE: "I have seen it",
}
_GO_ON = "Go on with it"


def notice(desk: Desk, sentence: str, place: str) -> Strip:
    """The strip; what only has to be seen goes once somebody says so."""

    def act() -> None:
        if place != service.SEEN_PLACE:
            desk.open_place(place)
            return
        with desk.guard(None):
            desk.done(service.mark_seen(desk.store, sentence), desk)

    return Strip(sentence, "warn", (_OPENS.get(place, _GO_ON), act))
