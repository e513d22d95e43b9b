"""Who hasn't, over the whole school: the list, its rungs, marks and lists (S4)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.chase_rows import ChaseHow, Talk
from esafety_desktop.agreements.records import Agreement, RegisterSlot
from esafety_desktop.agreements.rows import Status
from esafety_desktop.export.tables import to_csv, to_xlsx
from esafety_desktop.problem import Problem
from esafety_desktop.returns import family_rules, list_service, pages, service
from esafety_desktop.returns.rows import Choice, Family, Owed, Show
from esafety_desktop.school.records import Parent, Pupil
from tests.returns.who_kit import apart, given_out, paper, returned
from tests.work import calls_of

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)


def listed(store: Store, choice: Choice | None = None) -> tuple[Family, ...]:
    whole = service.who_has_not(store)
    return family_rules.narrowed(whole.families, choice or Choice(), whole.today)


def test_one_list_over_the_school_class_by_class(office_store: Store) -> None:
    made = given_out(office_store)
    returned(office_store, made.pupils["1A"][0])
    whole = service.who_has_not(office_store)
    assert [(row.class_name, row.name) for row in whole.families][:4] == [
        ("1A", "Birch, Kid2"),
        ("1A", "Cedar, Kid3"),
        ("1A", "Dogwood, Kid4"),
        ("5B", "Ash, Kid1"),
    ]
    first = whole.families[3]
    assert [one.short for one in first.owed] == ["Rules KS2", "Images"]
    assert (first.days_out, first.rung, first.chased_on) == (22, 0, None)
    assert first.next_due is not None
    assert (first.next_due.next_what, first.next_due.next_on) == (
        "1st reminder",
        date(2026, 11, 16),
    )
    assert family_rules.next_words(first, TODAY) == "1st reminder, due since 16/11/2026"
    assert (whole.figure.returned, whole.figure.asked) == (2, 16)
    assert whole.year_groups == ("1", "5")


def test_the_list_is_narrowed(office_store: Store) -> None:
    made = given_out(office_store)
    ask, ring = apart(office_store, made)
    register.record_chase(office_store, [made.pupils["5B"][2]])
    class_id = made.classes["5B"]
    assert len(listed(office_store, Choice(class_id=class_id))) == 4
    assert len(listed(office_store, Choice(year_group="1"))) == 4
    images = next(r.id for r in register.agreements(office_store) if r.key == "images")
    only = listed(office_store, Choice(agreement_id=images))
    assert {one.short for row in only for one in row.owed} == {"Images"}
    due = listed(office_store, Choice(Show.DUE, class_id))
    assert [row.pupil_id for row in due] == [ring, made.pupils["5B"][3]]
    assert [row.pupil_id for row in listed(office_store, Choice(Show.ASK))] == [ask]
    assert [row.pupil_id for row in listed(office_store, Choice(Show.RING))] == [ring]
    assert listed(office_store, Choice(more_than=23)) == ()
    assert len(listed(office_store, Choice(more_than=22))) == 8


def test_three_letters_then_a_person(office_store: Store) -> None:
    made = given_out(office_store)
    one = made.pupils["5B"][0]
    for rung in (1, 2, 3):
        (row,) = [row for row in listed(office_store) if row.pupil_id == one]
        pack = service.reminders(office_store, [row]).value
        assert {child.pupil_id for child in pack.children} == {one}
        service.mark_sent(office_store, pack)
        (row,) = [row for row in listed(office_store) if row.pupil_id == one]
        assert row.rung == rung
    assert row.talk
    assert family_rules.note_words(row) == "Talk to them: three letters went out"
    with pytest.raises(Problem, match="None of these families gets a letter"):
        service.reminders(office_store, [row])
    assert [r.pupil_id for r in listed(office_store, Choice(Show.TALK))] == [one]
    talked = Talk(ChaseHow.IN_PERSON, "Will sign at the gate", "They bring it back")
    service.talk(office_store, [row], talked)
    (row,) = [row for row in listed(office_store) if row.pupil_id == one]
    assert not row.talk
    assert row.next_due is None
    assert family_rules.next_words(row, TODAY) == "nothing by itself"


def test_reminders_pass_over_those_to_ring_and_to_ask_about(office_store: Store) -> None:
    made = given_out(office_store)
    ask, ring = apart(office_store, made)
    rows = listed(office_store, Choice(class_id=made.classes["5B"]))
    pack = service.reminders(office_store, rows).value
    written = {child.pupil_id for child in pack.children}
    assert written == set(made.pupils["5B"]) - {ask, ring}
    images = next(r.id for r in register.agreements(office_store) if r.key == "images")
    rows = listed(office_store, Choice(class_id=made.classes["5B"], agreement_id=images))
    pack = service.reminders(office_store, rows).value
    assert {child.agreement_id for child in pack.children} == {images}


def test_marking_takes_a_family_off_the_list_and_undo_puts_it_back(office_store: Store) -> None:
    given_out(office_store)
    rows = listed(office_store)[:2]
    done = service.mark(office_store, rows, Status.DECLINED)
    assert len(listed(office_store)) == 6
    assert service.who_has_not(office_store).figure.declined == 4
    assert done.undo is not None
    done.undo.run(office_store)
    assert len(listed(office_store)) == 8


def test_the_log_keeps_what_was_taken_back_struck_through(office_store: Store) -> None:
    made = given_out(office_store)
    (row,) = [r for r in listed(office_store) if r.pupil_id == made.pupils["5B"][0]]
    said = Talk(ChaseHow.TELEPHONE, "No answer", "Ring again", date(2026, 11, 27), reached=False)
    done = service.talk(office_store, [row], said)
    log = service.log(office_store, row.pupil_id)
    assert {(line.what, line.how, line.said) for line in log} == {
        ("nobody reached", "telephone", "No answer")
    }
    assert not any(line.struck for line in log)
    (again,) = [r for r in listed(office_store) if r.pupil_id == row.pupil_id]
    assert again.next_due is not None
    assert again.next_due.next_on == date(2026, 11, 27)
    assert done.undo is not None
    done.undo.run(office_store)
    assert all(line.struck for line in service.log(office_store, row.pupil_id))


def test_the_class_teachers_list_names_no_telephone_and_nobody_to_ask_about(
    office_store: Store,
) -> None:
    made = given_out(office_store)
    apart(office_store, made)
    sheets = list_service.teacher_lists(office_store, listed(office_store))
    assert [sheet.group for sheet in sheets.sheets] == ["1A", "5B"]
    of_5b = sheets.sheets[1]
    assert [row[0] for row in of_5b.rows] == ["Birch, Kid2", "Cedar, Kid3", "Dogwood, Kid4"]
    assert of_5b.left_out == 1
    text = paper(pages.render_lists(sheets))
    assert "Ash, Kid1" not in text[1]
    assert "1 child is not on this list. The office knows." in text[1]
    assert len(text) == 2
    assert to_xlsx(list_service.tables(sheets)).startswith(b"PK")
    assert list_service.file_name(sheets) == "Not back yet"


def test_those_to_ring_stand_with_every_number_and_never_those_to_ask_about(
    office_store: Store,
) -> None:
    made = given_out(office_store)
    ask, ring = apart(office_store, made)
    with office_store.write() as unit:
        unit.session.add(
            Parent(
                pupil_id=ring,
                name="Mr Bo Birch",
                telephone="01632 960001",
                court_order=True,
                priority=2,
                relationship="Father",
            )
        )
        for pupil in (ask, ring):
            parent = unit.session.query(Parent).filter_by(pupil_id=pupil, priority=1).one()
            parent.telephone = "=01632 960002"
        unit.commit("test numbers")
    rows = [row for row in listed(office_store) if row.pupil_id in {ask, ring}]
    sheets = list_service.ring_sheet(office_store, rows)
    (sheet,) = sheets.sheets
    assert [row[0] for row in sheet.rows] == ["Birch, Kid2", ""]
    assert sheet.rows[1][4:] == (
        "Mr Bo Birch · Father · court order: ask in the office first",
        "01632 960001",
    )
    assert sheet.left_out == 1
    csv = to_csv(list_service.tables(sheets)[0]).decode("utf-8-sig")
    assert "'=01632 960002" in csv  # fault B8
    with pytest.raises(Problem, match="nobody to put on this list"):
        list_service.ring_sheet(office_store, [r for r in rows if r.pupil_id == ask])
    with pytest.raises(Problem, match="nobody to put on this list"):
        list_service.teacher_lists(office_store, [r for r in rows if r.pupil_id == ask])


_owed = st.builds(
    Owed,
    agreement_id=st.sampled_from(["a", "b"]),
    title=st.just("T"),
    short=st.just("S"),
    days_out=st.none() | st.integers(0, 60),
    rung=st.integers(0, 3),
    next_what=st.sampled_from(["", "1st reminder", "talk to them"]),
    next_on=st.none() | st.integers(-9, 9).map(lambda n: TODAY + timedelta(days=n)),
)
_family = st.builds(
    Family,
    pupil_id=st.uuids().map(str),
    name=st.just("N"),
    class_id=st.sampled_from(["x", "y"]),
    class_name=st.just("5B"),
    year_group=st.sampled_from(["5", "1"]),
    owed=st.lists(_owed, min_size=1, max_size=3).map(tuple),
    ring=st.booleans(),
    ask_first=st.booleans(),
)


@given(st.lists(_family, max_size=6), st.sampled_from(Show), st.sampled_from(["", "a"]))
def test_nobody_to_ask_about_is_ever_due_or_written_to(
    families: list[Family], show: Show, agreement: str
) -> None:
    found = family_rules.narrowed(families, Choice(show, agreement_id=agreement), TODAY)
    if show not in {Show.EVERYBODY, Show.ASK}:
        assert not any(one.ask_first for one in found)
    assert all(one.owed for one in found)
    assert not any(one.ask_first or one.ring or one.talk for one in family_rules.to_write(found))
    if agreement:
        assert all(one.agreement_id == agreement for row in found for one in row.owed)


def test_the_list_costs_as_much_as_its_answer(office_store: Store) -> None:
    """Earlier years make it no slower (V10, V15)."""
    made = given_out(office_store)
    service.who_has_not(office_store)
    alone = calls_of(lambda: service.who_has_not(office_store))
    with office_store.write() as unit:
        session = unit.session
        seqs = list(session.scalars(select(Pupil.seq)))
        asked = list(session.scalars(select(Agreement.seq)))
        session.execute(
            insert(RegisterSlot),
            [
                {"year": year, "pupil_seq": pupil, "agreement_seq": one, "issued_on": TODAY}
                for year in range(1900, 2026)
                for pupil in seqs
                for one in asked
            ],
        )
        unit.commit("test years")
    assert made.pupils
    assert calls_of(lambda: service.who_has_not(office_store)) <= alone * 1.05
