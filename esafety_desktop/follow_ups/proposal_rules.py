"""Which follow-ups the procedure calls for: decided over plain values, always the same way.

Every proposal has an origin that stands once for each incident, so that nothing is made twice:
``told/<agency>/<event>`` for an answer that is awaited, ``<term>/<times answered>`` for a step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.follow_ups.task_rules import DONE, GIVEN_UP, HARD, OPEN, agency_words
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

_ANOTHER_WAY = "The procedure goes another way now."
_NOT_TOLD = "The step says now that they were not told."


class Told(Value):
    """The newest answer that says that an agency was told.

    Attributes:
        event: Its id; ``number`` counts the events of the incident.
        who: Who was spoken to.
    """

    agency: str
    event: str
    number: int
    at: datetime
    who: str = ""
    step_id: str = ""

    @property
    def origin(self) -> str:
        """What tells its follow-up from every other."""
        return f"told/{self.agency}/{self.event}"


class Said(Value):
    """Something that was said at a step: rung again, or what came of it."""

    event: str
    number: int
    at: datetime
    words: str = ""


class StepStand(Value):
    """How a step stands for which a term is set.

    Attributes:
        answered: How often it was answered so far.
        wanted: Whether its follow-up is called for now.
        lapses: Whether its follow-up falls when it isn't called for any more.
        start: From when its term is counted.
        result: What the last answer says; ``not_done``: it says why not.
    """

    term_id: str
    step_id: str
    answered: int
    wanted: bool
    lapses: bool
    start: datetime
    result: str = ""
    not_done: bool = False
    who: str = ""

    @property
    def origin(self) -> str:
        """What tells its follow-up from every other."""
        return f"{self.term_id}/{self.answered}"


class Stand(Value):
    """How an incident stands in its procedure, as far as follow-ups go.

    Attributes:
        answers: What single agencies answered, beside the steps: agency and words.
        outcome: What came of it, at the step that asks that for all of them.
    """

    told: tuple[Told, ...] = ()
    answers: tuple[tuple[str, Said], ...] = ()
    outcome: Said | None = None
    chased: Said | None = None
    steps: tuple[StepStand, ...] = ()


class Kept(Value):
    """A follow-up as it is kept; only those that came from the procedure.

    Attributes:
        chased: How often somebody was rung again; its term counts from the last time.
    """

    id: str
    origin: str
    agency: str
    state: str
    start: datetime | None
    chased_event: str = ""
    by_hand: bool = False
    chased: int = 0

    @property
    def answered(self) -> int:
        """How often its step had been answered when it was made."""
        number = self.origin.rpartition("/")[2]
        return int(number) if number.isdigit() else 0


class Add(Value):
    """A follow-up is called for."""

    origin: str
    start: datetime
    term_id: str = ""
    agency: str = ""
    step_id: str = ""
    who: str = ""


class Settle(Value):
    """A follow-up is done, or nobody needs it any more."""

    id: str
    state: str
    result: str


class Move(Value):
    """A follow-up counts from another moment now; ``chased``: because somebody was rung again."""

    id: str
    start: datetime
    origin: str = ""
    who: str = ""
    chased: str = ""


Step = Add | Settle | Move


def decide(stand: Stand, kept: Sequence[Kept]) -> tuple[Step, ...]:
    """What is to be done so that the follow-ups agree with the procedure; () when they do."""
    return (*_waiting(stand, kept), *_steps(stand.steps, kept))


def _waiting(stand: Stand, kept: Sequence[Kept]) -> Iterator[Step]:
    mine = [one for one in kept if one.origin.startswith("told/")]
    for told in stand.told:
        yield from _answer_of(told, stand, [one for one in mine if one.agency == told.agency])
    still = {told.agency for told in stand.told}
    for one in mine:
        if one.state == OPEN and one.agency not in still:
            yield Settle(one.id, GIVEN_UP, _NOT_TOLD)


def _answer_of(told: Told, stand: Stand, mine: Sequence[Kept]) -> Iterator[Step]:
    hard = told.agency in HARD
    outcome = _answered(told, stand)
    over = outcome is not None
    waiting = next((one for one in mine if one.state == OPEN), None)
    if waiting is None:
        known = any(one.origin == told.origin or _holds(one, told) for one in mine)
        if not over and not known:
            yield Add(told.origin, told.at, agency=told.agency, step_id=told.step_id, who=told.who)
    elif outcome is not None:
        yield Settle(waiting.id, DONE, outcome.words)
    else:
        yield from _again(told, stand.chased if hard else None, waiting)


def _holds(one: Kept, told: Told) -> bool:
    """Whether a settled one was about this, though the step was put right since."""
    if one.start is None:
        return False
    return one.start >= told.at if one.chased else one.start == told.at


def _answered(told: Told, stand: Stand) -> Said | None:
    for agency, said in stand.answers:
        if agency == told.agency and said.at >= told.at:
            return said
    outcome = stand.outcome if told.agency in HARD else None
    return outcome if outcome and outcome.number > told.number else None


def _again(told: Told, chased: Said | None, waiting: Kept) -> Iterator[Step]:
    if chased and chased.number > told.number and chased.event != waiting.chased_event:
        yield Move(waiting.id, chased.at, chased=chased.event)
    elif waiting.origin != told.origin:
        start = max(told.at, waiting.start) if waiting.chased and waiting.start else told.at
        yield Move(waiting.id, start, origin=told.origin, who=told.who)


def _steps(stands: Iterable[StepStand], kept: Sequence[Kept]) -> Iterator[Step]:
    for stand in stands:
        mine = [one for one in kept if one.origin.startswith(f"{stand.term_id}/")]
        for one in mine:
            if one.state == OPEN:
                yield from _stands_still(stand, one)
        if stand.wanted and not any(_stands_for(one, stand) for one in mine):
            yield Add(
                stand.origin, stand.start, stand.term_id, step_id=stand.step_id, who=stand.who
            )


def _stands_for(one: Kept, stand: StepStand) -> bool:
    """Whether it is the one wanted; under another procedure its step may count from nought."""
    return one.origin == stand.origin or (one.state == OPEN and one.answered > stand.answered)


def _stands_still(stand: StepStand, one: Kept) -> Iterator[Step]:
    if one.answered < stand.answered:
        yield Settle(one.id, GIVEN_UP if stand.not_done else DONE, stand.result)
    elif stand.lapses and not stand.wanted:
        yield Settle(one.id, GIVEN_UP, _ANOTHER_WAY)
    elif stand.lapses and not one.by_hand and one.start != stand.start:
        yield Move(one.id, stand.start)


def waiting_words(agency: str) -> str:
    """What is waited for: ``an answer from the police``."""
    return f"an answer from {agency_words(agency)}"
