"""Numbers, days and names in cells (B9, B10)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.dates import british
from esafety_desktop.school import adult_rules, child_rules, day_rules, name_rules, upn_rules

TODAY = date(2026, 11, 22)
BODIES = st.from_regex(r"\A[0-9]{12}\Z")


@given(BODIES, st.integers(0, 11), st.integers(1, 9))
def test_a_mistyped_digit_is_noticed(body: str, place: int, more: int) -> None:
    upn = upn_rules.check_letter(body) + body
    assert upn_rules.fault(upn) == ""
    wrong = (int(body[place]) + more) % 10
    mistyped = f"{upn[0]}{body[:place]}{wrong}{body[place + 1 :]}"
    assert "mistyped" in upn_rules.fault(mistyped)


def test_known_numbers() -> None:
    # worked by hand: 8×2+8×3+0×4+1×5+2×6+0×7+1×8+0×9+1×10+0×11+0×12+1×13 = 88; 88 mod 23 = 19
    assert upn_rules.check_letter("880120101001") == "W"
    assert upn_rules.fault(upn_rules.tidy(" w88012 0101-001")) == ""


def test_a_temporary_number_ends_in_a_letter() -> None:
    body = "88012010100A"
    assert upn_rules.fault(upn_rules.check_letter(body) + body) == ""


@pytest.mark.parametrize(
    "upn", ["W88012010100", "I880120101001", "W88012010100Z9", "1234567890123"]
)
def test_numbers_of_a_wrong_shape(upn: str) -> None:
    assert upn_rules.fault(upn)


@given(st.dates(date(2007, 1, 1), TODAY))
def test_a_day_is_read_in_every_writing(day: date) -> None:
    serial = str((day - date(1899, 12, 30)).days)
    writings = (
        british(day),
        day.isoformat(),
        f"{day:%d-%m-%y}",
        f"{day:%d %B %Y}",
        f"{day:%d-%b-%y}",
        f"{day.isoformat()} 00:00:00",
        f"{day:%a} {british(day)}",
        serial,
    )
    assert {day_rules.read_birthday(text, TODAY) for text in writings} == {day}


@pytest.mark.fault("B10")
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31/02/2016", "not in the calendar"),
        ("12/31/2016", "read day first"),
        ("04/03/1016", "1016"),
        ("04/03/2031", "2031"),
        (british(TODAY + timedelta(days=1)), "2026"),
        ("soon", "is not a date"),
        ("4th of may", "is not a date"),
    ],
)
def test_b10_impossible_days_are_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        day_rules.read_birthday(text, TODAY)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ashdown, Zoë", ("Ashdown", "Zoë")),
        ("Zoë Ashdown", ("Ashdown", "Zoë")),
        ("van der Berg, Jan Piet", ("van der Berg", "Jan Piet")),
        ("Miss Zoë Ashdown", ("Ashdown", "Zoë")),
        ("Ashdown", ("Ashdown", "")),
        ("", ("", "")),
    ],
)
def test_names_are_cut_in_two(text: str, parts: tuple[str, str]) -> None:
    assert name_rules.split_name(text) == parts


def test_the_same_name_is_found_again() -> None:
    assert name_rules.key("Łukasz-Zoë") == name_rules.key("lukasz zoe")
    assert name_rules.key("Юлия") != name_rules.key("Юлий")
    assert name_rules.class_key("Class 5 B") == name_rules.class_key("5b")


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Year 5", "5"), ("Y05", "5"), ("5", "5"), ("Reception", "R"), ("YR", "R"), ("N2", "N"),
        ("Yr 11", "11"), ("Curriculum Year 6", "6"), ("Oak", ""), ("14", ""),
    ],
)  # fmt: skip
def test_year_groups(text: str, group: str) -> None:
    assert child_rules.year_group(text) == group


@pytest.mark.parametrize(
    ("name", "group"),
    [("5B", "5"), ("RA", "R"), ("Class 3 Kestrel", "3"), ("Robins", ""), ("Oak", "")],
)
def test_the_year_in_a_classs_name(name: str, group: str) -> None:
    assert child_rules.year_of_class(name) == group


def test_the_zero_that_excel_drops_is_put_back() -> None:
    assert adult_rules.telephone("1632960001") == "01632960001"
    assert adult_rules.telephone("01632 960001") == "01632 960001"


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("1632960123", "01632960123"),
        ("7700 900123", "07700 900123"),
        ("441632960123", "+441632960123"),
        ("1.63E+09", ""),
        ("01632 960123", "01632 960123"),
    ],
)
def test_what_excel_does_to_telephone_numbers(cell: str, kept: str) -> None:
    assert adult_rules.telephone(cell) == kept


@pytest.mark.parametrize(
    ("name", "year"),
    [("Year 5 - Beech", "5"), ("Reception Oak", "R"), ("Nursery AM", "N"), ("Robins", "")],
)
def test_the_year_of_a_class_with_a_name(name: str, year: str) -> None:
    assert child_rules.year_of_class(name) == year
