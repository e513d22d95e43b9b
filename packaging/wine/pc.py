"""A made-up Windows PC: a fresh wine prefix with a screen, on which scenes are played."""

from __future__ import annotations

import getpass
import hashlib
import json
import os
import shutil
import signal
import struct
import subprocess
import time
from typing import TYPE_CHECKING, Any

import rig
from bundle_rules import NAME
from dev_environment import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOME = rf"C:\users\{getpass.getuser()}"
PROGRAM = rf"{HOME}\AppData\Local\Programs\{NAME}\{NAME}.exe"
SCHOOL = rf"C:\ProgramData\{NAME}"
UNINSTALL = rf"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\{NAME}"


_BLINKING = 40
"""Rows of the screen that a cursor takes."""


class PC:
    """One prefix and the screen beside it.

    Args:
        name: Of the folder below ``.wine-rig/pcs``; what was there is gone.
        screen: The X display.
        pixels: The folder in which the screen's pixels lie.
    """

    def __init__(self, name: str, screen: str, pixels: Path) -> None:
        self.prefix = rig.RIG / "pcs" / name
        self.screen = screen
        self.pixels = pixels
        self.shut()
        shutil.rmtree(self.prefix, ignore_errors=True)
        self.prefix.parent.mkdir(parents=True, exist_ok=True)
        rig.make_prefix(self.prefix)

    def shut(self) -> None:
        """End whatever still runs on it."""
        if self.prefix.exists():
            rig.end(self.prefix)

    def settle(self, seconds: float = 120) -> None:
        """Wait until nothing runs on it any more (an uninstaller goes on by itself)."""
        environment = rig.surroundings(self.prefix)
        subprocess.run(["wineserver", "-w"], env=environment, check=False, timeout=seconds)

    def path(self, windows: str) -> Path:
        """Where something of drive C: is on this machine; case counts."""
        return self.prefix / "drive_c" / windows.removeprefix("C:\\").replace("\\", "/")

    def run(self, *words: str, seconds: float = 600, offline: bool = False) -> rig.Done:
        """Run one of wine's commands, or a Windows program by its path."""
        command = [*(["unshare", "-n"] if offline else []), "wine", *words]
        return rig.run_any(self.prefix, command, ROOT, self.screen, seconds)

    def launch(self, *words: str, seconds: float = 600, **variables: str) -> rig.Done:
        """Run a Windows program with variables; its output and exit code."""
        named = [f"{name}={value}" for name, value in variables.items()]
        python = str(rig.RIG / "python" / "python.exe")
        launcher = str(rig.HERE / "launch.py")
        return self.run(python, launcher, *named, "--", *words, seconds=seconds)

    def python(self, script: str, *words: str, seconds: float = 300) -> rig.Done:
        """Run one of the rig's own scripts with the program's sources."""
        return rig.run(
            self.prefix, [str(rig.HERE / script), *words], screen=self.screen, seconds=seconds
        )

    def school(self, folder: str = SCHOOL) -> dict[str, Any]:
        """What a leader finds in a school."""
        done = self.python("school.py", "look", folder)
        assert done.code == 0, done.text
        found: dict[str, Any] = json.loads(done.text.splitlines()[-1])
        return found

    def value(self, key: str, name: str) -> str:
        """A value of the registry; empty if it isn't there."""
        done = self.run("reg", "query", key, *(["/v", name] if name else ["/ve"]))
        lines = [line for line in done.text.splitlines() if "REG_" in line]
        return lines[0].split("REG_", 1)[1].partition("    ")[2].strip() if lines else ""

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start a program with a window and don't wait."""
        return subprocess.Popen(
            ["wine", *words], cwd=ROOT,
            env=rig.surroundings(self.prefix, DISPLAY=self.screen),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def window(self, title: str = NAME, seconds: float = 120) -> str:
        """The number of a visible window by its title, as soon as there is one."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            found = self._x("search", "--onlyvisible", "--name", title).split()
            if found:
                return found[-1]
            time.sleep(0.02)
        raise AssertionError(f"no window {title!r} within {seconds:.0f} s")

    def wait(self, seconds: float) -> None:
        """Give the program time; up to four times as long where the machine has much to do."""
        busy = os.getloadavg()[0] / (os.cpu_count() or 1)
        time.sleep(seconds * min(max(busy, 1.0), 4.0))

    def quiet(self, seconds: float = 90) -> None:
        """Wait until the screen shows the same for two seconds; a cursor may blink meanwhile."""
        until = time.monotonic() + seconds
        before, same = self._rows(), 0
        time.sleep(0.5)
        while same < 4 and time.monotonic() < until:
            time.sleep(0.5)
            now = self._rows()
            changed = sum(one != other for one, other in zip(before, now, strict=True))
            same = same + 1 if changed <= _BLINKING else 0
            before = now

    def _rows(self) -> list[bytes]:
        raw = (self.pixels / "Xvfb_screen0").read_bytes()
        head = struct.unpack(">25I", raw[:100])
        begin, height, line = head[0] + 12 * head[19], head[5], head[12]
        return [raw[begin + row * line : begin + (row + 1) * line] for row in range(height)]

    def until(self, there: Callable[[], bool], seconds: float) -> bool:
        """Wait for something; gives whether it came."""
        end = time.monotonic() + seconds
        while not there() and time.monotonic() < end:
            time.sleep(0.2)
        return there()

    def keys(self, *names: str) -> None:
        """Press keys one after the other, as xdotool calls them."""
        for name in names:
            self._x("key", "--clearmodifiers", name)
            time.sleep(0.3)

    def type(self, text: str) -> None:
        """Type a text where the cursor is."""
        self._x("type", "--delay", "40", text)
        time.sleep(0.3)

    def kill(self, started: subprocess.Popen[bytes]) -> None:
        """End a program as a failing PC would: it can't say or save anything."""
        started.send_signal(signal.SIGKILL)
        started.wait()
        self.shut()

    def picture(self, target: Path) -> Path:
        """What the screen shows, as a PNG."""
        target.parent.mkdir(parents=True, exist_ok=True)
        save_screen(self.pixels / "Xvfb_screen0", target)
        return target

    def _x(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], check=False, capture_output=True, text=True,
            env={**os.environ, "DISPLAY": self.screen},
        )  # fmt: skip
        return done.stdout


def save_screen(source: Path, target: Path) -> None:
    """Turn the memory of an X screen (an XWD file) into a PNG."""
    raw = source.read_bytes()
    head = struct.unpack(">25I", raw[:100])
    header, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
    begin = header + colours * 12
    rows = b"".join(
        bytes(raw[begin + row * line : begin + row * line + width * 4]) for row in range(height)
    )
    save_png(width, height, rows, target)


def save_png(width: int, height: int, rows: bytes, target: Path) -> None:
    """Write blue-green-red-empty pixels as a PNG."""
    import zlib

    pixels = bytearray(width * height * 3)
    pixels[0::3], pixels[1::3], pixels[2::3] = rows[2::4], rows[1::4], rows[0::4]
    lines = b"".join(
        b"\0" + bytes(pixels[row * width * 3 : (row + 1) * width * 3]) for row in range(height)
    )

    def chunk(kind: bytes, body: bytes) -> bytes:
        whole = kind + body
        return struct.pack(">I", len(body)) + whole + struct.pack(">I", zlib.crc32(whole))

    about = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    target.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", about)
        + chunk(b"IDAT", zlib.compress(lines, 9))
        + chunk(b"IEND", b"")
    )


def sums(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
