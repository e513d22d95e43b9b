"""What a step says at a position: its own sentences, and those that earlier answers add."""

from typing import TYPE_CHECKING

from .flow import referred
from .procedure import HARD_AGENCIES

if TYPE_CHECKING:
    from .events import Position
    from .procedure import Procedure


def wording(
    procedure: "Procedure", position: "Position", step_id: str, *, in_doubt: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What to do and what never to do at a step, with the sentences that earlier answers add.

    Args:
        procedure: The pack.
        position: Where the incident stands.
        step_id: The step.
        in_doubt: Whether a picture, or something illegal, was thought of under another procedure:
            then *no pictures* doesn't count here either.
    """
    step = procedure.step(step_id)
    do, never = list(step.do), list(step.never)
    for extra in step.when_answered:
        if extra.harmless and (in_doubt or not harmless(procedure, position)):
            continue
        if set(extra.choices) & set(_choices(procedure, position, extra.step, in_doubt=in_doubt)):
            do.extend(extra.do)
            never.extend(extra.never)
    return tuple(dict.fromkeys(do)), tuple(dict.fromkeys(never))


def _choices(
    procedure: "Procedure", position: "Position", step_id: str, *, in_doubt: bool
) -> tuple[str, ...]:
    """What counts as answered: *no pictures* doesn't, while a route for pictures is open."""
    given = position.answered(step_id)
    if given is None or given.outcome != "done":
        return ()
    asked = step_id == procedure.trunk.picture_question
    if asked and (in_doubt or not pictures_ruled_out(procedure, position)):
        return (procedure.step(step_id).default,)
    return given.choices


def pictures_ruled_out(procedure: "Procedure", position: "Position") -> bool:
    """Whether somebody answered *no* to "may it be an indecent picture of a child?" (TFG-3).

    Until then, and on *not sure*, no screenshot and no picture may even be spoken of. Nor while
    a route is open that *yes* would have opened, or one for illegal content: somebody else thinks
    that there is one.
    """
    given = position.answered(procedure.trunk.picture_question)
    if given is None or given.outcome != "done" or given.choices != ("no",):
        return False
    asked = procedure.step(procedure.trunk.picture_question)
    on_yes = {route for choice in asked.choices for route in choice.opens}
    doubtful = on_yes | set(procedure.trunk.picture_routes)
    return not any(doubtful & set(procedure.meant_by(route)) for route in position.routes)


def harmless(procedure: "Procedure", position: "Position") -> bool:
    """Whether nothing may be illegal: no picture in doubt, nobody told, no such route open.

    Only then may a sentence of 2009 be shown such as "shut it down" (KN-CEOP-4).
    """
    if not pictures_ruled_out(procedure, position) or referred(procedure, position.answers):
        return False
    return not any(
        procedure.route_by_id[route].added
        and any(HARD_AGENCIES & set(step.agencies) for step in procedure.steps_of(route))
        for route in position.routes
    )
