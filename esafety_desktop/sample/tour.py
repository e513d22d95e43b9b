"""Walks the made-up school through every screen and every print; ``--tour DIR``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from esafety_desktop.sample import (
    build,
    tour_copies,
    tour_guides,
    tour_home_letters,
    tour_incidents,
    tour_looks,
    tour_papers,
    tour_pictures,
    tour_printing,
    tour_register,
    tour_returns,
    tour_rooms,
    tour_setup,
    tour_shell,
    tour_staff,
    tour_wording,
)
from esafety_desktop.sample.tour_stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: Every stop, in its order.
STOPS: tuple[Callable[[Stage], None], ...] = (
    *tour_shell.OPENING,
    *tour_incidents.STOPS,
    *tour_register.STOPS,
    *tour_printing.STOPS,
    *tour_returns.STOPS,
    *tour_pictures.STOPS,
    *tour_copies.STOPS,
    *tour_home_letters.STOPS,
    *tour_staff.STOPS,
    *tour_wording.STOPS,
    *tour_rooms.STOPS,
    *tour_guides.STOPS,
    *tour_papers.STOPS,
    *tour_shell.CLOSING,
    *tour_looks.STOPS,
    *tour_setup.STOPS,
)


def need_no_screen() -> None:
    """Draw off the screen where one may be missing; called before the window system is."""
    if sys.platform != "win32":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def run(target: Path, stops: Sequence[Callable[[Stage], None]] = STOPS) -> int:
    """Write the pictures, the prints and index.md into a folder.

    Args:
        target: The folder; made when it is missing.
        stops: Which stops to make.

    Returns:
        0, or 1 when a stop failed; which, is written to the standard output.
    """
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        school = Path(place) / "school"
        school.mkdir()
        build.build(school)
        stage = Stage(school, Path(place), target)
        for stop in stops:
            with stage.step(stop.__name__.strip("_").replace("_", " ")):
                stop(stage)
        stage.leave(stage.program)
    head = ["# A tour of the made-up school", ""]
    (target / "index.md").write_text("\n".join([*head, *stage.index, ""]), encoding="utf-8")
    for fault in stage.faults:
        sys.stdout.write(f"failed  {fault}\n")
    sys.stdout.write(f"{len(stage.index)} pictures and prints in {target}\n")
    return 1 if stage.faults else 0
