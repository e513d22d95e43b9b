"""What the cabinets vouch for: keys of accounts and recovery sheets, before the keyring has them.

The keyring can be written by whoever can write to the folder; nothing is sealed to a key that the
cabinets don't know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts import making
from esafety_desktop.store import pins
from esafety_desktop.store.cabinet import Cabinet, Role

if TYPE_CHECKING:
    from esafety_desktop.store.keyring_shape import Account, Sheet
    from esafety_desktop.store.store import Store, UnitOfWork


def say_leaving(store: Store, account: Account) -> None:
    """Let the cabinets know that a leader goes, before the keyring does (`arriving` settles it)."""
    if account.role is Role.LEADER:
        with store.write() as unit:
            for cabinet in Cabinet:
                pins.pin(unit, cabinet, pins.LEAVING, account.id, account.public)
            unit.commit("account to be removed", account.id, cabinet=Cabinet.LOCKED)


def forget_pins(unit: UnitOfWork, account: Account) -> None:
    """Stop vouching for an account; the caller commits."""
    if account.role is not Role.LEADER:
        pins.unpin(unit.session, account.role.keeper, pins.MEMBER, account.id)
        return
    for cabinet in Cabinet:
        for kind in (pins.ACCOUNT, pins.LEAVING):
            pins.unpin(unit.session, cabinet, kind, account.id)


def announce(store: Store, account: Account) -> None:
    """Vouch for an account's new key before the keyring has it.

    Stopped before the keyring is written, a leader's earlier key still counts; stopped after it,
    nobody takes the new key for a swapped one. The next leader's sign-in settles which it was.
    """
    with store.write() as unit:
        if account.role is Role.LEADER:
            for cabinet in Cabinet:
                pins.pin(unit, cabinet, pins.COMING, account.id, account.public)
        else:
            pins.pin(unit, account.role.keeper, pins.MEMBER, account.id, account.public)
        unit.commit("new key announced", account.id, cabinet=making.home(account.role))


def vouch(unit: UnitOfWork, account: Account) -> None:
    """Let a leader's announced key count; the caller writes the keyring, then commits."""
    if account.role is not Role.LEADER:
        return
    for cabinet in Cabinet:
        pins.pin(unit, cabinet, pins.ACCOUNT, account.id, account.public)
        pins.unpin(unit.session, cabinet, pins.COMING, account.id)


def vouch_for_sheet(unit: UnitOfWork, sheet: Sheet) -> None:
    """Let a recovery sheet count; the locked cabinet's opens the office cabinet too."""
    number = str(sheet.number)
    pins.pin(unit, sheet.cabinet, pins.SHEET, number, sheet.public)
    if sheet.cabinet is Cabinet.LOCKED:
        pins.pin(unit, Cabinet.OFFICE, pins.LOCKED_SHEET, number, sheet.public)


def forget_earlier_sheets(unit: UnitOfWork, sheet: Sheet) -> None:
    """Stop vouching for the sheets before this one; the caller commits, the keyring having it."""
    number = [str(sheet.number)]
    pins.keep_only(unit.session, sheet.cabinet, pins.SHEET, number)
    if sheet.cabinet is Cabinet.LOCKED:
        pins.keep_only(unit.session, Cabinet.OFFICE, pins.LOCKED_SHEET, number)
