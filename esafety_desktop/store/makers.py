"""Who made a sealed envelope: its first entry is signed with a key that the locked trail knows.

Anybody who may write to the folder can seal an envelope of their own to a leader's public key. They
can't sign with a key that stands in a leader's name in the locked cabinet's trail.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import sqlalchemy.exc
from sqlalchemy import text
from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.signing import every_key, fits, newest_key

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

_FIRST = text("SELECT account_id, key, hash, signature FROM locked_audit ORDER BY seq LIMIT 1")
_PLANTED = (
    "A sealed envelope in your list was not made by anybody who is known here as a leader. Write"
    " nothing in it: whoever laid it there may read it. That can also be so after an older"
    " back-up was put back. Ask who can write to the data folder."
)


def planted(store: Store, envelope: Store) -> str:
    """What is said of an envelope that no leader made; "" where one did.

    Args:
        store: The ordinary store of a leader.
        envelope: One of `Store.stores`.
    """
    with contextlib.suppress(Problem, DatabaseError, sqlalchemy.exc.DBAPIError):
        with envelope.read() as session:
            first = session.execute(_FIRST).first()
        with store.read() as session:
            known = every_key(session.connection(), Cabinet.LOCKED)
        if first is None or known.get(first.key) != first.account_id:
            return _PLANTED
        return "" if fits(first.key, first.hash, first.signature) else _PLANTED
    return ""  # the file is looked at as well, and told


def announce_key(store: Store) -> None:
    """Let the locked trail know a leader's signing key, before they make an envelope.

    At sign-in, and each leader alike: an entry when an envelope is made would tell of it (F30).

    Raises:
        NotSaved: the disk did not take it.
    """
    if not store.is_leader:
        return
    with store.read() as session:
        known = newest_key(session.connection(), Cabinet.LOCKED, store.account.id)
    if known != store.signer.public:
        with store.write() as unit:
            unit.commit("signing key announced", store.account.id, cabinet=Cabinet.LOCKED)
