"""What is read again comes from the disk, not from the memory of the PC that wrote it."""

from __future__ import annotations

import ctypes
import mmap
import os
import sys
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.store import backup, files, manifest

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store

PAGE = mmap.PAGESIZE


def _in_memory(path: Path) -> int:
    """How many pages of a file the system has in memory."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY) as seen:
        pages = -(-len(seen) // PAGE)
        vector = (ctypes.c_ubyte * pages)()
        first = ctypes.c_char.from_buffer(seen)
        libc = ctypes.CDLL(None, use_errno=True)
        done = libc.mincore(
            ctypes.c_void_p(ctypes.addressof(first)), ctypes.c_size_t(len(seen)), vector
        )
        del first
        assert done == 0
        return sum(one & 1 for one in vector)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what it has in memory")
def test_a_back_up_is_read_again_from_the_disk(
    leader_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    probe = tmp_path / "probe"
    probe.write_bytes(os.urandom(64 * PAGE))
    files.sync_file(probe)
    files.forget_cached(probe)
    if _in_memory(probe):
        pytest.skip("this folder lies in memory")
    seen: list[int] = []
    inspect = manifest.inspect

    def looked(path: Path, _told: object = None) -> manifest.Manifest:
        seen.append(_in_memory(path))
        return inspect(path)

    monkeypatch.setattr(backup, "inspect", looked)
    backup.write(backup.plan(leader_store), tmp_path / f"copy{backup.SUFFIX}")
    assert seen == [0]


def test_a_file_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    files.forget_cached(tmp_path / "none")
