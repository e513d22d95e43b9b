"""What the scenes of `windows_check_scenes` share.

Each scene plays what an office does with the installed program on a made-up Windows PC under wine;
it gives figures or raises AssertionError, and `windows_check` keeps what it says.
"""

from __future__ import annotations

import importlib
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from bundle_rules import NAME
from pc import PROGRAM, SCHOOL, UNINSTALL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pc import PC

FOLDER = PROGRAM.rpartition("\\")[0]
KINDS = r"HKCU\Software\Classes"
SELF_TEST = "the self-test went well"


class Made(NamedTuple):
    """What the scenes play with.

    Attributes:
        bundle: The program's folder.
        setup: Its installer.
        older: The installer of the version before.
        version: Of the program.
        before: The version before.
        pictures: The folder for pictures.
    """

    bundle: Path
    setup: Path
    older: Path
    version: str
    before: str
    pictures: Path


def version(pc: PC) -> str:
    """The version that Windows' list of programs shows; empty if none."""
    return pc.value(UNINSTALL, "DisplayVersion")


def link(pc: PC) -> Path:
    """The line of the Start menu."""
    menu = r"AppData\Roaming\Microsoft\Windows\Start Menu\Programs"
    return pc.path(PROGRAM.partition(r"AppData")[0] + menu) / f"{NAME}.lnk"


def windows(path: Path) -> str:
    """How Windows programs call a place of this machine."""
    return "Z:" + str(path).replace("/", "\\")


def sign_in(pc: PC) -> None:
    """Wait for the sign-in page, choose the leader, give the password, wait for Today.

    Raises:
        AssertionError: nobody was signed in after three tries.
    """
    words = importlib.import_module("school")
    signed_in = pc.path(SCHOOL) / "locked.open"
    pc.window()
    pc.quiet()
    for _try in range(3):
        pc.keys("shift+Tab", "l", "Tab", "ctrl+a")
        pc.type(words.LEADER_WORDS)
        pc.keys("Return")
        if pc.until(signed_in.exists, 60):
            pc.quiet()
            return
    raise AssertionError("nobody was signed in")


@contextmanager
def mounted(place: Path, *words: str) -> Iterator[None]:
    """Something is mounted on a folder while the block runs; only root may do that."""
    place.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", *words, str(place)], check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(place)], check=True, capture_output=True)


@contextmanager
def read_only(place: Path) -> Iterator[None]:
    """Nobody can write in a folder while the block runs, not even root."""
    with mounted(place, "--bind", str(place)):
        remount = ["mount", "-o", "remount,ro,bind", str(place)]
        subprocess.run(remount, check=True, capture_output=True)
        yield
