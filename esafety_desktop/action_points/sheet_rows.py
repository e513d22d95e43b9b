"""What goes to paper, frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.action_points.difference_rows import Difference
    from esafety_desktop.action_points.rows import ActionRow, PointRow, ReviewRow


class Annex(Value):
    """What another room knows about a point: a heading, a sentence, and lines of a table.

    Attributes:
        heads: Of the columns; no table where there are none.
        wide: Which columns share the room that is left.
        tone: The colour tone of the sentence, which says the same in words.
        ways: Buttons to where it is kept: text and place.
        shares: How the columns share the width on paper, in any unit; by `wide` when left out.
    """

    title: str
    said: str
    heads: tuple[str, ...] = ()
    lines: tuple[tuple[str, ...], ...] = ()
    wide: tuple[int, ...] = (0,)
    tone: str = ""
    ways: tuple[tuple[str, str], ...] = ()
    shares: tuple[float, ...] = ()


class FormSheet(Value):
    """A filled form, frozen for printing; ``review`` is None for an empty one."""

    school: str
    made_on: date
    point: PointRow
    review: ReviewRow | None
    annexes: tuple[Annex, ...] = ()


class StateSheet(Value):
    """All points by part, frozen for printing."""

    school: str
    made_on: date
    points: tuple[PointRow, ...]
    actions: tuple[ActionRow, ...] = ()


class PagesSheet(Value):
    """One scanned paper: what its foot says, and its pages as (width, height, packed)."""

    title: str
    foot: str
    pages: tuple[tuple[int, int, bytes], ...]


class PointBinder(Value):
    """What a binder holds of one point.

    Attributes:
        history: Every review, newest first, each with what is other than in the one before.
    """

    form: FormSheet
    history: tuple[tuple[ReviewRow, tuple[Difference, ...]], ...]
    evidence: tuple[PagesSheet, ...]


class BinderSheet(Value):
    """The whole binder: how all stands, then point by point, then what other rooms add."""

    school: str
    made_on: date
    made_by: str
    state: StateSheet
    points: tuple[PointBinder, ...]
    more: tuple[Annex, ...] = ()
