"""A strict reader with all papers: governors' pages and inspection packs of different days.

Who was told, what came of it, actions from debriefs, signed forms, children who come again, records
that are sealed away. All worlds of a few incidents are tried: what is the same in every world that
would print the same papers is what the reader knows for sure.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from esafety_desktop.governors.figure_rules import (
    DONE,
    KIND,
    OUTCOME,
    TOLD,
    action_words,
)
from esafety_desktop.governors.packing_rules import YEAR, Item, Packer, Packet
from esafety_desktop.returns.told_rules import back_words
from tests.governors.papers import NEVER, PACK, Course, alike, attack, broken, targets, worlds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.governors.papers import Paper, World

CLOSES = (1, 2, NEVER)


def courses(  # each argument is one axis
    *,
    kinds: str = "K",
    told: str = "",
    outcomes: str = "",
    since: Sequence[int] = (1,),
    closed: Sequence[int] = (1,),
    children: Sequence[str] = ("",),
    gone: Sequence[int] = (NEVER,),
    terms: Sequence[str] = ("Autumn",),
) -> list[Course]:
    """All courses that the axes allow; what is never closed has neither told nor outcome."""
    found: dict[Course, None] = {}
    axes = (kinds, told or " ", outcomes or " ", since, closed, children, gone, terms)
    for kind, agency, outcome, first, end, child, off, term in product(*axes):
        if end < first or off <= first:
            continue
        ended = {TOLD: agency.strip(), OUTCOME: outcome.strip()} if end < NEVER else {}
        labels = {KIND: kind} | {name: label for name, label in ended.items() if label}
        found[Course(first, term, tuple(labels.items()), end, child, off)] = None
    return list(found)


STORIES: dict[str, tuple[list[Course], list[Paper], int, int, int]] = {
    "closed one after the other": (
        courses(told="PN", since=(1, 2), closed=CLOSES),
        [(1, PACK), (2, YEAR), (2, PACK)], 2, 5, 2,
    ),
    "two packs and a page between": (
        courses(told="PN", closed=CLOSES), [(1, PACK), (1, YEAR), (2, PACK)], 3, 7, 3,
    ),
    "told beside outcome": (
        courses(told="PN", outcomes="XY", closed=(1, NEVER)), [(1, YEAR), (1, PACK)], 3, 8, 3,
    ),
    "told beside kind": (
        courses(kinds="AB", told="PN", closed=(1, NEVER)), [(1, PACK), (1, YEAR)], 3, 7, 3,
    ),
    "told beside terms": (
        courses(told="PN", terms=("Autumn", "Spring"), closed=(1, NEVER)),
        [(1, "Autumn"), (1, PACK), (1, YEAR)], 3, 6, 4,
    ),
    "three agencies": (
        courses(told="PNC", since=(1, 2), closed=(1, 2)), [(1, PACK), (2, PACK)], 2, 5, 2,
    ),
    "the same children again": (
        courses(kinds="AB", children=("x", "y", "")), [(1, PACK), (1, YEAR)], 3, 6, 3,
    ),
    "the same children, terms": (
        courses(children=("x", "y", ""), terms=("Autumn", "Spring")),
        [(1, PACK), (2, YEAR)], 3, 7, 3,
    ),
    "the same children, told": (
        courses(told="PN", children=("x", ""), closed=(1, 2)), [(1, PACK), (2, PACK)], 2, 5, 2,
    ),
    "sealed away between page and page": (
        courses(kinds="AB", children=("x", "y", ""), gone=(2, NEVER)),
        [(1, YEAR), (2, YEAR)], 2, 5, 1,
    ),
    "sealed away between pack and page, new ones come": (
        [
            *courses(kinds="AB", children=("x", ""), gone=(2, NEVER)),
            *courses(kinds="AB", since=(2,)),
        ],
        [(1, PACK), (2, YEAR)], 2, 5, 2,
    ),
}  # fmt: skip


@pytest.mark.parametrize("story", STORIES)
def test_page_and_pack_of_any_day_tell_nothing_small(story: str) -> None:
    found, papers, least, most, spare = STORIES[story]
    assert attack(found, papers, least=least, most=most, spare=spare) == []


@st.composite
def plots(draw: st.DrawFn) -> tuple[list[Course], list[Paper]]:
    """Two or three axes, and papers of two days in any order; the last shows the whole year.

    Everybody is somebody else: with a rule of two, two children are too few to stand for a school.
    """
    axes = {
        "kinds": "AB",
        "told": "PN",
        "outcomes": "XY",
        "since": (1, 2),
        "closed": CLOSES,
        "gone": (2, NEVER),
        "terms": ("Autumn", "Spring"),
    }
    chosen = draw(st.lists(st.sampled_from(sorted(axes)), min_size=2, max_size=3, unique=True))
    found = courses(**{name: axes[name] for name in chosen})  # type: ignore[arg-type] # by name
    what = st.sampled_from((PACK, YEAR, "Autumn"))
    papers = [(1, one) for one in draw(st.lists(what, min_size=1, max_size=2))]
    papers += [(2, one) for one in draw(st.lists(what, max_size=1))]
    return found, [*papers, (2, draw(st.sampled_from((PACK, YEAR))))]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(plots())
def test_no_order_of_papers_tells_anything_small(
    plot: tuple[list[Course], list[Paper]],
) -> None:
    found, papers = plot
    assume(len(found) <= 6)
    assert attack(found, papers, least=2, most=4, spare=3) == []


def printed_actions(world: World, found: Sequence[Course], stages: int, least: int) -> object:
    """The figure of actions on a page of each stage; `Course.child` is the incident."""
    kept: tuple[Packet, ...] = ()
    shown = []
    for stage in range(1, stages + 1):
        items = [
            Item(
                f"{number}-{one}",
                "",
                {DONE: DONE} if course.closed <= stage else {},
                frozenset(),
                course.child or f"{number}-{one}",
            )
            for number, (course, many) in enumerate(zip(found, world, strict=True))
            if course.since <= stage < course.gone
            for one in range(many)
        ]
        packer = Packer(items, kept, least)
        packer.pack((DONE,))
        kept = packer.packets
        shown.append(action_words(packer))
    return tuple(shown)


@pytest.mark.parametrize(
    ("found", "least", "most"),
    [
        (courses(since=(1, 2), closed=CLOSES), 3, 8),
        (courses(since=(1, 2), closed=CLOSES, gone=(2, NEVER)), 2, 5),
        (courses(since=(1, 2), closed=(1, 2), children=("x", "y", "")), 2, 5),
        (courses(closed=CLOSES, children=("x", "y", "")), 3, 5),
    ],
)
def test_actions_of_few_incidents_are_never_certain(
    found: list[Course], least: int, most: int
) -> None:
    """Made, done, given up between two pages; many of one debrief. A child is an incident here."""
    marks = [Course(one.since, one.term, (("done", str(one.closed)),), 1, one.child, one.gone)
             for one in found]  # fmt: skip
    wanted = targets(marks, (1, 2))
    for some in alike(len(found), most, 3, lambda one: printed_actions(one, found, 2, least)):
        for part in wanted:
            assert not broken(some, part, marks, least), [found[one] for one in part]


def test_missing_forms_of_a_few_families_are_never_certain() -> None:
    """Two agreements on two days: the page sums what the pack tells line by line."""
    asked = (6, 11)
    seen: dict[object, list[tuple[int, ...]]] = defaultdict(list)
    for missing in product(range(asked[0] + 1), range(asked[1] + 1), repeat=2):
        days = []
        for first in (0, 2):
            counts = [(asked[n] - missing[first + n], asked[n]) for n in (0, 1)]
            days.append((back_words(counts), [back_words([one]) for one in counts]))
        seen[repr(days)].append(missing)
    for some in seen.values():
        for signs in product((-1, 0, 1), repeat=4):
            sums = {sum(s * m for s, m in zip(signs, one, strict=True)) for one in some}
            assert len(sums) > 1 or not 0 < abs(sums.pop()) < 5, (signs, some)
        for first in (0, 1):
            back = {asked[first] - one[first] for one in some}
            assert len(back) > 1 or not 0 < back.pop() < 5


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ([(210, 210)], ("100 %", "all of 210")),
        ([(209, 210)], ("98 %", "at least 206 of 210")),
        ([(206, 210)], ("98 %", "at least 206 of 210")),
        ([(205, 210)], ("95 %", "at least 201 of 210")),
        ([(210, 210), (0, 100)], ("67 %", "at least 210 of 310")),
        ([(3, 4)], ("–", "fewer than 5 are asked for")),
        ([], ("–", "fewer than 5 are asked for")),
    ],
)
def test_the_share_that_is_back(counts: list[tuple[int, int]], words: tuple[str, str]) -> None:
    assert back_words(counts) == words


def test_every_world_is_tried_once() -> None:
    tried = list(worlds(3, 4))
    assert len(tried) == len(set(tried)) == 35
    assert all(first != second for first, second in combinations(tried, 2))


def test_the_reader_notices_a_page_that_tells_too_much() -> None:
    """The attack itself: with a rule of one, the same papers fall."""
    found = courses(told="PN", closed=(1, NEVER))
    assert attack(found, [(1, PACK)], least=3, most=5, spare=3) == []
    known = alike(len(found), 5, 3, lambda world: world[0])
    assert any(broken(some, (0,), found, 3) == "a small number" for some in known)
