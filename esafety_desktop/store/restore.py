"""Putting a back-up in place: everything is checked first, what was there is kept aside.

The one step that decides is a rename of the staged folder; if the program is stopped after it,
`finish_restore` goes on at the next start. There is never a moment that looks like a new school.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop import dates
from esafety_desktop.store import epochs, keyring, torn_change
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.faults import NotSaved
from esafety_desktop.store.files import put_in_place, share, sync_folder, write_whole
from esafety_desktop.store.folder import STAGED_NAME
from esafety_desktop.store.manifest import Manifest, box_of, inspect
from esafety_desktop.store.slots import FOLDER
from esafety_desktop.store.workplace import is_own_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

RESTORED_NOTE = "restored.json"
UNSETTLED_NOTE = "restored.waits"
_ASIDE = "aside.txt"
_ASIDE_NAME = re.compile(r"before restore \d{4}-\d\d-\d\d \d{6}")
_MOVED = "moved"


class Restored(msgspec.Struct, frozen=True, kw_only=True):
    """What is noted of a restore until it stands in the trail and a leader has been told.

    Attributes:
        made_at: When the back-up was made.
        at: When it was put back.
        back: The sign-in names that were removed since, and can sign in again.
        earlier: Those whose earlier password counts again.
    """

    made_at: datetime
    at: datetime
    back: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()


def restore(
    folder: Path,
    backup: Path,
    progress: Callable[[int, int], None] | None = None,
    clock: Callable[[], datetime] = dates.utc_now,
) -> Path:
    """Put a back-up in place of what the folder holds; no store of the folder may be open.

    Args:
        folder: The data folder.
        backup: The back-up file.
        progress: Told (bytes done, bytes in all) while checking; may raise to cancel.
        clock: Tells the time in UTC.

    Returns:
        The folder in which what was there before is kept.

    Raises:
        BackupRefused: the file isn't a whole back-up; nothing was changed.
        NotSaved: the disk did not take it; nothing was changed.
    """
    tell = progress or (lambda _done, _total: None)
    total = max(backup.stat().st_size, 1) if backup.exists() else 1
    manifest = _inspected(backup, tell, total)
    finish_restore(folder)
    staging = folder / f"{STAGED_NAME}.new"
    try:
        shutil.rmtree(staging, ignore_errors=True)
        now = clock()
        aside = _stage(backup, manifest, staging, now)
        _keep_newer_keyring(folder, staging)
        _note(folder, staging, manifest, now)
        staging.rename(folder / STAGED_NAME)
        sync_folder(folder)
    except OSError as error:
        shutil.rmtree(staging, ignore_errors=True)
        raise NotSaved(
            f"The back-up could not be unpacked: {error.strerror or 'the disk failed'}.",
            "Nothing was changed. Free some space and try again.",
        ) from error
    finish_restore(folder)
    tell(total, total)
    return folder / aside


def aside_name(at: datetime) -> str:
    """The folder in which what was there before a restore is kept."""
    return f"before restore {dates.to_london(at):%Y-%m-%d %H%M%S}"


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
    staged = folder / STAGED_NAME
    if not os.path.lexists(staged):
        return
    try:
        if not is_own_folder(staged):  # a link, that somebody else laid
            staged.unlink()
            return
        _finish(folder, staged)
    except OSError as error:
        raise NotSaved(
            f"The back-up could not be put in place: {error.strerror or 'the disk failed'}.",
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
    shutil.rmtree(staged)
    sync_folder(folder)


def take_note(folder: Path) -> str:
    """When the back-up was made that was put in place since the last sign-in, or ""."""
    note = _read_note(folder / RESTORED_NOTE)
    return note.made_at.isoformat() if note else ""


def untold(folder: Path) -> Restored | None:
    """What a leader has still to be told of a restore, whoever signed in since."""
    return _read_note(folder / RESTORED_NOTE) or _read_note(folder / UNSETTLED_NOTE)


def _read_note(path: Path) -> Restored | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Restored)
    except (OSError, msgspec.MsgspecError, ValueError):
        return None


def must_be_vouched_for(folder: Path) -> bool:
    """Whether a leader has still to settle which keys count beside what was put back."""
    return (folder / RESTORED_NOTE).exists() or (folder / UNSETTLED_NOTE).exists()


def leave_to_leaders(folder: Path) -> None:
    """The office has settled its own keys; those of the locked cabinet wait for a leader.

    Raises:
        NotSaved: the disk did not take it; it is done again at the next sign-in.
    """
    note = untold(folder)
    with _in_words():
        write_whole(folder / UNSETTLED_NOTE, msgspec.json.encode(note) if note else b"")


def settled(folder: Path) -> None:
    """A leader has.

    Raises:
        NotSaved: the disk did not let it; it is done again at the next sign-in.
    """
    with _in_words():
        (folder / UNSETTLED_NOTE).unlink(missing_ok=True)


@contextlib.contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotSaved(
            f"What was restored could not be noted: {error.strerror or 'the disk failed'}.",
            "Nothing is lost. Look whether the folder can be written to, then sign in again.",
        ) from error


def drop_note(folder: Path) -> None:
    """Forget about the restore, once it is in the trail.

    Raises:
        NotSaved: the disk did not let it.
    """
    with _in_words():
        (folder / RESTORED_NOTE).unlink(missing_ok=True)


def _stage(backup: Path, manifest: Manifest, staging: Path, now: datetime) -> str:
    staging.mkdir()
    if any(item.name.startswith(f"{FOLDER}/") for item in manifest.files):
        (staging / FOLDER).mkdir()
        share(staging / FOLDER, folder=True)
    with box_of(backup) as box:
        for item in manifest.files:
            with box.open(item.name) as source, (staging / item.name).open("wb") as copy:
                shutil.copyfileobj(source, copy, 1 << 20)
                copy.flush()
                os.fsync(copy.fileno())
            share(staging / item.name)
    torn_change.settle(staging)
    aside = aside_name(now)
    write_whole(staging / _ASIDE, aside.encode())
    return aside


def _keep_newer_keyring(folder: Path, staging: Path) -> None:
    """Leave the keyring of here in force where a lock was changed since (`epochs.which`)."""
    try:
        mine, theirs = keyring.load(folder), keyring.load(staging)
    except keyring.KeyringFault:
        return
    if epochs.which(mine, theirs) is mine:
        keyring.lay(staging, mine)


def _note(folder: Path, staging: Path, manifest: Manifest, now: datetime) -> None:
    """Note what was put back, and whom the keyring that came with it lets in again."""
    note = Restored(made_at=manifest.made_at, at=now)
    with contextlib.suppress(keyring.KeyringFault):
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
        for path in _own_files(folder):
            put_in_place(path, aside / path.name)
        sync_folder(aside)
        sync_folder(folder)
        write_whole(staged / _MOVED, b"")
    for path in staged.iterdir():
        if path.name not in {_ASIDE, _MOVED}:
            put_in_place(path, folder / path.name)
    sync_folder(folder)


def _aside(folder: Path, staged: Path) -> Path | None:
    """Where what is here goes: a folder of our own beside it, and nowhere else."""
    name = (staged / _ASIDE).read_text("utf-8", "replace")
    whole = all((staged / one).exists() for one in (keyring.FILE_NAME, Cabinet.OFFICE.file_name))
    if _ASIDE_NAME.fullmatch(name) is None or not whole:
        return None
    aside = folder / name
    if not os.path.lexists(aside):
        aside.mkdir()
    return aside if is_own_folder(aside) else None


def _own_files(folder: Path) -> list[Path]:
    names = (keyring.FILE_NAME, keyring.SPARE_NAME, RESTORED_NOTE, FOLDER)
    found = [folder / name for name in names]
    found += [path for one in Cabinet for path in folder.glob(f"{one.file_name}*")]
    return [path for path in found if path.exists()]
