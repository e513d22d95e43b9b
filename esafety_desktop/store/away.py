"""The keyring of a back-up that lies outside this PC: only a recovery sheet opens it.

No account is in it, so a lost stick gives away no sign-in name and nothing at which passwords could
be tried. What an account holds beside its password is sealed to the sheet that looks after it, so
that whoever recovers keeps the same key: sealed concerns and envelopes open as before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.store import keys
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.keyring import Account, Keyring, Sheet, SheetUse, damaged

if TYPE_CHECKING:
    from collections.abc import Iterable


class _People(msgspec.Struct):
    accounts: list[Account]
    used: list[SheetUse]


def without_accounts(ring: Keyring) -> Keyring:
    """The same keyring with nothing in it that a password opens, and no sign-in name."""
    sheets = [
        msgspec.structs.replace(sheet, used=[], people=_sealed(sheet, ring.accounts))
        for sheet in ring.sheets
    ]
    return msgspec.structs.replace(ring, accounts=[], sheets=sheets)


def bring_back(ring: Keyring, sheet: Sheet, private: bytes) -> None:
    """Put the accounts that a sheet looks after back into a keyring; they have no password yet.

    Args:
        ring: The keyring of a back-up from outside; changed.
        sheet: One of its sheets.
        private: The private key of that sheet's code.

    Raises:
        KeyringFault: what the sheet holds isn't what was sealed to it.
    """
    if not sheet.people:
        return
    try:
        people = msgspec.json.decode(keys.unseal(private, sheet.people), type=_People)
    except (keys.WrongKey, msgspec.MsgspecError) as error:
        raise damaged() from error
    known = {one.id for one in ring.accounts}
    ring.accounts += [one for one in people.accounts if one.id not in known]
    sheet.used = [*people.used, *sheet.used]
    sheet.people = b""


def _sealed(sheet: Sheet, accounts: Iterable[Account]) -> bytes:
    if sheet.people:  # nobody has come back with this sheet since such a copy was restored
        return sheet.people
    looked_after = [_bare(one) for one in accounts if _home(one.role) is sheet.cabinet]
    return keys.seal(sheet.public, msgspec.json.encode(_People(looked_after, sheet.used)))


def _bare(account: Account) -> Account:
    return msgspec.structs.replace(
        account, salt=b"", memory_kib=0, passes=0, private=b"", wrong=[], wrong_since=0, throttled=0
    )


def _home(role: Role) -> Cabinet:
    return Cabinet.LOCKED if role is Role.LEADER else Cabinet.OFFICE
