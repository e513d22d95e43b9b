"""Pictures of children: limits of a yes, where pictures lie, what to remember; as data."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.guidance.agreement_texts import Sourced
from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path


class Limit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a family may add to a yes; ``short`` is printed on lists and never tells a reason."""

    id: str
    short: str
    text: str
    sources: tuple[str, ...]


class UsualPlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where schools usually keep pictures; ``months`` is how long is proposed."""

    id: str
    where: str
    what: str
    months: int
    sources: tuple[str, ...]


class ImageKeeping(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of it.

    Attributes:
        checked_on: When somebody last read it through.
        leaver_days: Days after leaving by which a child's pictures are to be taken down.
    """

    checked_on: date
    leaver_days: int
    limits: tuple[Limit, ...]
    places: tuple[UsualPlace, ...]
    rules: tuple[Sourced, ...]

    def limit_words(self, ids: tuple[str, ...]) -> str:
        """``group only, no name``: what is printed of the limits of a yes."""
        return ", ".join(limit.short for limit in self.limits if limit.id in ids)


def load_keeping(path: Path) -> ImageKeeping:
    """Read and judge the file.

    Raises:
        ContentError: it says something it must not.
    """
    found = read_content(path, ImageKeeping)
    named = (found.limits, found.places, found.rules)
    carried = {source for items in named for item in items for source in item.sources}
    unknown = sorted(carried - known_sources())
    if unknown:
        raise ContentError(f"{path.name}: unknown source ids {', '.join(unknown)}")
    for ids in ([one.id for one in found.limits], [one.id for one in found.places]):
        if len(set(ids)) < len(ids):
            raise ContentError(f"{path.name}: an id stands twice")
    if found.leaver_days < 1 or any(place.months < 1 for place in found.places):
        raise ContentError(f"{path.name}: a length of time must be more than nothing")
    return found


@lru_cache(maxsize=1)
def image_keeping() -> ImageKeeping:
    """What the program ships."""
    return load_keeping(resource("images", "keeping.toml"))
