"""Lines about pictures are written in one unit of work, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from esafety_desktop.agreements import service as agreements
from esafety_desktop.image_consent.records import ImageLine, ImageTask
from esafety_desktop.image_consent.rows import Answer, Kind
from esafety_desktop.problem import Problem, fitting
from esafety_desktop.school.records import Pupil
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.image_consent.rows import Given, Heard
    from esafety_desktop.image_consent.use_service import Asked
    from esafety_desktop.store.store import Store, UnitOfWork

LONGEST = 300
"""Letters that are kept of a note or a name."""


class Made(Value):
    """What undo takes back: ids only.

    Attributes:
        slips: The slips that counted as returned with the answers.
    """

    label: str
    lines: tuple[str, ...]
    tasks: tuple[str, ...] = ()
    slips: agreements.Marking | None = None


def line_of(unit: UnitOfWork, asked: Asked, pupil_id: str, given: Given, told: Heard) -> ImageLine:
    """One line of a child, not yet kept.

    Raises:
        Problem: the note is too long.
    """
    use = next(use for use in asked.uses if use.id == given.use)
    return ImageLine(
        pupil_seq=seq_of(unit, pupil_id),
        kind=Kind.ANSWERED.value,
        use=use.id,
        answer=given.answer.value,
        from_on=told.from_on,
        limits=" ".join(given.limits) if given.answer is Answer.YES else "",
        note=fitting(told.note, LONGEST, "The note"),
        words=use.words,
        version=asked.version,
        how=told.how.value,
        told_by=told.told_by,
        taken_by=told.taken_by,
        by=unit.account.name,
        at=unit.now,
    )


def seq_of(unit: UnitOfWork, pupil_id: str) -> int:
    """The number of a child.

    Raises:
        Problem: there is no such child.
    """
    seq = unit.session.scalar(select(Pupil.seq).where(Pupil.id == pupil_id))
    if seq is None:
        raise Problem("This child is not in the school's list.", "Choose a child from the list.")
    return seq


def keep(unit: UnitOfWork, made: Made, lines: Sequence[ImageLine]) -> Made:
    """Write lines and commit them with the tasks that came of them."""
    unit.session.add_all(lines)
    details = {"lines": made.lines, "tasks": made.tasks, **_slots(made)}
    unit.commit("answers about pictures", "images", details)
    return made


def undo_of(made: Made) -> Undo:
    """The way back of what was written."""
    return Undo(made.label.lower(), lambda store: _swap(store, made, back=True))


def _swap(store: Store, made: Made, *, back: bool) -> Changed[int]:
    """Take lines back with the tasks and slips that came of them, or put them there again."""
    with store.write() as unit:
        when = unit.now if back else None
        for table, ids in ((ImageLine, made.lines), (ImageTask, made.tasks)):
            name = "taken_back_at" if table is ImageLine else "dropped_at"
            for at in range(0, len(ids), 500):
                part = ids[at : at + 500]
                unit.session.execute(update(table).where(table.id.in_(part)).values({name: when}))
        if made.slips:
            agreements.swap_in(unit, made.slips, forward=not back)
        action = "answers about pictures taken back" if back else "answers put there again"
        unit.commit(action, "images", {"lines": made.lines, **_slots(made)})
    said = f"{'Taken back' if back else 'Done again'}: {made.label.lower()}."
    undo = Undo(made.label.lower(), lambda store: _swap(store, made, back=not back))
    return Changed(Area.AGREEMENTS, len(made.lines), said, undo)


def _slots(made: Made) -> dict[str, object]:
    return {"slots": [state.key for state in made.slips.after]} if made.slips else {}
