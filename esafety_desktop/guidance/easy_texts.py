"""Easy read: the rules of an agreement in few words, each beside a picture that tells it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MOST_WORDS = 20


class EasyRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing to know, at most twenty words of it, and the name of its picture."""

    text: str
    picture: str
    sources: tuple[str, ...]


class EasyText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The easy-read text of an agreement (``resources/agreements/easy``).

    Attributes:
        id: The agreement's own name: "ks2".
        made_on: When it was written.
        lines: In the order in which they are read.
    """

    id: str
    made_on: date
    lines: tuple[EasyRule, ...]


def load_easy_text(path: Path) -> EasyText:
    """Read and judge one easy-read text.

    Raises:
        ContentError: the file says something it must not; the message names the place.
    """
    text = read_content(path, EasyText)
    wrong = list(_faults(text, path.stem))
    if wrong:
        raise ContentError(f"{path.name}: " + "; ".join(wrong))
    return text


def _faults(text: EasyText, stem: str) -> Iterator[str]:
    if text.id != stem:
        yield f"id is {text.id!r} but the file is called {stem!r}"
    if not text.lines:
        yield "it has no lines"
    for line in text.lines:
        unknown = sorted(set(line.sources) - known_sources())
        if unknown:
            yield f"unknown source ids {', '.join(unknown)}"
        if not (resource("pictures") / f"{line.picture}.svg").exists():
            yield f"there is no picture {line.picture!r}"
        if len(line.text.split()) > _MOST_WORDS:
            yield f"more than {_MOST_WORDS} words: {line.text!r}"


@lru_cache(maxsize=32)
def easy_text(agreement_key: str) -> EasyText | None:
    """The easy-read text of an agreement that the program ships, or None."""
    path = resource("agreements") / "easy" / f"{agreement_key}.toml"
    return load_easy_text(path) if path.exists() else None
