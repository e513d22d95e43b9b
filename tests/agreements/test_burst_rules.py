from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety_desktop.agreements import burst_rules
from esafety_desktop.agreements.burst_rules import NOTHING, heard, heard_on, read, seems_cut
from esafety_desktop.agreements.code_rules import ALPHABET, is_sound, new_code, shown, with_check

if TYPE_CHECKING:
    from collections.abc import Iterable

CODES = [new_code(random.Random(seed).choice) for seed in range(60)]
ONE, TWO, THREE = CODES[:3]


def known(codes: Iterable[str]) -> set[str]:
    return set(codes) & set(CODES)


def nobody(_codes: Iterable[str]) -> set[str]:
    return set()


def even(text: str, gap: float = 5.0) -> list[float]:
    return [number * gap for number in range(len(text))]


@given(st.lists(st.sampled_from(CODES), min_size=1, max_size=30), st.data())
def test_whatever_stands_between_them_every_code_is_found_once_in_its_order(
    codes: list[str], data: st.DataObject
) -> None:
    between = st.sampled_from(["", "\r", "\t", "\r\n", "\x03", "\x03\x02", " ", "-", "\r]Q1"])
    text = "".join(code + data.draw(between) for code in codes)
    assert read(text, known).codes == tuple(codes)
    assert read(text.lower(), known).codes == tuple(codes)


@given(st.text(alphabet=ALPHABET, max_size=7), st.sampled_from(CODES), st.booleans())
def test_a_piece_before_or_after_swallows_no_code(piece: str, code: str, first: bool) -> None:
    text = piece + code if first else code + piece
    found = read(text, known)
    assert code in found.codes or any(other in CODES for other in found.codes)
    assert len(found.codes) == 1
    assert found.scraps == (
        (piece,) if len(piece) >= 3 and found.codes == (code,) else found.scraps
    )


@pytest.mark.parametrize(
    "typed",
    [
        f"]Q1{ONE}", f"\x02{ONE}\x03", shown(ONE), shown(ONE).lower(), f"Q{ONE}", f" {ONE} \r\n",
        f"{ONE}\t", f"]Q3{ONE}\r", f"{ONE}#", f"*{ONE}*",
    ],
)  # fmt: skip
def test_prefixes_suffixes_and_case(typed: str) -> None:
    assert read(typed, known).codes == (ONE,)


def test_other_keyboards() -> None:
    code = with_check("7Z4M2Y9")
    there = {code}
    german = code.translate(str.maketrans("YZ", "ZY"))
    french = code.translate(str.maketrans("7ZM429Y", "èW,'é" + "çY"))
    stuck = code.translate(str.maketrans("1234567890", '!"£$%^&*()'))
    american = code.translate(str.maketrans("1234567890", "!@#$%^&*()"))
    for typed in (german, french, french.upper(), stuck, american):
        assert read(typed, lambda codes: set(codes) & there).codes == (code,), typed


def test_two_stuck_together_and_one_that_is_nobodys() -> None:
    strange = with_check("ABC1234")
    assert read(ONE + TWO, known).codes == (ONE, TWO)
    assert read(ONE + strange + TWO, known).codes == (ONE, strange, TWO)
    assert read(strange, nobody).codes == (strange,)
    assert read(strange + ONE, nobody).codes == (strange, ONE)


def test_a_code_cut_short_is_told_and_joined_with_its_rest() -> None:
    found = read(f"{ONE[:5]}\r{TWO}\r", known)
    assert found.codes == (TWO,)
    assert found.scraps == (ONE[:5],)
    assert heard_on(ONE[:5], ONE[5:], [0.0, 4.0, 8.0], known).codes == (ONE,)
    assert heard_on(ONE[:5], "at", [0.0, 4.0], known) == NOTHING
    assert heard_on(ONE[:5], TWO, even(TWO), known).codes == (TWO,)


@given(st.sampled_from(CODES), st.integers(0, 7), st.sampled_from(ALPHABET))
def test_a_wrong_letter_makes_no_code(code: str, at: int, letter: str) -> None:
    wrong = code[:at] + letter + code[at + 1 :]
    found = read(wrong, known, by_hand=True)
    assert found.codes == ((code,) if wrong == code else ())


@pytest.mark.parametrize(
    "typed",
    ["Mum", "between", "Chromebook", "tablets", "CEOP", "07700900123", "LK1 4DD", "Year 5",
     "5B", "unsuitable", "2026", "asdfjkl;", "Hello World 2026", "iPad", "1,2,3,4,5,6"],
)  # fmt: skip
def test_what_people_and_text_expanders_type_is_no_scan(typed: str) -> None:
    assert heard(typed, even(typed), known) == NOTHING


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=382), max_size=40))
def test_nothing_but_a_code_or_a_clear_piece_of_one_is_taken(typed: str) -> None:
    found = heard(typed, even(typed), nobody)
    if found:
        whole = read(typed, nobody).codes
        assert seems_cut(typed) or (whole and all(is_sound(one) for one in whole))


def test_pieces_are_capitals_and_digits_and_no_words() -> None:
    assert seems_cut("7K4M2")
    assert seems_cut("7K4M-2Q")
    assert not seems_cut("7k4m2")
    assert not seems_cut("year5")
    assert not seems_cut("YEAR5")
    assert not seems_cut("7K4m2")
    assert not seems_cut("KMNPQ")
    assert not seems_cut("12345")
    assert not seems_cut("7K4")
    assert not seems_cut(ONE)


def test_what_a_hand_typed_just_before_stays() -> None:
    typed = f"he{ONE}"
    times = [0.0, 40.0, *(80.0 + n * 4 for n in range(8))]
    assert heard(typed, times, known) == burst_rules.Reading((ONE,), (), 2, ours=True)
    assert heard(f"Q{ONE}", even(f"Q{ONE}"), known).by_hand == 0
