"""What may stand on the command line."""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from esafety_desktop.shell.about_rules import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

_BACKUP = ".esafety-backup"


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        sys.stdout.write(f"E-Safety Desktop {VERSION}\n")
        parser.exit()


def heard() -> None:
    """Let what is written go somewhere, whatever it says.

    The installed Windows program has no standard output unless it was given one, and that one's
    code page may lack letters.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - for as long as the program runs
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def backup_in(given: Sequence[str]) -> tuple[Path | None, list[str]]:
    """The back-up that was opened with the program, with its whole path, and the other arguments.

    Explorer gives it as the last argument; no other kind of file is opened so.
    """
    if given and given[-1].lower().endswith(_BACKUP):
        return Path(given[-1]).absolute(), list(given[:-1])
    return None, list(given)


def parser() -> argparse.ArgumentParser:
    """What may stand on the command line."""
    made = argparse.ArgumentParser(
        prog="esafety-desktop",
        description="The e-safety work of a primary school, in one place.",
        epilog="A back-up (….esafety-backup) named last is looked into at the start.",
    )
    made.add_argument("--data", type=Path, metavar="DIR", help="keep the school in this folder")
    made.add_argument("--demo", action="store_true", help="open a made-up school")
    made.add_argument(
        "--self-test", action="store_true", help="open, migrate and print in a throw-away folder"
    )
    made.add_argument(
        "--report", type=Path, metavar="FILE", help="of the self-test: write what it says here too"
    )
    made.add_argument(
        "--tour", type=Path, metavar="DIR", help="write a picture of every screen and every print"
    )
    made.add_argument(
        "--text", type=int, default=100, metavar="PERCENT", help="of the tour: how large text is"
    )
    made.add_argument(
        "--style",
        choices=("light", "dark", "contrast"),
        default="light",
        help="of the tour: which palette",
    )
    made.add_argument(
        "--of", default="", metavar="NAMES", help="of the tour: only these parts, with commas"
    )
    made.add_argument("--version", action=_Version, nargs=0, help="show the version")
    return made
