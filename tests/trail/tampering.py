"""The eight ways in which an audit trail can be changed by somebody who has the cabinet's key.

`naive` changes the file and leaves it at that. `cunning` knows how the program works: it makes all
hashes anew and signs what it has to with a key of its own, for it has nobody else's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.store import cipher
from esafety_desktop.store.audit import GENESIS, hash_of
from esafety_desktop.store.signing import Signer

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.store.cabinet import Drawer

FIELDS = "id, at, account_id, action, subject, digest, key, previous, hash, signature"
THIEF = b"the private key of whoever does it"


class Entry(NamedTuple):
    """A row of the trail without its number."""

    id: str
    at: str
    account_id: str
    action: str
    subject: str
    digest: str
    key: str
    previous: str
    hash: str
    signature: bytes


Trail = list[Entry]


def read(drawer: Drawer) -> Trail:
    """The trail as it lies in the file."""
    with cipher.opened(drawer) as connection:
        found = connection.execute(
            f"SELECT {FIELDS} FROM {drawer.cabinet.value}_audit ORDER BY seq"  # noqa: S608 - fixed names
        )
        return [Entry(*row) for row in found.fetchall()]


def write(drawer: Drawer, trail: Trail) -> None:
    """Put another trail in its place."""
    table = f"{drawer.cabinet.value}_audit"
    with cipher.opened(drawer) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a fixed name
        connection.executemany(
            f"INSERT INTO {table} (seq, {FIELDS}) VALUES (?,?,?,?,?,?,?,?,?,?,?)",  # noqa: S608 - a fixed name
            [(number, *one) for number, one in enumerate(trail, 1)],
        )
        connection.execute("COMMIT")


def middle(trail: Trail) -> int:
    """The place of an entry with others before and after it, and no key in it."""
    return next(at for at in range(len(trail) // 2, len(trail) - 1) if not trail[at].key)


def edited(trail: Trail) -> Trail:
    at = middle(trail)
    trail[at] = trail[at]._replace(action="nothing happened")
    return trail


def deleted(trail: Trail) -> Trail:
    del trail[middle(trail)]
    return trail


def inserted(trail: Trail) -> Trail:
    at = middle(trail)
    trail.insert(at, trail[at]._replace(id="1" * 36, previous="f" * 64, action="agreed to"))
    return trail


def reordered(trail: Trail) -> Trail:
    at = middle(trail)
    trail[at - 1], trail[at] = trail[at], trail[at - 1]
    return trail


def cut(trail: Trail) -> Trail:
    return trail[:-2]


def swapped_author(trail: Trail) -> Trail:
    at = middle(trail)
    other = next(one.account_id for one in trail if one.account_id != trail[at].account_id)
    trail[at] = trail[at]._replace(account_id=other)
    return trail


def changed_time(trail: Trail) -> Trail:
    at = middle(trail)
    trail[at] = trail[at]._replace(at="2020-01-01T09:00:00.000000+00:00")
    return trail


def stranger(account_id: str) -> Signer:
    """A key of whoever does it, in somebody's name."""
    return Signer(account_id, THIEF + account_id.encode())


def rebuilt(trail: Trail, signer_of: Callable[[str], Signer] = stranger) -> Trail:
    """All of it anew, without what was there, everybody's key being the thief's."""
    seen: set[str] = set()
    made = []
    for one in edited(trail):
        public = signer_of(one.account_id).public
        made.append(one._replace(key="" if one.account_id in seen else public))
        seen.add(one.account_id)
    return made


KINDS: dict[str, Callable[[Trail], Trail]] = {
    "edited": edited,
    "deleted": deleted,
    "inserted": inserted,
    "reordered": reordered,
    "tail cut": cut,
    "author swapped": swapped_author,
    "time changed": changed_time,
    "rebuilt": rebuilt,
}


def hashed_anew(trail: Trail, signer_of: Callable[[str], Signer] = stranger) -> Trail:
    """With all hashes right again; what would not bear its signature is signed by the thief."""
    made: Trail = []
    last = GENESIS
    for number, one in enumerate(trail, 1):
        texts = one._replace(previous=last)[:8]
        digest = hash_of(number, *(str(text) for text in texts))
        signature = one.signature
        if digest != one.hash:
            signature = signer_of(one.account_id).sign(digest)
        made.append(Entry(*texts, digest, signature))
        last = digest
    return made


def naive(drawer: Drawer, kind: str) -> None:
    write(drawer, KINDS[kind](read(drawer)))


def cunning(drawer: Drawer, kind: str) -> None:
    write(drawer, hashed_anew(KINDS[kind](read(drawer))))


def insider(own: Signer) -> Callable[[Drawer, str], None]:
    """The same by a colleague, whose own entries bear a signature that holds."""

    def signer_of(account_id: str) -> Signer:
        return own if account_id == own.account_id else stranger(account_id)

    def tamper(drawer: Drawer, kind: str) -> None:
        trail = read(drawer)
        made = rebuilt(trail, signer_of) if kind == "rebuilt" else KINDS[kind](trail)
        write(drawer, hashed_anew(made, signer_of))

    return tamper
