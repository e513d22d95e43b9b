"""Go the whole tour under one look and write what was found, as JSON."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from tests.accessibility.judging import KINDS, Judge


def main() -> int:
    """``python -m tests.accessibility.walk FILE [--style dark] [--of parts] [--kinds name,…]``."""
    reader = argparse.ArgumentParser()
    reader.add_argument("file", type=Path)
    reader.add_argument("--style", default="light")
    reader.add_argument("--text", type=int, default=100)
    reader.add_argument("--of", default="")
    reader.add_argument("--kinds", default=",".join(KINDS))
    told = reader.parse_args()
    from esafety_desktop.sample import tour
    from esafety_desktop.sample.tour_looks import Look
    from esafety_desktop.shell.application import application

    tour.need_no_screen()
    application()
    judge = Judge(told.kinds.split(","))
    look = Look(told.text / 100, dark=told.style == "dark", contrast=told.style == "contrast")
    stops = tour.stops_of([one for one in told.of.split(",") if one], look)
    with tempfile.TemporaryDirectory() as folder:
        code = tour.run(Path(folder), stops, look, judge)
    found = [
        {"kind": kind, "window": window, "told": said, "screens": sorted(set(screens))}
        for (kind, window, said), screens in judge.found.items()
    ]
    screens = [vars(one) for one in judge.screens.values()]
    kept = {"screens": screens, "found": found, "focus_marks": judge.focus_marks}
    kept |= {"letters": judge.letters, "failed": bool(code)}
    told.file.write_text(json.dumps(kept, indent=1, ensure_ascii=False), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main())
