"""What is kept and until when: the list for review, and all about keeping one incident."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Table, or_, select

from esafety_desktop.disclosure.reading_service import is_asked_for
from esafety_desktop.incidents import home_service, keeping_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.problem import Problem
from esafety_desktop.retention import keep_rules
from esafety_desktop.retention.keep_rules import Children
from esafety_desktop.retention.periods_service import read_periods
from esafety_desktop.retention.records import (
    Disposal,
    LegalHold,
    RetentionChoice,
    RetentionReview,
)
from esafety_desktop.retention.rows import (
    DisposalRow,
    Hold,
    KeepDetail,
    KeepPage,
    KeepRow,
    Review,
)
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.incidents.keeping_service import Keeping
    from esafety_desktop.retention.keep_rules import Kept
    from esafety_desktop.retention.rows import Period
    from esafety_desktop.store.base import LockedBase
    from esafety_desktop.store.store import Store

SLICE = 200
START = (0, 0)
_NEVER = ("", None, datetime.min.replace(tzinfo=UTC))
NO_SUCH = Problem("This incident is not in the cabinet.", "Choose another one from the list.")


def keep_list(
    store: Store, wanted: Collection[str] = (), after: tuple[int, int] = START, limit: int = 100
) -> KeepPage:
    """Incidents with the day until which they are kept, oldest first, over all open cabinets.

    Args:
        store: The open cabinets.
        wanted: Only these states (`KeepRow.state`); all when empty.
        after: Where the last part ended.
        limit: How many rows at most.
    """
    if not store.is_leader:
        return KeepPage((), None)
    rows: list[KeepRow] = []
    stores = store.stores
    number, seq = after
    while number < len(stores):
        with stores[number].read() as session:
            part = keeping_service.keepings(session, seq, SLICE)
            states = _States(session, [one.id for one in part], read_periods(session))
        for one in part:
            seq = one.seq
            row = states.row(one, store.today())
            if not wanted or row.state in wanted:
                rows.append(row)
            if len(rows) == limit:
                return KeepPage(tuple(rows), (number, seq))
        if len(part) < SLICE:
            number, seq = number + 1, 0
    return KeepPage(tuple(rows), None)


def home_of(store: Store, incident_id: str) -> Store:
    """The store of the cabinet in which a record lives.

    Raises:
        Problem: it is in none that this person can open.
    """
    return home_service.home_of(store, incident_id)


def count_due(store: Store) -> tuple[int, int]:
    """How many records are due for review, and how many wait to be disposed of."""
    found: list[str] = []
    for one in store.stores:
        with one.read() as session:
            periods = read_periods(session)
            part = _perhaps_due(session, periods, store.today())
            if not part:
                continue
            states = _States(session, [row.id for row in part], periods)
        found += [states.row(row, store.today()).state for row in part]
    return found.count("due"), found.count("decided")


def _perhaps_due(
    session: Session, periods: Sequence[Period], today: date
) -> tuple[keeping_service.Keeping, ...]:
    """The few records of a cabinet that can be due, out of thousands."""
    review, choice = (_table(model) for model in (RetentionReview, RetentionChoice))
    decided = or_(review.c.decision == "dispose", review.c.keep_until <= today)
    looked_at = select(review.c.incident_id).where(review.c.withdrawn_at.is_(None), decided)
    entered = [one for one in periods if one.counted == "entered"]
    under = select(choice.c.incident_id).where(choice.c.period_id.in_([one.id for one in entered]))
    years = min((one.years for one in periods if one.counted == "birth"), default=0)
    return keeping_service.perhaps_over(
        session,
        keep_rules.started_by(today, years),
        {kind: keep_rules.started_by(today, one.years) for one in entered for kind in one.kinds},
        {*session.scalars(looked_at), *session.scalars(under)},
    )


def keep_detail(store: Store, incident_id: str) -> KeepDetail:
    """All about keeping one incident; the store is the one in which it lives.

    Raises:
        Problem: it isn't in this cabinet.
    """
    with store.read() as session:
        found = read_detail(session, incident_id, store.today())
    if found.disposal is not None:
        return found
    row = incidents.incident(store, incident_id).row
    return replace(found, about=" · ".join(filter(None, (row.kind_label, row.people))))


def read_detail(session: Session, incident_id: str, today: date) -> KeepDetail:
    """The same inside an open session."""
    one = keeping_service.keeping(session, incident_id)
    if one is None:
        raise NO_SUCH
    states = _States(session, [incident_id], read_periods(session))
    reviews = tuple(
        _review(row)
        for row in session.scalars(
            select(RetentionReview)
            .where(RetentionReview.incident_id == incident_id)
            .where(RetentionReview.withdrawn_at.is_(None))
            .order_by(RetentionReview.seq.desc())
        )
    )
    row = states.row(one, today)
    decision = reviews[0] if states.decided(one) else None
    gone = session.scalars(select(Disposal).where(Disposal.incident_id == incident_id)).first()
    return KeepDetail(
        row,
        states.kept(one).why,
        tuple(
            _hold(hold)
            for hold in session.scalars(
                select(LegalHold)
                .where(LegalHold.incident_id == incident_id)
                .order_by(LegalHold.seq.desc())
            )
        ),
        reviews,
        None if gone else decision,
        disposal_row(gone, states.periods) if gone else None,
        is_asked_for(session, incident_id),
    )


def disposal_row(gone: Disposal, periods: Sequence[Period]) -> DisposalRow:
    """A disposal as it leaves the room."""
    labels = {period.id: period.label for period in periods}
    return DisposalRow(
        gone.incident_id,
        gone.reference,
        gone.entered_at,
        gone.closed_at,
        gone.at,
        gone.decided_at,
        gone.decided_by,
        gone.author,
        gone.second,
        labels.get(gone.period_id, gone.period_id),
        gone.due_on,
        gone.reason,
        gone.lines,
        gone.seal_before,
        gone.seal_after,
    )


class _States:
    """What was chosen and decided about a slice of incidents."""

    def __init__(self, session: Session, ids: Sequence[str], periods: tuple[Period, ...]) -> None:
        self.periods = periods
        self._by_id = {period.id: period for period in periods}
        choice, hold, review = (_table(m) for m in (RetentionChoice, LegalHold, RetentionReview))
        gone = _table(Disposal)
        self._chosen: dict[str, str] = dict(
            session.execute(
                select(choice.c.incident_id, choice.c.period_id)
                .where(choice.c.incident_id.in_(ids))
                .order_by(choice.c.seq)
            ).all()
        )
        self._held = set(
            session.scalars(
                select(hold.c.incident_id).where(
                    hold.c.incident_id.in_(ids), hold.c.lifted_at.is_(None)
                )
            )
        )
        self._gone = set(
            session.scalars(select(gone.c.incident_id).where(gone.c.incident_id.in_(ids)))
        )
        self._reviewed = {
            incident_id: (decision, until, at)
            for incident_id, decision, until, at in session.execute(
                select(review.c.incident_id, review.c.decision, review.c.keep_until, review.c.at)
                .where(review.c.incident_id.in_(ids), review.c.withdrawn_at.is_(None))
                .order_by(review.c.seq)
            )
        }

    def period(self, one: Keeping) -> Period:
        offered = keep_rules.period_for(one.kinds, self.periods)
        return self._by_id[self._chosen.get(one.id, offered)]

    def kept(self, one: Keeping) -> Kept:
        """Until when, a later day of the last review counting."""
        worked_out = keep_rules.keep_until(
            self.period(one), Children(one.youngest, one.unknown), one.entered_on
        )
        _, until, _ = self._reviewed.get(one.id, _NEVER)
        return keep_rules.after_review(worked_out, until)

    def decided(self, one: Keeping) -> bool:
        """Whether it goes by the last review; what was opened again since is looked at anew."""
        decision, _, at = self._reviewed.get(one.id, _NEVER)
        return decision == "dispose" and (one.closed_at is None or at >= one.closed_at)

    def row(self, one: Keeping, today: date) -> KeepRow:
        period, until = self.period(one), self.kept(one).until
        state = keep_rules.state_of(
            one.status,
            until,
            today,
            held=one.id in self._held,
            decided=self.decided(one),
            gone=one.id in self._gone,
        )
        return KeepRow(
            one.id,
            one.reference,
            one.status,
            period.id,
            period.label,
            until,
            state,
            one.entered_at,
        )


def _hold(hold: LegalHold) -> Hold:
    return Hold(
        hold.id,
        hold.reason,
        hold.set_at,
        hold.set_by,
        hold.lifted_at,
        hold.lifted_by,
        hold.lift_reason,
    )


def _review(row: RetentionReview) -> Review:
    return Review(row.id, row.decision, row.reason, row.keep_until, row.at, row.author)


def _table(model: type[LockedBase]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)  # noqa: S101 - tells mypy what a mapped class has
    return table
