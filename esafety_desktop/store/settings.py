"""Small choices that the school keeps in its office cabinet, by name, and a cabinet's own notes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, Table, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapped, mapped_column

from esafety_desktop.store.base import LockedBase, OfficeBase
from esafety_desktop.store.reads import read_once

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import UnitOfWork


class Setting(OfficeBase):
    """One choice: its name and its value as JSON."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    value: Mapped[str]


class LockedSetting(LockedBase):
    """The same for the locked cabinet; a sealed envelope keeps its label here."""

    __tablename__ = "locked_setting"

    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    value: Mapped[str]


def get_setting(session: Session, name: str, default: Any = None) -> Any:
    """A choice, or what to take when none was made; the first in a read brings all, being few."""
    value = read_once(session, Setting, lambda: _values(session)).get(name)
    return default if value is None else json.loads(value)


def _values(session: Session) -> dict[str, str]:
    found = session.execute(select(Setting.name, Setting.value))
    return {name: value for name, value in found}  # noqa: C416 - rows, not pairs


def put_setting(unit: UnitOfWork, name: str, value: object) -> None:
    """Keep a choice; the caller commits."""
    table = Setting.__table__
    assert isinstance(table, Table)  # noqa: S101 - a mapped class has one
    text = json.dumps(value, default=str)
    statement = insert(table).values(name=name, value=text)
    unit.session.execute(
        statement.on_conflict_do_update(index_elements=["name"], set_={"value": text})
    )
