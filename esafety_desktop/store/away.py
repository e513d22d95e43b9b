"""The keyring of a back-up that lies outside this PC: only a recovery sheet opens it.

No account is in it, so a lost stick gives away no sign-in name and nothing at which passwords could
be tried. What an account holds beside its password is sealed to the sheet that looks after it, so
that whoever recovers keeps the same key: sealed concerns and envelopes open as before.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.store import bonds, endorsing, keys
from esafety_desktop.store.keyring_shape import Account, Keyring, Sheet, SheetUse, damaged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from esafety_desktop.store.cabinet import Cabinet


class _People(msgspec.Struct):
    """What is sealed to a sheet.

    Attributes:
        accounts: Those that it looks after.
        used: Its uses.
        number: Of the proof.
        proof: That somebody with the cabinet's key made these accounts: anybody can seal
            something to a sheet (`store.endorsing`).
    """

    accounts: list[Account]
    used: list[SheetUse]
    number: int
    proof: bytes


def without_accounts(ring: Keyring) -> Keyring:
    """The same keyring with nothing in it that a password opens, and no sign-in name."""
    sheets = [
        msgspec.structs.replace(sheet, used=[], people=_sealed(ring, sheet))
        for sheet in ring.sheets
    ]
    proofs = {one: msgspec.structs.replace(proof, people=b"") for one, proof in ring.proofs.items()}
    return msgspec.structs.replace(ring, accounts=[], sheets=sheets, proofs=proofs)


def bring_back(ring: Keyring, sheet: Sheet, private: bytes, held: Mapping[Cabinet, bytes]) -> None:
    """Put the accounts that a sheet looks after back into a keyring; they have no password yet.

    Accounts that nobody with the cabinet's key made stay out, those in the keyring as well as those
    with the sheet: everybody then comes back as somebody new.

    Args:
        ring: The keyring of a back-up from outside; changed.
        sheet: One of its sheets.
        private: The private key of that sheet's code.
        held: The cabinet keys that the sheet was given.

    Raises:
        KeyringFault: what the sheet holds isn't what was sealed to it.
    """
    if not sheet.people:
        return
    try:
        people = msgspec.json.decode(keys.unseal(private, sheet.people), type=_People)
    except (keys.WrongKey, msgspec.MsgspecError) as error:
        raise damaged() from error
    cabinet, key = sheet.cabinet, held[sheet.cabinet]
    here = endorsing.accounts_of(ring, cabinet)
    mine = here if endorsing.people_hold(ring, cabinet, key) else []
    wanted = endorsing.people_proof(ring.school, cabinet, people.number, people.accounts, key)
    if hmac.compare_digest(people.proof, wanted):
        known = {one.id for one in mine}
        mine = [*mine, *(_bare(one) for one in people.accounts if one.id not in known)]
    ring.accounts = [*(one for one in ring.accounts if one.role.keeper is not cabinet), *mine]
    for one in mine:
        one.cabinets = {}
        bonds.give(one, held)
    sheet.used = [*people.used, *sheet.used]
    sheet.people = b""
    endorsing.sign(ring, cabinet, key)


def _sealed(ring: Keyring, sheet: Sheet) -> bytes:
    if sheet.people:  # nobody has come back with this sheet since such a copy was restored
        return sheet.people
    looked_after = [_bare(one) for one in endorsing.accounts_of(ring, sheet.cabinet)]
    proof = ring.proofs.get(sheet.cabinet)
    number, people = (proof.number, proof.people) if proof else (0, b"")
    told = _People(looked_after, sheet.used, number, people)
    return keys.seal(sheet.public, msgspec.json.encode(told))


def _bare(account: Account) -> Account:
    return msgspec.structs.replace(
        account, salt=b"", memory_kib=0, passes=0, private=b"", wrong=[], wrong_since=0, throttled=0
    )
