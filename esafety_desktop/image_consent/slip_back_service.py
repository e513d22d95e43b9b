"""A slip counts as returned once every question on it was answered by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as agreements
from esafety_desktop.image_consent.answer_rules import standing
from esafety_desktop.image_consent.reading_service import lines_of
from esafety_desktop.image_consent.rows import Answer
from esafety_desktop.school.service import year_in_use

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from esafety_desktop.image_consent.records import ImageLine
    from esafety_desktop.image_consent.rows import Given
    from esafety_desktop.image_consent.use_service import Asked
    from esafety_desktop.store.store import UnitOfWork


def slips_back(
    unit: UnitOfWork,
    asked: Asked,
    answers: Mapping[str, Sequence[Given]],
    made: Sequence[ImageLine],
) -> agreements.Marking | None:
    """Count the slips as returned of the children whose last open use was answered by these lines.

    The caller commits. Slips that aren't due (declined, exempt, back already) stay as they are.

    Returns:
        What undo takes back; None when no slip was due.
    """
    if not asked.agreement_id:
        return None
    unit.session.add_all(made)
    unit.session.flush()
    today = unit.store.today()
    done = []
    for pupil_id, given in answers.items():
        known = lines_of(unit.session, pupil_id) if given else []
        if known and all(
            standing(known, use, today).answer is not Answer.NONE for use in asked.uses
        ):
            done.append(pupil_id)
    year = year_in_use(unit.session, unit.store)
    return agreements.mark_answered(unit, asked.agreement_id, done, year) if done else None
