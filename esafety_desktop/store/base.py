"""What every mapped class stands on: one base per cabinet, keys, times."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from esafety_desktop.store import lean_mapping
from esafety_desktop.store.cabinet import Cabinet

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


lean_mapping.begin()

UNTOUCHED = "untouched"
"""Key in a table's ``info``: which rows of some children say nothing yet, so that they go with a
child who is taken out again. Its value gets a query for the children's ``seq`` and gives the
condition."""


def new_id() -> str:
    """A fresh UUIDv4 as text: given by the program, not the file, so a retry makes no double."""
    return str(uuid.uuid4())


class OfficeBase(DeclarativeBase):
    """Base of everything that is kept in the office cabinet."""

    metadata = MetaData(naming_convention=_NAMES)


class LockedBase(DeclarativeBase):
    """Base of what is kept in the locked cabinet (and in a sealed envelope)."""

    metadata = MetaData(naming_convention=_NAMES)


def metadata_of(cabinet: Cabinet) -> MetaData:
    """The tables of one cabinet, as far as their modules have been imported."""
    return OfficeBase.metadata if cabinet is Cabinet.OFFICE else LockedBase.metadata


class UtcTime(TypeDecorator[datetime]):
    """An aware UTC moment, kept as text that sorts as time does."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without its zone can't be kept; use an aware UTC time")
        return utc_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else datetime.fromisoformat(value)


def utc_text(moment: datetime) -> str:
    """``2026-11-22T00:51:22.000000+00:00``: always UTC, always the same length."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


class Kept:
    """Gives a table ``seq`` (the order in which rows came) and ``id`` (known before saving)."""

    def __init__(self, **values: Any) -> None:
        values.setdefault("id", new_id())
        super().__init__(**values)

    seq: Mapped[int] = mapped_column(primary_key=True, sort_order=-20)
    id: Mapped[str] = mapped_column(String(36), unique=True, default=new_id, sort_order=-19)
