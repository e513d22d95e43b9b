"""What the leader walks through each September (``resources/guidance/september.toml``)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Literal

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that this guidance says has changed, or that nobody has confirmed yet.

    Attributes:
        id: How a check of it is kept; never changes.
        look: Where a person looks it up.
        confidence: "H" for what stands firm; M and O are to be checked before use.
        opens: The place in the program where it is put right, or "".
    """

    id: str
    title: str
    text: str
    look: str
    sources: tuple[str, ...]
    confidence: Literal["H", "M", "O"] = "H"
    opens: str = ""

    @property
    def digest(self) -> str:
        """What was read: when the words change, a check of them no longer counts."""
        return sha256(f"{self.title}\n{self.text}\n{self.look}".encode()).hexdigest()[:16]


class September(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Both lists, with the edition of the guidance and the day it was last looked at."""

    label: str
    checked_on: date
    changes: tuple[Change, ...]
    check_first: tuple[Change, ...]


def load_september(path: Path) -> September:
    """Read and check the lists.

    Raises:
        ContentError: an id twice, an unknown source, or something firm among what is to be checked.
    """
    found = read_content(path, September)
    for complaint in _complaints(found):
        raise ContentError(f"{path.name}: {complaint}")
    return found


@lru_cache(maxsize=1)
def september() -> September:
    """The lists that the program ships."""
    return load_september(resource("guidance", "september.toml"))


def _complaints(found: September) -> Iterator[str]:
    seen: set[str] = set()
    for one in (*found.changes, *found.check_first):
        if one.id in seen:
            yield f"{one.id} stands twice"
        seen.add(one.id)
        if not one.sources:
            yield f"{one.id} names no source"
        unknown = set(one.sources) - known_sources()
        if unknown:
            yield f"{one.id} names {', '.join(sorted(unknown))}, which is no source"
    for one in found.check_first:
        if one.confidence == "H":
            yield f"{one.id} stands firm and needs no check before use"
