"""The ladder of sanctions and what is none (``resources/procedures/sanctions.toml``)."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from esafety_desktop.places import resource

from .content_file import ContentError, read_content
from .source_ids import known_sources


class Rung(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One rung, or a rule beside the ladder.

    Attributes:
        rung: 1 to 3 from the lowest; 0 for what is no sanction.
        said: What the source says, as a short label.
        do: What is done at this rung, today.
        today: What has changed or must be thought of first.
        letter: Source id of the letter home; the library's letters carry the same ``rung``.
    """

    id: str
    rung: Literal[0, 1, 2, 3]
    title: str
    said: str
    do: str
    today: str
    sources: tuple[str, ...]
    letter: str = ""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    rungs: tuple[Rung, ...]


def load_sanctions(path: Path) -> tuple[Rung, ...]:
    """Read and judge a file of sanctions.

    Raises:
        ContentError: a rung is missing or twice, has no letter, or names no known source.
    """
    rungs = read_content(path, _File).rungs
    for complaint in _complaints(rungs):
        raise ContentError(f"{path.name}: {complaint}")
    return rungs


@lru_cache(maxsize=1)
def sanction_ladder() -> tuple[Rung, ...]:
    """The ladder, lowest rung first, then what is no sanction."""
    rungs = load_sanctions(resource("procedures", "sanctions.toml"))
    return tuple(sorted(rungs, key=lambda one: (one.rung == 0, one.rung)))


def _complaints(rungs: tuple[Rung, ...]) -> Iterator[str]:
    if sorted(one.rung for one in rungs if one.rung) != [1, 2, 3]:
        yield "the ladder has the rungs 1, 2 and 3, each once"
    for one in rungs:
        if bool(one.letter) != bool(one.rung):
            yield f"{one.id}: a rung has its letter, and what is no sanction has none"
        if one.id not in one.sources or set(one.sources) - known_sources():
            yield f"{one.id}: doesn't name itself as a source, or one is not in sources.csv"
