"""Which procedure an incident goes by: what can be chosen, and what a change takes along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from esafety_desktop.incidents.procedure_rules import StepAnswer


class PackRow(Value):
    """One procedure to choose from.

    Attributes:
        hint: One line on what it is.
        note: Whose it was and how it was kept, "" for today's.
        year: Of its source.
        current: Whether the incident goes by it now.
        recommended: Whether it is today's.
    """

    id: str
    title: str
    hint: str
    note: str = ""
    year: int = 0
    current: bool = False
    recommended: bool = False


class Proposal(Value):
    """A step of another procedure that is done already by what was entered under this one.

    Attributes:
        given: Who, when and what, in one line.
        answer: What would be put down there.
        same: Whether it is the very same step; else one that only resembles what was done.
    """

    step_id: str
    title: str
    given: str
    answer: StepAnswer
    same: bool = True


class SwitchPlan(Value):
    """What a change of the procedure would do; nothing is done yet.

    Attributes:
        proposals: Steps that can be ticked, in order; each only if the person leaves it ticked.
        asked_again: Titles of what was sorted or entered and will be asked again.
        reason_wanted: Whether the change must be explained: something was entered already.
    """

    pack: PackRow
    proposals: tuple[Proposal, ...]
    asked_again: tuple[str, ...]
    reason_wanted: bool


class OpenWay(Value):
    """One route that runs, with the step it has come to.

    Attributes:
        route: Its title; "" for what belongs to every incident.
        leads: Whether it is the most serious one.
    """

    step_id: str
    title: str
    route: str = ""
    leads: bool = False

    @property
    def words(self) -> str:
        """``Bullying online: Don't reply``."""
        return f"{self.route}: {self.title}" if self.route else self.title
