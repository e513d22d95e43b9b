"""The frozen values of a content pack: one procedure with its routes, steps, choices and ways on.

A pack is data (``resources/procedures/*.toml``), read by :mod:`.loader`, judged by :mod:`.check`
and walked by :mod:`.machine`. Nothing here knows an incident.
"""

import hashlib
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Literal

import msgspec

from .steps import (
    HARD_AGENCIES,
    Agency,
    Ask,
    CardLine,
    Choice,
    Conditional,
    Confidence,
    Kind,
    Number,
    Route,
    Step,
)

__all__ = [
    "HARD_AGENCIES",
    "Agency",
    "Ask",
    "CardLine",
    "Choice",
    "Conditional",
    "Confidence",
    "Edge",
    "EdgeKind",
    "Kind",
    "Number",
    "Procedure",
    "Route",
    "Step",
    "Trunk",
    "Way",
]

EdgeKind = Literal["next", "opens", "again", "same day", "referral"]


class Trunk(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which steps play which part, so that the machine needs no step id of its own.

    Attributes:
        picture_question: Asks whether any picture may be an indecent one of a child.
        picture_routes: While one of these is open, that is in doubt whatever was answered.
    """

    start: str
    card: str
    triage: str
    same_day: tuple[str, ...]
    record: str
    parents: str
    wait: str
    outcome: str
    end: str
    picture_question: str
    picture_routes: tuple[str, ...] = ()


class Way(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An arrow of the source's chart, kept under the source's own id.

    Attributes:
        starts: The boxes it leaves; ``ends``: the boxes it leads to (one arrow may fork or join).
        confidence: How sure the arrow is: the pictures are lost, only the words survive.
    """

    id: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    sources: tuple[str, ...]
    label: str = ""
    confidence: Confidence = "H"


class Edge(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A drawn way from one box to another; ``choices`` are the answers that take it.

    Attributes:
        id: The source's own id of the arrow (``FLOW09-E1``); empty for a way of ours.
    """

    source: str
    target: str
    kind: EdgeKind
    label: str = ""
    choices: tuple[str, ...] = ()
    id: str = ""


class Procedure(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True, eq=False
):
    """A whole content pack.

    Attributes:
        guidance_label: The stamp that is shown and printed, for instance ``KCSIE 2026``.
        made_on: When the pack was written; ``checked_on``: when a person last compared it with
            the published guidance (None: never).
        always: The sentence that stands on every screen of this procedure.
        standing: What kind of document this is and who has not approved it yet.
        rules: Ids of the guard rails and amendments that this pack answers.
        drawn: Whether the source has a fixed chart, so that its boxes have a place in a grid.
        note: What this pack is, where it isn't today's: whose, of which year, kept as it was.
        ways: The arrows of the source's chart under the source's ids.
        year: The year of the source; 0 for today's.
        hint: One line for the list from which a procedure is chosen.
    """

    id: str
    title: str
    guidance_label: str
    made_on: date
    always: str
    standing: str
    trunk: Trunk
    routes: tuple[Route, ...]
    steps: tuple[Step, ...]
    card: tuple[CardLine, ...]
    numbers: tuple[Number, ...]
    sources: tuple[str, ...]
    rules: tuple[str, ...] = ()
    checked_on: date | None = None
    drawn: bool = False
    note: str = ""
    ways: tuple[Way, ...] = ()
    year: int = 0
    hint: str = ""

    @cached_property
    def version(self) -> str:
        """When it was written and a digest of every word: which pack somebody went by."""
        digest = hashlib.sha256(msgspec.json.encode(self)).hexdigest()
        return f"{self.made_on.isoformat()} {digest[:16]}"

    @cached_property
    def by_id(self) -> Mapping[str, Step]:
        """Every step by its id."""
        return {step.id: step for step in self.steps}

    @cached_property
    def route_by_id(self) -> Mapping[str, Route]:
        """Every route by its id."""
        return {route.id: route for route in self.routes}

    @cached_property
    def number_by_id(self) -> Mapping[str, Number]:
        """Every built-in number by its id."""
        return {number.id: number for number in self.numbers}

    @cached_property
    def boxes(self) -> tuple[str, ...]:
        """Every box of the chart: the steps, and the heads of routes that have one."""
        heads = (route.id for route in self.routes if not route.boxless)
        return (*(step.id for step in self.steps), *heads)

    def head_of(self, target: str) -> str:
        """The box that a way to a step or route leads to."""
        route = self.route_by_id.get(target)
        return route.first if route is not None and route.boxless else target

    def stands_for(self, step_id: str) -> str:
        """The step that does here what a step of today's procedure does; empty for none."""
        if step_id in self.by_id:
            return step_id
        return next((step.id for step in self.steps if step_id in step.same_as), "")

    def meant_by(self, route_id: str) -> tuple[str, ...]:
        """The routes of today's procedure that a route is about; itself where it is one."""
        route = self.route_by_id.get(route_id)
        return route.same_as or (route.id,) if route else (route_id,)

    @cached_property
    def triage_order(self) -> tuple[Route, ...]:
        """The routes as they stand at triage, most serious first."""
        return tuple(sorted(self.routes, key=lambda route: route.rank))

    def step(self, step_id: str) -> Step:
        """The step with this id.

        Raises:
            KeyError: the procedure has no such step.
        """
        return self.by_id[step_id]

    def steps_of(self, route_id: str) -> tuple[Step, ...]:
        """The steps of a route (or, for ``""``, of the trunk) in reading order."""
        return tuple(step for step in self.steps if step.route == route_id)

    @cached_property
    def seriousness(self) -> Mapping[str, tuple[int, int]]:
        """A sort key for every step: trunk up to triage, routes by rank, then what comes after."""
        after = len(self.routes) + 1_000
        seen_triage = False
        keys: dict[str, tuple[int, int]] = {}
        for index, step in enumerate(self.steps):
            trunk = after if seen_triage else 0
            lane = self.route_by_id[step.route].rank if step.route else trunk
            keys[step.id] = (lane, index)
            seen_triage = seen_triage or step.id == self.trunk.triage
        return keys
