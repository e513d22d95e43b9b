"""What a step asks, and what an answer still lacks."""

from typing import TYPE_CHECKING

from .flow import taken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .events import Answered
    from .procedure import Ask, Procedure, Step

_WORDS: "Mapping[Ask, str]" = {
    "who": "who it was",
    "when": "when",
    "reference": "the reference number",
    "note": "a note in a few words",
}


def missing(procedure: "Procedure", given: "Answered") -> tuple[str, ...]:
    """What the answer still lacks, each as words for the screen; empty when it may be given."""
    step = procedure.step(given.step)
    if given.outcome == "not done":
        return _lacks_reason(step, given)
    if given.outcome == "not needed":
        return ("this step is required: do it, or say why not",) if step.required else ()
    return (*_lacks_choice(procedure, step, given), *_lacks_asked(step, given))


def _lacks_reason(step: "Step", given: "Answered") -> tuple[str, ...]:
    if not step.why_not:
        return ("this step can't be left out",)
    return () if given.reason else ("the reason why it was not done",)


def _lacks_choice(procedure: "Procedure", step: "Step", given: "Answered") -> tuple[str, ...]:
    if step.id == procedure.trunk.triage:
        known, many = set(procedure.route_by_id), True
    else:
        known, many = {choice.id for choice in step.choices}, step.many
    if not known:
        return ("this step has nothing to choose from",) if given.choices else ()
    if not given.choices:
        return ("an answer to the question",)
    if set(given.choices) - known:
        return ("one of the answers offered",)
    if len(given.choices) < 2:
        return ()
    if not many:
        return ("only one answer",)
    alone = [choice for choice in taken(step, given) if not (choice.opens or choice.next)]
    return (f"“{alone[0].label}” doesn't go together with another answer",) if alone else ()


def _lacks_asked(step: "Step", given: "Answered") -> tuple[str, ...]:
    if given.already:
        return () if given.when else ("when",)
    asked: set[Ask] = set()
    chosen = taken(step, given)
    for choice in chosen:
        asked.update(step.asks if choice.asks is None else choice.asks)
    if not chosen:
        asked.update(step.asks)
    return tuple(words for ask, words in _WORDS.items() if ask in asked and not getattr(given, ask))
