"""Until when: birth dates, periods, reviews; the suggestions as data."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.incidents import people_service, service
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.problem import Problem
from esafety_desktop.retention import keep_rules, keep_service, periods_service, review_service
from esafety_desktop.retention.keep_rules import Children
from esafety_desktop.retention.periods_service import load_suggestions, suggestions
from esafety_desktop.school.people_service import save_pupil
from esafety_desktop.school.rows import PupilRow
from tests.content_kit import spoilt
from tests.retention.maker import at, closed

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.retention.rows import Period
    from esafety_desktop.store.store import Store

pytestmark = pytest.mark.covers("TF-RET", "SEEDGAP-10", "S30")
ENTERED = date(2026, 11, 20)


def period(name: str) -> Period:
    return next(one for one in suggestions() if one.id == name)


def test_the_youngest_child_counts() -> None:
    kept = keep_rules.keep_until(period("child-protection"), Children(date(2017, 5, 3), 0), ENTERED)
    assert kept.until == date(2042, 5, 3)
    assert "youngest" in kept.why


def test_a_birth_date_that_is_not_known_never_shortens_it() -> None:
    for children in (Children(None, 1), Children(date(2010, 1, 1), 1), Children(None, 0)):
        kept = keep_rules.keep_until(period("child-protection"), children, ENTERED)
        assert kept.until == date(2051, 11, 20)
        assert "stands for the birth" in kept.why


def test_a_leap_day_is_the_last_of_february() -> None:
    assert keep_rules.years_later(date(2016, 2, 29), 25) == date(2041, 2, 28)


def test_what_touches_sexual_abuse_is_held() -> None:
    assert keep_rules.period_for("bullying,KIND26-NUDES", suggestions()) == "sexual-abuse"
    kept = keep_rules.keep_until(period("sexual-abuse"), Children(None, 0), ENTERED)
    assert kept.until is None
    assert "75 years" in period("sexual-abuse").rule


def test_a_kind_of_its_own_and_all_else() -> None:
    offered = keep_rules.period_for
    assert offered("KIND26-ADULT", suggestions()) == "adult"
    assert offered("KIND26-ADULT,bullying", suggestions()) == "child-protection"
    assert offered("KIND26-DATA,KIND26-ADULT", suggestions()) == "adult"
    assert offered("", suggestions()) == "child-protection"
    kept = keep_rules.keep_until(period("adult"), Children(date(2017, 5, 3), 0), ENTERED)
    assert kept.until == date(2036, 11, 20)


def test_a_review_only_makes_it_longer() -> None:
    kept = keep_rules.Kept(date(2042, 5, 3), "why")
    assert keep_rules.after_review(kept, date(2040, 1, 1)) == kept
    assert keep_rules.after_review(kept, date(2044, 1, 1)).until == date(2044, 1, 1)


@pytest.mark.parametrize(
    ("status", "held", "decided", "gone", "state"),
    [
        ("closed", False, False, False, "due"),
        ("closed", True, True, False, "hold"),
        ("closed", False, True, False, "decided"),
        ("open", False, False, False, "open"),
        ("disposed", True, True, True, "gone"),
        ("withdrawn", False, False, False, "due"),
    ],
)
def test_where_a_record_stands(
    status: str, held: bool, decided: bool, gone: bool, state: str
) -> None:
    found = keep_rules.state_of(
        status, date(2042, 5, 3), date(2043, 1, 1), held=held, decided=decided, gone=gone
    )
    assert found == state


def test_the_birth_date_of_the_schools_data_is_taken_where_none_was_written(
    leader_store: Store,
) -> None:
    at(leader_store, 2026)
    child = save_pupil(leader_store, PupilRow("", "Ashdown", "Zoë", born=date(2019, 1, 2))).value
    made = closed(leader_store, born=date(2017, 5, 3))
    incident = service.start_incident(leader_store, "x").value
    people_service.add_person(
        leader_store, incident, PersonRow("", "pupil", "affected", "Zoë Ashdown", pupil_id=child.id)
    )
    assert keep_service.keep_detail(leader_store, incident).row.keep_until == date(2044, 1, 2)
    assert keep_service.keep_detail(leader_store, made).row.keep_until == date(2042, 5, 3)


def test_the_list_comes_in_parts(leader_store: Store) -> None:
    at(leader_store, 2026)
    made = [service.start_incident(leader_store, f"No. {n}").value for n in range(7)]
    seen: list[str] = []
    after: tuple[int, int] | None = keep_service.START
    parts = 0
    while after is not None:
        page = keep_service.keep_list(leader_store, (), after, 3)
        seen += [row.id for row in page.rows]
        after, parts = page.after, parts + 1
    assert seen == made
    assert parts == 3


def test_settling_is_for_leaders_and_for_years_that_can_be(
    leader_store: Store,
) -> None:
    with pytest.raises(Problem, match="between 1 and 130"):
        periods_service.settle(leader_store, {"child-protection": 0})
    assert periods_service.settle(leader_store, {"child-protection": 25}).value
    assert not periods_service.settle(leader_store, {"child-protection": 25}).value
    with pytest.raises(Problem, match="not for incidents"):
        review_service.choose_period(leader_store, "x", "signed-forms")


def test_the_office_does_not_settle_them(office_store: Store) -> None:
    with pytest.raises(Problem, match="Only a leader"):
        periods_service.settle(office_store, {"child-protection": 30})
    assert keep_service.keep_list(office_store).rows == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('counted = "left"', 'counted = "moon"'),
        ('id = "adult"', 'id = "child-protection"'),
        ('"S30", "S1"', '"S30", "NOBODY"'),
        ("years = 25", 'years = "25"'),
    ],
)
def test_a_wrong_line_of_the_data_is_refused(tmp_path: Path, old: str, new: str) -> None:

    with pytest.raises(ContentError):
        load_suggestions(spoilt(tmp_path, old, new, "retention", "periods.toml"))
