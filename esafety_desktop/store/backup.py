"""Back-ups: one file with every cabinet, still encrypted, the keyring and a manifest.

`plan` is made where the store is; `write_all` does the work, on the worker thread if wanted, with
connections of its own; `record` is told when it is done.
"""

from __future__ import annotations

import contextlib
import errno
import shutil
import zipfile
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop import dates
from esafety_desktop.store import keyring_place, keyring_shape, workplace
from esafety_desktop.store.away import without_accounts
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.copying import Plan, item_of, make_copies, plan
from esafety_desktop.store.faults import NotSaved, plain_reason
from esafety_desktop.store.files import forget_cached, put_in_place, sync_file, sync_folder
from esafety_desktop.store.manifest import (
    MANIFEST,
    BackupRefused,
    Item,
    Manifest,
    glance,
    inspect,
    seal,
)
from esafety_desktop.store.traffic import GivingWay
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from esafety_desktop.store.keyring_shape import Keyring
    from esafety_desktop.store.store import Store

__all__ = ["Plan", "plan"]
SUFFIX = ".esafety-backup"
PART = ".part"
"""Ends the name of a file that is still being written."""
LAST_BACKUP = "last back-up"
_STEPS_PER_TARGET = 2
_PIECE = 1 << 20


class Target(Value):
    """Where a back-up goes.

    Attributes:
        path: The file; one of that name is replaced in the last step.
        away: Whether it lies outside this PC: no account is in it (`store.away`).
    """

    path: Path
    away: bool = False


class Made(Value):
    """What became of one target: its manifest, or why there is none."""

    target: Target
    manifest: Manifest | None
    fault: NotSaved | None = None


def file_name(moment: datetime, again: int = 0) -> str:
    """``E-Safety 2026-11-22 0905.esafety-backup``: sorts by time, right on every file system.

    Args:
        moment: When it was made.
        again: A number that tells it from another one of the same minute; 0 for none.
    """
    number = f" ({again})" if again else ""
    return f"E-Safety {dates.to_london(moment):%Y-%m-%d %H%M}{number}{SUFFIX}"


def free_path(folder: Path, moment: datetime, school: str) -> Path:
    """Where a back-up goes in a folder: never over another one, unless a hundred have its name."""
    named = [folder / file_name(moment, again and again + 1) for again in range(100)]
    for path in named:
        if not path.exists():
            return path
    ours = (one for one in named if (found := glance(one)) and found.manifest.school == school)
    return next(ours, named[0])


def write(what: Plan, target: Path, progress: Callable[[int, int], None] | None = None) -> Manifest:
    """Make one back-up with everything in it, as `write_all` does.

    Raises:
        NotSaved: the disk did not take it; an earlier back-up of that name is as it was.
        CabinetDamaged: a cabinet is not sound, so it can't be backed up.
    """
    (made,) = write_all(what, (Target(target),), progress)
    if made.manifest is None:
        raise made.fault or NotSaved(
            "The back-up could not be written.", "Your records are untouched. Use another disk."
        )
    return made.manifest


def write_all(
    what: Plan,
    targets: Sequence[Target],
    progress: Callable[[int, int], None] | None = None,
    way: GivingWay | None = None,
) -> tuple[Made, ...]:
    """Make the back-up files: copied, checked, written, read again, and only then given a name.

    A target that fails keeps none of the others from being made.

    Args:
        what: From `plan`.
        targets: The files.
        progress: Told (steps done, steps in all); may raise to cancel.
        way: Lets a save stop the copying.

    Raises:
        NotSaved: there was nowhere to copy the cabinets to.
        CabinetDamaged: a cabinet is not sound, so it can't be backed up.
        Interrupted: a save came first; begin again.
    """
    tell = progress or (lambda _done, _total: None)
    total = what.count + _STEPS_PER_TARGET * len(targets)
    with _copied(what, targets, way or GivingWay(), lambda done: tell(done, total)) as copies:
        made: list[Made] = []
        for target in targets:
            before = what.count + _STEPS_PER_TARGET * len(made)
            made.append(_make(what, target, copies, partial(_tell_from, tell, before, total)))
    tell(total, total)
    return tuple(made)


@contextlib.contextmanager
def _copied(
    what: Plan, targets: Sequence[Target], way: GivingWay, copied: Callable[[int], None]
) -> Iterator[tuple[Path, list[Item], Keyring]]:
    """The copies, in the data folder; if its disk is full, beside one of the targets."""
    places = dict.fromkeys([what.folder, *(target.path.parent for target in targets)])
    fault: OSError | None = None
    for place in places:
        work = workplace.beside(what.folder, place)
        try:
            try:
                items, ring = make_copies(what, work, way, copied)
            except OSError as error:
                fault = fault or error
                if error.errno != errno.ENOSPC:
                    break
                continue
            yield work, items, ring
            return
        finally:
            workplace.sweep(work)
    raise _not_written(fault or OSError()) from fault


def _make(
    what: Plan,
    target: Target,
    copies: tuple[Path, list[Item], Keyring],
    done: Callable[[int], None],
) -> Made:
    work, items, ring = copies
    part = target.path.with_name(f"{target.path.name}{PART}")
    try:
        done(0)
        ring_file = work / keyring_place.FILE_NAME
        kept = without_accounts(ring) if target.away else ring
        ring_file.write_bytes(keyring_shape.encode(kept))
        manifest = Manifest(
            school=ring.school,
            made_at=what.made_at,
            files=[*items, item_of(work, keyring_place.FILE_NAME)],
            away=target.away,
        )
        _must_fit(target.path.parent, manifest)
        _pack(work, part, manifest, lambda: done(0))
        _must_read_as(part, manifest, lambda: done(1))
        put_in_place(part, target.path)
        sync_folder(target.path.parent)
    except NotSaved as fault:
        return Made(target, None, fault)
    except OSError as error:
        return Made(target, None, _not_written(error))
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return Made(target, manifest)


def _tell_from(tell: Callable[[int, int], None], before: int, total: int, done: int) -> None:
    tell(before + done, total)


def _must_read_as(part: Path, manifest: Manifest, tick: Callable[[], None]) -> None:
    """What a worn-out stick took without a word is noticed here: the disk itself is read."""
    forget_cached(part)
    try:
        if inspect(part, lambda _count: tick()) == manifest:
            return
    except BackupRefused:
        pass
    raise NotSaved("The back-up could not be read again.", "Use another disk.")


def _must_fit(folder: Path, manifest: Manifest) -> None:
    """Say beforehand that it won't fit, rather than after minutes of writing to a slow stick."""
    wanted = sum(item.size for item in manifest.files)
    free = shutil.disk_usage(folder).free
    if free < wanted:
        needed, left = f"{wanted / 1e6:.1f} MB", f"{free / 1e6:.1f} MB"
        raise NotSaved(
            f"The disk is full: the back-up needs {needed}, and only {left} are free there.",
            "Your records and the earlier back-ups are untouched. Choose another disk, or free"
            " some space.",
        )


def _not_written(error: OSError) -> NotSaved:
    return NotSaved(
        f"The back-up could not be written: {plain_reason(error)}.",
        "Your records and the earlier back-ups are untouched. Choose another disk, or free some"
        " space.",
    )


def record(store: Store, manifest: Manifest) -> Changed[datetime]:
    """Keep in the office cabinet that there is a back-up, and its heads in the trail."""
    heads = {item.name: (item.head_seq, item.head_hash) for item in manifest.files}
    return record_heads(store, manifest.made_at, heads)


def record_heads(
    store: Store, made_at: datetime, heads: dict[str, tuple[int, str]]
) -> Changed[datetime]:
    """The same, from the newest entry (number and hash) of each cabinet in it."""
    from esafety_desktop.store.settings import put_setting

    with store.write() as unit:
        put_setting(unit, LAST_BACKUP, made_at.isoformat())
        unit.commit("back-up made", detail={"heads": heads})
    said = f"Backed up on {dates.british_time(made_at)}."
    return Changed(Area.SETTINGS, made_at, said)


def last_backup(store: Store) -> datetime | None:
    """When the newest back-up was made, for the status bar."""
    from esafety_desktop.store.settings import get_setting

    with store.read() as session:
        text = get_setting(session, LAST_BACKUP)
    return datetime.fromisoformat(text) if text else None


def _pack(work: Path, part: Path, manifest: Manifest, tick: Callable[[], None]) -> None:
    """Write the file; a slow stick takes minutes, so it can be cancelled at each piece."""
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as box:
        box.writestr(MANIFEST, msgspec.json.encode(manifest))
        for item in manifest.files:
            entry = zipfile.ZipInfo.from_file(work / item.name, item.name)
            with (work / item.name).open("rb") as source, box.open(entry, "w") as copy:
                while piece := source.read(_PIECE):
                    tick()
                    copy.write(piece)
    seal(part)
    sync_file(part)
