"""How the head of an audit trail is written on paper, and read again when somebody types it.

``L 1234 3F2A 91BC 0D4E 7788 A1B2 7C``: which trail, the number of its newest entry, the first 80
bits of that entry's hash, and two characters that show a slip in typing.
"""

from __future__ import annotations

import hashlib
import re
from typing import NamedTuple

from esafety_desktop.problem import Problem

OFFICE, LOCKED, ENVELOPE = "O", "L", "E"
DIGITS = 20
"""Hexadecimal digits of the hash: 80 bits, which nobody can hit a second time."""
_ENVELOPE_DIGITS = 4
_CHECK = 2
_SHAPE = re.compile(
    rf"(O|0|L|E[0-9A-F]{{{_ENVELOPE_DIGITS}}})([0-9]{{1,12}})([0-9A-F]{{{DIGITS}}})([0-9A-F]{{{_CHECK}}})"
)
_MEANT = str.maketrans("OIL", "011")


class Code(NamedTuple):
    """The head of a trail as it was written down.

    Attributes:
        trail: `OFFICE`, `LOCKED`, or `ENVELOPE` with the first digits of the envelope's name.
        seq: The entry's number.
        start: The first `DIGITS` hexadecimal digits of its hash, in small letters.
    """

    trail: str
    seq: int
    start: str


def code_of(trail: str, seq: int, entry_hash: str) -> Code:
    """The code of a head."""
    return Code(trail, seq, entry_hash[:DIGITS])


def envelope(name: str) -> str:
    """How the trail of a sealed envelope is called; nothing that stands in it."""
    return ENVELOPE + name[:_ENVELOPE_DIGITS].upper()


def written(code: Code) -> str:
    """As it is printed: in groups, with its check characters."""
    plain = f"{code.trail}{code.seq}{code.start.upper()}"
    digits = code.start.upper()
    groups = [digits[at : at + 4] for at in range(0, len(digits), 4)]
    return " ".join((code.trail, str(code.seq), *groups, _check(plain)))


def typed(text: str) -> tuple[Code, ...]:
    """The codes that somebody typed or pasted, one a line; spaces and dashes don't matter.

    Raises:
        Problem: a line is no code, or was mistyped; says which.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    return tuple(_one(number, line) for number, line in enumerate(lines, 1))


def _one(number: int, line: str) -> Code:
    words = re.split(r"[\s\-–]+", line.strip().upper(), maxsplit=2)
    if len(words) < 3:
        raise _wrong(number)
    trail, seq, rest = words
    rest = re.sub(r"[\s\-–]", "", rest).translate(_MEANT)
    found = _SHAPE.fullmatch(f"{trail}{seq.translate(_MEANT)}{rest}")
    if found is None or not seq.isascii():
        raise _wrong(number)
    trail = OFFICE if found[1] == "0" else found[1]
    if _check(f"{trail}{found[2]}{found[3]}") != found[4]:
        raise _wrong(number)
    return Code(trail, int(found[2]), found[3].lower())


def _check(plain: str) -> str:
    return hashlib.sha256(plain.encode()).hexdigest()[:_CHECK].upper()


def _wrong(number: int) -> Problem:
    return Problem(
        f"Line {number} is not a code as it is printed: a letter or digit is wrong or missing.",
        "Compare it with the page: a letter, the number of the entry, five groups of four and a"
        " last one of two.",
    )
