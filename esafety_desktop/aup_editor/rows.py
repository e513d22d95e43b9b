"""What leaves the services of the editor: lines of the list, of the check and of the history."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date


AUDIENCES = {
    "pupil": "Pupils",
    "parents": "Parents and carers",
    "staff": "Staff",
    "governors": "Governors",
    "community": "Visitors and community",
}


class OverviewRow(Value):
    """One agreement in the list.

    Attributes:
        version: The number of the version in force; 0 for one that was never in force.
        signatures: How many signatures of pupils' families stand under that version.
        review_on: When it is looked at again.
        draft_by: Who wrote on its draft last; "" for no draft.
        own: Whether the school has its own words.
        behind: Whether a layer above changed since.
        earlier: How many signatures stand under the versions before.
        again_from: From when on those who signed an earlier version sign again; None once that
            day has come, and where they needn't.
    """

    key: str
    title: str
    short: str
    audience: str
    year_groups: tuple[str, ...]
    in_use: bool
    version: int
    adopted_on: date | None
    signatures: int
    review_on: date | None
    draft_by: str = ""
    own: bool = False
    behind: bool = False
    earlier: int = 0
    again_from: date | None = None

    @property
    def for_whom(self) -> str:
        """The audience in words, with its year groups."""
        whom = AUDIENCES.get(self.audience, self.audience)
        return f"{whom}, {' '.join(self.year_groups)}" if self.year_groups else whom

    @property
    def name(self) -> str:
        """Its title, with the short name that tells two of one title apart."""
        return f"{self.title} ({self.short})"


class Mark(enum.StrEnum):
    """How a line of the check stands, as a shape and a word."""

    YES = "✓ answered"
    HAND = "✓ you said so"
    NOT_US = "– not for us"
    GAP = "○ missing"


class LineRow(Value):
    """One line of the coverage check.

    Attributes:
        sentence: The sentence of the agreement that answers it; "" for none.
        why: Why it counts, in words.
        example: A sentence that would answer it; "" where none does.
    """

    id: str
    short: str
    asks: str
    mark: Mark
    sentence: str = ""
    why: str = ""
    advice: str = ""
    example: str = ""
    group: str = ""

    @property
    def detail(self) -> str:
        """What stands beside its name: the answer, or what to do."""
        if self.sentence:
            return f"“{self.sentence}” {self.why}".strip()
        return self.why or self.advice


class Report(Value):
    """The whole check of one wording.

    Attributes:
        english: Whether it could be checked at all.
        reading: How old a reader must be, in words.
        hard: What makes it hard, a sentence each.
    """

    lines: tuple[LineRow, ...]
    english: bool
    words: int
    reading: str
    hard: tuple[str, ...] = ()

    @property
    def gaps(self) -> int:
        """How many lines nothing answers."""
        return sum(line.mark is Mark.GAP for line in self.lines)

    @property
    def summary(self) -> str:
        """The state in one sentence."""
        if not self.english:
            return "The check knows English only: this text can't be checked."
        done = len(self.lines) - self.gaps
        return f"{done} of {len(self.lines)} points answered."


class HistoryRow(Value):
    """One version in the history.

    Attributes:
        id: Of the version; "" for an adoption that changed no word.
        facts: Label and value: reason, consulted, understood, who signs again, departures.
        text: The exact wording as plain text.
    """

    id: str
    number: int
    on: date
    by: str
    signatures: int
    facts: tuple[tuple[str, str], ...]
    text: str


class SignersRow(Value):
    """Who signed an agreement under an earlier version.

    Attributes:
        names: Of the children whose families signed, by class.
        number: How many.
        asked: Whether the register of pupils holds its signatures at all.
    """

    names: tuple[str, ...]
    number: int
    asked: bool = True
