"""SQLAlchemy over the cipher: one engine per sign-in, no URL with a key in it."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

from esafety_desktop.store.cipher import connect
from esafety_desktop.store.dialect import URL
from esafety_desktop.store.faults import NotRead

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine import ExceptionContext
    from sqlalchemy.orm import Session

    from esafety_desktop.store.cabinet import Drawer

WRITES = "esafety_writes"
_PROBES = "esafety_probes"
_SOUND = ("1",)
_MOST_COMPILED = 500

rehearsed: dict[Any, Any] = {}
"""Statements that were compiled over a school that holds nothing (`rehearsal.EmptyStore`).

Every engine begins with them. What it compiles itself stays its own and goes with it: a compiled
statement keeps the values with which it was first asked, names among them.
"""


def make_engine(main: Drawer, *attached: Drawer) -> Engine:
    """An engine over one cabinet and those beside it.

    Transactions begin with ``BEGIN``; with the execution option `WRITES` with
    ``BEGIN IMMEDIATE``, so that a writer never finds out half-way that it may not write.
    """
    compiled: LRUCache[Any, Any] = LRUCache(_MOST_COMPILED)
    compiled.update(rehearsed)
    engine = create_engine(
        URL,
        module=dbapi2,
        creator=lambda: connect(main, *attached),
        poolclass=QueuePool,
        pool_size=2,
        hide_parameters=True,
        execution_options={"compiled_cache": compiled},
    )
    event.listen(engine, "begin", _begin)
    if any(one.read_only for one in attached):
        event.listen(engine, "handle_error", partial(_no_trace, main.path))
    return engine


def in_memory() -> Engine:
    """An engine over an empty database in memory; what it compiles is kept in `rehearsed`."""
    return create_engine(
        URL,
        module=dbapi2,
        creator=lambda: dbapi2.connect(":memory:", check_same_thread=False),
        poolclass=StaticPool,
        execution_options={"compiled_cache": rehearsed},
    )


def _no_trace(envelope: Path, context: ExceptionContext) -> None:
    """A bug must not be told as a fault of the disk: nothing goes from an envelope to the office.

    Raises:
        RuntimeError: the code that wrote has to do it through the ordinary store, or not at all.
    """
    refused = "readonly database" in str(context.original_exception)
    if refused and os.access(envelope, os.W_OK):
        raise RuntimeError("what is done in a sealed envelope must not write to the office cabinet")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def must_have_read_right(session: Session) -> None:
    """Ask the cipher whether every page was sound before what was read is believed (F7).

    It gives zeros in place of a damaged page, and its fault only to whoever asks for a page after
    that: a text whose last page is damaged would else be shown with a blank end.

    Raises:
        NotRead: a page that was read is damaged; the connection, which remembers zeros, goes.
    """
    if not session.in_transaction():
        return
    connection = session.connection()
    held = connection.connection
    driver: Any = held.driver_connection
    if _PROBES not in held.info:
        files = driver.execute("PRAGMA database_list").fetchall()
        names = [name for _number, name, path in files if path]
        held.info[_PROBES] = [f"PRAGMA {name}.cipher_status" for name in names]
    if any(driver.execute(probe).fetchone() != _SOUND for probe in held.info[_PROBES]):
        connection.invalidate()
        raise NotRead
