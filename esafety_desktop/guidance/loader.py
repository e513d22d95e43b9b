"""Reads a content pack, strictly, and refuses one that could lead a person astray."""

from collections.abc import Set as AbstractSet
from functools import lru_cache
from pathlib import Path

from esafety_desktop.places import resource

from .check import faults
from .content_file import ContentError, read_content
from .procedure import Procedure
from .slots import slot_catalogue
from .source_ids import known_sources

__all__ = ["ContentError", "load_procedure", "today_procedure"]


def load_procedure(
    path: Path, *, slots: AbstractSet[str] | None = None, sources: AbstractSet[str] | None = None
) -> Procedure:
    """Read and judge a procedure.

    Args:
        path: The TOML file.
        slots: Contact slots that exist; None: those the program ships.
        sources: Source ids that exist; None: those the program ships.

    Raises:
        ContentError: the file says something it must not; the message names the file, the key or
            step, and what to do.
    """
    try:
        procedure = read_content(path, Procedure)
    except ContentError as error:
        raise ContentError(f"{error}. Mend that key, or take it out.") from error
    found = faults(
        procedure,
        slots=slot_catalogue().ids if slots is None else slots,
        sources=known_sources() if sources is None else sources,
    )
    if found:
        raise ContentError(f"{path.name}: " + "; ".join(str(fault) for fault in found[:5]))
    return procedure


@lru_cache(maxsize=1)
def today_procedure() -> Procedure:
    """Today's procedure, as the program ships it."""
    return load_procedure(resource("procedures", "today.toml"))
