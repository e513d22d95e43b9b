"""Every field and list of the windows of the tour with bad input: ``packaging/dev.py bad-input``.

Parts of the tour by name, all when none is named; ``--text 200`` for twice the size of text.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from esafety_desktop.sample import build, tour
from esafety_desktop.sample.tour_looks import Look, worn


def main(arguments: list[str]) -> int:
    """Walk, write what came of each window and what is wrong; 1 when anything is."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("parts", nargs="*", help=", ".join(tour.PARTS))
    reader.add_argument("--text", type=int, default=100, metavar="PERCENT")
    asked = reader.parse_args(arguments)
    tour.need_no_screen()
    from esafety_desktop.shell.application import application
    from tests.bad_inputs.walker import Walker

    kept = application()  # the application lives as long as somebody has it
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        school = Path(place) / "school"
        school.mkdir()
        build.build(school)
        with worn(Look(asked.text / 100)):
            walker = Walker(school, Path(place))
            for stop in tour.stops_of(asked.parts, Look()):
                with walker.step(stop.__name__):
                    stop(walker)
            walker.leave(walker.program)
    for came in walker.came.values():
        sys.stdout.write(f"{came.window}: {came.fields} fields; {came.pressed}\n")
    for fault in walker.found:
        sys.stdout.write(f"found  {fault}\n")
    fields = sum(came.fields for came in walker.came.values())
    sys.stdout.write(
        f"{len(walker.came)} windows, {fields} fields, {walker.lists} lists; "
        f"{len(walker.found)} found\n"
    )
    del kept
    return 1 if walker.found or not fields else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
