from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.words import in_brief, search_key


@pytest.mark.parametrize(
    ("typed", "name"),
    [("zoe", "Zoë"), ("nunez", "Núñez"), ("lukasz", "Łukasz"), ("nguyen", "Nguyễn"),
     ("o'brien", "O’Brien"), ("soren", "Søren"), ("ολυμπια", "Ολυμπία"), ("strasse", "Straße")],
)  # fmt: skip
def test_a_name_is_found_without_its_accents(typed: str, name: str) -> None:
    assert search_key(name) == search_key(typed)


def test_other_letters_stay_apart() -> None:
    assert search_key("Юлия") != search_key("ليلى")
    assert search_key("Anna") != search_key("Anne")


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


def test_a_sentence_about_what_was_typed_stays_a_sentence() -> None:
    assert in_brief("  31/02\n2026 ") == "31/02 2026"
    assert in_brief("word " * 2_000) == "word word word word word word word word…"
