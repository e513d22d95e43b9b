"""The reader who keeps every edition and knows the rule: no small count ever becomes certain."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.governors.packing_rules import COUNTED, YEAR, Item, Packer, Packet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KIND = "kind"
LEAST = 3
World = tuple[int, ...]
Page = tuple[int, str]
"""An edition: how much of the world had been entered by then, and which period it shows."""


def worlds(cells: int, total: int) -> Iterator[World]:
    """Every way to fill cells with at most so many incidents."""
    if cells == 0:
        yield ()
        return
    for first in range(total + 1):
        for rest in worlds(cells - 1, total - first):
            yield (first, *rest)


def seen(world: World, cells: Sequence[tuple[str, str, int]], pages: Sequence[Page]) -> object:
    """All that a reader of these pages sees of a world.

    Args:
        world: How many incidents there are in each cell, each about somebody else.
        cells: Label, term, and from which edition on the incidents are there.
        pages: The editions in their order.
    """
    packets: tuple[Packet, ...] = ()
    shown = []
    for stage, period in pages:
        items = [
            Item(f"{number}-{one}", term, {KIND: label})
            for number, ((label, term, since), many) in enumerate(zip(cells, world, strict=True))
            if since <= stage
            for one in range(many)
        ]
        packer = Packer(items, packets, LEAST)
        packer.pack((KIND,), period)
        packets = packer.packets
        tables = [packer.table(name, period) for name in (KIND, COUNTED)]
        shown.append(tuple((frozenset(one.counts.items()), one.rest) for one in tables))
    return tuple(shown)


ONE_TERM = tuple((label, "T1", since) for since in (1, 2) for label in "ABC")
TWO_TERMS = tuple((label, term, stage) for stage, term in ((1, "T1"), (2, "T2")) for label in "ABC")
LONGER = tuple((label, "T1", 1) for label in "ABC") + tuple(
    (label, term, 2) for term in ("T1", "T2") for label in "AB"
)


@pytest.mark.parametrize(
    ("cells", "pages"),
    [
        (ONE_TERM, [(1, YEAR), (2, YEAR)]),
        (TWO_TERMS, [(1, YEAR), (2, YEAR)]),
        (TWO_TERMS, [(1, "T1"), (2, YEAR)]),
        (TWO_TERMS, [(1, "T1"), (2, "T2"), (2, YEAR)]),
        (TWO_TERMS, [(2, YEAR), (2, "T1"), (2, "T2")]),
        (LONGER, [(1, YEAR), (2, "T1"), (2, YEAR)]),
        (LONGER, [(1, "T1"), (2, "T1"), (2, YEAR), (2, "T2")]),
    ],
)
def test_no_small_count_is_ever_certain(
    cells: Sequence[tuple[str, str, int]], pages: Sequence[Page]
) -> None:
    """Every world of some incidents: all that look the same are compared."""
    most = 7 if len(cells) == 6 else 4
    alike: dict[object, list[World]] = defaultdict(list)
    for world in worlds(len(cells), most + LEAST):
        alike[seen(world, cells, pages)].append(world)
    small = set(range(1, LEAST))
    for shown, possible in alike.items():
        if min(sum(world) for world in possible) > most:
            continue  # worlds that look the same may lie beyond those that were tried
        for targets in _targets(cells):
            values = {sum(world[one] for one in targets) for world in possible}
            certain = len(values) == 1 and values <= small
            assert not certain, (shown, [cells[one] for one in targets], possible)


def _targets(cells: Sequence[tuple[str, str, int]]) -> Iterator[tuple[int, ...]]:
    """Each cell; each label, each label of a term, each label of a stage."""
    for number in range(len(cells)):
        yield (number,)
    for part in ((0,), (0, 1), (0, 2)):
        keys = {tuple(cell[one] for one in part) for cell in cells}
        for key in keys:
            yield tuple(
                number
                for number, cell in enumerate(cells)
                if tuple(cell[one] for one in part) == key
            )
