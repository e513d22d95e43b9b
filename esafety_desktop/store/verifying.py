"""Walking along an audit trail to see whether anybody changed it outside the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from esafety_desktop.store.audit import GENESIS, Head, hash_of
from esafety_desktop.store.signing import fits
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from sqlalchemy import Connection

    from esafety_desktop.store.cabinet import Cabinet

SLICE = 50
"""Entries that are verified in one go, a few milliseconds' work."""
_BEFORE_ALL = -(2**63)
_FIELDS = "seq, id, at, account_id, action, subject, digest, key, previous, hash, signature"


class Fault(Value):
    """One place at which a trail doesn't hold.

    Attributes:
        cabinet: Whose trail.
        seq: The entry's number.
        what: What is wrong, in plain words.
    """

    cabinet: Cabinet
    seq: int
    what: str


class Key(Value):
    """A signing key that a trail tells of.

    Attributes:
        account_id: Whose it says that it is.
        public: 64 hexadecimal digits.
        seq: The entry from which it counts.
        at: When that was, as the entry says.
    """

    account_id: str
    public: str
    seq: int
    at: str


class Verification:
    """One walk along a trail, slice by slice; between two slices others may write.

    Attributes:
        cabinet: Whose trail.
        over: Whether its end was reached.
        last: The entry that was looked at last.
        last_at: When it says that it was written, "" before the first.
        keys: The signing keys that were met, oldest first.
    """

    def __init__(
        self, cabinet: Cabinet, anchors: Sequence[Head] = (), *, signed_from: int = 0
    ) -> None:
        self.cabinet = cabinet
        self.over = False
        self.last = Head(0, GENESIS)
        self.last_at = ""
        self.keys: list[Key] = []
        self._after = _BEFORE_ALL
        self._anchors = [one for one in anchors if one.seq]
        self._signed_from = signed_from
        self._select = (
            f"SELECT {_FIELDS} FROM {cabinet.value}_audit WHERE seq > ? ORDER BY seq LIMIT ?"  # noqa: S608 - fixed names
        )

    def step(self, reader: Connection | Session, entries: int = SLICE) -> tuple[Fault, ...]:
        """Look at the next entries; gives the faults among them."""
        connection = reader.connection() if isinstance(reader, Session) else reader
        rows = connection.exec_driver_sql(self._select, (self._after, entries)).all()
        faults = [Fault(self.cabinet, row[0], what) for row in rows if (what := self._look(row))]
        self.over = len(rows) < entries
        if self.over:
            missing = (one for one in self._anchors if one.seq > self.last.seq)
            what = "the entry that was written down is not there"
            faults += [Fault(self.cabinet, one.seq, what) for one in missing]
        return tuple(faults)

    def _look(self, row: Sequence[Any]) -> str:
        what = self._wrong(row)
        self.last, self._after = Head(row[0], str(row[9])), row[0]
        self.last_at = str(row[2])
        written = (one for one in self._anchors if one.seq == self.last.seq)
        if not what and not all(self.last.hash.startswith(one.hash) for one in written):
            return "this is not the entry that was written down"
        return what

    def _wrong(self, row: Sequence[Any]) -> str:
        seq, *texts, digest, signature = row
        account, key, previous = texts[2], texts[6], texts[7]
        if seq != self.last.seq + 1:
            return "an entry before this one is missing"
        if previous != self.last.hash:
            return "this entry doesn't follow from the one before"
        if not all(isinstance(one, str) for one in texts) or digest != hash_of(seq, *texts):
            return "this entry was changed"
        if key:
            self.keys.append(Key(account, key, seq, texts[1]))
        if seq < self._signed_from:
            return ""
        return "" if fits(self._key_of(account), digest, signature) else _NOT_SIGNED

    def _key_of(self, account_id: str) -> str:
        own = (one.public for one in reversed(self.keys) if one.account_id == account_id)
        return next(own, "")


_NOT_SIGNED = "this entry is not signed by the person whose name it bears"


def verify_steps(
    read: Callable[[], AbstractContextManager[Session]], walk: Verification, entries: int = SLICE
) -> Iterator[tuple[Fault, ...]]:
    """A walk in slices for idle moments: each opens and closes a read of its own.

    Args:
        read: `Store.read`.
        walk: The walk, from its beginning.
        entries: How many a slice looks at.

    Yields:
        The faults of one slice, mostly none.
    """
    while not walk.over:
        with read() as session:
            faults = walk.step(session, entries)
        yield faults


def verify_chain(
    session: Connection | Session, cabinet: Cabinet, *anchors: Head
) -> tuple[Fault, ...]:
    """Every place at which the trail was changed; with an anchor also a cut tail.

    Args:
        session: An open read.
        cabinet: Whose trail.
        anchors: Heads that were written down outside (a back-up's manifest, a print).
    """
    walk = Verification(cabinet, anchors)
    faults: list[Fault] = []
    while not walk.over:
        faults += walk.step(session)
    return tuple(faults)
