"""A school that holds nothing, to read from before anybody has signed in.

SQLAlchemy compiles a statement when it is first run, which takes longer than running it. What is
read here is compiled for the engines of all sign-ins to come (`engine.rehearsed`).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from esafety_desktop.store.base import metadata_of
from esafety_desktop.store.cabinet import AccountInfo, Cabinet, Drawer, Role
from esafety_desktop.store.engine import in_memory
from esafety_desktop.store.keyring_shape import Keyring
from esafety_desktop.store.store import Store

if TYPE_CHECKING:
    from sqlalchemy import Engine


class EmptyStore(Store):
    """A leader's store of that school: in memory, without a key and without a file.

    It has the tables whose modules have been imported.
    """

    def __init__(self) -> None:
        keys = dict.fromkeys(Cabinet, b"")
        super().__init__(Path(), AccountInfo("", "", Role.LEADER), b"", keys)

    @property
    def stores(self) -> tuple[Store, ...]:
        """As of somebody with an envelope: what is asked of several is compiled, too."""
        return (self, self)

    def drawers(self) -> tuple[Drawer, ...]:
        """It has no files."""
        return ()

    def keyring(self) -> Keyring:
        """It has no accounts."""
        return Keyring(school="")

    def _new_engine(self) -> Engine:
        engine = in_memory()
        with engine.begin() as connection:
            for table in (
                one for cabinet in Cabinet for one in metadata_of(cabinet).tables.values()
            ):
                # Names are enough to read by. Whole definitions would be compiled for this alone,
                # and what is made for that stays with each table and column: 2 MiB.
                names = ", ".join(f'"{column.name}"' for column in table.columns)
                connection.exec_driver_sql(f'CREATE TABLE "{table.name}" ({names})')
        return engine
