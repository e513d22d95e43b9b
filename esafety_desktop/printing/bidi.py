"""Which way text runs: the Unicode bidirectional algorithm, up to whole runs of one direction."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
from unicodedata import bidirectional

_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
#: Embeddings, overrides and isolates: nobody types them in a name, and they could disguise one.
CONTROLS = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
#: Telephone numbers and the like: the algorithm would show their groups in turned order.
_NUMBER = re.compile(r"\+?\d+(?:[ \u00a0-]\d+)+")
_FEWEST_DIGITS = 6
_CLOSES = {")": "(", "]": "[", "}": "{", "»": "«"}
_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}


def has_rtl(text: str) -> bool:
    """Whether any letter runs from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def kept_apart(value: str) -> str:
    """A value for the middle of a sentence: what follows it keeps the sentence's direction."""
    return f"{value}\N{LEFT-TO-RIGHT MARK}" if has_rtl(value) else value


def base_level(text: str) -> int:
    """0 when the first strong letter runs left to right (or there is none), else 1."""
    from bidi.algorithm import get_base_level

    return int(get_base_level(text))


def levels(text: str, base: int) -> tuple[int, ...]:
    """The embedding level of every letter of one paragraph; odd runs from right to left.

    Args:
        text: Without embeddings, overrides and isolates (``CONTROLS``).
        base: The level of the paragraph, 0 or 1.
    """
    from bidi import algorithm

    kept = "".join(char for char in text if bidirectional(char) != "BN")
    storage = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = "LR"[base]
    algorithm.get_embedding_levels(kept, storage)
    for char in storage["chars"]:
        if not char["type"]:  # a letter that is younger than Python's tables
            char["type"] = char["orig"] = "R" if has_rtl(char["ch"]) else "L"
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _settle_brackets(storage["chars"], base)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    found = iter([int(char["level"]) for char in storage["chars"]])
    result: list[int] = []
    for char in text:
        skipped = bidirectional(char) == "BN"
        result.append((result[-1] if result else base) if skipped else next(found, base))
    _keep_numbers(text, result)
    return tuple(result)


def _keep_numbers(text: str, found: list[int]) -> None:
    """Give a number in groups one level: 0800 1111 is dialled from left to right everywhere."""
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        if sum(map(str.isdecimal, number.group())) >= _FEWEST_DIGITS:
            level = max(found[start:end])
            found[start:end] = [level + level % 2] * (end - start)


def _strong(char: dict[str, object]) -> str | None:
    return _STRONG.get(str(char["type"]))


def _settle_brackets(chars: list[dict[str, object]], base: int) -> None:
    """Give both brackets of a pair one direction (rule N0), so that ``(5B)`` stays together."""
    own, other = ("R", "L") if base else ("L", "R")
    open_at: list[int] = []
    for end, char in enumerate(chars):
        if char["ch"] in _CLOSES.values():
            open_at.append(end)
        elif open_at and chars[open_at[-1]]["ch"] == _CLOSES.get(str(char["ch"])):
            start = open_at.pop()
            inside = set(map(_strong, chars[start + 1 : end]))
            before = next(filter(None, map(_strong, reversed(chars[:start]))), own)
            if own in inside or (other in inside and before == other):
                direction = own if own in inside else other
                chars[start]["type"] = chars[end]["type"] = direction


def visual_order(line_levels: Sequence[int]) -> list[int]:
    """The places of a line's runs from left to right (rule L2 of the algorithm)."""
    order = list(range(len(line_levels)))
    odd = [level for level in line_levels if level % 2]
    if not odd:
        return order
    for level in range(max(line_levels), min(odd) - 1, -1):
        start = 0
        while start < len(order):
            if line_levels[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and line_levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order
