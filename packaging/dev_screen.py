"""A screen for the program: the one that is there, or one that exists in memory only."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dev_environment import need_debian, say

if TYPE_CHECKING:
    from collections.abc import Iterator


def has_screen(environment: dict[str, str]) -> bool:
    """Whether a window can be shown."""
    if sys.platform != "linux":
        return True
    chosen = environment.get("QT_QPA_PLATFORM", "")
    return bool(
        environment.get("DISPLAY")
        or environment.get("WAYLAND_DISPLAY")
        or chosen in {"offscreen", "vnc"}
    )


def on_virtual_screen(command: list[str], environment: dict[str, str]) -> int:
    """Start the program on a screen that only exists in memory."""
    say("This machine has no screen; starting on a virtual one (nobody can see it).")
    try:
        with virtual_screen() as screen:
            say(f"The window is on display {screen}. Ctrl+C ends the program.")
            return subprocess.call(command, env={**environment, "DISPLAY": screen})
    except KeyboardInterrupt:
        return 130


@contextmanager
def virtual_screen(kept: Path | None = None, size: str = "1366x768") -> Iterator[str]:
    """A screen that only exists in memory, while the block runs; gives its name, such as ``:90``.

    Args:
        kept: A folder in which its pixels lie, for pictures of it (`screen_picture`).
        size: Its width and height.
    """
    if not shutil.which("Xvfb"):
        need_debian(["xvfb"])
    number = next(n for n in range(90, 200) if not Path(f"/tmp/.X11-unix/X{n}").exists())  # noqa: S108 - X's own place
    pixels = [] if kept is None else ["-fbdir", str(kept)]
    screen = subprocess.Popen(
        [
            "Xvfb",
            f":{number}",
            "-screen",
            "0",
            f"{size}x24",
            "-nolisten",
            "tcp",
            "-noreset",
            *pixels,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(50):
            if Path(f"/tmp/.X11-unix/X{number}").exists():  # noqa: S108 - X's own place
                break
            time.sleep(0.1)
        yield f":{number}"
    finally:
        screen.terminate()
        screen.wait()
