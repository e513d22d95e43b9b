"""What was entered by mistake is struck out: it stays to be read, and doesn't count any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from esafety_desktop.image_consent.records import ImageLine, ImageTask
from esafety_desktop.image_consent.rows import Kind, Why
from esafety_desktop.problem import Problem, fitting
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store, UnitOfWork

_LONGEST = 300


def strike(store: Store, line_id: str, why: str) -> Changed[str]:
    """Strike out an answer or withdrawal that was a mistake; what stood before it stands again.

    Pictures that were to be taken down because of it, and were not yet, need not be.

    Args:
        store: The open cabinets.
        line_id: The line of the history.
        why: What the mistake was, kept beside the line.

    Raises:
        Problem: no reason is given, or the line doesn't count any more.
    """
    reason = fitting(" ".join(why.split()), _LONGEST, "The reason")
    if not reason:
        raise Problem("Write what the mistake was.", "For example: it was the brother's slip.")
    with store.write() as unit:
        line = unit.session.scalar(select(ImageLine).where(ImageLine.id == line_id))
        if line is None or line.taken_back_at is not None or line.kind == Kind.NOTE.value:
            raise Problem("This is no answer that counts.", "Choose another line.")
        tasks = _open_tasks(unit, line)
        line.taken_back_at, line.struck_by = unit.now, unit.account.name
        line.struck_why = reason
        _drop(unit, tasks, dropped=True)
        detail = {"lines": [line_id], "tasks": list(tasks)}
        unit.commit("answer about pictures struck out", "images", detail)
    undo = Undo("the striking out", lambda again: _put_back(again, line_id, tasks, reason))
    said = "Struck out; what stood before it stands again. Ctrl+Z undoes."
    return Changed(Area.AGREEMENTS, line_id, said, undo)


def _put_back(store: Store, line_id: str, tasks: tuple[str, ...], why: str) -> Changed[str]:
    with store.write() as unit:
        values = {"taken_back_at": None, "struck_by": "", "struck_why": ""}
        unit.session.execute(update(ImageLine).where(ImageLine.id == line_id).values(values))
        _drop(unit, tasks, dropped=False)
        detail = {"lines": [line_id], "tasks": list(tasks)}
        unit.commit("answer about pictures counts again", "images", detail)
    redo = Undo("the striking out", lambda again: strike(again, line_id, why))
    return Changed(Area.AGREEMENTS, line_id, "It counts again.", redo)


def _open_tasks(unit: UnitOfWork, line: ImageLine) -> tuple[str, ...]:
    """The tasks that came of a withdrawal and are not done."""
    if line.kind != Kind.WITHDRAWN.value:
        return ()
    found = unit.session.scalars(
        select(ImageTask.id).where(
            ImageTask.pupil_seq == line.pupil_seq,
            ImageTask.use == line.use,
            ImageTask.why == Why.WITHDRAWN.value,
            ImageTask.since == line.from_on,
            ImageTask.done_on.is_(None),
            ImageTask.dropped_at.is_(None),
        )
    )
    return tuple(found)


def _drop(unit: UnitOfWork, tasks: tuple[str, ...], *, dropped: bool) -> None:
    when = unit.now if dropped else None
    unit.session.execute(update(ImageTask).where(ImageTask.id.in_(tasks)).values(dropped_at=when))
