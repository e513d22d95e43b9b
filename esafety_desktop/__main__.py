"""The command line; everything heavy is loaded after it has been read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; gives the exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == ["--read-pages"]:  # a child process that decodes one file (scans/reading.py)
        from esafety_desktop.scans.child_main import main as read_pages

        return read_pages()
    from esafety_desktop import bootstrap

    if not given:  # the usual start does without the parser
        return bootstrap.run(None)
    from esafety_desktop.shell.arguments import backup_in, heard, parser

    heard()
    file, rest = backup_in(given)
    own, for_qt = parser().parse_known_args(rest)
    if own.self_test:
        return bootstrap.self_test(own.report)
    if own.tour is not None:
        only = [name for name in own.of.split(",") if name]
        return bootstrap.tour(own.tour, for_qt, percent=own.text, style=own.style, only=only)
    return bootstrap.run(own.data, for_qt, demo=own.demo, file=file)


if __name__ == "__main__":
    sys.exit(main())
