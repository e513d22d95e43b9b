"""Puts a source pack together: what a body once published, surrounded by what today adds.

A source pack (``resources/procedures/becta-2009.toml`` …) holds only the boxes of its source. The
first five minutes, danger, the DSL, the picture question, the duty to tell, the routes to social
care, police and the LADO, record, parents and support come from ``added.toml``; where that names
steps of today's procedure they are taken from there, so that no sentence stands twice.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path

from msgspec.structs import replace

from .content_file import ContentError, read_content
from .pack_files import read_pack
from .pack_values import Added, SourcePack
from .procedure import Choice, Procedure, Route, Step, Trunk


def read_source_pack(path: Path, added: Path, today: Procedure) -> Procedure:
    """Read a source pack and put the added boxes around it; judged by the caller.

    Raises:
        ContentError: a file can't be read, or names a step of today's procedure that isn't there.
    """
    pack = read_pack(path)
    fragment = read_content(added, Added)
    try:
        return _Assembly(pack, fragment, today).procedure()
    except KeyError as error:
        raise ContentError(
            f"{path.name} and {added.name}: {today.id} has no step {error.args[0]}"
        ) from error


class _Assembly:
    """One source pack, the added part and today's procedure, made into one."""

    def __init__(self, pack: SourcePack, added: Added, today: Procedure) -> None:
        self._pack, self._added, self._today = pack, added, today
        self._after = () if pack.instead else added.after
        self._wait = () if pack.wait else added.wait

    def procedure(self) -> Procedure:
        pack, today = self._pack, self._today
        steps = tuple(self._rewired(step) for step in self._ordered())
        return Procedure(
            id=pack.id,
            title=pack.title,
            guidance_label=today.guidance_label,
            made_on=pack.made_on,
            checked_on=today.checked_on,
            always=today.always,
            standing=today.standing,
            trunk=self._trunk(),
            routes=(*self._added_routes(), *pack.routes),
            steps=steps,
            card=today.card,
            numbers=today.numbers,
            sources=pack.sources,
            rules=pack.rules,
            drawn=pack.drawn,
            note=pack.note,
            ways=pack.ways,
            year=pack.year,
            hint=pack.hint,
        )

    def _trunk(self) -> Trunk:
        today, added, pack = self._today.trunk, self._added, self._pack
        return Trunk(
            start=added.before[0],
            card=today.card,
            triage=pack.triage,
            same_day=added.same_day,
            record=today.record,
            parents=today.parents,
            wait=pack.wait or today.wait,
            outcome=pack.outcome or today.outcome,
            end=added.end,
            picture_question=added.picture_question,
            picture_routes=today.picture_routes,
        )

    def _ordered(self) -> Iterable[Step]:
        """All steps: up to the sorting, the routes, the same day, and what comes afterwards."""
        pack, added = self._pack, self._added
        lanes = [step for step in pack.steps if step.route]
        trunk = [step for step in pack.steps if not step.route and step.id != pack.triage]
        yield from self._taken(added.before)
        yield from added.steps
        yield self._triage()
        yield from self._lanes_of_today()
        yield from lanes
        yield from self._taken((*added.same_day, *self._wait))
        yield from trunk
        yield from self._taken((*self._after, added.end))

    def _triage(self) -> Step:
        own = [step for step in self._pack.steps if step.id == self._pack.triage]
        return own[0] if own else next(iter(self._taken((self._pack.triage,))))

    def _taken(self, names: Iterable[str]) -> Iterable[Step]:
        for name in names:
            yield replace(self._today.step(name), added=True)

    def _lanes_of_today(self) -> Iterable[Step]:
        for route in self._added.routes:
            for step in self._today.steps_of(self._today.route_by_id[route].id):
                if step.id not in self._added.without:
                    yield replace(step, added=True)

    def _added_routes(self) -> Iterable[Route]:
        for name in self._added.routes:
            yield replace(self._today.route_by_id[name], added=True)

    def _rewired(self, step: Step) -> Step:
        """A step whose ways lead to what this pack has in the place of today's steps."""
        return replace(
            step,
            next=self._next(step),
            choices=tuple(self._choice(choice) for choice in step.choices),
        )

    def _next(self, step: Step) -> str:
        last = self._added.before[-1]
        return self._added.steps[0].id if step.id == last else self._onward(step.next)

    def _choice(self, choice: Choice) -> Choice:
        anew = choice.again == self._today.trunk.triage
        clears = (*choice.clears, *self._asked_anew) if anew else choice.clears
        return replace(
            choice,
            next=self._onward(choice.next),
            again=self._added.picture_question if anew else self._onward(choice.again),
            opens=tuple(self._onward(target) for target in choice.opens),
            clears=tuple(dict.fromkeys(self._onward(target) for target in clears)),
        )

    @property
    def _asked_anew(self) -> Iterable[str]:
        """What is asked again when something new comes up: the sorting and the source's boxes."""
        yield from (step.id for step in self._added.steps)
        yield self._pack.triage
        yield from (step.id for step in self._pack.steps)

    def _onward(self, target: str) -> str:
        while target in self._added.without:
            target = self._today.step(target).next
        return self._renamed.get(target, target)

    @cached_property
    def _renamed(self) -> Mapping[str, str]:
        now, trunk = self._today.trunk, self._trunk()
        parts = {now.triage: trunk.triage, now.wait: trunk.wait, now.outcome: trunk.outcome}
        return {**parts, **self._pack.instead}
