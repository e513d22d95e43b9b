"""Searching and filtering the incidents, over the locked cabinet and sealed envelopes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from esafety_desktop.incidents import chronology_service, closing_service, people_service, service
from esafety_desktop.incidents.filter_rules import Filters, Page
from esafety_desktop.incidents.records import Incident, IncidentPerson
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.incidents.search_rules import asked, snippet
from esafety_desktop.incidents.search_service import everything, page, periods, total, years
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import TermRow
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

ZOE = PersonRow("", "pupil", "affected", "Zoë Ahmed", "5B", pupil_id="pupil-1")


def made(store: Store, *whats: str) -> list[str]:
    return [service.start_incident(store, what).value for what in whats]


def ids(store: Store, filters: Filters) -> list[str]:
    return [row.id for row in everything(store, filters)]


def many(store: Store, count: int) -> None:
    """Incidents of three years: every third is closed, every fifth bullying, all "common"."""
    with store.write() as unit:
        for number in range(count):
            unit.session.add(
                Incident(
                    year_start=2024 + number * 3 // count,
                    number=number + 1,
                    status="closed" if number % 3 == 0 else "open",
                    kind="network,bullying" if number % 5 == 0 else "misuse",
                    entered_at=unit.now - timedelta(hours=count - number),
                    what_happened="A common thing" + (" and rare" if number % 50 == 0 else ""),
                )
            )
        unit.commit_unaudited()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ()),
        ("  ", ()),
        ("chat", (("chat", True),)),
        ("two words", (("two", False), ("words", True))),
        ('"two words"', (("two words", False),)),
        ('"two wor', (("two wor", True),)),
        ('in "the chat" today', (("in", False), ("the chat", False), ("today", True))),
        ("“curly marks”", (("curly marks", False),)),
        ("& - cat ?", (("cat", True),)),
        ("O'Brien", (("O'Brien", True),)),
        ("26-014", (("26-014", True),)),
        ('cat""dog"', (('cat""dog', True),)),
    ],
)
def test_what_somebody_means(typed: str, meant: tuple[tuple[str, bool], ...]) -> None:
    assert asked(typed) == meant


def test_a_snippet_marks_the_words_it_was_searched_by() -> None:
    text = (
        "First there was something else.\n" * 6 + "Then the Núñez boys sent Łukasz pictures. " * 4
    )
    shown, marks = snippet(text, ("nunez", "PICT"))
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) < 130
    assert "\n" not in shown
    assert [shown[start:end] for start, end in marks] == [
        "Núñez",
        "pictures",
    ] * 2 + ["Núñez"]
    assert snippet("Only a word", ("other",)) == ("Only a word", ())
    assert snippet("substring", ("string",)) == ("substring", ())


def test_hits_tell_where_and_with_which_words(leader_store: Store) -> None:
    first, second = made(leader_store, "Pictures were passed round", "Something else")
    people_service.add_person(leader_store, second, ZOE)
    noted = chronology_service.add_note(leader_store, second, "She spoke of pictures").value
    rows = everything(leader_store, Filters(words="pict"))
    assert [row.id for row in rows] == [second, first]
    hit = rows[0].hit
    assert hit is not None
    assert (hit.place, hit.item, hit.text) == ("Chronology", noted, "She spoke of pictures")
    assert [hit.text[start:end] for start, end in hit.marks] == ["pictures"]
    assert ids(leader_store, Filters(words="zoe pictures")) == [second]
    assert ids(leader_store, Filters(words='"spoke of"')) == [second]
    assert ids(leader_store, Filters(words='"of spoke"')) == []
    assert everything(leader_store, Filters())[0].hit is None


def test_an_incident_is_found_by_its_number(leader_store: Store) -> None:
    made(leader_store, "One", "Two", "Three")
    reference = everything(leader_store)[1].reference
    assert [row.reference for row in everything(leader_store, Filters(words=reference))] == [
        reference
    ]


def test_the_search_by_person_looks_at_names_only(leader_store: Store) -> None:
    first, second = made(leader_store, "Zoë was named in the text", "Other")
    people_service.add_person(leader_store, second, ZOE)
    assert set(ids(leader_store, Filters(words="zoe"))) == {first, second}
    assert ids(leader_store, Filters(person="zoe ah")) == [second]
    assert ids(leader_store, Filters(person="zoe", words="other")) == [second]
    assert ids(leader_store, Filters(pupil_id="pupil-1")) == [second]
    with leader_store.write() as unit:
        unit.session.scalars(select(IncidentPerson)).one().removed_at = unit.now
        unit.commit_unaudited()
    assert ids(leader_store, Filters(pupil_id="pupil-1")) == []
    assert everything(leader_store)[0].people == ""


def test_filters_go_together_with_words_and_parts(leader_store: Store) -> None:
    many(leader_store, 600)
    filters = Filters(words="common", status="closed", kind="bullying", year=2025)
    wanted = [n for n in range(399, 199, -1) if n % 3 == 0 and n % 5 == 0]
    assert [int(row.reference.split("-")[1]) - 1 for row in everything(leader_store, filters)] == (
        wanted
    )
    for words in ("", "common", "rare common"):
        one = replace(filters, words=words, year=None)
        parts = in_parts(leader_store, one, most=7)
        assert parts == ids(leader_store, one)
        assert parts
    assert total(leader_store) == 600
    assert [year.label for year in years(leader_store)] == ["2026-27", "2025-26", "2024-25"]


def in_parts(store: Store, filters: Filters, most: int) -> list[str]:
    found: list[str] = []
    part = Page((), ())
    after: tuple[int, ...] | None = None
    while part.after is not None:
        part = page(store, filters, after, most)
        assert len(part.rows) == most or part.after is None
        found += [row.id for row in part.rows]
        after = part.after
    return found


def test_a_last_part_that_is_just_full_has_nothing_after_it(leader_store: Store) -> None:
    many(leader_store, 10)
    assert page(leader_store, most=10).after is None
    first = page(leader_store, most=9)
    assert first.after is not None
    assert len(page(leader_store, Filters(), first.after).rows) == 1


def test_a_term_holds_what_was_entered_from_its_first_day_to_its_last(leader_store: Store) -> None:
    made(leader_store, "Today")
    today = leader_store.today()
    row = TermRow("This term", today - timedelta(days=3), today)
    school.save_terms(leader_store, [row])
    (year, term) = periods(leader_store)
    assert (year.year, term.label, term.span) == (
        service.incidents(leader_store)[0].year.start,
        "– This term",
        (row.first, row.last),
    )
    assert len(ids(leader_store, Filters(span=term.span))) == 1
    yesterday = today - timedelta(days=1)
    assert ids(leader_store, Filters(span=(row.first, yesterday))) == []
    assert ids(leader_store, Filters(span=(today + timedelta(days=1), date(2090, 1, 1)))) == []


def test_overdue_is_what_waits_since_before_today(leader_store: Store) -> None:
    first, second, _ = made(leader_store, "One", "Two", "Three")
    today = leader_store.today()
    with leader_store.write() as unit:
        for number, day in ((first, today - timedelta(days=1)), (second, today)):
            record = unit.session.scalars(select(Incident).where(Incident.id == number)).one()
            record.waiting_until = day
        unit.commit_unaudited()
    assert ids(leader_store, Filters(overdue=True)) == [first]
    assert everything(leader_store, Filters(overdue=True))[0].waiting_until == today - timedelta(
        days=1
    )


def test_the_office_finds_nothing(office_store: Store) -> None:
    assert everything(office_store, Filters(words="a")) == ()
    assert total(office_store) == 0
    assert periods(office_store) == ()


@pytest.mark.covers("TFG-7")
def test_what_was_moved_to_paper_is_not_found(leader_store: Store) -> None:
    first, second = made(leader_store, "Xylophones at noon", "Xylophones at night")
    people_service.add_person(leader_store, first, ZOE)
    closing_service.move_to_paper(leader_store, first, "with the chair")
    assert ids(leader_store, Filters(words="xylophones")) == [second]
    assert ids(leader_store, Filters(words="zoe")) == []
    assert ids(leader_store, Filters(person="zoe")) == []


def test_a_row_says_who_and_what_comes_next(leader_store: Store) -> None:
    (first,) = made(leader_store, "One")
    other = replace(ZOE, name="Amy Other", role="initiator", class_name="")
    people_service.add_person(leader_store, first, other, leader_account=False)
    people_service.add_person(leader_store, first, ZOE)
    (row,) = everything(leader_store)
    detail = service.incident(leader_store, first).row
    assert row.people == detail.people == "ZA, 5B +1"
    assert row == replace(detail, people=row.people)


@pytest.mark.parametrize("typed", ["\ud800", "a\udfff b", "\x00", "\u202eword", '"\ud800"'])
def test_half_signs_and_hidden_ones_raise_nothing(leader_store: Store, typed: str) -> None:
    service.start_incident(leader_store, "Something in a chat.")
    for filters in (Filters(words=typed), Filters(person=typed)):
        for row in page(leader_store, filters).rows:
            assert row.hit is None or row.hit.text
