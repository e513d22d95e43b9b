"""Which counts governors may see, so that no child can be worked out: counts come in packets.

Whatever is printed is a sum of whole *packets*. A packet is a set of incidents that share a label
("Bullying", "Year 5", "Autumn") and was large enough when it was made: at least `LEAST` incidents
about at least `LEAST` different people. Packets are never opened again: not by another table, not
by another term, not by an edition printed later. Taking one printed number from another therefore
gives whole packets at the least, never a child.

What is too rare waits. Each table shows what waits as one number without labels ("too few of a kind
to be told apart"), which is none or large enough by itself. Where something waits, the smallest
packet that could have been made waits with it, and all of its size: whoever knows this rule still
can't tell which of the labels left out are small. New incidents are held back from every number
until there are enough of them.

`tests/governors/test_attack.py` plays the reader who has all tables of all editions.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LEAST = 5
"""Below this nothing is told apart: incidents, and different people."""
COUNTED = "term"
"""The dimension whose packets say which incidents are counted at all."""
YEAR = ""
"""The period that is the whole academic year; every other one is the name of a term."""


class Item(Value):
    """One incident, or one action that came of it, as far as it is counted.

    Attributes:
        term: In which it was entered.
        labels: By dimension, what it counts as; one in each, or none while that isn't settled.
        people: Marks of those it is about; empty where nobody is entered.
        of: The incident of which it is a part; "" for an incident.
    """

    id: str
    term: str
    labels: Mapping[str, str]
    people: frozenset[str] = frozenset()
    of: str = ""

    @property
    def whole(self) -> str:
        """The incident."""
        return self.of or self.id


class Packet(Value):
    """Incidents that are only ever counted together.

    Attributes:
        dimension: The table in which they stand.
        label: What they count as; "" for terms that are counted together.
        term: The term in which all of them are; "" for several.
    """

    dimension: str
    label: str
    term: str
    ids: frozenset[str]


class Table(Value):
    """One dimension as it may be shown.

    Attributes:
        counts: Label → number; labels left out are nought or too few.
        rest: How many are counted but not told apart.
    """

    counts: Mapping[str, int]
    rest: int

    @property
    def total(self) -> int:
        return sum(self.counts.values()) + self.rest


class Packer:
    """Makes the packets of one edition over those that earlier editions made.

    Args:
        items: The incidents of the academic year that are in the cabinet today.
        earlier: Every packet of this academic year that an earlier edition made.
        least: As `LEAST`.
    """

    def __init__(
        self, items: Iterable[Item], earlier: Iterable[Packet] = (), least: int = LEAST
    ) -> None:
        self._items = {item.id: item for item in items}
        self._earlier = tuple(earlier)
        self._least = least
        self.made: list[Packet] = []

    @property
    def packets(self) -> tuple[Packet, ...]:
        """All packets: the earlier ones and those made here."""
        return (*self._earlier, *self.made)

    def pack(self, dimensions: Sequence[str], period: str = YEAR) -> None:
        """Count what may be counted, and tell apart what may be told apart.

        Args:
            dimensions: The tables beside the one by term.
            period: A term, or `YEAR`.
        """
        self._count_new(period)
        for dimension in dimensions:
            self._tell_apart(dimension, period)

    def table(self, dimension: str, period: str = YEAR) -> Table:
        """A table of what was packed."""
        counts: dict[str, int] = defaultdict(int)
        for packet in self._within(dimension, period):
            if packet.label:
                counts[packet.label] += len(packet.ids)
        rest = len(self.counted(period)) - sum(counts.values())
        return Table(dict(counts), rest)

    def counted(self, period: str = YEAR) -> frozenset[str]:
        """The incidents that are counted in a period."""
        found = (packet.ids for packet in self._within(COUNTED, period))
        return frozenset().union(*found)

    def _count_new(self, period: str) -> None:
        known = self.counted()
        new = [
            item
            for item in self._items.values()
            if item.id not in known and period in {YEAR, item.term}
        ]
        groups = _by_label(new, COUNTED)
        together = self._take_rare(groups, 1)
        if period == YEAR and self._enough(together, 1):
            together += _drop_smallest(groups)
        else:
            together = []  # held back until there are more
        for term, ids in groups.items():
            self.made.append(Packet(COUNTED, term, term, frozenset(ids)))
        if together:
            self.made.append(Packet(COUNTED, "", "", frozenset(together)))

    def _tell_apart(self, dimension: str, period: str) -> None:
        packed = frozenset().union(*(one.ids for one in self._within(dimension, YEAR)))
        waiting = [self._items[key] for key in self.counted(period) - packed if key in self._items]
        groups = _by_label(waiting, dimension)
        groups.pop("", None)
        if self._take_rare(groups):
            _drop_smallest(groups)
        while groups and not self._sound(dimension, groups):
            _drop_smallest(groups)
        self.made += self._as_packets(dimension, groups)

    def _take_rare(self, groups: dict[str, list[str]], more: int = 0) -> list[str]:
        """Take what is too rare out of the groups; gives the incidents that were in them."""
        rare = [label for label, ids in groups.items() if not self._enough(ids, more)]
        return [key for label in rare for key in groups.pop(label)]

    def _enough(self, ids: Iterable[str], more: int = 0) -> bool:
        """Whether these may be a number: so many incidents, so many people.

        What is no longer in the cabinet is counted, but stands for nobody: it may all have been
        about one child.
        """
        keys = list(ids)
        here = [self._items[key] for key in keys if key in self._items]
        people = frozenset[str]().union(*(one.people or {f"of {one.whole}"} for one in here))
        wholes = {one.whole for one in here} | set(keys).difference(self._items)
        big = len(keys) >= self._least + more and len(wholes) >= self._least
        return big and len(people) >= self._least

    def _sound(self, dimension: str, groups: Mapping[str, list[str]]) -> bool:
        """Whether what would not be told apart is none or enough, in each term and in the year."""
        packets = [*self._within(dimension, YEAR), *self._as_packets(dimension, groups)]
        terms = {packet.term for packet in self._within(COUNTED, YEAR)}
        for period in {YEAR, *terms}:
            told = [one.ids for one in packets if period in {YEAR, one.term}]
            rest = self.counted(period).difference(*told)
            if rest and not self._enough(rest, 1):
                return False
        return True

    def _as_packets(self, dimension: str, groups: Mapping[str, list[str]]) -> list[Packet]:
        return [
            Packet(dimension, label, self._term_of(ids), frozenset(ids))
            for label, ids in groups.items()
        ]

    def _term_of(self, ids: Iterable[str]) -> str:
        """The term in which all of them are counted; "" where they are of several."""
        wanted = frozenset(ids)
        return next(
            (
                packet.term
                for packet in self._within(COUNTED, YEAR)
                if packet.term and wanted <= self.counted(packet.term)
            ),
            "",
        )

    def _within(self, dimension: str, period: str) -> list[Packet]:
        return [
            one for one in self.packets if one.dimension == dimension and period in {YEAR, one.term}
        ]


def _by_label(items: Iterable[Item], dimension: str) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for item in items:
        groups[item.term if dimension == COUNTED else item.labels.get(dimension, "")].append(
            item.id
        )
    return dict(groups)


def _drop_smallest(groups: dict[str, list[str]]) -> list[str]:
    """Take the smallest group out, and all that are as small, whatever they are called."""
    if not groups:
        return []
    size = min(len(ids) for ids in groups.values())
    smallest = [label for label, ids in groups.items() if len(ids) == size]
    return [key for label in smallest for key in groups.pop(label)]
