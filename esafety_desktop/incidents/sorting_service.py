"""What kind an incident is, taken from what was ticked at "What may it be?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.guidance.kinds import incident_kinds
from esafety_desktop.incidents.kind_rules import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.guidance.events import Position
    from esafety_desktop.guidance.kinds import IncidentKind
    from esafety_desktop.guidance.procedure import Procedure


def kinds_of(procedure: Procedure, position: Position) -> str:
    """The kinds of every route ever opened, the gravest first, as they are kept; "" before that."""
    taken = {*position.routes, *position.left}
    opened = [route.id for route in procedure.triage_order if route.id in taken]
    routes = [procedure.meant_by(route)[0] for route in opened]
    return ",".join(dict.fromkeys(kind for route in routes if (kind := kind_of(route))))


def kind_of(route: str) -> str:
    """The kind that a route is about: the one written for it, else the one that leads there alone.

    Returns:
        The kind's id as an incident keeps it, or "" where no kind fits.
    """
    offering = [kind for kind in incident_kinds().kinds if route in kind.routes("")]
    exact = [kind for kind in offering if (route,) in {kind.by_accident, kind.on_purpose}]
    written = [kind for kind in exact if route in kind.sources]
    found = next(iter((*written, *exact, *offering)), None)
    return _kept(found) if found else ""


def unknown_kinds(kinds: Iterable[IncidentKind]) -> tuple[str, ...]:
    """Kinds of the content that an incident couldn't keep."""
    return tuple(kind.id for kind in kinds if not _kept(kind))


def _kept(kind: IncidentKind) -> str:
    """The content names a kind by its source; an incident keeps the older, shorter word."""
    return next((one.id for one in KINDS if kind.id in (one.id, *one.sources)), "")
