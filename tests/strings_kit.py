"""Every string that a person reads in E-Safety Desktop: where it is and what it is.

Three places hold them: content in ``resources/``, dialog files in ``forms/``, and the program's own
code, read as a syntax tree. What a string of code is follows from the call that it is handed to.
"""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
HOLE = "‹{}›"
"""Stands in a sentence for what is filled in when it is said."""

MESSAGE, ADVICE = "problem: what happened", "problem: what to do"
BUTTON, MENU, LABEL, TICK = "button", "menu line", "label", "tick or choice"
TITLE, COLUMN, TAB = "window title", "column heading", "tab"
TOOL_TIP, PLACEHOLDER, NAMED = "tool tip", "placeholder", "accessible name"
AUDIT, PRINT, SAID = "word of the audit trail", "print", "other sentence of the program"
CONTENT, HELP, LETTER = "content", "help page", "letter"
KINDS: tuple[str, ...] = (
    MESSAGE,
    ADVICE,
    BUTTON,
    MENU,
    LABEL,
    TICK,
    TITLE,
    COLUMN,
    TAB,
    TOOL_TIP,
    PLACEHOLDER,
)
KINDS += (NAMED, AUDIT, PRINT, SAID, CONTENT, HELP, LETTER)

#: Keys of content that hold ids, addresses, file names or what others may have written: no prose.
_NOT_PROSE = {"id", "sources", "slots", "next", "first", "again", "opens", "clears", "fonts"}
_NOT_PROSE |= {"file", "signs"}
#: Content that a person never reads: signs, headings of other programs, measures, made-up people.
NOT_READ = re.compile(
    r"resources/(sample|labels|school)/|coverage_signs\.toml|fonts/README|sources\.csv"
)
_BY_PROPERTY = {
    "windowTitle": TITLE,
    "toolTip": TOOL_TIP,
    "placeholderText": PLACEHOLDER,
    "accessibleName": NAMED,
    "accessibleDescription": NAMED,
    "title": LABEL,
    "label": LABEL,
    "whatsThis": TOOL_TIP,
    "statusTip": TOOL_TIP,
}
_BY_CLASS = {
    "QPushButton": BUTTON,
    "QToolButton": BUTTON,
    "QCommandLinkButton": BUTTON,
    "QAction": MENU,
    "QCheckBox": TICK,
    "QRadioButton": TICK,
}
_BY_CALL = {
    "QPushButton": BUTTON,
    "QToolButton": BUTTON,
    "addButton": BUTTON,
    "QAction": MENU,
    "Action": MENU,
    "addAction": MENU,
    "addMenu": MENU,
    "QCheckBox": TICK,
    "QRadioButton": TICK,
    "QLabel": LABEL,
    "setLabelText": LABEL,
    "setInformativeText": SAID,
    "setWindowTitle": TITLE,
    "setToolTip": TOOL_TIP,
    "setPlaceholderText": PLACEHOLDER,
    "setAccessibleName": NAMED,
    "setAccessibleDescription": NAMED,
    "Column": COLUMN,
    "addTab": TAB,
    "commit": AUDIT,
}
#: Calls whose words are for the disk, the printer or whoever carries the code on.
_UNREAD_CALLS = {"translate", "text", "execute", "exec_driver_sql", "cast", "setStyleSheet"}
_UNREAD_CALLS |= {"compile", "getattr", "normalize", "maketrans", "Index", "CheckConstraint", "DDL"}
_UNREAD_CALLS |= {"ForeignKey", "setFamily", "strftime", "QKeySequence", "TypeVar", "add_argument"}
_BUG = re.compile(
    r"^(ValueError|TypeError|RuntimeError|KeyError|ContentError|LookupError|OSError)$"
)
_CODE = re.compile(r"[{}_=]|<[a-z/]|::|->|\b(SELECT|PRAGMA|ATTACH|DETACH|UPDATE|VACUUM|CREATE)\b")


class Found(NamedTuple):
    """A string that a person reads.

    Attributes:
        kind: What it is, one of `KINDS`.
        where: Its file, and its line in code.
        text: Its words; what is filled in later stands as ‹name›.
    """

    kind: str
    where: str
    text: str

    @property
    def file(self) -> str:
        """Its file alone."""
        return self.where.partition(":")[0]


@cache
def every_string() -> tuple[Found, ...]:
    """All strings, each place in its order."""
    return (*content(), *pages(), *dialogs(), *code())


def content() -> Iterator[Found]:
    """The prose of the TOML files in ``resources/``."""
    for path in sorted((ROOT / "resources").rglob("*.toml")):
        name = path.relative_to(ROOT).as_posix()
        kind = LETTER if name.startswith("resources/letters/") else CONTENT
        for text in strings_below(tomllib.loads(path.read_text(encoding="utf-8"))):
            yield Found(kind, name, text)


def strings_below(value: object) -> Iterator[str]:
    """The strings of a TOML value, ids and the like left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, below in value.items():
            if key not in _NOT_PROSE:
                yield from strings_below(below)
    elif isinstance(value, list):
        for below in value:
            yield from strings_below(below)


def pages() -> Iterator[Found]:
    """Help pages, letters and slips: one string a page, without comments and fields."""
    for path in sorted((ROOT / "resources").rglob("*.md")):
        name = path.relative_to(ROOT).as_posix()
        if name.startswith("resources/fonts/"):
            continue
        kind = LETTER if name.startswith("resources/letters/") else HELP
        yield Found(kind, name, page_words(path.read_text(encoding="utf-8")))


def page_words(text: str) -> str:
    """What is read of a page: no comment, no mark-up; its fields as ‹name›."""
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    text = re.sub(r"\{\{(\w+)\}\}", lambda hit: HOLE.format(hit[1]), text)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"\*\*|__|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|`|\\$", "", text, flags=re.MULTILINE)


def dialogs() -> Iterator[Found]:
    """What is written in the Designer files."""
    for path in sorted((ROOT / "forms").rglob("*.ui")):
        tree = ET.parse(path).getroot()  # noqa: S314 - our own files
        name = path.relative_to(ROOT).as_posix()
        for item in (*tree.iter("widget"), *tree.iter("action"), *tree.iter("item")):
            own = _BY_CLASS.get(item.get("class", ""), MENU if item.tag == "action" else LABEL)
            for prop in (*item.findall("property"), *item.findall("attribute")):
                words, called = prop.findtext("string"), prop.get("name", "")
                if words and prop.tag == "attribute" and called == "title":
                    yield Found(TAB, name, words)
                elif words and (called == "text" or called in _BY_PROPERTY):
                    yield Found(_BY_PROPERTY.get(called, own), name, words)


@cache
def _classes_of(room: str) -> dict[str, str]:
    """What the widgets of a room's dialog files are, by their object names."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "forms" / room).glob("*.ui")):
        tree = ET.parse(path).getroot()  # noqa: S314 - our own files
        for item in (*tree.iter("widget"), *tree.iter("action")):
            found[item.get("name", "")] = item.get("class", "QAction")
    return found


@cache
def sources() -> dict[str, ast.Module]:
    """The program's own modules, parsed once; compiled dialogs are left out."""
    found = sorted((ROOT / "esafety_desktop").rglob("*.py"))
    read = [path for path in found if not path.name.startswith("ui_")]
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in read
    }


def code() -> Iterator[Found]:
    """What the program itself says."""
    for name, tree in sources().items():
        if "/sample/" not in name:
            yield from _Reader(name).all_of(tree)


class _Reader:
    """Goes through one module and tells each string by the call that it is handed to."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rest = PRINT if name.endswith("pages.py") else SAID
        self.room = name.split("/")[1]

    def all_of(self, tree: ast.Module) -> Iterator[Found]:
        yield from self._below(tree, self.rest)

    def _below(self, node: ast.AST, kind: str) -> Iterator[Found]:
        if isinstance(node, (ast.Constant, ast.JoinedStr, ast.BinOp)):
            words = joined(node)
            if words is not None:
                if self._read(words, kind):
                    yield Found(kind, f"{self.name}:{getattr(node, 'lineno', 0)}", words)
                return
        if isinstance(node, ast.Call):
            yield from self._call(node, kind)
            return
        body = getattr(node, "body", None)
        first = body[0] if isinstance(body, list) and body else None
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
                continue  # a docstring, of a module, class, function or name
            if isinstance(child, (ast.Compare, ast.Dict)) and child is not first:
                yield from self._below(child, self.rest)
            elif not isinstance(child, ast.arguments) or child.defaults or child.kw_defaults:
                yield from self._below(child, kind if _passes(node) else self.rest)

    def _call(self, node: ast.Call, kind: str) -> Iterator[Found]:
        called = called_name(node)
        if called in _UNREAD_CALLS or _BUG.match(called):
            return
        own = self._kind_of(node, called, kind)
        yield from self._below(node.func, self.rest)
        for at, argument in enumerate(node.args):
            here = own
            if own == MESSAGE and at:
                here = ADVICE
            elif own in {AUDIT, COLUMN} and at:
                here = self.rest
            yield from self._below(argument, here)
        for word in node.keywords:
            advice = own == MESSAGE and word.arg == "advice"
            yield from self._below(word.value, ADVICE if advice else self.rest)

    def _kind_of(self, node: ast.Call, called: str, kind: str) -> str:
        if called in problem_names():
            return MESSAGE
        if called == "setText" and isinstance(node.func, ast.Attribute):
            of = node.func.value
            name = of.attr if isinstance(of, ast.Attribute) else getattr(of, "id", "")
            return _BY_CLASS.get(_classes_of(self.room).get(name, ""), LABEL)
        if called in _BY_CALL:
            return _BY_CALL[called]
        return kind if called in {"join", "format", "tr", "str"} else self.rest

    def _read(self, words: str, kind: str) -> bool:
        bare = re.sub(r"‹.*?›", "1", words)
        if kind in {SAID, PRINT}:
            sentence = " " in bare.strip() and re.search(r"[a-z]{2} |[A-Za-z] [a-z]", bare)
            return bool(sentence) and not _CODE.search(bare)
        return bool(re.search(r"[A-Za-z]{2}", bare))


def _passes(node: ast.AST) -> bool:
    """Whether what stands below is still the same argument."""
    return isinstance(node, (ast.IfExp, ast.BoolOp, ast.Starred, ast.List, ast.Tuple))


def called_name(node: ast.Call) -> str:
    """The last name of what is called."""
    func = node.func
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def joined(node: ast.AST) -> str | None:
    """The words of a constant, an f-string or a sum of them; None for anything else."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(
            HOLE.format(_hole(part.value)) if isinstance(part, ast.FormattedValue) else
            str(getattr(part, "value", ""))
            for part in node.values
        )  # fmt: skip
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = joined(node.left), joined(node.right)
        if left is not None or right is not None:
            parts = ((left, node.left), (right, node.right))
            return "".join(HOLE.format(_hole(of)) if one is None else one for one, of in parts)
    return None


def _hole(node: ast.expr) -> str:
    """A short name for what is filled in."""
    if isinstance(node, ast.Attribute):
        return node.attr.strip("_").replace("_", " ").lower()
    if isinstance(node, ast.Name):
        return node.id.strip("_").replace("_", " ").lower()
    if isinstance(node, (ast.Call, ast.Subscript)):
        inner = node.func if isinstance(node, ast.Call) else node.value
        if isinstance(node, ast.Call) and node.args and called_name(node) in {"len", "str"}:
            inner = node.args[0]
        return _hole(inner)
    return "…"


@cache
def problem_names() -> frozenset[str]:
    """`Problem` and every kind of it."""
    found, before = {"Problem"}, 0
    while before != len(found):
        before = len(found)
        for tree in sources().values():
            for node in ast.walk(tree):
                if isinstance(node, ast.ClassDef):
                    bases = {getattr(base, "id", getattr(base, "attr", "")) for base in node.bases}
                    if bases & found:
                        found.add(node.name)
    return frozenset(found)
