"""Everything that the page "Wording" and its dialogs ask for, in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.agreements.register_service import read_agreements
from esafety_desktop.agreements.version_service import newest_number, printed_text, version_id
from esafety_desktop.aup_editor.adopting_service import adopt, back_to_program, september, signers
from esafety_desktop.aup_editor.coverage_service import (
    length_in_words,
    on_paper,
    report,
    sentences_of,
)
from esafety_desktop.aup_editor.history_service import history, overview, version_of
from esafety_desktop.aup_editor.inherited_service import hindrances, missing
from esafety_desktop.aup_editor.rows import OverviewRow, SignersRow
from esafety_desktop.guidance.origins import origin_words
from esafety_desktop.guidance.statement_texts import statement_library
from esafety_desktop.letters.carried_service import open_after
from esafety_desktop.store.base import new_id
from esafety_desktop.wordings.adopted_service import in_force
from esafety_desktop.wordings.agreement_rules import departure, keep, take
from esafety_desktop.wordings.choice_service import choose_uses, uses
from esafety_desktop.wordings.draft_service import (
    draft,
    new_agreement,
    offered,
    present_wording,
    save_draft,
    throw_away,
)
from esafety_desktop.wordings.edit_rules import (
    add,
    answer,
    change,
    move,
    new_statement,
    plain_text,
    put_back,
    take_out,
    use_own_text,
    use_parts,
)
from esafety_desktop.wordings.layer_service import (
    add_regional,
    as_text,
    end_regional,
    regional,
    shipped,
)
from esafety_desktop.wordings.rows import (
    Adoption,
    Again,
    Answer,
    ChoiceRow,
    Layer,
    Offer,
    OfferKind,
    Part,
    RegionalRow,
    Statement,
    Wording,
)

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

__all__ = [
    "Adoption",
    "Again",
    "Answer",
    "ChoiceRow",
    "Layer",
    "LibraryRow",
    "Offer",
    "OfferKind",
    "Part",
    "RegionalRow",
    "SignersRow",
    "Statement",
    "Wording",
    "add",
    "add_regional",
    "adopt",
    "answer",
    "as_text",
    "back_to_program",
    "change",
    "choose_uses",
    "departure",
    "draft",
    "end_regional",
    "hindrances",
    "history",
    "keep",
    "length_in_words",
    "library",
    "missing",
    "move",
    "new_agreement",
    "new_id",
    "new_statement",
    "offers_for",
    "on_paper",
    "open_translations",
    "overview",
    "part_name",
    "plain_text",
    "present_text",
    "printed_text",
    "put_back",
    "regional",
    "report",
    "said_before",
    "save_draft",
    "sentences_of",
    "september",
    "signers",
    "take",
    "take_out",
    "throw_away",
    "use_own_text",
    "use_parts",
    "uses",
    "version_id",
    "version_number",
    "version_of",
    "years_asked",
]

_PARTS = {
    Part.CAN: "Can",
    Part.CANNOT: "Cannot",
    Part.WE_WILL: "We will",
    Part.WE_WONT: "We won't",
    Part.CHOICE: "Asked yes or no",
    Part.CHILD: "The child signs",
    Part.ADULT: "The adult signs",
}


class LibraryRow(NamedTuple):
    """A statement of the library, in words for the audience."""

    id: str
    theme: str
    part: Part
    text: str
    sources: tuple[str, ...]


def part_name(part: Part) -> str:
    """What a part is called in the editor."""
    return _PARTS[part]


def library(audience: str) -> tuple[LibraryRow, ...]:
    """The statements that fit an audience, theme by theme."""
    kept = statement_library()
    return tuple(
        LibraryRow(one.id, theme.title, Part(one.block.value), one.text(audience), one.sources)
        for theme in kept.themes
        for one in kept.of_theme(theme.id, audience)
    )


def offers_for(store: Store, wording: Wording) -> tuple[Offer, ...]:
    """What changed in the layers above a wording."""
    with store.read() as session:
        return offered(session, wording)


def present_text(store: Store, key: str) -> str:
    """The words in force as plain text; "" for an agreement that was never in force."""
    with store.read() as session:
        if not newest_number(session, key) and key.startswith("own-"):
            return ""
        return plain_text(present_wording(session, key))


def said_before(store: Store, key: str) -> Adoption | None:
    """What was said when the words in force were adopted; None for the program's."""
    with store.read() as session:
        kept = in_force(session, key)
    return kept.adoption if kept else None


def years_asked(store: Store, key: str) -> tuple[str, ...]:
    """The year groups that the school asks for an agreement; () for all, or before it is used."""
    return next((one.year_groups for _text, one in uses(store) if one.key == key), ())


def open_translations(store: Store, wording: Wording) -> tuple[str, ...]:
    """Which translations would have open lines once a wording is adopted, in words."""
    with store.read() as session:
        row = next((row for row in read_agreements(session) if row.key == wording.key), None)
    return open_after(store, row, as_text(wording).wording) if row else ()


def version_number(store: Store, key: str) -> int:
    """The number of the version in force; 0 for none."""
    with store.read() as session:
        return newest_number(session, key)


def where_statement(key: str, statement: Statement) -> str:
    """Where one sentence of an agreement comes from, in words."""
    text = shipped(key)
    own = statement.layer is Layer.SCHOOL
    return origin_words(statement.sources, text.made_on if text else None, own=own)


def where_from(row: OverviewRow) -> str:
    """Where an agreement's wording comes from, in words; "" for one that the school made."""
    text = shipped(row.key)
    if text is None:
        return ""
    said = (*text.sources, *(source for rule in text.rules for source in rule.sources))
    return origin_words(said, text.made_on, own=row.own)
