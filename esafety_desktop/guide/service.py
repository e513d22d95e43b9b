"""The guide: read once from ``resources/help``, for the screen, for paper and for the search."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.guidance.september import september
from esafety_desktop.guidance.source_ids import source_list
from esafety_desktop.guide import find_rules, guidance_rules
from esafety_desktop.guide.markdown_rules import blocks_of
from esafety_desktop.guide.rows import GuideHit, GuidePage
from esafety_desktop.places import resource
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "help"
"""The page that is shown where no other fits."""


class _Told(Value, forbid_unknown_fields=True):
    name: str
    title: str
    about: str
    words: str = ""
    windows: tuple[str, ...] = ()
    made: bool = False


class _Contents(Value):
    page: tuple[_Told, ...]


@lru_cache(maxsize=1)
def contents() -> tuple[GuidePage, ...]:
    """The pages in their order, without what stands on them; enough to list them."""
    told = msgspec.toml.decode(resource("help", "guide.toml").read_bytes(), type=_Contents)
    return tuple(
        GuidePage(one.name, one.title, one.about, one.words, one.windows, made=one.made)
        for one in told.page
    )


@lru_cache(maxsize=1)
def pages() -> tuple[GuidePage, ...]:
    """The pages as they are read.

    Raises:
        ValueError: a page holds what paper can't show; a picture is missing.
    """
    return tuple(page(one.name) for one in contents())


@lru_cache
def page(name: str) -> GuidePage:
    """A page as it is read; the first one where there is none of that name.

    Raises:
        ValueError: as `pages`.
    """
    known = {one.name: one for one in contents()}
    return _read(known[name]) if name in known else page(FIRST)


def page_of_window(module: str) -> str:
    """The name of the page that belongs to the windows of a module, ``room.module``; "" for none.

    What is said of the module itself goes before what is said of its room.
    """
    room = module.partition(".")[0]
    named = {one: page.name for page in contents() for one in page.windows}
    return named.get(module) or named.get(room, "")


def find(words: str) -> tuple[GuideHit, ...]:
    """Where the guide speaks of something."""
    return find_rules.hits(pages(), words)


def picture_file(name: str) -> Path:
    """Where a picture of the guide lies."""
    return resource("help", "pictures", f"{name}.png")


def _read(page: GuidePage) -> GuidePage:
    if page.made:
        source = guidance_rules.source_of(september(), source_list())
    else:
        source = resource("help", f"{page.name}.md").read_text(encoding="utf-8")
    made = replace(page, source=source, blocks=blocks_of(source))
    missing = [name for name in made.pictures if not picture_file(name).is_file()]
    if missing:
        raise ValueError(f"the page {page.name} of the guide lacks {', '.join(missing)}")
    return made
