"""The ways between the boxes of a procedure, told by its steps, routes and choices."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from .procedure import HARD_AGENCIES, Edge

if TYPE_CHECKING:
    from .procedure import Choice, EdgeKind, Procedure, Route, Step, Way


@lru_cache(maxsize=32)
def edges_of(procedure: "Procedure") -> tuple[Edge, ...]:
    """Every way from box to box (steps and route heads), without doubles, in a stable order.

    A way that the source's chart has too carries the source's id of it, and its label.
    """
    named = _named_ways(procedure)
    found = dict.fromkeys(
        _under_its_id(procedure, edge, named)
        for part in (
            *(_of_step(procedure, step) for step in procedure.steps),
            *(_of_route(procedure, route) for route in procedure.triage_order),
        )
        for edge in part
    )
    return tuple(found)


def _named_ways(procedure: "Procedure") -> Mapping[tuple[str, str], "Way"]:
    return {(a, b): way for way in procedure.ways for a in way.starts for b in way.ends}


def _under_its_id(
    procedure: "Procedure", edge: Edge, named: Mapping[tuple[str, str], "Way"]
) -> Edge:
    source, target = procedure.head_of(edge.source), procedure.head_of(edge.target)
    way = named.get((source, target)) if edge.kind in {"next", "opens"} else None
    if way is None:
        return replace(edge, source=source, target=target)
    return replace(edge, source=source, target=target, id=way.id, label=way.label)


def _of_step(procedure: "Procedure", step: "Step") -> Iterator[Edge]:
    if step.id == procedure.trunk.triage:
        for route in procedure.triage_order:
            yield Edge(source=step.id, target=route.id, kind="opens", choices=(route.id,))
        return
    to_default = tuple(choice.id for choice in step.choices if not (choice.next or choice.again))
    if step.next and (to_default or not step.choices):
        partly = step.choices and len(to_default) < len(step.choices)
        yield Edge(
            source=step.id,
            target=step.next,
            kind="next",
            label=_labels(step, to_default) if partly else "",
            choices=to_default if partly else (),
        )
    if not step.route and HARD_AGENCIES & set(step.agencies):
        yield _referral(procedure, step.id)
    for choice in step.choices:
        if choice.next:
            yield _edge(step, choice.next, "next", choice)
        if choice.again:
            yield _edge(step, choice.again, "again", choice)
        for target in choice.opens:
            yield _edge(step, target, "opens", choice)


def _edge(step: "Step", target: str, kind: "EdgeKind", choice: "Choice") -> Edge:
    return Edge(source=step.id, target=target, kind=kind, label=choice.label, choices=(choice.id,))


def _labels(step: "Step", choice_ids: tuple[str, ...]) -> str:
    return " / ".join(choice.label for choice in step.choices if choice.id in choice_ids)


def _of_route(procedure: "Procedure", route: "Route") -> Iterator[Edge]:
    if not route.boxless:
        yield Edge(source=route.id, target=route.first, kind="next")
    for target in procedure.trunk.same_day:
        yield Edge(source=route.id, target=target, kind="same day", label="the same day")
    if any(HARD_AGENCIES & set(step.agencies) for step in procedure.steps_of(route.id)):
        yield _referral(procedure, route.id)


def _referral(procedure: "Procedure", source: str) -> Edge:
    return Edge(source=source, target=procedure.trunk.wait, kind="referral", label="referral made")
