"""What is entered on the way through a procedure, and where that leads to: frozen values.

A position is nothing but its events, worked out: replaying the events gives the same position.
"""

from datetime import datetime
from typing import Any, Literal

import msgspec

from esafety_desktop.problem import Problem

Outcome = Literal["done", "not done", "not needed"]


class AnswerProblem(Problem):
    """An answer lacks what its step asks, or can't be given here."""


class Answered(msgspec.Struct, frozen=True, kw_only=True, tag="answered", omit_defaults=True):
    """A step was answered. A later answer to the same step corrects it; neither is ever removed.

    Attributes:
        outcome: "done"; "not done" (with a reason); "not needed" (only where nothing is required).
        choices: Ids of the choices taken, for a step that asks a question.
        when: When it was done, UTC.
        already: Entered afterwards together with other steps, with one time and note for all.
        pack: Id of the procedure under which it was taken, and its ``version``.
    """

    step: str
    outcome: Outcome = "done"
    choices: tuple[str, ...] = ()
    who: str = ""
    when: datetime | None = None
    reference: str = ""
    note: str = ""
    reason: str = ""
    already: bool = False
    pack: str = ""
    version: str = ""


class Rerouted(msgspec.Struct, frozen=True, kw_only=True, tag="rerouted", omit_defaults=True):
    """The routes were set anew, for a reason ("it is worse than we thought").

    Attributes:
        pack: Id of the procedure under which it was taken, and its ``version``.
    """

    routes: tuple[str, ...]
    reason: str
    pack: str = ""
    version: str = ""


Event = Answered | Rerouted


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """Where an incident stands in its procedure. Made by :mod:`.machine` only.

    Attributes:
        events: Everything entered, oldest first; only ever grows.
        answers: The answer that counts for each step (the newest that was not asked again).
        routes: Routes that are open, in the order of opening; ``left``: those re-routed away from.
        beside: Single steps that an answer opened early.
        here: Open steps, the most serious route's first: that one leads.
        passed: Answered steps that lie on the way as it stands now.
        switches: What the school has switched on ("mandatory-reporting").
    """

    procedure: str
    switches: frozenset[str] = frozenset()
    events: tuple[Event, ...] = ()
    answers: dict[str, Answered] = {}
    routes: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    passed: frozenset[str] = frozenset()

    def answered(self, step_id: str) -> Answered | None:
        """The answer that counts for a step, or None."""
        return self.answers.get(step_id)

    def history_of(self, step_id: str) -> tuple[Answered, ...]:
        """Every answer ever given to a step, oldest first."""
        return tuple(
            event for event in self.events if isinstance(event, Answered) and event.step == step_id
        )

    @property
    def leading(self) -> str | None:
        """The step that comes first now; None when nothing is open."""
        return self.here[0] if self.here else None

    def to_dict(self) -> dict[str, Any]:
        """Plain values (JSON) from which :func:`.replaying.replay` makes the same position."""
        plain: dict[str, Any] = msgspec.to_builtins(
            {
                "procedure": self.procedure,
                "switches": sorted(self.switches),
                "events": self.events,
            }
        )
        return plain


def event_to_dict(event: Event) -> dict[str, Any]:
    """One event as plain values (JSON), to be kept as one chronology entry."""
    plain: dict[str, Any] = msgspec.to_builtins(event)
    return plain


def event_from_dict(plain: dict[str, Any]) -> Event:
    """The event that :func:`event_to_dict` wrote.

    Raises:
        Problem: the kept text is no event.
    """
    try:
        event: Event = msgspec.convert(plain, type=Event)
    except msgspec.ValidationError as error:
        raise Problem(
            "A step of this incident can't be read.",
            "Its chronology is whole; only the chart can't be drawn. Go on with notes, and tell "
            "whoever looks after this PC.",
        ) from error
    return event
