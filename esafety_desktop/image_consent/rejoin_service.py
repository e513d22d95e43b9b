"""Who left and joins again is asked anew about pictures: a yes of then ended with the leaving."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from esafety_desktop.agreements import service as agreements
from esafety_desktop.dates import british
from esafety_desktop.image_consent.answer_rules import standing
from esafety_desktop.image_consent.reading_service import lines_of
from esafety_desktop.image_consent.records import ImageLine, ImageTask
from esafety_desktop.image_consent.rows import Answer, Kind, Why
from esafety_desktop.image_consent.use_service import read_asked
from esafety_desktop.school.records import Pupil
from esafety_desktop.school.roll_service import ON_ROLL
from esafety_desktop.school.service import year_in_use

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.image_consent.use_service import Asked
    from esafety_desktop.store.store import UnitOfWork

_TASK, _PUPIL = ImageTask.__table__.c, Pupil.__table__.c
_DAY = timedelta(days=1)
_BACK = (
    select(_PUPIL.seq, _PUPIL.id, _TASK.since, _TASK.known_on)
    .join_from(ImageTask.__table__, Pupil.__table__, _PUPIL.seq == _TASK.pupil_seq)
    .where(
        _TASK.why == Why.LEFT.value,
        _TASK.dropped_at.is_(None),
        _TASK.back_on.is_(None),
        ON_ROLL,
    )
)


def anybody_back(session: Session, today: date) -> bool:
    """Whether a child whose leaving was noticed is on the roll again."""
    return session.execute(_BACK, {"today": today}).first() is not None


def receive_back(unit: UnitOfWork) -> int:
    """End what was said yes to before these children left; the caller commits.

    A leaving day that was written down yesterday at the earliest and is taken away again was a
    mistake, whatever day it was: everything stays as it was. The slip of whoever is asked anew is
    due again.

    Returns:
        How many children are back.
    """
    session, today = unit.session, unit.store.today()
    found = {row.seq: row for row in session.execute(_BACK, {"today": today})}
    asked, anew = read_asked(session), []
    for row in found.values():
        if today - (row.known_on or row.since) <= _DAY:
            continue
        if ended := _ended(unit, asked, row.id, row.seq, row.since):
            session.add_all(ended)
            anew.append(row.id)
    never_left(unit, found)
    if asked.agreement_id and anew:
        year = year_in_use(session, unit.store)
        agreements.due_again(unit, asked.agreement_id, anew, year)
    return len(found)


def never_left(unit: UnitOfWork, pupil_seqs: Collection[int]) -> None:
    """These children are here and nothing ended; pictures need not be taken down any more."""
    of_leaving = update(ImageTask).where(
        ImageTask.pupil_seq.in_(pupil_seqs),
        ImageTask.why == Why.LEFT.value,
        ImageTask.dropped_at.is_(None),
        ImageTask.back_on.is_(None),
    )
    still_open = of_leaving.where(ImageTask.done_on.is_(None))
    unit.session.execute(still_open.values(dropped_at=unit.now))
    unit.session.execute(of_leaving.values(back_on=unit.store.today()))


def _ended(
    unit: UnitOfWork, asked: Asked, pupil_id: str, seq: int, left_on: date
) -> list[ImageLine]:
    known, today = lines_of(unit.session, pupil_id), unit.store.today()
    return [
        ImageLine(
            pupil_seq=seq,
            kind=Kind.ENDED.value,
            use=use.id,
            answer=Answer.NONE.value,
            from_on=left_on + _DAY,
            note=f"The child left on {british(left_on)} and joined again.",
            words=use.words,
            version=asked.version,
            by=unit.account.name,
            at=unit.now,
        )
        for use in asked.uses
        if standing(known, use, today).answer is Answer.YES
    ]
