"""Agreements of adults in the school's own words: of whom they are asked, what is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.agreement_texts import agreement_text
from esafety_desktop.value import replace
from esafety_desktop.wordings import service
from esafety_desktop.wordings.layer_service import as_text, start_wording
from esafety_desktop.wordings.rows import Part, Statement, Wording

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


@pytest.mark.parametrize(
    "key", ["staff", "governors", "kcsie", "equipment", "community", "eyfs", "parents"]
)
def test_own_words_keep_what_the_agreement_is(office_store: Store, key: str) -> None:
    with office_store.read() as session:
        text = as_text(start_wording(session, key))
    shipped = agreement_text(key)
    assert text.wording == shipped.wording
    for name in ("asked_of", "instead_of", "aup", "fields", "parent_signs", "child_signs", "asked"):
        assert getattr(text, name) == getattr(shipped, name), name


@pytest.mark.parametrize(
    ("audience", "asked_of", "parent_signs"),
    [
        ("staff", ("staff",), False),
        ("governors", ("governor", "volunteer"), False),
        ("community", ("community",), False),
        ("parents", (), True),
    ],
)
def test_an_agreement_that_the_school_made_is_asked_of_its_audience(
    audience: str, asked_of: tuple[str, ...], *, parent_signs: bool
) -> None:
    made = Wording(
        key="own-1",
        audience=audience,
        title="Tablets on loan",
        short="Tablets",
        headings=("Can", "Cannot", "We will", "We won't"),
        statements=(
            Statement("a", Part.CAN, "I bring it back."),
            Statement("b", Part.ADULT, "I have read this."),
        ),
    )
    text = as_text(made)
    assert text.asked_of == asked_of
    assert text.parent_signs is parent_signs
    assert text.of_adults is not parent_signs
    assert as_text(replace(made, statements=made.statements[:1])).parent_signs is False


def test_families_are_not_asked_for_what_adults_sign(office_store: Store) -> None:
    with office_store.read() as session:
        asked = {text.id for text in service.effective_agreements(session)}
    assert asked == {"ks1", "ks2", "images"}
