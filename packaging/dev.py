r"""Set up and run E-Safety Desktop from a checkout; needs nothing but Python 3.11 or newer.

    python3 packaging/dev.py run  [--demo …]     start the program
    python3 packaging/dev.py test [pytest …]     run the tests
    python3 packaging/dev.py check               formatter, linter, types, compiled forms
    python3 packaging/dev.py forms [--check]     compile forms/*/*.ui
    python3 packaging/dev.py bench [names …]     goals and figures side by side
    python3 packaging/dev.py keystrokes          count the commonest tasks, write docs/keystrokes.md
    python3 packaging/dev.py faults [pytest …]   make every fault, write docs/reliability.md
    python3 packaging/dev.py accessibility       judge every window, write docs/accessibility.md
    python3 packaging/dev.py fuzz [--minutes 60] broken files at every door; keeps what it finds
    python3 packaging/dev.py icon                draw the program's icon anew from resources/icons
    python3 packaging/dev.py guide [FOLDER]      the guide's pictures anew, from the tour
    python3 packaging/dev.py bad-input [parts …] bad input in every field and list of the tour
    python3 packaging/dev.py strings             read every word, write docs/strings.md
    python3 packaging/dev.py lock                write the lock files anew
    python3 packaging/dev.py bundle [--linux]    the Windows program's folder (elsewhere by wine)
    python3 packaging/dev.py installer           its installer; --sign COMMAND signs both
    python3 packaging/dev.py windows-check [parts …]
                                                 prove it all under wine, write docs/windows.md

On Windows: ``py packaging\dev.py …``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from dev_environment import PYTHON, ROOT, WINDOWS, say, set_up, write_any_letter
from dev_screen import has_screen, on_virtual_screen

SCREENLESS = {"--self-test", "--tour", "--version", "--help", "-h"}


def main(arguments: list[str]) -> int:
    """Do what the first argument names; the rest goes on to the program or to pytest."""
    write_any_letter()
    if sys.version_info < (3, 11):  # noqa: UP036 - the message is for those who have an older one
        say(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
        return 2
    commands = {
        "run": run,
        "test": test,
        "check": check,
        "forms": forms,
        "bench": bench,
        "faults": faults,
        "fuzz": fuzz,
        "accessibility": accessibility,
        "keystrokes": keystrokes,
        "guide": guide,
        "icon": icon,
        "strings": strings,
        "bad-input": bad_input,
        "lock": lock,
        "bundle": bundle,
        "installer": installer,
        "windows-check": windows_check,
    }
    if not arguments or arguments[0] not in commands:
        say(__doc__ or "")
        return 2
    os.chdir(ROOT)
    try:
        return commands[arguments[0]](arguments[1:])
    except KeyboardInterrupt:
        return 130


def run(rest: list[str]) -> int:
    """Start the program."""
    screenless = bool(SCREENLESS & {part.partition("=")[0] for part in rest})
    set_up("requirements.lock", screen=not screenless)
    compile_ahead()
    environment = dict(os.environ)
    command = [str(PYTHON), "-m", "esafety_desktop", *rest]
    if screenless:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    elif not has_screen(environment):
        return on_virtual_screen(command, environment)
    return subprocess.call(command, env=environment)


def test(rest: list[str]) -> int:
    """Run the tests, without a screen; all of them on several cores, file by file."""
    set_up("requirements-dev.lock", screen=False)
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    if WINDOWS:  # without a screen Qt knows no face there unless it is told where they lie
        fonts = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "Fonts"
        environment.setdefault("QT_QPA_FONTDIR", str(fonts))
    named = any(not part.startswith("-") for part in rest)
    cores = str(min(os.cpu_count() or 1, 4))
    whole = ["-n", cores, "--dist", "loadfile", "--max-worker-restart", "0"]
    share = [] if named else whole
    return subprocess.call([str(PYTHON), "-m", "pytest", *share, *rest], env=environment)


def check(rest: list[str]) -> int:
    """Formatter, linter, types, compiled forms; all are run, the worst answer counts."""
    set_up("requirements-dev.lock", screen=False)
    python = str(PYTHON)
    as_windows = ["--platform", "win32", "--cache-dir", ".mypy_cache/win32", "esafety_desktop"]
    worst = 0
    for name, command in (
        ("formatter", [python, "-m", "ruff", "format", "--check", "."]),
        ("linter", [python, "-m", "ruff", "check", "."]),
        ("compiled forms", [python, str(Path(__file__)), "forms", "--check"]),
        ("types", [python, "-m", "mypy"]),
        ("types, as Windows sees the program", [python, "-m", "mypy", *as_windows]),
    ):
        say(f"— {name}")
        worst = max(worst, subprocess.call([*command, *rest]))
    return worst


def bench(rest: list[str]) -> int:
    """Run the benchmarks (all, or by name or goal); each prints its goal beside its figure."""
    set_up("requirements-dev.lock", screen=False)
    compile_ahead()
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT))
    worst = 0
    for script in sorted((ROOT / "tests" / "benchmarks").glob("bench_*.py")):
        goals = re.findall(r"V\d+", script.read_text(encoding="utf-8").splitlines()[0])
        if not rest or any(word in script.stem or word in goals for word in rest):
            say(f"— {script.stem}")
            worst = max(worst, subprocess.call([str(PYTHON), str(script)], env=environment))
    return worst


def faults(rest: list[str]) -> int:
    """Make every fault with full rounds and bring docs/reliability.md up to date.

    With tests named, only those; ``--fault-rounds 20%`` (or ``ci``) makes fewer rounds. Tests that
    hold to a bound by the clock come last, with no other beside them.
    """
    set_up("requirements-dev.lock", screen=False)
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    # With "=": pytest takes a lone word for a place, and then never looks into tests/conftest.py.
    command = [str(PYTHON), "-m", "pytest", "--fault-rounds=full"]
    command += ["--fault-report=docs/reliability.md", "-m"]
    if any(not part.startswith("-") for part in rest):
        return subprocess.call([*command, "fault", *rest], env=environment)
    cores = str(min(os.cpu_count() or 1, 4))
    many = ["-n", cores, "--dist", "loadfile", "--max-worker-restart", "0"]
    many += ["--no-loadscope-reorder", *long_ones_first(), *rest]
    beside = subprocess.call([*command, "fault and not by_the_clock", *many], env=environment)
    alone = subprocess.call([*command, "fault and by_the_clock", *rest], env=environment)
    return beside or alone


def long_ones_first() -> list[str]:
    """The folders of tests, those whose full rounds take longest first: nobody waits for one."""
    first = ["tests/faults", "tests/backups", "tests/fuzz"]
    folders = sorted({path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")})
    return [*first, *(one for name in folders if (one := f"tests/{name}") not in first)]


def fuzz(rest: list[str]) -> int:
    """Feed every door with broken files: ``--minutes N`` in all, targets by name."""
    set_up("requirements-dev.lock", screen=False)
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    return subprocess.call([str(PYTHON), "-m", "tests.fuzz.campaign", *rest], env=environment)


def accessibility(rest: list[str]) -> int:
    """Judge every window in three looks, with a real reader, and write docs/accessibility.md."""
    set_up("requirements-dev.lock", screen=True)
    return subprocess.call([str(PYTHON), "-m", "tests.accessibility.report", *rest])


def keystrokes(rest: list[str]) -> int:
    """Do the commonest tasks through the real window and write what they take."""
    set_up("requirements-dev.lock", screen=False)
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", KEYSTROKES="write")
    named = ("office_tasks", "leader_tasks", "new_year", "a_letter_home")
    tests = [f"tests/journey/test_{name}.py" for name in named]
    return subprocess.call([str(PYTHON), "-m", "pytest", "-q", *tests, *rest], env=environment)


def guide(rest: list[str]) -> int:
    """Make the guide's pictures and the list of its pages anew; a tour's folder may be given."""
    set_up("requirements-dev.lock", screen=False)
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT))
    script = ROOT / "packaging" / "guide_pictures.py"
    return subprocess.call([str(PYTHON), str(script), *rest], env=environment)


def icon(_rest: list[str]) -> int:
    """Draw packaging/icon.ico and the window's pictures from resources/icons."""
    set_up("requirements-dev.lock", screen=False)
    return subprocess.call([str(PYTHON), str(ROOT / "packaging" / "icon.py")])


def bad_input(rest: list[str]) -> int:
    """Put bad input into every field, list and button of the tour and write docs/bad-input.md.

    Only of some parts, or at one size by ``--text 200``, nothing is written.
    """
    set_up("requirements-dev.lock", screen=False)
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    command = [str(PYTHON), "-m", "tests.bad_inputs.campaign", *rest]
    return subprocess.call(command, env=environment)


def strings(_rest: list[str]) -> int:
    """Collect every string that a person reads and write docs/strings.md."""
    set_up("requirements-dev.lock", screen=False)
    return subprocess.call([str(PYTHON), "-m", "tests.strings_report"])


def lock(_rest: list[str]) -> int:
    """Resolve pyproject.toml into hashed lock files that name no host (needs ``uv``)."""
    common = ["uv", "pip", "compile", "--universal", "--python-version", "3.11"]
    common += ["--generate-hashes", "--no-emit-index-url", "--no-header", "-q"]
    for extra in (
        ["pyproject.toml", "-o", "requirements.lock"],
        ["pyproject.toml", "--group", "dev", "-o", "requirements-dev.lock"],
        ["--group", "bundle", "-o", "requirements-bundle.lock"],
    ):
        if subprocess.call([*common, *extra]):
            return 1
    return 0


def bundle(rest: list[str]) -> int:
    """Make the program's folder with PyInstaller."""
    import bundling

    return bundling.bundle(rest)


def installer(rest: list[str]) -> int:
    """Make the installer of the bundle with NSIS."""
    import bundling

    return bundling.installer(rest)


def windows_check(rest: list[str]) -> int:
    """Tests, bundle, installer and what an office does with them, under wine."""
    import windows_check as check_under_wine

    return check_under_wine.main(rest)


def forms(rest: list[str]) -> int:
    """Compile each Designer file beside the dialog that uses it; ``--check`` only compares."""
    set_up("requirements-dev.lock", screen=False)
    stale = []
    for source in sorted((ROOT / "forms").glob("*/*.ui")):
        target = ROOT / "esafety_desktop" / source.parent.name / f"ui_{source.stem}.py"
        made = compiled(source)
        if target.exists() and target.read_text(encoding="utf-8") == made:
            continue
        stale.append(target.relative_to(ROOT).as_posix())
        if "--check" not in rest:
            target.write_text(made, encoding="utf-8", newline="\n")
    for name in stale:
        say(f"{'stale' if '--check' in rest else 'compiled'}: {name}")
    if stale and "--check" in rest:
        say("Run: python3 packaging/dev.py forms")
        return 1
    return 0


def compiled(source: Path) -> str:
    """The Python of a Designer file, without the banner that changes with each Qt."""
    tool = PYTHON.with_name("pyside6-uic.exe" if WINDOWS else "pyside6-uic")
    made = subprocess.run(
        [str(tool), str(source)], check=True, capture_output=True, encoding="utf-8"
    )
    _banner, _line, body = made.stdout.partition("from PySide6.QtCore")
    body = re.sub(r"(def (?:setupUi|retranslateUi)\(self, \w+\)):", r"\1 -> None:", body)
    body = trimmed(f"from PySide6.QtCore{body}")
    origin = source.relative_to(ROOT).as_posix()
    head = f"# Compiled from {origin} by packaging/dev.py forms. Change that file, not this one.\n"
    return f"{head}# mypy: ignore-errors\n# ruff: noqa\n{body}".rstrip() + "\n"


def trimmed(body: str) -> str:
    """Without the imports that nothing uses: PySide makes each class when it is first named."""
    imports = re.compile(r"^from (PySide6\.\w+) import \((.*?)\)\n", re.DOTALL | re.MULTILINE)
    rest = imports.sub("", body)

    def used(found: re.Match[str]) -> str:
        names = [name.strip() for name in found[2].split(",")]
        kept = [name for name in names if re.search(rf"\b{name}\b", rest)]
        return f"from {found[1]} import {', '.join(kept)}\n" if kept else ""

    return imports.sub(used, body)


def compile_ahead() -> None:
    """Have the byte code ready, as an installed program has, whatever the environment says."""
    subprocess.call([str(PYTHON), "-m", "compileall", "-q", "esafety_desktop"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
