"""Answers about pictures come in, or are taken back: lines are added, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements.declined_service import declined_on
from esafety_desktop.dates import british
from esafety_desktop.image_consent.answer_rules import last_note, standing, with_declined
from esafety_desktop.image_consent.line_service import (
    LONGEST,
    Made,
    keep,
    line_of,
    seq_of,
    undo_of,
)
from esafety_desktop.image_consent.reading_service import answer_grid, lines_of
from esafety_desktop.image_consent.records import ImageLine
from esafety_desktop.image_consent.rows import Answer, Given, Heard, How, Kind, Line
from esafety_desktop.image_consent.slip_back_service import slips_back
from esafety_desktop.image_consent.use_service import read_asked
from esafety_desktop.problem import Problem, fitting
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from esafety_desktop.image_consent.rows import Cell, Use
    from esafety_desktop.image_consent.use_service import Asked
    from esafety_desktop.store.store import Store, UnitOfWork


class Entered(Value):
    """What came of entering answers.

    Attributes:
        lines: How many answers were added.
        passed_over: How many were not, because the family had taken consent back.
        slips: How many slips were counted as returned with them.
    """

    lines: int = 0
    passed_over: int = 0
    slips: int = 0


def enter(
    store: Store,
    answers: Mapping[str, Sequence[Given]],
    heard: Heard | None = None,
    *,
    anew: bool = False,
    seen: int | None = None,
    slip_back: bool | None = None,
) -> Changed[Entered]:
    """Enter answers of some children; what is so already is passed over.

    Args:
        store: The open cabinets.
        answers: Pupil id → what the family answered.
        heard: From when and how; today, by a slip, when left out.
        anew: Whether a yes may follow a withdrawal: only where somebody entered it on purpose.
        seen: Number of the newest line that was on the screen; None where that doesn't matter.
        slip_back: Whether the slip of a child who has answered everything by this counts as
            returned; None: where the answers came by a slip.

    Raises:
        Problem: a yes would begin before the answer that stands, or on a day on which consent was
            taken back; or something was entered for the child since.
    """
    told = heard or Heard(store.today())
    with store.write() as unit:
        asked = read_asked(unit.session)
        made: list[ImageLine] = []
        passed = 0
        for pupil_id, given in answers.items():
            _check_seen(unit, pupil_id, seen)
            lines, over = answers_of(unit, asked, pupil_id, given, told, anew=anew)
            made += lines
            passed += over
        by_slip = told.how is How.SLIP if slip_back is None else slip_back
        slips = slips_back(unit, asked, answers, made) if by_slip else None
        if not made and not slips:
            return Changed(Area(0), Entered(0, passed), _nothing(passed))
        parts = (_label(len(made)) if made else "", slips.label if slips else "")
        label = " · ".join(filter(None, parts))
        result = keep(unit, Made(label, tuple(line.id for line in made), (), slips), made)
    over_words = f" {_passed(passed)}" if passed else ""
    said = f"{result.label}.{over_words} · Ctrl+Z undoes"
    entered = Entered(len(made), passed, len(slips.after) if slips else 0)
    return Changed(Area.AGREEMENTS, entered, said, undo_of(result))


def _check_seen(unit: UnitOfWork, pupil_id: str, seen: int | None) -> None:
    if seen is not None and newest_number(lines_of(unit.session, pupil_id)) != seen:
        raise Problem(
            "Something was entered about pictures of this child in the meantime.",
            "Close this and open it again to see what stands now.",
        )


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
    declined = declined_on(unit.session, unit.store, asked.agreement_id, pupil_id)
    uses = {use.id: use for use in asked.uses}
    day = max(told.from_on, unit.store.today())
    made, passed = [], 0
    for one in given:
        use = uses[one.use]
        now = with_declined(standing(known, use, day), declined, day)
        if _same(now, one):
            continue
        if now.answer is Answer.WITHDRAWN and one.answer is not Answer.NO:
            if not anew:
                passed += 1
                continue
            _after_withdrawal(now, told)
        if one.answer is Answer.YES and not _same(
            with_declined(_then(known, use, one, told, day), declined, day), one
        ):
            if not anew:
                passed += 1
                continue
            raise Problem(
                f"What stands now holds from {british(now.from_on)}.",
                "A yes from an earlier day would change nothing: put in a later day.",
            )
        made.append(line_of(unit, asked, pupil_id, one, told))
    return made, passed


def _then(known: Sequence[Line], use: Use, given: Given, told: Heard, day: date) -> Cell:
    """How a use would stand once an answer is entered."""
    number = newest_number(known) + 1
    line = Line(
        "", number, Kind.ANSWERED, use.id, given.answer, told.from_on, given.limits, words=use.words
    )
    return standing([*known, line], use, day)


def newest_number(known: Iterable[Line]) -> int:
    """The number of the newest line of a child; 0 when there is none."""
    return max((line.number for line in known), default=0)


def _same(now: Cell, given: Given) -> bool:
    return now.answer is given.answer and now.limits == given.limits and not now.earlier


def _after_withdrawal(now: Cell, told: Heard) -> None:
    if now.from_on and told.from_on <= now.from_on:
        raise Problem(
            f"The family took this back from {british(now.from_on)}.",
            "A new yes begins on a later day. Strike the withdrawal out if it was a mistake.",
        )


def all_yes_except(
    store: Store, class_id: str, except_ids: Collection[str] = ()
) -> Changed[Entered]:
    """Yes to every use that has no answer yet, for a class except some children.

    A no (to earlier words, too), a withdrawal and the limits of a yes stay as they are.
    """
    grid = answer_grid(store, class_id)
    answers = {
        row.pupil_id: [
            Given(cell.use, Answer.YES)
            for cell in row.cells
            if cell.answer is Answer.NONE and cell.earlier is not Answer.NO
        ]
        for row in grid.rows
        if row.pupil_id not in set(except_ids)
    }
    return enter(store, answers)


def keep_note(store: Store, pupil_id: str, note: str) -> Changed[bool]:
    """Note something about pictures of a child, for the office; "" takes the note away."""
    words = fitting(note.strip(), LONGEST, "The note")
    with store.write() as unit:
        if last_note(lines_of(unit.session, pupil_id)) == words:
            return Changed(Area(0), value=False)
        line = ImageLine(
            pupil_seq=seq_of(unit, pupil_id),
            kind=Kind.NOTE.value,
            from_on=store.today(),
            note=words,
            by=unit.account.name,
            at=unit.now,
        )
        made = keep(unit, Made("Note about pictures", (line.id,)), [line])
    return Changed(Area.AGREEMENTS, value=True, said="Note kept.", undo=undo_of(made))


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
            last = _earlier_line(lines_of(unit.session, row.pupil_id), use_id, store.today())
            given = Given(use_id, cell.earlier, last.limits)
            told = Heard(last.from_on, note="The new words mean the same.")
            lines.append(line_of(unit, asked, row.pupil_id, given, told))
            moved += 1
        if not lines:
            return Changed(Area(0), Entered(), "There is no earlier answer to keep.")
        label = f"{moved} earlier {'answer' if moved == 1 else 'answers'} kept"
        made = keep(unit, Made(label, tuple(line.id for line in lines)), lines)
    return Changed(Area.AGREEMENTS, Entered(moved), f"{label}.", undo_of(made))


def _earlier_line(known: Sequence[Line], use_id: str, today: date) -> Line:
    own = [
        line
        for line in known
        if line.use == use_id and line.taken_back_at is None and line.from_on <= today
    ]
    return max(own, key=lambda line: (line.from_on, line.number))


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
