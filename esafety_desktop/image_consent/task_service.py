"""Pictures that are to be taken down: after a withdrawal, and when a child has left."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, exists, or_, select, update

from esafety_desktop.guidance.images import image_keeping
from esafety_desktop.image_consent.records import ImageLine, ImageTask
from esafety_desktop.image_consent.rejoin_service import anybody_back, receive_back
from esafety_desktop.image_consent.rows import Answer, TaskRow, Why
from esafety_desktop.image_consent.use_service import read_asked
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.roll_service import has_left
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store, UnitOfWork

_ALL = "all"
_LEFT_WHAT = (
    "Take pictures of this child down everywhere and delete those that are not kept on purpose."
)
_TASK, _PUPIL, _CLASS = ImageTask.__table__.c, Pupil.__table__.c, SchoolClass.__table__.c
_OPEN = and_(_TASK.done_on.is_(None), _TASK.dropped_at.is_(None))
_TASKS = (
    select(
        _TASK.id,
        _PUPIL.id,
        _PUPIL.surname,
        _PUPIL.known_as,
        _PUPIL.forename,
        _CLASS.name,
        _TASK.use,
        _TASK.what,
        _TASK.why,
        _TASK.since,
        _TASK.due_on,
        _TASK.done_on,
        _TASK.done_by,
        _TASK.done_note,
    )
    .join_from(ImageTask.__table__, Pupil.__table__, _PUPIL.seq == _TASK.pupil_seq)
    .outerjoin(SchoolClass.__table__, _CLASS.id == _PUPIL.class_id)
    .where(_TASK.dropped_at.is_(None))
)
OPEN_TASKS = _TASKS.where(_TASK.done_on.is_(None)).order_by(_TASK.due_on, _TASK.seq)
_LAST_DONE = 200


def tasks(store: Store, *, done: bool = False) -> tuple[TaskRow, ...]:
    """What is to be taken down, soonest first; or the last that were."""
    with store.read() as session:
        return read_tasks(session, done=done)


def read_tasks(session: Session, *, done: bool = False) -> tuple[TaskRow, ...]:
    """The same inside an open read."""
    query: Select[*tuple[Any, ...]] = OPEN_TASKS
    if done:
        query = _TASKS.where(_TASK.done_on.is_not(None)).order_by(_TASK.seq.desc())
        query = query.limit(_LAST_DONE)
    shorts = {use.id: use.short for use in read_asked(session).uses} | {_ALL: "Everywhere"}
    return tuple(_row(row, shorts) for row in session.execute(query))


def _row(row: Sequence[Any], shorts: dict[str, str]) -> TaskRow:
    task_id, pupil_id, surname, known_as, forename, class_name, use, what, why, *days = row
    return TaskRow(
        task_id,
        pupil_id,
        f"{known_as or forename} {surname}".strip(),
        class_name or "",
        use,
        shorts.get(use, use),
        what,
        Why(why),
        *days,
    )


def take_down_done(store: Store, ids: Sequence[str], note: str = "") -> Changed[int]:
    """The pictures are gone: when, and by whom, is kept."""
    return _settle(store, tuple(ids), note.strip(), back=False)


def _settle(store: Store, ids: tuple[str, ...], note: str, *, back: bool) -> Changed[int]:
    with store.write() as unit:
        values: dict[str, object] = {"done_on": None, "done_by": "", "done_note": ""}
        if not back:
            values = {
                "done_on": store.today(),
                "done_by": unit.account.name,
                "done_note": note,
            }
        unit.session.execute(update(ImageTask).where(ImageTask.id.in_(ids)).values(values))
        action = "pictures not taken down after all" if back else "pictures taken down"
        unit.commit(action, "images", {"tasks": ids})
    number = f"{len(ids)} {'task' if len(ids) == 1 else 'tasks'}"
    said = f"{number} {'open again' if back else 'done: the pictures are taken down'}."
    undo = Undo("pictures taken down", lambda store: _settle(store, ids, note, back=not back))
    return Changed(Area.AGREEMENTS, len(ids), said, undo)


def notice_leavers(store: Store, *, opening: bool = False) -> Changed[int]:
    """A task for each child who left and may be shown somewhere; dropped for one who is back.

    Whoever is back is asked anew (`rejoin_service`). Cheap, and writes nothing, when there is
    nobody. Called when the school is opened and after every change of it.

    Args:
        store: The open cabinets.
        opening: Nothing was changed just now: the leaving days that have passed were known before.
    """
    with store.read() as session:
        behind = session.execute(_left(store)).first() or anybody_back(session, store.today())
    if not behind:
        return Changed(Area(0), 0)
    with store.write() as unit:
        number = _write_leavers(unit, opening=opening)
        unit.commit("leavers' pictures noticed", "images", {"tasks": number})
    return Changed(Area.AGREEMENTS, number)


def _left(store: Store) -> Select[*tuple[Any, ...]]:
    """Children who left, said yes to something, and have no task for that yet."""
    yes = exists().where(
        ImageLine.pupil_seq == Pupil.seq,
        ImageLine.answer == Answer.YES.value,
        ImageLine.taken_back_at.is_(None),
    )
    has_task = exists().where(
        ImageTask.pupil_seq == Pupil.seq,
        ImageTask.why == Why.LEFT.value,
        ImageTask.dropped_at.is_(None),
        or_(ImageTask.done_on.is_(None), ImageTask.done_on >= Pupil.left_on),
    )
    return select(Pupil.seq, Pupil.left_on).where(has_left(store.today()), yes, ~has_task)


def _write_leavers(unit: UnitOfWork, *, opening: bool) -> int:
    session, today = unit.session, unit.store.today()
    left = session.execute(_left(unit.store)).all()
    days = timedelta(days=image_keeping().leaver_days)
    session.add_all(
        ImageTask(
            pupil_seq=seq,
            use=_ALL,
            what=_LEFT_WHAT,
            why=Why.LEFT.value,
            since=left_on,
            known_on=left_on if opening else today,
            due_on=left_on + days,
        )
        for seq, left_on in left
    )
    return len(left) + receive_back(unit)
