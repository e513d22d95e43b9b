"""The checklists that the program ships (``resources/checklists``), one file each."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line to tick.

    Attributes:
        id: Its stable name, of no other item of any list: the school's ticks hang on it.
        text: What is ticked, in today's words.
        then: How the source put it, where names or practice have changed since; or "".
        check: What a person has to look up before relying on the line, or "".
        opens: The place in the program where the work is done, or "".
    """

    id: str
    text: str
    sources: tuple[str, ...]
    then: str = ""
    check: str = ""
    opens: str = ""


class Checklist(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One list.

    Attributes:
        id: Its stable name, also that of its file.
        group: What it belongs to, as a heading over several lists.
        about: What it is for and when to go through it.
        checked_on: When a person last compared it with practice of today.
        opens: The place in the program that goes with all of it, or "".
    """

    id: str
    title: str
    group: str
    about: str
    checked_on: date
    items: tuple[Item, ...]
    opens: str = ""


def load_checklist(path: Path) -> Checklist:
    """Read and check the file of one list.

    Raises:
        ContentError: it isn't called as its file, an id stands twice, an item has no source or
            one that there isn't.
    """
    found = read_content(path, Checklist)
    for complaint in _complaints(found, path.stem):
        raise ContentError(f"{path.name}: {complaint}")
    return found


@lru_cache(maxsize=1)
def checklists() -> tuple[Checklist, ...]:
    """All lists in the order of ``order.txt``.

    Raises:
        ContentError: a file is wrong, or an item of one list stands in another, too.
    """
    folder = resource("checklists")
    names = (folder / "order.txt").read_text(encoding="utf-8").split()
    found = tuple(load_checklist(folder / f"{name}.toml") for name in names)
    ids = [item.id for one in found for item in one.items]
    if twice := _twice(ids):
        raise ContentError(f"checklists: {', '.join(twice)} stands in two lists")
    return found


def _complaints(found: Checklist, stem: str) -> Iterator[str]:
    if found.id != stem:
        yield f"its id is {found.id}"
    if not found.items:
        yield "it has no items"
    for name in _twice([item.id for item in found.items]):
        yield f"{name} stands twice"
    for item in found.items:
        if not item.text.strip():
            yield f"{item.id} says nothing"
        if not item.sources:
            yield f"{item.id} has no source"
        for source in item.sources:
            if source not in known_sources():
                yield f"{item.id} names {source}, which is no source"


def _twice(names: Sequence[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})
