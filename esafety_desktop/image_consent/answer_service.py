"""Answers about pictures come in, or are taken back: lines are added, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from esafety_desktop.dates import british
from esafety_desktop.image_consent.answer_rules import last_note, standing
from esafety_desktop.image_consent.reading_service import answer_grid, lines_of
from esafety_desktop.image_consent.records import ImageLine, ImageTask
from esafety_desktop.image_consent.rows import Answer, Given, Heard, Kind, Why
from esafety_desktop.image_consent.use_service import read_asked
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Pupil
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from esafety_desktop.image_consent.rows import Cell, Line, Use
    from esafety_desktop.image_consent.use_service import Asked
    from esafety_desktop.store.store import Store, UnitOfWork

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Entered:
    """What came of entering answers.

    Attributes:
        lines: How many answers were added.
        passed_over: How many were not, because the family had taken consent back.
    """

    lines: int = 0
    passed_over: int = 0


@dataclass(frozen=True, slots=True)
class _Made:
    """What undo takes back: ids only."""

    label: str
    lines: tuple[str, ...]
    tasks: tuple[str, ...] = ()


def enter(
    store: Store,
    answers: Mapping[str, Sequence[Given]],
    heard: Heard | None = None,
    *,
    anew: bool = False,
) -> Changed[Entered]:
    """Enter answers of some children; what is so already is passed over.

    Args:
        store: The open cabinets.
        answers: Pupil id → what the family answered.
        heard: From when and how; today, by a slip, when left out.
        anew: Whether a yes may follow a withdrawal: only where somebody entered it on purpose.

    Raises:
        Problem: a new yes would begin on a day on which consent was taken back.
    """
    told = heard or Heard(store.today())
    with store.write() as unit:
        asked = read_asked(unit.session)
        made: list[ImageLine] = []
        passed = 0
        for pupil_id, given in answers.items():
            lines, over = answers_of(unit, asked, pupil_id, given, told, anew=anew)
            made += lines
            passed += over
        if not made:
            return Changed(Area(0), Entered(0, passed), _nothing(passed))
        result = _keep(unit, _Made(_label(len(made)), tuple(line.id for line in made)), made)
    over_words = f" {_passed(passed)}" if passed else ""
    said = f"{result.label}.{over_words} · Ctrl+Z undoes"
    return Changed(Area.AGREEMENTS, Entered(len(made), passed), said, _undo(result))


def answers_of(
    unit: UnitOfWork,
    asked: Asked,
    pupil_id: str,
    given: Iterable[Given],
    told: Heard,
    *,
    anew: bool,
) -> tuple[list[ImageLine], int]:
    """The lines that one child's answers come to, not yet kept, and how many were passed over."""
    known = lines_of(unit.session, pupil_id)
    uses = {use.id: use for use in asked.uses}
    made, passed = [], 0
    for one in given:
        use = uses[one.use]
        now = standing(known, use, max(told.from_on, unit.store.today()))
        if _same(now, one):
            continue
        if now.answer is Answer.WITHDRAWN and one.answer is not Answer.NO:
            if not anew:
                passed += 1
                continue
            _after_withdrawal(now, told)
        made.append(_line(unit, asked, pupil_id, one, told))
    return made, passed


def _same(now: Cell, given: Given) -> bool:
    return now.answer is given.answer and now.limits == given.limits and not now.earlier


def _after_withdrawal(now: Cell, told: Heard) -> None:
    if now.from_on and told.from_on <= now.from_on:
        raise Problem(
            f"The family took this back from {british(now.from_on)}.",
            "A new yes begins on a later day: change the day, or undo the withdrawal.",
        )


def _line(unit: UnitOfWork, asked: Asked, pupil_id: str, given: Given, told: Heard) -> ImageLine:
    use = next(use for use in asked.uses if use.id == given.use)
    return ImageLine(
        pupil_seq=_seq(unit, pupil_id),
        kind=Kind.ANSWERED.value,
        use=use.id,
        answer=given.answer.value,
        from_on=told.from_on,
        limits=" ".join(given.limits) if given.answer is Answer.YES else "",
        note=told.note[:_LONGEST],
        words=use.words,
        version=asked.version,
        how=told.how.value,
        told_by=told.told_by[:_LONGEST],
        taken_by=told.taken_by[:_LONGEST],
        by=unit.account.name,
        at=unit.now,
    )


def _seq(unit: UnitOfWork, pupil_id: str) -> int:
    seq = unit.session.scalar(select(Pupil.seq).where(Pupil.id == pupil_id))
    if seq is None:
        raise Problem("This child is not in the school's list.", "Choose a child from the list.")
    return seq


def all_yes_except(
    store: Store, class_id: str, except_ids: Collection[str] = ()
) -> Changed[Entered]:
    """Yes to every use that has no answer yet, for a class except some children.

    A no, a withdrawal and the limits of a yes stay as they are.
    """
    grid = answer_grid(store, class_id)
    answers = {
        row.pupil_id: [
            Given(cell.use, Answer.YES) for cell in row.cells if cell.answer is Answer.NONE
        ]
        for row in grid.rows
        if row.pupil_id not in set(except_ids)
    }
    return enter(store, answers)


def keep_note(store: Store, pupil_id: str, note: str) -> Changed[bool]:
    """Note something about pictures of a child, for the office; "" takes the note away."""
    words = note.strip()[:_LONGEST]
    with store.write() as unit:
        if last_note(lines_of(unit.session, pupil_id)) == words:
            return Changed(Area(0), value=False)
        line = ImageLine(
            pupil_seq=_seq(unit, pupil_id),
            kind=Kind.NOTE.value,
            from_on=store.today(),
            note=words,
            by=unit.account.name,
            at=unit.now,
        )
        made = _keep(unit, _Made("Note about pictures", (line.id,)), [line])
    return Changed(Area.AGREEMENTS, value=True, said="Note kept.", undo=_undo(made))


def withdraw(
    store: Store, pupil_id: str, uses: Collection[str], heard: Heard
) -> Changed[tuple[str, ...]]:
    """The family takes consent back from a day on; the pictures are to be taken down.

    Args:
        store: The open cabinets.
        pupil_id: The child.
        uses: The uses that are taken back.
        heard: From when, who told the school, how, and who took it down.

    Returns:
        The ids of the tasks to take pictures down.

    Raises:
        Problem: nothing was chosen that stands at yes, or it isn't said who took it down.
    """
    if not heard.taken_by.strip():
        raise Problem("Write who took this down.", "For example: Mrs Khan, who took the call.")
    with store.write() as unit:
        asked = read_asked(unit.session)
        known = lines_of(unit.session, pupil_id)
        chosen = [
            use
            for use in asked.uses
            if use.id in set(uses)
            and standing(known, use, heard.from_on).answer is not Answer.WITHDRAWN
        ]
        if not chosen:
            raise Problem("Nothing was chosen to take back.", "Tick at least one use.")
        lines = [
            _line(unit, asked, pupil_id, Given(use.id, Answer.WITHDRAWN), heard) for use in chosen
        ]
        for line in lines:
            line.kind = Kind.WITHDRAWN.value
        tasks = [
            _task(line, use) for line, use in zip(lines, chosen, strict=True) if _shown(known, use)
        ]
        unit.session.add_all(tasks)
        label = f"Consent taken back for {', '.join(use.short for use in chosen)}"
        ids = tuple(task.id for task in tasks)
        made = _keep(unit, _Made(label, tuple(line.id for line in lines), ids), lines)
    said = f"{label} from {british(heard.from_on)}. "
    said += "Today says what to take down." if ids else "Nothing had been allowed before."
    return Changed(Area.AGREEMENTS, ids, said, _undo(made))


def _shown(known: Sequence[Line], use: Use) -> bool:
    """Whether pictures may have been shown there: some yes was given once, to whatever words."""
    return any(
        line.use == use.id and line.answer is Answer.YES and line.taken_back_at is None
        for line in known
    )


def _task(line: ImageLine, use: Use) -> ImageTask:
    return ImageTask(
        pupil_seq=line.pupil_seq,
        use=use.id,
        what=use.take_down,
        why=Why.WITHDRAWN.value,
        since=line.from_on,
        due_on=line.from_on,
    )


def keep_earlier(store: Store, use_id: str) -> Changed[Entered]:
    """The new words of a use mean the same: answers to the earlier ones count for it, too."""
    grid = answer_grid(store)
    moved = 0
    lines: list[ImageLine] = []
    with store.write() as unit:
        asked = read_asked(unit.session)
        for row in grid.rows:
            cell = next(cell for cell in row.cells if cell.use == use_id)
            if cell.earlier is None:
                continue
            last = _earlier_line(lines_of(unit.session, row.pupil_id), use_id)
            given = Given(use_id, cell.earlier, last.limits)
            told = Heard(last.from_on, note="The new words mean the same.")
            lines.append(_line(unit, asked, row.pupil_id, given, told))
            moved += 1
        if not lines:
            return Changed(Area(0), Entered(), "There is no earlier answer to keep.")
        label = f"{moved} earlier {'answer' if moved == 1 else 'answers'} kept"
        made = _keep(unit, _Made(label, tuple(line.id for line in lines)), lines)
    return Changed(Area.AGREEMENTS, Entered(moved), f"{label}.", _undo(made))


def _earlier_line(known: Sequence[Line], use_id: str) -> Line:
    own = [line for line in known if line.use == use_id and line.taken_back_at is None]
    return max(own, key=lambda line: (line.from_on, line.number))


def _keep(unit: UnitOfWork, made: _Made, lines: Sequence[ImageLine]) -> _Made:
    unit.session.add_all(lines)
    unit.commit("answers about pictures", "images", {"lines": made.lines, "tasks": made.tasks})
    return made


def _undo(made: _Made) -> Undo:
    return Undo(made.label.lower(), lambda store: _swap(store, made, back=True))


def _swap(store: Store, made: _Made, *, back: bool) -> Changed[int]:
    """Take lines and the tasks that came with them back, or put them there again."""
    with store.write() as unit:
        when = unit.now if back else None
        for table, ids in ((ImageLine, made.lines), (ImageTask, made.tasks)):
            name = "taken_back_at" if table is ImageLine else "dropped_at"
            for at in range(0, len(ids), 500):
                part = ids[at : at + 500]
                unit.session.execute(update(table).where(table.id.in_(part)).values({name: when}))
        action = "answers about pictures taken back" if back else "answers put there again"
        unit.commit(action, "images", {"lines": made.lines})
    said = f"{'Taken back' if back else 'Done again'}: {made.label.lower()}."
    undo = Undo(made.label.lower(), lambda store: _swap(store, made, back=not back))
    return Changed(Area.AGREEMENTS, len(made.lines), said, undo)


def _label(number: int) -> str:
    return f"{number} {'answer' if number == 1 else 'answers'} about pictures"


def _passed(number: int) -> str:
    words = "1 was" if number == 1 else f"{number} were"
    return (
        f"{words} left, because the family took consent back: open the child (Enter) to enter a "
        "new yes."
    )


def _nothing(passed: int) -> str:
    return _passed(passed) if passed else "That is the answer already: nothing was changed."
