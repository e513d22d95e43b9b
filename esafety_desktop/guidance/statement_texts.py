"""A library of statements from which a school builds its own agreements.

``resources/agreements/statements.toml``: statements by theme, the layers from which rules are
inherited, and who needs another wording.
"""

from __future__ import annotations

import enum
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from esafety_desktop.guidance.agreement_texts import Audience, Block
from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LayerId = Literal["national", "regional", "school"]


class Binding(enum.StrEnum):
    """The two kinds of requirement of a layer (BECTA09-CASCADE-4)."""

    CORE = "core"
    ADDITIONAL = "additional"


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a group of statements is about; ``about`` says it in one sentence."""

    id: str
    title: str
    about: str


class Statement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sentence that may be taken into an agreement.

    Attributes:
        id: Its stable name: "personal-address".
        theme: The group that it stands in.
        block: The part of an agreement that it belongs to.
        audiences: In whose agreements it has a place.
        sources: The ids of what it carries.
        adult: In words for adults; "" where it is for children only.
        child: In words for children; "" where it is for adults only.
        layer: Who usually asks for it.
        binding: Core: inherited by every layer below; additional: for this layer to decide.
        note: What has changed since its source was written; "" where nothing has.
    """

    id: str
    theme: str
    block: Block
    audiences: tuple[Audience, ...]
    sources: tuple[str, ...]
    adult: str = ""
    child: str = ""
    layer: LayerId = "school"
    binding: Binding = Binding.ADDITIONAL
    note: str = ""

    def is_for(self, audience: str) -> bool:
        """Whether it has a place in an agreement of this audience."""
        return audience in self.audiences

    def text(self, audience: str) -> str:
        """In words for an audience."""
        return self.child if audience == "pupil" else self.adult


class PolicyLayer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One layer of rules that hold for a school (BECTA09-CASCADE-1 … -3)."""

    id: LayerId
    title: str
    about: str
    sources: tuple[str, ...]


class Advice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What to think of when an agreement is written: for a setting, or about the layers.

    Attributes:
        id: Its stable name: "setting-early-years".
        title: Whom or what it is about.
        text: What to do.
        note: What has changed since its source was written.
    """

    id: str
    title: str
    text: str
    sources: tuple[str, ...]
    note: str = ""


class StatementLibrary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole library, each list in the order in which it is shown."""

    themes: tuple[Theme, ...]
    layers: tuple[PolicyLayer, ...]
    advice: tuple[Advice, ...]
    statements: tuple[Statement, ...]

    def of_theme(self, theme: str, audience: str = "") -> tuple[Statement, ...]:
        """The statements of a theme; with an audience, only those that have a place in its text."""
        return tuple(
            one
            for one in self.statements
            if one.theme == theme and (not audience or one.is_for(audience))
        )

    def all_sources(self) -> Iterator[str]:
        """The ids of everything that the library carries."""
        for lists in (self.layers, self.advice, self.statements):
            for one in lists:
                yield from one.sources


def load_library(path: Path) -> StatementLibrary:
    """Read and judge a library.

    Raises:
        ContentError: it says something it must not; the message names the statement.
    """
    library = read_content(path, StatementLibrary)
    wrong = [*_faults(library), *(f for one in library.statements for f in _own_faults(one))]
    if wrong:
        raise ContentError(f"{path.name}: " + "; ".join(wrong))
    return library


def _faults(library: StatementLibrary) -> Iterator[str]:
    themes = [one.id for one in library.themes]
    ids = [*themes, *(one.id for one in library.advice), *(one.id for one in library.statements)]
    for double in sorted({one for one in ids if ids.count(one) > 1}):
        yield f"{double} stands twice"
    for strange in sorted({one.theme for one in library.statements} - set(themes)):
        yield f"there is no theme {strange}"
    for empty in sorted(set(themes) - {one.theme for one in library.statements}):
        yield f"theme {empty} has no statement"
    unknown = sorted(set(library.all_sources()) - known_sources())
    if unknown:
        yield f"unknown source ids {', '.join(unknown)}"
    if [one.id for one in library.layers] != ["national", "regional", "school"]:
        yield "the layers are national, regional and school, in this order"


def _own_faults(one: Statement) -> Iterator[str]:
    if not one.sources:
        yield f"{one.id} names no source"
    if one.is_for("pupil") != bool(one.child):
        yield f"{one.id} needs words for children if it is for pupils, and only then"
    if bool(set(one.audiences) - {"pupil"}) != bool(one.adult):
        yield f"{one.id} needs words for adults if it is for any, and only then"


@lru_cache(maxsize=1)
def statement_library() -> StatementLibrary:
    """The statements that the program ships."""
    return load_library(resource("agreements", "statements.toml"))
