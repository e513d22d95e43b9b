"""Where the guidance comes from: every id that a line of content may name as its source."""

import csv
from functools import lru_cache
from typing import NamedTuple

from esafety_desktop.places import resource


class Source(NamedTuple):
    """A source of guidance: an id, what it is, and where in it or of which date."""

    id: str
    kind: str
    title: str
    where: str


@lru_cache(maxsize=1)
def source_list() -> dict[str, Source]:
    """Every known source by its id."""
    with resource("sources.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: Source(**row) for row in csv.DictReader(file)}


@lru_cache(maxsize=1)
def known_sources() -> frozenset[str]:
    """The ids that content may name."""
    return frozenset(source_list())
