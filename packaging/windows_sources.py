"""Which code a result of `windows-check` belongs to: a digest of the sources, and the commit.

A result counts only for the very sources that it was made with.
"""

from __future__ import annotations

import hashlib
import inspect
import shutil
import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from dev_environment import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PROGRAM = ("esafety_desktop", "resources", "packaging", "pyproject.toml", "LICENSE")
"""What a bundle is made of; the lock files are part of every digest."""
ALL = ("docs", "forms", "tests", ".github", *PROGRAM)
TOP = "top"
"""The name for the tests that lie in no room."""
_NOT_HERE = "packaging/wine/not_here.csv"
_RIG = ("fonts.py", "inside.py", "python.lock", "rig.py", "shims.py", "wine_plugin.py")


def of_part(play: Callable[..., object]) -> str:
    """Of what a part of the check tells: program, bundle and installer, and its own few lines.

    The other lines of the check itself are left out: they change nothing that it has seen.
    """
    names = {one for name in PROGRAM for one in _files(name)}
    check = {one for one in names if one.startswith("packaging/windows_")}
    return _digest(_locks() | names - check - {_NOT_HERE}, inspect.getsource(play))


def of_room(room: str) -> str:
    """Of what the tests of one room run: program, forms, their helpers and their own modules."""
    names = {one for part in ("esafety_desktop", "resources", "forms") for one in _files(part)}
    names |= {f"packaging/wine/{one}" for one in _RIG}
    names |= {one for one in _files("tests") if not _is_test(one) or _room(one) == room}
    if room in {"packaging", TOP}:
        names |= {one for part in ("packaging", ".github") for one in _files(part)} - {_NOT_HERE}
    skipped = [
        line
        for line in (ROOT / _NOT_HERE).read_text(encoding="utf-8").splitlines()
        if _room(line) == room
    ]
    return _digest(_locks() | names, "\n".join(skipped))


def mark(digest: str) -> dict[str, str]:
    """What is kept beside a result: the digest, the commit, whether it was changed, and when."""
    return {"of": digest, "commit": commit(), "at": f"{datetime.now(UTC):%Y-%m-%d %H:%M}"}


def commit() -> str:
    """The short name of the commit; with a plus where tracked files differ from it."""
    name = _git("rev-parse", "--short=8", "HEAD")
    changed = _git(
        "status", "--porcelain", "--untracked-files=no", "--", *PROGRAM, "tests", "forms"
    )
    return f"{name or 'no git'}{'+' if changed else ''}"


def copy(target: Path, names: tuple[str, ...]) -> None:
    """Copy parts of the sources, and the files beside them, into a fresh folder."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    ignored = shutil.ignore_patterns("__pycache__")
    for name in names:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target / name, ignore=ignored)
    for path in ROOT.iterdir():
        if path.is_file() and not path.name.startswith("."):
            shutil.copy2(path, target / path.name)


def _git(*words: str) -> str:
    done = subprocess.run(
        ["git", *words], cwd=ROOT, check=False, capture_output=True, encoding="utf-8"
    )
    return done.stdout.strip()


def _locks() -> set[str]:
    return {path.name for path in ROOT.glob("requirements*.lock")} | {"pyproject.toml"}


def _files(part: str) -> Iterator[str]:
    whole = ROOT / part
    for path in [whole] if whole.is_file() else whole.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(ROOT).as_posix()


def _is_test(name: str) -> bool:
    return name.rpartition("/")[2].startswith("test_") and name.endswith(".py")


def _room(name: str) -> str:
    parts = name.split("/")
    return parts[1] if len(parts) > 2 and parts[0] == "tests" else TOP


def _digest(names: set[str], more: str = "") -> str:
    whole = hashlib.sha256(more.encode())
    for name in sorted(names):
        whole.update(name.encode() + b"\0" + (ROOT / name).read_bytes() + b"\0")
    return whole.hexdigest()[:16]
