"""Which boxes and ways of the drawn procedure are lit."""

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from .edges import edges_of
from .flow import referred, taken

if TYPE_CHECKING:
    from .events import Position
    from .procedure import Edge, Procedure


class Light(Enum):
    """The state of a box or a way, to be drawn as a shape and a word first, a colour second."""

    DONE = "done"
    NOT_DONE = "not done, with a reason"
    HERE = "here"
    AHEAD = "ahead"
    LEFT_BEHIND = "left behind"
    ELSEWHERE = "not on this way"


_PASSED = (Light.DONE, Light.NOT_DONE)


class Lit(NamedTuple):
    """The light of every box (steps and route heads) and of every edge of the chart."""

    boxes: Mapping[str, Light]
    edges: Mapping["Edge", Light]


def lit(procedure: "Procedure", position: "Position") -> Lit:
    """Light the whole chart for a position."""
    boxes = {step.id: step_light(procedure, position, step.id) for step in procedure.steps}
    for route in procedure.routes:
        if route.boxless:
            continue
        if route.id in position.routes:
            boxes[route.id] = Light.DONE
        elif route.id in position.left:
            boxes[route.id] = Light.LEFT_BEHIND
        else:
            boxes[route.id] = Light.ELSEWHERE
    edges = {edge: _edge_light(procedure, position, edge, boxes) for edge in edges_of(procedure)}
    return Lit(boxes, edges)


def step_light(procedure: "Procedure", position: "Position", step_id: str) -> Light:
    """Light one box."""
    given = position.answered(step_id)
    if step_id in position.here:
        return Light.HERE
    if step_id in position.passed and given is not None:
        return Light.DONE if given.outcome == "done" else Light.NOT_DONE
    if given is not None and _may_come(procedure, position, step_id):
        # Done before the way came to it ("several done already"): it counts once it does.
        return Light.DONE if given.outcome == "done" else Light.NOT_DONE
    if position.history_of(step_id):
        return Light.LEFT_BEHIND
    return Light.AHEAD if _may_come(procedure, position, step_id) else Light.ELSEWHERE


def _may_come(procedure: "Procedure", position: "Position", step_id: str) -> bool:
    step = procedure.step(step_id)
    if step.switch and step.switch not in position.switches:
        return False
    if step.route:
        return step.route in position.routes
    if step_id in {procedure.trunk.wait, procedure.trunk.outcome}:
        return not position.routes or referred(procedure, position.answers)
    triage = procedure.trunk.triage
    before = procedure.seriousness[step_id] < procedure.seriousness[triage]
    return not before or triage not in position.answers


def _edge_light(
    procedure: "Procedure", position: "Position", edge: "Edge", boxes: Mapping[str, Light]
) -> Light:
    source, target = boxes[edge.source], boxes[edge.target]
    if source in _PASSED:
        if (target in _PASSED or target is Light.HERE) and _takes(procedure, position, edge):
            return Light.DONE
        return Light.ELSEWHERE if _answered_away(position, edge) else _ahead(boxes, edge)
    if source is Light.LEFT_BEHIND or target is Light.LEFT_BEHIND:
        return Light.LEFT_BEHIND
    return _ahead(boxes, edge)


def _ahead(boxes: Mapping[str, Light], edge: "Edge") -> Light:
    if boxes[edge.source] is Light.ELSEWHERE or boxes[edge.target] is Light.ELSEWHERE:
        return Light.ELSEWHERE
    return Light.AHEAD


def _answered_away(position: "Position", edge: "Edge") -> bool:
    given = position.answered(edge.source)
    return given is not None and bool(edge.choices) and not set(edge.choices) & set(given.choices)


def _takes(procedure: "Procedure", position: "Position", edge: "Edge") -> bool:
    given = position.answered(edge.source)
    if given is None:
        return edge.source in procedure.route_by_id
    if not edge.choices:
        return True
    if edge.source == procedure.trunk.triage:
        return bool(set(edge.choices) & set(position.routes))
    return any(choice.id in edge.choices for choice in taken(procedure.step(edge.source), given))
