"""The first PC: installed, upgraded, at work, failing, uninstalled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pc as pcs
import rig
from bundle_rules import NAME
from pc import HOME, PROGRAM, SCHOOL, UNINSTALL
from windows_scenes import (
    FOLDER,
    KINDS,
    SELF_TEST,
    Made,
    link,
    read_only,
    sign_in,
    version,
)

if TYPE_CHECKING:
    from pc import PC


def install(pc: PC, made: Made) -> str:
    """The version before is put on a fresh PC, silently."""
    done = pc.run(str(made.older), "/S")
    pc.settle()
    assert pc.path(PROGRAM).exists(), f"nothing was installed ({done.code})"
    assert version(pc) == made.before
    assert link(pc).exists(), "no line in the Start menu"
    return f"version {made.before} for one log-in, in Start menu and list of programs"


def association(pc: PC, made: Made) -> str:
    """Back-up files belong to the program: what Windows does for a double click shows such a file.

    Wine 8 itself looks for such words in another part of the registry, so they are said here.
    """
    kind = pc.value(rf"{KINDS}\.esafety-backup", "")
    command = pc.value(rf"{KINDS}\{kind}\shell\open\command", "")
    assert command == f'"{PROGRAM}" "%1"', command
    file = r"C:\Büro\Sicherung für März.esafety-backup"
    pc.path(file).parent.mkdir(parents=True, exist_ok=True)
    pc.path(file).write_bytes(b"no back-up at all")
    started = pc.start(PROGRAM, file)
    pc.window()
    pc.quiet()
    pc.picture(made.pictures / "installed-double-click.png")
    pc.kill(started)
    pc.path(file).unlink()
    return "what a double click says starts the program with a file that has ü in its name"


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
    with read_only(pc.path(FOLDER)):
        done = pc.launch(PROGRAM, "--self-test")
    assert SELF_TEST in done.text, done.text[-2000:]
    assert pcs.sums(pc.path(FOLDER)) == files, "the program wrote into its own folder"
    steps = [line for line in done.text.splitlines() if line.startswith("ok ")]
    return f"{len(steps)} steps, from a folder in which nobody can write"


def offline(pc: PC, _made: Made) -> str:
    """The same without any network at all."""
    done = pc.run(PROGRAM, "--self-test", offline=True)
    assert SELF_TEST in done.text, done.text[-2000:]
    return "the self-test in a network namespace without a single interface"


TOLD = "A made-up girl said that a made-up man asks her for pictures."


def journey(pc: PC, made: Made) -> str:
    """A leader signs in, writes down an incident, saves its record as PDF; then the PC fails."""
    target = rf"{HOME}\Documents\record.pdf"
    record = pc.path(target)
    record.parent.mkdir(parents=True, exist_ok=True)
    started = pc.start(PROGRAM)
    sign_in(pc)
    pc.picture(made.pictures / "installed-today.png")
    pc.keys("ctrl+n")
    pc.quiet()
    pc.type(TOLD)
    pc.quiet()
    pc.picture(made.pictures / "installed-incident.png")
    for keys in ("alt+s", "alt+l", "ctrl+p"):
        pc.keys(keys)
        pc.quiet()
    pc.picture(made.pictures / "installed-record.png")
    pc.keys("ctrl+s")
    pc.quiet()
    pc.picture(made.pictures / "installed-save-as.png")
    pc.keys("alt+w", "alt+s")
    pc.quiet()
    pc.keys("ctrl+a")  # the name that it proposes
    pc.type(target)
    pc.picture(made.pictures / "installed-file-name.png")
    pc.keys("Return")
    saved = pc.until(record.exists, 120)
    pc.quiet()
    pc.picture(made.pictures / "installed-saved.png")
    pc.kill(started)
    assert TOLD in pc.school()["incidents"], "what was typed is not in the cabinet"
    assert saved, "no PDF was saved; the pictures tell where it ended"
    assert record.read_bytes().startswith(b"%PDF"), "what was saved is no PDF"
    return f"typed, printed to a PDF of {record.stat().st_size // 1024} KiB; kept"


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


def uninstall(pc: PC, _made: Made) -> str:
    """The program goes; the school stays, byte by byte, and nothing else of it."""
    copy = pc.path(rf"{SCHOOL} back-ups") / "kept.esafety-backup"
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(b"a back-up")
    pretended = pc.path(rf"{HOME}\AppData\Local\{NAME}\made-up school")
    pretended.mkdir(parents=True)
    (pretended / "office.db").write_bytes(b"nothing real")
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
    assert copy.exists(), "a back-up was removed"
    ours_to_stay = {pc.path(SCHOOL), copy.parent}
    ours = [
        path.relative_to(pc.prefix).as_posix()
        for path in pc.prefix.rglob("*")
        if "safety" in path.name.lower() and not ours_to_stay & {path, *path.parents}
    ]
    assert not ours, ours
    kept = f"{len(files)} files of the school and its copies as they were"
    return f"program, made-up school, menu line and registry gone; {kept}"
