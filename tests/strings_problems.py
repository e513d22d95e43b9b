"""Every known error of the program with its words: what happened, and what to do next."""

from __future__ import annotations

import ast
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tests import strings_kit as kit

if TYPE_CHECKING:
    from collections.abc import Iterator


class Raised(NamedTuple):
    """One place where the program says that something can't be done.

    Attributes:
        where: The file and line.
        message: What happened, or the name of what works it out, as ‹name›.
        advice: What to do next; "" where there is none.
    """

    where: str
    message: str
    advice: str

    @property
    def room(self) -> str:
        """The folder of the program that it stands in."""
        return self.where.removeprefix("esafety_desktop/").partition("/")[0].partition(":")[0]


@cache
def problems() -> tuple[Raised, ...]:
    """All of them, in the order of files and lines; those that only pass words on are left out."""
    return tuple(one for name in kit.sources() for one in _of_module(name))


def _of_module(name: str) -> Iterator[Raised]:
    tree = kit.sources()[name]
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from _said_by_class(name, node)
        elif isinstance(node, ast.Call) and kit.called_name(node) in kit.problem_names():
            if kit.called_name(node) in _own_words():
                continue  # its class says the words
            yield from _told(name, node.lineno, node)


def _told(name: str, line: int, call: ast.Call) -> Iterator[Raised]:
    called = kit.called_name(call)
    skipped = 1 if called == "CabinetFault" else 0
    given = call.args[skipped : skipped + 2]
    if any(isinstance(one, ast.Starred) for one in given):
        return
    named = {word.arg: word.value for word in call.keywords}
    message = given[0] if given else named.get("message")
    advice = given[1] if len(given) > 1 else named.get("advice")
    if message is None:
        return
    where = f"{name}:{line}"
    for words in _all_words(name, message):
        yield Raised(where, words, " / ".join(_all_words(name, advice)) if advice else "")


def _said_by_class(name: str, node: ast.ClassDef) -> Iterator[Raised]:
    if node.name not in kit.problem_names() - {"Problem"}:
        return
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and kit.called_name(call) == "__init__":
            given = [one for one in call.args if not _is_cabinet(one)]
            if given and not _passed_on(node, given[0]):
                shown = ast.Call(call.func, given, call.keywords)
                yield from _told(name, call.lineno, shown)


def _is_cabinet(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "cabinet"


def _passed_on(node: ast.ClassDef, given: ast.expr) -> bool:
    """Whether the words are only handed through from whoever raises it."""
    if not isinstance(given, ast.Name):
        return False
    return any(
        given.id in {one.arg for one in init.args.args}
        for init in node.body
        if isinstance(init, ast.FunctionDef) and init.name == "__init__"
    )


@cache
def _own_words() -> frozenset[str]:
    """The kinds of problem whose class says the words, so that raising one gives none."""
    found: set[str] = set()
    for name, tree in kit.sources().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and list(_said_by_class(name, node)):
                found.add(node.name)
    return frozenset(found)


def _all_words(name: str, node: ast.expr) -> list[str]:
    """What an argument can say; a name is looked up in its module, and where it comes from."""
    if isinstance(node, ast.IfExp):
        return [*_all_words(name, node.body), *_all_words(name, node.orelse)]
    if isinstance(node, ast.BoolOp):
        return [words for one in node.values for words in _all_words(name, one)]
    words = kit.joined(node)
    if words is not None:
        return [_filled(name, words)]
    if isinstance(node, (ast.Name, ast.Attribute)):
        called = node.id if isinstance(node, ast.Name) else node.attr
        if called in (known := _constants(name)):
            return [known[called]]
        return [kit.HOLE.format(called.strip("_").replace("_", " "))]
    return [kit.HOLE.format("said elsewhere")]


def _filled(name: str, words: str) -> str:
    known = {
        one.strip("_").replace("_", " ").lower(): text for one, text in _constants(name).items()
    }
    for called, text in known.items():
        words = words.replace(kit.HOLE.format(called), text)
    return words


@cache
def _constants(name: str) -> dict[str, str]:
    """The words that a module has by name: its own, and those that it takes from another."""
    found: dict[str, str] = {}
    for node in kit.sources()[name].body:
        if isinstance(node, ast.ImportFrom) and node.module:
            path = node.module.replace(".", "/") + ".py"
            if path in kit.sources() and path != name:
                theirs = _plain_constants(path)
                found |= {
                    one.asname or one.name: theirs[one.name]
                    for one in node.names
                    if one.name in theirs
                }
    # a constant reached through its module
    for node in kit.sources()[name].body:
        if isinstance(node, ast.ImportFrom) and node.module:
            for one in node.names:
                path = f"{node.module}.{one.name}".replace(".", "/") + ".py"
                if path in kit.sources():
                    found = {**_plain_constants(path), **found}
    return found | _plain_constants(name)


@cache
def _plain_constants(name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in kit.sources()[name].body:
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            words = kit.joined(node.value)
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if words is not None and isinstance(targets[0], ast.Name):
                found[targets[0].id] = words
    return found
