"""Frozen values of the governors' page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import datetime


class Count(Value):
    """One line of a table.

    Attributes:
        before: The same in the year before, where it was large enough; else None.
    """

    label: str
    number: int
    before: int | None = None


class Chart(Value):
    """One table, the largest number first unless it has an order of its own.

    Attributes:
        dimension: "kind", "four_c", "risk", "year_group" or "term".
        rest: How many are counted, but too few of a kind to be told apart.
    """

    dimension: str
    title: str
    counts: tuple[Count, ...]
    rest: int = 0

    def number(self, label: str) -> int | None:
        """The number of a label; None where it is nought or not told."""
        return next((one.number for one in self.counts if one.label == label), None)


class Edition(Value):
    """The page as governors see it: nothing in it leads to a child.

    Attributes:
        id: "" while it is only looked at.
        year_start: The academic year.
        term: "" for the whole year.
        title: The stretch of time in words.
        total: Incidents counted; 0 while there are too few.
        total_before: The same of the year before, None where it isn't shown.
        before_label: Which year that is.
        returned: The share of signed forms that is back at least, in words.
        returned_of: The same in numbers.
        reviews_overdue: Action points whose review is overdue, of how many.
        actions: How many actions from debriefs are done; a dash where that can't be told.
        actions_of: Of how many.
        comment: What the leader wrote.
        least: Below this nothing is told apart.
    """

    id: str
    school: str
    year_start: int
    term: str
    title: str
    total: int
    total_before: int | None
    before_label: str
    charts: tuple[Chart, ...]
    returned: str
    returned_of: str
    reviews_overdue: int
    reviews: int
    actions: str
    actions_of: str
    comment: str
    made_on: str
    made_by: str
    least: int

    def chart(self, dimension: str) -> Chart:
        """The table of a dimension.

        Raises:
            StopIteration: there is none.
        """
        return next(one for one in self.charts if one.dimension == dimension)


class Kept(Value):
    """An edition that was kept: what was shown, when and by whom.

    Attributes:
        published: Whether governors may open it.
    """

    edition: Edition
    made_at: datetime
    published: bool = False

    @property
    def id(self) -> str:
        return self.edition.id


class Period(Value):
    """What can be chosen: a whole year, or one of its terms."""

    year_start: int
    term: str
    label: str

    @property
    def id(self) -> str:
        return f"{self.year_start}|{self.term}"


class ShownPages(Value):
    """What a governor is shown.

    Attributes:
        editions: The newest first.
        holds: Whether nothing lies there, or what a leader signed whom the account knows.
    """

    editions: tuple[Edition, ...] = ()
    holds: bool = True
