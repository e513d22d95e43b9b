"""What the list of incidents is asked for, and the parts in which it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.incidents.rows import IncidentRow


class Filters(Value):
    """Which incidents are wanted; what is left empty lets all through.

    Attributes:
        words: As typed; each word must occur somewhere in the incident.
        person: As typed; the same among the names of its people.
        kind: One kind's id.
        year: The calendar year in which the academic year begins.
        span: First and last day on which it was entered, such as those of a term.
        overdue: Only those whose chase date has passed.
        pupil_id: Only those that name this pupil.
    """

    words: str = ""
    person: str = ""
    status: str = ""
    kind: str = ""
    year: int | None = None
    span: tuple[date, date] | None = None
    overdue: bool = False
    pupil_id: str = ""


class Period(Value):
    """An academic year, or a term of it, to choose from.

    Attributes:
        year: As in `Filters`; a term has none.
        span: As in `Filters`; a whole year has none.
    """

    label: str
    year: int | None = None
    span: tuple[date, date] | None = None


class Page(Value):
    """A part of a list, newest first.

    Attributes:
        rows: The incidents.
        after: What the next part is asked for with; None when there is no more.
    """

    rows: tuple[IncidentRow, ...]
    after: tuple[int, ...] | None = None
