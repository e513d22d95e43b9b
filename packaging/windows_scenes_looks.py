"""How it looks and how fast it starts: every screen, other looks and scalings, start times."""

from __future__ import annotations

import shutil
import statistics
import time
from typing import TYPE_CHECKING

import rig
from pc import PROGRAM
from windows_scenes import Made, windows

if TYPE_CHECKING:
    from pc import PC

OFF_SCREEN = {"QT_QPA_PLATFORM": "offscreen", **dict([rig.FONTS.split("=", 1)])}
LATEST_START = 1.5
"""Times the start from the sources: what the bundle's start may take at most."""


def tour(pc: PC, made: Made) -> str:
    """A picture of every screen and every print, by the installed program."""
    target = made.pictures / "tour"
    shutil.rmtree(target, ignore_errors=True)
    done = pc.launch(PROGRAM, "--tour", windows(target), seconds=3600, **OFF_SCREEN)
    pictures = sorted(target.glob("*.png"))
    assert not failed(done.text), failed(done.text)
    assert len(pictures) > 300, f"{len(pictures)} pictures; {done.text[-2000:]}"
    prints = len(list(target.glob("*.pdf")))
    return f"{len(pictures)} pictures and {prints} PDFs, on a screen of 1366 × 768"


def failed(said: str) -> list[str]:
    """What a tour said went wrong, or stands on no screen."""
    return [line.partition("failed")[2].strip() for line in said.splitlines() if "failed  " in line]


def looks(pc: PC, made: Made) -> str:
    """Dark, high contrast, 200 % text, and Windows' scaling of 125, 150 and 200 %."""
    wanted: dict[str, tuple[list[str], dict[str, str]]] = {
        "dark": (["--style", "dark"], {}),
        "contrast": (["--style", "contrast"], {}),
        "text-200": (["--text", "200"], {}),
        "scale-125": ([], {"QT_SCALE_FACTOR": "1.25"}),
        "scale-150": ([], {"QT_SCALE_FACTOR": "1.5"}),
        "scale-200": ([], {"QT_SCALE_FACTOR": "2"}),
    }
    counted: list[str] = []
    wrong: list[str] = []
    for name, (options, variables) in wanted.items():
        target = made.pictures / name
        shutil.rmtree(target, ignore_errors=True)
        words = [PROGRAM, "--tour", windows(target), "--of", "opening", *options]
        done = pc.launch(*words, seconds=1200, **OFF_SCREEN, **variables)
        pictures = list(target.glob("*.png"))
        assert pictures, done.text[-2000:]
        wrong += [f"{name}: {line}" for line in failed(done.text)]
        counted.append(f"{name} {len(pictures)}")
    assert not wrong, wrong
    return f"by the program's own switches and Qt's: pictures {', '.join(counted)}"


def start_times(pc: PC, _made: Made) -> str:
    """Until the window can be seen: the bundle beside the sources, in turn."""
    python = str(rig.RIG / "python" / "python.exe")
    source, bundle = [], []
    for _ in range(4):
        source.append(_window_after(pc, python, "-m", "esafety_desktop"))
        bundle.append(_window_after(pc, PROGRAM))
    first, second = statistics.median(source[1:]), statistics.median(bundle[1:])
    ratio = second / first
    assert ratio <= LATEST_START, f"{ratio:.2f} × the start from the sources"
    return f"{second:.1f} s, from the sources {first:.1f} s: {ratio:.2f} × (at most {LATEST_START})"


def _window_after(pc: PC, *words: str) -> float:
    begun = time.monotonic()
    started = pc.start(*words)
    pc.window()
    took = time.monotonic() - begun
    pc.kill(started)
    return took
