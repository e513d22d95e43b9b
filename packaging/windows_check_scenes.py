"""What an office does with the installed program, played on made-up Windows PCs under wine.

Each scene gives figures or raises AssertionError; `windows_check` keeps what they say.
"""

from __future__ import annotations

import shutil
import statistics
import time
from typing import TYPE_CHECKING, NamedTuple

import pc as pcs
import rig
from bundle_rules import NAME
from pc import HOME, PC, PROGRAM, SCHOOL, UNINSTALL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FOLDER = PROGRAM.rpartition("\\")[0]
LONG = r"C:\Prögramme für Schüler\Büro und Verwaltung der Grundschule\E-Safety Desktop (Test)"
KINDS = r"HKCU\Software\Classes"
SELF_TEST = "the self-test went well"
LATEST_START = 1.5
"""Times the start from the sources: what the bundle's start may take at most."""


class Made(NamedTuple):
    """What the scenes play with.

    Attributes:
        bundle: The program's folder.
        setup: Its installer.
        older: The installer of the version before.
        version: Of the program.
        before: The version before.
        pictures: The folder for pictures.
    """

    bundle: Path
    setup: Path
    older: Path
    version: str
    before: str
    pictures: Path


def install(pc: PC, made: Made) -> str:
    """The version before is put on a fresh PC, silently."""
    done = pc.run(str(made.older), "/S")
    pc.settle()
    assert pc.path(PROGRAM).exists(), f"nothing was installed ({done.code})"
    assert version(pc) == made.before
    assert link(pc).exists(), "no line in the Start menu"
    return f"version {made.before} for one log-in, in Start menu and list of programs"


def association(pc: PC, _made: Made) -> str:
    """Back-up files belong to the program."""
    kind = pc.value(rf"{KINDS}\.esafety-backup", "")
    command = pc.value(rf"{KINDS}\{kind}\shell\open\command", "")
    assert command == f'"{PROGRAM}" "%1"', command
    return "a double click on a back-up starts the program"


def school(pc: PC, _made: Made) -> str:
    """A school is made where every log-in of the PC finds it."""
    done = pc.python("school.py", "make", SCHOOL)
    assert done.code == 0, done.text
    found = pc.school()
    assert len(found["incidents"]) == 1
    assert not found["faults"]
    return f"“{found['school']}” in {SCHOOL}"


def running(pc: PC, made: Made) -> str:
    """An upgrade while the program is open asks to close it, and changes nothing."""
    started = pc.start(PROGRAM)
    pc.window()
    pc.wait(5)
    pc.picture(made.pictures / "installed-sign-in.png")
    done = pc.run(str(made.setup), "/S")
    assert version(pc) == made.before, "the open program was exchanged"
    assert done.code == 4, f"the installer gave {done.code}"
    pc.kill(started)
    return "refused with code 4, the old version still there"


def upgrade(pc: PC, made: Made) -> str:
    """The version before is brought up to date in place; the school is as it was."""
    stale = pc.path(FOLDER) / "_internal" / "of the version before.txt"
    stale.write_text("old", encoding="utf-8")
    before, files = pc.school(), pcs.sums(pc.path(SCHOOL))
    done = pc.run(str(made.setup), "/S")
    pc.settle()
    assert version(pc) == made.version, f"still {version(pc)} ({done.code})"
    assert not stale.exists(), "a file of the version before is still there"
    left = sorted(path.name for path in pc.path(FOLDER).iterdir())
    assert left == [f"{NAME}.exe", "_internal", "uninstall.exe"], left
    assert pc.school() == before
    changed = [name for name in files if name not in pcs.sums(pc.path(SCHOOL))]
    assert not changed, changed
    return f"{made.before} → {made.version}; nothing of the old program left, school unchanged"


def downgrade(pc: PC, made: Made) -> str:
    """An older installer is refused."""
    files = pcs.sums(pc.path(FOLDER))
    done = pc.run(str(made.older), "/S")
    assert done.code == 3, f"the installer gave {done.code}"
    assert version(pc) == made.version
    assert pcs.sums(pc.path(FOLDER)) == files
    return "refused with code 3, nothing changed"


def self_test(pc: PC, _made: Made) -> str:
    """The installed program tests itself; it writes nothing into its own folder."""
    files = pcs.sums(pc.path(FOLDER))
    done = pc.launch(PROGRAM, "--self-test")
    assert SELF_TEST in done.text, done.text[-2000:]
    assert pcs.sums(pc.path(FOLDER)) == files, "the program wrote into its own folder"
    steps = [line for line in done.text.splitlines() if line.startswith("ok ")]
    return f"{len(steps)} steps; its own folder is as it was (it may be read-only)"


def offline(pc: PC, _made: Made) -> str:
    """The same without any network at all."""
    done = pc.run(PROGRAM, "--self-test", offline=True)
    assert SELF_TEST in done.text, done.text[-2000:]
    return "the self-test in a network namespace without a single interface"


def tour(pc: PC, made: Made) -> str:
    """A picture of every screen and every print, by the installed program."""
    target = made.pictures / "tour"
    shutil.rmtree(target, ignore_errors=True)
    done = pc.launch(PROGRAM, "--tour", windows(target), seconds=3600, QT_QPA_PLATFORM="offscreen")
    tight = only_room(done.text)
    pictures = sorted(target.glob("*.png"))
    assert len(pictures) > 300, f"{len(pictures)} pictures; {done.text[-2000:]}"
    prints = len(list(target.glob("*.pdf")))
    fit = f"; {len(tight)} remarks on room, with wine's fonts instead of Segoe UI" if tight else ""
    return f"{len(pictures)} pictures and {prints} PDFs{fit}"


def only_room(said: str) -> list[str]:
    """What a tour said about rooms too small, which hangs on wine's fonts; nothing else failed."""
    told = [line for line in said.splitlines() if line.startswith("failed")]
    tight = [line for line in told if line.endswith(("than the screen", "than its room"))]
    failed = [line for line in told if line not in tight]
    assert not failed, failed
    return tight


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
    counted = []
    for name, (options, variables) in wanted.items():
        target = made.pictures / name
        shutil.rmtree(target, ignore_errors=True)
        words = [PROGRAM, "--tour", windows(target), "--of", "opening", *options]
        done = pc.launch(*words, seconds=1200, QT_QPA_PLATFORM="offscreen", **variables)
        pictures = list(target.glob("*.png"))
        assert pictures, done.text[-2000:]
        only_room(done.text)
        counted.append(f"{name} {len(pictures)}")
    return "pictures: " + ", ".join(counted)


TOLD = "A made-up girl said that a made-up man asks her for pictures."


def journey(pc: PC, made: Made) -> str:
    """A leader signs in, writes down an incident, saves its record as PDF; then the PC fails."""
    target = rf"{HOME}\Documents\record.pdf"
    pc.path(target).parent.mkdir(parents=True, exist_ok=True)
    started = pc.start(PROGRAM)
    sign_in(pc)
    pc.picture(made.pictures / "installed-today.png")
    pc.keys("ctrl+n")
    pc.wait(6)
    pc.type(TOLD)
    pc.wait(3)
    pc.picture(made.pictures / "installed-incident.png")
    pc.keys("alt+s")
    pc.wait(5)
    pc.keys("alt+l")
    pc.wait(4)
    pc.keys("ctrl+p")
    pc.wait(8)
    pc.picture(made.pictures / "installed-record.png")
    pc.keys("ctrl+s")
    pc.wait(4)
    pc.picture(made.pictures / "installed-save-as.png")
    pc.keys("alt+w", "alt+s")
    pc.wait(6)
    pc.type(target)
    pc.keys("Return")
    until = time.monotonic() + 120
    while not pc.path(target).exists() and time.monotonic() < until:
        time.sleep(0.5)
    pc.wait(1)
    pc.kill(started)
    assert TOLD in pc.school()["incidents"], "what was typed is not in the cabinet"
    assert pc.path(target).read_bytes().startswith(b"%PDF"), "no PDF was saved"
    return f"typed, printed to a PDF of {pc.path(target).stat().st_size // 1024} KiB; kept"


def kill(pc: PC, made: Made) -> str:
    """Somebody is at work when the PC fails; the program comes back and the school is whole."""
    started = pc.start(PROGRAM)
    sign_in(pc)
    pc.kill(started)
    assert (pc.path(SCHOOL) / "locked.open").exists(), "nobody was signed in"
    again = pc.start(PROGRAM)
    sign_in(pc)
    pc.picture(made.pictures / "installed-after-kill.png")
    pc.kill(again)
    found = pc.school()
    assert not found["faults"]
    return "killed while signed in, started again, signed in; both trails whole"


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


def other_log_in(pc: PC, _made: Made) -> str:
    """A second Windows log-in finds the same school, and is told while the first has it open."""
    started = pc.start(PROGRAM)
    sign_in(pc)
    words = [rf"C:\users\kim\AppData\{part}" for part in ("Local", "Roaming")]
    done = pc.python("school.py", "held", SCHOOL)
    pc.kill(started)
    assert "open already" in done.text, done.text
    free = pc.launch(
        str(rig.RIG / "python" / "python.exe"), str(rig.HERE / "inside.py"),
        str(rig.HERE / "school.py"), "chosen", SCHOOL,
        USERNAME="kim", LOCALAPPDATA=words[0], APPDATA=words[1],
    )  # fmt: skip
    assert SCHOOL in free.text.replace("\\\\", "\\"), free.text
    return "told who has it open; afterwards the same folder is chosen"


def odd_places(pc: PC, made: Made) -> str:
    """Program, school and temporary files below long names with spaces and umlauts."""
    pc.launch(windows(made.setup), "/S", f"/D={LONG}")
    pc.settle()
    program = rf"{LONG}\{NAME}.exe"
    assert pc.path(program).exists(), "nothing was installed"
    temp = r"C:\Temporäre Dateien der Schüler und Lehrer"
    pc.path(temp).mkdir()
    done = pc.launch(program, "--self-test", TEMP=temp, TMP=temp)
    assert SELF_TEST in done.text, done.text[-2000:]
    assert not list(pc.path(temp).iterdir()), "something was left in the temporary folder"
    return f"{len(LONG)} letters of folder; temporary folder empty afterwards"


def locked_temp(pc: PC, _made: Made) -> str:
    """Temporary files can't be written where Windows says: the window comes all the same."""
    started = pc.start(
        str(rig.RIG / "python" / "python.exe"), str(rig.HERE / "launch.py"),
        "TEMP=Z:\\proc", "TMP=Z:\\proc", "--", rf"{LONG}\{NAME}.exe",
    )  # fmt: skip
    pc.window()
    pc.wait(3)
    pc.kill(started)
    return "sign-in page with TEMP in a folder that nobody can write to"


def profile(pc: PC, _made: Made) -> str:
    """Nothing is kept in the roaming profile, and none of it in a redirected Documents folder."""
    cloud = rf"{HOME}\OneDrive - Larkshire Primary\Documents"
    pc.path(cloud).mkdir(parents=True, exist_ok=True)
    key = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
    pc.run("reg", "add", key, "/v", "Personal", "/t", "REG_SZ", "/d", cloud, "/f")
    started = pc.start(rf"{LONG}\{NAME}.exe")
    pc.window()
    pc.wait(3)
    pc.kill(started)
    assert not list(pc.path(cloud).rglob("*")), "something was put into Documents"
    ours = [
        path
        for path in pc.path(rf"{HOME}\AppData\Roaming").rglob("*")
        if "safety" in path.name.lower() and path.suffix != ".lnk"
    ]
    assert not ours, ours
    refused = pc.python("school.py", "refuses", cloud)
    assert len(refused.text.strip()) > 10, "a school in a synchronised folder was allowed"
    return "roaming profile and Documents stay empty; a school in OneDrive's folder is refused"


def uninstall(pc: PC, _made: Made) -> str:
    """The program goes; the school stays, byte by byte, and nothing else of it."""
    files = pcs.sums(pc.path(SCHOOL))
    pc.run(rf"{FOLDER}\uninstall.exe", "/S")
    pc.settle()
    assert not pc.path(FOLDER).exists(), list(pc.path(FOLDER).rglob("*"))[:10]
    assert not link(pc).exists(), "the line in the Start menu is still there"
    left = [key for key in (UNINSTALL, rf"HKCU\Software\{NAME}") if pc.value(key, "")]
    assert not left, left
    assert not version(pc)
    assert not pc.value(rf"{KINDS}\.esafety-backup", ""), "the association is still there"
    assert pcs.sums(pc.path(SCHOOL)) == files, "the school was touched"
    ours = [
        path.relative_to(pc.prefix).as_posix()
        for path in pc.prefix.rglob("*")
        if "safety" in path.name.lower() and pc.path(SCHOOL) not in (path, *path.parents)
    ]
    assert not ours, ours
    return f"program, menu line and registry gone; {len(files)} files of the school as they were"


def version(pc: PC) -> str:
    """The version that Windows' list of programs shows; empty if none."""
    return pc.value(UNINSTALL, "DisplayVersion")


def link(pc: PC) -> Path:
    """The line of the Start menu."""
    menu = r"AppData\Roaming\Microsoft\Windows\Start Menu\Programs"
    return pc.path(PROGRAM.partition(r"AppData")[0] + menu) / f"{NAME}.lnk"


def sign_in(pc: PC) -> None:
    """Wait for the sign-in page, choose the leader, give the password, wait for Today."""
    import importlib

    words = importlib.import_module("school")
    pc.window()
    pc.wait(10)
    pc.keys("shift+Tab", "l", "Tab")
    pc.type(words.LEADER_WORDS)
    pc.keys("Return")
    until = time.monotonic() + 180
    while not (pc.path(SCHOOL) / "locked.open").exists() and time.monotonic() < until:
        time.sleep(0.2)
    pc.wait(6)


def windows(path: Path) -> str:
    """How Windows programs call a place of this machine."""
    return "Z:" + str(path).replace("/", "\\")


FIRST: tuple[tuple[str, Callable[[PC, Made], str]], ...] = (
    ("install", install),
    ("association", association),
    ("school", school),
    ("running", running),
    ("upgrade", upgrade),
    ("downgrade", downgrade),
    ("self-test", self_test),
    ("journey", journey),
    ("kill", kill),
    ("other-log-in", other_log_in),
    ("start-times", start_times),
    ("offline", offline),
    ("looks", looks),
    ("tour", tour),
    ("uninstall", uninstall),
)
"""One PC, from its first installation to the end; in this order."""

SECOND: tuple[tuple[str, Callable[[PC, Made], str]], ...] = (
    ("odd-places", odd_places),
    ("locked-temp", locked_temp),
    ("profile", profile),
)
"""Another PC with odd folders."""

NEEDED = frozenset({"install", "school", "upgrade", "odd-places"})
"""Scenes on which others of their PC build; they are played in any case."""

ALL = (*FIRST, *SECOND)
