"""The guided procedure as a pure state machine: *position, answer → next position*.

Positions are frozen; nothing here touches a disk, a clock or a screen. Several routes run at once;
the most serious one leads (``Position.here[0]``). To go back to a step is to answer it again: the
old answer stays in ``Position.events``.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from .asking import missing
from .closing import Reason, can_close, minor_only, required_left
from .edges import edges_of
from .events import (
    Answered,
    AnswerProblem,
    Event,
    Outcome,
    Position,
    Rerouted,
    event_to_dict,
)
from .flow import Walk, all_told, pending, starts, taken
from .lighting import Light, Lit, lit, step_light
from .procedure import Procedure, Step
from .sentences import pictures_ruled_out, wording

__all__ = [
    "AnswerProblem",
    "Answered",
    "Event",
    "Light",
    "Lit",
    "Outcome",
    "Position",
    "Reason",
    "Rerouted",
    "agencies_told",
    "already_done",
    "answer",
    "can_close",
    "edges_of",
    "event_to_dict",
    "lit",
    "minor_only",
    "missing",
    "options",
    "parents_decided",
    "pictures_ruled_out",
    "quick_steps",
    "required_left",
    "reroute",
    "start",
    "step_light",
    "take",
    "wording",
]


def start(procedure: Procedure, switches: Iterable[str] = ()) -> Position:
    """The position of a new incident: at the first step, nothing entered."""
    empty = Position(procedure=procedure.id, switches=frozenset(switches))
    return settled(procedure, empty)


def options(procedure: Procedure, position: Position) -> tuple[Step, ...]:
    """The open steps, the leading one first. Every other step of ``passed`` may be corrected."""
    return tuple(procedure.step(step_id) for step_id in position.here)


def answer(
    procedure: Procedure,
    position: Position,
    step: str,
    outcome: Outcome = "done",
    *,
    choices: Sequence[str] = (),
    who: str = "",
    when: datetime | None = None,
    reference: str = "",
    note: str = "",
    reason: str = "",
) -> Position:
    """Answer a step (any step that was or will be reached; an answered one is corrected).

    Raises:
        AnswerProblem: something the step asks is missing, or it isn't on any open route.
    """
    given = Answered(
        step=step,
        outcome=outcome,
        choices=tuple(choices),
        who=who.strip(),
        when=when,
        reference=reference.strip(),
        note=note.strip(),
        reason=reason.strip(),
    )
    return take(procedure, position, given)


def already_done(
    procedure: Procedure,
    position: Position,
    steps: Sequence[str],
    *,
    when: datetime,
    note: str = "",
    who: str = "",
    choices: Mapping[str, Sequence[str]] | None = None,
) -> Position:
    """Tick several steps at once, with one time and note (a question also needs its choice).

    Raises:
        AnswerProblem: a question among the steps has no choice.
    """
    picked = choices or {}
    for step_id in steps:
        given = Answered(
            step=step_id,
            choices=tuple(picked.get(step_id, ())),
            who=who.strip(),
            when=when,
            note=note.strip(),
            already=True,
        )
        position = take(procedure, position, given)
    return position


def reroute(
    procedure: Procedure, position: Position, routes: Sequence[str], reason: str
) -> Position:
    """Set the open routes anew. What was done on a route that is left stays in the history.

    Raises:
        AnswerProblem: no route, an unknown route, no reason, or triage was not reached yet.
    """
    return take(procedure, position, Rerouted(routes=tuple(routes), reason=reason.strip()))


def take(procedure: Procedure, position: Position, event: Event) -> Position:
    """Add one event to a position; :func:`answer` and :func:`reroute` are friendlier.

    Raises:
        AnswerProblem: the event can't be taken here.
    """
    stamped = event if event.pack else replace(event, pack=procedure.id, version=procedure.version)
    if isinstance(stamped, Rerouted):
        return _take_reroute(procedure, position, stamped)
    return _take_answer(procedure, position, stamped)


def parents_decided(procedure: Procedure, position: Position) -> bool:
    """Whether it was decided, not only put off, what the parents are told (TFA-2)."""
    given = position.answered(procedure.trunk.parents)
    return given is not None and not pending(procedure.step(given.step), given)


def agencies_told(procedure: Procedure, position: Position) -> frozenset[str]:
    """Which agencies the answers say were told (by a person: the product reports nothing)."""
    return frozenset(all_told(procedure, position.answers))


def quick_steps(procedure: Procedure, position: Position) -> tuple[Step, ...]:
    """The steps that close a minor accident, for one screen; empty where any route is serious."""
    if not minor_only(procedure, position):
        return ()
    wanted = {step.id for step in required_left(procedure, position)} | set(position.here)
    for route_id in position.routes:
        wanted |= {step.id for step in procedure.steps_of(route_id)}
    wanted -= set(position.answers)
    return tuple(step for step in procedure.steps if step.id in wanted)


def _take_answer(procedure: Procedure, position: Position, given: Answered) -> Position:
    if given.step not in procedure.by_id:
        raise AnswerProblem(
            "This procedure has no such step.",
            f"Open the incident again. The step was {given.step}.",
        )
    step = procedure.step(given.step)
    if step.route and step.route not in (*position.routes, *position.left):
        raise AnswerProblem(
            f"“{step.title}” is not on a route that is open.",
            "Choose the route first, under “It is worse than we thought…”.",
        )
    if lacks := missing(procedure, given):
        raise AnswerProblem(f"“{step.title}” can't be entered yet.", f"Do first: {lacks[0]}.")
    return entered(procedure, position, given)


def entered(procedure: Procedure, position: Position, given: Answered) -> Position:
    """The position after an answer to a step that is there; nothing is checked any more."""
    step = procedure.step(given.step)
    answers = {**position.answers, step.id: given}
    opening = [target for choice in taken(step, given) for target in choice.opens]
    for choice in taken(step, given):
        if choice.again:
            for cleared in (step.id, choice.again, *choice.clears):
                answers.pop(cleared, None)
    if step.id == procedure.trunk.triage and given.outcome == "done":
        opening.extend(given.choices)
    return _opened(procedure, position, given, answers, opening)


def _take_reroute(procedure: Procedure, position: Position, event: Rerouted) -> Position:
    unknown = set(event.routes) - set(procedure.route_by_id)
    if not event.routes or unknown:
        raise AnswerProblem("Tick at least one kind of incident.", ", ".join(sorted(unknown)))
    if not event.reason:
        raise AnswerProblem("Say in a few words why the routes change.", "Nothing was kept yet.")
    if procedure.trunk.triage not in position.answers:
        raise AnswerProblem("The kind of incident has not been asked yet.", "Answer triage first.")
    return rerouted(procedure, position, event, event.routes)


def rerouted(
    procedure: Procedure, position: Position, event: Rerouted, routes: Sequence[str]
) -> Position:
    """The position with exactly these routes open; nothing is checked any more."""
    left = tuple(r for r in position.routes if r not in routes)
    kept = replace(position, routes=tuple(r for r in position.routes if r not in left))
    kept = replace(kept, left=(*position.left, *left))
    return _opened(procedure, kept, event, dict(position.answers), list(routes))


def _opened(
    procedure: Procedure,
    position: Position,
    event: Event,
    answers: dict[str, Answered],
    opening: list[str],
) -> Position:
    new = [r for r in dict.fromkeys(opening) if r not in position.routes]
    routes = [r for r in new if r in procedure.route_by_id]
    beside = [s for s in new if s in procedure.by_id and s not in position.beside]
    if routes:
        for step in procedure.steps:
            if step.asked_again:
                answers.pop(step.id, None)
    return settled(
        procedure,
        replace(
            position,
            events=(*position.events, event),
            answers=answers,
            routes=(*position.routes, *routes),
            left=tuple(r for r in position.left if r not in routes),
            beside=(*position.beside, *beside),
        ),
    )


def settled(procedure: Procedure, position: Position) -> Position:
    """The position with its open steps worked out anew from its answers and routes."""
    walk = Walk(procedure, position.answers, position.switches)
    walk.run(starts(procedure, position.routes, position.beside, position.answers))
    return replace(position, here=walk.here, passed=frozenset(walk.passed))
