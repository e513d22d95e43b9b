"""How a pile is sorted, without files and without a store."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.signed_copies.pile_rules import (
    Meaning,
    PageFacts,
    given_to,
    in_words,
    joined,
    left_out,
    meaning_of,
    sorted_pile,
)
from esafety_desktop.signed_copies.rows import PUPIL, Form, Owner, State
from esafety_desktop.value import replace

ADA, BEN = Owner(PUPIL, "a", "Ash, Ada", "5B"), Owner(PUPIL, "b", "Birch, Ben", "5B")
KS2 = Form("ks2", "KS2", 2026)


def page(code: str, owner: Owner | None = ADA, state: State = State.READY) -> PageFacts:
    meaning = Meaning(state, f"{state}: {code}", code, owner, KS2 if owner else None)
    return PageFacts(f"digest-{code}", blank=False, meaning=meaning)


BLANK = PageFacts("white", blank=True, meaning=None)
UNREAD = PageFacts("unread", blank=False, meaning=None)


def test_slips_file_themselves_and_empty_backs_go() -> None:
    items = sorted_pile([page("AAAA"), BLANK, page("BBBB", BEN)], (), ())
    assert [(item.number, item.owner, item.filed, item.mark) for item in items] == [
        (1, ADA, True, True),
        (3, BEN, True, True),
    ]
    assert in_words(items) == "2 copies will be filed, 2 of them not back yet in the register."


@pytest.mark.parametrize(
    ("facts", "codes", "pages", "state"),
    [
        (page("AAAA", state=State.STALE), (), (), State.STALE),
        (page("AAAA", None, State.UNKNOWN), (), (), State.UNKNOWN),
        (page("AAAA"), ("AAAA",), (), State.HAS_COPY),
        (page("AAAA"), (), ("digest-AAAA",), State.SAME_PAGE),
        (UNREAD, (), (), State.NO_CODE),
        (UNREAD, (), ("unread",), State.SAME_PAGE),
    ],
)
def test_what_is_not_filed_by_itself_is_told_apart(
    facts: PageFacts, codes: tuple[str, ...], pages: tuple[str, ...], state: State
) -> None:
    (item,) = sorted_pile([facts], codes, pages)
    assert (item.state, item.filed, item.mark) == (state, False, False)


def test_a_slip_that_is_back_already_is_filed_but_not_marked() -> None:
    (item,) = sorted_pile([page("AAAA", state=State.BACK_ALREADY)], (), ())
    assert (item.filed, item.mark) == (True, False)


def test_the_same_slip_twice_in_a_pile_is_filed_once() -> None:
    one, two = sorted_pile([page("AAAA"), replace(page("AAAA"), digest="other")], (), ())
    assert one.filed
    assert (two.state, two.filed) == (State.TWICE, False)


def test_by_hand() -> None:
    items = sorted_pile([page("AAAA"), UNREAD], (), ())
    item = given_to(items[1], BEN, KS2)
    assert (item.owner, item.filed, item.mark) == (BEN, True, False)
    assert not left_out(item).filed
    wrong = given_to(items[0], BEN, KS2)
    assert not wrong.mark, "the code is Ada's: filing it with Ben marks nobody"
    both = joined(items, 1)
    assert [one.pages for one in both] == [(0, 1)]
    with pytest.raises(ValueError, match="0"):
        joined(items, 0)


@given(st.lists(st.sampled_from(["AAAA", "BBBB", "CCCC", "blank", "unread", "stale"])))
def test_no_page_is_lost_and_no_code_is_filed_twice(kinds: list[str]) -> None:
    made = {"blank": BLANK, "unread": UNREAD, "stale": page("DDDD", state=State.STALE)}
    facts = [
        replace(made.get(kind) or page(kind), digest=str(number))
        for number, kind in enumerate(kinds)
    ]
    items = sorted_pile(facts, ("CCCC",), ())
    assert [item.pages[0] for item in items] == [
        number for number, kind in enumerate(kinds) if kind != "blank"
    ]
    filed = [item.code for item in items if item.filed]
    assert len(filed) == len(set(filed))
    assert set(filed) <= {"AAAA", "BBBB"}


def told(code: str, owner: Owner | None, form: Form = KS2, state: State = State.READY) -> Meaning:
    return Meaning(state, code, code, owner, form if owner else None)


def test_slips_of_several_on_one_page_wait_for_a_hand() -> None:
    assert meaning_of([]) is None
    both = meaning_of([told("AAAA", ADA), told("BBBB", BEN)])
    assert both is not None
    (item,) = sorted_pile([PageFacts("d", blank=False, meaning=both)], (), ())
    assert (item.state, item.owner, item.code, item.filed) == (State.SEVERAL, None, "", False)
    assert "Ash, Ada, Birch, Ben" in item.said
    forms = meaning_of([told("AAAA", ADA), told("CCCC", ADA, Form("images", "Pictures", 0))])
    assert forms is not None
    assert forms.state is State.SEVERAL


def test_a_code_that_is_no_slips_says_nothing_beside_one() -> None:
    poster = told("HELLO", None, state=State.UNKNOWN)
    assert meaning_of([poster, told("AAAA", ADA)]) == told("AAAA", ADA)
    assert meaning_of([poster]) == poster
    old = told("OLD1", ADA, state=State.STALE)
    assert meaning_of([old, told("AAAA", ADA)]) == told("AAAA", ADA)
