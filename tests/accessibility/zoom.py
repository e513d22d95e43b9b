"""400 % of a laptop's screen: what of the program can still be reached."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WIDE, HIGH = 341, 192
_ROOT = Path(__file__).resolve().parents[2]
_ROOMS = ("today", "incidents", "agreements", "contacts", "action_points", "letters")


def measured() -> list[str]:
    """A line for each window, measured by a program of its own on so small a screen."""
    with tempfile.TemporaryDirectory() as folder:
        screen = Path(folder) / "screen.json"
        one = {"name": "small", "x": 0, "y": 0, "width": WIDE, "height": HIGH}
        dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1.0}
        screen.write_text(
            json.dumps({"windowFrameMargins": False, "screens": [{**one, **dots}]}), "utf-8"
        )
        # Qt parts what it is told at each colon, and a whole path of Windows has one.
        environment = dict(
            os.environ,
            PYTHONPATH=str(_ROOT),
            QT_QPA_PLATFORM=f"offscreen:configfile={screen.name}",
        )
        command = [sys.executable, "-m", "tests.accessibility.zoom", folder]
        made = subprocess.run(
            command, env=environment, cwd=folder, capture_output=True, text=True, check=False,
            timeout=300,
        )  # fmt: skip
    if made.returncode:
        return [f"failed: {made.stderr.strip().splitlines()[-1]}"]
    return made.stdout.strip().splitlines()


def beyond(window: QWidget) -> list[str]:
    """What of a window no scrolling brings into view: it is larger than where it stands."""
    from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea

    lost = []
    if window.width() > WIDE or window.height() > HIGH:
        lost.append(f"{window.width()} × {window.height()}")
    for area in window.findChildren(QScrollArea):
        inside = area.widget()
        if inside is None or not area.isVisible():
            continue
        over = inside.width() - area.viewport().width()
        if over > 2 and not area.horizontalScrollBar().isVisible():
            lost.append(f"{area.objectName() or type(area.parent()).__name__} cuts {over} pixels")
    return lost + [
        f"{one.objectName() or type(one).__name__} has no room"
        for one in window.findChildren(QAbstractScrollArea)
        if one.isVisible() and (one.viewport().width() < 20 or one.viewport().height() < 8)
    ]


def main() -> int:
    """Build a school, go through the tabs and some dialogs, say what is out of reach."""
    from esafety_desktop.sample import build
    from esafety_desktop.sample.tour_stage import Stage
    from esafety_desktop.shell.application import application
    from esafety_desktop.shell.open_dialogs import close_dialogs, open_dialogs
    from esafety_desktop.widgets.tab_base import Tab

    application()
    place = Path(sys.argv[1])
    school, shelf = place / "school", place / "shelf"
    for folder in (school, shelf):
        folder.mkdir()
    build.build(school)
    stage = Stage(school, shelf, shelf)
    stage.program.frame.resize(WIDE, HIGH - 20)
    stage.breathe()
    _say("the sign-in page", stage.program.frame)
    for room in _ROOMS:
        tab = stage.tab(room)
        _say(f"the tab {room}", stage.program.frame)
        if isinstance(tab, Tab) and tab.page.offers("new"):
            tab.page.new()
            stage.breathe()
            for dialog in open_dialogs():
                if dialog.isVisible():
                    _say(type(dialog).__name__, dialog)
            close_dialogs()
            stage.breathe()
    stage.leave(stage.program)
    return 0


def _say(what: str, window: QWidget) -> None:
    lost = beyond(window)
    size = f"{window.width()} × {window.height()}"
    sys.stdout.write(f"{what}: {size}, {'; '.join(lost) or 'all within reach'}\n")


if __name__ == "__main__":
    sys.exit(main())
