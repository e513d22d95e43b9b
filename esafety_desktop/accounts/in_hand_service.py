"""Which recovery sheets somebody had in hand: printed, with a part of the code typed back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.settings import get_setting, put_setting

if TYPE_CHECKING:
    from esafety_desktop.store.keyring_shape import Sheet
    from esafety_desktop.store.store import Store

_SETTING = "sheets_in_hand"


def note(store: Store, cabinet: Cabinet) -> Changed[None]:
    """Write down that the sheet of a cabinet was printed, and its code typed back."""
    with store.write() as unit:
        known = get_setting(unit.session, _SETTING, [])
        put_setting(unit, _SETTING, sorted({*known, cabinet.value}))
        unit.commit("recovery sheet in hand", cabinet.value)
    return Changed(Area.ACCOUNTS, None, "The recovery sheet is noted as printed.")


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
