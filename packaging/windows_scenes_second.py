"""The second PC: odd folders, a full disk, and records that are in use when the program goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pc as pcs
import rig
from bundle_rules import NAME
from pc import HOME, SCHOOL
from windows_scenes import SELF_TEST, Made, mounted, version, windows

if TYPE_CHECKING:
    from pc import PC

LONG = r"C:\Prögramme für Schüler\Büro und Verwaltung der Grundschule\E-Safety Desktop (Test)"


def full_disk(pc: PC, made: Made) -> str:
    """The disk fills up while a new version is written: the old one stays whole."""
    room = sum(path.stat().st_size for path in made.bundle.rglob("*") if path.is_file()) >> 20
    folder = pc.path(LONG)
    with mounted(folder, "-t", "tmpfs", "-o", f"size={room + 40}m", "tmpfs"):
        done = pc.launch(windows(made.older), "/S", f"/D={LONG}")
        pc.settle()
        before = pcs.sums(folder)
        assert version(pc) == made.before, f"nothing was installed ({done.code})"
        done = pc.launch(windows(made.setup), "/S")
        pc.settle()
        assert done.code == 2, f"the installer gave {done.code}"
        assert pcs.sums(folder) == before, "the old program is not as it was"
        assert version(pc) == made.before
        pc.launch(rf"{LONG}\uninstall.exe", "/S")
        pc.settle()
        left = [path.name for path in folder.iterdir()]
        assert not left, left
    return f"refused with code 2 where 40 MiB were free; {len(before)} files as they were"


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


def in_use(pc: PC, _made: Made) -> str:
    """The school is open at another log-in while the program goes here: that is told; it stays."""
    done = pc.python("school.py", "make", SCHOOL)
    assert done.code == 0, done.text
    python = str(rig.RIG / "python" / "python.exe")
    holder = pc.start(
        python, str(rig.HERE / "inside.py"), str(rig.HERE / "school.py"), "hold", SCHOOL
    )
    assert pc.until((pc.path(SCHOOL) / "open.lock").exists, 120), "nobody had it open"
    pc.wait(3)
    files = set(pcs.sums(pc.path(SCHOOL)))
    taken_off(pc, "Return")  # what is told has one button
    assert pc.path(SCHOOL).exists(), "the school is gone"
    assert set(pcs.sums(pc.path(SCHOOL))) == files, "part of the school is gone"
    assert not pc.path(LONG).exists(), "the program is still there"
    pc.kill(holder)
    assert len(pc.school()["incidents"]) == 1
    return f"told that the records are open; all {len(files)} files of the school are there"


def removed(pc: PC, made: Made) -> str:
    """Whoever says twice that the records shall go has them removed, and the copies beside stay."""
    copies = pc.path(rf"{SCHOOL} back-ups")
    copies.mkdir(exist_ok=True)
    (copies / "kept.esafety-backup").write_bytes(b"a back-up")
    pc.launch(windows(made.older), "/S", f"/D={LONG}")
    pc.settle()
    assert version(pc) == made.before
    taken_off(pc, "alt+y", "alt+y")
    assert not pc.path(SCHOOL).exists(), sorted(pcs.sums(pc.path(SCHOOL)))
    assert not pc.path(f"{SCHOOL} removed").exists()
    assert (copies / "kept.esafety-backup").exists()
    return "asked twice; the records went as a whole, the copies beside them stayed"


def taken_off(pc: PC, *answers: str) -> None:
    """Uninstall with a person at the screen, who presses these keys at what is asked or told."""
    pc.start(rf"{LONG}\uninstall.exe")
    pc.window("Uninstall")
    pc.quiet()
    pc.keys("alt+u")
    pc.until(lambda: not pc.path(rf"{LONG}\uninstall.exe").exists(), 120)
    for answer in answers:
        pc.quiet()
        pc.keys(answer)
    pc.quiet()
    pc.keys("alt+c", "Return")
    pc.until(lambda: not pc.path(LONG).exists(), 60)
