"""By which words the coverage check knows a sentence (``resources/agreements/coverage_signs``)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    signs: dict[str, tuple[str, ...] | str]


@lru_cache(maxsize=1)
def coverage_signs() -> Mapping[str, tuple[str, ...]]:
    """Source id → each way of saying it, as ``aup_editor/sign_rules.py`` reads it.

    Raises:
        ContentError: an id is unknown, or a line takes its signs from one that has none.
    """
    path = resource("agreements") / "coverage_signs.toml"
    kept = read_content(path, _Signs).signs
    if unknown := sorted(set(kept) - known_sources()):
        raise ContentError(f"{path.name}: unknown source ids {', '.join(unknown)}")
    return {name: _followed(path.name, kept, signs) for name, signs in kept.items()}


def _followed(
    where: str, kept: Mapping[str, tuple[str, ...] | str], signs: tuple[str, ...] | str
) -> tuple[str, ...]:
    found = kept.get(signs, "") if isinstance(signs, str) else signs
    if not found or isinstance(found, str):
        raise ContentError(f"{where}: {signs!r} has no signs of its own")
    return found
