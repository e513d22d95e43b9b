"""Writes docs/windows.md and docs/windows.json from what `windows_check` found."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import windows_sources
from dev_environment import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TARGET = ROOT / "docs" / "windows.md"
MOST_SKIPPED = 0.05
_HEAD = """# The Windows program: what was tried, and how

{finished}

Written by `python3 packaging/dev.py windows-check` (the same figures for programs:
[windows.json](windows.json)). Everything here ran with Windows CPython 3.11 under wine 8 on a
Debian machine; **nothing of it has run on real Windows yet**. Not provable under wine: SmartScreen
and Defender, trusted code signing, UAC, Windows 11's looks and its own DPI scaling, real printers,
native file dialogs, screen readers, OneDrive and network drives themselves, and who may write
where: wine keeps no access lists, so the second log-in of these scenes is a second name, not a
second person with rights of their own.

`windows-check` needs Debian 12 with its Python 3.11, root or sudo for Debian's packages, 6 GB of
disk and, on two free cores, some two hours; `windows-check scenes`, `windows-check tests store` or
any line of the table by its name does a part. Each line says of which commit it tells; it counts
only while its sources are as they were then, and is else listed as open. What wine can't do is in
`packaging/wine/not_here.csv`.
"""


def write(kept: dict[str, Any], parts: Mapping[str, str], rooms: Sequence[str]) -> list[str]:
    """Write both files; gives what failed, is missing or was made with other sources.

    Args:
        kept: What was found, under ``parts`` and ``tests``.
        parts: Every part that there is, with the digest of its sources.
        rooms: Every room of tests.
    """
    kept = {**kept, "pictures": pictures() or kept.get("pictures", {})}
    bad = [*failures(kept), *still_open(kept, parts, rooms)]
    page = [_head(bad), _table(kept["parts"]), _shown(kept["pictures"]), _tests(kept["tests"])]
    TARGET.write_text("\n".join(page), encoding="utf-8", newline="\n")
    whole = {**kept, "summary": summary(kept["tests"]), "open": bad}
    text = json.dumps(whole, indent=1, ensure_ascii=False, sort_keys=True)
    TARGET.with_suffix(".json").write_text(text + "\n", encoding="utf-8", newline="\n")
    return bad


def pictures() -> dict[str, list[str]]:
    """The pictures that the scenes left in the rig, by folder."""
    place = ROOT / ".wine-rig" / "pictures"
    found: dict[str, list[str]] = {}
    for path in sorted(place.rglob("*.png")):
        found.setdefault(path.parent.relative_to(place).as_posix(), []).append(path.name)
    return found


def still_open(kept: dict[str, Any], parts: Mapping[str, str], rooms: Sequence[str]) -> list[str]:
    """What was never run, or with other sources than those of now."""
    bad = []
    for name, digest in parts.items():
        found = kept["parts"].get(name)
        if found is None:
            bad.append(f"not run: {name}")
        elif found.get("of") != digest:
            bad.append(f"of other sources ({found.get('commit', '?')}): {name}")
    for room in rooms:
        found = kept["tests"].get(room)
        if found is None:
            bad.append(f"not run: tests of {room}")
        elif found.get("of") != windows_sources.of_room(room):
            bad.append(f"of other sources ({found.get('commit', '?')}): tests of {room}")
    return bad


def failures(kept: dict[str, Any]) -> list[str]:
    """What did not hold: parts, tests, and too many tests left out."""
    bad = [f"failed: {name}" for name, found in kept["parts"].items() if not found["held"]]
    bad += [f"failed: {test}" for found in kept["tests"].values() for test in found["failed"]]
    told = summary(kept["tests"])
    if told["tests"] and told["skipped"] >= MOST_SKIPPED * told["tests"]:
        bad.append(f"{told['skipped']} of {told['tests']} tests are left out")
    return bad


def summary(tests: dict[str, Any]) -> dict[str, int]:
    """Counts over all rooms that were run."""
    return {
        "rooms": len(tests),
        "tests": sum(found["tests"] for found in tests.values()),
        "failed": sum(len(found["failed"]) for found in tests.values()),
        "skipped": sum(len(found["skipped"]) for found in tests.values()),
    }


def _head(bad: Sequence[str]) -> str:
    if not bad:
        return _HEAD.format(finished="Everything below held, with the sources of one commit.")
    kinds: dict[str, list[str]] = {}
    for one in bad:
        kind, _colon, what = one.partition(": ")
        kinds.setdefault(kind, []).append(what)
    lines = [f"- {kind}: {', '.join(what)}" for kind, what in kinds.items()]
    told = [f"**Not finished: {len(bad)} things are open.**", "", *lines]
    return _HEAD.format(finished="\n".join(told))


def _table(parts: dict[str, Any]) -> str:
    lines = [
        "## Bundle, installer, scenes",
        "",
        "| what | | found | seconds | of |",
        "|---|---|---|---|---|",
    ]
    for name, found in parts.items():
        held = "held" if found["held"] else "**failed**"
        said = found["said"].replace("|", "\\|").replace("\n", " ")[:400]
        of = found.get("commit", "?")
        lines.append(f"| {name} | {held} | {said} | {found['seconds']:.0f} | {of} |")
    return "\n".join([*lines, ""])


def _tests(tests: dict[str, Any]) -> str:
    told = summary(tests)
    share = 100 * told["skipped"] / told["tests"] if told["tests"] else 0
    lines = [
        "## The test suite with Windows Python",
        "",
        _counts(told, share),
        "",
        "| room | tests | failed | left out | seconds | of |",
        "|---|---|---|---|---|---|",
    ]
    for room, found in sorted(tests.items()):
        counts = f"{len(found['failed'])} | {len(found['skipped'])} | {found.get('seconds', 0)}"
        lines.append(f"| {room} | {found['tests']} | {counts} | {found.get('commit', '?')} |")
    return "\n".join([*lines, "", *_failed(tests), *_left_out(tests), ""])


def _shown(found: dict[str, list[str]]) -> str:
    lines = ["## Pictures", "", "Made in `.wine-rig/pictures`; the names are in windows.json.", ""]
    for folder, names in found.items():
        told = f"`{folder}`: {len(names)}" if folder != "." else ", ".join(f"`{n}`" for n in names)
        lines.append(f"- {told}")
    return "\n".join([*lines, ""])


def _counts(told: dict[str, int], share: float) -> str:
    return (
        f"{told['tests']} tests in {told['rooms']} rooms: {told['failed']} failed, "
        f"{told['skipped']} left out ({share:.1f} %, at most {MOST_SKIPPED:.0%})."
    )


def _failed(tests: dict[str, Any]) -> Sequence[str]:
    names = [name for found in tests.values() for name in found["failed"]]
    return ["### Failed", "", *(f"- `{name}`" for name in names), ""] if names else []


def _left_out(tests: dict[str, Any]) -> Sequence[str]:
    reasons: dict[str, Counter[str]] = {}
    for found in tests.values():
        for name, reason in found["skipped"]:
            reasons.setdefault(reason, Counter())[name.partition("[")[0]] += 1
    lines = ["### Left out, and why", ""]
    for reason, names in sorted(reasons.items()):
        lines.append(f"- {reason}")
        lines += [
            f"  - `{name}`{f' ({n} ×)' if n > 1 else ''}" for name, n in sorted(names.items())
        ]
    return lines
