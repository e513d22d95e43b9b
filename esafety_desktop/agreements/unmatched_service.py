"""Slips whose code led to no mark: kept in sight until somebody settles them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, update

from esafety_desktop.agreements import code_rules
from esafety_desktop.agreements.records import UnmatchedSlip
from esafety_desktop.agreements.rows import MarkRow, Outcome, UnmatchedRow
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork

_ASIDE = UnmatchedSlip.__table__.c
LONGEST = 60
"""So much of a code is kept."""
_WAITING = select(_ASIDE.id, _ASIDE.code, _ASIDE.reason).where(_ASIDE.settled_at.is_(None))


def put_aside(unit: UnitOfWork, typed: str, row: MarkRow) -> Changed[MarkRow]:
    """Keep a code that led to no mark, with its reason; a scrap without any code is only said."""
    if not row.code:
        return Changed(Area(0), row, row.sentence)
    session = unit.session
    waiting = session.scalars(
        select(UnmatchedSlip).where(
            UnmatchedSlip.code == row.code[:LONGEST], UnmatchedSlip.settled_at.is_(None)
        )
    ).first()
    if waiting is None:
        waiting = UnmatchedSlip(typed=typed.strip()[:LONGEST], code=row.code[:LONGEST])
        session.add(waiting)
    waiting.reason, waiting.sentence = row.outcome.value, row.sentence
    waiting.at, waiting.by = unit.now, unit.account.name
    unit.commit("slip put aside", waiting.id, {"reason": row.outcome.value})
    return Changed(Area.AGREEMENTS, row, row.sentence)


def settle_misread(unit: UnitOfWork, code: str) -> tuple[str, ...]:
    """Settle what was waiting only because this very code had been mistyped."""
    waiting = unit.session.execute(_WAITING)
    misread = {Outcome.CHECK_FAILS.value, Outcome.UNKNOWN.value}
    ids = tuple(
        row.id for row in waiting if row.reason in misread and code_rules.may_mean(row.code, code)
    )
    if ids:
        _settle(unit.session, ids, unit.now, "read again")
    return ids


def _settle(session: Session, ids: Sequence[str], at: datetime | None, how: str) -> None:
    session.execute(
        update(UnmatchedSlip)
        .where(UnmatchedSlip.id.in_(ids))
        .values(settled_at=at, settled_how=how)
    )


def unmatched(store: Store) -> tuple[UnmatchedRow, ...]:
    """The slips that could not be marked and wait to be settled, newest first."""
    with store.read() as session:
        found = session.execute(
            select(
                UnmatchedSlip.id,
                UnmatchedSlip.typed,
                UnmatchedSlip.code,
                UnmatchedSlip.reason,
                UnmatchedSlip.sentence,
                UnmatchedSlip.at,
                UnmatchedSlip.by,
            )
            .where(UnmatchedSlip.settled_at.is_(None))
            .order_by(UnmatchedSlip.at.desc(), UnmatchedSlip.seq.desc())
        )
        return tuple(
            UnmatchedRow(
                row.id, row.typed, row.code, Outcome(row.reason), row.sentence, row.at, row.by
            )
            for row in found
        )


def unmatched_count(session: Session) -> int:
    """How many slips wait to be settled."""
    query = select(func.count()).where(UnmatchedSlip.settled_at.is_(None))
    return int(session.execute(query).scalar_one())


def settle(store: Store, ids: Sequence[str], how: str = "put away") -> Changed[int]:
    """Take slips off the list of those to be settled: the paper has been dealt with."""
    return _set_settled(store, tuple(ids), how, back=False)


def _set_settled(store: Store, ids: tuple[str, ...], how: str, *, back: bool) -> Changed[int]:
    with store.write() as unit:
        _settle(unit.session, ids, None if back else unit.now, "" if back else how)
        action = "slip unsettled" if back else "slip settled"
        unit.commit(action, "unmatched", {"ids": ids})
    count = len(ids)
    noun = "slip" if count == 1 else "slips"
    said = f"{count} {noun} {'on the list again' if back else 'off the list'}."
    undo = Undo(
        f"{count} unmatched {noun} {'back' if back else 'settled'}",
        lambda store: _set_settled(store, ids, how, back=not back),
    )
    return Changed(Area.AGREEMENTS, count, said, undo)
