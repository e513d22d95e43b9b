"""Translations and changed rules for the tests of printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.aup_editor import adopting_service
from esafety_desktop.letters import translation_service
from esafety_desktop.value import replace
from esafety_desktop.wordings import edit_rules
from esafety_desktop.wordings import service as wordings
from esafety_desktop.wordings.rows import Adoption, Part

if TYPE_CHECKING:
    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.store.store import Store


def translate(store: Store, language: str, line: str, *, short: int = 0) -> None:
    """Give every agreement a made-up translation; ``short`` lines are missing."""
    for row in translation_service.translatable(store):
        english = translation_service.english_lines(store, row)
        lines = [f"{line} {number}" for number in range(1, len(english) + 1 - short)]
        translation_service.save_translation(
            store, row, language, "\n".join(lines), f"{line} (list)"
        )


def change_rule(store: Store, *, to: str = "") -> str:
    """The school changes its first rule of Key Stage 2, or takes it out; gives the old words."""
    register.bring_up_to_date(store)
    wording = wordings.draft(store, "ks2").wording
    one = next(one for one in wording.part(Part.CAN) if not one.core)
    changed = replace(one, text=to or one.text, removed=not to)
    wording = edit_rules.change(wording, changed)
    adopting_service.adopt(store, wording, 0, Adoption("Asked for.", ("pupils",), "Read."))
    return one.text


def ks2_of(store: Store) -> AgreementRow:
    return next(row for row in translation_service.translatable(store) if row.key == "ks2")
