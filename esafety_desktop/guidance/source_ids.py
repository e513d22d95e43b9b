"""Where the guidance comes from: every id that a line of content may name as its source."""

from __future__ import annotations

import csv
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


class Source(NamedTuple):
    """A source of guidance: an id, what it is, and where in it or of which date."""

    id: str
    kind: str
    title: str
    where: str


_asked: dict[str, Source | None] = {}


def source_list() -> dict[str, Source]:
    """Every known source by its id; read anew each time."""
    return {source.id: source for source in _sources()}


def sources_of(ids: Collection[str]) -> dict[str, Source]:
    """Those of these that are known; only what was asked for stays in memory."""
    missing = {one for one in ids if one not in _asked}
    if missing:
        found = {source.id: source for source in _sources() if source.id in missing}
        _asked.update({one: found.get(one) for one in missing})
    return {one: source for one in ids if (source := _asked[one]) is not None}


@lru_cache(maxsize=1)
def known_sources() -> frozenset[str]:
    """The ids that content may name; kept alone, as their titles are seldom asked for."""
    return frozenset(source.id for source in _sources())


def _sources() -> Iterator[Source]:
    with resource("sources.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):  # hundreds have one title
            yield Source(row["id"], intern(row["kind"]), intern(row["title"]), row["where"])
