"""What a hand scanner typed: the slip codes in it, however it is set up and however fast it is.

A scanner is a keyboard. It may put something before a code (``]Q1``, STX) and after it (Enter, Tab,
ETX, nothing), have another layout or Caps Lock, and read two slips that stick together as one.
Pure decisions over the letters and their moments; nothing here knows a window or a cabinet.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from esafety_desktop.agreements.code_rules import (
    ALPHABET,
    LENGTH,
    could_be_given,
    is_sound,
    normalise,
)
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

GAP_MS = 45
"""A next key sooner than this comes from a scanner, not from a hand."""
LEAST = 5
"""Fewer letters than this are never looked at: two fast fingers manage four."""
AFTER_MS = 300
"""An Enter or Tab that comes so soon after a scan belongs to it."""
JOIN_MS = 5_000
"""The rest of a code that was cut short comes within this time."""

_ENDS = re.compile(r"[\r\n\t\x00-\x08\x0b-\x1f]+")
_SYMBOLOGY = re.compile(r"^\][A-Za-z][0-9A-Za-z]")
_WORD = re.compile(r"[A-Z]{4}")
_SCRAP = 3
_SHIFTED = {"!": "1", '"': "2", "@": "2", "£": "3", "#": "3", "$": "4", "%": "5", "^": "6",
            "&": "7", "*": "8", "(": "9", ")": "0"}  # fmt: skip
_FRENCH = dict(zip("&É\"'(-È_ÇÀ", "1234567890", strict=True))
_LAYOUTS = tuple(
    str.maketrans(table)
    for table in (
        {},
        _SHIFTED,
        {"Y": "Z", "Z": "Y"},
        {"A": "Q", "Q": "A", "Z": "W", "W": "Z", ",": "M", "?": "M", **_FRENCH},
    )
)
_CODE_LIKE = frozenset(ALPHABET)


class Reading(Value):
    """What was found in a burst of keys.

    Attributes:
        codes: Sound codes without a hyphen, in the order in which they were read.
        scraps: What looks like a code that was cut short, or like two that ran into each other.
        by_hand: How many of the first letters a hand typed just before the scanner began.
        ours: Whether one of the codes is known to stand on a slip of this school; of a burst, else
            it only looks like one.
    """

    codes: tuple[str, ...] = ()
    scraps: tuple[str, ...] = ()
    by_hand: int = 0
    ours: bool = False

    def __bool__(self) -> bool:
        return bool(self.codes or self.scraps)


NOTHING = Reading()


def read(
    text: str, known: Callable[[Iterable[str]], set[str]], *, by_hand: bool = False
) -> Reading:
    """The slip codes in what was typed within one burst.

    Args:
        text: Letters, line ends and control characters as they came.
        known: Which of some codes stand on a slip of this school.
        by_hand: A person typed it: then a wrong letter is a wrong letter, no other keyboard.
    """
    layouts = _LAYOUTS[:1] if by_hand else _LAYOUTS
    codes: list[str] = []
    scraps: list[str] = []
    ours = False
    for part in _ENDS.split(text):
        found, left, some = _in_part(_SYMBOLOGY.sub("", part.strip()), known, layouts)
        codes += found
        scraps += left
        ours = ours or some
    return Reading(tuple(codes), tuple(scraps), ours=ours)


def heard(
    typed: str, times: Sequence[float], known: Callable[[Iterable[str]], set[str]]
) -> Reading:
    """A burst that landed anywhere in the window: is it a scan?

    Nothing is, that is no code and no piece of one; what a person types never is. A word that
    happens to pass the check (one in 32 of eight letters does) is none either.

    Args:
        typed: The letters.
        times: The moment of each in milliseconds.
        known: As for `read`.
    """
    if len(typed) < LEAST:
        return NOTHING
    found = read(typed, known)
    if not found.codes and not (len(found.scraps) == 1 and seems_cut(typed)):
        return NOTHING
    found = _owned(found, known)
    if found.codes and not found.ours and not _look_given(typed, found.codes):
        return NOTHING
    return replace(found, by_hand=_by_hand(typed, times, found))


def _owned(found: Reading, known: Callable[[Iterable[str]], set[str]]) -> Reading:
    """With it said whether a code is ours, which was not looked up where one was clear."""
    return found if found.ours or not found.codes else replace(found, ours=bool(known(found.codes)))


def _look_given(typed: str, codes: Sequence[str]) -> bool:
    """Whether codes that nobody knows may be slips all the same: a scanner never mixes cases."""
    one_case = typed in {typed.upper(), typed.lower()}
    return one_case and all(could_be_given(code) for code in codes)


def seems_cut(typed: str) -> bool:
    """Whether this is a piece of a code: capitals and digits, too few for a code, and no word.

    A person who types while the program is busy is as fast as a scanner afterwards; codes never
    hold a word (`code_rules.new_code`), and what people type in a hurry is rarely all capitals.
    """
    text = _SYMBOLOGY.sub("", _ENDS.sub("", typed)).replace("-", "")
    mixed = any(c.isdigit() for c in text) and any(c.isalpha() for c in text)
    fits = LEAST <= len(text) < LENGTH and _CODE_LIKE.issuperset(text)
    return fits and mixed and not _WORD.search(text)


def heard_on(
    before: str, typed: str, times: Sequence[float], known: Callable[[Iterable[str]], set[str]]
) -> Reading:
    """As `heard`, for what may be the rest of a code whose beginning came a moment ago."""
    if before:
        whole = _owned(read(before + typed, known), known)
        if whole.codes and not whole.scraps:
            return whole
    return heard(typed, times, known)


def _in_part(
    part: str,
    known: Callable[[Iterable[str]], set[str]],
    layouts: Sequence[dict[int, str]],
) -> tuple[list[str], list[str], bool]:
    """Codes and leavings of a text without line ends, and whether one of the codes is known."""
    texts = list(dict.fromkeys(normalise(part.upper().translate(one)) for one in layouts))
    clear = len(layouts) == 1 or _seems_printed(part)
    if clear and is_sound(texts[0]):  # the usual case: one slip, nothing to look up
        return [texts[0]], [], False
    windows = {text: _windows(text) for text in texts}
    there = known({code for found in windows.values() for _, code in found})
    for text in texts:
        taken = _apart([(at, code) for at, code in windows[text] if code in there])
        if taken:
            return (*_cut_up(text, taken), True)
    whole = texts[0]
    if clear and len(whole) % LENGTH == 0:
        parts = [whole[at : at + LENGTH] for at in range(0, len(whole), LENGTH)]
        if parts and all(is_sound(one) for one in parts):
            return parts, [], False
    return [], [part] if len(whole) >= _SCRAP else [], False


def _seems_printed(part: str) -> bool:
    """Whether it can be what stands on a slip: capitals, and digits in each code."""
    return part == part.upper() and sum(c.isdigit() for c in part) * 4 >= len(part)


def _windows(text: str) -> list[tuple[int, str]]:
    places = range(len(text) - LENGTH + 1)
    return [(at, text[at : at + LENGTH]) for at in places if is_sound(text[at : at + LENGTH])]


def _apart(windows: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Those that don't overlap, from the left."""
    taken: list[tuple[int, str]] = []
    for at, code in windows:
        if not taken or at >= taken[-1][0] + LENGTH:
            taken.append((at, code))
    return taken


def _cut_up(text: str, taken: Sequence[tuple[int, str]]) -> tuple[list[str], list[str]]:
    """The codes in their order, with a sound one that is not known between them; and the rest."""
    codes: list[str] = []
    scraps: list[str] = []
    end = 0
    for at, code in (*taken, (len(text), "")):
        between = text[end:at]
        if is_sound(between):
            codes.append(between)
        elif len(between) >= _SCRAP:
            scraps.append(between)
        if code:
            codes.append(code)
        end = at + LENGTH
    return codes, scraps


def _by_hand(typed: str, times: Sequence[float], found: Reading) -> int:
    """How many letters before the first code came markedly slower than the scanner types."""
    gaps = [later - sooner for sooner, later in itertools.pairwise(times)]
    spare = len(normalise(typed)) - LENGTH * len(found.codes)
    if not found.codes or spare <= 0 or len(gaps) < LENGTH:
        return 0
    usual = sorted(gaps)[len(gaps) // 2]
    slow = [n + 1 for n, gap in enumerate(gaps[:spare]) if gap > max(15.0, 2.5 * usual)]
    return slow[-1] if slow else 0
