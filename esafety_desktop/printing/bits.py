"""Words cut into bits of one face and one direction, in any script that a face has."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from esafety_desktop.printing import bidi
from esafety_desktop.printing.fonts import chain, face, face_for_char, face_for_word, has_letter
from esafety_desktop.printing.shaping import needs_shaping, shape
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile(r"[\t\u2000-\u200a\u205f\u3000]")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_MARKS = frozenset({"Mn", "Mc", "Me", "Cf"})
_MISSING = "\N{REPLACEMENT CHARACTER}"


class Bit(Value):
    """Letters of one word in one face and one direction.

    Attributes:
        glyphs: What ReportLab draws: a plain string, or shaped glyphs in order of place.
        text: What was typed.
        width: At a size of one point.
        spread: Room after every letter, in sizes.
    """

    face: str
    glyphs: str
    text: str
    width: float
    level: int = 0
    spread: float = 0.0


def clean(text: str) -> str:
    r"""Composed letters, no control characters; line ends stay as ``\\n``."""
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    text = bidi.CONTROLS.sub("", _BLANKS.sub(" ", text))
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"})


def unprintable(text: str) -> frozenset[str]:
    """The letters that no face has; they would print as a box or a question mark (fault B16)."""
    if text.isascii():
        return frozenset()
    letters = set(_INVISIBLE.sub("", clean(text))) - {"\n", " "}
    return frozenset(letter for letter in letters if face_for_char(letter) is None)


def _face_runs(word: str, bold: bool) -> Iterator[tuple[str, str]]:  # noqa: FBT001 - private
    whole = face_for_word(word, bold=bold)
    if whole:
        yield whole, word
        return
    current, letters = "", ""
    for letter in word:
        found = face_for_char(letter, bold=bold)
        sticks = unicodedata.category(letter) in _MARKS and has_letter(current, letter)
        if found is None and _INVISIBLE.match(letter):
            continue
        if found is None:
            letter, found = _MISSING, face_for_char(_MISSING) or chain(bold=bold)[0]  # noqa: PLW2901
        wanted = current if sticks else found
        if wanted != current and letters:
            yield current, letters
            letters = ""
        current, letters = wanted, letters + letter
    if letters:
        yield current, letters


def bit_of(face_name: str, text: str, level: int) -> Bit:
    """A bit in a face that has all its letters."""
    if level % 2 or needs_shaping(text):
        glyphs, width = shape(face_name, text, rtl=bool(level % 2))
        return Bit(face_name, glyphs, text, width, level)
    visible = _INVISIBLE.sub("", text)
    return Bit(face_name, visible, text, face(face_name).stringWidth(visible, 1), level)


def spread_out(bit: Bit, spread: float) -> Bit:
    """The bit with room after each of its letters; shaped letters hang together and get none."""
    if not spread or type(bit.glyphs) is not str:
        return bit
    return replace(bit, width=bit.width + spread * len(bit.glyphs), spread=spread)


@lru_cache(maxsize=32768)
def bits_of(word: str, bold: bool, word_levels: tuple[int, ...]) -> tuple[Bit, ...]:  # noqa: FBT001 - cached: positional
    """The bits of a word in the order in which they are read.

    Args:
        word: Without blanks.
        bold: In the bold faces.
        word_levels: The direction of every letter, or () for left to right.
    """
    if not word_levels or len(set(word_levels)) == 1:
        level = word_levels[0] if word_levels else 0
        return tuple(bit_of(name, text, level) for name, text in _face_runs(word, bold))
    bits: list[Bit] = []
    start = 0
    for end in range(1, len(word) + 1):
        if end == len(word) or word_levels[end] != word_levels[start]:
            part = word[start:end]
            bits.extend(
                bit_of(name, text, word_levels[start]) for name, text in _face_runs(part, bold)
            )
            start = end
    return tuple(bits)
