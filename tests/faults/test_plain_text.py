"""F24: a day at the program, and every byte that it wrote anywhere is looked through for names."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.faults import shim
from tests.faults.journey import CHILD, DRAFT, SECRETS, WORDS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fault_report import Tell
    from tests.faults.shim import Event


def forms(word: str) -> list[bytes]:
    """A word as it may lie in a file."""
    return [
        word.encode(),
        word.encode("utf-16-le"),
        word.encode("utf-16-be"),
        word.lower().encode(),
    ]


def hits(events: list[Event]) -> list[str]:
    """The files into which one of the secrets was ever written, also over two writes."""
    written: dict[str, bytearray] = {}
    for event in events:
        if event.op == "W":
            written.setdefault(event.first, bytearray()).extend(event.data)
    return [
        f"{name}: {secret}"
        for name, content in written.items()
        for secret in SECRETS
        if any(form in content for form in forms(secret))
    ]


@pytest.mark.fault("F24")
def test_f24_nothing_that_was_ever_written_holds_a_name_in_plain(
    data_folder: Path, tmp_path: Path, tell: Tell
) -> None:
    trace, home, copies = (tmp_path / name for name in ("trace", "home", "copies"))
    for place in (home, copies):
        place.mkdir()
    around = shim.surroundings("/", trace) | {
        "HOME": str(home),
        "TMPDIR": str(home),
        "SQLITE_TMPDIR": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
    }
    order = [sys.executable, "-m", "tests.faults.journey", str(data_folder), str(copies)]
    done = subprocess.run(
        order, env=around, cwd=shim.ROOT, capture_output=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-3000:]
    events = shim.events_of(trace)
    written = {event.first for event in events if event.op == "W"}
    assert hits(events) == []
    assert not [secret for secret in (CHILD, WORDS, DRAFT) if secret.encode() in done.stderr]
    assert not [event for event in events if event.data.startswith(b"%PDF")], "pages on the disk"
    assert {"office.db", "locked.db", "keyring.json"} <= {name.rsplit("/")[-1] for name in written}
    assert "program.log" in {name.rsplit("/")[-1] for name in written}
    total = sum(len(event.data) for event in events)
    tell(
        how="a day in the window (records, drafts, pages, search, bug, lock, back-up, restore);"
        " every write to any file, deleted ones too",
        lost="0 hits in UTF-8 and UTF-16",
        found=f"{len(written)} files, {total / 1e6:.0f} MB written",
    )


@pytest.mark.fault("F24", how="the same with a name written in plain: it is found")
def test_a_name_in_plain_would_be_found(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    code = (
        f"import os; p = {str(tmp_path / 'left')!r}; h = open(p, 'w', encoding='utf-16-le');"
        f" h.write({CHILD!r}[:5]); h.flush(); h.write({CHILD!r}[5:]); h.close(); os.unlink(p)"
    )
    subprocess.run([sys.executable, "-c", code], env=shim.surroundings("/", trace), check=True)
    assert hits(shim.events_of(trace)) == [f"{tmp_path / 'left'}: {CHILD}"]
