"""The audit trail: one hash-chained, signed entry per unit of work, one chain per cabinet.

The chain covers a digest of an entry's detail, never its text, so that disposing of a record
leaves the chain whole. `store.verifying` walks along it.
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Index, LargeBinary, String, Table, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, OfficeBase, UtcTime, new_id, utc_text
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from esafety_desktop.store.signing import Signer

GENESIS = "0" * 64
LOOKED = "action IN ('incident.read', 'incident.print', 'incident.copy')"
"""The entries that tell who looked at a record; an index of their own finds them."""


def _indexes(table: str) -> tuple[Index, ...]:
    return (
        Index(f"ix_{table}_key", "account_id", "seq", sqlite_where=text("key <> ''")),
        Index(f"ix_{table}_looked", "subject", "seq", sqlite_where=text(LOOKED)),
    )


class _Entry(Kept):
    at: Mapped[datetime] = mapped_column(UtcTime)
    account_id: Mapped[str] = mapped_column(String(36))
    action: Mapped[str] = mapped_column(String(80))
    subject: Mapped[str] = mapped_column(String(200))
    digest: Mapped[str] = mapped_column(String(64))
    previous: Mapped[str] = mapped_column(String(64), unique=True)
    hash: Mapped[str] = mapped_column(String(64))
    key: Mapped[str] = mapped_column(String(64))
    """The author's public signing key, in the first entry that is signed with it."""
    signature: Mapped[bytes] = mapped_column(LargeBinary)


class OfficeAudit(_Entry, OfficeBase):
    """The office cabinet's trail."""

    __tablename__ = "office_audit"
    __table_args__ = _indexes(__tablename__)


class LockedAudit(_Entry, LockedBase):
    """The locked cabinet's trail."""

    __tablename__ = "locked_audit"
    __table_args__ = _indexes(__tablename__)


def _tables() -> dict[Cabinet, Table]:
    pairs = ((Cabinet.OFFICE, OfficeAudit.__table__), (Cabinet.LOCKED, LockedAudit.__table__))
    return {cabinet: table for cabinet, table in pairs if isinstance(table, Table)}


_TABLES = _tables()
# Plain SQL: these two run at each save, and Core's share of it is felt (speed.md, V7).
_HEADS = {
    cabinet: f"SELECT seq, hash FROM {table.name} ORDER BY seq DESC LIMIT 1"  # noqa: S608 - a fixed name
    for cabinet, table in _TABLES.items()
}
_TIMES = {
    cabinet: f"SELECT at FROM {table.name} WHERE seq = ?"  # noqa: S608 - a fixed name
    for cabinet, table in _TABLES.items()
}
_FIELDS = (
    "seq", "id", "at", "account_id", "action", "subject", "digest", "key", "previous",
    "hash", "signature",
)  # fmt: skip
_INSERTS = {
    cabinet: f"INSERT INTO {table.name} ({', '.join(_FIELDS)}) VALUES (?,?,?,?,?,?,?,?,?,?,?)"  # noqa: S608 - a fixed name
    for cabinet, table in _TABLES.items()
}


class Head(Value):
    """The newest entry: what a back-up and the termly print keep as an outside anchor.

    Attributes:
        seq: Its number, 0 when the trail is empty.
        hash: Its hash, 64 hexadecimal digits; of a print only the first of them.
    """

    seq: int
    hash: str


def digest_of(detail: Mapping[str, object] | None) -> str:
    """SHA-256 over the detail written in one fixed way."""
    plain = json.dumps(detail or {}, sort_keys=True, ensure_ascii=True, default=str)
    return hashlib.sha256(plain.encode()).hexdigest()


def hash_of(seq: int, *texts: str) -> str:
    """The hash of an entry: over its number, its texts and the hash before it."""
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
    signer: Signer,
    action: str,
    subject: str = "",
    detail: Mapping[str, object] | None = None,
) -> Head:
    """Write the entry of one unit of work; the caller commits, then tells `Signer.is_known`."""
    last = head(connection, cabinet)
    seq = last.seq + 1
    texts = (
        new_id(),
        utc_text(at),
        signer.account_id,
        action,
        subject,
        digest_of(detail),
        signer.to_announce(connection, cabinet),
        last.hash,
    )
    new = Head(seq, hash_of(seq, *texts))
    signed = (seq, *texts, new.hash, signer.sign(new.hash))
    connection.exec_driver_sql(_INSERTS[cabinet], signed)
    return new


def written_at(reader: Connection | Session, cabinet: Cabinet, seq: int) -> str:
    """When an entry says that it was written, as it stands there; "" if it isn't there."""
    connection = reader.connection() if isinstance(reader, Session) else reader
    row = connection.exec_driver_sql(_TIMES[cabinet], (seq,)).first()
    return str(row[0]) if row else ""
