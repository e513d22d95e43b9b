"""Putting a back-up in place: everything is checked first, what was there is kept aside.

The one step that decides is a rename of the staged folder; if the program is stopped after it,
`finish_restore` goes on at the next start. There is never a moment that looks like a new school.
"""

from __future__ import annotations

import contextlib
import os
import re
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop import dates
from esafety_desktop.store import epochs, keyring, keyring_place, remembered, torn_change
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.faults import KeyringFault, NotSaved, plain_reason
from esafety_desktop.store.files import put_away, put_in_place, share, sync_folder, write_whole
from esafety_desktop.store.folder import STAGED_NAME
from esafety_desktop.store.manifest import BackupRefused, Manifest, box_of, inspect, unpack
from esafety_desktop.store.restore_note import RESTORED_NOTE, Restored, aside_name
from esafety_desktop.store.slots import FOLDER
from esafety_desktop.store.workplace import is_own_folder
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

_ASIDE = "aside.txt"
_OFFICE_ONLY = "office-only"
_ASIDE_NAME = re.compile(r"before restore \d{4}-\d\d-\d\d \d{6}")
_MOVED = "moved"


class How(Value):
    """In what way a back-up is put in place.

    Attributes:
        office_only: Leave the locked cabinet and the envelopes of here as they are: nobody who may
            open them has agreed.
        keep_keyring: Leave the keyring of here in force, if it fits (`epochs.which`): nobody loses
            a password, nobody who left comes back.
        by: Who asked for it, as `Restored.by`.
    """

    office_only: bool = False
    keep_keyring: bool = True
    by: str = ""


_ALL = How()


def restore(
    folder: Path,
    backup: Path,
    progress: Callable[[int, int], None] | None = None,
    clock: Callable[[], datetime] = dates.utc_now,
    how: How = _ALL,
) -> Path:
    """Put a back-up in place of what the folder holds; no store of the folder may be open.

    Args:
        folder: The data folder.
        backup: The back-up file.
        progress: Told (bytes done, bytes in all) while checking; may raise to cancel.
        clock: Tells the time in UTC.
        how: Which of it, beside which keyring.

    Returns:
        The folder in which what was there before is kept.

    Raises:
        BackupRefused: the file isn't a whole back-up, or only the office cabinet was to be put in
            place and the keyring of here doesn't fit it; nothing was changed.
        NotSaved: the disk did not take it; nothing was changed.
    """
    tell = progress or (lambda _done, _total: None)
    total = max(backup.stat().st_size, 1) if backup.exists() else 1
    manifest = _inspected(backup, tell, total)
    finish_restore(folder)
    staging = _unpacking(folder)
    try:
        now = clock()
        aside = _stage(backup, manifest, staging, now)
        _leave_out(staging, how)
        # A governor's program holds no lock but the keyring's: what it wrote in between would go.
        with keyring.alone(folder):
            _settle_keyring(folder, staging, how)
            _note(folder, staging, Restored(made_at=manifest.made_at, at=now), how)
            put_in_place(staging, folder / STAGED_NAME)
            sync_folder(folder)
            _go_on(folder)
    except OSError as error:
        raise NotSaved(
            f"The back-up could not be unpacked: {plain_reason(error)}.",
            "Nothing was changed. Free some space and try again.",
        ) from error
    finally:  # whatever went wrong: it holds the keyring of that day
        _drop(staging)
    tell(total, total)
    return folder / aside


def _unpacking(folder: Path) -> Path:
    """Where a back-up is unpacked before the step that decides."""
    return folder / f"{STAGED_NAME}.new"


def _inspected(backup: Path, tell: Callable[[int, int], None], total: int) -> Manifest:
    done = 0

    def told(count: int) -> None:
        nonlocal done
        done += count
        tell(min(done, total), total)

    return inspect(backup, told)


def finish_restore(folder: Path) -> None:
    """Go on with a restore that was begun; does nothing when there is none.

    Raises:
        NotSaved: the disk does not let it; it goes on at the next start.
    """
    if os.path.lexists(_unpacking(folder)):  # killed before the deciding step
        _drop(_unpacking(folder))
    if os.path.lexists(folder / STAGED_NAME):
        with keyring.alone(folder):
            _go_on(folder)


def _drop(unpacked: Path) -> None:
    with contextlib.suppress(OSError):
        put_away(unpacked)


def _go_on(folder: Path) -> None:
    """Finish a restore where nobody else writes to the keyring."""
    staged = folder / STAGED_NAME
    try:
        if not is_own_folder(staged):  # a link, that somebody else laid
            staged.unlink()
            return
        _finish(folder, staged)
    except OSError as error:
        raise NotSaved(
            f"The back-up could not be put in place: {plain_reason(error)}.",
            "Nothing is lost. Look whether the folder can be written to and has space, then start"
            " the program again: it goes on by itself.",
        ) from error


def _finish(folder: Path, staged: Path) -> None:
    if (staged / _ASIDE).exists():
        _swap(folder, staged)
        # Gone before anything else is: stopped half-way through removing the folder, the next
        # start would take what was just restored for what has to be put aside.
        (staged / _ASIDE).unlink()
        sync_folder(staged)
    put_away(staged)
    sync_folder(folder)


def _stage(backup: Path, manifest: Manifest, staging: Path, now: datetime) -> str:
    staging.mkdir()
    if any(item.name.startswith(f"{FOLDER}/") for item in manifest.files):
        (staging / FOLDER).mkdir()
        share(staging / FOLDER, folder=True)
    with box_of(backup) as box:
        for item in manifest.files:
            unpack(box, item, staging / item.name, lasting=True)
            share(staging / item.name)
    torn_change.settle(staging)
    aside = aside_name(now)
    write_whole(staging / _ASIDE, aside.encode())
    return aside


def _leave_out(staging: Path, how: How) -> None:
    """Take away what is to stay as it is here."""
    if how.office_only:
        for path in staging.glob(f"{Cabinet.LOCKED.file_name}*"):
            path.unlink()
        put_away(staging / FOLDER)
        write_whole(staging / _OFFICE_ONLY, b"")


def _settle_keyring(folder: Path, staging: Path, how: How) -> None:
    """Leave the keyring of here in force where it fits and is wanted (`epochs.which`).

    Raises:
        BackupRefused: it doesn't, and the locked cabinet of here is to stay.
    """
    kept = False
    with contextlib.suppress(KeyringFault):
        mine, theirs = keyring.load(folder), keyring.load(staging)
        kept = how.keep_keyring and epochs.which(mine, theirs) is mine
        if kept:
            keyring.lay(staging, mine)
    if how.office_only and not kept:
        raise BackupRefused(
            "This back-up can only be put back whole, with the locked cabinet in it.",
            "Ask a leader to do it, or to type the code of the leaders' recovery sheet.",
        )


def _note(folder: Path, staging: Path, note: Restored, how: How) -> None:
    """Note what was put back, and whom the keyring that came with it lets in again."""
    part = "office" if how.office_only else "all"
    fresh = not any((folder / one.file_name).exists() for one in Cabinet)
    note = msgspec.structs.replace(note, part=part, by=how.by, fresh=fresh)
    with contextlib.suppress(KeyringFault):
        mine, coming = keyring.load(folder), keyring.load(staging)
        if mine.school == coming.school:
            here = {one.id: one for one in mine.accounts}
            back = tuple(one.name for one in coming.accounts if one.id not in here)
            earlier = tuple(
                one.name
                for one in coming.accounts
                if one.id in here and one.private != here[one.id].private
            )
            note = msgspec.structs.replace(note, back=back, earlier=earlier)
    write_whole(staging / RESTORED_NOTE, msgspec.json.encode(note))


def _swap(folder: Path, staged: Path) -> None:
    if not (staged / _MOVED).exists():
        aside = _aside(folder, staged)
        if aside is None:
            return  # nobody's restore: it goes, and what is here stays
        alone = (staged / _OFFICE_ONLY).exists()
        if alone:
            torn_change.settle(folder)  # what a crash cut off in both cabinets ends here
        for path in _own_files(folder, office_only=alone):
            put_in_place(path, aside / path.name)
        sync_folder(aside)
        sync_folder(folder)
        write_whole(staged / _MOVED, b"")
    for path in staged.iterdir():
        if path.name not in {_ASIDE, _MOVED, _OFFICE_ONLY}:
            put_in_place(path, folder / path.name)
    sync_folder(folder)


def _aside(folder: Path, staged: Path) -> Path | None:
    """Where what is here goes: a folder of our own beside it, and nowhere else."""
    name = (staged / _ASIDE).read_text("utf-8", "replace")
    whole = all(
        (staged / one).exists() for one in (keyring_place.FILE_NAME, Cabinet.OFFICE.file_name)
    )
    if _ASIDE_NAME.fullmatch(name) is None or not whole:
        return None
    aside = folder / name
    if not os.path.lexists(aside):
        aside.mkdir()
    return aside if is_own_folder(aside) else None


def _own_files(folder: Path, *, office_only: bool) -> list[Path]:
    names = [keyring_place.FILE_NAME, keyring_place.SPARE_NAME, RESTORED_NOTE, remembered.FILE_NAME]
    cabinets = [Cabinet.OFFICE] if office_only else list(Cabinet)
    found = [folder / name for name in (names if office_only else [*names, FOLDER])]
    found += [path for one in cabinets for path in folder.glob(f"{one.file_name}*")]
    return [path for path in found if path.exists()]
