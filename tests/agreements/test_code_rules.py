import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.agreements import code_rules as rules

codes = st.text(alphabet=rules.ALPHABET, min_size=7, max_size=7).map(rules.with_check)
places = st.integers(0, rules.LENGTH - 1)


@given(codes)
def test_every_made_code_is_sound(code: str) -> None:
    assert rules.is_sound(code)
    assert rules.explain(code) == ""


@given(codes, places, st.sampled_from(rules.ALPHABET))
def test_any_single_wrong_character_is_caught(code: str, place: int, wrong: str) -> None:
    spoilt = code[:place] + wrong + code[place + 1 :]
    assert rules.is_sound(spoilt) == (spoilt == code)


@given(codes, places, places)
def test_any_two_swapped_characters_are_caught(code: str, one: int, other: int) -> None:
    letters = list(code)
    letters[one], letters[other] = letters[other], letters[one]
    swapped = "".join(letters)
    assert rules.is_sound(swapped) == (swapped == code)


@given(codes, st.randoms(use_true_random=False))
def test_typing_is_forgiven(code: str, chance: random.Random) -> None:
    look_alikes = {"0": "0Oo", "1": "1IiLl"}
    typed = "".join(chance.choice(look_alikes.get(c, c + c.lower())) for c in code)
    typed = f"  {typed[:3]} {typed[3:4]}-{typed[4:]}\n"
    assert rules.normalise(typed) == code


@given(codes)
def test_shown_code_reads_back(code: str) -> None:
    assert rules.shown(code)[4] == "-"
    assert rules.normalise(rules.shown(code)) == code


@given(st.integers())
def test_new_codes_are_sound_and_never_spell_words(seed: int) -> None:
    code = rules.new_code(random.Random(seed).choice)
    assert rules.is_sound(code)
    for block in (code[:4], code[4:]):
        assert not any(block[i : i + 3].isalpha() for i in range(2))


@given(st.text(max_size=30))
def test_anything_typed_gets_an_answer(typed: str) -> None:
    assert bool(rules.explain(typed)) != rules.is_sound(rules.normalise(typed))


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "No code was typed"),
        ("7K4M", "8 characters; this one has 4"),
        ("7K4M-2QU9", "Is the U a V?"),
        ("7K4M-2Q*9", "never contain *"),
    ],
)
def test_wrong_codes_are_explained(typed: str, says: str) -> None:
    assert says in rules.explain(typed)


def test_a_wrong_check_character_is_explained() -> None:
    code = rules.with_check("7K4M2QX")
    other = rules.ALPHABET[rules.ALPHABET.index(code[-1]) - 1]
    assert "wrong, or two are swapped" in rules.explain(code[:-1] + other)


def test_codes_fit_the_small_qr_mode() -> None:
    import segno

    assert segno.make_qr(rules.with_check("7K4M2QX")).mode == "alphanumeric"


def test_nearly_the_same() -> None:
    assert rules.nearly_same("7K4M2QX9", "7K4M2QX8")
    assert rules.nearly_same("7K4M2QX", "7K4M2QX8")
    assert not rules.nearly_same("7K4M2QX9", "ABCDEFGH")
    assert not rules.nearly_same("7K4", "7K4M2QX9")
