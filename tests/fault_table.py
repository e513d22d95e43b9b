"""The two tables of docs/reliability.md, and the marks that stand in the tests' source."""

from __future__ import annotations

import ast
import csv
import json
import platform
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
PAGE = ROOT / "docs" / "reliability.md"
_RUNS = TESTS / "data" / "fault_runs.json"
"""What each marked test told when it was last run by the command; the page is made of it."""
_LIST = TESTS / "data" / "faults.csv"
_NAMED = re.compile(r"`(tests/[\w/]+\.py(?:::\w+)+)`")


class Fault(NamedTuple):
    """A row of the two tables: what goes wrong, and what must happen then."""

    id: str
    fault: str
    must: str


class Told(NamedTuple):
    """What one test did about one row; `how` is empty where it shows that by its name alone."""

    fault: str
    how: str
    rounds: int
    lost: str
    found: str
    test: str


def faults() -> dict[str, Fault]:
    """All rows by id, F1–F30 and B1–B21, in their order."""
    with _LIST.open(encoding="utf-8", newline="") as file:
        return {row["id"]: Fault(**row) for row in csv.DictReader(file)}


def bring_up_to_date(told: Iterable[Told], ran: Collection[str], *, full: bool) -> list[Told]:
    """Keep what the tests told that ran now, and what the others told when they ran last."""
    there = tests_there_are()
    before = [Told(**one) for one in json.loads(_RUNS.read_text(encoding="utf-8"))]
    kept = put_together([one for one in before if one.test in there], _merged(told), ran, full=full)
    text = json.dumps([one._asdict() for one in kept], indent=0, ensure_ascii=False)
    _RUNS.write_text(f"{text}\n", encoding="utf-8", newline="\n")
    return kept


def put_together(
    before: Iterable[Told], told: Collection[Told], ran: Collection[str], *, full: bool
) -> list[Told]:
    """The rows of now in place of those of before.

    With fewer than the full rounds a test that passed takes the place of no row with more of them.
    """
    there = list(before)
    more = {
        test for test in ran if not full and 0 < _rounds_of(test, told) < _rounds_of(test, there)
    }
    kept = [one for one in there if one.test not in ran or one.test in more]
    kept += [one for one in told if one.test not in more]
    return sorted(kept, key=lambda one: (one.fault, one.test))


def _rounds_of(test: str, told: Iterable[Told]) -> int:
    return sum(one.rounds for one in told if one.test == test)


def page(told: Iterable[Told]) -> str:
    """The whole page, from what the marked tests told when each ran last."""
    kept = list(told)
    rows = faults()
    lines = [*_HEAD.splitlines(), "", _versions(), ""]
    for letter, title in (("F", "Faults"), ("B", "Bad inputs")):
        lines += [f"## {title}", "", *_COLUMNS]
        for row in rows.values():
            if row.id.startswith(letter):
                lines += _lines_of(row, [one for one in kept if one.fault == row.id])
        lines.append("")
    return "\n".join(lines)


_HEAD = """# What goes wrong, and what becomes of it

Written by `python3 packaging/dev.py faults`; don't change it by hand. Every row is a fault that
tests make happen for real, in CI with fewer rounds; a row tells of the last time that its test was
run by that command. *Lost* counts what somebody was told is saved
and that was not there afterwards, or what was shown though it was wrong; it must be 0."""


_COLUMNS = (
    "| fault | must | how it was made | rounds | what was lost, what happened | test |",
    "|---|---|---|---|---|---|",
)


def _versions() -> str:
    """Which versions the figures belong to, without anything that names a machine."""
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(":memory:")
    cipher = connection.execute("PRAGMA cipher_version").fetchone()[0]
    connection.close()
    return (
        f"The last run was on {platform.system()}, Python {platform.python_version()}, SQLCipher"
        f" {cipher}, SQLite {dbapi2.sqlite_version}. Windows was not part of it: what is killed,"
        " mounted or intercepted below the program is made on Linux."
    )


def _lines_of(row: Fault, told: list[Told]) -> Iterator[str]:
    lead = f"**{row.id}** {_cell(row.fault)} | {_cell(row.must)}"
    spoken = sorted(_merged(told), key=lambda one: not one.how)
    for one in spoken:
        happened = f"{one.lost} lost" if one.lost.isdigit() else one.lost
        if one.found:
            happened += f"; {one.found}"
        rounds = f"{one.rounds:,}"
        how = one.how or _in_words(one.test)
        yield f"| {lead} | {_cell(how)} | {rounds} | {_cell(happened)} | `{one.test}` |"
        lead = " | "
    if not told:
        yield f"| {lead} | not made yet | 0 |  |  |"


def _in_words(test: str) -> str:
    """What a test's name says, without the ids that it begins with."""
    name = re.sub(r"^test_((f|b)\d+_(to_)?)*", "", test.rpartition("::")[2])
    return name.replace("_", " ")


def _merged(told: Iterable[Told]) -> list[Told]:
    """One line for the cases of one test that tell the same."""
    found: dict[tuple[str, ...], Told] = {}
    for one in told:
        key = (one.fault, one.test, one.how, one.lost, one.found)
        before = found.get(key)
        found[key] = one._replace(rounds=one.rounds + (before.rounds if before else 0))
    return list(found.values())


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def marked() -> dict[str, list[str]]:
    """The tests that carry each id, read from their source, whichever part of the suite runs."""
    found: dict[str, list[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        for place, ids in _marks_in(path):
            for name in ids:
                found.setdefault(name, []).append(place)
    return found


def tests_there_are() -> set[str]:
    """The places of all tests, as the page names them."""
    paths = TESTS.rglob("test_*.py")
    return {place for path in paths for place, _node, _above in _tests_in(path)}


def tests_named() -> set[str]:
    """The tests that the page names."""
    return set(_NAMED.findall(PAGE.read_text(encoding="utf-8")))


def ids_named() -> set[str]:
    """The rows that the page has."""
    return set(re.findall(r"\*\*([FB]\d+)\*\*", PAGE.read_text(encoding="utf-8")))


def _marks_in(path: Path) -> Iterator[tuple[str, list[str]]]:
    for place, node, above in _tests_in(path):
        marks = [*above, *node.decorator_list]
        ids = [name for mark in marks for name in _ids_of(mark)]
        if ids:
            yield place, ids


def _tests_in(path: Path) -> Iterator[tuple[str, ast.FunctionDef, list[ast.expr]]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    above = [
        mark
        for node in tree.body
        if isinstance(node, ast.Assign) and _is_pytestmark(node)
        for mark in (node.value.elts if isinstance(node.value, ast.List) else [node.value])
    ]
    name = path.relative_to(ROOT).as_posix()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test"):
            yield f"{name}::{node.name}", node, above
        elif isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            for below in node.body:
                if isinstance(below, ast.FunctionDef) and below.name.startswith("test"):
                    marks = [*above, *node.decorator_list]
                    yield f"{name}::{node.name}::{below.name}", below, marks


def _is_pytestmark(node: ast.Assign) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "pytestmark" for one in node.targets)


def _ids_of(mark: ast.expr) -> list[str]:
    """The ids of ``pytest.mark.fault("F6", "F7")``; they must stand there as they are."""
    if not (isinstance(mark, ast.Call) and isinstance(mark.func, ast.Attribute)):
        return []
    if mark.func.attr != "fault":
        return []
    return [str(ast.literal_eval(argument)) for argument in mark.args]
