"""Reads content packs, strictly, and refuses one that could lead a person astray.

Today's procedure is the default; beside it stand the packs of what Becta (2009, 2007) and Knowsley
once published, each surrounded by what today's law and practice add (:mod:`.source_packs`).
"""

from collections.abc import Set as AbstractSet
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from esafety_desktop.places import resource

from .check import faults
from .content_file import ContentError, read_content
from .procedure import Procedure, Step
from .slots import slot_catalogue
from .source_ids import known_sources
from .source_packs import read_source_pack

__all__ = [
    "ContentError",
    "ProcedureChoice",
    "known_step",
    "load_procedure",
    "load_source_pack",
    "procedure_by_id",
    "procedure_choices",
    "today_procedure",
]

_SOURCE_PACKS = (
    "becta-2009",
    "becta-2007",
    "knowsley-staff",
    "knowsley-children",
    "knowsley-scenarios",
)


class ProcedureChoice(NamedTuple):
    """One line of the list from which a procedure is chosen; ``year`` is that of its source."""

    id: str
    title: str
    year: int
    hint: str


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
    return _judged(path, procedure, slots=slots, sources=sources)


def load_source_pack(path: Path, added: Path, today: Procedure) -> Procedure:
    """Read and judge a source pack, with the added part and today's procedure around it.

    Raises:
        ContentError: as :func:`load_procedure`.
    """
    return _judged(path, read_source_pack(path, added, today))


@lru_cache(maxsize=1)
def today_procedure() -> Procedure:
    """Today's procedure, as the program ships it."""
    return load_procedure(resource("procedures", "today.toml"))


@lru_cache(maxsize=16)
def procedure_by_id(procedure_id: str) -> Procedure:
    """The procedure with this id; for an id that no pack has, today's.

    An incident stays usable whatever became of the pack that it began with.
    """
    if procedure_id not in _SOURCE_PACKS:
        return today_procedure()
    return load_source_pack(
        resource("procedures", f"{procedure_id}.toml"),
        resource("procedures", "added.toml"),
        today_procedure(),
    )


def procedure_choices() -> tuple[ProcedureChoice, ...]:
    """The procedures to choose from: today's first, then those of the sources."""
    today = today_procedure()
    packs = (procedure_by_id(name) for name in _SOURCE_PACKS)
    return (
        ProcedureChoice(today.id, today.title, today.made_on.year, today.hint),
        *(ProcedureChoice(pack.id, pack.title, pack.year, pack.hint) for pack in packs),
    )


def known_step(step_id: str) -> Step | None:
    """A step by its id, whichever procedure has it; today's first."""
    packs = (today_procedure(), *(procedure_by_id(name) for name in _SOURCE_PACKS))
    return next((pack.by_id[step_id] for pack in packs if step_id in pack.by_id), None)


def _judged(
    path: Path,
    procedure: Procedure,
    *,
    slots: AbstractSet[str] | None = None,
    sources: AbstractSet[str] | None = None,
) -> Procedure:
    found = faults(
        procedure,
        slots=slot_catalogue().ids if slots is None else slots,
        sources=known_sources() if sources is None else sources,
    )
    if found:
        raise ContentError(f"{path.name}: " + "; ".join(str(fault) for fault in found[:5]))
    return procedure
