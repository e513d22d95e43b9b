"""Forms and pages, frozen for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.action_points.action_service import actions
from esafety_desktop.action_points.point_service import points, read_point, read_review
from esafety_desktop.action_points.sheet_rows import Annex, FormSheet, StateSheet
from esafety_desktop.school.service import read_school, school

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.store.store import Store


def filled_form(
    store: Store,
    point_id: str,
    review_id: str = "",
    *,
    blank: bool = False,
    annexes: Sequence[Annex] = (),
) -> FormSheet:
    """A form for printing: that review, the latest when none is named, or none when blank.

    Raises:
        Problem: the point doesn't exist.
    """
    today = store.today()
    with store.read() as session:
        shown = read_point(session, point_id, today)
        review = read_review(session, review_id) if review_id else shown.latest
        name = read_school(session).name
    return FormSheet(name, today, shown, None if blank else review, tuple(annexes))


def state_sheet(store: Store) -> StateSheet:
    """All points and the open actions for printing on one page."""
    open_ones = tuple(row for row in actions(store) if row.done_on is None)
    return StateSheet(school(store).name, store.today(), points(store), open_ones)


def school_name(store: Store) -> str:
    """What stands above printed pages."""
    return school(store).name
