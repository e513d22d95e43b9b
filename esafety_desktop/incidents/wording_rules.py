"""The school's own words at a step, and who compared a step with the local partners' advice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from esafety_desktop.dates import british
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

YEAR = 365
OLD = "That is more than a year ago: ask them again."
MOST_LETTERS = 600
"""How long one sentence of a step may be, in letters: it must be read at a glance."""


class StepCheck(Value):
    """Somebody compared a step with what the local safeguarding partners say.

    Attributes:
        by: Who asked them, or looked it up.
        on: The day.
    """

    by: str
    on: date

    @property
    def words(self) -> str:
        """As it stands on the screen: ``Checked by A Reed on 24/11/2026``, with a full stop."""
        return f"Checked by {self.by} on {british(self.on)}."

    def is_old(self, today: date) -> bool:
        """Whether that was more than a year ago: guidance changes each September."""
        return (today - self.on).days > YEAR

    def words_on(self, today: date) -> str:
        """The same on a day: an old check says that it is old."""
        return f"{self.words} {OLD}" if self.is_old(today) else self.words


class PackWords(Value):
    """What a school has made its own in one procedure, by step.

    Attributes:
        do: The sentences that stand in the place of those shipped.
        checks: Who checked a step, and when.
    """

    do: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    checks: Mapping[str, StepCheck] = msgspec.field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """As it is kept."""
        return {
            "do": {step: list(lines) for step, lines in sorted(self.do.items())},
            "checks": {
                step: {"by": check.by, "on": check.on.isoformat()}
                for step, check in sorted(self.checks.items())
            },
        }


def lines_of(text: str) -> tuple[str, ...]:
    """The sentences of a field, one a line."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def wording_problem(lines: tuple[str, ...]) -> str:
    """Why these sentences can't stand at a step, in words; "" when they can."""
    if not lines:
        return "Leave at least one sentence: a step must say what to do."
    if any(len(line) > MOST_LETTERS for line in lines):
        return f"One sentence is longer than {MOST_LETTERS} letters. Break it into two lines."
    return ""
