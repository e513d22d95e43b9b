"""“Ready for September”: what a new school still lacks, ticked by what the cabinets hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts import in_hand_service
from esafety_desktop.accounts import service as accounts
from esafety_desktop.action_points import service as action_points
from esafety_desktop.agreements import service as agreements
from esafety_desktop.backups import service as backups
from esafety_desktop.guidance.ready import ready_list
from esafety_desktop.guidance_checks import service as guidance_checks
from esafety_desktop.school import service as school
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.settings import get_setting, put_setting
from esafety_desktop.today.rows import Ready, ReadyLine
from esafety_desktop.wordings import choice_service

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from esafety_desktop.store.store import Store
    from esafety_desktop.today.rows import DueLine

_AWAY = "ready_put_away"
"""The ids of the accounts that have put the list away."""
_UNDO = "“Hide this list”"


def ready(store: Store, lines: Collection[DueLine]) -> Ready:
    """What is done and what is not; no lines once all is.

    Args:
        store: The open cabinets.
        lines: What is due, from every room.
    """
    found = tuple(
        ReadyLine(
            one.what,
            one.why,
            done := _CHECKS[one.check](store, lines),
            one.place,
            "" if done or one.check != "forms" else _classes_so_far(store),
        )
        for one in ready_list().lines
        if store.is_leader or not one.leaders
    )
    if all(line.done for line in found):
        return Ready()
    with store.read() as session:
        away = get_setting(session, _AWAY, [])
    return Ready(found, store.account.id in away)


def put_away(store: Store, *, away: bool = True) -> Changed[bool]:
    """Take the list off this person's Today, or bring it back; can be undone."""
    with store.write() as unit:
        others = [one for one in get_setting(unit.session, _AWAY, []) if one != store.account.id]
        put_setting(unit, _AWAY, sorted([*others, store.account.id]) if away else others)
        unit.commit("list for September put away" if away else "list for September brought back",
                    store.account.id)  # fmt: skip
    said = "Hidden. The button at the top of Today brings it back." if away else "Brought back."
    undo = Undo(_UNDO, lambda back: put_away(back, away=not away))
    return Changed(Area.SETTINGS, away, said, undo)


def _has_terms(store: Store) -> bool:
    today = store.today()
    return any(term.last >= today for term in school.terms(store))


def _are_out(store: Store) -> bool:
    """Every class that is asked for something was given something."""
    out = agreements.classes_given_out(store)
    return bool(out) and all(out.values())


def _classes_so_far(store: Store) -> str:
    out = agreements.classes_given_out(store)
    return f"{sum(out.values())} of {len(out)} classes" if any(out.values()) else ""


def _is_outside(store: Store) -> bool:
    here = backups.places(store.folder, store.clock())
    return any(place.is_outside and place.made_at for place in here)


def _all_reviewed(store: Store) -> bool:
    return all(point.latest for point in action_points.points(store) if point.number)


_CHECKS: Mapping[str, Callable[[Store, Collection[DueLine]], bool]] = {
    "pupils": lambda store, _lines: bool(school.classes(store)),
    "terms": lambda store, _lines: _has_terms(store),
    "agreements": lambda store, _lines: choice_service.were_settled(store),
    "forms": lambda store, _lines: _are_out(store),
    "contacts": lambda _store, lines: all(line.room != "Contacts" for line in lines),
    "leader": lambda store, _lines: store.keyring().sheet(Cabinet.LOCKED) is not None,
    "deputy": lambda store, _lines: len(accounts.leaders(store)) > 1,
    "sheets": lambda store, _lines: in_hand_service.all_in_hand(store),
    "backup": lambda store, _lines: _is_outside(store),
    "points": lambda store, _lines: _all_reviewed(store),
    "guidance": lambda store, _lines: guidance_checks.walked_this_year(store),
}
