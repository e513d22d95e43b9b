"""Text on paper: as typed (B14), in any script (B16), in its direction, broken to a width."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esafety_desktop.printing import bidi, bits, fonts, lines, shaping
from esafety_desktop.printing.bidi import has_rtl
from esafety_desktop.printing.fonts import face
from esafety_desktop.printing.forgetting import forget
from esafety_desktop.printing.text import (
    Span,
    clean,
    fitted,
    one_line,
    set_lines,
    unprintable,
    width_of,
    wrapped,
)
from esafety_desktop.problem import Problem
from tests.printing.reading import drawn, missing_glyphs, read

NAMES = (
    "Łukasz Kowalczyk",
    "Şahin Öztürk",
    "Nguyễn Thị Mỹ Linh",
    "Llŷr ap Siôn",
    "Γιώργος Παπαδόπουλος",
    "Юлія Шевченко",
    "محمد الحسن",
    "פנחס כהן",
    "अनीता शर्मा",
    "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
)


@pytest.mark.fault("B16")
@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_names_have_right_glyphs_in_every_script(name: str, *, bold: bool) -> None:
    assert unprintable(name) == frozenset()
    pdf = drawn(name, bold=bold)
    assert missing_glyphs(pdf) == 0
    if not any("\u0900" <= letter <= "\u0dff" for letter in name):
        assert read(pdf)[0].strip() == name


@pytest.mark.fault("B14")
@pytest.mark.parametrize(
    "name", ["<b>Bob</b>", "</para>", '<img src="x">', "&lt;&amp;", "{{child}}", "%s \\n (x)"]
)
def test_a_name_prints_as_it_was_typed(name: str) -> None:
    assert read(drawn(name))[0].strip() == name


@pytest.mark.fault("B16")
def test_letters_that_no_face_has_are_told() -> None:
    assert unprintable("Zoë 李 😀 ỻ") == {"李", "😀"}
    assert unprintable("plain") == frozenset()
    assert "\N{REPLACEMENT CHARACTER}" in read(drawn("Zoë 李"))[0]


def test_a_face_that_is_not_there_says_what_to_do() -> None:
    with pytest.raises(Problem, match=r"Nowhere.*Install"):
        face("Nowhere")


def test_composed_and_decomposed_letters_are_the_same() -> None:
    name = "Nguyễn ŷ"
    assert drawn(name) == drawn(unicodedata.normalize("NFD", name))


def test_control_letters_and_direction_overrides_are_dropped() -> None:
    assert clean("a\x00b\x07c\u202ed\u2066e\tf") == "abcde f"
    assert clean("one\r\ntwo\rthree") == "one\ntwo\nthree"


def test_arabic_letters_are_joined() -> None:
    (bit,) = one_line("محمد", 10).placed
    forms = [unicodedata.name(glyph).rsplit(" ", 2)[1] for glyph in bit.glyphs]
    assert forms == ["FINAL", "MEDIAL", "MEDIAL", "INITIAL"]


def test_a_right_to_left_name_keeps_its_place_in_an_english_sentence() -> None:
    line = one_line("Dear שרה כהן (5B), hello", 10)
    places = {bit.text: bit.x for bit in line.placed}
    assert places["Dear"] < places["כהן"] < places["שרה"] < places["hello"]
    assert places["שרה"] < next(x for text, x in places.items() if "5" in text)
    assert not line.rtl


def test_a_right_to_left_paragraph_begins_at_the_right() -> None:
    line = one_line("سارة قرأت القواعد", 10)
    places = {bit.text: bit.x for bit in line.placed}
    assert line.rtl
    assert places["سارة"] > places["قرأت"] > places["القواعد"]


@pytest.mark.parametrize("number", ["0800 1111", "+44 20 7946 0000", "2026-11-12", "2026-27"])
@pytest.mark.parametrize("words", ["اتصل بالرقم {} غدا", "התקשר {} מחר", "{} اتصل"])
def test_a_telephone_number_is_read_from_left_to_right_in_every_script(
    number: str, words: str
) -> None:
    line = one_line(words.format(number), 10)
    shown = "".join(
        bit.text for bit in sorted(line.placed, key=lambda bit: bit.x) if not has_rtl(bit.text)
    )
    assert shown == number.replace(" ", "")


def test_brackets_face_the_right_way_in_hebrew() -> None:
    line = one_line("כיתה (א) שלנו", 10)
    brackets = sorted((bit.x, bit.text, bit.glyphs) for bit in line.placed if bit.text in "()")
    assert [(text, glyphs) for _, text, glyphs in brackets] == [(")", "("), ("(", ")")]


def test_visual_order_reverses_odd_levels() -> None:
    assert bidi.visual_order([0, 1, 1, 0]) == [0, 2, 1, 3]
    assert bidi.visual_order([1, 2, 2, 1]) == [3, 1, 2, 0]
    assert bidi.visual_order([0, 0]) == [0, 1]


def test_lines_keep_within_the_width_and_lose_nothing() -> None:
    text = "The school filters the internet and supervises children online. " * 9
    lines = set_lines([Span(text)], 12, 200)
    assert len(lines) > 10
    assert all(line.width <= 200 for line in lines)
    assert " ".join(bit.text for line in lines for bit in line.placed).split() == text.split()


def test_a_word_wider_than_the_line_is_cut() -> None:
    lines = set_lines([Span("x" * 400)], 12, 150)
    assert all(line.width <= 150 for line in lines)
    assert "".join(bit.text for line in lines for bit in line.placed) == "x" * 400


def test_bold_inside_a_sentence_touches_its_neighbours() -> None:
    (line,) = set_lines([Span("for "), Span("Zoë", bold=True), Span(", 5B")], 12, 400)
    assert [bit.face for bit in line.placed] == ["Andika-Regular", "Andika-Bold", "Andika-Regular"]
    expected = width_of("for ", 12) + width_of("Zoë", 12, bold=True) + width_of(", 5B", 12)
    assert line.width == pytest.approx(expected, abs=6)


def test_empty_text_is_one_empty_line() -> None:
    assert len(set_lines([Span("")], 12, 100)) == 1
    assert len(set_lines([Span("a\n\nb")], 12, 100)) == 3


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(min_codepoint=9, max_codepoint=0x2FFF), max_size=60))
def test_whatever_is_typed_can_be_laid_out_and_printed(text: str) -> None:
    pdf = drawn(text, room=300)
    assert pdf.startswith(b"%PDF")
    assert missing_glyphs(pdf) == 0


def test_what_was_printed_can_be_forgotten() -> None:
    drawn("Zoë Ashdown", "محمد الحسن", "7K4M-2QX9")
    assert lines.span_atoms.cache_info().currsize
    forget()
    for cached in (lines.span_atoms, lines.one_line, bits.bits_of, shaping.shape):
        assert cached.cache_info().currsize == 0
    assert fonts.face_for_word.cache_info().currsize == 0


def test_a_web_address_is_cut_at_its_marks() -> None:
    address = "https://www.gov.uk/report-child-abuse-to-local-council"
    cut = set_lines([Span(address)], 12, 130)
    texts = ["".join(bit.text for bit in line.placed) for line in cut]
    assert "".join(texts) == address
    assert len(texts) > 2
    assert all(text[-1] in "/-" for text in texts[:-1])
    assert all(line.width <= 130 for line in cut)


def test_what_is_too_wide_in_the_smallest_letters_is_cut_and_says_so() -> None:
    for text in ("word " * 80, "W" * 400, "\u05e9\u05dc\u05d5\u05dd " * 90):
        line, size = fitted(text.strip(), 12, 200, least=8)
        assert size == 8
        assert 180 < line.width <= 200
    lines, size = wrapped("word " * 80, 12, 200, 8)
    assert size == 8
    assert len(lines) > 3
    (line,), size = wrapped("word", 12, 200, 8)
    assert size == 12
