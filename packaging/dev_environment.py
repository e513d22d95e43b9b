"""The environment in which `dev.py` works: made from the lock files, with Debian's libraries."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
BUILT_WITH = (3, 11)
"""The Python that is known to have every library ready-made."""
WITH_IT = r"py -3.11 packaging\dev.py …" if WINDOWS else "python3.11 packaging/dev.py …"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

QT_LIBRARIES = [
    "libegl1",
    "libgl1",
    "libx11-6",
    "libglib2.0-0",
    "libdbus-1-3",
    "libfontconfig1",
    "libxkbcommon0",
    "libbrotli1",
    "fonts-dejavu-core",
]
SCREEN_LIBRARIES = [
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
]
READER = ["dbus", "at-spi2-core", "libatspi2.0-0", "xvfb"]
"""For the tests in which a client of the accessibility bus works with the program."""
COMPILER = ["gcc", "libc6-dev"]
"""For the tests that fail the disk below the program (tests/faults), which are else skipped."""


def write_any_letter() -> None:
    """Let `say` write its dots and dashes to a console or pipe whose code page lacks them."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str) -> None:
    """One line to the person, at once."""
    print(text, flush=True)


def set_up(lock_name: str, *, screen: bool) -> None:
    """Make the environment and install what the lock names, unless it is there already."""
    if sys.platform == "linux":
        need_debian(QT_LIBRARIES + (SCREEN_LIBRARIES if screen else []))
        if lock_name == "requirements-dev.lock" and may_install():
            need_debian([*READER, *SCREEN_LIBRARIES, *([] if shutil.which("gcc") else COMPILER)])
    if not PYTHON.exists():
        make_environment()
    if is_current(lock_name):
        return
    if lock_name == "requirements.lock" and is_current("requirements-dev.lock"):
        return
    say(f"Installing what {lock_name} names (some minutes the first time) …")
    pip = [*pip_command(), "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.call([*pip, "--require-hashes", "-r", str(ROOT / lock_name)]):
        say(f"{lock_name} could not be installed; what went wrong stands above.")
        if sys.version_info[:2] != BUILT_WITH:
            given = ".".join(str(part) for part in sys.version_info[:2])
            say(f"This is Python {given}; with 3.11 it has been tried: {WITH_IT}")
        raise SystemExit(3)
    (VENV / f"{lock_name}.sha256").write_text(_digest(lock_name), encoding="ascii")


def _digest(lock_name: str) -> str:
    return hashlib.sha256((ROOT / lock_name).read_bytes()).hexdigest()


def is_current(lock_name: str) -> bool:
    """Whether the environment was made from this lock as it stands."""
    stamp = VENV / f"{lock_name}.sha256"
    return stamp.exists() and stamp.read_text(encoding="ascii") == _digest(lock_name)


def make_environment() -> None:
    """Make ``.venv``; a Debian without ensurepip gets it from its packages."""
    say("Making the environment .venv …")
    if not has_ensurepip() and sys.platform == "linux" and shutil.which("apt-get"):
        version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        need_debian([version if known_to_debian(version) else "python3-venv"])
    venv.create(VENV, with_pip=has_ensurepip(), clear=VENV.exists())


def has_ensurepip() -> bool:
    """Whether this Python can put pip into a new environment."""
    code = "import ensurepip, sys; sys.exit(not ensurepip.version())"
    quiet = subprocess.DEVNULL
    return subprocess.call([sys.executable, "-c", code], stdout=quiet, stderr=quiet) == 0


def pip_command() -> list[str]:
    """The environment's own pip, or this Python's pip acting on it."""
    own = subprocess.call([str(PYTHON), "-m", "pip", "--version"], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL)  # fmt: skip
    if own == 0:
        return [str(PYTHON), "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def known_to_debian(package: str) -> bool:
    """Whether Debian has a package of that name."""
    quiet = subprocess.DEVNULL
    return subprocess.call(["apt-cache", "show", package], stdout=quiet, stderr=quiet) == 0


def need_debian(packages: list[str]) -> None:
    """Install the Debian packages that are missing; elsewhere do nothing.

    As root or with sudo it installs them; else it prints the one line to run and stops.
    """
    if not shutil.which("dpkg-query"):
        return
    missing = [name for name in packages if not installed_in_debian(name)]
    if not missing:
        return
    line = f"apt-get install -y --no-install-recommends {' '.join(missing)}"
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    sudo = [] if root else ["sudo"]
    if not may_install():
        say(f"Debian's libraries for Qt are missing. As root, run:\n  apt-get update && {line}")
        raise SystemExit(3)
    say(f"Installing Debian packages: {' '.join(missing)}")
    quiet = subprocess.DEVNULL
    environment = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive"]
    subprocess.call([*environment, "apt-get", "update"], stdout=quiet, stderr=quiet)
    if subprocess.call([*environment, *line.split()], stdout=quiet):
        say(f"That did not work. As root, run:\n  apt-get update && {line}")
        raise SystemExit(3)


def may_install() -> bool:
    """Whether packages can be installed without asking for more rights than there are."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return root or shutil.which("sudo") is not None


def installed_in_debian(package: str) -> bool:
    """Whether a package, or the one that took its name over (t64), is installed."""
    for name in (package, f"{package}t64"):
        asked = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Status}", name],
            check=False,
            capture_output=True,
            text=True,
        )
        if "ok installed" in asked.stdout:
            return True
    return False
