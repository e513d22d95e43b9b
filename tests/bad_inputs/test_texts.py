"""What counts as a loss: whatever a person could miss in a text."""

from __future__ import annotations

import pytest

from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.school.table_rules import clean, has_unseen
from tests.bad_inputs.texts import LONG, NASTY, PACKED, SHORT, held, kept

LOSSES = {
    "a word": ("one two", "one"),
    "an emoji": ("Zoë 🦊", "Zoë"),
    "what joins a family": ("👩‍👩‍👧", "👩👩👧"),
    "the colours of a flag": ("🏳️‍🌈", "🏳‍🌈"),
    "an accent": ("e\N{COMBINING DIAERESIS}", "e"),
    "a sign": ("5 < 6 & 7", "5 6 7"),
    "a letter of another script": ("كتبت 5B", "5B"),
    "mark-up as it was typed": ("<b>Zoë</b>", "Zoë"),
    "the end": (LONG, LONG[:-4]),
}


@pytest.mark.parametrize("of", LOSSES)
def test_a_loss_is_one_in_the_field_and_in_the_cabinet(of: str) -> None:
    whole, rest = LOSSES[of]
    assert held(whole) != held(rest)
    assert kept(whole) != kept(rest)


def test_a_field_loses_no_sign_that_nobody_sees() -> None:
    for sign in "\u202e\u200f\u200b\u200d\ufeff\x07\x7f":
        assert held(f"a{sign}b") != held("ab")


def test_other_blanks_and_composed_letters_are_no_loss() -> None:
    assert held("one\ttwo\r\nthree\u2028four\u00a0five") == "one two three four five"
    assert held("Zoe\N{COMBINING DIAERESIS}") == held("Zoë")


def test_only_what_cannot_be_seen_may_be_missing_of_what_is_kept() -> None:
    for sign in "\u202e\u2066\u200f\u200b\ufeff\x07\x7f\x1b":
        assert kept(f"a{sign}b") == "ab"
        assert has_unseen(sign), "what comes by a file says so, too"


@pytest.mark.parametrize("keeps", [plain, clean])
def test_both_rules_of_the_program_take_no_more_than_that(keeps: object) -> None:
    assert callable(keeps)
    for text in (*NASTY.values(), PACKED, SHORT):
        assert kept(keeps(text)) == kept(text)


def test_the_packed_text_has_every_kind_and_ten_thousand_characters() -> None:
    assert len(PACKED) == 10_000
    for text in NASTY.values():
        assert text is LONG or text in PACKED
