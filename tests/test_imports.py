"""Who may import whom; a failure says what to do instead (docs/architecture.md)."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import grimp
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent / "esafety_desktop"
PACKAGE = "esafety_desktop"
GROUND = {"problem", "value", "dates", "bank_holidays", "places", "words"}
TABS = {"incidents", "agreements", "letters", "contacts", "action_points", "today"}
HEAVY = ("sqlalchemy", "reportlab", "PySide6")
TOP_MODULES = GROUND | {
    "bootstrap",
    "furnishing",
    "upkeep",
    "menu_openers",
    "wiring",
    "wiring_menus",
    "__main__",
}
#: Rooms around the incident log: their views may show the log's own views.
AROUND = {
    "concerns",
    "readiness",
    "evidence",
    "follow_ups",
    "pupil_files",
    "disclosure",
    "retention",
    "log_reviews",
    "incident_letters",
    "governors",
    "guidance_checks",
    "child_contacts",
}

#: A room that is another one with more in it: it may show its views and print its pages.
MORE_OF = {"child_contacts": "contacts"}

#: Rooms around the register of signed forms.
SIGNING = {
    "wordings",
    "home_letters",
    "aup_editor",
    "staff_forms",
    "image_consent",
    "signed_copies",
    "returns",
    "new_year",
}

#: Services that may know each other (docs/architecture.md, "Rooms").
KNOWS: dict[str, set[str]] = {
    "today": TABS
    | AROUND
    | SIGNING
    | {"school", "accounts", "checklists", "backups", "guide", "trail"},
    "incidents": {"contacts", "action_points", "agreements", "letters", "school", "accounts"},
    "concerns": {"incidents"},
    "readiness": {"incidents", "contacts", "school"},
    "evidence": {"incidents", "school"},
    "follow_ups": {"incidents", "action_points", "school"},
    "pupil_files": {"incidents", "evidence", "follow_ups", "school", "agreements"},
    "disclosure": {
        "incidents",
        "evidence",
        "follow_ups",
        "pupil_files",
        "school",
        "agreements",
    },
    "retention": {
        "incidents",
        "evidence",
        "follow_ups",
        "pupil_files",
        "disclosure",
        "school",
        "accounts",
    },
    "incident_letters": {"incidents", "letters", "school", "wordings"},
    "log_reviews": {"incidents", "readiness", "accounts", "school", "trail"},
    "governors": {
        "accounts",
        "incidents",
        "follow_ups",
        "action_points",
        "agreements",
        "returns",
        "school",
    },
    "guidance_checks": {"incidents", "contacts", "checklists", "wordings", "school"},
    "wordings": set(),
    "agreements": {"school", "wordings"},
    "letters": {"school", "agreements", "wordings"},
    "home_letters": {"letters", "wordings", "school", "agreements"},
    "aup_editor": {"wordings", "agreements", "letters", "school"},
    "staff_forms": {"agreements", "letters", "wordings", "school"},
    "image_consent": {"agreements", "wordings", "school"},
    "signed_copies": {"agreements", "wordings", "school", "kept_papers"},
    "returns": {"agreements", "letters", "school"},
    "new_year": {"agreements", "school", "staff_forms", "image_consent"},
    "contacts": {"school"},
    "child_contacts": {"contacts", "incidents", "pupil_files", "school"},
    "action_points": {"school", "kept_papers"},
    "kept_papers": set(),
    "guide": set(),
    "checklists": {"action_points", "school"},
    "backups": {"school", "agreements", "accounts"},
    "school": set(),
    "accounts": set(),
    "trail": {"school"},
    "everything": {"accounts", "backups", "incidents"},
}


@dataclass(frozen=True, slots=True)
class Rule:
    """What one kind of file may import.

    Attributes:
        files: Pattern of ``room.name``; the first rule that fits counts.
        libraries: The heavy libraries it may import.
        ours: Patterns of our own modules; ROOM stands for the file's own room.
        advice: What to do instead.
        services: Whether it may also use the services that its room's service may know.
        row_values: Whether it may also use the rows of those rooms.
        shows: Whether, around the incident log, it may show the log's views.
    """

    files: str
    libraries: tuple[str, ...]
    ours: tuple[str, ...]
    advice: str
    services: bool = False
    row_values: bool = False
    shows: bool = False


VIEW = r"(tab|\w+_dialog|\w+_view)"
PAGES = r"(\w+_)?pages"
SERVICE = r"(\w+_)?service"
ROWS = r"(\w+_)?rows"
RULES = (
    Rule(
        r"\w+\.ui_\w+",
        ("PySide6",),
        (r"widgets\.(date_edit|filter_line)",),
        "Compiled files import Qt, and the fields that stand in for Qt's.",
    ),
    Rule(
        rf"\w+\.{ROWS}",
        (),
        (rf"ROOM\.{ROWS}",),
        "Rows are plain values: build them in the service.",
        row_values=True,
    ),
    Rule(
        rf"(store|accounts)\.(?!{VIEW}$|{PAGES}$)\w+",
        ("sqlalchemy",),
        (r"store(\..+)?", r"ROOM\..+"),
        "Cabinets, keys and accounts know no other room.",
    ),
    Rule(r"guidance\.\w+", (), (r"ROOM\.\w+",), "Guidance is pure: hand in what it needs."),
    Rule(
        rf"printing\.(preview|{VIEW})",
        ("PySide6",),
        (r"ROOM\.\w+", r"widgets\.\w+", r"store\.folder_rules"),
        "The preview only shows bytes.",
    ),
    Rule(
        r"printing\.\w+",
        ("reportlab",),
        (r"ROOM\.\w+",),
        "Printing knows paper, not our records.",
    ),
    Rule(r"export\.tables", (), (), "Tables for other programs know cells, not our records."),
    Rule(r"scans\.\w+", ("PySide6",), (r"ROOM\.\w+",), "The child process knows bytes and pixels."),
    Rule(
        r"widgets\.\w+",
        ("PySide6",),
        (
            r"ROOM\.\w+",
            r"printing\.(preview|locked_view|document|safe_names)",
            r"export\.tables",
            r"store\.changes",
        ),
        "Shared widgets know no room: give them a callable or a frozen row.",
    ),
    Rule(
        r"(shell|setup)\.\w+",
        ("PySide6",),
        (
            r"(shell|setup)\.\w+",
            r"widgets\.\w+",
            r"printing\.(preview|marking)",
            r"store\.\w+",
            rf"\w+\.({SERVICE}|{ROWS}|\w+_rules|{PAGES})",
            r"guidance\.\w+",
            r"(school|guide)\.\w+_(dialog|view)",
            r"accounts\.\w+",
            r"sample\.\w+",
        ),
        "The shell talks to services; bootstrap puts the rooms together.",
    ),
    Rule(r"sample\.\w+", HEAVY, (r".+",), ""),
    Rule(
        r"evidence\.(child_\w+|reading)",
        ("PySide6",),
        (r"ROOM\.(child_\w+|\w+_rules)",),
        "The child process knows bytes and pixels only: no cabinet, no record, no window.",
    ),
    Rule(
        r"\w+\.(\w+_rules|reading)",
        (),
        (rf"ROOM\.({ROWS}|\w+_rules)", r"incidents\.kind_rules"),
        "Rules decide on values: read them in the service.",
    ),
    Rule(
        r"\w+\.(\w+_)?records",
        ("sqlalchemy",),
        (r"store\.\w+", r"(school|agreements|kept_papers)\.records", r"ROOM\.\w+"),
        "Records map tables: what they decide belongs in rules or the service.",
    ),
    Rule(
        rf"\w+\.{SERVICE}",
        ("sqlalchemy",),
        (
            r"store\.\w+",
            r"guidance\.\w+",
            rf"ROOM\.((\w+_)?records|{ROWS}|\w+_rules|reading|{SERVICE})",
            r"school\.records",
            r"export\.tables",
            r"scans\.\w+",
        ),
        "Use that room's service, or let bootstrap wire a callable.",
        services=True,
        row_values=True,
    ),
    Rule(
        rf"\w+\.{PAGES}",
        ("reportlab",),
        (r"printing\.\w+", rf"ROOM\.({ROWS}|\w+_rules|{PAGES})"),
        "Pages get frozen rows: take the snapshot in the service.",
        row_values=True,
    ),
    Rule(
        rf"\w+\.{VIEW}",
        ("PySide6",),
        (
            r"ROOM\.(?!(\w+_)?records)\w+",
            r"widgets\.\w+",
            r"printing\.preview",
            r"store\.(changes|cabinet)",
            r"export\.tables",
            r"scans\.\w+",
            r"kept_papers\.\w+_(view|dialog)",
        ),
        "Views gather and show: call your own service; for another tab take a callable.",
        shows=True,
    ),
)


def rule_for(room: str, name: str) -> Rule | None:
    """The rule of a file; None when no rule knows the name."""
    return next((rule for rule in RULES if re.fullmatch(rule.files, f"{room}.{name}")), None)


def may_import(rule: Rule, room: str, inner: str) -> bool:
    patterns = [pattern.replace("ROOM", room) for pattern in rule.ours]
    for other in KNOWS.get(room, set()):
        if rule.services:
            patterns.append(rf"{other}\.({SERVICE}|\w+_rules)")
        if rule.row_values:
            patterns.append(rf"{other}\.{ROWS}")
    if rule.shows and room in AROUND:
        patterns.append(rf"incidents\.({VIEW}|{ROWS}|\w+_rules)")
    if room in MORE_OF and (rule.shows or "reportlab" in rule.libraries):
        patterns.append(rf"{MORE_OF[room]}\.({VIEW}|{PAGES}|{ROWS}|\w+_rules)")
    if room in MORE_OF and not rule.libraries:
        patterns.append(rf"{MORE_OF[room]}\.({ROWS}|\w+_rules)")
    return inner in GROUND or any(re.fullmatch(pattern, inner) for pattern in patterns)


@lru_cache(maxsize=1)
def graph() -> grimp.ImportGraph:
    return grimp.build_graph(
        PACKAGE,
        include_external_packages=True,
        exclude_type_checking_imports=True,
        cache_dir=None,
    )


def modules() -> list[tuple[str, str, str]]:
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        if len(parts) < 2 or parts[-1] == "__init__" or "migrations" in parts:
            continue
        found.append((".".join((PACKAGE, *parts)), parts[0], parts[-1]))
    return found


@pytest.mark.parametrize(("module", "room", "name"), modules(), ids=lambda value: str(value))
def test_a_module_imports_only_what_its_kind_may(module: str, room: str, name: str) -> None:
    rule = rule_for(room, name)
    assert rule is not None, (
        f"{module}: no rule knows this file name. Use records, rows, service, *_rules, pages, tab, "
        "*_dialog or *_view, or write the new kind into docs/architecture.md and this table."
    )
    for imported in sorted(graph().find_modules_directly_imported_by(module)):
        library = imported.split(".")[0]
        if library == PACKAGE:
            inner = imported.removeprefix(f"{PACKAGE}.")
            assert may_import(rule, room, inner), f"{module} imports {inner}. {rule.advice}"
        elif library in HEAVY:
            assert library in rule.libraries, f"{module} imports {library}. {rule.advice}"


def test_the_ground_floor_stands_on_the_standard_library() -> None:
    for name in GROUND:
        for imported in graph().find_modules_directly_imported_by(f"{PACKAGE}.{name}"):
            library = imported.split(".")[0]
            assert library != PACKAGE or imported.split(".")[1] in GROUND, f"{name} → {imported}"
            allowed = {"msgspec"} if name == "value" else set()
            assert library not in {*HEAVY, "msgspec"} - allowed, f"{name} imports {library}"


def test_top_level_modules_are_known() -> None:
    names = {path.stem for path in ROOT.glob("*.py")} - {"__init__"}
    assert names <= TOP_MODULES, "A new top-level module: say what it is in docs/architecture.md."


def test_no_import_cycles_between_rooms() -> None:
    rooms = sorted(path.name for path in ROOT.iterdir() if (path / "__init__.py").exists())
    edges: dict[str, set[str]] = {room: set() for room in rooms}
    for module, room, _name in modules():
        for imported in graph().find_modules_directly_imported_by(module):
            parts = imported.split(".")
            if parts[0] == PACKAGE and len(parts) > 1 and parts[1] in edges and parts[1] != room:
                edges[room].add(parts[1])
    edges["widgets"].discard("printing")  # the desk opens the preview; its import is deferred
    for room in rooms:
        seen: set[str] = set()
        ahead = list(edges[room])
        while ahead:
            other = ahead.pop()
            assert other != room, f"{room} is imported by a room that it imports itself"
            if other not in seen:
                seen.add(other)
                ahead.extend(edges[other])


def _loaded_at_once(path: Path, known: set[str]) -> Iterator[str]:
    """Modules of the program that a module needs before its own first line is done."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(PACKAGE):
            for name in node.names:
                whole = f"{node.module}.{name.name}"
                yield whole if whole in known else str(node.module)


def test_no_module_waits_for_itself() -> None:
    """The order of the first imports is chance: one that warms up another way ends in a fault."""
    paths = {
        ".".join((PACKAGE, *path.relative_to(ROOT).with_suffix("").parts)): path
        for path in ROOT.rglob("*.py")
        if path.name != "__init__.py"
    }
    needs = {name: set(_loaded_at_once(path, set(paths))) for name, path in paths.items()}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as found:
        pytest.fail(" needs ".join(reversed(found.args[1])))
