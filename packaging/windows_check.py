"""Proves the Windows program under wine, part by part, and writes docs/windows.md.

    python3 packaging/dev.py windows-check                 everything (hours on a small machine)
    python3 packaging/dev.py windows-check bundle scenes   some parts; what others said is kept
    python3 packaging/dev.py windows-check tests store     the tests of one room
    python3 packaging/dev.py windows-check tests --again   also rooms that were run already
    python3 packaging/dev.py windows-check --rooms 1       one room of tests at a time, not two

Parts: bundle, older, installer, scenes (or a scene by its name), tests, report. What each said is
kept in ``.wine-rig/check-*.json`` with the sources that it was made with: after a change it counts
as not run. The report is written after every run; 0 is given when every part and room held as the
sources are now, 1 when one failed or is missing, 2 for a word that means nothing.
"""

from __future__ import annotations

import getpass
import json
import re
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Any

import bundle_rules
import bundling
import version_info
import windows_report
import windows_sources
from dev_environment import ROOT, say
from dev_screen import virtual_screen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RIG = ROOT / ".wine-rig"
PARTS_FILE, TESTS_FILE = RIG / "check-parts.json", RIG / "check-tests.json"
MADE = ("bundle", "older", "installer")
PARTS = (*MADE, "scenes", "tests", "report")


def main(words: list[str]) -> int:
    """Do the parts that are named, or all; gives 1 when something failed."""
    at_once = 2
    if "--rooms" in words:
        place = words.index("--rooms")
        at_once = int(words[place + 1])
        words = [*words[:place], *words[place + 2 :]]
    bundling.rig_module()
    import windows_check_scenes as scenes
    import windows_check_tests as tests

    options = [word for word in words if word.startswith("-")]
    named = [word for word in words if word not in options]
    known = {name for name, _play in scenes.ALL}
    rooms = [word for word in named if word not in PARTS and word not in known]
    unknown = sorted(set(rooms) - set(tests.rooms()) | set(options) - {"--again"})
    if unknown or (rooms and "tests" not in named):
        say(f"Not known: {', '.join(unknown) or 'rooms are named behind the word tests'}")
        return 2
    bundling.wine_rig()
    parts = [word for word in named if word in PARTS or word in known] or list(PARTS)
    kept = read()
    makers = dict(zip(MADE, (bundle, older, installer), strict=True))
    for name, make in makers.items():
        if name in parts:
            noted(kept, name, make, windows_sources.of_part(make))
    chosen = known if "scenes" in parts else known & set(parts)
    if chosen:
        play(kept, chosen)
    if "tests" in parts:
        keep = partial(save, TESTS_FILE)
        again = "--again" in options
        tests.run(kept["tests"], rooms, again=again, at_once=at_once, save=keep)
    kept = read()
    plays: dict[str, Callable[..., str]] = {**makers, **dict(scenes.ALL)}
    every = {name: windows_sources.of_part(play) for name, play in plays.items()}
    bad = windows_report.write(kept, every, tests.rooms())
    say("\n".join(["", *bad]) if bad else "Everything held.")
    return int(bool(bad))


def read() -> dict[str, Any]:
    """What was found so far; kept in two files, so that tests and scenes can run side by side."""
    return {"parts": _read(PARTS_FILE), "tests": _read(TESTS_FILE)}


def _read(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def save(path: Path, found: dict[str, Any]) -> None:
    """Keep it for the next run."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(found, indent=1, ensure_ascii=False), encoding="utf-8")


def noted(kept: dict[str, Any], name: str, play: Callable[[], str], digest: str) -> bool:
    """Do one part and keep what it said, how long it took, whether it held, and for which code."""
    say(f"— {name}")
    begun = time.monotonic()
    try:
        held, said = True, play()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the check looks for
        held, said = False, f"{type(error).__name__}: {error}"
    said = nameless(said)[-1500:]
    took = round(time.monotonic() - begun, 1)
    mark = windows_sources.mark(digest)
    kept["parts"][name] = {"held": held, "said": said, "seconds": took, **mark}
    save(PARTS_FILE, {**_read(PARTS_FILE), name: kept["parts"][name]})
    say(f"  {'held' if held else 'FAILED'} ({took} s): {said}")
    return held


def nameless(text: str) -> str:
    """A text without the folders of this machine and the name of whoever works at it."""
    windows = "Z:" + str(ROOT).replace("/", "\\")
    for own in (windows.replace("\\", "\\\\"), windows, str(ROOT)):
        text = text.replace(own, ".")
    return re.sub(rf"(users[/\\]+){re.escape(getpass.getuser())}\b", r"\1somebody", text)


def bundle() -> str:
    """The bundle, and its size."""
    if bundling.bundle([]):
        raise AssertionError("the bundle was not made, or is too large")
    size = bundling.size(bundling.DIST / bundle_rules.NAME) / bundling.MIB
    return f"{size:.1f} MiB (at most {bundling.MOST_FOLDER_MIB})"


def older() -> str:
    """The same sources with a lower version, as the version before."""
    source = RIG / "older"
    windows_sources.copy(source, windows_sources.PROGRAM)
    for name in ("esafety_desktop/shell/about_rules.py", "pyproject.toml"):
        path = source / name
        text = path.read_text(encoding="utf-8")
        lower = re.sub(r'(?m)^(version = )".*"', rf'\1"{before()}"', text, flags=re.IGNORECASE)
        if lower == text:
            raise AssertionError(f"no version in {name}")
        path.write_text(lower, encoding="utf-8", newline="\n")
    made = bundling.under_wine(source, RIG / "dist-older")
    if made is None:
        raise AssertionError("the bundle of the version before was not made")
    if bundling.make_installer(made, setup(before()), before(), fast=True):
        raise AssertionError("the installer of the version before was not made")
    return f"version {before()} from the same sources"


def before() -> str:
    """A version that comes before this one."""
    numbers = [int(part) for part in version_info.version().split(".")[:3]]
    for place in (2, 1, 0):
        if numbers[place]:
            return ".".join(
                str(n) for n in [*numbers[:place], numbers[place] - 1, *([9] * (2 - place))]
            )
    raise ValueError("there is no version before 0.0.0")


def setup(version: str) -> Path:
    """Where an installer lies."""
    place = bundling.DIST if version == version_info.version() else RIG
    return place / bundling.setup_name(version)


def installer() -> str:
    """The installer, and its size."""
    if bundling.installer(["--packed"]):
        raise AssertionError("the installer was not made, or is too large")
    size = setup(version_info.version()).stat().st_size / bundling.MIB
    return f"{size:.1f} MiB (at most {bundling.MOST_INSTALLER_MIB})"


def play(kept: dict[str, Any], chosen: set[str]) -> None:
    """Play scenes; those of one PC build on each other, so all before the last one are played."""
    import pc as pcs
    import windows_check_scenes as scenes

    made = scenes.Made(
        bundling.DIST / bundle_rules.NAME,
        setup(version_info.version()),
        setup(before()),
        version_info.version(),
        before(),
        RIG / "pictures",
    )
    for name, of_pc in (("first", scenes.FIRST), ("second", scenes.SECOND)):
        wanted = {scene for scene, _play in of_pc if scene in chosen}
        if not wanted:
            continue
        pixels = RIG / "pixels" / name
        pixels.mkdir(parents=True, exist_ok=True)
        with virtual_screen(pixels) as screen:
            pc = pcs.PC(name, screen, pixels)
            for scene, acted in of_pc:
                if scene in wanted | scenes.NEEDED:
                    noted(kept, scene, partial(acted, pc, made), windows_sources.of_part(acted))
            pc.shut()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
