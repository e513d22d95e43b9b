"""The wording of letters (``resources/letters``): Markdown with ``{{field}}`` from a fixed list.

Markdown is read first; fields are then found in its text tokens. So nothing that stands in a
name is ever read as mark-up or as a further field (fault B13).
"""

from __future__ import annotations

import enum
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from markdown_it.token import Token

#: What a letter may name, and what it stands for.
FIELDS = {
    "parent": "how the parent or carer is greeted: Mrs Ashdown",
    "child": "the child's name in use",
    "child_first": "the forename in use",
    "class": "the child's class",
    "school": "the school's name",
    "telephone": "the school's telephone number",
    "head": "the headteacher's name",
    "close": "Yours sincerely; Yours faithfully where nobody is greeted by name",
    "signed": "how a letter is signed: Mrs J. Okafor, Headteacher",
    "date": "the day on which it is printed",
    "year": "the academic year: 2026-27",
    "return_by": "the day by which the slip should be back",
    "papers": "the titles of what has not come back",
    "agreement": "the title of the agreement",
}
#: The fields that differ from child to child.
PERSONAL = frozenset({"parent", "child", "child_first", "class", "papers", "close"})

_FIELD = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_BRACES = re.compile(r"[{}]")
_SOURCES = re.compile(r"<!--\s*sources:\s*(.*?)\s*-->", re.DOTALL)


class Kind(enum.StrEnum):
    """What a block of a letter is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"


class Run(Value):
    """Text in one weight, or the name of a field."""

    text: str = ""
    field: str = ""
    bold: bool = False


class Block(Value):
    """A paragraph, heading or item of a list."""

    kind: Kind
    runs: tuple[Run, ...]

    @property
    def personal(self) -> bool:
        """Whether it differs from child to child."""
        return any(run.field in PERSONAL for run in self.runs)


class LetterText(Value):
    """One letter: its blocks and the source ids that it carries."""

    id: str
    blocks: tuple[Block, ...]
    sources: tuple[str, ...] = ()


def parse_letter(name: str, source: str, allowed: Collection[str] = FIELDS) -> LetterText:
    """Read the wording of a letter.

    Args:
        name: What the letter is called in a message.
        source: Markdown.
        allowed: The fields that this letter may name.

    Raises:
        ContentError: it names a field that doesn't exist, or uses mark-up that letters don't have.
    """
    from markdown_it import MarkdownIt

    ids = check_names(name, source, allowed)
    reader = MarkdownIt("commonmark", {"html": False}).disable(["link", "image", "autolink"])
    tokens = reader.parse(_SOURCES.sub("", source))
    return LetterText(name, tuple(_blocks(name, tokens)), ids)


def check_names(name: str, source: str, allowed: Collection[str]) -> tuple[str, ...]:
    """Judge what a wording names, without reading its mark-up; gives the ids of its sources.

    Raises:
        ContentError: it names a field or a source that doesn't exist.
    """
    ids = tuple(" ".join(_SOURCES.findall(source)).replace(",", " ").split())
    unknown = sorted(set(ids) - known_sources())
    if unknown:
        raise ContentError(f"{name}: unknown source ids {', '.join(unknown)}")
    for wanted in _FIELD.findall(source):
        _check_field(name, wanted, allowed)
    return ids


def _blocks(name: str, tokens: Sequence[Token]) -> Iterator[Block]:
    kind = Kind.PARAGRAPH
    for token in tokens:
        if token.type == "heading_open":
            kind = Kind.HEADING
        elif token.type == "list_item_open":
            kind = Kind.ITEM
        elif token.type in {"heading_close", "list_item_close"}:
            kind = Kind.PARAGRAPH
        elif token.type == "inline":
            yield Block(kind, tuple(_runs(name, token.children or ())))
        elif not token.type.startswith(("paragraph", "bullet_list")):
            raise ContentError(f"{name}: letters have no {token.type.removesuffix('_open')}")


def _runs(name: str, tokens: Sequence[Token]) -> Iterator[Run]:
    bold = False
    for token in tokens:
        if token.type in {"strong_open", "strong_close"}:
            bold = token.type == "strong_open"
        elif token.type == "text":
            yield from _fields(name, token.content, bold=bold)
        elif token.type == "softbreak":
            yield Run(" ", bold=bold)
        elif token.type == "hardbreak":
            yield Run("\n", bold=bold)
        elif token.type not in {"em_open", "em_close"}:
            raise ContentError(f"{name}: letters have no {token.type}")


def _fields(name: str, text: str, *, bold: bool) -> Iterator[Run]:
    end = 0
    for match in _FIELD.finditer(text):  # each was checked in the source
        yield from _plain(name, text[end : match.start()], bold=bold)
        yield Run(field=match.group(1), bold=bold)
        end = match.end()
    yield from _plain(name, text[end:], bold=bold)


def _check_field(name: str, wanted: str, allowed: Collection[str]) -> None:
    if wanted not in allowed:
        raise ContentError(
            f"{name}: there is no field {{{{{wanted}}}}}. Letters may use: {', '.join(allowed)}"
        )


def _plain(name: str, text: str, *, bold: bool) -> Iterator[Run]:
    if _BRACES.search(text):
        raise ContentError(f"{name}: {text.strip()!r} looks like a field but isn't one")
    if text:
        yield Run(text, bold=bold)


def load_letter(path: Path) -> LetterText:
    """Read one letter from a file.

    Raises:
        ContentError: see ``parse_letter``; or the file can't be read.
    """
    try:
        return parse_letter(path.stem, path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"{path.name}: {error}") from error


@lru_cache(maxsize=32)
def letter(name: str) -> LetterText:
    """A letter that the program ships."""
    return load_letter(resource("letters", f"{name}.md"))


@lru_cache(maxsize=8)
def letter_source(name: str) -> str:
    """The Markdown of a letter that the program ships, without its sources."""
    whole = resource("letters", f"{name}.md").read_text(encoding="utf-8")
    check_names(name, whole, FIELDS)
    return _SOURCES.sub("", whole).strip()
