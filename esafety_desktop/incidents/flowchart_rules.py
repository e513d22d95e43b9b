"""The flowchart for the wall, frozen for paper: no incident stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from esafety_desktop.incidents.chart_rules import Chart

NOT_ENTERED = "ask the office: not entered"
SIZES = ("A4", "A3")


class PosterNumber(Value):
    """Somebody to ring, from the school's contact map.

    Attributes:
        name: Who answers there, "" where nobody is named.
        numbers: As they are dialled, each with its hours; empty where none was entered.
    """

    label: str
    name: str = ""
    numbers: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The numbers, or that none was entered; never a guess (TFG-5)."""
        return "\n".join(self.numbers) or NOT_ENTERED


class PosterSheet(Value):
    """What the flowchart poster shows.

    Attributes:
        title: Of the procedure.
        always: The sentence about 999 and about the school's own policy.
        note: Whose procedure it was, "" for today's.
        standing: What kind of guidance it is.
        stamp: Which guidance it follows, and how far it was checked.
    """

    school: str
    title: str
    always: str
    note: str
    standing: str
    stamp: str
    printed_on: str
    numbers: tuple[PosterNumber, ...]
    chart: Chart

    @property
    def parts(self) -> tuple[str, ...]:
        """What the columns are called, where the chart is not a source's own."""
        if self.chart.level:
            return ()
        return ("First", "Then what it may be: several at once", "The same day")
