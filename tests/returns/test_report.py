"""How many are returned: the rule, the rounding, other days and years, paper and tables (S4)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.records import Agreement, RegisterSlot
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.export.tables import to_csv
from esafety_desktop.returns import pages, report_service
from esafety_desktop.returns.report_rules import RULE, count, percent, percent_words
from esafety_desktop.returns.rows import Counts, Slot
from esafety_desktop.school.records import Pupil, SchoolClass
from tests.agreements.school_maker import Made, change_pupil, set_clock
from tests.returns.who_kit import given_out, paper, returned

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

DAY = date(2026, 11, 24)


@given(st.integers(0, 5000), st.integers(1, 5000))
def test_all_and_nothing_are_said_only_of_all_and_nothing(part: int, whole: int) -> None:
    part = min(part, whole)
    found = percent(part, whole)
    assert found is not None
    assert (found == 100) == (part == whole)
    assert (found == 0) == (part == 0)
    assert abs(found - 100 * part / whole) <= 1


def test_one_missing_of_a_thousand_is_not_all() -> None:
    assert percent_words(999, 1000) == "99 %"
    assert percent_words(1, 1000) == "1 %"
    assert percent_words(0, 0) == "–"


STATUSES = [one.value for one in Status]
_slots = st.builds(
    Slot,
    class_name=st.just("5B"),
    year_group=st.just("5"),
    agreement=st.just("R"),
    status=st.sampled_from(STATUSES),
    answered_on=st.none() | st.dates(date(2026, 11, 1), date(2026, 11, 30)),
    given_on=st.none() | st.dates(date(2026, 10, 1), date(2026, 11, 30)),
)


@given(st.lists(_slots), st.dates(date(2026, 9, 1), date(2026, 12, 1)))
def test_every_slot_is_counted_once_and_more_is_back_later(slots: list[Slot], on: date) -> None:
    now, later = count(slots, on), count(slots, date(2026, 12, 31))
    for one in (now, later):
        assert one.asked + one.exempt == sum(slot.status != "not asked" for slot in slots)
    assert now.answered <= later.answered
    assert later.not_given_out <= now.not_given_out


def test_the_school_its_classes_years_and_agreements(office_store: Store) -> None:
    made = given_out(office_store)
    one, two, three, four = made.pupils["5B"]
    returned(office_store, one)
    returned(office_store, two, Status.DECLINED)
    returned(office_store, three, Status.EXEMPT)
    found = report_service.report(office_store)
    assert found.whole.now == Counts(2, 2, 10, 0, 2)
    assert (found.whole.now.asked, found.whole.now.answered) == (14, 4)
    assert found.whole.before is None
    assert [(line.name, line.now.returned, line.now.asked) for line in found.by_class] == [
        ("1A", 0, 8),
        ("5B", 2, 6),
    ]
    assert [line.name for line in found.by_year] == ["Year 1", "Year 5"]
    assert {line.name: line.now.asked for line in found.by_agreement} == {
        "Rules KS1": 4,
        "Rules KS2": 3,
        "Images": 7,
    }
    change_pupil(office_store, four, left_on=DAY - timedelta(days=1))
    left = report_service.report(office_store)
    assert left.whole.now.asked == 12


def test_an_earlier_day_is_as_it_was_then(office_store: Store) -> None:
    made = given_out(office_store)
    returned(office_store, made.pupils["5B"][0])
    assert report_service.report(office_store, date(2026, 11, 23)).whole.now == Counts(0, 0, 16)
    assert report_service.report(office_store, date(2026, 11, 1)).whole.now == Counts(
        not_given_out=16
    )
    assert report_service.report(office_store, DAY).whole.now.returned == 2


def last_year(store: Store, made: Made) -> None:
    """Last November half of 4B, the children who are in 5B now, had returned the rules."""
    with store.write() as unit:
        session = unit.session
        before = SchoolClass(name="4B", year_group="4", academic_year=2025)
        session.add(before)
        session.flush()
        rules = session.scalar(select(Agreement.seq).where(Agreement.key == "ks2"))
        seqs = list(session.scalars(select(Pupil.seq).where(Pupil.id.in_(made.pupils["5B"]))))
        session.execute(
            insert(RegisterSlot),
            [
                {
                    "year": 2025,
                    "pupil_seq": seq,
                    "agreement_seq": rules,
                    "class_seq": before.seq,
                    "issued_on": date(2025, 9, 8),
                    "status": "returned" if n < 3 else "due",
                    "returned_on": date(2025, 11, 24 if n < 2 else 25) if n < 3 else None,
                }
                for n, seq in enumerate(seqs)
            ],
        )
        session.execute(
            update(RegisterSlot).where(RegisterSlot.year == 0).values(issued_on=date(2026, 11, 2))
        )
        unit.commit("test last year")


def test_the_same_day_of_the_year_before_stands_beside_it(office_store: Store) -> None:
    made = given_out(office_store)
    last_year(office_store, made)
    returned(office_store, made.pupils["5B"][0])
    found = report_service.report(office_store)
    assert (found.year_before, found.before_on) == ("2025-26", date(2025, 11, 24))
    assert found.whole.before is not None
    rules = next(line for line in found.by_agreement if line.name == "Rules KS2")
    assert rules.before is not None
    assert (rules.before.returned, rules.before.asked) == (2, 4)
    earlier = report_service.report(office_store, date(2025, 11, 25))
    assert earlier.year == "2025-26"
    rules = next(line for line in earlier.by_agreement if line.name == "Rules KS2")
    assert rules.now.returned == 3
    assert [line.name for line in earlier.by_class] == ["4B"]


def test_the_governors_page_names_no_child_and_no_class(office_store: Store) -> None:
    made = given_out(office_store)
    returned(office_store, made.pupils["5B"][0])
    found = report_service.report(office_store)
    (text,) = paper(pages.render_governors(found))
    assert "0 % returned" in text
    assert "At least 0 of 8 signatures are back, in steps of five." in text
    assert "Rules KS2" in text
    for hidden in ("Ash", "5B", "Year 5", "Declined", "still out"):
        assert hidden not in text, hidden
    assert RULE[:40] in " ".join(text.split())
    whole = " ".join(paper(pages.render_report(found)))
    assert "5B" in whole
    assert "Ash" not in whole


def test_everything_goes_out_as_figures(office_store: Store) -> None:
    made = given_out(office_store)
    returned(office_store, made.pupils["5B"][0])
    together, whole, *parts = report_service.tables(report_service.report(office_store))
    assert whole.rows[0][:4] == (DAY, "2026-27", "Whole school", 13)
    assert [table.name for table in parts] == ["By class", "By year group", "By agreement"]
    lines = to_csv(together).decode("utf-8-sig").splitlines()
    assert lines[1].startswith("Whole school,Whole school,13,2,0,14,0,16,0,13")
    assert len(lines) == 1 + 1 + 2 + 2 + 3


def test_the_29th_of_february_has_a_year_before(office_store: Store) -> None:
    given_out(office_store)
    set_clock(office_store, datetime(2028, 2, 29, 9, 0, tzinfo=UTC))
    found = report_service.report(office_store)
    assert found.before_on == date(2027, 2, 28)


def test_nobody_is_asked_before_there_are_children(office_store: Store) -> None:
    register.bring_up_to_date(office_store)
    found = report_service.report(office_store)
    assert found.whole.now.asked == 0
    assert found.by_class == ()


def test_a_mark_of_another_year_is_no_answer_of_this_one(office_store: Store) -> None:
    made = given_out(office_store)
    last_year(office_store, made)
    child = made.pupils["5B"][3]
    rules = next(row for row in register.agreements(office_store) if row.key == "ks2")
    register.mark(office_store, [SlotKey(child, rules.id)], Status.RETURNED, 2025)
    assert report_service.report(office_store).whole.now.returned == 0
