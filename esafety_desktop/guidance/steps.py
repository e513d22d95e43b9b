"""The boxes of a content pack: numbers, card lines, choices, steps and routes, as frozen values."""

from typing import Literal

import msgspec

Kind = Literal["start", "card", "question", "action", "decision", "record", "wait", "end"]
Ask = Literal["who", "when", "reference", "note"]
Confidence = Literal["H", "M", "O", "design"]
Agency = Literal["police", "care", "lado", "ceop", "iwf", "prevent", "ico", "other"]

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
        untold: Says that nobody outside was told: doesn't hold where somebody was.
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
    untold: bool = False


class Conditional(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Sentences of a step that are only shown after a certain answer to another step.

    Attributes:
        harmless: Only while, besides, no picture is in doubt and no route to the police, social
            care or the LADO is open: nothing may be illegal.
    """

    step: str
    choices: tuple[str, ...]
    do: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    harmless: bool = False


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
        default: The choice that counts while nobody has answered (never one that opens less than
            another). It is ticked beforehand only where it opens nothing.
        many: Whether several choices may be ticked.
        slots: Contact slots to ring, in this order.
        by: The contact slot of whoever does the step, where that is one person's to do.
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
        added: Not in the source: what today's law and practice put around it.
        at: Column and row in the source's chart, from 0; None: it has no place there.
        said: What the source says, as a short label.
        today: What to do instead, where that has changed; empty where it hasn't.
        struck: What the source says must not be done any more: shown crossed out.
        same_as: The steps of today's procedure that this one is the same as, for switching.
        as_shipped: The sentences of ``do`` before the school put its own in their place.
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
    by: str = ""
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
    added: bool = False
    at: tuple[int, int] | None = None
    said: str = ""
    today: str = ""
    struck: bool = False
    same_as: tuple[str, ...] = ()
    as_shipped: tuple[str, ...] = ()

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
        added: Not in the source, but put beside it.
        boxless: Has no box of its own in the chart: ways lead straight to its first step.
        same_as: The routes of today's procedure that it is about, the nearest first.
    """

    id: str
    title: str
    hint: str
    rank: int
    first: str
    sources: tuple[str, ...]
    minor: bool = False
    adults_only_head: bool = False
    added: bool = False
    boxless: bool = False
    same_as: tuple[str, ...] = ()
