"""Forms for adults to sign, frozen: what they say and who is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.guidance.agreement_texts import Block
from esafety_desktop.letters.rows import AdultPack, AdultSheet, RuleGroup, Wording
from esafety_desktop.letters.sheet_service import year_label
from esafety_desktop.letters.wording_service import school_head
from esafety_desktop.school import service as school_service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.guidance.agreement_texts import AgreementText
    from esafety_desktop.store.store import Store


def rules_wording(agreement: AgreementRow, text: AgreementText) -> Wording:
    """An agreement with its rules and what is signed, without a letter: for forms and posters.

    Args:
        agreement: Gives title and version.
        text: The exact words (``agreements.service.printed_texts``).
    """
    return Wording(
        letter=(),
        title=agreement.title,
        version=str(agreement.version),
        size=text.size,
        intro=text.intro,
        groups=tuple(
            RuleGroup(text.headings.of(block), tuple(rule.text for rule in text.block(block)))
            for block in Block
            if text.block(block)
        ),
        paragraphs=tuple(text.free_text.splitlines()),
        choices=tuple(line.text for line in text.choices),
        child_statements=tuple(line.text for line in text.child_statements),
        parent_statements=tuple(line.text for line in text.parent_statements),
    )


def adult_pack(
    store: Store,
    title: str,
    wording: Wording,
    adults: Sequence[AdultSheet] = (AdultSheet(),),
    *,
    two_copies: bool = False,
    both_sides: bool = False,
) -> AdultPack:
    """The forms of these adults, ready for ``adult_pages.render_adult_forms``.

    Args:
        store: The open cabinets; gives letterhead and year.
        title: What the preview and a saved file are called.
        wording: See ``rules_wording``.
        adults: Who signs; one without a name is a form to be filled in by hand.
        two_copies: One for the school's file, one for the person (KN-REC-2).
        both_sides: Each copy begins on a new sheet.
    """
    return AdultPack(
        school_head(school_service.school(store)),
        title,
        year_label(store),
        store.today(),
        wording,
        tuple(adults),
        two_copies,
        both_sides,
    )
