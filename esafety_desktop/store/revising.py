"""For developers: write the next migration of a cabinet from what the records say now.

``python -m esafety_desktop.store.revising office "what changes for the school"``; then read the
file, mend it, and add its number to `versions.REVISIONS`. Without a sentence the SQL of the first
version is written anew: only until the first release, as there is no cabinet to keep.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from esafety_desktop.store import cipher
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.engine import make_engine
from esafety_desktop.store.keys import new_key
from esafety_desktop.store.metadata import load_records
from esafety_desktop.store.migrate import HISTORIES, config_of, is_search_table
from esafety_desktop.store.opening import create_cabinet
from esafety_desktop.store.text_index import AFTER
from esafety_desktop.store.versions import version_table

if TYPE_CHECKING:
    from sqlalchemy import Connection


def write_revision(cabinet: Cabinet, message: str) -> Path:
    """Write the migration from the newest version to today's records; gives its file."""
    from alembic import command

    load_records()
    versions = HISTORIES / cabinet.value / "versions"
    number = f"{len(list(versions.glob('*.py'))) + 1:04d}"
    with tempfile.TemporaryDirectory() as folder:
        drawer = Drawer(cabinet, Path(folder) / cabinet.file_name, new_key())
        upgrade_empty(drawer)
        engine = make_engine(drawer)
        with engine.begin() as connection:
            config = config_of(cabinet, connection)
            command.revision(config, message, autogenerate=True, rev_id=number)
        engine.dispose()
    return next(versions.glob(f"{number}_*.py"))


def write_first(cabinet: Cabinet) -> Path:
    """Write the SQL of the first version anew from today's records; gives its file."""
    target = next((HISTORIES / cabinet.value / "versions").glob("0001_*.py")).with_suffix(".sql")
    with tempfile.TemporaryDirectory() as folder:
        drawer = Drawer(cabinet, Path(folder) / cabinet.file_name, new_key())
        create_cabinet(drawer)
        statements = schema_of(drawer)
    if cabinet is Cabinet.LOCKED:
        statements += AFTER
    text = "".join(f"{statement.strip()};\n\n" for statement in statements)
    target.write_text(text, "utf-8", newline="\n")
    return target


def schema_of(drawer: Drawer) -> list[str]:
    """The SQL of a cabinet's tables, indices and triggers, tables first, by name."""
    with cipher.opened(drawer) as connection:
        rows = connection.execute(
            "SELECT sql, name FROM sqlite_master WHERE sql IS NOT NULL AND name != ?"
            " ORDER BY type != 'table', type, name",
            (version_table(drawer.cabinet),),
        )
        kept = (row[0] for row in rows if row[1].endswith("_fts") or not is_search_table(row[1]))
        lines = (str(sql).strip().splitlines() for sql in kept)
        return ["\n".join(line.rstrip() for line in one) for one in lines]


def upgrade_empty(drawer: Drawer) -> None:
    """Make a cabinet by running its whole history, as a test of it."""
    cipher.create(drawer).close()
    engine = make_engine(drawer)
    with engine.begin() as connection:
        _upgrade(drawer.cabinet, connection)
    engine.dispose()


def _upgrade(cabinet: Cabinet, connection: Connection) -> None:
    from alembic import command

    command.upgrade(config_of(cabinet, connection), "head")


if __name__ == "__main__":
    which, *sentence = sys.argv[1:]
    if sentence:
        write_revision(Cabinet(which), sentence[0])
    else:
        write_first(Cabinet(which))
