"""The day on which a slip came back can be another one than today, and can be put right."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.agreements import service
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.problem import Problem
from tests.agreements.scanner import codes_of
from tests.agreements.school_maker import Made, make_school, set_clock

if TYPE_CHECKING:
    from esafety_desktop.agreements.rows import CellRow
    from esafety_desktop.store.store import Store

FRIDAY = date(2026, 11, 13)


@pytest.fixture
def made(office_store: Store) -> Made:
    made = make_school(office_store)
    service.bring_up_to_date(office_store)
    return made


def ks2(store: Store) -> str:
    return next(row.id for row in service.agreements(store) if row.key == "ks2")


def cell(store: Store, pupil_id: str) -> CellRow:
    row = next(row for row in service.class_grid(store).rows if row.pupil_id == pupil_id)
    return next(one for one in row.cells if one.agreement_id == ks2(store))


def test_a_wrong_day_is_put_right_and_back(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    key = SlotKey(child, ks2(office_store))
    service.mark(office_store, [key], Status.RETURNED)
    assert cell(office_store, child).returned_on == date(2026, 11, 20)
    done = service.mark_on(office_store, [key], FRIDAY)
    assert done.said.startswith("Returned on 13/11/2026: 5B, no. ")
    assert done.said.endswith(" · Rules KS2 · Ctrl+Z undoes")
    now = cell(office_store, child)
    assert (now.status, now.returned_on) == (Status.RETURNED, FRIDAY)
    assert (now.child_on, now.parent_on) == (FRIDAY, FRIDAY)
    assert done.undo is not None
    done.undo.run(office_store)
    assert cell(office_store, child).returned_on == date(2026, 11, 20)


def test_what_is_out_is_marked_on_that_day_and_answers_stay_what_they_are(
    office_store: Store, made: Made
) -> None:
    due, half, declined, exempt = made.pupils["5B"]
    keys = {child: SlotKey(child, ks2(office_store)) for child in made.pupils["5B"]}
    set_clock(office_store, datetime(2026, 11, 10, 9, 0, tzinfo=UTC))
    service.mark_part(office_store, [keys[half]], "child")
    set_clock(office_store)
    service.mark(office_store, [keys[declined]], Status.DECLINED)
    service.mark(office_store, [keys[exempt]], Status.EXEMPT)
    service.mark_on(office_store, list(keys.values()), FRIDAY)
    assert cell(office_store, due).status is Status.RETURNED
    assert cell(office_store, half).child_on == date(2026, 11, 10)
    assert cell(office_store, half).parent_on == FRIDAY
    assert cell(office_store, declined).status is Status.DECLINED
    assert cell(office_store, declined).returned_on == FRIDAY
    assert cell(office_store, exempt).status is Status.EXEMPT
    assert cell(office_store, exempt).returned_on is None


@pytest.mark.parametrize(
    ("day", "words"),
    [(date(2026, 11, 21), "has not come yet"), (date(2026, 8, 31), "began on 01/09/2026")],
)
def test_days_that_can_not_be(office_store: Store, made: Made, day: date, words: str) -> None:
    key = SlotKey(made.pupils["5B"][0], ks2(office_store))
    with pytest.raises(Problem, match=words):
        service.mark_on(office_store, [key], day)
    assert cell(office_store, key.pupil_id).status is Status.DUE


@pytest.mark.fault("F18")
def test_f18_what_was_marked_meanwhile_is_told(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    key = SlotKey(child, ks2(office_store))
    (code,) = codes_of(office_store, [child])
    service.mark_code(office_store, code)  # scanned while the window with the day was open
    with pytest.raises(Problem, match="marked again in the meantime"):
        service.mark_on(office_store, [key], FRIDAY, seen={key: None})
    assert cell(office_store, child).returned_on == date(2026, 11, 20)


def test_the_second_reading_says_when_and_by_whom(office_store: Store, made: Made) -> None:
    child = made.pupils["5B"][0]
    (code,) = codes_of(office_store, [child])
    set_clock(office_store, datetime(2026, 11, 20, 10, 42, tzinfo=UTC))
    service.mark_code(office_store, code)
    set_clock(office_store, datetime(2026, 11, 20, 15, 5, tzinfo=UTC))
    again = service.mark_code(office_store, code)
    assert again.said.startswith("Already returned, today 10:42 by office: 5B, no. 1")
    set_clock(office_store, datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    again = service.mark_code(office_store, code)
    assert again.said.startswith("Already returned on 20/11/2026 10:42 by office: 5B")
    service.mark_on(office_store, [SlotKey(child, ks2(office_store))], FRIDAY)
    again = service.mark_code(office_store, code)
    said = "Already returned on 13/11/2026, marked 24/11/2026 09:00 by office: 5B"
    assert again.said.startswith(said)
