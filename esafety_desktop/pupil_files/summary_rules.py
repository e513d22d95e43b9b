"""An incident on one page: who as initials, texts cut to what fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SIZES = ((900, 6, 170), (420, 4, 80), (200, 3, 80), (90, 2, 80))
"""Letters of a text, lines of a list and letters of such a line: the first that fits counts."""
MORE = " … (the whole text is in the record)"


def cut(text: str, longest: int, more: str = MORE) -> str:
    """A text of at most so many letters, cut between words, saying that there is more."""
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    return flat[:longest].rsplit(" ", 1)[0] + more


def few(lines: Sequence[str], most: int, longest: int) -> tuple[str, ...]:
    """The newest lines that fit, each cut, with how many more there are."""
    shown = tuple(cut(line, longest, " …") for line in lines[-most:])
    left = len(lines) - len(shown)
    if not left:
        return shown
    return (f"{left} earlier: see the record.", *shown)


def initials_of(names: Iterable[str]) -> dict[str, str]:
    """A name to its initials; two of the same initials are told apart by a number."""
    made: dict[str, str] = {}
    taken: dict[str, int] = {}
    for name in dict.fromkeys(names):
        short = "".join(part[0] for part in name.split() if part[0].isalnum())[:3].upper() or "?"
        taken[short] = taken.get(short, 0) + 1
        made[name] = short if taken[short] == 1 else f"{short}{taken[short]}"
    return made
