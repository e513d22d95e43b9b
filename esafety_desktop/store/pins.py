"""Public keys that a cabinet vouches for, so that one swapped in the keyring is noticed.

The keyring can be written by whoever can write to the folder; the cabinets can't. Nothing is
ever sealed to a key that differs from its pin.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import LargeBinary, String, Table, UniqueConstraint, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, OfficeBase, UtcTime, new_id
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.reads import read_once

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import UnitOfWork

ACCOUNT = "account"
COMING = "coming"
"""The key of an account that is just being written into the keyring."""
LEAVING = "leaving"
"""A leader who is just being taken out of the keyring."""
CHANGING = "changing"
"""Tells by which key a cabinet's lock is just being changed; its ref is who leaves."""
MEMBER = "member"
"""The key of an office account (in the office cabinet) or a governor (in the locked one)."""
SHEET = "sheet"
LOCKED_SHEET = "far sheet"
"""The office cabinet's word for the locked cabinet's sheet, which opens the office cabinet too."""


class _Pin(Kept):
    kind: Mapped[str] = mapped_column(String(10))
    ref: Mapped[str] = mapped_column(String(36))
    public: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime] = mapped_column(UtcTime)

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        return (UniqueConstraint("kind", "ref"),)


class OfficePin(_Pin, OfficeBase):
    """The office cabinet's word for the leaders' keys and its own sheet's."""

    __tablename__ = "office_pin"


class LockedPin(_Pin, LockedBase):
    """The locked cabinet's word for the leaders' keys and its own sheet's."""

    __tablename__ = "locked_pin"


def _table(cabinet: Cabinet) -> Table:
    table = (OfficePin if cabinet is Cabinet.OFFICE else LockedPin).__table__
    assert isinstance(table, Table)  # noqa: S101 - a mapped class has one
    return table


def pin(unit: UnitOfWork, cabinet: Cabinet, kind: str, ref: str, public: bytes) -> None:
    """Vouch for a public key from now on; the caller commits."""
    pin_in(unit.session, cabinet, kind, ref, public, at=unit.now)


def pin_in(
    session: Session, cabinet: Cabinet, kind: str, ref: str, public: bytes, *, at: datetime
) -> None:
    """The same in a cabinet that is only being made; the caller commits."""
    values = {"public": public, "at": at}
    statement = insert(_table(cabinet)).values(id=new_id(), kind=kind, ref=ref, **values)
    session.execute(statement.on_conflict_do_update(index_elements=["kind", "ref"], set_=values))


def unpin(session: Session, cabinet: Cabinet, kind: str, ref: str) -> None:
    """Stop vouching for a key; the caller commits."""
    table = _table(cabinet)
    session.execute(delete(table).where(table.c.kind == kind, table.c.ref == ref))


def unpin_all(session: Session, cabinet: Cabinet, kind: str) -> None:
    """Stop vouching for any key of a kind; the caller commits."""
    table = _table(cabinet)
    session.execute(delete(table).where(table.c.kind == kind))


def keep_only(session: Session, cabinet: Cabinet, kind: str, refs: Collection[str]) -> None:
    """Stop vouching for all keys of a kind but these; the caller commits."""
    table = _table(cabinet)
    session.execute(delete(table).where(table.c.kind == kind, table.c.ref.not_in(refs)))


def pinned(session: Session, cabinet: Cabinet, kind: str) -> dict[str, bytes]:
    """The keys that a cabinet vouches for: account id or sheet number → public key."""
    every = read_once(session, ("pins", cabinet), lambda: _every(session, cabinet))
    return {ref: public for one, ref, public in every if one == kind}


def _every(session: Session, cabinet: Cabinet) -> list[tuple[str, str, bytes]]:
    table = _table(cabinet)
    rows = session.execute(select(table.c.kind, table.c.ref, table.c.public))
    return [(kind, ref, public) for kind, ref, public in rows]
