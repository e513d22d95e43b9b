"""By which words the coverage check knows a sentence (``resources/agreements/coverage_signs``)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Mapping


_NAMED = re.compile(r"<(\w+)>")


class _Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    signs: dict[str, tuple[str, ...] | str]
    words: dict[str, str] = {}


@lru_cache(maxsize=1)
def coverage_signs() -> Mapping[str, tuple[str, ...]]:
    """Source id → each way of saying it, as ``aup_editor/sign_rules.py`` reads it.

    Raises:
        ContentError: an id or a name of words is unknown, or a line takes its signs from one that
            has none.
    """
    path = resource("agreements") / "coverage_signs.toml"
    content = read_content(path, _Signs)
    kept = content.signs
    if unknown := sorted(set(kept) - known_sources()):
        raise ContentError(f"{path.name}: unknown source ids {', '.join(unknown)}")
    return {
        name: tuple(
            _spelled(path.name, content.words, sign) for sign in _followed(path.name, kept, signs)
        )
        for name, signs in kept.items()
    }


def _spelled(where: str, words: Mapping[str, str], sign: str) -> str:
    """A sign with the words in the place of their names."""
    if unknown := [name for name in _NAMED.findall(sign) if name not in words]:
        raise ContentError(f"{where}: there are no words named {', '.join(unknown)}")
    return _NAMED.sub(lambda found: words[found[1]], sign)


def _followed(
    where: str, kept: Mapping[str, tuple[str, ...] | str], signs: tuple[str, ...] | str
) -> tuple[str, ...]:
    found = kept.get(signs, "") if isinstance(signs, str) else signs
    if not found or isinstance(found, str):
        raise ContentError(f"{where}: {signs!r} has no signs of its own")
    return found
