"""Writing files so that a crash leaves the old one or the new one, never half of one."""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
_PATIENCE = 5.0


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder last; on Windows `put_in_place` has waited for that already."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make what was written to a file last."""
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())


def put_in_place(source: Path, target: Path) -> None:
    """Rename a file over another, or a folder to where there is none; as patient as `patiently`."""
    patiently(lambda: _rename(source, target))


def put_away(path: Path) -> None:
    """Remove a file or a folder with all in it, if it is there; as patient as `patiently`."""
    is_folder = path.is_dir() and not path.is_symlink()
    patiently(lambda: _remove_folder(path) if is_folder else path.unlink(missing_ok=True))


def _remove_folder(path: Path) -> None:
    import shutil

    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(path)


def patiently(do: Callable[[], T]) -> T:
    """Do something with a file; wait up to 5 s for a virus scanner to let go of it (F28)."""
    give_up = time.monotonic() + _PATIENCE
    while True:
        try:
            return do()
        except PermissionError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.05)


if sys.platform == "win32":

    def _rename(source: Path, target: Path) -> None:
        """As `Path.replace`, but it comes back when the rename is on the disk."""
        import ctypes

        replace_existing, write_through = 1, 8
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        if not kernel.MoveFileExW(str(source), str(target), replace_existing | write_through):
            error = ctypes.WinError(ctypes.get_last_error())
            error.filename, error.filename2 = str(source), str(target)
            raise error

else:

    def _rename(source: Path, target: Path) -> None:
        source.replace(target)


@contextlib.contextmanager
def held(path: Path) -> Iterator[None]:
    """Keep other programs of this PC out of a moment of ours; one that dies lets go.

    Args:
        path: A small file that stands for it; made if need be.

    Raises:
        OSError: it can't be made, or another program has had it for 5 s.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o660)
    try:
        share(path)
        give_up = time.monotonic() + _PATIENCE
        while not _taken(handle):
            if time.monotonic() > give_up:
                raise TimeoutError(errno.ETIMEDOUT, "another program is busy with it")
            time.sleep(0.01)
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":

    def _taken(handle: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:

    def _taken(handle: int) -> bool:
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def write_whole(path: Path, content: bytes) -> None:
    """Put a file in place of another in one step: temporary file, fsync, rename, fsync."""
    temporary = path.with_name(path.name + ".new")
    with temporary.open("wb") as handle:
        handle.write(content)
        handle.flush()
        os.fsync(handle.fileno())
    put_in_place(temporary, path)
    sync_folder(path.parent)


def forget_cached(path: Path) -> None:
    """Have what is read of a file next come from its disk; the file was synced, nobody has it open.

    The PC's memory would else answer for a disk that took nothing. Where the system doesn't do it
    (some network drives), nothing happens; what a disk keeps in a memory of its own is its affair.
    """
    with contextlib.suppress(OSError):
        _forget(path)


if sys.platform == "win32":

    def _forget(path: Path) -> None:
        """Opened without buffering while no other handle is, a file is flushed and purged."""
        import ctypes
        from ctypes import wintypes

        read, share_all, existing, no_buffering = 0x80000000, 7, 3, 0x20000000
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = wintypes.HANDLE
        kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
        handle = kernel.CreateFileW(str(path), read, share_all, None, existing, no_buffering, None)
        if handle not in {None, wintypes.HANDLE(-1).value}:
            kernel.CloseHandle(handle)

else:

    def _forget(path: Path) -> None:
        if not hasattr(os, "posix_fadvise"):
            return
        handle = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)


def sha256_of(path: Path, told: Callable[[int], None] | None = None) -> str:
    """The SHA-256 of a file, read in pieces; ``told`` hears how many bytes were read."""
    import hashlib

    digest = hashlib.sha256()
    with path.open("rb") as handle:
        while piece := handle.read(1 << 20):
            digest.update(piece)
            if told:
                told(len(piece))
    return digest.hexdigest()


def share(path: Path, *, folder: bool = False) -> None:
    """Let the PC's other log-ins use a file or folder, as far as its owner can allow it.

    On Windows a file takes on what its folder allows (`folder.widen`).
    """
    if os.name != "nt":
        with contextlib.suppress(OSError):
            path.chmod(0o770 if folder else 0o660)
