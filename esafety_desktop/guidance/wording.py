"""The school's own sentences at a step, in the place of those shipped; nothing else can change.

What must never be done, what is required, who is told and the emergency number are not the
school's to change: a sentence that names a number of the pack, says whom to tell, or guards
somebody ("nobody opens it", "not sure counts as yes") stays, whatever is put beside it.
"""

import re
from collections.abc import Mapping

from msgspec.structs import replace

from esafety_desktop.problem import Problem

from .procedure import Procedure, Step
from .spoiling import spoils_evidence

#: What keeps a child, an adult or the evidence safe: such a sentence stays beside the school's own.
_GUARDS = re.compile(
    r"\b(?:nobody|no one|never|don[’']t|do nothing|doesn[’']t|not sure|in doubt|before|promise no|"
    r"stays? (?:as|where|with|on|unopened)|screen off|adds risk|at once|the same day)\b",
    re.IGNORECASE,
)
#: Who is told: a sentence that names one stays, unless the school's own names the same.
_TOLD = ("police", "social care", "lado", "dsl", "the head", "chair of governors", "prevent lead")


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
                "It could spoil evidence, or be an offence. Take these words out: the program says "
                "them itself where they are sure to be harmless.",
            )


def _reworded(procedure: Procedure, step: Step, do: tuple[str, ...] | None) -> Step:
    if not do or do == step.do:
        return step
    return replace(step, do=(*kept_sentences(procedure, step, do), *do), as_shipped=step.do)


def kept_sentences(procedure: Procedure, step: Step, do: tuple[str, ...]) -> tuple[str, ...]:
    """The shipped sentences that stay at a step, before the school's own."""
    names = [*(number.value for number in procedure.numbers), *_TOLD]
    return tuple(
        text
        for text in step.do
        if text not in do
        and (
            _GUARDS.search(text) or any(_in(text, name) and not _names(do, name) for name in names)
        )
    )


def _names(sentences: tuple[str, ...], number: str) -> bool:
    return any(_in(text, number) for text in sentences)


def _in(text: str, name: str) -> bool:
    return name.lower() in text.lower()
