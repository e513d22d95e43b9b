"""Opening one SQLCipher file: the only module that knows keys and pragmas (faults.md, Store)."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from esafety_desktop.store.faults import (
    CabinetDamaged,
    CabinetMissing,
    DiskFault,
    NotSaved,
    disk_problem,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from esafety_desktop.problem import Problem
    from esafety_desktop.store.cabinet import Drawer

BUSY_SECONDS = 5.0
"""How long a file held by a virus scanner is waited for (F28)."""

_SOUND = [("ok",)]
_PIECE = 1 << 20
_RESERVED = 80
"""Bytes of each page that the cipher takes: 16 for the start value, 64 for the proof."""

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
    connection = None
    try:
        connection = _keyed(drawer, "rw")
        _check(connection, "main", drawer)
        for one in attached:
            _attach(connection, one)
        for pragma in _ONCE:
            connection.execute(pragma)
        for schema in ("main", *(one.cabinet.value for one in attached)):
            for pragma in _PER_FILE:
                connection.execute(f"PRAGMA {schema}.{pragma}")
    except BaseException as error:
        if connection is not None:
            connection.close()
        if isinstance(error, dbapi2.DatabaseError):
            raise why(error, drawer) from error
        raise
    return connection


def create(drawer: Drawer, salt: bytes = b"") -> Any:
    """Make a new, empty cabinet file; the connection is open.

    Args:
        drawer: Where, and with which key.
        salt: The 16 bytes that the file begins with, when they aren't left to chance.

    Raises:
        FileExistsError: there is such a file already.
    """
    drawer.path.touch(exist_ok=False)
    connection = _keyed(drawer, "rwc", salt)
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


def fill_up(connection: Any, pages: int) -> None:
    """Make a file at least so many pages long; the new ones are free, and random to look at."""
    if _number(connection, "page_count") >= pages:
        return
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("CREATE TABLE filling (content BLOB)")
    # One row whose overflow chain takes exactly the missing pages and those that are free.
    usable = _number(connection, "page_size") - _RESERVED
    local = (usable - 12) * 32 // 255 - 23
    chain = pages - _number(connection, "page_count") + _number(connection, "freelist_count")
    length = local + chain * (usable - 4) - 20
    connection.execute("INSERT INTO filling VALUES (zeroblob(?))", (length,))
    connection.execute("DROP TABLE filling")
    connection.execute("COMMIT")


def _number(connection: Any, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def write_anew(drawer: Drawer) -> None:
    """Encrypt every page of a file afresh under the same key: all of it looks changed."""
    with opened(drawer) as connection:
        connection.execute("PRAGMA busy_timeout=200")
        connection.execute(f"PRAGMA rekey={_key_word(drawer.key)}")


def copy_under(drawer: Drawer, copy: Drawer) -> None:
    """Copy a cabinet, with what it holds and no more, into a new file under another key.

    The copy is nobody's yet, so it needs no journal: if this is stopped, it is thrown away.

    Raises:
        CabinetDamaged: the cabinet itself isn't sound.
        NotSaved: the copy, read through, isn't.
        DatabaseError: the disk did not take it.
    """
    try:
        with opened(drawer) as connection:
            connection.execute("VACUUM INTO ?", (str(copy.path),))
    except dbapi2.DatabaseError as error:
        raise why(error, drawer) from error
    give_key(drawer._replace(path=copy.path), copy.key)
    try:
        with opened(copy) as connection:
            bad = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            whole = not bad and connection.execute("PRAGMA quick_check").fetchall() == _SOUND
    except (CabinetDamaged, dbapi2.DatabaseError):
        whole = False
    if not whole:
        raise NotSaved(
            "The new file could not be read again, so nothing was changed.",
            "Look whether the disk is full or failing, then try again.",
        )


def give_key(drawer: Drawer, key: bytes) -> None:
    """Encrypt a file that is nobody's yet under another key; stopped, it is good for nothing."""
    with contextlib.closing(_keyed(drawer, "rw")) as connection:
        connection.execute("PRAGMA journal_mode=OFF")
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute(f"PRAGMA rekey={_key_word(key)}")


def fits(drawer: Drawer) -> bool:
    """Whether the key opens the file and the file is a cabinet of that kind."""
    try:
        with opened(drawer):
            return True
    except (CabinetDamaged, CabinetMissing, DiskFault):
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


def _key_word(key: bytes, salt: bytes = b"") -> str:
    if len(key) != 32:
        raise ValueError("a cabinet key has 32 bytes")
    return f"\"x'{key.hex()}{salt.hex()}'\""


def _keyed(drawer: Drawer, mode: str, salt: bytes = b"") -> Any:
    connection = dbapi2.connect(
        _uri(drawer.path, mode),
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_SECONDS,
    )
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key={_key_word(drawer.key, salt)}")
    return connection


def _check(connection: Any, schema: str, drawer: Drawer) -> None:
    try:
        found = connection.execute(f"PRAGMA {schema}.application_id").fetchone()[0]
    except dbapi2.DatabaseError as error:
        raise why(error, drawer) from error
    if found != drawer.cabinet.application_id:
        raise CabinetDamaged(drawer.cabinet)


def _attach(connection: Any, drawer: Drawer) -> None:
    schema = drawer.cabinet.value
    try:
        connection.execute(
            f"ATTACH DATABASE ? AS {schema} KEY {_key_word(drawer.key)}",
            (_uri(drawer.path, "ro" if drawer.read_only else "rw"),),
        )
    except dbapi2.DatabaseError as error:
        raise why(error, drawer) from error
    _check(connection, schema, drawer)


def why(error: Exception, drawer: Drawer) -> Problem:
    """What to say of a cabinet that could not be read: damaged, or is it only the disk?

    A disk that fails for a moment looks like damage from above, and restoring a back-up would then
    be wrong: so it is looked at a second time before anybody is told.
    """
    return disk_problem(error) or _second_look(drawer) or CabinetDamaged(drawer.cabinet)


def _second_look(drawer: Drawer) -> Problem | None:
    """The disk's fault, if the file can't be read at all, or can be read this time."""
    try:
        with drawer.path.open("rb") as file:
            while file.read(_PIECE):
                pass
        connection = _keyed(drawer, "ro")
        with contextlib.closing(connection):
            sound = connection.execute("PRAGMA quick_check(1)").fetchall() == _SOUND
            found = connection.execute("PRAGMA application_id").fetchone()[0]
    except OSError:
        return DiskFault()
    except dbapi2.DatabaseError as error:
        return disk_problem(error)
    return DiskFault() if sound and found == drawer.cabinet.application_id else None
