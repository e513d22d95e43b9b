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

Kind = Literal["start", "card", "question", "action", "decision", "record", "wait", "end"]
Ask = Literal["who", "when", "reference", "note"]
Confidence = Literal["H", "M", "O", "design"]
Agency = Literal["police", "care", "lado", "ceop", "iwf", "prevent", "ico", "other"]
EdgeKind = Literal["next", "opens", "again", "same day", "referral"]

#: A route that may end with one of these can't be closed by a sanction alone (TFG-6).
HARD_AGENCIES: frozenset[str] = frozenset({"police", "care", "lado"})


class Number(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A national number or address that the product may show without the school entering it."""

    id: str
    label: str
    value: str
    use: str
    sources: tuple[str, ...]


class CardLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One line of the first-five-minutes card.

    Attributes:
        poster: The same rule in fewer words, for the printed card on the wall.
        devices: Shown only when one of these devices was chosen; empty: always shown.
    """

    id: str
    text: str
    poster: str
    sources: tuple[str, ...]
    confidence: Confidence = "H"
    devices: tuple[str, ...] = ()

    @property
    def check_before_use(self) -> bool:
        """Whether to show "check with your local safeguarding partners"."""
        return self.confidence in {"M", "O"}


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One possible answer to a step that asks a question.

    Attributes:
        next: The step that follows; empty: the step's own ``next``.
        opens: Routes (or single steps) that open beside this one.
        again: A step that is asked again, with all that ``clears`` names.
        refers: Choosing this means that agencies were told: ``tells``, or all of the step's.
        pending: Enough for today, but to be answered again before the incident is closed.
        asks: What must be given with this choice instead of the step's ``asks``.
    """

    id: str
    label: str
    next: str = ""
    opens: tuple[str, ...] = ()
    again: str = ""
    clears: tuple[str, ...] = ()
    refers: bool = False
    tells: tuple[Agency, ...] = ()
    pending: bool = False
    asks: tuple[Ask, ...] | None = None


class Conditional(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Sentences of a step that are only shown after a certain answer to another step."""

    step: str
    choices: tuple[str, ...]
    do: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One box of the procedure.

    Attributes:
        route: Id of the route it belongs to; empty for the trunk.
        title: Short label for the chart.
        do: What to do, a sentence each.
        never: What never to do, a sentence each.
        when_answered: Further sentences that depend on earlier answers.
        question: The question in full, where the step has choices.
        choices: Possible answers; empty for a plain action.
        default: The choice that is preselected (never one that opens less than another).
        many: Whether several choices may be ticked.
        slots: Contact slots to ring, in this order.
        numbers: Ids of built-in :class:`Number` values to show.
        asks: What must be given when the step is done.
        offers: What may be given besides.
        required: Blocks closing until done, or reasoned where ``why_not`` allows it.
        why_not: Whether "not done, because …" is an answer.
        agencies: Who is told by doing this step.
        sanction: The step settles the matter by a sanction.
        joins: Opens only when nothing else is open.
        asked_again: Asked again whenever a further route opens.
        batch: Not required where every route is minor: debriefed in a termly batch.
        switch: Passed over unless the school has switched this on (TFG-13).
        within: How soon, as said on the screen ("at once", "within one working day").
    """

    id: str
    kind: Kind
    title: str
    sources: tuple[str, ...]
    route: str = ""
    do: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    when_answered: tuple[Conditional, ...] = ()
    question: str = ""
    choices: tuple[Choice, ...] = ()
    default: str = ""
    many: bool = False
    next: str = ""
    slots: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    offers: tuple[Ask, ...] = ()
    required: bool = False
    why_not: bool = True
    agencies: tuple[Agency, ...] = ()
    sanction: bool = False
    joins: bool = False
    asked_again: bool = False
    batch: bool = False
    switch: str = ""
    within: str = ""
    confidence: Confidence = "H"

    @property
    def check_before_use(self) -> bool:
        """Whether to show "check with your local safeguarding partners"."""
        return self.confidence in {"M", "O"}

    @property
    def our_choice(self) -> bool:
        """Whether this is the product's own cautious choice and no published rule."""
        return self.confidence == "design"

    def choice(self, choice_id: str) -> Choice | None:
        """The choice with this id, or None."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)


class Route(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One route that triage can open; several may run at once.

    Attributes:
        title: What is ticked at triage.
        rank: Seriousness, 1 is the most serious and leads.
        first: Its first step.
        minor: Needs no debrief of its own.
        adults_only_head: Opens only to the head and whom the head names (TFA-9).
    """

    id: str
    title: str
    hint: str
    rank: int
    first: str
    sources: tuple[str, ...]
    minor: bool = False
    adults_only_head: bool = False


class Trunk(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which steps play which part, so that the machine needs no step id of its own."""

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


class Edge(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A drawn way from one box to another; ``choices`` are the answers that take it."""

    source: str
    target: str
    kind: EdgeKind
    label: str = ""
    choices: tuple[str, ...] = ()


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
