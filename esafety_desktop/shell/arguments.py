"""What may stand on the command line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from esafety_desktop.shell.about_rules import VERSION


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        sys.stdout.write(f"E-Safety Desktop {VERSION}\n")
        parser.exit()


def parser() -> argparse.ArgumentParser:
    """What may stand on the command line."""
    made = argparse.ArgumentParser(
        prog="esafety-desktop", description="The e-safety work of a primary school, in one place."
    )
    made.add_argument("--data", type=Path, metavar="DIR", help="keep the school in this folder")
    made.add_argument("--demo", action="store_true", help="open a made-up school")
    made.add_argument(
        "--self-test", action="store_true", help="open, migrate and print in a throw-away folder"
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
