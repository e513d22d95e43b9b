"""The code on a recovery sheet: 160 bits in eight groups, each with a check character.

Crockford's alphabet: no I, L, O or U; what is easily misread is read rightly. The check
character is linear over GF(32) and knows its group, so that one wrong character, two swapped
ones, or two swapped groups are noticed and the group is named.
"""

import secrets

from esafety_desktop.problem import Problem

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_BYTES = 20
GROUPS = 8
_DATA = 4
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_SPACES = dict.fromkeys(map(ord, " -–—.\t\r\n"))


class WrongCode(Problem):
    """What was typed is not a recovery code."""


def new_code() -> bytes:
    """160 random bits."""
    return secrets.token_bytes(CODE_BYTES)


def to_text(code: bytes) -> str:
    """``7XK2M-…``: eight groups of five characters, the last of each being its check."""
    number = int.from_bytes(code, "big")
    digits = [(number >> shift) & 31 for shift in range(155, -1, -5)]
    groups = (digits[start : start + _DATA] for start in range(0, GROUPS * _DATA, _DATA))
    return "-".join(
        "".join(ALPHABET[digit] for digit in (*group, _check(index, group)))
        for index, group in enumerate(groups)
    )


def from_text(text: str) -> bytes:
    """The bits of a typed code; case, spaces and dashes don't matter.

    Raises:
        WrongCode: too short or long, a character that can't be in it, or a group that is mistyped.
    """
    typed = text.translate(_SPACES).upper().translate(_MISREAD)
    strange = sorted(set(typed) - set(ALPHABET))
    if strange:
        raise WrongCode(
            f"“{strange[0]}” can't be part of a recovery code.", "Check that character."
        )
    if len(typed) != GROUPS * (_DATA + 1):
        raise WrongCode(
            f"A recovery code has 40 characters; {len(typed)} were typed.",
            "Type all eight groups as they stand on the sheet.",
        )
    number = 0
    for index in range(GROUPS):
        *group, check = (ALPHABET.index(one) for one in typed[index * 5 : index * 5 + 5])
        if _check(index, group) != check:
            raise WrongCode(
                f"Group {index + 1} of the code is mistyped.", "Compare it with the sheet."
            )
        for digit in group:
            number = number << 5 | digit
    return number.to_bytes(CODE_BYTES, "big")


def _check(index: int, group: list[int]) -> int:
    check = index + 1
    for weight, digit in enumerate(group, start=2):
        check ^= _times(weight, digit)
    return check


def _times(left: int, right: int) -> int:
    """Product in GF(32), polynomial x⁵ + x² + 1."""
    product = 0
    for bit in range(5):
        if right >> bit & 1:
            product ^= left << bit
    for bit in range(8, 4, -1):
        if product >> bit & 1:
            product ^= 0b100101 << (bit - 5)
    return product
