"""Judges a content pack: every way must lead somewhere, every contact and source must exist."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet

from .edges import edges_of
from .fault import Fault
from .procedure import HARD_AGENCIES, Procedure, Step
from .source_checks import source_faults

__all__ = ["Fault", "faults"]

_NUMBERS = re.compile(r"\b(?:\d{3,5} \d{3,6}(?: \d{3,4})?|\d{9,11}|999|101)\b")
_ADDRESSES = re.compile(r"\b[\w-]+(?:\.[\w-]+)+\.?(?:/[\w/-]*)?", re.ASCII)


def faults(
    procedure: Procedure, *, slots: AbstractSet[str], sources: AbstractSet[str]
) -> tuple[Fault, ...]:
    """Everything that is wrong with a pack; empty for a good one.

    Ids and ways are judged first: with a way that leads nowhere the rest can't be judged.
    """
    broken = (*_doubles(procedure), *_names(procedure), *_dangling(procedure))
    if broken:
        return broken
    checks: tuple[Callable[[Procedure], Iterator[Fault]], ...] = (
        _unreachable,
        _dead_ends,
        _endless,
        _questions,
        _numbers,
        _hard_routes,
        _ceop,
        _record,
        source_faults,
    )
    return (
        *(fault for check in checks for fault in check(procedure)),
        *_slots(procedure, slots),
        *_sources(procedure, sources),
    )


def _doubles(procedure: Procedure) -> Iterator[Fault]:
    ids = [
        *(step.id for step in procedure.steps),
        *(route.id for route in procedure.routes),
        *(line.id for line in procedure.card),
        *(way.id for way in procedure.ways),
    ]
    for name, times in Counter(ids).items():
        if times > 1:
            yield Fault(name, "this id is used twice; give each box its own")
    for rank, times in Counter(route.rank for route in procedure.routes).items():
        if times > 1:
            yield Fault(f"rank {rank}", "two routes are equally serious; rank one above the other")


def _names(procedure: Procedure) -> Iterator[Fault]:
    for step in procedure.steps:
        if step.route and step.route not in procedure.route_by_id:
            yield Fault(step.id, f"route {step.route} does not exist; add it or mend the name")
        for extra in step.when_answered:
            asked = procedure.by_id.get(extra.step)
            if asked is None or any(asked.choice(choice) is None for choice in extra.choices):
                yield Fault(step.id, f"when_answered names {extra.step}, which has no such answer")
        if any(set(choice.tells) - set(step.agencies) for choice in step.choices):
            yield Fault(step.id, "a choice tells an agency that the step doesn't name")
        if step.default and step.choice(step.default) is None:
            yield Fault(step.id, f"default {step.default} is none of its choices")


def _dangling(procedure: Procedure) -> Iterator[Fault]:
    known = {*procedure.by_id, *procedure.route_by_id}
    trunk = procedure.trunk
    parts = (trunk.start, trunk.card, trunk.triage, trunk.record, trunk.parents, trunk.wait)
    for name in (*parts, trunk.outcome, trunk.end, trunk.picture_question, *trunk.same_day):
        if name not in procedure.by_id:
            yield Fault("trunk", f"{name} is not a step; add the step or mend the name")
    for name in trunk.picture_routes:
        if name not in procedure.route_by_id:
            yield Fault("trunk", f"picture route {name} does not exist; mend the name")
    for route in procedure.routes:
        if route.first not in procedure.by_id:
            yield Fault(route.id, f"first step {route.first} does not exist")
    for edge in edges_of(procedure):
        if edge.target not in known:
            yield Fault(edge.source, f"leads to {edge.target}, which does not exist")
    yield from _clears(procedure)


def _clears(procedure: Procedure) -> Iterator[Fault]:
    for step in procedure.steps:
        for choice in step.choices:
            for cleared in choice.clears:
                if cleared not in procedure.by_id:
                    yield Fault(step.id, f"clears {cleared}, which does not exist")


def _ways(procedure: Procedure) -> dict[str, set[str]]:
    ways: dict[str, set[str]] = {}
    for edge in edges_of(procedure):
        ways.setdefault(edge.source, set()).add(edge.target)
    return ways


def _closure(ways: dict[str, set[str]], start: str) -> set[str]:
    found, stack = {start}, [start]
    while stack:
        new = ways.get(stack.pop(), set()) - found
        found |= new
        stack.extend(new)
    return found


def _unreachable(procedure: Procedure) -> Iterator[Fault]:
    reached = _closure(_ways(procedure), procedure.trunk.start)
    for name in procedure.boxes:
        if name not in reached:
            yield Fault(name, "no way leads here; let a step or a choice lead to it")


def _dead_ends(procedure: Procedure) -> Iterator[Fault]:
    for step in procedure.steps:
        if step.id in {procedure.trunk.end, procedure.trunk.triage}:
            continue
        bare = not step.choices or any(not (c.next or c.again) for c in step.choices)
        if not step.next and (bare or (step.why_not or not step.required)):
            yield Fault(step.id, "leads nowhere when it is done or left out; give it a next step")


def _endless(procedure: Procedure) -> Iterator[Fault]:
    back: dict[str, set[str]] = {}
    for edge in edges_of(procedure):
        if edge.kind in {"next", "same day"} or edge.source == procedure.trunk.triage:
            back.setdefault(edge.target, set()).add(edge.source)
    ending = _closure(back, procedure.trunk.end)
    for step in procedure.steps:
        if step.id not in ending:
            yield Fault(step.id, "no way leads from here to the end")


def _questions(procedure: Procedure) -> Iterator[Fault]:
    for step in procedure.steps:
        if bool(step.question) != bool(step.choices) and step.id != procedure.trunk.triage:
            yield Fault(step.id, "a question needs choices, and choices need a question")
    asked = procedure.step(procedure.trunk.picture_question)
    if asked.default != "not-sure" or asked.choice("no") is None or not asked.required:
        yield Fault(asked.id, "must be required, and start at not-sure (TFG-3)")


def _texts(procedure: Procedure) -> Iterator[tuple[str, str]]:
    for step in procedure.steps:
        extra = [text for more in step.when_answered for text in (*more.do, *more.never)]
        for text in (*step.do, *step.never, *extra, step.question, step.said, step.today):
            yield step.id, text
    for line in procedure.card:
        yield line.id, line.text
        yield line.id, line.poster
    yield "always", procedure.always


def _numbers(procedure: Procedure) -> Iterator[Fault]:
    built_in = {number.value for number in procedure.numbers}
    for where, text in _texts(procedure):
        for written in (*_NUMBERS.findall(text), *_ADDRESSES.findall(text)):
            if written.rstrip(".") not in built_in:
                yield Fault(where, f"{written} is not among the built-in numbers; use a slot")
    for step in procedure.steps:
        for name in step.numbers:
            if name not in procedure.number_by_id:
                yield Fault(step.id, f"number {name} is not among the built-in numbers")


def _is_hard(steps: tuple[Step, ...]) -> bool:
    return any(HARD_AGENCIES & set(step.agencies) for step in steps)


def _hard_routes(procedure: Procedure) -> Iterator[Fault]:
    for route in procedure.routes:
        steps = procedure.steps_of(route.id)
        if not _is_hard(steps):
            continue
        if route.minor:
            yield Fault(route.id, "tells police, social care or the LADO, so it can't be minor")
        for step in steps:
            if HARD_AGENCIES & set(step.agencies) and not step.required:
                yield Fault(step.id, "tells an agency, so it must be required (TFG-6)")
            if step.sanction and step.next == procedure.trunk.end:
                yield Fault(step.id, "a sanction alone can't close this route (TFG-6)")


def _ceop(procedure: Procedure) -> Iterator[Fault]:
    for step in procedure.steps:
        if "ceop" not in step.agencies:
            continue
        lane = procedure.steps_of(step.route)
        before = lane[: lane.index(step)]
        if not any(s.required and {"police", "care"} & set(s.agencies) for s in before):
            yield Fault(step.id, "CEOP must never be the only report: add police or care (TFG-8)")


def _record(procedure: Procedure) -> Iterator[Fault]:
    trunk = procedure.trunk
    for name in (trunk.record, trunk.outcome):
        step = procedure.step(name)
        if not step.required or step.why_not or "note" not in step.asks:
            yield Fault(name, "must be required, ask for a note and allow no why-not (TFG-6)")
    if trunk.record not in trunk.same_day or trunk.parents not in trunk.same_day:
        yield Fault("trunk", "record and parents belong to the same day (TF-T8)")


def _slots(procedure: Procedure, slots: AbstractSet[str]) -> Iterator[Fault]:
    for step in procedure.steps:
        for slot in step.slots:
            if slot not in slots:
                yield Fault(step.id, f"contact slot {slot} does not exist; see slots.toml")
        if step.by and step.by not in step.slots:
            yield Fault(step.id, f"by names {step.by}, which is none of its slots")
        if step.agencies and not (step.slots or step.numbers):
            yield Fault(step.id, "tells somebody, but names no contact slot or built-in number")


def _sources(procedure: Procedure, sources: AbstractSet[str]) -> Iterator[Fault]:
    carriers = [
        (procedure.id, procedure.sources),
        *((step.id, step.sources) for step in procedure.steps),
        *((route.id, route.sources) for route in procedure.routes),
        *((line.id, line.sources) for line in procedure.card),
        *((number.id, number.sources) for number in procedure.numbers),
        *((way.id, way.sources) for way in procedure.ways),
    ]
    for name, named in carriers:
        for source in named:
            if source not in sources:
                yield Fault(name, f"source {source} is not in sources.csv; add or mend it")
        if not named:
            yield Fault(name, "names no source; say where the rule comes from")
    for rule in procedure.rules:
        if rule not in sources:
            yield Fault("rules", f"{rule} is not in sources.csv")
