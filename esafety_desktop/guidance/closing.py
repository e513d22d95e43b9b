"""What still stands in the way of closing an incident."""

from typing import TYPE_CHECKING, NamedTuple

from .flow import all_told, followers, pending, referred, taken

if TYPE_CHECKING:
    from .events import Position
    from .procedure import Procedure, Step


CEOP_ALONE = "The CEOP form alone is not enough: tell the police or children's social care too."
NO_OUTCOME = "Police, social care or the LADO were told: write what came of it."


class Reason(NamedTuple):
    """Why an incident can't be closed yet: a sentence, and the step that mends it."""

    step: str
    sentence: str


def minor_only(procedure: "Procedure", position: "Position") -> bool:
    """Whether every open route is a minor one, which is debriefed in a termly batch."""
    return bool(position.routes) and all(
        procedure.route_by_id[route_id].minor for route_id in position.routes
    )


def required_left(procedure: "Procedure", position: "Position") -> tuple["Step", ...]:
    """The required steps that were neither done nor reasoned, in the order they come."""
    minor = minor_only(procedure, position)
    to_come = _still_to_come(procedure, position)
    for_now = {
        step_id
        for step_id in position.passed
        if pending(procedure.step(step_id), position.answers[step_id])
    }
    return tuple(
        step
        for step_id in sorted({*to_come, *for_now}, key=lambda name: procedure.seriousness[name])
        if (step := procedure.step(step_id)).required
        and not (minor and step.batch)
        and (not step.switch or step.switch in position.switches)
    )


def can_close(procedure: "Procedure", position: "Position") -> tuple[Reason, ...]:
    """Every reason against closing; empty means that it may be closed."""
    reasons = [
        Reason(step.id, _why(step, answered=step.id in position.answers))
        for step in required_left(procedure, position)
    ]
    trunk = procedure.trunk
    told = all_told(procedure, position.answers)
    if "ceop" in told and not told & {"police", "care"}:
        reasons.append(Reason(trunk.wait, CEOP_ALONE))
    if referred(procedure, position.answers) and not outcome_said(procedure, position):
        reasons.append(Reason(trunk.outcome, NO_OUTCOME))
    record = position.answered(trunk.record)
    if record is None or record.outcome != "done" or not record.note:
        reasons.append(Reason(trunk.record, "The decision and its reasons are not written down."))
    return tuple(dict.fromkeys(reasons))


def outcome_said(procedure: "Procedure", position: "Position") -> bool:
    """Whether it is written what came of it; "nobody was told" doesn't say that."""
    given = position.answered(procedure.trunk.outcome)
    if given is None or not given.note:
        return False
    chosen = taken(procedure.step(given.step), given)
    return given.outcome == "done" and not any(choice.untold for choice in chosen)


def _why(step: "Step", *, answered: bool) -> str:
    if answered:
        return f"“{step.title}” was only answered for the time being: answer it again."
    return f"“{step.title}” is not done, and no reason is given."


def _still_to_come(procedure: "Procedure", position: "Position") -> set[str]:
    """Open steps and those that surely follow: along ways that hang on no further answer."""
    found: set[str] = set()
    stack = list(reversed(position.here))
    while stack:
        step = procedure.step(stack.pop())
        if step.id in found:
            continue
        found.add(step.id)
        given = position.answered(step.id)
        if given is not None:
            stack.extend(followers(step, given))
        elif step.next and not any(choice.next for choice in step.choices):
            stack.append(step.next)
    return {step_id for step_id in found if step_id not in position.answers}
