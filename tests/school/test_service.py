"""The school's own details, terms, classes and people in a real cabinet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.dates import TermSpan
from esafety_desktop.problem import Problem
from esafety_desktop.school import service
from esafety_desktop.school.rows import SchoolRow, TermRow
from esafety_desktop.store.changes import Area

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

LARKSPUR = SchoolRow("Larkspur Hill", ("1 Mill Lane", "Larkspur"), "01632 960000", logo=b"png")


def test_a_new_cabinet_has_an_empty_school(office_store: Store) -> None:
    assert service.school(office_store) == SchoolRow()
    assert service.terms(office_store) == ()
    assert service.classes(office_store) == ()
    assert service.pupils(office_store) == ()
    assert service.staff(office_store) == ()
    assert service.parents(office_store, ["nobody"]) == ()


def test_the_schools_details_are_kept_and_a_change_is_undone(office_store: Store) -> None:
    first = service.save_school(office_store, LARKSPUR)
    assert first.areas is Area.SCHOOL
    assert first.undo is None
    assert service.school(office_store) == LARKSPUR
    renamed = SchoolRow(" Hill Top ", ("", " 2 Mill Lane "), "01632 960001")
    changed = service.save_school(office_store, renamed)
    assert service.school(office_store).name == "Hill Top"
    assert service.school(office_store).address == ("2 Mill Lane",)
    assert changed.undo is not None
    changed.undo.run(office_store)
    assert service.school(office_store) == LARKSPUR


def test_a_school_needs_a_name(office_store: Store) -> None:
    with pytest.raises(Problem, match="no name"):
        service.save_school(office_store, SchoolRow("  "))


def test_terms_of_a_year_are_put_in_place_of_its_old_ones(office_store: Store) -> None:
    old = TermRow("Summer", date(2026, 4, 20), date(2026, 7, 22))
    wrong = TermRow("Autumn", date(2026, 9, 1), date(2026, 12, 24))
    service.save_terms(office_store, [wrong, old])
    right = TermRow("Autumn", date(2026, 9, 3), date(2026, 12, 18))
    service.save_terms(office_store, [right])
    assert service.term_rows(office_store) == (old, right)
    assert service.terms(office_store)[1] == TermSpan(right.first, right.last)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([TermRow("Autumn", date(2026, 12, 1), date(2026, 9, 1))], "ends before"),
        (
            [
                TermRow("Autumn 1", date(2026, 9, 1), date(2026, 11, 1)),
                TermRow("Autumn 2", date(2026, 11, 1), date(2026, 12, 18)),
            ],
            "overlap",
        ),
    ],
)
def test_terms_that_can_not_be_are_refused(
    office_store: Store, rows: list[TermRow], words: str
) -> None:
    with pytest.raises(Problem, match=words):
        service.save_terms(office_store, rows)
