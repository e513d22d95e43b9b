"""Which passwords are good enough: 12 characters, or 8 that nobody guesses first."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from esafety_desktop.places import resource

LONG_ENOUGH = 12
SHORTEST = 8
_LEET = str.maketrans("013457@$!|", "oleastasil")
_ENDS = re.compile(r"^[^a-z]+|[^a-z]+$")


@lru_cache(maxsize=1)
def _guessed_first() -> frozenset[str]:
    lines = resource("accounts", "guessed_first.txt").read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def weakness(password: str, name: str = "") -> str:
    """Say why a password can't be used; nothing when it can be.

    Args:
        password: As typed.
        name: The sign-in name, which a short password must not be made of.
    """
    if len(password) < SHORTEST:
        return f"A password needs at least {SHORTEST} characters."
    if len(set(password.casefold())) < 4:
        return "A password needs at least four different characters."
    if len(password) >= LONG_ENOUGH:
        return ""
    if _is_guessed(password) or (_core(name) and _core(name) == _core(password)):
        return (
            "That is among the passwords that are guessed first. "
            f"Take three words that don't belong together, or at least {LONG_ENOUGH} characters."
        )
    return ""


def lacking(password: str, again: str, name: str) -> str:
    """What a new password that is typed twice still lacks, as a sentence; "" for nothing."""
    if not password:
        return "Type the new password."
    if weak := weakness(password, name):
        return weak
    return "" if password == again else "Type the same new password a second time."


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
