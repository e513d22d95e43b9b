"""Levels of the four parts: judged each term, kept, drawn so that black and white do."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

from esafety_desktop.checklists import level_rules, service
from esafety_desktop.checklists.level_rows import PartRow, Picture, Series, TermKey
from esafety_desktop.checklists.pages import render_levels
from esafety_desktop.checklists.picture_rules import Bar, Label, lay_out
from esafety_desktop.dates import AcademicYear, TermSpan, term_by_dates
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school
from esafety_desktop.school.term_rules import proposed

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)
POLICIES = "BECTA09-PIES-P"


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    return office_store


def part(store: Store, part_id: str = POLICIES) -> PartRow:
    return next(one for one in service.parts(store) if one.id == part_id)


def judge(store: Store, term: TermKey, level: int, evidence: str = "Signed by all.") -> object:
    return service.judge(
        store, POLICIES, term, level, who="Mrs Bell", evidence=evidence, day=TODAY
    ).undo


AUTUMN = TermKey(2026, 0)


@pytest.mark.parametrize(
    ("day", "term", "label", "short"),
    [
        (date(2026, 9, 1), (2026, 0), "Autumn 2026-27", "Aut 26"),
        (date(2026, 12, 31), (2026, 0), "Autumn 2026-27", "Aut 26"),
        (date(2027, 1, 1), (2026, 1), "Spring 2026-27", "Spr 27"),
        (date(2027, 4, 20), (2026, 2), "Summer 2026-27", "Sum 27"),
        (date(2027, 8, 31), (2026, 2), "Summer 2026-27", "Sum 27"),
    ],
)
def test_a_day_lies_in_a_term(day: date, term: tuple[int, int], label: str, short: str) -> None:
    found = level_rules.term_of(day)
    assert found == term
    assert (found.label, found.short) == (label, short)
    assert found.next.previous == found == found.previous.next


def test_nobody_judged_yet(store: Store) -> None:
    assert [one.level_words for one in service.parts(store)] == ["Not judged yet"] * 4
    picture = service.picture(store)
    assert [term.short for term in picture.terms] == ["Spr 26", "Sum 26", "Aut 26"]
    assert picture.spoken.count("not judged yet") == 4


@pytest.mark.covers("BECTA09-PIES-P", "BECTA09-PIES-I", "BECTA09-PIES-E", "BECTA09-PIES-S")
def test_a_part_is_judged_with_who_when_and_how_one_can_tell(store: Store) -> None:
    for number, found in enumerate(service.parts(store), 1):
        service.judge(
            store, found.id, AUTUMN, number, who=" Mrs Bell ", evidence="We  can\nshow it.",
            day=TODAY,
        )  # fmt: skip
    rows = service.parts(store)
    assert [row.level_words for row in rows] == [
        "1 · Not begun",
        "2 · Begun",
        "3 · In place",
        "4 · Works well",
    ]
    latest = rows[3].latest
    assert latest is not None
    assert (latest.who, latest.evidence, latest.day) == ("Mrs Bell", "We can show it.", TODAY)


def test_the_latest_of_a_term_counts_and_all_are_kept(store: Store) -> None:
    judge(store, TermKey(2025, 2), 2)
    judge(store, AUTUMN, 4)
    judge(store, AUTUMN, 3, "Looked again with the governor.")
    found = part(store)
    assert [row.level for row in found.judged] == [2, 3]
    assert found.way == "▲ up"
    assert [row.level for row in service.level_history(store, POLICIES)] == [3, 4, 2]


@pytest.mark.parametrize(("before", "now", "way"), [(3, 2, "▼ down"), (3, 3, "= the same")])
def test_a_step_back_is_said_too(store: Store, before: int, now: int, way: str) -> None:
    judge(store, TermKey(2025, 2), before)
    judge(store, AUTUMN, now)
    assert part(store).way == way


def test_undo_and_redo(store: Store) -> None:
    done = service.judge(store, POLICIES, AUTUMN, 3, who="Mrs Bell", evidence="Signed.", day=TODAY)
    assert done.undo is not None
    back = done.undo.run(store)
    assert part(store).latest is None
    (kept,) = service.level_history(store, POLICIES)
    assert kept.taken_back
    assert back.undo is not None
    back.undo.run(store)
    assert part(store).level_words == "3 · In place"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"level": 0}, "level from 1 to 5"),
        ({"level": 6}, "level from 1 to 5"),
        ({"who": " "}, "who judged"),
        ({"evidence": " \n"}, "how you can tell"),
        ({"term": TermKey(2026, 1)}, "begun yet"),
        ({"day": date(2026, 11, 25)}, "future"),
        ({"part_id": "X"}, "no such part"),
    ],
)
def test_what_can_not_be_is_refused(store: Store, wrong: dict[str, Any], said: str) -> None:
    right = {"part_id": POLICIES, "term": AUTUMN, "level": 3, "who": "x", "evidence": "x"}
    with pytest.raises(Problem, match=said):
        service.judge(store, **{**right, "day": TODAY, **wrong})
    assert service.level_history(store, POLICIES) == ()


def test_the_picture_shows_three_years_at_most(store: Store) -> None:
    term = AUTUMN
    for _ in range(12):
        judge(store, term, 2)
        term = term.previous
    picture = service.picture(store)
    assert len(picture.terms) == 9
    assert picture.terms[-1] == AUTUMN
    assert picture.series[0].values == (2,) * 9
    assert "Autumn 2026-27 2" in picture.spoken


def test_the_plan_of_the_picture_tells_by_height_and_figure() -> None:
    terms = (TermKey(2025, 2), AUTUMN, AUTUMN.next)
    picture = Picture(terms, (Series("Policies", (2, None, 4)), Series("Standards", (None,) * 3)))
    shapes = lay_out(picture, 600.0, 300.0, 10.0)
    bars = [shape for shape in shapes if isinstance(shape, Bar)]
    assert [bar.newest for bar in bars] == [False, True]
    assert bars[1].height == pytest.approx(2 * bars[0].height)
    assert bars[0].y + bars[0].height == pytest.approx(bars[1].y + bars[1].height)
    labels = [shape.text for shape in shapes if isinstance(shape, Label)]
    assert labels.count("–") == 4
    assert {"2", "4", "Policies", "Standards", "Sum 26", "Aut 26", "Spr 27"} <= set(labels)
    for shape in shapes:
        assert 0 <= shape.x <= 600
        assert 0 <= shape.y <= 300


def test_the_term_goes_by_the_school_s_dates_where_they_are_known(store: Store) -> None:
    """On 5 April 2027 the spring term of the dates has just ended: a holiday belongs to it."""
    day = date(2027, 4, 5)
    store.clock = lambda: datetime(2027, 4, 5, 10, 0, tzinfo=UTC)
    assert service.offered(store)[0] == TermKey(2026, 2)
    picture = service.picture(store)
    assert picture.terms[-1] == TermKey(2026, 2)
    assert "goes by the month" in picture.told_by
    assert "2026-27 are not entered" in picture.told_by
    school.save_terms(store, proposed(AcademicYear(2026)))
    assert service.offered(store)[0] == TermKey(2026, 1)
    picture = service.picture(store)
    assert picture.terms[-1] == TermKey(2026, 1)
    assert "the school’s term dates" in picture.told_by
    assert service.level_sheet(store).picture == picture
    with pytest.raises(Problem, match="Summer 2026-27 hasn’t begun"):
        service.judge(
            store, POLICIES, TermKey(2026, 2), 3, who="Mrs Bell", evidence="Signed.", day=day
        )
    judge(store, TermKey(2026, 1), 3)
    words = "".join(
        one.get_textpage().get_text_bounded()
        for one in pypdfium2.PdfDocument(render_levels(service.level_sheet(store)))
    )
    assert "term dates" in " ".join(words.split())


@pytest.mark.parametrize("halves", [True, False])
def test_a_term_by_its_dates(halves: bool) -> None:
    rows = proposed(AcademicYear(2026))
    spans = [row.span for row in rows]
    if not halves:
        spans = [TermSpan(rows[n].first, rows[n + 1].last) for n in (0, 2, 4)]
    for day, term in (
        (date(2026, 9, 1), 0),
        (date(2026, 10, 28), 0),
        (date(2027, 1, 2), 0),
        (date(2027, 1, 4), 1),
        (date(2027, 4, 8), 1),
        (date(2027, 4, 19), 2),
        (date(2027, 8, 31), 2),
    ):
        assert term_by_dates(day, spans) == term
    assert term_by_dates(date(2027, 9, 1), spans) is None, "the next year's are not known"
    assert term_by_dates(date(2026, 9, 1), spans[:2]) is None, "two are not a year"
