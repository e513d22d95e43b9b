"""The evidence binder, gathered into frozen values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.action_points.difference_rules import differences
from esafety_desktop.action_points.evidence_service import read_evidence, read_sheet
from esafety_desktop.action_points.point_service import read_history
from esafety_desktop.action_points.sheet_rows import (
    BinderSheet,
    FormSheet,
    PointBinder,
)
from esafety_desktop.action_points.sheet_service import state_sheet

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.action_points.difference_rows import Difference
    from esafety_desktop.action_points.rows import PointRow, ReviewRow
    from esafety_desktop.action_points.sheet_rows import Annex, StateSheet
    from esafety_desktop.store.store import Store


def binder_sheet(
    store: Store,
    point_ids: Collection[str] | None = None,
    *,
    annexes: Mapping[str, Sequence[Annex]] | None = None,
    more: Sequence[Annex] = (),
) -> BinderSheet:
    """The binder of all points, or of some.

    Args:
        store: The open store.
        point_ids: Which points; None for all.
        annexes: What other rooms know of a point, by its id.
        more: What stands at the end.

    Raises:
        Problem: a scanned page does not match what was kept.
    """
    state = state_sheet(store)
    with store.read() as session:
        points = tuple(
            _point(session, state, point, (annexes or {}).get(point.id, ()))
            for point in state.points
            if point_ids is None or point.id in point_ids
        )
    return BinderSheet(state.school, state.made_on, store.account.name, state, points, tuple(more))


def compared(
    point: PointRow, history: Sequence[ReviewRow]
) -> tuple[tuple[ReviewRow, tuple[Difference, ...]], ...]:
    """Every review with what is other in it than in the one before; newest first."""
    older = (*history[1:], None) if history else ()
    return tuple(
        (review, differences(point, before, review) if before else ())
        for review, before in zip(history, older, strict=True)
    )


def _point(
    session: Session, state: StateSheet, point: PointRow, annexes: Sequence[Annex]
) -> PointBinder:
    history = read_history(session, point.id)
    papers = read_evidence(session, [review.id for review in history])
    return PointBinder(
        FormSheet(state.school, state.made_on, point, point.latest, tuple(annexes)),
        compared(point, history),
        tuple(read_sheet(session, paper) for paper in papers if not paper.removed),
    )
