"""Finds words in the guide."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from esafety_desktop.guide.rows import Block, GuideHit, GuidePage, Kind
from esafety_desktop.words import search_key, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 40
"""Places that are listed at most: who gets more had better type another word."""


def hits(pages: Iterable[GuidePage], words: str) -> tuple[GuideHit, ...]:
    """Where all the words stand together, headings first, at most ``MOST`` places.

    Args:
        pages: The guide.
        words: What is typed; parts of words are found too, and "backing up" like "back-ups";
            capitals and accents don't matter.
    """
    wanted = _Wanted(words)
    if not wanted:
        return ()
    found = [hit for page in pages for hit in _of_page(page, wanted)]
    found.sort(key=lambda hit: hit[0])
    return tuple(hit for _, hit in found[:MOST])


def _of_page(page: GuidePage, wanted: _Wanted) -> Iterator[tuple[int, GuideHit]]:
    if wanted.stand_in(f"{page.title} {page.about} {page.words}"):
        yield 0, GuideHit(page.name, page.title, "", page.about)
    heading = ""
    for block in page.blocks:
        if block.kind is Kind.HEADING:
            heading = block.text if block.level > 1 else ""
        for line in _lines(block):
            if wanted.stand_in(line):
                place = 1 if block.kind is Kind.HEADING else 2
                yield place, GuideHit(page.name, page.title, heading, line)


def _lines(block: Block) -> Iterator[str]:
    if block.kind is Kind.TABLE:
        yield from (" · ".join(row) for row in block.rows)
    else:
        yield block.text


class _Wanted:
    """What is typed, taken apart once."""

    def __init__(self, words: str) -> None:
        self._stems = stems(words)
        apart = sum(len(stems(part)) for part in re.split(r"[\s-]+", words))
        joined = len(self._stems) < apart  # "back up" is one word, not any two
        self._typed = [] if joined else search_key(words).split()

    def __bool__(self) -> bool:
        return bool(self._stems or self._typed)

    def stand_in(self, text: str) -> bool:
        """Whether all of them do, with whatever ending, or as they are typed."""
        if self._stems:
            bare = _bare(text)
            if all(f" {stem}" in bare for stem in self._stems):
                return True
        read = search_key(text)
        return bool(self._typed) and all(word in read for word in self._typed)


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    """A line of the guide without endings, each word behind a space."""
    return " ".join(("", *stems(text)))
