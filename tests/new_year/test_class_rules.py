from __future__ import annotations

import pytest

from esafety_desktop.new_year.class_rules import ClassFacts, group_after, oldest, propose, renamed
from esafety_desktop.new_year.rows import LEAVES, Destination, Fate

TWO_FORM = tuple(
    ClassFacts(f"{year}{letter}", (year,)) for year in ("R", *"123456") for letter in "AB"
)
MIXED = (
    ClassFacts("R", ("R",)),
    ClassFacts("1/2", ("1", "2")),
    ClassFacts("3/4", ("3", "4")),
    ClassFacts("5/6", ("5", "6")),
)
ROOMS = (
    ClassFacts("Acorn", ("R",)),
    ClassFacts("Beech", ("1",)),
    ClassFacts("Elm", ("1",)),
    ClassFacts("Oak", ("2",)),
    ClassFacts("Willow", ("2",)),
)


def to(name: str, group: str) -> Destination:
    return Destination(Fate.MOVES, name, group)


@pytest.mark.parametrize(
    ("name", "group", "after", "new"),
    [
        ("5B", "5", "6", "6B"),
        ("Year 3 Oak", "3", "4", "Year 4 Oak"),
        ("RA", "R", "1", "1A"),
        ("Reception", "R", "1", "Year 1"),
        ("Rec Blue", "R", "1", "Year 1 Blue"),
        ("Nursery AM", "N", "R", "Reception AM"),
        ("Robins", "R", "1", ""),
        ("Nightingale", "N", "R", ""),
        ("3/4", "3", "4", ""),
        ("Oak", "2", "3", ""),
        ("10C", "10", "11", "11C"),
    ],
)
def test_a_name_that_tells_its_year_is_counted_on(
    name: str, group: str, after: str, new: str
) -> None:
    assert renamed(name, group, after) == new


@pytest.mark.parametrize(
    ("name", "group", "classes", "wanted"),
    [
        ("5B", "5", TWO_FORM, to("6B", "6")),
        ("RB", "R", TWO_FORM, to("1B", "1")),
        ("6A", "6", TWO_FORM, LEAVES),
        ("R", "R", MIXED, to("1/2", "1")),
        ("1/2", "1", MIXED, to("1/2", "2")),
        ("1/2", "2", MIXED, to("3/4", "3")),
        ("5/6", "6", MIXED, LEAVES),
        ("Beech", "1", ROOMS, to("Oak", "2")),
        ("Elm", "1", ROOMS, to("Willow", "2")),
        ("Willow", "2", ROOMS, LEAVES),
    ],
)
def test_where_a_class_goes(
    name: str, group: str, classes: tuple[ClassFacts, ...], wanted: Destination
) -> None:
    last = oldest(group for one in classes for group in one.groups)
    assert propose(name, group, 1, classes, remembered={}, last_group=last) == wanted


def test_what_was_done_last_year_is_proposed_again() -> None:
    found = propose("5B", "5", 1, TWO_FORM, remembered={"5b|5": "6 Kestrel"}, last_group="6")
    assert found == to("6 Kestrel", "6")


def test_a_year_passed_over_counts_twice() -> None:
    assert propose("3A", "3", 2, TWO_FORM, remembered={}, last_group="6") == to("5A", "5")
    assert propose("5A", "5", 2, TWO_FORM, remembered={}, last_group="6") == LEAVES


def test_a_school_that_is_still_growing_loses_nobody() -> None:
    assert oldest(["R", "1", "2", "3"]) == ""
    assert oldest(["R", "1", "2"]) == "2"
    assert group_after("13") == ""
    assert group_after("?") == ""
