"""What an incident may be called: kinds, people's parts, the risk matrix and the four Cs."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from functools import lru_cache
from pathlib import Path

import msgspec

from esafety_desktop.places import resource

from .content_file import ContentError, read_content
from .source_ids import known_sources


class IncidentKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A kind of incident.

    Attributes:
        then: Its wording in 2009; empty for one that was added in 2026.
        by_accident: Routes that triage is offered ticked; ``on_purpose``: likewise.
        always_outside: An outside body is always told.
        head_only: Opens only to the head and whom the head names (TFA-9).
    """

    id: str
    label: str
    hint: str
    by_accident: tuple[str, ...]
    on_purpose: tuple[str, ...]
    sources: tuple[str, ...]
    then: str = ""
    always_outside: bool = False
    head_only: bool = False

    def routes(self, manner: str) -> tuple[str, ...]:
        """Routes to offer; where it isn't known how it came about, those of both."""
        if manner == "accident":
            return self.by_accident
        if manner == "purpose":
            return self.on_purpose
        return tuple(dict.fromkeys((*self.on_purpose, *self.by_accident)))


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A word to choose, with what it means and what 2009 called it."""

    id: str
    label: str
    meaning: str = ""
    then: str = ""
    sources: tuple[str, ...] = ()


class Cell(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One cell of the risk matrix; its id is ``row-column``."""

    row: str
    column: str
    examples: str
    sources: tuple[str, ...]

    @property
    def id(self) -> str:
        """``content-sexual`` and so on."""
        return f"{self.row}-{self.column}"


class Kinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything that the incident dialog offers to choose from."""

    checked_on: date
    kinds: tuple[IncidentKind, ...]
    manners: tuple[Label, ...]
    parts: tuple[Label, ...]
    rows: tuple[Label, ...]
    columns: tuple[Label, ...]
    cells: tuple[Cell, ...]
    four_cs: tuple[Label, ...]

    def kind(self, kind_id: str) -> IncidentKind | None:
        """The kind with this id, or None."""
        return next((kind for kind in self.kinds if kind.id == kind_id), None)

    def cell(self, cell_id: str) -> Cell | None:
        """The matrix cell with this id, or None."""
        return next((cell for cell in self.cells if cell.id == cell_id), None)


def load_kinds(path: Path, routes: AbstractSet[str] | None = None) -> Kinds:
    """Read and judge a kinds file.

    Args:
        path: The TOML file.
        routes: Route ids that a kind may offer; None: not judged.

    Raises:
        ContentError: the matrix has a hole, or a route or source doesn't exist.
    """
    kinds = read_content(path, Kinds)
    for complaint in _complaints(kinds, routes):
        raise ContentError(f"{path.name}: {complaint}")
    return kinds


@lru_cache(maxsize=1)
def incident_kinds() -> Kinds:
    """The kinds that the program ships."""
    return load_kinds(resource("procedures", "kinds.toml"))


def _complaints(kinds: Kinds, routes: AbstractSet[str] | None) -> Iterator[str]:
    wanted = {f"{row.id}-{column.id}" for row in kinds.rows for column in kinds.columns}
    found = [cell.id for cell in kinds.cells]
    if set(found) != wanted or len(found) != len(wanted):
        yield "the risk matrix needs exactly one cell for each row and column"
    for kind in kinds.kinds:
        for route in (*kind.by_accident, *kind.on_purpose):
            if routes is not None and route not in routes:
                yield f"{kind.id}: route {route} does not exist"
    carriers = [
        *((kind.id, kind.sources) for kind in kinds.kinds),
        *((cell.id, cell.sources) for cell in kinds.cells),
        *((word.id, word.sources) for word in (*kinds.manners, *kinds.parts, *kinds.four_cs)),
    ]
    for name, named in carriers:
        if not named or not set(named) <= known_sources():
            yield f"{name}: names no source, or one that is not in sources.csv"
