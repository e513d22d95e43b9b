"""The copies of which a back-up is made: cabinets as databases, checked; closed files as they are.

`plan` is made where the store is; `make_copies` works on any thread, with connections of its own.
"""

from __future__ import annotations

import contextlib
import errno
import shutil
from typing import TYPE_CHECKING, Any

from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop.problem import Problem
from esafety_desktop.store import cipher, keyring, slots, workplace
from esafety_desktop.store.afresh import write_afresh
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.faults import CabinetDamaged, NotSaved
from esafety_desktop.store.files import sha256_of
from esafety_desktop.store.manifest import Item, belongs, name_of
from esafety_desktop.store.traffic import GivingWay, Interrupted
from esafety_desktop.store.versions import version_table
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.store.keyring_shape import Keyring
    from esafety_desktop.store.store import Store


class Plan(Value):
    """What a back-up will hold.

    Attributes:
        folder: The data folder.
        drawers: The cabinets that are open, copied as databases.
        raw: Closed files (a locked cabinet on an office-only day), copied as they are.
        envelopes: The files of the sealed envelopes, copied as they are; with each that can be
            opened its drawer, to hold it still.
        made_at: When.
    """

    folder: Path
    drawers: tuple[Drawer, ...]
    raw: tuple[Path, ...]
    envelopes: tuple[tuple[Path, Drawer | None], ...]
    made_at: datetime

    @property
    def count(self) -> int:
        """How many files are copied."""
        return len(self.drawers) + len(self.raw) + len(self.envelopes)


def plan(store: Store) -> Plan:
    """What the signed-in account can back up; with an office account the locked file goes raw."""
    open_ones = {drawer.cabinet for drawer in store.drawers()}
    raw: list[Path] = []
    for cabinet in Cabinet:
        if cabinet not in open_ones:
            raw += store.folder.glob(f"{cabinet.file_name}*")
            raw += store.folder.glob("*.db-mj*")
    wanted = {path for path in raw if belongs(path.name)}
    return Plan(
        store.folder,
        store.drawers(),
        tuple(sorted(wanted)),
        _envelopes(store),
        store.clock(),
    )


def _envelopes(store: Store) -> tuple[tuple[Path, Drawer | None], ...]:
    """Files of boxes first: whoever has a key in one of them finds its envelope beside it."""
    drawers = store.shelf().drawers() if store.is_leader else {}
    found = sorted((store.folder / slots.FOLDER).glob("*"), key=lambda path: path.suffix != ".keys")
    return tuple(
        (path, drawers.get(path))
        for path in found
        if belongs(name_of(path)) and path.stat().st_size > 0
    )


def make_copies(
    what: Plan, work: Path, way: GivingWay, copied: Callable[[int], None]
) -> tuple[list[Item], Keyring]:
    """Copy and check everything but the keyring into a folder; gives the keyring of that moment.

    Args:
        what: From `plan`.
        work: The folder (`workplace.beside`); swept first.
        way: Lets a save stop it.
        copied: Told how many files are done; may raise to cancel.

    Raises:
        Interrupted: a save came first.
        OSError: the disk did not take it.
        CabinetDamaged: a cabinet is not sound, so it can't be backed up.
    """
    workplace.sweep(work)
    (work / slots.FOLDER).mkdir(parents=True, exist_ok=True)
    items: list[Item] = []
    # The office cabinet first: a save that falls between the two copies leaves it the older one,
    # and a concern is then both in the inbox and in the log, never in neither.
    for drawer in what.drawers:
        copied(len(items))
        items.append(_copy_cabinet(drawer, work / drawer.cabinet.file_name, way))
    for path, held in (*what.envelopes, *((path, None) for path in what.raw)):
        copied(len(items))
        name = name_of(path)
        _copy_file(path, work / name, held, way)
        items.append(item_of(work, name))
    copied(len(items))
    return items, keyring.load(what.folder)


def item_of(work: Path, name: str) -> Item:
    """The line of a file that was copied as it is."""
    copy = work / name
    return Item(name, copy.stat().st_size, sha256_of(copy), raw=True)


def _copy_file(path: Path, copy: Path, held: Drawer | None, way: GivingWay) -> None:
    """Copy a file as it is; an envelope that can be opened is written afresh in the copy.

    Only the one that was written in today would else differ from the last back-up (F30).
    """
    with _held_still(held, way):
        shutil.copyfile(path, copy)
    if held is None:
        return
    try:
        write_afresh(Drawer(held.cabinet, copy, held.key))
    except (OSError, DatabaseError, Problem):
        with _held_still(held, way):
            shutil.copyfile(path, copy)


@contextlib.contextmanager
def _held_still(drawer: Drawer | None, way: GivingWay) -> Iterator[None]:
    """Keep an envelope from being saved into while it is copied; a blank one needs no keeping."""
    if drawer is None or not cipher.fits(drawer):
        yield
        return
    with way.copying() as hold, cipher.opened(drawer) as connection:
        hold(connection)
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        yield


def _copy_cabinet(drawer: Drawer, copy: Path, way: GivingWay) -> Item:
    with contextlib.suppress(FileNotFoundError):
        copy.unlink()
    try:
        with way.copying() as hold, cipher.opened(drawer) as connection:
            hold(connection)
            connection.execute("VACUUM INTO ?", (str(copy),))
    except DatabaseError as error:
        if "full" in str(error):
            raise OSError(errno.ENOSPC, "the disk is full") from error
        raise cipher.why(error, drawer) from error
    try:
        return checked(Drawer(drawer.cabinet, copy, drawer.key))
    except (DatabaseError, CabinetDamaged) as error:  # the copy, not what it was made from
        raise NotSaved(
            "The copy for the back-up could not be read again.",
            "Your records and the earlier back-ups are untouched. Try again, on another disk.",
        ) from error


def checked(drawer: Drawer) -> Item:
    """Open a copy, read through all of it, and say what it holds.

    Raises:
        CabinetDamaged: it isn't sound.
    """
    with cipher.opened(drawer) as connection:
        must_be_sound(connection, drawer.cabinet)
        trail = f"SELECT seq, hash FROM {drawer.cabinet.value}_audit ORDER BY seq DESC LIMIT 1"  # noqa: S608 - a fixed name
        head = connection.execute(trail).fetchone() or (0, "")
        table = version_table(drawer.cabinet)
        version = connection.execute(f"SELECT version_num FROM {table}").fetchone()[0]  # noqa: S608 - a fixed name
    copy = drawer.path
    return Item(
        copy.name,
        copy.stat().st_size,
        sha256_of(copy),
        version=version,
        head_seq=head[0],
        head_hash=head[1],
    )


def must_be_sound(connection: Any, cabinet: Cabinet) -> None:
    """Read through a whole file, its proofs of every page and its tables.

    Raises:
        CabinetDamaged: a place in it is damaged.
    """
    try:
        bad = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        sound = connection.execute("PRAGMA quick_check").fetchall()
    except DatabaseError as error:
        raise CabinetDamaged(cabinet) from error
    if bad or sound != [("ok",)]:
        raise CabinetDamaged(cabinet)


__all__ = ["Interrupted", "Plan", "checked", "item_of", "make_copies", "must_be_sound", "plan"]
