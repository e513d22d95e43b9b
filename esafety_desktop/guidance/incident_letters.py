"""The letters that an incident may bring (``resources/letters/incident_letters.toml``).

Fields are ``{{name}}`` from a fixed list; whatever is put into one is never read again (B13).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from esafety_desktop.places import resource

from .content_file import ContentError, read_content
from .source_ids import known_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

LetterField = Literal["reason", "measure", "meeting"]
#: What a letter may name besides what it asks for.
GIVEN = ("child", "child_first", "class", "school", "telephone", "head")
_FIELD = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_BRACES = re.compile(r"[{}]")


class IncidentLetter(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One letter of the library.

    Attributes:
        when: For what it is meant, one sentence.
        asks: What is put in before it can be written.
        measure_label: What the field "measure" is called on the screen.
        measure: What stands in that field at first.
        rung: 1 to 3 on the sanctions ladder (KN-SANCT); 0 for a letter that is no sanction.
        roles: What the child is in the incident ("affected"); empty for any.
        paragraphs: The text between the greeting and the close.
    """

    id: str
    title: str
    when: str
    asks: tuple[LetterField, ...]
    paragraphs: tuple[str, ...]
    sources: tuple[str, ...]
    roles: tuple[str, ...] = ()
    rung: int = 0
    measure_label: str = ""
    measure: str = ""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    letters: tuple[IncidentLetter, ...]


def load_incident_letters(path: Path) -> tuple[IncidentLetter, ...]:
    """Read and judge the library.

    Raises:
        ContentError: a letter names a field that doesn't exist, or no known source.
    """
    letters = read_content(path, _File).letters
    for complaint in _complaints(letters):
        raise ContentError(f"{path.name}: {complaint}")
    return letters


@lru_cache(maxsize=1)
def incident_letters() -> tuple[IncidentLetter, ...]:
    """The letters that the program ships, by their order in the file."""
    return load_incident_letters(resource("letters", "incident_letters.toml"))


def reworded(letter: IncidentLetter, paragraphs: Sequence[str]) -> IncidentLetter:
    """A letter in the school's own words: for whom it is and what it asks for stay as they are.

    Raises:
        ContentError: the words leave out what the letter asks for, or name another field.
    """
    made = msgspec.structs.replace(letter, paragraphs=tuple(paragraphs))
    for complaint in _complaints((made,)):
        raise ContentError(complaint)
    return made


def filled(letter: IncidentLetter, values: Mapping[str, str]) -> str:
    """The text of a letter, paragraphs parted by an empty line; every value stands as typed."""
    return "\n\n".join(
        _FIELD.sub(lambda found: values[found.group(1)], paragraph)
        for paragraph in letter.paragraphs
    )


def _complaints(letters: tuple[IncidentLetter, ...]) -> Iterator[str]:
    if len({letter.id for letter in letters}) != len(letters):
        yield "two letters have the same id"
    for letter in letters:
        text = "\n".join(letter.paragraphs)
        named = set(_FIELD.findall(text))
        if unknown := named - {*GIVEN, *letter.asks}:
            yield f"{letter.id}: there is no field {', '.join(sorted(unknown))}"
        if unused := set(letter.asks) - named:
            yield f"{letter.id}: asks for {', '.join(sorted(unused))} and does not use it"
        if _BRACES.search(_FIELD.sub("", text)):
            yield f"{letter.id}: a brace stands outside a field"
        if not letter.sources or set(letter.sources) - known_sources():
            yield f"{letter.id}: names no source, or one that is not in sources.csv"
        if bool(letter.measure_label) != ("measure" in letter.asks):
            yield f"{letter.id}: measure and measure_label belong together"
