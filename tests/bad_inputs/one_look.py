"""The walk under one size of text, over a made-up school that lies there: writes JSON."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from esafety_desktop.sample import tour
from esafety_desktop.sample.tour_looks import Look, worn

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.sample.tour_stage import Stage
    from tests.bad_inputs.walker import Walker

ROUNDS = 6
"""How often a stop is gone again whose dialogs took what stood there."""


def main(arguments: list[str]) -> int:
    """``python -m tests.bad_inputs.one_look SCHOOL FILE [--text 200] [parts …]``."""
    reader = argparse.ArgumentParser()
    reader.add_argument("school", type=Path)
    reader.add_argument("file", type=Path)
    reader.add_argument("parts", nargs="*")
    reader.add_argument("--text", type=int, default=100)
    told = reader.parse_args(arguments)
    tour.need_no_screen()
    from esafety_desktop.shell.application import application
    from tests.bad_inputs.walker import Presser, Walker

    kept = application()  # the application lives as long as somebody has it
    stops = list(tour.stops_of(told.parts, Look()))
    came: dict[str, dict[str, object]] = {}
    found: list[str] = []
    with worn(Look(told.text / 100)):
        filled = walked(Walker, told.school, stops, set())
        done: set[str] = set()
        left, pressed = stops, []
        for _ in range(ROUNDS):
            presser = walked(Presser, told.school, left, done)
            pressed.append(presser)
            left = [
                one
                for one in left
                if any(f"{one.__name__}: Abandoned" in fault for fault in presser.faults)
            ]
            if not left:
                break
    found += [f"a stop of the tour: {fault}" for fault in filled.faults]
    for walker in (filled, *pressed):
        found += walker.found
        for window, one in walker.came.items():
            line = came.setdefault(window, {"fields": 0, "lists": 0, "pressed": []})
            if walker is filled:
                line |= {"fields": one.fields, "lists": one.lists}
            if one.pressed:
                line["pressed"] = one.pressed
    kept_of = {"windows": came, "found": list(dict.fromkeys(found))}
    told.file.write_text(json.dumps(kept_of, ensure_ascii=False, indent=1), encoding="utf-8")
    del kept
    return 0


def walked(
    kind: type[Walker], school: Path, stops: list[Callable[[Stage], None]], done: set[str]
) -> Walker:
    """A walk through these stops over a copy of the school."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place) / "school"
        shutil.copytree(school, folder)
        walker = kind(folder, Path(place))
        walker.done = done
        for stop in stops:
            with walker.step(stop.__name__):
                stop(walker)
        walker.leave(walker.program)
    return walker


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
