"""A screen for the program: the one that is there, or one that exists in memory only."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

from dev_environment import need_debian, say


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
    if not shutil.which("Xvfb"):
        need_debian(["xvfb"])
    number = next(n for n in range(90, 200) if not Path(f"/tmp/.X11-unix/X{n}").exists())  # noqa: S108 - X's own place
    screen = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(50):
            if Path(f"/tmp/.X11-unix/X{number}").exists():  # noqa: S108 - X's own place
                break
            time.sleep(0.1)
        say(f"The window is on display :{number}. Ctrl+C ends the program.")
        return subprocess.call(command, env={**environment, "DISPLAY": f":{number}"})
    except KeyboardInterrupt:
        return 130
    finally:
        screen.terminate()
        screen.wait()
