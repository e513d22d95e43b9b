"""Reports, family by family, which source ids content carries and which tests prove.

A pytest plugin (``tests/conftest.py`` lists it). It speaks whenever ``test_source_coverage.py`` is
part of the run; in the report a test counts as proof only where it passed.

What the suite as a whole claims to prove (`claimed`) doesn't depend on which part of it runs: a
run that has not collected everything asks a second pytest that collects and runs nothing.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pytest

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
DATA = TESTS / "data"
_NOTE = "ESAFETY_NOTE_PROOFS"
_SECONDS = 300
_PROVES = "proves"
_TWO_WORDS = ("BECTA", "KN-", "SAM-", "TODAY-")


class Family(NamedTuple):
    """How far a family of ids is covered."""

    name: str
    total: int
    carried: int
    proved: int
    either: int


def items() -> dict[str, str]:
    """Every id to be covered, of the sources and of today's procedure, with its family."""
    found: dict[str, str] = {}
    for name in ("source_items.csv", "flow_items.csv"):
        with (DATA / name).open(encoding="utf-8", newline="") as file:
            found |= {row["id"]: family_of(row["id"]) for row in csv.DictReader(file)}
    return found


def family_of(source_id: str) -> str:
    """``KN-SCEN`` of ``KN-SCEN-4-3``, ``FLOW09`` of ``FLOW09-J1``."""
    words = source_id.split("-")
    return "-".join(words[:2]) if source_id.startswith(_TWO_WORDS) else words[0]


def content_ids() -> dict[str, set[str]]:
    """Every source id that a content file names, with the files that do."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "resources").rglob("*.toml")):
        for source in named_in(tomllib.loads(path.read_text(encoding="utf-8"))):
            found.setdefault(source, set()).add(path.relative_to(ROOT).as_posix())
    return found


def named_in(value: object) -> Iterator[str]:
    """The entries of every ``sources`` list below a value."""
    if isinstance(value, dict):
        for key, below in value.items():
            if key == "sources" and isinstance(below, list):
                yield from (name for name in below if isinstance(name, str))
            else:
                yield from named_in(below)
    elif isinstance(value, list):
        for below in value:
            yield from named_in(below)


def families(carried: Iterable[str], proved: Iterable[str]) -> list[Family]:
    """One line for each family, in the order of the lists."""
    known = items()
    total = Counter(known.values())
    by_content = {name for name in carried if name in known}
    by_test = {name for name in proved if name in known}
    counts = [Counter(known[n] for n in s) for s in (by_content, by_test, by_content | by_test)]
    return [Family(name, total[name], *(count[name] for count in counts)) for name in total]


def proofs(item: pytest.Item) -> set[str]:
    """The ids that a test says it proves."""
    return {name for mark in item.iter_markers("covers") for name in mark.args}


def exceptions() -> dict[str, str]:
    """The ids that truly can't live in a program, with the reason why."""
    with (DATA / "source_exceptions.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["reason"] for row in csv.DictReader(file)}


def uncovered(carried: Iterable[str], proved: Iterable[str], excused: Iterable[str]) -> list[str]:
    """The ids that no content carries, no test proves and nobody excused."""
    return sorted(set(items()) - set(carried) - set(proved) - set(excused))


def has_whole_suite(session: pytest.Session) -> bool:
    """Whether this run collected every test file, and left out nothing of any."""
    chosen = session.config.option
    if chosen.keyword or chosen.markexpr or chosen.deselect or getattr(chosen, "lf", False):
        return False
    if any("::" in argument for argument in session.config.args):
        return False
    collected = {item.path.resolve() for item in session.items}
    return {path.resolve() for path in TESTS.rglob("test_*.py")} <= collected


def claimed(session: pytest.Session) -> set[str]:
    """The ids that the tests of the whole suite say they prove."""
    if has_whole_suite(session):
        return {name for item in session.items for name in proofs(item)}
    return collect_claims(TESTS)


def collect_claims(place: Path) -> set[str]:
    """The same, found by a pytest of its own that collects and runs nothing.

    Args:
        place: A folder of tests, or one file of them.
    """
    with tempfile.TemporaryDirectory() as folder:
        note = Path(folder) / "proofs.txt"
        kept = {name: v for name, v in os.environ.items() if not name.startswith("PYTEST_")}
        order = [sys.executable, "-m", "pytest", "--collect-only", "-qq", "-p", "no:cacheprovider"]
        done = subprocess.run(
            [*order, "-p", "no:xdist", str(place)],
            cwd=ROOT,
            env={**kept, _NOTE: str(note)},
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
        assert done.returncode == 0, f"the tests can't be collected: {done.stdout}{done.stderr}"
        return set(note.read_text(encoding="utf-8").split())


def lines(rows: list[Family]) -> Iterator[str]:
    """The report as text."""
    yield f"{'family':<22}{'ids':>5}{'content':>9}{'tests':>7}{'either':>8}"
    for row in rows:
        yield f"{row.name:<22}{row.total:>5}{row.carried:>9}{row.proved:>7}{row.either:>8}"
    carried, proved = sum(row.carried for row in rows), sum(row.proved for row in rows)
    total, either = sum(row.total for row in rows), sum(row.either for row in rows)
    yield f"{'all':<22}{total:>5}{carried:>9}{proved:>7}{either:>8}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Have each test's report say what it proves, in whichever process it runs."""
    for item in items:
        item.user_properties += [(_PROVES, name) for name in sorted(proofs(item))]


def pytest_collection_finish(session: pytest.Session) -> None:
    """Write down what is claimed, where another run asked for it."""
    if note := os.environ.get(_NOTE):
        found = {name for item in session.items for name in proofs(item)}
        Path(note).write_text("\n".join(sorted(found)), encoding="utf-8")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the report at the end of the run, if its own test was part of it."""
    stats = terminalreporter.stats
    ended = [report for kind in ("passed", "failed") for report in stats.get(kind, ())]
    if not any("test_source_coverage.py" in report.nodeid for report in ended):
        return
    told = [pair for report in stats.get("passed", ()) for pair in report.user_properties]
    proved = {str(name) for kind, name in told if kind == _PROVES}
    terminalreporter.section("source coverage")
    carried = content_ids()
    for line in lines(families(carried, proved)):
        terminalreporter.write_line(line)
    if left := uncovered(carried, proved, exceptions()):
        terminalreporter.write_line(f"neither carried nor proved in this run: {', '.join(left)}")
