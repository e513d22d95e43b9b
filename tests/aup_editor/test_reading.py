"""How old a reader must be: the measure and what makes a text hard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.aup_editor.reading_rules import read, syllables

EASY = (
    "I am kind. I ask for help. I tell a grown up. I look after the tablet. I do not run. "
    "I shut the lid. I am safe."
)
HARD = (
    "Users are individually accountable for ensuring that all communications originating from "
    "institutional infrastructure satisfy applicable confidentiality legislation, irrespective of "
    "geographical location, contractual classification or organisational affiliation."
)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1), ("tablet", 2), ("computer", 3), ("safe", 1), ("used", 1), ("wanted", 2),
        ("websites", 2), ("messages", 3), ("responsible", 4), ("video", 3), ("the", 1),
        ("people", 2),        ("disciplinary", 5), ("rules", 1), ("shared", 1), ("a", 1),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.covers("BECTA09-AUPGEN-4")
def test_easy_and_hard_texts_are_told_apart() -> None:
    easy, hard = read(EASY), read(HARD)
    assert easy.age is not None
    assert hard.age is not None
    assert easy.age <= 7
    assert hard.age >= 20
    assert easy.in_words.startswith("about")
    assert hard.in_words == "harder than a newspaper"
    assert hard.longest[0][0] > 20
    assert "institutional" in hard.hard
    assert easy.hard == ()


def test_too_short_to_say() -> None:
    assert read("").in_words == "too short to say"
    assert read("Be kind.").words == 2


@given(st.text(max_size=300))
def test_any_text_has_an_age_within_reason_or_none(text: str) -> None:
    found = read(text)
    assert found.age is None or 5.0 <= found.age <= 22.0
