"""The audit trail: one hash-chained entry per unit of work, one chain per cabinet.

The chain covers a digest of an entry's detail, never its text, so that disposing of a record
leaves the chain whole.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, Table, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, OfficeBase, UtcTime, new_id, utc_text
from esafety_desktop.store.cabinet import Cabinet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager

    from sqlalchemy import Connection, Row

GENESIS = "0" * 64
SLICE = 200
"""Entries that are verified in one go, a few milliseconds' work."""
_BEFORE_ALL = -(2**63)


class _Entry(Kept):
    at: Mapped[datetime] = mapped_column(UtcTime)
    account_id: Mapped[str] = mapped_column(String(36))
    action: Mapped[str] = mapped_column(String(80))
    subject: Mapped[str] = mapped_column(String(200))
    digest: Mapped[str] = mapped_column(String(64))
    previous: Mapped[str] = mapped_column(String(64), unique=True)
    hash: Mapped[str] = mapped_column(String(64))


class OfficeAudit(_Entry, OfficeBase):
    """The office cabinet's trail."""

    __tablename__ = "office_audit"


class LockedAudit(_Entry, LockedBase):
    """The locked cabinet's trail."""

    __tablename__ = "locked_audit"


def _tables() -> dict[Cabinet, Table]:
    pairs = ((Cabinet.OFFICE, OfficeAudit.__table__), (Cabinet.LOCKED, LockedAudit.__table__))
    return {cabinet: table for cabinet, table in pairs if isinstance(table, Table)}


_TABLES = _tables()
# Plain SQL: these two run at each save, and Core's share of it is felt (speed.md, V7).
_HEADS = {
    cabinet: f"SELECT seq, hash FROM {table.name} ORDER BY seq DESC LIMIT 1"  # noqa: S608 - a fixed name
    for cabinet, table in _TABLES.items()
}
_FIELDS = ("seq", "id", "at", "account_id", "action", "subject", "digest", "previous", "hash")
_INSERTS = {
    cabinet: f"INSERT INTO {table.name} ({', '.join(_FIELDS)}) VALUES (?,?,?,?,?,?,?,?,?)"  # noqa: S608 - a fixed name
    for cabinet, table in _TABLES.items()
}


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry: what a back-up and the termly print keep as an outside anchor.

    Attributes:
        seq: Its number, 0 when the trail is empty.
        hash: Its hash, 64 hexadecimal digits.
    """

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One place at which a trail doesn't hold.

    Attributes:
        cabinet: Whose trail.
        seq: The entry's number.
        what: What is wrong, in plain words.
    """

    cabinet: Cabinet
    seq: int
    what: str


def digest_of(detail: Mapping[str, object] | None) -> str:
    """SHA-256 over the detail written in one fixed way."""
    plain = json.dumps(detail or {}, sort_keys=True, ensure_ascii=True, default=str)
    return hashlib.sha256(plain.encode()).hexdigest()


def _hash(seq: int, *texts: str) -> str:
    return hashlib.sha256(json.dumps((str(seq), *texts)).encode()).hexdigest()


def head(reader: Connection | Session, cabinet: Cabinet) -> Head:
    """The newest entry of a trail."""
    connection = reader.connection() if isinstance(reader, Session) else reader
    row = connection.exec_driver_sql(_HEADS[cabinet]).first()
    return Head(row[0], row[1]) if row else Head(0, GENESIS)


def append(
    connection: Connection,
    cabinet: Cabinet,
    *,
    at: datetime,
    account_id: str,
    action: str,
    subject: str = "",
    detail: Mapping[str, object] | None = None,
) -> Head:
    """Write the entry of one unit of work; the caller commits."""
    last = head(connection, cabinet)
    seq = last.seq + 1
    texts = (
        new_id(),
        utc_text(at),
        account_id,
        action,
        subject,
        digest_of(detail),
        last.hash,
    )
    new = Head(seq, _hash(seq, *texts))
    connection.exec_driver_sql(_INSERTS[cabinet], (seq, *texts, new.hash))
    return new


class Verification:
    """One walk along a trail, slice by slice; between two slices others may write.

    Attributes:
        cabinet: Whose trail.
        over: Whether its end was reached.
    """

    def __init__(self, cabinet: Cabinet, anchor: Head | None = None) -> None:
        self.cabinet = cabinet
        self.over = False
        self._anchor = anchor
        self._last = Head(0, GENESIS)
        self._after = _BEFORE_ALL
        self._met = anchor is None or anchor == self._last

    def step(self, reader: Connection | Session, entries: int = SLICE) -> tuple[Fault, ...]:
        """Look at the next entries; gives the faults among them."""
        table = _TABLES[self.cabinet]
        wanted = select(table).where(table.c.seq > self._after).order_by(table.c.seq)
        rows = reader.execute(wanted.limit(entries)).all()
        faults = [
            Fault(self.cabinet, row.seq, what) for row in rows if (what := self._wrong_at(row))
        ]
        self.over = len(rows) < entries
        if self.over and self._anchor and not self._met:
            what = "the entry that was written down is not there"
            faults.append(Fault(self.cabinet, self._anchor.seq, what))
        return tuple(faults)

    def _wrong_at(self, row: Row[Any]) -> str:
        what = _wrong(row, self._last)
        self._last, self._after = Head(row.seq, row.hash), row.seq
        self._met = self._met or self._last == self._anchor
        return what


def verify_steps(
    read: Callable[[], AbstractContextManager[Session]],
    cabinet: Cabinet,
    anchor: Head | None = None,
    entries: int = SLICE,
) -> Iterator[tuple[Fault, ...]]:
    """`verify_chain` in slices for idle moments: each opens and closes a read of its own.

    Args:
        read: `Store.read`.
        cabinet: Whose trail.
        anchor: A head that was written down outside.
        entries: How many a slice looks at.

    Yields:
        The faults of one slice, mostly none.
    """
    walk = Verification(cabinet, anchor)
    while not walk.over:
        with read() as session:
            faults = walk.step(session, entries)
        yield faults


def verify_chain(
    session: Connection | Session, cabinet: Cabinet, anchor: Head | None = None
) -> tuple[Fault, ...]:
    """Every place at which the trail was changed; with an anchor also a cut tail.

    Args:
        session: An open read.
        cabinet: Whose trail.
        anchor: A head that was written down outside (a back-up's manifest, a print).
    """
    walk = Verification(cabinet, anchor)
    faults: list[Fault] = []
    while not walk.over:
        faults += walk.step(session)
    return tuple(faults)


def _wrong(row: Row[Any], last: Head) -> str:
    if row.seq != last.seq + 1:
        return "an entry before this one is missing"
    if row.previous != last.hash:
        return "this entry doesn't follow from the one before"
    texts = (row.id, utc_text(row.at), row.account_id, row.action, row.subject, row.digest)
    if row.hash != _hash(row.seq, *texts, row.previous):
        return "this entry was changed"
    return ""
