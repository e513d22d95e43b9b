"""What is wrong with a letter's wording, line by line, in words for whoever types it (fault B13).

A letter may name fields from a list and nothing else: no other brace stands in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

FIELD = re.compile(r"\{\{\s*([^{}\n]*?)\s*\}\}")
_BRACE = re.compile(r"[{}]")
_NEAR = 12


class TextFault(Value):
    """One thing that can't be kept.

    Attributes:
        line: Counted from 1, as the lines stand in the editor.
        words: What is wrong, in one sentence.
    """

    line: int
    words: str

    @property
    def sentence(self) -> str:
        """As shown: ``Line 3: there is no field {{chld}}``."""
        return f"Line {self.line}: {self.words}"


def faults(lines: Iterable[str], allowed: Collection[str]) -> tuple[TextFault, ...]:
    """Every unknown field and stray brace of a text.

    Args:
        lines: The text as typed, without mark-up.
        allowed: The fields that this letter may name.
    """
    return tuple(
        TextFault(number, words)
        for number, line in enumerate(lines, 1)
        for words in _faults_of(line, allowed)
    )


def fields_in(text: str) -> tuple[str, ...]:
    """The fields that a text names, each once, in their order."""
    return tuple(dict.fromkeys(FIELD.findall(text)))


def _faults_of(line: str, allowed: Collection[str]) -> Iterator[str]:
    for wanted in FIELD.findall(line):
        if wanted not in allowed:
            yield f"there is no field {{{{{wanted}}}}}. Choose one from “Insert field”."
    rest = FIELD.sub(lambda found: "\0" * len(found.group()), line)
    for found in _BRACE.finditer(rest):
        start, end = max(found.start() - _NEAR, 0), found.end() + _NEAR
        near = rest[start:end].replace("\0", "").strip()
        yield f"a brace stands alone near “{near}”. Braces are for fields only."
        return
