"""Telephone numbers are read leniently and kept as people dial them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.contacts.number_rules import (
    LONGEST_DAYS,
    LONGEST_NUMBER,
    clean,
    digits_of,
    read_number,
    tidy_days,
)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("01514960000", "0151 496 0000"),
        ("02079460123", "020 7946 0123"),
        ("(01632) 960027", "01632 960027"),
        ("0151-496-0000", "0151 496 0000"),
        ("07700900027", "07700 900027"),
        ("08001111", "0800 1111"),
        ("03001232040", "0300 123 2040"),
        ("+44 (0)151 496 0000", "0151 496 0000"),
        ("0044 151 496 0000", "0151 496 0000"),
        ("+35312345678", "+353 1 234 5678"),
        ("00353 1 234 5678", "+353 1 234 5678"),
        ("013873 70000", "013873 70000"),
        ("101", "101"),
        ("111", "111"),
        ("999", "999"),
        ("116 123", "116 123"),
        ("496 0000", "496 0000"),
    ],
)
def test_numbers_are_spaced_as_they_are_dialled(typed: str, shown: str) -> None:
    read = read_number(typed)
    assert (read.text, read.complaint, read.doubt) == (shown, "", "")
    assert read_number(shown).text == shown


def test_who_wrote_a_number_with_spaces_keeps_them() -> None:
    assert read_number("0808 1000 900").text == "0808 1000 900"
    assert read_number("08000 562 561").text == "08000 562 561"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("0151 496 0000x4", "0151 496 0000, ext. 4"),
        ("01514960000 extension 214", "0151 496 0000, ext. 214"),
        ("0151 496 0000 option 2", "0151 496 0000, option 2"),
        ("ext 214", "Ext. 214"),
        ("0151 496 0000 (ask for Jo)", "0151 496 0000, ask for Jo"),
        ("01514960000; Ask for the duty officer", "0151 496 0000, ask for the duty officer"),
        (
            "0151 496 0000 opt. 2, ask for MASH",
            "0151 496 0000, option 2, ask for MASH",
        ),
        ("Text 85258", "text 85258"),
        ("text SHOUT to 85258", "text SHOUT to 85258"),
        ("SMS to 60163", "text 60163"),
    ],
)
def test_what_goes_with_a_number_stays_with_it(typed: str, shown: str) -> None:
    assert read_number(typed).text == shown
    assert read_number(shown).text == shown


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("0151 496 O000", "letter where a digit belongs"),
        ("O151 496 0000", "letter where a digit belongs"),
        ("0151 496 00l0", "letter where a digit belongs"),
        ("mornings", "doesn't look like a telephone number"),
        ("ring Ann", "doesn't look like a telephone number"),
        ("0151 496 <b>", "doesn't look like a telephone number"),
        ("=cmd|' /C calc'!A0", "doesn't look like a telephone number"),
        ("12", "doesn't look like a telephone number"),
        ("", "doesn't look like a telephone number"),
        ("01632 960027 / 07700 900027", "a line of its own"),
        ("9" * 10_000, "too long"),
        ("ask for " + "x" * 10_000, "too long"),
    ],
)
def test_what_nobody_can_dial_is_refused_with_a_way_out(typed: str, says: str) -> None:
    read = read_number(typed)
    assert not read.text
    assert says in read.complaint
    assert len(read.complaint) < 300


@pytest.mark.parametrize(
    "typed",
    [
        "\u202a0151 496 0000\u202c",
        "\u200f0151\u00a0496\u00a00000",
        "٠١٥١ ٤٩٦ ٠٠٠٠",
        "０１５１ ４９６ ００００",
        "0151\x00496\x070000",
        "0151\n496\t0000",
    ],
)
def test_marks_that_turn_or_hide_text_are_taken_out(typed: str) -> None:
    assert read_number(typed).text == "0151 496 0000"


def test_an_odd_length_is_kept_and_doubted() -> None:
    assert read_number("01539 4960001").text == "01539 4960001"
    assert "12 digits" in read_number("01539 4960001").doubt
    assert "country" in read_number("+44 20 12").doubt + read_number("+1 23456").doubt


@pytest.mark.parametrize(
    ("typed", "doubt", "offer"),
    [
        ("1632960388", "first 0 is lost", "01632 960388"),
        ("1632 960388 ext 4", "first 0 is lost", "01632 960388, ext. 4"),
        ("7700900123", "first 0 is lost", "07700 900123"),
        ("01632 96031", "a digit short", ""),
        ("0163296031", "a digit short", ""),
        ("01632 9603111", "a digit too long", ""),
        ("0800 1111", "", ""),
        ("116 123", "", ""),
        ("text 8525812345", "", ""),
    ],
)
def test_a_wrong_shape_is_asked_about_and_never_refused(typed: str, doubt: str, offer: str) -> None:
    read = read_number(typed)
    assert read.complaint == ""
    assert read.text
    assert doubt in read.doubt
    assert bool(doubt) == bool(read.doubt)
    assert read.offer == offer


def test_two_spellings_of_a_number_have_the_same_digits() -> None:
    same = {digits_of(one) for one in ("0151 496 0000", "+44 (0)151 496 0000 x4", "01514960000")}
    assert same == {"01514960000"}


def test_days_stay_on_one_line_and_short() -> None:
    assert tidy_days("(Mon–Fri; 9–5)\x00") == "Mon–Fri, 9–5"
    assert len(tidy_days("x" * 10_000)) == LONGEST_DAYS


@given(st.text(max_size=LONGEST_NUMBER))
def test_reading_never_fails_and_settles_at_once(text: str) -> None:
    read = read_number(text)
    assert bool(read.text) != bool(read.complaint)
    if read.text:
        again = read_number(read.text)
        assert again.text == read.text or len(read.text) > LONGEST_NUMBER
        assert clean(read.text) == read.text
