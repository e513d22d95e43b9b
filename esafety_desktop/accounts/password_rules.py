"""Which passwords are good enough: 12 characters, or 8 that nobody guesses first."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from esafety_desktop.places import resource

LONG_ENOUGH = 12
SHORTEST = 8
_LEET = str.maketrans("013457@$!|", "oleastasil")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "azertyuiop", "qwertzuiop")
_SHORTEST_PIECE = 4
_MOST_OWN = 4
"""So many letters of one's own beside what is guessed first make a long password no better."""
_ENDS = re.compile(r"^[^a-z]+|[^a-z]+$")


@lru_cache(maxsize=1)
def _guessed_first() -> frozenset[str]:
    lines = resource("accounts", "guessed_first.txt").read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def weakness(password: str, name: str = "", school: str = "") -> str:
    """Say why a password can't be used; nothing when it can be.

    Args:
        password: As typed.
        name: The sign-in name.
        school: The school's name; neither may be what the password is made of.
    """
    if len(password) < SHORTEST:
        return f"A password needs at least {SHORTEST} characters."
    if len(set(password.casefold())) < 4:
        return "A password needs at least four different characters."
    own = (_own_words(f"{name} {school}") | {_letters(name), _letters(school)}) - {""}
    if len(password) >= LONG_ENOUGH:
        return _made_of(password, own)
    if _is_guessed(password) or _core(password) in own or _made_of(password, own):
        return (
            "That is among the passwords that are guessed first. "
            f"Take three words that don't belong together, or at least {LONG_ENOUGH} characters."
        )
    return ""


RULE = (
    f"At least {SHORTEST} characters, best three words that don't belong together. Not the name of"
    " the school or of the account, nor keys beside each other."
)
"""What is asked of a password, before anybody has typed one."""
_INSTEAD = "Take three words that don't belong together."
_NAMES = f"That is hardly more than the name of the school or of the account. {_INSTEAD}"
_KEYS = f"That is hardly more than keys or letters beside each other. {_INSTEAD}"
_REPEATED = f"That is the same few letters again and again. {_INSTEAD}"


def _own_words(text: str) -> set[str]:
    """The longer words of a name, and how they are written together."""
    words = [_letters(word) for word in text.split()]
    return {word for word in words if len(word) >= _SHORTEST_PIECE}


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _made_of(password: str, own: set[str]) -> str:
    """Of what a password is made of which hardly anything is left without it; "" for none.

    Keyboard runs and the words of the names are taken out together.
    """
    low = _letters(password)
    if re.fullmatch(r"(.{1,6}?)\1+.{0,3}", low):  # abcabcabcabc, passpasspass
        return _REPEATED
    left = low
    for word in sorted(own, key=len, reverse=True):
        left = left.replace(word, "").replace(word[::-1], "")
    named = left != low
    left = _without_runs(left)
    if len(left) > _MOST_OWN or left == low:
        return ""
    return _NAMES if named else _KEYS


def _without_runs(text: str) -> str:
    """A text without its stretches of neighbouring keys or letters, four and longer."""
    kept, start = "", 0
    while start < len(text):
        length = _run_length(text[start:])
        if length >= _SHORTEST_PIECE:
            start += length
        else:
            kept += text[start]
            start += 1
    return kept


def _run_length(text: str) -> int:
    rows = [*_ROWS, *(row[::-1] for row in _ROWS)]
    longest = 1
    for length in range(2, len(text) + 1):
        piece = text[:length]
        if not (_is_run(piece) or any(piece in row for row in rows)):
            break
        longest = length
    return longest


def lacking(password: str, again: str, name: str, school: str = "") -> str:
    """What a new password that is typed twice still lacks, as a sentence; "" for nothing."""
    if not password:
        return "Type the new password."
    if weak := weakness(password, name, school):
        return weak
    if not again:
        return "Type the same new password a second time."
    return "" if password == again else "The two passwords are not the same yet."


def _core(text: str) -> str:
    """The word in it, without digits and signs at the ends and with 0 read as o, 3 as e."""
    bare = _ENDS.sub("", text.casefold())
    return _ENDS.sub("", bare.translate(_LEET))


def _is_guessed(password: str) -> bool:
    words = _guessed_first()
    low = password.casefold()
    return (
        low in words
        or _core(password) in words
        or low.translate(_LEET) in words
        or low.isdigit()
        or _is_run(low)
    )


def _is_run(text: str) -> bool:
    steps = {ord(right) - ord(left) for left, right in itertools.pairwise(text)}
    return len(steps) == 1 and steps <= {-1, 0, 1}
