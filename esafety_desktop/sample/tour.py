"""Walks the made-up school through every screen and every print; ``--tour DIR``.

``--text PERCENT`` and ``--style dark`` or ``contrast`` show it under other looks, ``--of`` only
parts of it.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from esafety_desktop.places import resource
from esafety_desktop.sample import (
    build,
    tour_backups,
    tour_checklists,
    tour_contacts,
    tour_copies,
    tour_everything,
    tour_guides,
    tour_home_letters,
    tour_incidents,
    tour_keys,
    tour_looks,
    tour_map,
    tour_papers,
    tour_pictures,
    tour_printing,
    tour_register,
    tour_returns,
    tour_reviews,
    tour_rooms,
    tour_september,
    tour_setup,
    tour_shell,
    tour_staff,
    tour_windows,
    tour_wording,
)
from esafety_desktop.sample.tour_looks import Look, worn
from esafety_desktop.sample.tour_stage import Stage, Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_OFF = "offscreen"
WORDS = "words.json"
"""What is written on each picture's buttons, tabs and heads of lists."""
WINDOWS = "windows.json"
"""Every kind of dialog that a picture shows: module and class."""
#: The stops of each part in their order; ``--of`` chooses parts by these names.
PARTS: dict[str, tuple[Callable[[Stage], None], ...]] = {
    "opening": tour_shell.OPENING,
    "incidents": tour_incidents.STOPS,
    "register": tour_register.STOPS,
    "printing": tour_printing.STOPS,
    "returns": tour_returns.STOPS,
    "pictures": tour_pictures.STOPS,
    "copies": tour_copies.STOPS,
    "home_letters": tour_home_letters.STOPS,
    "staff": tour_staff.STOPS,
    "wording": tour_wording.STOPS,
    "rooms": tour_rooms.STOPS,
    "checklists": tour_checklists.STOPS,
    "guides": tour_guides.STOPS,
    "reviews": tour_reviews.STOPS,
    "map": tour_map.STOPS,
    "contacts": tour_contacts.STOPS,
    "september": tour_september.STOPS,
    "papers": tour_papers.STOPS,
    "backups": tour_backups.STOPS,
    "everything": tour_everything.STOPS,
    "keys": tour_keys.STOPS,
    "windows": tour_windows.STOPS,
    "closing": tour_shell.CLOSING,
    "looks": tour_looks.STOPS,
    "setup": tour_setup.STOPS,
}
#: Every stop, in its order.
STOPS: tuple[Callable[[Stage], None], ...] = tuple(chain.from_iterable(PARTS.values()))


def need_no_screen() -> None:
    """Draw off the screen where one may be missing; called before the window system is.

    The screen that isn't there is as large as that of an office PC: dialogs ask how large it is.
    On Windows, where there is one, only if the environment asks for it; the current folder changes.
    """
    windows = sys.platform == "win32"
    if os.environ.get("QT_QPA_PLATFORM", "" if windows else _OFF) != _OFF:
        return
    place = resource("sample", "screen.json")
    if windows:
        # Qt parts what it is told at each colon, and a whole path has one behind its drive.
        os.chdir(place.parent)
        windows_folder = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"))
        os.environ.setdefault("QT_QPA_FONTDIR", str(windows_folder / "Fonts"))  # else no letters
        told = place.name
    else:
        # By number: Qt reads the name of the platform as Latin-1, and the program may lie anywhere.
        told = f"/dev/fd/{os.open(place, os.O_RDONLY)}"
    os.environ["QT_QPA_PLATFORM"] = f"{_OFF}:configfile={told}"


def stops_of(names: Sequence[str], look: Look) -> tuple[Callable[[Stage], None], ...]:
    """The stops of these parts, or of all; other looks are left out where one was asked for.

    Raises:
        KeyError: there is no part of that name.
    """
    chosen = [PARTS[name] for name in names] or [
        stops for name, stops in PARTS.items() if name != "looks" or look == Look()
    ]
    return tuple(chain.from_iterable(chosen))


def run_as_asked(target: Path, percent: int, style: str, only: Sequence[str]) -> int:
    """What the command line asks for: ``--text``, ``--style`` and ``--of``.

    Returns:
        As `run`; 2 when there is no part of that name, and which there are is written.
    """
    look = Look(percent / 100, dark=style == "dark", contrast=style == "contrast")
    try:
        stops = stops_of(only, look)
    except KeyError as unknown:
        sys.stdout.write(f"There is no part {unknown}. The parts: {', '.join(PARTS)}\n")
        return 2
    return run(target, stops, look)


def run(
    target: Path,
    stops: Sequence[Callable[[Stage], None]] = STOPS,
    look: Look | None = None,
    watch: Watch | None = None,
) -> int:
    """Write the pictures, the prints and index.md into a folder.

    Args:
        target: The folder; made when it is missing.
        stops: Which stops to make.
        look: Under which palette and size of text; the usual ones when None.
        watch: Is shown each window after its picture (tests/accessibility); gives what is wrong.

    Returns:
        0, or 1 when a stop failed; which, is written to the standard output.
    """
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        school = Path(place) / "school"
        school.mkdir()
        build.build(school)
        with worn(look or Look()):
            stage = Stage(school, Path(place), target, watch)
            for stop in stops:
                with stage.step(stop.__name__.strip("_").replace("_", " ")):
                    stop(stage)
            stage.leave(stage.program)
    head = ["# A tour of the made-up school", ""]
    (target / "index.md").write_text("\n".join([*head, *stage.index, ""]), encoding="utf-8")
    words = json.dumps(stage.words, ensure_ascii=False, indent=1, sort_keys=True)
    (target / WORDS).write_text(words, encoding="utf-8")
    (target / WINDOWS).write_text(json.dumps(sorted(stage.windows), indent=1), encoding="utf-8")
    for fault in stage.faults:
        sys.stdout.write(f"failed  {fault}\n")
    sys.stdout.write(f"{len(stage.index)} pictures and prints in {target}\n")
    return 1 if stage.faults else 0
