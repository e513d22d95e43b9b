"""How long families have before each reminder, as the program ships it."""

from functools import lru_cache
from pathlib import Path

import msgspec

from esafety_desktop.places import resource

from .content_file import ContentError, read_content
from .source_ids import known_sources

LONGEST = 60


class LadderDays(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """School days to wait before each of the three reminders and before the talk after them."""

    first: int
    second: int
    last: int
    talk: int
    sources: tuple[str, ...]


def load_ladder(path: Path) -> LadderDays:
    """Read and check the file.

    Raises:
        ContentError: it can't be read, or a wait is no number of school days.
    """
    found = read_content(path, LadderDays)
    for name in ("first", "second", "last", "talk"):
        if not 1 <= getattr(found, name) <= LONGEST:
            raise ContentError(f"{path.name}: {name}: 1 to {LONGEST} school days")
    for source in found.sources:
        if source not in known_sources():
            raise ContentError(f"{path.name}: unknown source {source}")
    return found


@lru_cache(maxsize=1)
def shipped_ladder() -> LadderDays:
    """The ladder that the program ships."""
    return load_ladder(resource("agreements", "ladder.toml"))
