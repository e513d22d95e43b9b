"""Answers about pictures that came as a table: written inside a unit of work opened elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update

from esafety_desktop.image_consent.answer_service import answers_of
from esafety_desktop.image_consent.records import ImageLine
from esafety_desktop.image_consent.rows import Answer, Given, Heard, How
from esafety_desktop.image_consent.use_service import asked, read_asked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from esafety_desktop.store.store import Store, UnitOfWork

_AT_ONCE = 500


def uses(store: Store) -> tuple[tuple[str, str], ...]:
    """The uses that families are asked about: id and short heading."""
    return tuple((use.id, use.short) for use in asked(store).uses)


def take(
    unit: UnitOfWork, replies: Sequence[tuple[str, date, str, Mapping[str, bool]]]
) -> tuple[str, ...]:
    """Write the answers of an online form; the caller commits.

    A yes is passed over where the family has taken consent back: only a person enters that.

    Args:
        unit: The open unit of work.
        replies: Child, day of the answer, who answered, and yes or no for each use.

    Returns:
        Ids of the lines, for `swap`.
    """
    now = read_asked(unit.session)
    known = {use.id for use in now.uses}
    made: list[ImageLine] = []
    for pupil_id, on, told_by, answers in sorted(replies, key=lambda reply: reply[1]):
        given = [
            Given(use, Answer.YES if yes else Answer.NO)
            for use, yes in answers.items()
            if use in known
        ]
        heard = Heard(on, How.ONLINE, told_by)
        lines, _passed_over = answers_of(unit, now, pupil_id, given, heard, anew=False)
        made += lines
    unit.session.add_all(made)
    unit.session.flush()
    return tuple(line.id for line in made)


def swap(unit: UnitOfWork, lines: tuple[str, ...], back: bool) -> None:  # noqa: FBT001 - one of two ways, as undo asks
    """Take lines back, or put them there again; the caller commits."""
    when = unit.now if back else None
    for at in range(0, len(lines), _AT_ONCE):
        part = lines[at : at + _AT_ONCE]
        unit.session.execute(
            update(ImageLine).where(ImageLine.id.in_(part)).values(taken_back_at=when)
        )
