"""Which pupils of the school a text names in full."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.incidents.rows import PersonRow

_WORD = re.compile(r"\w+")
_APOSTROPHES = str.maketrans("", "", "'’`")
_OWNS = re.compile(r"['’]s\b")


class Register:
    """Pupils by the words of their names, so that a text is looked through once.

    Args:
        pupils: Those on roll, forename first.
    """

    def __init__(self, pupils: Iterable[PersonRow]) -> None:
        self._known: dict[tuple[str, ...], list[PersonRow]] = {}
        for pupil in pupils:
            name = _words(pupil.name)
            if len(name) > 1:
                self._known.setdefault(name, []).append(pupil)
        self._lengths = sorted({len(name) for name in self._known}, reverse=True)

    def named_in(self, text: str) -> tuple[PersonRow, ...]:
        """Everybody whose forename and surname stand in a text, in the order of the text.

        A forename alone is left out: it may be anybody's. Two pupils of one name are both given.
        """
        said = _words(_OWNS.sub("", text))
        found: dict[str, PersonRow] = {}
        for start in range(len(said)):
            for length in self._lengths:
                for pupil in self._known.get(said[start : start + length], ()):
                    found.setdefault(pupil.pupil_id, pupil)
        return tuple(found.values())


def _words(text: str) -> tuple[str, ...]:
    """The words of a text without accents, apostrophes and capitals."""
    parted = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    bare = "".join(sign for sign in parted if not unicodedata.combining(sign))
    return tuple(_WORD.findall(bare))
