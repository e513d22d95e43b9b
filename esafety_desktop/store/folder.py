"""Where the school's files are, and what a folder holds."""

from __future__ import annotations

import enum
import os
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from esafety_desktop.problem import Problem
from esafety_desktop.store import keyring_place
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.faults import KeyringFault, NotSaved
from esafety_desktop.store.files import put_in_place, share, sync_folder
from esafety_desktop.store.folder_rules import NETWORK_SYSTEMS, is_share, mounted_as, refusal

PROGRAM = "E-Safety Desktop"
ENVIRONMENT = "ESAFETY_DATA"
SHARING_NAME = "being-shared"
"""A mark in the all-users folder until every log-in of the PC may change what is in it."""
STAGED_NAME = "restoring"
"""Folder of a restore that was begun and not finished (`store.restore`)."""


class FolderRefused(Problem):
    """The school's files must not lie there."""


class FolderState(enum.Enum):
    """What a data folder holds."""

    EMPTY = enum.auto()
    SCHOOL = enum.auto()
    BROKEN = enum.auto()


class DataFolder(NamedTuple):
    """The folder that was chosen.

    Attributes:
        path: It exists and can be written to.
        shared: Whether the PC's other Windows log-ins use it too.
    """

    path: Path
    shared: bool


def check(path: Path) -> Path:
    """The folder itself, resolved, if the school's files may lie there.

    Raises:
        FolderRefused: with the reason and an alternative.
    """
    whole = path.expanduser().absolute()
    for one in (whole, whole.resolve()):
        why = refusal(one, _network_drives()) or _mount_refusal(one)
        if why:
            raise FolderRefused(why, f"Use a folder on this PC's own disk: {user_folder()}")
    return whole


def on_another_computer(path: Path) -> bool:
    """Whether a folder is a share: others may read there, and it may not answer for a minute."""
    return is_share(path, _network_drives()) or bool(_mount_refusal(path))


def _network_drives() -> frozenset[str]:
    if os.name != "nt":
        return frozenset()
    import ctypes
    import string

    remote = 4
    kind = ctypes.CDLL("kernel32").GetDriveTypeW
    return frozenset(
        f"{letter}:" for letter in string.ascii_lowercase if kind(f"{letter}:\\") == remote
    )


def _mount_refusal(path: Path) -> str:
    if not Path("/proc/self/mounts").exists():
        return ""
    try:
        mounts = Path("/proc/self/mounts").read_text("utf-8", "replace")
    except OSError:
        return ""
    if mounted_as(PurePosixPath(path), mounts) in NETWORK_SYSTEMS:
        return "The folder lies on another computer, where files can't be locked reliably."
    return ""


def all_users_folder() -> Path:
    """Where every log-in of this PC finds the same school."""
    if os.name == "nt":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / PROGRAM
    return Path("/var/lib/esafety-desktop")


def user_folder() -> Path:
    """Where only this log-in finds it (never the roaming profile)."""
    import platformdirs

    return Path(platformdirs.user_data_dir(PROGRAM, appauthor=False, roaming=False))


def choose(given: Path | None = None, environment: dict[str, str] | None = None) -> DataFolder:
    """The data folder to use, made if need be.

    A folder that is given (``--data``), or else named by ``ESAFETY_DATA``, wins; else the
    all-users folder, if it holds a school or can be made; else the log-in's own.

    Raises:
        FolderRefused: it is on a share or synchronised, or can't be written to, or this PC's
            school is where this log-in may not write.
    """
    variables = os.environ if environment is None else environment
    named = given or (Path(variables[ENVIRONMENT]) if variables.get(ENVIRONMENT) else None)
    if named is not None:
        path = check(named)
        if not make(path):
            raise FolderRefused(
                f"The folder {path} can't be written to.", "Choose another folder on this PC."
            )
        return DataFolder(path, shared=False)
    return _usual(all_users_folder(), user_folder())


def _usual(everyone: Path, own: Path) -> DataFolder:
    if is_empty(everyone) and not is_empty(own):
        return DataFolder(own, shared=False)
    if make(everyone, widen=True):
        return DataFolder(everyone, shared=True)
    if not is_empty(everyone):
        raise FolderRefused(
            f"This PC's school is in {everyone}, which this log-in may not change.",
            "Nothing was begun anew. Ask whoever looks after the PC to let you write there.",
        )
    path = check(own)
    if make(path):
        return DataFolder(path, shared=False)
    raise FolderRefused(
        f"The folder {path} can't be written to.", "Start the program with --data and a folder."
    )


def make(path: Path, *, widen: bool = False) -> bool:
    """Make the folder if need be; whether it can be written to."""
    try:
        made = not path.exists()
        path.mkdir(parents=True, exist_ok=True)
        mark = path / SHARING_NAME
        if widen and made:
            mark.write_bytes(b"")
        if widen and mark.exists() and widen_access(path):
            mark.unlink()
        probe = path / f"probe-{os.getpid()}.tmp"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError:
        return False
    return True


def widen_access(path: Path) -> bool:
    """Let every log-in of this PC change what is in the folder; only its maker may allow that.

    Gives whether that is so now; if not, the next start tries again.
    """
    if os.name != "nt":
        share(path, folder=True)
        return True
    users = "*S-1-5-32-545:(OI)(CI)M"
    import subprocess

    tool = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "icacls.exe"
    try:
        done = subprocess.run(  # noqa: S603 - Windows' own tool, by its full path
            [str(tool), str(path), "/grant", users],
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=30,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def is_empty(path: Path) -> bool:
    """Whether there is neither a school nor what is left of one; reads nothing.

    A folder that this log-in may not look into isn't empty, one that isn't there is.
    """
    try:
        return not (
            keyring_place.exists(path)
            or any(_size(path / one.file_name) is not None for one in Cabinet)
            or (path / STAGED_NAME).exists()
        )
    except PermissionError:
        return False
    except OSError:
        return True


def state(path: Path) -> FolderState:
    """What the folder holds, without opening anything.

    A keyring without its cabinet, an empty cabinet, or a cabinet without its keyring is broken:
    the way out is a back-up, never a new school (F11). So is a folder that this log-in may not
    look into.
    """
    if is_empty(path):
        return FolderState.EMPTY
    try:
        sizes = {one: _size(path / one.file_name) for one in Cabinet}
        begun = (path / STAGED_NAME).exists()
    except OSError:
        return FolderState.BROKEN
    if begun:
        return FolderState.BROKEN
    wanted = _cabinets_wanted(path)
    if wanted and all(sizes[one] for one in wanted):
        return FolderState.SCHOOL
    return FolderState.BROKEN


def _cabinets_wanted(path: Path) -> frozenset[Cabinet]:
    """The cabinets that the keyring has keys to; none when it can't be read."""
    from esafety_desktop.store import keyring

    try:
        ring = keyring.load(path)
    except (KeyringFault, NotSaved):
        return frozenset()
    return frozenset(sheet.cabinet for sheet in ring.sheets)


def finish_making(path: Path) -> None:
    """Put a new cabinet in its place when the program was stopped between keyring and cabinet."""
    for cabinet in _cabinets_wanted(path):
        made = new_file(path, cabinet)
        if made.exists() and not (path / cabinet.file_name).exists():
            put_in_place(made, path / cabinet.file_name)
            sync_folder(path)


def new_file(path: Path, cabinet: Cabinet) -> Path:
    """Where a cabinet is made before its keys are in the keyring."""
    return path / f"{cabinet.file_name}.new"


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None
