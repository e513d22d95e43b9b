"""The command line; everything heavy is loaded after it has been read."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def _version() -> str:
    from importlib import metadata

    try:
        return metadata.version("esafety-desktop")
    except metadata.PackageNotFoundError:
        from esafety_desktop.shell.about_rules import VERSION

        return VERSION


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        sys.stdout.write(f"E-Safety Desktop {_version()}\n")
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
    made.add_argument("--version", action=_Version, nargs=0, help="show the version")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; gives the exit code."""
    own, for_qt = parser().parse_known_args(arguments)
    from esafety_desktop import bootstrap

    if own.self_test:
        return bootstrap.self_test()
    if own.tour is not None:
        return bootstrap.tour(own.tour, for_qt)
    return bootstrap.run(own.data, for_qt, demo=own.demo)


if __name__ == "__main__":
    sys.exit(main())
