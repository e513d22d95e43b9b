"""Who may be shown where on a day: over plain values. Without a valid yes the answer is no."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.image_consent.rows import Answer, Cell, ChildRow, Kind, Line, Use

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

NO = "NO"


def digest(text: str) -> str:
    """What tells one question from another; blanks and capitals don't count."""
    plain = " ".join(text.casefold().split()).rstrip(".")
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def standing(lines: Iterable[Line], use: Use, day: date) -> Cell:
    """How a use stands on a day.

    What holds from the latest day counts; of one day a withdrawal, then what came last. So a slip
    that turns up late does not outlive a withdrawal, whenever it is entered. And a yes does not
    outlive anything else that was entered after it, even for an earlier day: in doubt it is no.
    """
    known = [line for line in lines if line.use == use.id and line.taken_back_at is None]
    last = _last(line for line in known if line.from_on <= day)
    if last is None:
        return Cell(use.id)
    if last.kind is Kind.WITHDRAWN:
        return Cell(use.id, Answer.WITHDRAWN, last.from_on)
    if last.kind is Kind.ENDED:
        return Cell(use.id, left_on=last.from_on - timedelta(days=1))
    if last.answer is not Answer.NONE and last.words != use.words:
        return Cell(use.id, earlier=last.answer)
    end = min(
        (line.from_on for line in known if line.from_on > day and line.kind is Kind.WITHDRAWN),
        default=None,
    )
    yes = last.answer is Answer.YES
    limits = last.limits if yes else ()
    return Cell(use.id, last.answer, last.from_on, limits, withdrawn_from=end if yes else None)


def _last(lines: Iterable[Line]) -> Line | None:
    own = list(lines)
    last = max(
        own,
        key=lambda line: (line.from_on, line.kind is Kind.WITHDRAWN, line.number),
        default=None,
    )
    if last is None or last.answer is not Answer.YES:
        return last
    after = [line for line in own if line.answer is not Answer.YES and line.number > last.number]
    return max(after, key=lambda line: line.number, default=last)


def with_declined(cell: Cell, declined_on: date | None, day: date) -> Cell:
    """A declined slip is a no to everything that was not answered on a later day."""
    if declined_on is None or declined_on > day or cell.answer not in {Answer.YES, Answer.NONE}:
        return cell
    if cell.from_on is not None and cell.from_on > declined_on:
        return cell
    return Cell(cell.use, Answer.NO, declined_on)


def last_note(lines: Iterable[Line]) -> str:
    """What is noted about the child."""
    notes = [line for line in lines if line.kind is Kind.NOTE and line.taken_back_at is None]
    return max(notes, key=lambda line: line.number).note if notes else ""


def may_show(row: ChildRow, use: str) -> bool:
    """Whether pictures of this child may be shown there at all; limits may stand beside it."""
    if row.ask_dsl_first:
        return False
    return any(cell.use == use and cell.answer is Answer.YES for cell in row.cells)


def mark(row: ChildRow, cell: Cell, limit_words: str) -> str:
    """What a list says of one use: "" for yes, ``NO``, or the limits of a yes.

    For a child about whom the safeguarding lead is asked first it is the same NO as for any other.
    """
    return limit_words if may_show(row, cell.use) else NO


def unanswered(row: ChildRow) -> bool:
    """Whether a list says that the family has not answered; the same for every child."""
    return any(cell.answer is Answer.NONE for cell in row.cells)


def listed(rows: Iterable[ChildRow]) -> list[ChildRow]:
    """The children who stand on a no-photograph list: not everything may be shown freely."""
    return [
        row for row in rows if any(not may_show(row, cell.use) or cell.limits for cell in row.cells)
    ]


def first_names(rows: Sequence[ChildRow]) -> dict[str, str]:
    """Pupil id → first name, with letters of the surname where a first name stands twice."""
    found: dict[str, str] = {}
    for row in rows:
        same = [
            other
            for other in rows
            if other.first_name.casefold() == row.first_name.casefold()
            and other.pupil_id != row.pupil_id
        ]
        found[row.pupil_id] = row.first_name + _start(row, same)
    return found


def _start(row: ChildRow, same: Sequence[ChildRow]) -> str:
    if not same:
        return ""
    own = _surname(row)
    for length in range(1, len(own) + 1):
        if all(_surname(other)[:length].casefold() != own[:length].casefold() for other in same):
            return f" {own[:length]}"
    return f" {own}" if own else ""


def _surname(row: ChildRow) -> str:
    return row.name.partition(",")[0].strip() if "," in row.name else ""


def cell_words(cell: Cell, limit_words: str) -> str:
    """What stands in a cell of the grid."""
    if cell.answer is Answer.YES:
        words = f"Yes, {limit_words}" if limit_words else "Yes"
        end = cell.withdrawn_from
        return f"{words} (until {british(end)})" if end else words
    if cell.answer is Answer.NO:
        return "No"
    if cell.answer is Answer.WITHDRAWN:
        return f"Withdrawn {british(cell.from_on)}"
    return "Ask again" if cell.earlier or cell.left_on else "no answer"


def cell_tip(cell: Cell, use: Use, limits: Sequence[str]) -> str:
    """What the pointer shows over a cell."""
    lines = [use.text]
    if cell.answer in {Answer.YES, Answer.NO} and cell.from_on:
        lines.append(f"{cell.answer.value.capitalize()} from {british(cell.from_on)}.")
    if cell.answer is Answer.WITHDRAWN:
        lines.append(f"The family took it back from {british(cell.from_on)}.")
    if cell.earlier:
        lines.append(f"{cell.earlier.value.capitalize()} to earlier words: counts as no for now.")
    elif cell.left_on:
        lines.append(f"Yes until the child left on {british(cell.left_on)}: ask the family anew.")
    elif cell.answer is Answer.NONE:
        lines.append("No answer counts as no.")
    return "\n".join([*lines, *limits])


def kept_from_key(cell: Cell, answer: Answer, *, own: bool, today: date) -> bool:
    """Whether one key must not change a cell: a yes or no stands there and would be another.

    Args:
        cell: How the use stands.
        answer: What was typed; emptying a cell is always let through.
        own: Whether the child is the one whose answers are being typed, when those of today may
            be mended.
        today: The day in England.
    """
    stands = cell.answer in {Answer.YES, Answer.NO} and cell.answer is not answer
    return stands and answer is not Answer.NONE and not (own and cell.from_on == today)


def already_words(cell: Cell) -> str:
    """Why one key did not change a cell, and what does."""
    what = "yes" if cell.answer is Answer.YES else "no"
    return f"Already {what}, from {british(cell.from_on)}. Press Enter to change it."
