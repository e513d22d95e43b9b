"""The unique pupil number that every child in a state school in England has."""

from __future__ import annotations

import re

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_SHAPE = re.compile(rf"^[{LETTERS}]\d{{11}}[\d{LETTERS}]$")


def tidy(text: str) -> str:
    """A number as it is kept: capitals, no blanks or hyphens."""
    return re.sub(r"[\s\-]", "", text).upper()


def check_letter(body: str) -> str:
    """The first letter that belongs to the other twelve characters.

    Each is multiplied by its place, 2 to 13; the sum's remainder by 23 points to one of 23 letters
    (I, O and S are not among them). A temporary number ends in a letter, which counts by its place
    in the same list.
    """
    values = (LETTERS.index(c) if c in LETTERS else int(c) for c in body)
    return LETTERS[sum(place * value for place, value in enumerate(values, start=2)) % 23]


def fault(upn: str) -> str:
    """What is wrong with a tidied number, in plain words; nothing where it is right."""
    if len(upn) != 13:
        return f"It has {len(upn)} characters; a unique pupil number has 13."
    if not _SHAPE.match(upn):
        return "It should be one letter and twelve digits."
    if check_letter(upn[1:]) != upn[0]:
        return "Its first letter does not fit the digits, so something was mistyped."
    return ""
