"""Half a change over both cabinets, put down in another folder (F13, F25)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.store.torn_change import settle

if TYPE_CHECKING:
    from pathlib import Path

PATHS = ["/home/x/school/locked.db-mj01AB", "C:\\Users\\Zoë\\locked.db-mj01AB"]


def journal(path: str, *, signed: bool = False) -> bytes:
    name = path.encode()
    total = sum(one - 256 * (signed and one > 127) for one in name) % (1 << 32)
    tail = len(name).to_bytes(4, "big") + total.to_bytes(4, "big")
    return b"page" * 100 + b"\0\x04\0\0" + name + tail + bytes.fromhex("d9d505f920a163d7")


@pytest.mark.fault("F13")
@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("path", PATHS)
def test_a_change_that_was_not_done_is_taken_back_anywhere(
    tmp_path: Path, path: str, *, signed: bool
) -> None:
    (tmp_path / "locked.db-journal").write_bytes(journal(path, signed=signed))
    (tmp_path / "locked.db-mj01AB").write_bytes(b"both")
    settle(tmp_path)
    assert (tmp_path / "locked.db-journal").read_bytes() == b"page" * 100
    assert [one.name for one in tmp_path.iterdir()] == ["locked.db-journal"]


@pytest.mark.fault("F13")
def test_a_change_that_was_done_stays_done(tmp_path: Path) -> None:
    (tmp_path / "locked.db-journal").write_bytes(journal(PATHS[0]))
    settle(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"short", b"page" * 50, journal(PATHS[0])[:-1]])
def test_other_journals_stay_as_they_are(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "locked.db-journal").write_bytes(content)
    settle(tmp_path)
    assert (tmp_path / "locked.db-journal").read_bytes() == content
