"""Bad input in every field and list of the windows of the tour: ``packaging/dev.py bad-input``.

At the usual size of text and at twice that, beside each other; the whole of it writes
docs/bad-input.md. Parts of the tour by name, ``--text 200`` for one size: then nothing is written.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from esafety_desktop.sample import build, tour

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "bad-input.md"
SIZES = (100, 200)
_HEAD = Path(__file__).with_name("report.md")


def main(arguments: list[str]) -> int:
    """Walk, write what came of each window and what is wrong; 1 when anything is."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("parts", nargs="*", help=", ".join(tour.PARTS))
    reader.add_argument("--text", type=int, metavar="PERCENT")
    asked = reader.parse_args(arguments)
    sizes = (asked.text,) if asked.text else SIZES
    came = walked(asked.parts, sizes)
    if not asked.parts and sizes == SIZES:
        PAGE.write_text(page(came), encoding="utf-8", newline="\n")
        sys.stdout.write(f"{PAGE.relative_to(ROOT).as_posix()} written\n")
    found = 0
    for size, one in came.items():
        for window, line in one["windows"].items():
            sys.stdout.write(f"{size} % {window}: {told(line)}\n")
        for fault in one["found"]:
            sys.stdout.write(f"found  {size} % {fault}\n")
        found += len(one["found"])
        sys.stdout.write(f"{size} %: {summary(one)}\n")
    whole = all(any(line["fields"] for line in one["windows"].values()) for one in came.values())
    return 1 if found or not whole else 0


def walked(parts: list[str], sizes: tuple[int, ...]) -> dict[int, dict[str, Any]]:
    """What `one_look` found at each size; each is a process of its own."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        school = Path(place) / "school"
        school.mkdir()
        build.build(school)
        at_work = {}
        for size in sizes:
            file = Path(place) / f"{size}.json"
            command = [sys.executable, "-m", "tests.bad_inputs.one_look", str(school), str(file)]
            command += ["--text", str(size), *parts]
            at_work[size] = subprocess.Popen(command, env=environment, cwd=ROOT), file
        came = {}
        for size, (process, file) in at_work.items():
            if process.wait() or not file.exists():
                raise SystemExit(f"the walk at {size} % ended with {process.returncode}")
            came[size] = json.loads(file.read_text(encoding="utf-8"))
    return came


def page(came: dict[int, dict[str, Any]]) -> str:
    """The whole report: what is tried, what was found, and each window in a line."""
    lines = [_HEAD.read_text(encoding="utf-8").rstrip(), "", "## What was found", ""]
    for size, one in came.items():
        lines.append(f"- **{size} % text**: {summary(one)}.")
        lines += [f"  - {_plain(fault)}" for fault in one["found"]]
    lines += ["", "## Window by window", ""]
    lines += ["| window | fields | lists | what its button did |", "|---|---|---|---|"]
    first = next(iter(came.values()))
    for window in sorted(first["windows"]):
        line = first["windows"][window]
        pressed = "; then ".join(_plain(one) for one in line["pressed"]) or "–"
        lines.append(f"| {window} | {line['fields']} | {line['lists']} | {pressed} |")
    return "\n".join([*lines, ""])


def told(line: dict[str, Any]) -> str:
    """One window in a few words."""
    pressed = "; then ".join(line["pressed"])
    return f"{line['fields']} fields, {line['lists']} lists; {pressed}"


def summary(one: dict[str, Any]) -> str:
    """How much was walked, and how much is wrong."""
    lines = one["windows"].values()
    fields, lists = (sum(line[kind] for line in lines) for kind in ("fields", "lists"))
    pressed = sum(bool(line["pressed"]) for line in lines)
    return (
        f"{len(lines)} windows, {fields} fields, {lists} lists, {pressed} dialogs whose button "
        f"was pressed; {len(one['found'])} found"
    )


def _plain(text: str) -> str:
    """For a cell of the table: on one line, without what nobody sees."""
    shown = "".join(sign for sign in " ".join(text.split()) if sign.isprintable())
    return shown.replace("|", "/").replace("<", "&lt;")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
