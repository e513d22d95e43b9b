"""Makes the bundle and its installer: on Windows itself, elsewhere for Windows under wine.

`dev.py bundle` and `dev.py installer` come here. What goes into the bundle says `esafety.spec`.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import bundle_rules
import version_info
from dev_environment import PYTHON, ROOT, WINDOWS, need_debian, say, set_up
from dev_screen import virtual_screen

if TYPE_CHECKING:
    from types import ModuleType

DIST = ROOT / "dist"
HERE = Path(__file__).resolve().parent
MOST_FOLDER_MIB = 110
MOST_INSTALLER_MIB = 45
MIB = 1024 * 1024


def bundle(rest: list[str]) -> int:
    """Make the program's folder; ``--linux`` makes the Linux one. Gives 0, or 1 when it failed.

    What is made for the system at hand tests itself. The size counts on Windows, where it is
    installed; Linux's is larger by the libraries that Debian builds with their symbols.
    """
    if WINDOWS or "--linux" in rest:
        set_up("requirements.lock", screen=False)
        set_up("requirements-bundle.lock", screen=False)
        made = _on_this_system(DIST / "linux" if not WINDOWS else DIST)
    else:
        made = under_wine(ROOT, DIST)
    if made is None:
        say("The bundle was not made.")
        return 1
    if not WINDOWS and "--linux" in rest:
        say(f"{made}: {size(made) / MIB:.1f} MiB")
        return tests_itself(made / bundle_rules.LINUX_NAME)
    say(f"{made}: {size(made) / MIB:.1f} MiB (at most {MOST_FOLDER_MIB})")
    large = size(made) > MOST_FOLDER_MIB * MIB
    if large or (WINDOWS and tests_itself(made / f"{bundle_rules.NAME}.exe")):
        made.rename(_free(made.with_name(f"{made.name} (failed)")))
        say("What was made failed and is put aside, so that nothing packs it.")
        return 1
    return 0


def _free(place: Path) -> Path:
    """The place itself, with nothing in it."""
    shutil.rmtree(place, ignore_errors=True)
    return place


def tests_itself(program: Path) -> int:
    """Have a program test itself and say what it reported; gives 0 when all went well."""
    report = ROOT / "build" / "self-test.txt"
    report.parent.mkdir(exist_ok=True)
    report.unlink(missing_ok=True)
    code = subprocess.call(
        [str(program), "--self-test", "--report", str(report)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    say(report.read_text(encoding="utf-8").rstrip() if report.exists() else "It said nothing.")
    return 1 if code else 0


def _on_this_system(target: Path) -> Path | None:
    command = [str(PYTHON), *_pyinstaller(ROOT, target, ROOT / "build")]
    made = target / bundle_rules.NAME
    shutil.rmtree(made, ignore_errors=True)
    return made if subprocess.call(command) == 0 else None


def _pyinstaller(source: Path, target: Path, work: Path) -> list[str]:
    spec = source / "packaging" / "esafety.spec"
    places = ["--distpath", str(target), "--workpath", str(work)]
    return ["-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, str(spec)]


def under_wine(source: Path, target: Path) -> Path | None:
    """The Windows bundle of a source folder, made by a Windows Python under wine."""
    rig = wine_rig()
    made = target / bundle_rules.NAME
    shutil.rmtree(made, ignore_errors=True)
    prefix = rig.RIG / "build-prefix"
    if not prefix.exists():
        rig.make_prefix(prefix)
    words = _pyinstaller(source, target, rig.RIG / f"work-{target.name}")
    with virtual_screen() as screen:
        done = rig.run(prefix, words, folder=source, screen=screen, seconds=3600)
    rig.end(prefix)
    if done.code or not (made / f"{bundle_rules.NAME}.exe").exists():
        say(done.text[-4000:])
        return None
    return made


def wine_rig() -> ModuleType:
    """The rig, made if need be."""
    set_up("requirements.lock", screen=False)
    rig = rig_module()
    rig.set_up()
    return rig


def rig_module() -> ModuleType:
    """The rig's module; it is loaded only where wine is used."""
    if str(HERE / "wine") not in sys.path:
        sys.path.insert(0, str(HERE / "wine"))
    import rig

    return rig


def installer(rest: list[str]) -> int:
    """Make the bundle and its installer; ``--sign COMMAND`` signs program and it.

    With ``--packed`` the bundle in ``dist`` is taken, if it has this version.
    """
    sign = rest[rest.index("--sign") + 1] if "--sign" in rest else ""
    source = DIST / bundle_rules.NAME
    program = source / f"{bundle_rules.NAME}.exe"
    if "--packed" not in rest and bundle([]) > 0:
        return 1
    made = version_info.of(program) if program.exists() else "missing"
    if made != version_info.version():
        say(f"The program in {source} is {made}, not {version_info.version()}: nothing was packed.")
        return 1
    target = DIST / setup_name(version_info.version())
    if make_installer(source, target, version_info.version(), sign):
        return 1
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    listed = target.with_suffix(".exe.sha256")
    listed.write_text(f"{digest}  {target.name}\n", encoding="utf-8", newline="\n")
    packed = target.stat().st_size
    say(f"{target}: {packed / MIB:.1f} MiB (at most {MOST_INSTALLER_MIB})\nSHA-256 {digest}")
    return int(packed > MOST_INSTALLER_MIB * MIB)


def setup_name(version: str) -> str:
    """What an installer is called; one that wasn't made on Windows says that it is for tests."""
    return f"{bundle_rules.NAME} {version} Setup{'' if WINDOWS else ' (test, wine)'}.exe"


def make_installer(
    source: Path, target: Path, version: str, sign: str = "", *, fast: bool = False
) -> int:
    """Pack a bundle's folder into an installer, ``fast`` a large one; gives 0 when it went well."""
    if not WINDOWS:
        need_debian(["nsis"])
    if sign and subprocess.call(f'{sign} "{source / bundle_rules.NAME}.exe"', shell=True):  # noqa: S602 - the person's own command
        say("Signing the program failed.")
        return 1
    defined = {
        "VERSION": version,
        "NUMBERS": ".".join(str(part) for part in version_info.four(version)),
        "SOURCE": str(source),
        "OUT": str(target),
        "ICON": str(HERE / "icon.ico"),
        "NEEDED": str(size(source) // MIB + 1),
        **({"SIGN": sign} if sign else {}),
        **({"FAST": "1"} if fast else {}),
    }
    target.parent.mkdir(parents=True, exist_ok=True)
    words = [f"-D{name}={value}" for name, value in defined.items()]
    return subprocess.call([_makensis(), "-V2", *words, str(HERE / "installer.nsi")])


def _makensis() -> str:
    found = shutil.which("makensis")
    usual = Path(r"C:\Program Files (x86)\NSIS\makensis.exe")
    if found is None and not (WINDOWS and usual.exists()):
        say("NSIS is missing: install it (nsis.sourceforge.io), then start this again.")
        raise SystemExit(3)
    return found or str(usual)


def size(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )
