"""The whole check of a wording: catalogue, measures, what was said when it was adopted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.coverage_service import reader_age
from esafety_desktop.aup_editor.rows import LineRow, Mark
from esafety_desktop.aup_editor.service import Adoption, Answer, Wording
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def line(wording: Wording, item: str, pages: int = 0, said: Adoption | None = None) -> LineRow:
    found = service.report(wording, pages, said)
    return next(one for one in found.lines if one.id == f"BECTA09-{item}")


@pytest.fixture
def staff(office_store: Store) -> Wording:
    return service.draft(office_store, "staff").wording


@pytest.mark.covers("BECTA09-AUPGEN-1")
def test_the_length_on_paper_counts(staff: Wording) -> None:
    assert line(staff, "AUPGEN-1").mark is Mark.GAP
    assert line(staff, "AUPGEN-1", pages=2).mark is Mark.YES
    long = line(staff, "AUPGEN-1", pages=3)
    assert long.mark is Mark.GAP
    assert "3 sides of A4" in long.detail


@pytest.mark.covers("BECTA09-AUPGEN-3", "BECTA09-AUPGEN-10", "BECTA09-AUPGEN-11")
def test_what_was_said_when_adopting_answers_the_principles(staff: Wording) -> None:
    said = Adoption("New", ("staff", "governors"), "We asked in June.", date(2027, 9, 1))
    assert line(staff, "AUPGEN-3").mark is Mark.GAP
    assert line(staff, "AUPGEN-3", said=said).why == "Consulted: staff, governors."
    assert line(staff, "AUPGEN-11", said=said).mark is Mark.YES


@pytest.mark.covers("BECTA09-PRESENT-1", "BECTA09-PRESENT-2")
def test_the_four_parts_are_counted(staff: Wording) -> None:
    assert line(staff, "PRESENT-1").mark is Mark.YES
    cut = replace(staff, statements=tuple(one for one in staff.statements if one.part != "we_wont"))
    assert line(cut, "PRESENT-4").mark is Mark.GAP


def test_a_gap_has_advice_and_an_example_that_closes_it(office_store: Store) -> None:
    for key in ("ks2", "staff", "parents"):
        wording = service.draft(office_store, key).wording
        bare = replace(wording, statements=(), intro="")
        for gap in service.report(bare).lines:
            assert gap.mark is Mark.GAP, gap.id
            assert gap.advice
            if gap.example:
                said = replace(bare, free_text=f"{gap.example}\n\nLunch is at noon.")
                assert line(said, gap.id.removeprefix("BECTA09-")).mark is Mark.YES, gap.example


def test_what_a_person_said_is_kept_with_the_wording(staff: Wording) -> None:
    said = service.answer(staff, Answer("BECTA09-AUPGEN-3", reason="the union was asked"))
    assert line(said, "AUPGEN-3").mark is Mark.NOT_US
    assert service.answer(said, Answer("BECTA09-AUPGEN-3")).answers == ()


@pytest.mark.parametrize("key", ["ks1", "ks2", "parents", "staff", "governors", "community"])
def test_the_shipped_wordings_answer_what_words_can_answer(office_store: Store, key: str) -> None:
    wording = service.draft(office_store, key).wording
    gaps = [one.short for one in service.report(wording, 1).lines if one.mark is Mark.GAP]
    assert len(gaps) <= 4, gaps


@pytest.mark.parametrize(
    ("audience", "groups", "age"),
    [
        ("pupil", ("N", "R"), 5),
        ("pupil", ("N", "R", "1", "2"), 7),
        ("pupil", ("3", "4", "5", "6"), 11),
        ("pupil", ("7", "8", "9"), 14),
        ("pupil", ("12", "13"), 16),
        ("pupil", (), 11),
        ("staff", (), 16),
        ("parents", ("1",), 16),
    ],
)
def test_readers_are_as_old_as_their_stage(
    audience: str, groups: tuple[str, ...], age: int
) -> None:
    assert reader_age(audience, groups) == age


@pytest.mark.covers("BECTA09-AUPGEN-4")
def test_words_for_juniors_are_too_hard_for_infants(office_store: Store) -> None:
    easy = service.draft(office_store, "ks1").wording
    hard = replace(service.draft(office_store, "ks2").wording, key="ks1")
    tone = {
        name: next(one for one in service.report(wording).lines if one.id == "BECTA09-AUPGEN-4")
        for name, wording in (("easy", easy), ("hard", hard))
    }
    assert "its readers are 7" in tone["hard"].detail
    assert tone["easy"].mark is Mark.YES
    assert tone["hard"].mark is Mark.GAP
