"""Which agreements a school uses, for which years, yearly or on entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Changed, Undo
from esafety_desktop.store.settings import get_setting, put_setting
from esafety_desktop.wordings.adopted_service import all_effective
from esafety_desktop.wordings.agreement_records import AgreementChoice
from esafety_desktop.wordings.layer_service import AREAS
from esafety_desktop.wordings.rows import ChoiceRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.store.store import Store

YEAR_GROUPS = ("N", "R", *map(str, range(1, 14)))


def uses(store: Store) -> tuple[tuple[AgreementText, ChoiceRow], ...]:
    """Every agreement in force with how it is used."""
    with store.read() as session:
        texts = all_effective(session)
    return tuple((text, _as_choice(text)) for text in texts)


_SETTLED = "agreements_settled"


def choose_uses(store: Store, choices: Sequence[ChoiceRow]) -> Changed[int]:
    """Keep how agreements are used; the register follows. Can be undone.

    Returns:
        How many changed.

    Raises:
        Problem: there is no such agreement or no such year group.
    """
    wrong = {group for one in choices for group in one.year_groups} - set(YEAR_GROUPS)
    if wrong:
        raise Problem(
            f"There is no year group {min(wrong)}.", "Write N, R and 1 to 13, parted by spaces."
        )
    with store.write() as unit:
        before = {text.id: _as_choice(text) for text in all_effective(unit.session)}
        changing = [one for one in choices if before.get(one.key) != one]
        kept = {one.key: one for one in unit.session.scalars(select(AgreementChoice))}
        for one in changing:
            if one.key not in before:
                raise Problem("There is no such agreement.", "Look at the list again.")
            record = kept.get(one.key) or AgreementChoice(key=one.key)
            record.in_use, record.yearly = one.in_use, one.yearly
            record.year_groups = " ".join(one.year_groups)
            unit.session.add(record)
        detail = {one.key: [one.in_use, one.yearly, *one.year_groups] for one in changing}
        put_setting(unit, _SETTLED, value=True)
        unit.commit("use of agreements chosen", "agreements", detail)
    old = [before[one.key] for one in changing]
    undo = Undo("the choice of agreements", lambda back: choose_uses(back, old))
    said = "The register follows your choice · Ctrl+Z undoes" if changing else ""
    return Changed(AREAS, len(changing), said, undo if changing else None)


def were_settled(store: Store) -> bool:
    """Whether somebody has looked through the list of agreements and kept it."""
    with store.read() as session:
        return bool(get_setting(session, _SETTLED))


def _as_choice(text: AgreementText) -> ChoiceRow:
    return ChoiceRow(text.id, text.asked, text.yearly, text.year_groups)
