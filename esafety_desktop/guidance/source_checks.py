"""Judges what only a source pack has: its chart, what its source said, and that it is safe."""

from collections import Counter
from collections.abc import Iterator

from .edges import edges_of
from .fault import Fault
from .procedure import Procedure, Step
from .spoiling import spoils_evidence


def source_faults(procedure: Procedure) -> Iterator[Fault]:
    """Everything that is wrong with the part of a pack that comes from its source."""
    yield from _chart(procedure)
    if procedure.year:
        yield from _said(procedure)
        yield from _asked_early(procedure)
        yield from _harmful(procedure)


def _chart(procedure: Procedure) -> Iterator[Fault]:
    walked = {(edge.source, edge.target) for edge in edges_of(procedure)}
    for way in procedure.ways:
        for start in way.starts:
            for end in way.ends:
                if (start, end) not in walked:
                    yield Fault(way.id, f"no answer leads from {start} to {end}")
    if not procedure.drawn:
        return
    own = [step for step in procedure.steps if not step.added]
    for step in own:
        if step.at is None:
            yield Fault(step.id, "has no place in the chart; give it a column and a row")
    for place, times in Counter(step.at for step in own if step.at).items():
        if times > 1:
            yield Fault(f"column {place[0]}, row {place[1]}", "two boxes have this place")


def _said(procedure: Procedure) -> Iterator[Fault]:
    for step in procedure.steps:
        if not step.added and not step.said:
            yield Fault(step.id, "doesn't say what its source said")
        if step.struck and not step.today:
            yield Fault(step.id, "is crossed out, but doesn't say what to do instead")
    if not procedure.note:
        yield Fault(procedure.id, "doesn't say whose it is and of which year")


def _asked_early(procedure: Procedure) -> Iterator[Fault]:
    trunk = procedure.steps_of("")
    before = trunk[: trunk.index(procedure.step(procedure.trunk.triage))]
    if procedure.step(procedure.trunk.picture_question) not in before:
        yield Fault(procedure.id, "asks about pictures too late: it must come before the sorting")
    if not any(_tells(procedure, step) for step in before):
        yield Fault(procedure.id, "no required question before the sorting leads to the police")


def _tells(procedure: Procedure, step: Step) -> bool:
    """Whether a step asks, and cannot be left out, whether the police must be told."""
    triggers = {"KN-POLICE-1", "KN-POLICE-2", "KN-POLICE-3"}
    if not (triggers <= set(step.sources) and step.required and not step.why_not):
        return False
    opened = [route for choice in step.choices for route in choice.opens]
    return all(
        any(s.required and "police" in s.agencies for s in procedure.steps_of(route))
        or "lado" in {agency for s in procedure.steps_of(route) for agency in s.agencies}
        for route in opened
    )


def _harmful(procedure: Procedure) -> Iterator[Fault]:
    for step in procedure.steps:
        for text in (*step.do, step.said, step.question, *_hardly_sure(procedure, step)):
            if words := spoils_evidence(text):
                yield Fault(step.id, f"says “{words}” though something may be illegal")


def _hardly_sure(procedure: Procedure, step: Step) -> Iterator[str]:
    """Sentences after an answer that doesn't rule out a picture of a child."""
    for more in step.when_answered:
        no_picture = more.step == procedure.trunk.picture_question and more.choices == ("no",)
        if not (more.harmless or no_picture):
            yield from more.do
