"""Bringing a cabinet that is behind up to date: on a copy, checked, then put in place (F12, F27).

Alembic is only imported here. The connection has ``foreign_keys=OFF``, set before BEGIN: with it
on, Alembic's batch mode silently empties the child tables of a table that it makes anew.
"""

from __future__ import annotations

import contextlib
import errno
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import Connection, event, inspect
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop.store import cipher
from esafety_desktop.store.base import UtcTime, metadata_of
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.engine import make_engine
from esafety_desktop.store.faults import (
    DiskFull,
    MigrationFailed,
    NotSaved,
    in_plain_words,
    plain_reason,
)
from esafety_desktop.store.files import put_in_place, sync_file, sync_folder
from esafety_desktop.store.metadata import load_records
from esafety_desktop.store.versions import version_table

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from alembic.config import Config
    from alembic.runtime.migration import MigrationContext, MigrationInfo

HISTORIES = Path(__file__).with_name("migrations")
_SHADOWS = ("_data", "_idx", "_content", "_docsize", "_config")


def migrate(drawer: Drawer, history: Path | None = None) -> Path:
    """Bring a cabinet to the newest version of a history.

    Args:
        drawer: The cabinet; nobody else has it open.
        history: Alembic's folder, when it isn't the cabinet's own (tests).

    Returns:
        Where the file as it was before is kept.

    Raises:
        MigrationFailed: a step or a check failed; the cabinet is as it was.
        NotSaved: the disk did not take it; the cabinet is as it was.
    """
    load_records()
    copy = drawer.path.with_name(f"{drawer.path.name}.migrating")
    kept = drawer.kept_before_update
    try:
        _try_on_a_copy(drawer, copy, history)
        sync_file(copy)
        shutil.copyfile(drawer.path, kept)
        sync_file(kept)
        put_in_place(copy, drawer.path)
        sync_folder(drawer.path.parent)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull from error
        raise NotSaved(
            f"The school's files could not be brought up to date: {plain_reason(error)}.",
            "They are as they were. Look whether the folder can be written to, then try again.",
        ) from error
    finally:
        with contextlib.suppress(OSError):
            _drop(copy)
    return kept


def _try_on_a_copy(drawer: Drawer, copy: Path, history: Path | None) -> None:
    from alembic.util import CommandError

    try:
        with in_plain_words():
            _on_a_copy(drawer, copy, history)
    except (SQLAlchemyError, DatabaseError, CommandError) as error:  # no fault of the disk
        raise MigrationFailed(drawer.cabinet, str(error)) from error


def _drop(copy: Path) -> None:
    for path in (copy, copy.with_name(f"{copy.name}-journal")):
        path.unlink(missing_ok=True)


def _on_a_copy(drawer: Drawer, copy: Path, history: Path | None) -> None:
    _drop(copy)
    with cipher.opened(drawer) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))
    _upgrade(Drawer(drawer.cabinet, copy, drawer.key), history)


def _upgrade(drawer: Drawer, history: Path | None) -> None:
    from alembic import command

    engine = make_engine(drawer)
    event.listen(engine, "connect", _no_foreign_keys)
    try:
        with engine.begin() as connection:
            before = _counts(connection)
            config = config_of(drawer.cabinet, connection, history)
            command.upgrade(config, "head")
            _check(drawer.cabinet, connection, before, config.attributes.get("loses", frozenset()))
    finally:
        engine.dispose()


def config_of(
    cabinet: Cabinet, connection: Connection | None = None, history: Path | None = None
) -> Config:
    """Alembic's settings for a cabinet's history, without any file of settings."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(history or HISTORIES / cabinet.value))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def run_env(cabinet: Cabinet) -> None:
    """What each history's ``env.py`` does: run on the connection that it was given."""
    from alembic import context

    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata_of(cabinet),
        version_table=version_table(cabinet),
        render_as_batch=True,
        include_object=include_object,
        render_item=_render_item,
        on_version_apply=_note_losses,
    )
    with context.begin_transaction():
        context.run_migrations()


def include_object(_thing: Any, name: str | None, kind: str, *_rest: Any) -> bool:
    """Keep full-text tables and their shadows, which the store looks after, from Alembic."""
    return not (kind == "table" and name and is_search_table(name))


def _render_item(kind: str, thing: Any, _context: object) -> str | Literal[False]:
    """Write our times as the text that they are, so that old migrations need none of our code."""
    return "sa.String(length=32)" if kind == "type" and isinstance(thing, UtcTime) else False


def is_search_table(name: str) -> bool:
    """Whether a table belongs to full-text search: ``…_fts`` or one of its shadows."""
    stem = next((name.removesuffix(end) for end in _SHADOWS if name.endswith(end)), name)
    return stem.endswith("_fts")


def _note_losses(
    ctx: MigrationContext,
    step: MigrationInfo,
    heads: Collection[Any],
    run_args: Mapping[str, Any],
) -> None:
    """Collect what each step says that it may lose (``LOSES``)."""
    del heads, run_args
    assert ctx.config is not None  # noqa: S101 - we made it
    attributes = ctx.config.attributes
    for revision in step.up_revisions:
        module = getattr(revision, "module", None)
        loses: frozenset[str] = getattr(module, "LOSES", frozenset())
        attributes["loses"] = attributes.get("loses", frozenset()) | loses


def _no_foreign_keys(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")


def _counts(connection: Connection) -> dict[str, int]:
    tables = [name for name in inspect(connection).get_table_names() if not is_search_table(name)]
    return {
        name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()  # noqa: S608 - a table's own name
        for name in tables
    }


def _check(
    cabinet: Cabinet, connection: Connection, before: dict[str, int], loses: frozenset[str]
) -> None:
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if orphans:
        raise MigrationFailed(cabinet, f"{len(orphans)} rows have lost what they belong to")
    after = _counts(connection)
    for name, count in before.items():
        if name not in loses and after.get(name, 0) < count:
            why = f"{name} has {after.get(name, 0)} rows instead of {count}"
            raise MigrationFailed(cabinet, why)
