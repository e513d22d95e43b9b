"""Pure decisions about contacts, and where boxes lie on the map."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.contacts.contact_rules import (
    complaint,
    doubts,
    is_stale,
    state_of,
    tidy,
)
from esafety_desktop.contacts.map_rules import BOX_HEIGHT, BOX_WIDTH, following, lay_out, neighbour
from esafety_desktop.contacts.rows import EntryRow, NumberRow, State
from esafety_desktop.dates import months_later
from esafety_desktop.guidance.slots import slot_catalogue

TODAY = date(2026, 11, 24)


def entry(**changes: object) -> EntryRow:
    values: dict[str, object] = {"person": "A Reed", "numbers": (NumberRow("0151 496 0101"),)}
    return EntryRow("SAM-LA-20", **(values | changes))  # type: ignore[arg-type] # mixed values


def state(*entries: EntryRow, **changes: bool) -> State:
    flags = {"shown": True, "must_have": False, "built_in": False, "kept_elsewhere": False}
    return state_of(tuple(entries), TODAY, **(flags | changes))


@pytest.mark.parametrize(
    ("checked", "stale"),
    [
        (None, True),
        (date(2025, 11, 23), True),
        (date(2025, 11, 24), False),
        (date(2026, 11, 24), False),
    ],
)
def test_a_contact_is_stale_after_twelve_months(checked: date | None, *, stale: bool) -> None:
    assert is_stale(entry(last_checked_on=checked), TODAY) is stale


def test_months_end_where_the_month_ends() -> None:
    assert months_later(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)


def test_states_are_told_apart() -> None:
    fresh = entry(last_checked_on=TODAY)
    assert state() is State.BLANK
    assert state(fresh) is State.FILLED
    assert state(entry()) is State.STALE
    assert state(must_have=True) is State.MISSING
    assert state(built_in=True) is State.FILLED
    assert state(kept_elsewhere=True) is State.ELSEWHERE
    assert state(shown=False) is State.OFF


def test_a_must_have_without_a_telephone_number_is_missing() -> None:
    assert state(entry(numbers=(), last_checked_on=TODAY), must_have=True) is State.MISSING
    mail_only = entry(numbers=(), email="a@b.uk", last_checked_on=TODAY)
    assert state(mail_only, must_have=True) is State.MISSING
    assert state(mail_only) is State.FILLED
    assert state(entry(last_checked_on=TODAY), must_have=True) is State.FILLED


def test_every_state_has_a_word_and_a_shape_of_its_own() -> None:
    assert len({one.value for one in State}) == len(State)
    assert len({one.words for one in State}) == len(State)
    assert State.MISSING.shape != State.FILLED.shape != State.BLANK.shape


def test_a_contact_needs_somebody() -> None:
    assert "person, a role or an organisation" in complaint(EntryRow("SAM-LA-20"))
    assert complaint(entry()) == ""


def test_an_address_without_an_at_sign_is_refused() -> None:
    assert "e-mail address" in complaint(entry(email="office.school.example"))


def test_too_long_a_text_is_refused() -> None:
    assert "too long" in complaint(entry(notes="x" * 4001))


@pytest.mark.parametrize("web", ["report-it.org.uk", "https://Larkshire.gov.uk/front-door?a=1/"])
def test_a_web_address_is_kept_as_people_read_it_out(web: str) -> None:
    assert complaint(entry(web=web)) == ""
    assert not tidy(entry(web=web)).web.startswith("http")


@pytest.mark.parametrize("web", ["a b.uk", "me@there.uk", "nowhere", "javascript:alert(1)"])
def test_what_is_no_web_address_is_refused(web: str) -> None:
    assert "web address" in complaint(entry(web=web))


def test_a_number_that_looks_odd_is_kept_and_doubted() -> None:
    odd = entry(numbers=(NumberRow("01539 4960001"),))
    assert complaint(odd) == ""
    assert "12 digits" in doubts(odd)[0].doubt
    assert doubts(entry()) == ()
    assert doubts(odd, ["01539 4960001"]) == ()


def test_what_can_not_be_seen_is_taken_out() -> None:
    kept = tidy(entry(person="A\u202e Reed\x00", notes="one\r\ntwo\x07", organisation="  a\tb "))
    assert (kept.person, kept.notes, kept.organisation) == ("A Reed", "one\ntwo", "a b")


_CATALOGUE = slot_catalogue()


@given(st.sets(st.sampled_from(sorted(_CATALOGUE.ids))))
def test_boxes_never_overlap_and_lie_on_the_map(shown: set[str]) -> None:
    groups = {g.id: [s.id for s in g.slots if s.id in shown] for g in _CATALOGUE.groups}
    layout = lay_out(groups)
    assert set(layout.boxes) == shown
    for place in layout.boxes.values():
        assert 0 <= place.x <= layout.width - BOX_WIDTH
        assert 0 <= place.y <= layout.height - BOX_HEIGHT
    for one, other in combinations(layout.boxes.values(), 2):
        assert abs(one.x - other.x) >= BOX_WIDTH or abs(one.y - other.y) >= BOX_HEIGHT


def test_the_child_has_room_in_the_middle() -> None:
    layout = lay_out({g.id: [s.id for s in g.slots] for g in _CATALOGUE.groups})
    for block in layout.blocks.values():
        left, top = block.place.x - layout.centre.x, block.place.y - layout.centre.y
        beside = left > 60 or left + block.width < -60
        assert beside or top > 60 or top + block.height < -60


@given(st.sets(st.sampled_from(sorted(_CATALOGUE.ids)), min_size=1))
def test_page_down_reaches_every_box_and_comes_back(shown: set[str]) -> None:
    groups = {g.id: [s.id for s in g.slots if s.id in shown] for g in _CATALOGUE.groups}
    boxes = lay_out(groups).boxes
    here = following(boxes, "", 1)
    walked = [here]
    while (here := following(boxes, here, 1)) not in walked:
        walked.append(here)
    assert set(walked) == set(boxes)
    assert following(boxes, following(boxes, here, 1), -1) == here


def test_the_arrow_keys_reach_every_box_of_a_new_school() -> None:
    groups = {g.id: [s.id for s in g.slots if s.default == "on"] for g in _CATALOGUE.groups}
    boxes = lay_out(groups).boxes
    start = neighbour(boxes, "", 1, 0)
    seen, ahead = {start}, [start]
    while ahead:
        here = ahead.pop()
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            there = neighbour(boxes, here, dx, dy)
            if there not in seen:
                seen.add(there)
                ahead.append(there)
    assert seen == set(boxes)


def test_an_arrow_key_at_the_edge_stays() -> None:
    boxes = lay_out({"SAM-FAMILY": ["SAM-FAMILY-1"]}).boxes
    assert neighbour(boxes, "SAM-FAMILY-1", 0, -1) == "SAM-FAMILY-1"
    assert neighbour({}, "", 1, 0) == ""
    assert following({}, "", 1) == ""
