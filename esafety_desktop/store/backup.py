"""Back-ups: one file with every cabinet, still encrypted, the keyring and a manifest.

`plan` is made where the store is; `write` does the work, on the worker thread if wanted, with
connections of its own; `record` is told when it is done.
"""

from __future__ import annotations

import contextlib
import shutil
import zipfile
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec
from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop import dates
from esafety_desktop.store import cipher, keyring, slots
from esafety_desktop.store.afresh import write_afresh
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.faults import CabinetDamaged, NotSaved
from esafety_desktop.store.files import put_in_place, sha256_of, sync_file, sync_folder
from esafety_desktop.store.manifest import MANIFEST, Item, Manifest, belongs, inspect, name_of
from esafety_desktop.store.versions import version_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from esafety_desktop.store.store import Store

SUFFIX = ".esafety-backup"
LAST_BACKUP = "last back-up"


@dataclass(frozen=True, slots=True)
class Plan:
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


def file_name(moment: datetime) -> str:
    """``E-Safety 2026-11-22 0905.esafety-backup``: sorts by time, right on every file system."""
    return f"E-Safety {dates.to_london(moment):%Y-%m-%d %H%M}{SUFFIX}"


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


def write(what: Plan, target: Path, progress: Callable[[int, int], None] | None = None) -> Manifest:
    """Make the back-up file: copied, checked, written, read again, and only then given its name.

    Args:
        what: From `plan`.
        target: The file; one of that name is replaced in the last step.
        progress: Told (steps done, steps in all); may raise to cancel.

    Raises:
        NotSaved: the disk did not take it; an earlier back-up of that name is as it was.
        CabinetDamaged: a cabinet is not sound, so it can't be backed up.
    """
    tell = progress or (lambda _done, _total: None)
    work = what.folder / "backing-up"
    part = target.with_name(target.name + ".part")
    try:
        shutil.rmtree(work, ignore_errors=True)
        (work / slots.FOLDER).mkdir(parents=True)
        items = _copies(what, work, tell)
        manifest = Manifest(school=keyring.load(work).school, made_at=what.made_at, files=items)
        _pack(work, part, manifest)
        if inspect(part) != manifest:
            raise NotSaved("The back-up could not be read again.", "Use another disk.")
        put_in_place(part, target)
        sync_folder(target.parent)
    except OSError as error:
        raise NotSaved(
            f"The back-up could not be written: {error.strerror or 'the disk failed'}.",
            "Your records are untouched. Choose another disk, or free some space.",
        ) from error
    finally:
        part.unlink(missing_ok=True)
        shutil.rmtree(work, ignore_errors=True)
    total = _steps(what)
    tell(total, total)
    return manifest


def record(store: Store, manifest: Manifest) -> Changed[datetime]:
    """Keep in the office cabinet that there is a back-up, and its heads in the trail."""
    from esafety_desktop.store.settings import put_setting

    heads = {item.name: (item.head_seq, item.head_hash) for item in manifest.files}
    with store.write() as unit:
        put_setting(unit, LAST_BACKUP, manifest.made_at.isoformat())
        unit.commit("back-up made", detail={"heads": heads})
    said = f"Backed up on {dates.british_time(manifest.made_at)}."
    return Changed(Area.SETTINGS, manifest.made_at, said)


def last_backup(store: Store) -> datetime | None:
    """When the newest back-up was made, for the status bar."""
    from esafety_desktop.store.settings import get_setting

    with store.read() as session:
        text = get_setting(session, LAST_BACKUP)
    return datetime.fromisoformat(text) if text else None


def _steps(what: Plan) -> int:
    return len(what.drawers) + len(what.raw) + len(what.envelopes) + 2


def _copies(what: Plan, work: Path, tell: Callable[[int, int], None]) -> list[Item]:
    items: list[Item] = []
    total = _steps(what)
    # The office cabinet first: a save that falls between the two copies leaves it the older one,
    # and a concern is then both in the inbox and in the log, never in neither.
    for drawer in what.drawers:
        tell(len(items), total)
        items.append(_copy_cabinet(drawer, work / drawer.cabinet.file_name))
    files = ((path, None) for path in (*what.raw, what.folder / keyring.FILE_NAME))
    for path, held in (*what.envelopes, *files):
        tell(len(items), total)
        name = name_of(path)
        copy = work / name
        _copy_file(path, copy, held)
        items.append(Item(name, copy.stat().st_size, sha256_of(copy), raw=True))
    tell(len(items), total)
    return items


def _copy_file(path: Path, copy: Path, held: Drawer | None) -> None:
    """Copy a file as it is; an envelope that can be opened is written afresh in the copy.

    Only the one that was written in today would else differ from the last back-up (F30).
    """
    with _held_still(held):
        shutil.copyfile(path, copy)
        if held is None:
            return
        try:
            write_afresh(Drawer(held.cabinet, copy, held.key))
        except (OSError, DatabaseError, CabinetDamaged):
            shutil.copyfile(path, copy)


@contextlib.contextmanager
def _held_still(drawer: Drawer | None) -> Iterator[None]:
    """Keep an envelope from being saved into while it is copied; a blank one needs no keeping."""
    if drawer is None or not cipher.fits(drawer):
        yield
        return
    with cipher.opened(drawer) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        yield


def _copy_cabinet(drawer: Drawer, copy: Path) -> Item:
    with contextlib.suppress(FileNotFoundError):
        copy.unlink()
    try:
        with cipher.opened(drawer) as connection:
            connection.execute("VACUUM INTO ?", (str(copy),))
    except DatabaseError as error:
        if "full" in str(error):
            raise OSError(28, "the disk is full") from error
        raise CabinetDamaged(drawer.cabinet) from error
    with cipher.opened(Drawer(drawer.cabinet, copy, drawer.key)) as connection:
        bad = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        sound = connection.execute("PRAGMA quick_check").fetchall()
        if bad or sound != [("ok",)]:
            raise CabinetDamaged(drawer.cabinet)
        trail = f"SELECT seq, hash FROM {drawer.cabinet.value}_audit ORDER BY seq DESC LIMIT 1"  # noqa: S608 - a fixed name
        head = connection.execute(trail).fetchone() or (0, "")
        table = version_table(drawer.cabinet)
        version = connection.execute(f"SELECT version_num FROM {table}").fetchone()[0]  # noqa: S608 - a fixed name
    size = copy.stat().st_size
    return Item(
        copy.name, size, sha256_of(copy), version=version, head_seq=head[0], head_hash=head[1]
    )


def _pack(work: Path, part: Path, manifest: Manifest) -> None:
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as box:
        box.writestr(MANIFEST, msgspec.json.encode(manifest))
        for item in manifest.files:
            box.write(work / item.name, item.name)
    sync_file(part)
