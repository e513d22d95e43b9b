"""What the keyring holds: accounts, sealed keys, recovery sheets, and how it lies in its file.

It can be read before anybody signs in, so it holds sign-in names and no other names. No
database is imported here.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.faults import KeyringFault

FORMAT = 3
"""Earlier ones were never released."""


class Visit(msgspec.Struct):
    """One thing that a governor did at the door: when, and what in the words of the trail."""

    at: datetime
    action: str


class Account(msgspec.Struct, kw_only=True):
    """One sign-in.

    Attributes:
        id: UUIDv4 text.
        name: The sign-in name.
        role: ``office``, ``leader`` or ``governor``.
        salt: Of the password.
        memory_kib: Cost of one guess, memory.
        passes: Cost of one guess, passes.
        public: The account's public key.
        private: Its private key, locked under the password; empty in a copy that was kept
            elsewhere (`store.away`).
        escrow: Its private key, sealed to the recovery sheet of its cabinet.
        escrow_sheet: The number of that sheet.
        cabinets: The cabinet keys, sealed to the account, by cabinet.
        bonds: Under the account's private key, which cabinet keys it was given (`store.bonds`).
        wrong: When wrong passwords were typed, newest last (only as many as the throttle needs).
        wrong_since: Wrong passwords since the last sign-in, to be audited at the next one.
        throttled: How often the throttle closed since the last sign-in.
        made_at: When it was made.
        visits: What a governor did, who can write in no cabinet; a leader's next sign-in puts it
            into the trail.
        trusts: Of a governor: the signing keys of the leaders whose pages the account believes,
            locked under its private key (`store.published`).
    """

    id: str
    name: str
    role: Role
    salt: bytes
    memory_kib: int
    passes: int
    public: bytes
    private: bytes
    escrow: bytes
    escrow_sheet: int
    cabinets: dict[Cabinet, bytes]
    bonds: dict[Cabinet, bytes] = {}
    made_at: datetime
    wrong: list[datetime] = []
    wrong_since: int = 0
    throttled: int = 0
    visits: list[Visit] = []
    trusts: bytes = b""


class SheetUse(msgspec.Struct):
    """One use of a recovery sheet: when, and for which account name."""

    at: datetime
    account: str


class Sheet(msgspec.Struct, kw_only=True):
    """A recovery sheet.

    Attributes:
        cabinet: The cabinet that it is for; the locked one's opens both.
        number: 1, 2, … in the order in which sheets were made for that cabinet.
        public: The public key of its code.
        cabinets: The cabinet keys, sealed to the code.
        bonds: Under the code, which cabinet keys those were when it was made (`store.bonds`).
        made_at: When it was made.
        used: Each use, for every leader to see.
        people: In a back-up for another place: the accounts that it looks after, without their
            passwords, and its uses, all sealed to the code (`store.away`); else empty.
    """

    cabinet: Cabinet
    number: int
    public: bytes
    cabinets: dict[Cabinet, bytes]
    bonds: dict[Cabinet, bytes] = {}
    made_at: datetime
    used: list[SheetUse] = []
    people: bytes = b""


class Epoch(msgspec.Struct, kw_only=True):
    """One change of a cabinet's lock (`store.epochs`).

    Attributes:
        cabinet: Whose lock.
        number: 2 for the first change, then 3, …; what was before the first one is epoch 1.
        mark: Tells the key by, and nothing about it.
        earlier: The key of the epoch before, locked under this one's, so that earlier back-ups
            open for those who hold the newest key.
        begun_at: When the lock was changed.
    """

    cabinet: Cabinet
    number: int
    mark: bytes
    earlier: bytes
    begun_at: datetime


class Proof(msgspec.Struct):
    """That accounts and sheet were written by somebody with a cabinet's key (`store.endorsing`).

    Attributes:
        number: 1, 2, …: how often they were changed.
        people: Over the accounts that the cabinet's holders make; empty in a copy that was kept
            elsewhere, whose sheet has it with the accounts.
        sheet: Over the cabinet's recovery sheet.
    """

    number: int
    people: bytes
    sheet: bytes


class Keyring(msgspec.Struct, kw_only=True):
    """All of it.

    Attributes:
        format: Version of this file's shape.
        revision: How often the file was written: nobody writes over what they haven't read.
        school: A random id that ties keyring, cabinets and back-ups of one school together.
        accounts: In the order in which they were made.
        sheets: The recovery sheets that are valid.
        epochs: Each change of a lock, oldest first.
        proofs: By cabinet, that its accounts and sheet are ours (`store.endorsing`).
    """

    format: int = FORMAT
    revision: int = 0
    school: str
    accounts: list[Account] = []
    sheets: list[Sheet] = []
    epochs: list[Epoch] = []
    proofs: dict[Cabinet, Proof] = {}

    def by_name(self, name: str) -> Account | None:
        """The account with that sign-in name; capitals and spaces around don't matter."""
        wanted = plain(name)
        return next((one for one in self.accounts if plain(one.name) == wanted), None)

    def by_id(self, account_id: str) -> Account | None:
        return next((one for one in self.accounts if one.id == account_id), None)

    def with_role(self, role: Role) -> list[Account]:
        return [one for one in self.accounts if one.role is role]

    def sheet(self, cabinet: Cabinet) -> Sheet | None:
        return next((one for one in self.sheets if one.cabinet is cabinet), None)


def plain(name: str) -> str:
    """A sign-in name as it is compared."""
    return " ".join(name.split()).casefold()


def damaged() -> KeyringFault:
    """What a person reads when the keyring is torn or was changed by hand."""
    return KeyringFault(
        "The keyring, which holds the sign-in names and keys, is damaged.",
        "Nothing has been changed. Choose “Restore a back-up” to put back the newest one.",
    )


def decode(content: bytes) -> Keyring:
    """Read a keyring's bytes.

    Raises:
        KeyringFault: not a keyring, or one of a newer program.
    """
    try:
        shape = msgspec.json.decode(content, type=_Shape).format
        if shape < FORMAT:
            raise damaged()
        if shape > FORMAT:
            raise KeyringFault(
                "The keyring was last used with a newer version of this program.",
                "Nothing has been changed. Install the newer version and sign in again.",
            )
        return msgspec.json.decode(content, type=Keyring)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise damaged() from error


class _Shape(msgspec.Struct):
    format: int


def encode(keyring: Keyring) -> bytes:
    """A keyring as it lies in its file, in the shape of today."""
    keyring.format = FORMAT
    return msgspec.json.format(msgspec.json.encode(keyring), indent=1)
