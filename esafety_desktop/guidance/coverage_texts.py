"""What an agreement should say (``resources/agreements/coverage.toml``): a catalogue.

By which words the check knows a sentence stands in a file of its own; see
``guidance/coverage_signs.py``.
"""

from __future__ import annotations

import enum
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.guidance.agreement_texts import Audience
from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Group(enum.StrEnum):
    """The lists of the source, in the order in which a school goes through them."""

    CORE = "core"
    ALSO = "also"
    ADDED = "added"
    PRINCIPLE = "principle"
    PART = "part"


class How(enum.StrEnum):
    """How it can be known whether an agreement answers a line."""

    TEXT = "text"
    MEASURED = "measured"
    ASKED = "asked"


class CoverageItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that an agreement should say or be.

    Attributes:
        id: Its source id: BECTA09-CORE-5.
        short: A heading for a narrow column.
        asks: What it asks, in one sentence.
        how: Whether words show it, the program measures it, or a person is asked.
        audiences: For whom it matters.
        adult: A sentence that answers it, for adults; "" where no sentence does.
        child: The same for children.
        advice: What to do where it is missing.
    """

    id: str
    group: Group
    short: str
    asks: str
    how: How
    audiences: tuple[Audience, ...]
    advice: str
    adult: str = ""
    child: str = ""

    def is_for(self, audience: str) -> bool:
        """Whether it matters for this audience."""
        return audience in self.audiences

    def example(self, audience: str) -> str:
        """A sentence that answers it, in words for this audience; "" where no sentence does."""
        return self.child if audience == "pupil" else self.adult


class _Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    items: tuple[CoverageItem, ...]


def load_coverage(path: Path) -> tuple[CoverageItem, ...]:
    """Read and judge a catalogue.

    Raises:
        ContentError: it says something it must not; the message names the line.
    """
    items = read_content(path, _Catalogue).items
    wrong = list(_faults(items))
    if wrong:
        raise ContentError(f"{path.name}: " + "; ".join(wrong))
    return items


def _faults(items: tuple[CoverageItem, ...]) -> Iterator[str]:
    ids = [one.id for one in items]
    for double in sorted({one for one in ids if ids.count(one) > 1}):
        yield f"{double} stands twice"
    for one in items:
        if one.id not in known_sources():
            yield f"unknown source id {one.id}"
        if not one.audiences:
            yield f"{one.id} is for nobody"
        wanted = one.how is How.TEXT
        if wanted and one.is_for("pupil") != bool(one.child):
            yield f"{one.id} needs an example for children if it is for pupils, and only then"
        if wanted and set(one.audiences) - {"pupil"} and not one.adult:
            yield f"{one.id} needs an example for adults"


@lru_cache(maxsize=1)
def coverage_items() -> tuple[CoverageItem, ...]:
    """Everything that an agreement should say or be, in the order of the source."""
    return load_coverage(resource("agreements", "coverage.toml"))
