"""What each account saw of the trails when it last signed out, where no colleague can write it.

The trails are chained and signed, so what lies before an entry of mine can't be changed. What lies
after it can be cut off together with it, or the whole cabinet be put back as it was: then the entry
that this account remembers is not there. Each memory is locked under a key that only its account's
private key gives.
"""

from __future__ import annotations

import contextlib
import hashlib
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from esafety_desktop.problem import Problem
from esafety_desktop.store import audit, keys
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.files import share, write_whole
from esafety_desktop.store.signing import newest_key
from esafety_desktop.value import UNREADABLE

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store

FILE_NAME = "heads.json"
_MOST = 1 << 20
_LENGTH = 256
"""Every memory is padded to that many bytes: it doesn't tell how long the locked trail is."""


def compare(store: Store, *, restored: bool = False) -> tuple[str, ...]:
    """A sentence for each trail that has not got the entry that this account remembers.

    Asked at sign-in, before anything is written.

    Args:
        store: Open.
        restored: Whether a note says that a back-up was just put back. The program puts what was
            remembered aside with a restore; where it is still there, somebody else did it.
    """
    mine = _read(store.folder).get(_name(store))
    if mine is None and restored:
        return ()
    if mine is None:
        return (_GONE,) if _has_signed_since_a_restore(store) else ()
    try:
        seen = msgspec.json.decode(keys.unlock(_key(store), mine), type=dict[str, audit.Head])
    except (keys.WrongKey, msgspec.MsgspecError, ValueError):
        return (_GONE,) if _has_signed_since_a_restore(store) else ()
    return tuple(
        _lost(one.plain_name, seen[one.value].seq)
        for one in store.account.role.cabinets
        if one.value in seen and not _has(store, one, seen[one.value])
    )


def remember(store: Store) -> None:
    """Keep the newest entries; a disk that doesn't take them keeps nobody from anything."""
    with contextlib.suppress(OSError, SQLAlchemyError, Problem):
        with store.look() as session:
            heads = {one.value: audit.head(session, one) for one in store.account.role.cabinets}
        plain = msgspec.json.encode(heads).ljust(_LENGTH)
        kept = _read(store.folder) | {_name(store): keys.lock(_key(store), plain)}
        write_whole(store.folder / FILE_NAME, msgspec.json.encode(kept))
        share(store.folder / FILE_NAME)


def _read(folder: Path) -> dict[str, bytes]:
    path = folder / FILE_NAME
    try:
        if path.stat().st_size > _MOST:
            return {}
        return msgspec.json.decode(path.read_bytes(), type=dict[str, bytes])
    except UNREADABLE:
        return {}


def _key(store: Store) -> bytes:
    return hashlib.blake2b(store.private_key(), digest_size=32, person=b"esafety-heads").digest()


def _name(store: Store) -> str:
    """What an account's memory is found by; it tells nobody else whose it is."""
    private = store.private_key()
    return hashlib.blake2b(private, digest_size=16, person=b"esafety-whose").hexdigest()


def _has(store: Store, cabinet: Cabinet, seen: audit.Head) -> bool:
    if not seen.seq:
        return True
    query = text(f"SELECT hash FROM {cabinet.value}_audit WHERE seq = :seq")  # noqa: S608 - a fixed name
    with store.read() as session:
        return bool(session.scalar(query, {"seq": seen.seq}) == seen.hash)


_OWN = text("SELECT max(seq) FROM office_audit WHERE account_id = :id AND action LIKE 'signed in%'")
_RESTORED = text("SELECT max(seq) FROM office_audit WHERE action = 'back-up restored'")


def _has_signed_since_a_restore(store: Store) -> bool:
    """Whether this key pair has signed in here before, so that something has to be remembered."""
    with store.read() as session:
        known = newest_key(session.connection(), Cabinet.OFFICE, store.account.id)
        own = session.scalar(_OWN, {"id": store.account.id})
        restored = session.scalar(_RESTORED)
    return known == store.signer.public and own is not None and own > (restored or 0)


_GONE = (
    "What the program remembered of the record of changes when you last signed out is gone from the"
    " data folder, or was changed there. Do the check in Help, Check the records, with the newest"
    " code that was filed or the newest back-up."
)


def _lost(name: str, seq: int) -> str:
    return (
        f"Entry {seq:,} of the record of changes of the {name} is not what it was when you last"
        " signed out. No back-up was put back. Somebody put an old file in its place, or cut"
        " entries off. Tell the head, and keep the last back-ups."
    )
