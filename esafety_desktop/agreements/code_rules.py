"""The short code on a return slip: made by chance, typed by people, read by scanners.

Eight characters in two blocks, ``7K4M-2QX9``: seven random ones and a check character. The
alphabet is Crockford's base 32 (no I, L, O or U), so that a code also fits the small alphanumeric
mode of a QR code. The check character is a weighted sum in the field of 32 elements with eight
different weights: every single wrong character and every two swapped ones are caught.
"""

import secrets
from collections.abc import Callable, Iterable

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
_BLOCK = 4
_VALUE = {character: number for number, character in enumerate(ALPHABET)}
_FORGIVEN = str.maketrans({"O": "0", "I": "1", "L": "1"})
_IGNORED = frozenset(" -\u2010\u2011\u2012\u2013\u2014\t\r\n._")
_MODULUS = 0b100101  # x^5 + x^2 + 1: its root has order 31, so that eight weights differ


def _times_root(value: int) -> int:
    doubled = value << 1
    return doubled ^ _MODULUS if doubled & 32 else doubled


def _weighted_sum(values: Iterable[int]) -> int:
    total = 0
    for value in values:
        total = _times_root(total) ^ value
    return total


def with_check(seven: str) -> str:
    """The whole code for seven characters of the alphabet."""
    return seven + ALPHABET[_times_root(_weighted_sum(_VALUE[c] for c in seven))]


def _could_spell_a_word(code: str) -> bool:
    for block in (code[:_BLOCK], code[_BLOCK:]):
        letters = "".join(c if c.isalpha() else " " for c in block).split()
        if any(len(run) > 2 for run in letters):
            return True
    return False


def new_code(choose: Callable[[str], str] = secrets.choice) -> str:
    """A fresh code without a hyphen; no block holds three letters in a row, so none is a word."""
    while True:
        code = with_check("".join(choose(ALPHABET) for _ in range(LENGTH - 1)))
        if not _could_spell_a_word(code):
            return code


def could_be_given(code: str) -> bool:
    """Whether `new_code` could have made it: sound, letters and digits, and no word in it."""
    mixed = any(c.isdigit() for c in code) and any(c.isalpha() for c in code)
    return is_sound(code) and mixed and not _could_spell_a_word(code)


def normalise(typed: str) -> str:
    """What was meant: upper case, no spaces or hyphens, O read as 0, I and L as 1."""
    kept = "".join(c for c in typed.upper() if c not in _IGNORED)
    return kept.translate(_FORGIVEN)


def is_sound(code: str) -> bool:
    """Whether a normalised code has the right length, alphabet and check character."""
    return (
        len(code) == LENGTH
        and all(c in _VALUE for c in code)
        and _weighted_sum(_VALUE[c] for c in code) == 0
    )


def is_meant(typed: str) -> bool:
    """Whether a line in a box that looks for names was meant as a slip code, right or wrong."""
    code = normalise(typed)
    of_code = len(code) == LENGTH and all(c in _VALUE for c in code)
    return of_code and any(c.isdigit() for c in typed) and any(c.isalpha() for c in typed)


def is_name(typed: str) -> bool:
    """Whether a line in the box for codes was meant as somebody's name: letters, and no code."""
    bare = typed.strip()
    letters = all(c.isalpha() or c in " -'’." for c in bare)
    return len(bare) > 1 and letters and not is_sound(normalise(bare))


def shown(code: str) -> str:
    """A normalised code as it stands on paper: ``7K4M-2QX9``."""
    return f"{code[:_BLOCK]}-{code[_BLOCK:]}" if len(code) == LENGTH else code


def explain(typed: str) -> str:
    """Why a typed code can't be right, in one or two plain sentences; "" when it is sound."""
    code = normalise(typed)
    if is_sound(code):
        return ""
    if not code:
        return "No code was typed."
    foreign = sorted({c for c in code if c not in _VALUE})
    if foreign:
        hint = " Is the U a V?" if "U" in foreign else ""
        return f"Slip codes never contain {' or '.join(foreign[:3])}.{hint}"
    if len(code) != LENGTH:
        unit = "character" if len(code) == 1 else "characters"
        return f"A slip code has {LENGTH} characters; this one has {len(code)} {unit}."
    return "One character is wrong, or two are swapped. Compare it with the slip."


def may_mean(read: str, code: str) -> bool:
    """Whether what was read before may have been this code: mistyped, or cut short."""
    cut = len(read) >= _BLOCK and (code.startswith(read) or code.endswith(read))
    return cut or nearly_same(read, code)


def nearly_same(one: str, other: str) -> bool:
    """Whether a code looks like a mistyped other: at most two characters apart."""
    if abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) <= 2
    short, long = sorted((one, other), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
