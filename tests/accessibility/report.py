"""``dev.py accessibility``: every window in three looks, a real reader; docs/accessibility.md."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.accessibility import zoom
from tests.accessibility.excused import REASONS, reason

if TYPE_CHECKING:
    from collections.abc import Callable

_FRAME = Path(__file__).with_name("report.md")
PLACE = Path(__file__).resolve().parents[2] / "docs" / "accessibility.md"
LOOKS = ("light", "dark", "contrast")
_TITLES = {"light": "Light", "dark": "Dark", "contrast": "High contrast"}
#: What is the same in every look.
ONCE = {"name", "keys", "colour"}
_KINDS = {
    "name": "names, roles, values, states",
    "contrast": "contrast of text",
    "focus": "the mark of the keyboard",
    "order": "the way of the Tab key",
    "keys": "keys that mean two things",
    "colour": "colour alone",
}


def walk(look: str, folder: Path) -> dict[str, Any]:
    """The tour under a look: all of it in the light one, what depends on colours in the others.

    What lies in the folder already isn't walked again.
    """
    kept = folder / f"{look}.json"
    if not kept.exists():
        command = [sys.executable, "-m", "tests.accessibility.walk", str(kept), "--style", look]
        command += [] if look == LOOKS[0] else ["--kinds", "contrast,order"]
        subprocess.run(command, env=dict(os.environ, QT_QPA_PLATFORM="offscreen"), check=False)
    told: dict[str, Any] = json.loads(kept.read_text(encoding="utf-8"))
    return told


def tests(*names: str) -> str:
    """Run tests; what pytest says of them in the end."""
    command = [sys.executable, "-m", "pytest", "-q", "-rs", *names]
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    made = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return made.stdout.strip().splitlines()[-1]


def main() -> int:
    """Walk, measure, write; 1 when something is found that nothing excuses."""
    asked = argparse.ArgumentParser(prog="dev.py accessibility")
    asked.add_argument("--keep", type=Path, help="a folder for what each look gives")
    folder = asked.parse_args().keep
    with tempfile.TemporaryDirectory() as passing:
        told = {look: walk(look, folder or Path(passing)) for look in LOOKS}
    reader = tests("tests/accessibility/test_at_spi.py")
    PLACE.write_text(written(told, reader, zoom.measured()), encoding="utf-8", newline="\n")
    left = sum(not why(one) for look in LOOKS for one in told[look]["found"])
    failed = sum(bool(one.get("failed")) for one in told.values())
    sys.stdout.write(f"{left} findings that nothing excuses, {failed} tours failed\n")
    return int(bool(left or failed))


def why(found: dict[str, Any]) -> str:
    """The reason that excuses a finding, or ""."""
    return reason(found["kind"], found["window"], found["told"])


def written(told: dict[str, Any], reader: str, small: list[str]) -> str:
    """The whole report: `report.md` with what was found put in."""
    parts = {
        "@figures": _figures(told),
        "@open": _open(told),
        "@excused": _excused(told),
        "@screens": _screens(told),
        "@reader": [reader],
        "@small": [f"- {line}" for line in small],
    }
    text = _FRAME.read_text(encoding="utf-8")
    for mark, lines in parts.items():
        text = text.replace(mark, "\n".join(lines))
    return text


def _figures(told: dict[str, Any]) -> list[str]:
    lines = ["| | Light | Dark | High contrast |", "|---|---|---|---|"]
    rows: dict[str, Callable[[dict[str, Any]], object]] = {
        "pictures judged": lambda one: len(one["screens"]),
        "stops of the keyboard found": lambda one: sum(s["controls"] for s in one["screens"]),
        "texts measured": lambda one: sum(s["texts"] for s in one["screens"]),
        "least contrast": lambda one: f"{min(s['least'] for s in one['screens']):.2f} : 1",
        "marks of the keyboard compared": lambda one: one["focus_marks"],
    }
    for title, count in rows.items():
        lines.append(f"| {title} | " + " | ".join(str(count(told[look])) for look in LOOKS) + " |")
    for kind, title in _KINDS.items():
        cells = [_count(told[look], kind) for look in LOOKS]
        if kind in ONCE:
            cells[1:] = ["as light"] * 2
        lines.append(f"| found: {title} | " + " | ".join(cells) + " |")
    return lines


def _count(one: dict[str, Any], kind: str) -> str:
    found = [each for each in one["found"] if each["kind"] == kind]
    excused = sum(bool(why(each)) for each in found)
    return f"{len(found) - excused}" + (f" (and {excused} with a reason)" if excused else "")


def _open(told: dict[str, Any]) -> list[str]:
    seen: dict[tuple[str, str, str], set[str]] = {}
    for look in LOOKS:
        for one in told[look]["found"]:
            if not why(one):
                key = (one["kind"], one["window"], one["told"])
                seen.setdefault(key, set()).add(f"{one['screens'][0]} ({_TITLES[look].lower()})")
    lines = []
    for (kind, window, said), where in sorted(seen.items()):
        lines.append(f"- {_KINDS[kind]}: {window}, {said}. Seen at {min(where)}.")
    return lines or ["Nothing."]


def _excused(told: dict[str, Any]) -> list[str]:
    used = Counter(why(one) for look in LOOKS for one in told[look]["found"])
    return [
        f"- {_KINDS[kind]}, {used[text]} times in the three looks: {text}"
        for kind, _, text in REASONS
        if used[text]
    ]


def _screens(told: dict[str, Any]) -> list[str]:
    by_look = {look: {one["name"]: one for one in told[look]["screens"]} for look in LOOKS}
    lines = [
        "| Screen | Stops | Tab | Texts | Light | Dark | High |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, one in sorted(by_look["light"].items()):
        least = [
            f"{by_look[look][name]['least']:.1f}" if name in by_look[look] else "–"
            for look in LOOKS
        ]
        cells = (one["controls"], one["stops"], one["texts"], *least)
        lines.append(f"| {name} | " + " | ".join(map(str, cells)) + " |")
    return lines


if __name__ == "__main__":
    sys.exit(main())
