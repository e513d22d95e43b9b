"""An agreement as it would print, before it is adopted: nothing is issued, nothing is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements.rows import AgreementRow
from esafety_desktop.letters.adult_service import adult_pack, rules_wording
from esafety_desktop.letters.sheet_service import common_values, make_pack
from esafety_desktop.letters.wording_service import DAYS_TO_RETURN, letter_wording
from esafety_desktop.value import replace
from esafety_desktop.wordings.letter_service import own_texts

if TYPE_CHECKING:
    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.letters.rows import AdultPack, ClassPack
    from esafety_desktop.store.store import Store


def specimen(store: Store, text: AgreementText, version: int) -> ClassPack | AdultPack:
    """What a family, or an adult, would get: a letter with rules and slip, or a form.

    Args:
        store: The open cabinets.
        text: The wording.
        version: The number that stands at the foot of the page.
    """
    row = _row(text, version)
    if text.of_adults:
        return adult_pack(store, text.title, rules_wording(row, text))
    values = common_values(store, DAYS_TO_RETURN)
    wording = letter_wording(row, text, values, own_texts(store))
    return replace(make_pack(store, text.title, [wording], ()), spares=1)


def rules_only(store: Store, text: AgreementText) -> AdultPack:
    """The rules with what is signed and no letter, for their length on paper."""
    return adult_pack(store, text.title, rules_wording(_row(text, 1), text))


def _row(text: AgreementText, version: int) -> AgreementRow:
    return AgreementRow(
        id="",
        key=text.id,
        audience=text.audience,
        title=text.title,
        short=text.short,
        yearly=text.yearly,
        child_signs=text.child_signs,
        parent_signs=text.parent_signs,
        year_groups=text.year_groups,
        version=version,
        version_id="",
    )
