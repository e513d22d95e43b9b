"""Opening one SQLCipher file: the only module that knows keys and pragmas (faults.md, Store)."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from esafety_desktop.store.faults import CabinetDamaged, CabinetMissing, disk_problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from esafety_desktop.problem import Problem
    from esafety_desktop.store.cabinet import Drawer

BUSY_SECONDS = 5.0
"""How long a file held by a virus scanner is waited for (F28)."""

_ONCE = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA temp_store=MEMORY",
)
_PER_FILE = ("journal_mode=TRUNCATE", "synchronous=EXTRA", "secure_delete=ON")


def connect(drawer: Drawer, *attached: Drawer) -> Any:
    """Open a cabinet, and more cabinets beside it, each under its own name as schema.

    The pragmas are set by schema name: an unqualified ``synchronous=EXTRA`` would leave the
    attached file at FULL.

    Raises:
        CabinetMissing: a file isn't there or holds nothing.
        CabinetDamaged: the key doesn't fit, or it isn't a cabinet of that kind.
        NotSaved: the disk or another program keeps the file from being opened; it is sound.
    """
    for one in (drawer, *attached):
        _must_exist(one)
    connection = _keyed(drawer, "rw")
    try:
        _check(connection, "main", drawer)
        for one in attached:
            _attach(connection, one)
        for pragma in _ONCE:
            connection.execute(pragma)
        for schema in ("main", *(one.cabinet.value for one in attached)):
            for pragma in _PER_FILE:
                connection.execute(f"PRAGMA {schema}.{pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def create(drawer: Drawer) -> Any:
    """Make a new, empty cabinet file; the connection is open.

    Raises:
        FileExistsError: there is such a file already.
    """
    drawer.path.touch(exist_ok=False)
    connection = _keyed(drawer, "rwc")
    for pragma in _ONCE:
        connection.execute(pragma)
    for pragma in _PER_FILE:
        connection.execute(f"PRAGMA main.{pragma}")
    connection.execute(f"PRAGMA application_id={drawer.cabinet.application_id}")
    return connection


@contextlib.contextmanager
def opened(drawer: Drawer) -> Iterator[Any]:
    """A connection of its own to one cabinet, closed at the end."""
    connection = connect(drawer)
    try:
        yield connection
    finally:
        connection.close()


def fits(drawer: Drawer) -> bool:
    """Whether the key opens the file and the file is a cabinet of that kind."""
    try:
        with opened(drawer):
            return True
    except (CabinetDamaged, CabinetMissing):
        return False


def _must_exist(drawer: Drawer) -> None:
    try:
        if drawer.path.stat().st_size > 0:
            return
    except FileNotFoundError:
        pass
    raise CabinetMissing(drawer.cabinet)


def _uri(path: Path, mode: str) -> str:
    return f"{path.absolute().as_uri()}?mode={mode}"


def _key_word(key: bytes) -> str:
    if len(key) != 32:
        raise ValueError("a cabinet key has 32 bytes")
    return f"\"x'{key.hex()}'\""


def _keyed(drawer: Drawer, mode: str) -> Any:
    connection = dbapi2.connect(
        _uri(drawer.path, mode),
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_SECONDS,
    )
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key={_key_word(drawer.key)}")
    return connection


def _check(connection: Any, schema: str, drawer: Drawer) -> None:
    try:
        found = connection.execute(f"PRAGMA {schema}.application_id").fetchone()[0]
    except dbapi2.DatabaseError as error:
        raise _why(error, drawer) from error
    if found != drawer.cabinet.application_id:
        raise CabinetDamaged(drawer.cabinet)


def _attach(connection: Any, drawer: Drawer) -> None:
    schema = drawer.cabinet.value
    try:
        connection.execute(
            f"ATTACH DATABASE ? AS {schema} KEY {_key_word(drawer.key)}",
            (_uri(drawer.path, "rw"),),
        )
    except dbapi2.DatabaseError as error:
        raise _why(error, drawer) from error
    _check(connection, schema, drawer)


def _why(error: Exception, drawer: Drawer) -> Problem:
    """A file that is only held, or can't be reached, isn't damaged: restoring would be wrong."""
    passing = any(word in str(error) for word in ("is locked", "unable to open"))
    return (disk_problem(error) if passing else None) or CabinetDamaged(drawer.cabinet)
