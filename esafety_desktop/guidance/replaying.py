"""What was kept, read back: strict about today's answers, lenient about yesterday's procedure.

Content packs change each September. What was validly taken stays taken, whatever a newer pack
asks besides; what it has no step or choice for any more stays readable and moves nothing. A
question is asked again where no choice of its answer is left: nobody knows which way it goes now.
"""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from .events import Answered, Event, Position, Rerouted, event_from_dict
from .machine import entered, rerouted, settled, start
from .procedure import Procedure


def replay(procedure: Procedure, plain: Mapping[str, Any]) -> Position:
    """The position that ``Position.to_dict()`` described, in the procedure as it is now.

    Every event is in its history, those of another procedure and of steps that are gone as well.

    Raises:
        Problem: the kept text is damaged.
    """
    position = start(procedure, plain.get("switches", ()))
    begun_with = plain.get("procedure", procedure.id)
    for kept in plain.get("events", ()):
        position = _retake(procedure, position, event_from_dict(kept), begun_with)
    return position


def gone(procedure: Procedure, event: Event) -> bool:
    """Whether the procedure has nothing any more of what an event was about."""
    if isinstance(event, Rerouted):
        return not set(event.routes) & set(procedure.route_by_id)
    return event.step not in procedure.by_id


def _retake(procedure: Procedure, position: Position, event: Event, begun_with: str) -> Position:
    if (event.pack or begun_with) != procedure.id:
        return _only_kept(position, event)
    if isinstance(event, Rerouted):
        return _reroute_again(procedure, position, event)
    if gone(procedure, event):
        return _only_kept(position, event)
    return _answer_again(procedure, position, event)


def _answer_again(procedure: Procedure, position: Position, given: Answered) -> Position:
    if not _leads_on(procedure, given):
        return _asked_again(procedure, _only_kept(position, given), given.step)
    route = procedure.step(given.step).route
    if route and route not in (*position.routes, *position.left):
        position = replace(position, routes=(*position.routes, route))
    return entered(procedure, position, given)


def _reroute_again(procedure: Procedure, position: Position, event: Rerouted) -> Position:
    if gone(procedure, event):
        return _asked_again(procedure, _only_kept(position, event), procedure.trunk.triage)
    routes = [route for route in event.routes if route in procedure.route_by_id]
    return rerouted(procedure, position, event, routes)


def _leads_on(procedure: Procedure, given: Answered) -> bool:
    """Whether an answer still says where to go: always, unless all that it chose is gone."""
    if given.outcome != "done":
        return True
    step = procedure.step(given.step)
    if step.id == procedure.trunk.triage:
        return bool(set(given.choices) & set(procedure.route_by_id))
    return not step.choices or any(step.choice(choice) for choice in given.choices)


def _only_kept(position: Position, event: Event) -> Position:
    return replace(position, events=(*position.events, event))


def _asked_again(procedure: Procedure, position: Position, step_id: str) -> Position:
    answers = {name: given for name, given in position.answers.items() if name != step_id}
    return settled(procedure, replace(position, answers=answers))
