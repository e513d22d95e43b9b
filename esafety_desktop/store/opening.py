"""Making new cabinets and opening those that are there, whatever their version."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop.store import cipher
from esafety_desktop.store.faults import CabinetDamaged, CabinetNewer
from esafety_desktop.store.files import share
from esafety_desktop.store.versions import REVISIONS, head, version_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.orm import Session

    from esafety_desktop.store.cabinet import Drawer


def create_cabinet(drawer: Drawer, salt: bytes = b"") -> None:
    """Make a cabinet file with all its tables (also a sealed envelope: give its own path and key).

    Args:
        drawer: Where, and with which key.
        salt: What the file begins with, when that isn't left to chance (`cipher.create`).

    Raises:
        FileExistsError: there is such a file already.
    """
    from esafety_desktop.store.base import metadata_of
    from esafety_desktop.store.engine import make_engine
    from esafety_desktop.store.metadata import load_records

    load_records()
    cipher.create(drawer, salt).close()
    share(drawer.path)
    engine = make_engine(drawer)
    try:
        with engine.begin() as connection:
            metadata_of(drawer.cabinet).create_all(connection)
            table = version_table(drawer.cabinet)
            connection.exec_driver_sql(
                f"CREATE TABLE {table} (version_num VARCHAR(32) NOT NULL,"
                f" CONSTRAINT pk_{table} PRIMARY KEY (version_num))"
            )
            connection.exec_driver_sql(
                f"INSERT INTO {table} VALUES (?)",  # noqa: S608 - a fixed name
                (head(drawer.cabinet),),
            )
    finally:
        engine.dispose()
    drawer.path.with_name(f"{drawer.path.name}-journal").unlink(missing_ok=True)


@contextlib.contextmanager
def writing_beside(drawer: Drawer) -> Iterator[Session]:
    """A session on a file that isn't in its place yet; what it did is kept at the end."""
    from sqlalchemy.orm import Session

    from esafety_desktop.store.engine import make_engine

    engine = make_engine(drawer)
    try:
        with Session(engine) as session:
            yield session
            session.commit()
    finally:
        engine.dispose()


def version_of(drawer: Drawer) -> str:
    """The schema version that a cabinet file says it has.

    Raises:
        CabinetDamaged: it says none.
    """
    with cipher.opened(drawer) as connection:
        try:
            row = connection.execute(
                f"SELECT version_num FROM {version_table(drawer.cabinet)}"  # noqa: S608 - a fixed name
            ).fetchone()
        except DatabaseError as error:
            if "no such table" in str(error):
                raise CabinetDamaged(drawer.cabinet) from error
            raise cipher.why(error, drawer) from error
    if row is None:
        raise CabinetDamaged(drawer.cabinet)
    return str(row[0])


def bring_up_to_date(drawer: Drawer) -> bool:
    """Check a cabinet's version; migrate it when it is behind, and say whether it was.

    Raises:
        CabinetNewer: a newer program wrote it.
        CabinetMissing: it isn't there.
        CabinetDamaged: it can't be read.
    """
    version = version_of(drawer)
    if version == head(drawer.cabinet):
        return False
    if version not in REVISIONS[drawer.cabinet]:
        raise CabinetNewer(drawer.cabinet)
    from esafety_desktop.store.migrate import migrate

    migrate(drawer)
    return True


def sweep(folder: Path) -> None:
    """Remove what a crash left of a change over both cabinets (``…-mj…`` files).

    Only once both have been opened with their keys since then: swept by an office-only start, the
    locked cabinet would keep the change and the office would lose it.
    """
    for path in folder.glob("*.db-mj*"):
        path.unlink(missing_ok=True)
