"""How far each of the four parts has come, in five steps (``resources/checklists/levels.toml``)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path

STEPS = 5


class LevelPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the four parts (PIES) with what one would see at each step, the lowest first."""

    id: str
    title: str
    short: str
    sources: tuple[str, ...]
    levels: tuple[str, ...]


class Levels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All parts and what the steps are called.

    Attributes:
        names: The steps in a word or two, the lowest first.
        about: How to judge.
    """

    checked_on: date
    names: tuple[str, ...]
    about: str
    parts: tuple[LevelPart, ...]


def load_levels(path: Path) -> Levels:
    """Read and check the file.

    Raises:
        ContentError: a part stands twice, names no known source, or hasn't five steps.
    """
    found = read_content(path, Levels)
    ids = [part.id for part in found.parts]
    if len(set(ids)) != len(ids):
        raise ContentError(f"{path.name}: a part stands twice")
    if len(found.names) != STEPS:
        raise ContentError(f"{path.name}: there are not {STEPS} names")
    for part in found.parts:
        if len(part.levels) != STEPS:
            raise ContentError(f"{path.name}: {part.id} has not {STEPS} steps")
        if not part.sources or not known_sources().issuperset(part.sources):
            raise ContentError(f"{path.name}: {part.id} names no source, or one that there isn't")
    return found


@lru_cache(maxsize=1)
def level_content() -> Levels:
    """The four parts that the program ships."""
    return load_levels(resource("checklists", "levels.toml"))
