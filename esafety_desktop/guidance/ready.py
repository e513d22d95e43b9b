"""What must be in place before a school relies on the program (``resources/today/ready.toml``)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path

Check = Literal[
    "pupils",
    "terms",
    "agreements",
    "forms",
    "contacts",
    "leader",
    "deputy",
    "sheets",
    "backup",
    "points",
    "guidance",
]


class Wanted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of “Ready for September”.

    Attributes:
        check: What the program looks at to tick it.
        what: What to do.
        why: Why, in a sentence or two.
        place: Where it is done.
        leaders: Whether only a leader can do it.
    """

    check: Check
    what: str
    why: str
    place: str
    sources: tuple[str, ...]
    leaders: bool = False


class ReadyList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All lines, in the order in which they are done."""

    checked_on: date
    lines: tuple[Wanted, ...]


def load_ready(path: Path) -> ReadyList:
    """Read and check a file of what has to be in place.

    Raises:
        ContentError: a check twice, or a line without a source.
    """
    found = read_content(path, ReadyList)
    seen: set[str] = set()
    for line in found.lines:
        if line.check in seen:
            raise ContentError(f"{path.name}: {line.check}: it stands twice")
        if not line.sources:
            raise ContentError(f"{path.name}: {line.check}: it names no source")
        seen.add(line.check)
    return found


@lru_cache(maxsize=1)
def ready_list() -> ReadyList:
    """The lines that the program ships."""
    return load_ready(resource("today", "ready.toml"))
