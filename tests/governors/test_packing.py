"""Packets: large enough when made, never opened, and no number from which a small one follows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from esafety_desktop.governors.packing_rules import COUNTED, LEAST, YEAR, Item, Packer, Packet
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

KIND, AGE = "kind", "year group"
TERMS = ("Autumn", "Spring", "Summer")


def many(
    number: int, kind: str, term: str = "Autumn", age: str = "5", start: int = 0
) -> list[Item]:
    """So many incidents of one kind, each about another child."""
    return [
        Item(f"{kind}{term}{one}", term, {KIND: kind, AGE: age}, frozenset({f"{kind}{term}{one}"}))
        for one in range(start, start + number)
    ]


def packed(items: Iterable[Item], earlier: Sequence[Packet] = (), period: str = YEAR) -> Packer:
    packer = Packer(items, earlier)
    packer.pack((KIND, AGE), period)
    return packer


def test_what_is_large_enough_is_told_and_the_rest_is_one_number() -> None:
    table = packed([*many(9, "bullying"), *many(7, "scam"), *many(6, "data"), *many(1, "nudes")])
    shown = table.table(KIND)
    assert shown.counts == {"bullying": 9, "scam": 7}
    assert shown.rest == 7, "the one waits, and the smallest of the others with it"
    assert shown.total == 23


def test_a_handful_is_not_counted_at_all() -> None:
    assert packed(many(LEAST, "bullying")).table(KIND).total == 0
    assert packed(many(LEAST + 1, "bullying")).table(KIND).counts == {"bullying": LEAST + 1}


def test_many_incidents_about_one_child_are_not_told_apart() -> None:
    same = [replace(item, people=frozenset({"Zoe"})) for item in many(8, "bullying")]
    shown = packed([*same, *many(9, "scam"), *many(12, "data")]).table(KIND)
    assert "bullying" not in shown.counts
    assert shown.counts == {"data": 12}


def test_a_later_edition_never_adds_less_than_a_packet() -> None:
    first = packed([*many(8, "bullying"), *many(8, "scam")])
    two_more = [*many(10, "bullying"), *many(8, "scam")]
    second = packed(two_more, first.packets)
    assert second.table(KIND) == first.table(KIND)
    third = packed([*many(14, "bullying"), *many(8, "scam")], second.packets)
    assert third.table(KIND).counts == {"bullying": 14, "scam": 8}


def test_what_waits_may_be_told_later() -> None:
    first = packed([*many(8, "bullying"), *many(3, "scam")])
    assert first.table(KIND).counts == {}
    second = packed([*many(8, "bullying"), *many(9, "scam")], first.packets)
    assert second.table(KIND).counts == {"bullying": 8, "scam": 9}


def test_a_term_shows_nothing_that_the_year_gives_away() -> None:
    year = packed([*many(8, "bullying"), *many(8, "bullying", "Spring"), *many(9, "scam")])
    term = packed(
        [*many(8, "bullying"), *many(8, "bullying", "Spring"), *many(9, "scam")],
        year.packets,
        "Spring",
    )
    assert term.table(KIND, "Spring").total == 8
    assert term.packets == year.packets


def test_a_record_that_is_sealed_away_leaves_no_gap() -> None:
    items = many(9, "bullying")
    first = packed([*items, *many(9, "scam")])
    second = packed([*items[1:], *many(9, "scam")], first.packets)
    assert second.table(KIND) == first.table(KIND)


def test_what_was_sealed_away_stands_for_nobody() -> None:
    """Three of four were about one child: what is left over would be a number about them."""
    zoe = [replace(item, people=frozenset({"Zoe"})) for item in many(8, "bullying")]
    first = packed([*zoe, *many(8, "scam")])
    assert first.table(KIND).counts == {}
    second = packed([zoe[0], *many(8, "scam")], first.packets)
    assert second.table(KIND).counts == {}
    assert packed(many(8, "scam"), second.packets).table(KIND).rest == 16


def test_actions_of_one_incident_are_not_enough() -> None:
    """Ten actions of three debriefs, about a whole class: three incidents."""
    people = frozenset(str(number) for number in range(30))
    some = [Item(f"a{n}", "", {KIND: "done"}, people, f"incident {n % 3}") for n in range(10)]
    assert packed(some).counted() == frozenset()
    more = [Item(f"a{n}", "", {KIND: "done"}, people, f"incident {n % 6}") for n in range(10)]
    assert packed(more).table(KIND).counts == {"done": 10}


@dataclass(frozen=True)
class Story:
    """Editions one after the other: what was in the cabinet, and which period was shown."""

    stages: tuple[tuple[tuple[Item, ...], str], ...]


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Terms go by, incidents come, some change their kind, some are sealed away."""
    stages: list[tuple[tuple[Item, ...], str]] = []
    kept: list[Item] = []
    count = 0
    for term in TERMS:
        for _ in range(draw(st.integers(1, 2))):
            for _ in range(draw(st.integers(0, 14))):
                child = frozenset({str(draw(st.integers(0, 12)))})
                kinds = {KIND: draw(st.sampled_from("ABCD")), AGE: draw(st.sampled_from("56"))}
                kept.append(Item(str(count), term, kinds, child))
                count += 1
            if kept and draw(st.sampled_from((True, False))):
                one = draw(st.integers(0, len(kept) - 1))
                labels = {**kept[one].labels, KIND: draw(st.sampled_from("ABCD"))}
                kept[one] = replace(kept[one], labels=labels)
            if kept and draw(st.sampled_from((True, False))):
                kept.pop(draw(st.integers(0, len(kept) - 1)))
            stages.append((tuple(kept), draw(st.sampled_from((YEAR, term)))))
    return Story(tuple(stages))


@settings(max_examples=120, deadline=None)
@given(stories())
def test_every_number_and_every_difference_is_nothing_or_enough(story: Story) -> None:
    """Totals, labels and what is left over, over all tables, terms and editions."""
    packets: tuple[Packet, ...] = ()
    people: dict[str, frozenset[str]] = {}
    shown: list[dict[tuple[str, str], frozenset[str]]] = []
    for items, period in story.stages:
        people |= {item.id: item.people for item in items}
        packer = packed(items, packets, period)
        assert packer.packets[: len(packets)] == packets, "no packet is opened again"
        packets = packer.packets
        shown += [_sets(packer, one) for one in {period, YEAR}]

    def enough(ids: Iterable[str]) -> bool:
        keys = frozenset(ids)
        about = frozenset[str]().union(*(people[key] for key in keys))
        return not keys or (len(keys) >= LEAST and len(about) >= LEAST)

    assert all(enough(packet.ids) for packet in packets)
    for numbers in shown:
        assert [key for key, ids in numbers.items() if not enough(ids)] == []
    for first, second in combinations(shown, 2):
        for key in first.keys() & second.keys():
            if key[0].startswith("rest"):
                continue  # new ones come in as others leave: no difference gives those who left
            for difference in (second[key] - first[key], first[key] - second[key]):
                assert enough(difference), key


@settings(max_examples=80, deadline=None)
@given(stories())
def test_two_tables_side_by_side_leave_every_cell_wide_or_large(story: Story) -> None:
    """“All of Year 5, all of kind A”: what two tables say together of one cell of both."""
    packets: tuple[Packet, ...] = ()
    for items, period in story.stages:
        packer = packed(items, packets, period)
        packets = packer.packets
    whole = len(packer.counted())
    for first, second in combinations((COUNTED, KIND, AGE), 2):
        for one, other in product(_parts(packer, first), _parts(packer, second)):
            most = min(one, other)
            least = max(0, one + other - whole)
            assert most - least >= LEAST or (most == least and (not most or most >= LEAST))


def _parts(packer: Packer, dimension: str) -> list[int]:
    table = packer.table(dimension)
    return [*table.counts.values(), *([table.rest] if table.rest else [])]


def _sets(packer: Packer, period: str) -> dict[tuple[str, str], frozenset[str]]:
    """Which incidents stand behind each number of an edition."""
    found: dict[tuple[str, str], frozenset[str]] = {("all", period): packer.counted(period)}
    for packet in packer.packets:
        if packet.label and period in {YEAR, packet.term}:
            key = (packet.dimension, packet.label)
            found[key] = found.get(key, frozenset()) | packet.ids
    for dimension in (KIND, AGE, COUNTED):
        told = [ids for (name, _), ids in found.items() if name == dimension]
        found[f"rest of {dimension}", period] = found["all", period].difference(*told)
    return found
