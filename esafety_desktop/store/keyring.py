"""The keyring file: accounts, sealed keys, recovery sheets, wrong passwords.

It can be read before anybody signs in, so it holds sign-in names and no other names. No
database is imported here.
"""

from __future__ import annotations

import contextlib
import errno
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.faults import DiskFull, KeyringChanged, NotSaved, plain_reason
from esafety_desktop.store.files import held, patiently, share, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE_NAME = "keyring.json"
SPARE_NAME = "keyring.spare.json"
LOCK_NAME = "keyring.lock"
FORMAT = 3
"""Earlier ones were never released."""


class KeyringFault(Problem):
    """The keyring is missing, damaged or from a newer program; restoring a back-up helps."""

    offers_restore = True


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


def exists(folder: Path) -> bool:
    """Whether the folder has a keyring, whatever its state."""
    return (folder / FILE_NAME).exists() or (folder / SPARE_NAME).exists()


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


def load(folder: Path) -> Keyring:
    """Read the folder's keyring; when it is torn or gone, its spare copy.

    Raises:
        KeyringFault: neither is whole.
        NotSaved: another program has held it for 5 s, or the disk did not give it.
    """
    fault: KeyringFault | None = None
    for name in (FILE_NAME, SPARE_NAME):
        try:
            return decode(patiently((folder / name).read_bytes))
        except FileNotFoundError:
            continue
        except OSError as error:
            raise NotSaved(
                f"The keyring could not be read: {plain_reason(error)}.",
                "Nothing has been changed. Wait a moment and try again.",
            ) from error
        except KeyringFault as found:
            fault = fault or found
    raise fault or KeyringFault(
        "The keyring, which holds the sign-in names and keys, is missing.",
        "Nothing has been changed. Choose “Restore a back-up” to put back the newest one.",
    )


def encode(keyring: Keyring) -> bytes:
    """A keyring as it lies in its file, in the shape of today."""
    keyring.format = FORMAT
    return msgspec.json.format(msgspec.json.encode(keyring), indent=1)


def save(folder: Path, keyring: Keyring) -> None:
    """Write the keyring whole, if it is the one that lies there, with what was changed in it.

    Raises:
        KeyringChanged: another program wrote to it since it was read.
        NotSaved: the disk did not take it; what was valid before still is.
    """
    with alone(folder):
        with contextlib.suppress(KeyringFault):  # what nobody can read is no loss
            if load(folder).revision != keyring.revision:
                raise KeyringChanged
        lay(folder, keyring)


def lay(folder: Path, keyring: Keyring) -> None:
    """Write the keyring whole into a folder that nobody else uses yet, its spare copy first.

    The spare is never older than the keyring: else taking the keyring away would bring back an
    account that was removed, a password that was changed, or tries that were counted.

    Raises:
        NotSaved: the disk did not take it; what was valid before still is.
    """
    keyring.revision += 1
    content = encode(keyring)
    try:
        for name in (SPARE_NAME, FILE_NAME):
            write_whole(folder / name, content)
            share(folder / name)
    except OSError as error:
        raise _not_written(error) from error


@contextlib.contextmanager
def changing(folder: Path) -> Iterator[Keyring]:
    """Read, let the caller change, and write back if nothing went wrong; nothing slow within.

    Raises:
        KeyringFault: it can't be read.
        NotSaved: the disk did not take it.
    """
    with alone(folder):
        keyring = load(folder)
        yield keyring
        lay(folder, keyring)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else writes to it meanwhile, not even a governor, who holds no `open.lock`.

    Raises:
        NotSaved: somebody else has been at it for 5 s, or the disk does not let it.
    """
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(held(folder / LOCK_NAME))
        except OSError as error:
            raise _not_written(error) from error
        yield


def _not_written(error: OSError) -> NotSaved:
    if error.errno == errno.ENOSPC:
        return DiskFull()
    return NotSaved(
        f"The keyring could not be written: {plain_reason(error)}.",
        "Look whether the disk is full or the folder read-only, then try again.",
    )
