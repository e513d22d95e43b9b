"""Finds words in the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.guide.rows import Block, GuideHit, GuidePage, Kind
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 40
"""Places that are listed at most: who gets more had better type another word."""


def hits(pages: Iterable[GuidePage], words: str) -> tuple[GuideHit, ...]:
    """Where all the words stand together, headings first, at most ``MOST`` places.

    Args:
        pages: The guide.
        words: What is typed; parts of words are found too, capitals and accents don't matter.
    """
    wanted = search_key(words).split()
    if not wanted:
        return ()
    found = [hit for page in pages for hit in _of_page(page, wanted)]
    found.sort(key=lambda hit: hit[0])
    return tuple(hit for _, hit in found[:MOST])


def _of_page(page: GuidePage, wanted: list[str]) -> Iterator[tuple[int, GuideHit]]:
    if _holds(f"{page.title} {page.about} {page.words}", wanted):
        yield 0, GuideHit(page.name, page.title, "", page.about)
    heading = ""
    for block in page.blocks:
        if block.kind is Kind.HEADING:
            heading = block.text if block.level > 1 else ""
        for line in _lines(block):
            if _holds(line, wanted):
                place = 1 if block.kind is Kind.HEADING else 2
                yield place, GuideHit(page.name, page.title, heading, line)


def _lines(block: Block) -> Iterator[str]:
    if block.kind is Kind.TABLE:
        yield from (" · ".join(row) for row in block.rows)
    else:
        yield block.text


def _holds(text: str, wanted: list[str]) -> bool:
    read = search_key(text)
    return all(word in read for word in wanted)
