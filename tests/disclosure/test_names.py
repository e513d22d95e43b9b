"""Names are found however they are written, and what is left out is gone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esafety_desktop.disclosure.mark_rules import carried_out, child_label
from esafety_desktop.disclosure.rows import Mark
from esafety_desktop.disclosure.shown_rules import shown
from esafety_desktop.pupil_files.name_rules import (
    Known,
    adult_variants,
    find,
    initials_of,
    variants_of,
    without,
)

LULU = Known(
    "b", variants_of("Łucja", "O'Brien", "Lulu"), initials_of("Łucja", "O'Brien"), details=True
)
ANNE = Known("c", variants_of("Anne-Marie", "Núñez"), initials_of("Anne-Marie", "Núñez"))
WILL = Known("w", variants_of("Will", "May"))
GREY = Known("g", adult_variants("Mrs Edna Grey"), details=True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("LUCJA ran", ["LUCJA"]),
        ("lucja's phone, Łucjas phone", ["lucja", "Łucjas"]),
        ("O’Brien, obrien, O'BRIEN", ["O’Brien", "obrien", "O'BRIEN"]),
        ("lulu2017 and xx_lulu and Lulu_a1", ["lulu2017", "xx_lulu", "Lulu_a1"]),
        ("Illulus, lulus-like", ["lulus"]),
        ("L.O. and LO and lo, SLOW", ["L.O.", "LO"]),
        ("O'Brien, Lulu came", ["O'Brien, Lulu"]),
        ("Łucja\nO'Brien", ["Łucja\nO'Brien"]),
        ("Said to have done it: Łucja O'Brien, 5B, born 09/08/2017 (lives at no. 4)\nx",
         ["Łucja O'Brien, 5B, born 09/08/2017 (lives at no. 4)"]),
        ("Said to have done it: Łucja O'Brien (lives at no. 4)",
         ["Łucja O'Brien (lives at no. 4)"]),
    ],
)  # fmt: skip
def test_a_child_is_found(text: str, wanted: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in find(text, (LULU,))] == wanted


def test_a_decomposed_letter_is_the_same_letter() -> None:
    text = "Nun\u0303ez and nu\u0301n\u0303ez"
    assert [text[hit.start : hit.end] for hit in find(text, (ANNE,))] == [
        "Nun\u0303ez",
        "nu\u0301n\u0303ez",
    ]


def test_hyphens_and_parts_of_double_names() -> None:
    text = "anne marie; Anne-Marie Nunez; Marie"
    assert [text[hit.start : hit.end] for hit in find(text, (ANNE,))] == [
        "anne marie",
        "Anne-Marie Nunez",
        "Marie",
    ]


def test_names_that_are_words_need_their_capital() -> None:
    text = "He will go, he may; Will went, May too."
    assert [text[hit.start : hit.end] for hit in find(text, (WILL,))] == ["Will", "May"]


def test_adults_by_title_and_surname() -> None:
    text = "Mrs Grey rang. Edna Grey. GREY. It was a miss."
    found = [text[hit.start : hit.end] for hit in find(text, (GREY,))]
    assert found == ["Mrs Grey", "Edna Grey", "GREY"]


def test_two_of_one_name_are_both_meant() -> None:
    other = Known("d", variants_of("Lulu", "Smith"))
    (hit,) = find("Lulu was there", (LULU, other))
    assert hit.keys == ("b", "d")


def test_the_childs_own_names_stay() -> None:
    sister = without(variants_of("Mia", "Ashdown"), variants_of("Zoë", "Ashdown"))
    assert "Ashdown" not in sister
    assert "Mia Ashdown" in sister


def test_letters_go_on_after_z() -> None:
    assert [child_label(n) for n in (0, 1, 24, 25, 26)] == [
        "Child B",
        "Child C",
        "Child Z",
        "Child AA",
        "Child AB",
    ]
    assert child_label(0, sealed=True) == "Child 1"


LETTERS = st.text(alphabet="abz é🙂\n'«»▸", max_size=40)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...]]:
    text = draw(LETTERS)
    marks = []
    for number in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, max(len(text) - 1, 0)))
        end = draw(st.integers(start, len(text)))
        if start < end:
            stands = draw(st.booleans())
            marks.append(
                Mark(str(number), start, end, "Child B", "x", proposed=True, stands=stands)
            )
    return text, tuple(marks)


@settings(max_examples=300, deadline=None)
@given(marked())
def test_every_letter_that_is_left_out_is_gone(case: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = case
    covered = {n for mark in marks if mark.stands for n in range(mark.start, mark.end)}
    kept = "".join(letter for n, letter in enumerate(text) if n not in covered)
    assert carried_out(text, marks, {}).replace("[Child B]", "") == kept


@settings(max_examples=300, deadline=None)
@given(marked())
def test_a_selection_on_the_screen_means_the_same_part(
    case: tuple[str, tuple[Mark, ...]],
) -> None:
    text, marks = case
    seen = shown(text, marks, {mark.id: "[Child B]" for mark in marks})
    units = seen.text.encode("utf-16-le")
    assert len(seen.places) == len(units) // 2
    for number, place in enumerate(seen.places):
        assert 0 <= place < len(text)
        unit = units[number * 2 : number * 2 + 2]
        start, end = seen.part(number, number + 1)
        assert end == start + 1
        inside = any(first <= number < last for first, last, _ in seen.spans)
        if not inside:
            assert unit in text[start].encode("utf-16-le")
