"""Which recovery sheets somebody had in hand: printed, with a part of the code typed back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.settings import get_setting, put_setting

if TYPE_CHECKING:
    from esafety_desktop.store.keyring_shape import Keyring, Sheet
    from esafety_desktop.store.store import Store
    from esafety_desktop.store.unit import UnitOfWork

_SETTING = "sheets_in_hand"
_PRINTED = "sheets_printed"


def note(store: Store, cabinet: Cabinet) -> Changed[None]:
    """Write down that the sheet of a cabinet was printed, and its code typed back."""
    with store.write() as unit:
        known = get_setting(unit.session, _SETTING, [])
        put_setting(unit, _SETTING, sorted({*known, cabinet.value}))
        unit.commit("recovery sheet in hand", cabinet.value)
    return Changed(Area.ACCOUNTS, None, "The recovery sheet is noted as printed.")


def next_number(store: Store, ring: Keyring, cabinet: Cabinet) -> int:
    """The number of the next sheet: none that lies on paper somewhere is given again."""
    now = ring.sheet(cabinet)
    return max(now.number if now else 0, _printed(store).get(cabinet, (0, 0))[0]) + 1


def note_printed(store: Store, cabinet: Cabinet, number: int) -> Changed[None]:
    """Write down that a sheet is on paper, before it counts."""
    with store.write() as unit:
        _put(unit, cabinet, number, 0)
        unit.commit("recovery sheet printed", f"{cabinet.value} {number}")
    return Changed(Area.ACCOUNTS, None)


def note_torn(store: Store, cabinet: Cabinet) -> Changed[None]:
    """Write down that the sheet that doesn't count was torn up."""
    number = dict(not_counting(store)).get(cabinet, 0)
    with store.write() as unit:
        _put(unit, cabinet, number, number)
        unit.commit("recovery sheet torn up", f"{cabinet.value} {number}")
    return Changed(Area.ACCOUNTS, None, f"It is noted that sheet no. {number} was torn up.")


def not_counting(store: Store) -> tuple[tuple[Cabinet, int], ...]:
    """The newest sheet of each cabinet that was printed and doesn't count, with its number."""
    ring, found = store.keyring(), _printed(store)
    mine = tuple(Cabinet) if store.is_leader else (Cabinet.OFFICE,)
    return tuple(
        (cabinet, printed)
        for cabinet, (printed, torn) in found.items()
        if cabinet in mine
        and printed > torn
        and printed > (sheet.number if (sheet := ring.sheet(cabinet)) else 0)
    )


def _printed(store: Store) -> dict[Cabinet, tuple[int, int]]:
    """Of each cabinet the highest number that was printed, and the highest that was torn up."""
    with store.read() as session:
        kept = get_setting(session, _PRINTED, {})
    return {one: tuple(kept[one.value]) for one in Cabinet if one.value in kept}


def _put(unit: UnitOfWork, cabinet: Cabinet, printed: int, torn: int) -> None:
    kept = get_setting(unit.session, _PRINTED, {})
    before = kept.get(cabinet.value, (0, 0))
    kept[cabinet.value] = max(before[0], printed), max(before[1], torn)
    put_setting(unit, _PRINTED, kept)


def all_in_hand(store: Store) -> bool:
    """Whether there is an unused sheet for both cabinets, and somebody had each in hand."""
    with store.read() as session:
        known = set(get_setting(session, _SETTING, []))
    return known >= {one.value for one in Cabinet} and not opened(store)


def opened(store: Store) -> tuple[Sheet, ...]:
    """The sheets in force whose code was used: whoever has seen it knows it."""
    mine = Cabinet if store.is_leader else (Cabinet.OFFICE,)
    return tuple(
        sheet
        for sheet in store.keyring().sheets
        if sheet.cabinet in mine and any(use.at >= sheet.made_at for use in sheet.used)
    )
