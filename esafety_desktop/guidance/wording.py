"""The school's own sentences at a step, in the place of those shipped; nothing else can change.

What must never be done, what is required, who is told and the emergency number are not the
school's to change: a sentence that names a number of the pack stays, whatever is put beside it.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from esafety_desktop.problem import Problem

from .procedure import Procedure, Step
from .source_checks import spoils_evidence


def with_wording(procedure: Procedure, overrides: Mapping[str, tuple[str, ...]]) -> Procedure:
    """The procedure with the school's sentences for what to do; its version tells them apart.

    The shipped ones stay in ``Step.as_shipped``. Steps that the procedure hasn't got any more, and
    steps for which no sentence is given, stay as they are.
    """
    if not overrides:
        return procedure
    steps = tuple(_reworded(procedure, step, overrides.get(step.id)) for step in procedure.steps)
    return replace(procedure, steps=steps)


def check_wording(procedure: Procedure, step_id: str, do: tuple[str, ...]) -> None:
    """Refuse sentences that must not stand at a step.

    Raises:
        Problem: one would have evidence spoilt (shut down, a picture of the screen).
    """
    for text in do:
        if words := spoils_evidence(text):
            raise Problem(
                f"“{procedure.step(step_id).title}” must not say “{words}”.",
                "It could spoil evidence, or be an offence. The program says it itself where it "
                "is sure to be harmless.",
            )


def _reworded(procedure: Procedure, step: Step, do: tuple[str, ...] | None) -> Step:
    if not do or do == step.do:
        return step
    numbers = [number.value for number in procedure.numbers]
    kept = [
        text
        for text in step.do
        if any(number in text and not _names(do, number) for number in numbers)
    ]
    return replace(step, do=(*kept, *do), as_shipped=step.do)


def _names(sentences: tuple[str, ...], number: str) -> bool:
    return any(number in text for text in sentences)
