"""Leavers, joiners, and what is taken out with an incident."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files import (
    joiner_service,
    link_service,
    sending_service,
    service,
    transfer_service,
)
from esafety_desktop.pupil_files.joiner_rules import joiner_problem, newcomers
from esafety_desktop.pupil_files.rows import ChildRow
from esafety_desktop.pupil_files.transfer_rows import TransferPlan
from esafety_desktop.school.people_service import save_pupil
from esafety_desktop.value import replace
from tests.pupil_files.pupil_maker import at, make, pupil, row_of
from tests.work import statements

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)


@pytest.mark.covers("TODAY-ADD-10")
def test_a_leaver_with_records_is_due_until_the_receipt_is_back(leader_store: Store) -> None:
    made = make(leader_store)
    (line,) = service.due(leader_store, TODAY)
    assert line.what == (
        "ŁN, who leaves or has left, has records here: pass them on "
        "(due in 3 school days (27/11/2026))"
    )
    assert (line.on, line.overdue) == (date(2026, 11, 27), False)
    assert line.place == f"incidents/child/{made.left}"
    assert service.due(leader_store, date(2026, 11, 30))[0].overdue
    plan = TransferPlan(made.left, "Hill Road School", "", "", "post", (made.photo,))
    begun = transfer_service.prepare(leader_store, plan).value
    (line,) = service.due(leader_store, TODAY)
    assert "Send the records to Hill Road School, or hand them over" in line.what
    sending_service.mark_sent(leader_store, begun, TODAY, "post")
    (line,) = service.due(leader_store, date(2026, 12, 2))
    assert "Ask Hill Road School for the signed receipt (was due on 01/12/2026)" in line.what
    assert line.overdue
    sending_service.mark_received(leader_store, begun, TODAY, "Mrs Rahman")
    assert service.due(leader_store, TODAY) == ()


def test_a_leaver_who_only_saw_something_is_not_due(leader_store: Store) -> None:
    made = make(leader_store)
    transfer_service.not_needed(leader_store, made.left, (made.photo,), "Moved abroad.")
    save_pupil(leader_store, replace(row_of(leader_store, made.ben), left_on=TODAY))
    assert len(service.due(leader_store, TODAY)) == 1, "Ben is said to have done it"
    assert "BO, who leaves" in service.due(leader_store, TODAY)[0].what


def test_the_office_is_told_nothing(leader_store: Store) -> None:
    from esafety_desktop.accounts.service import sign_in
    from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD

    make(leader_store)
    leader_store.close()
    office = sign_in(leader_store.folder, OFFICE_NAME, OFFICE_PASSWORD)
    assert service.due(office, TODAY) == ()
    assert joiner_service.joiners(office) == ()
    office.close()


def joiner(store: Store) -> str:
    make(store)
    class_id = row_of(store, make_child(store)).class_id
    return pupil(store, "Amir", "Khan", class_id or "", joined_on=date(2026, 11, 16))


def make_child(store: Store) -> str:
    from esafety_desktop.pupil_files.history_service import children

    return next(row.key for row in children(store) if row.name == "Zoë Ashdown")


def test_a_joiner_prompts_to_ask_the_old_school_until_the_file_is_there(
    leader_store: Store,
) -> None:
    child = joiner(leader_store)
    line = service.due(leader_store, TODAY)[-1]
    assert line.what == "Ask the old school for the child protection file of 1 child who joined"
    assert (line.on, line.overdue, line.place) == (
        date(2026, 11, 23),
        True,
        "incidents/joiners",
    )
    (row,) = joiner_service.joiners(leader_store)
    asked = replace(row, old_school="Hill Road School", asked_on=TODAY)
    joiner_service.save_joiner(leader_store, asked)
    (row,) = joiner_service.joiners(leader_store)
    assert (row.next_words, row.next_on) == ("Ask the old school again", date(2026, 12, 1))
    assert row.asked_by == "leader"
    at(leader_store, 2027, 3, 1, 9, 0)
    (row,) = joiner_service.joiners(leader_store)
    assert row.id == child, "what is waited for never drops out"
    done = replace(row, received_on=date(2026, 12, 3), outcome="received")
    joiner_service.save_joiner(leader_store, done)
    assert joiner_service.joiners(leader_store) == ()


def test_what_cannot_be_is_refused(leader_store: Store) -> None:
    joiner(leader_store)
    (row,) = joiner_service.joiners(leader_store)
    with pytest.raises(Problem, match="which school"):
        joiner_service.save_joiner(leader_store, replace(row, asked_on=TODAY))
    for asked, received, outcome, why in (
        (date(2026, 12, 1), None, "", "ahead"),
        (TODAY, None, "received", "when the file came"),
        (TODAY, date(2026, 11, 1), "received", "before it was asked"),
        (None, None, "first", ""),
    ):
        assert why in joiner_problem("School", asked, received, outcome, TODAY)


def test_the_day_of_the_first_import_is_nobodys_joining() -> None:
    imported = [ChildRow(str(n), f"Kid {n}", pupil_id=str(n), joined_on=TODAY) for n in range(20)]
    later = ChildRow("late", "Late Comer", pupil_id="late", joined_on=TODAY.replace(day=20))
    assert newcomers([*imported, later], TODAY) == (later,)


def test_what_is_kept_of_an_incident_goes_with_it(leader_store: Store) -> None:
    made = make(leader_store)
    link_service.link(leader_store, made.chat, made.photo, "site")
    both = TransferPlan(made.zoe, "A", "", "", "post", (made.chat, made.photo))
    alone = TransferPlan(made.left, "B", "", "", "post", (made.photo,))
    for plan in (both, alone):
        transfer_service.prepare(leader_store, plan)
    with leader_store.write() as unit:
        service.dispose(unit, made.photo)
        unit.commit("test")
    assert link_service.links(leader_store, made.chat) == ()
    (left,) = transfer_service.transfers(leader_store)
    assert left.references == ("26-001",)


def test_a_transfer_more_costs_today_no_statement_more(leader_store: Store) -> None:
    made = make(leader_store)
    save_pupil(leader_store, replace(row_of(leader_store, made.ben), left_on=TODAY))
    asked = []
    for child in (made.left, made.ben):
        plan = TransferPlan(child, "Hill Road School", "", "", "post", (made.photo,))
        transfer_service.prepare(leader_store, plan)
        with statements() as said:
            lines = service.due(leader_store, TODAY)
        asked.append((len(lines), len(said)))
    (before, few), (after, many) = asked
    assert (before, after) == (2, 2)
    assert few == many
    rows = transfer_service.transfers(leader_store)
    assert [row.child for row in rows] == [made.ben, made.left]
    assert {row.references for row in rows} == {rows[0].references}
    assert len(rows[0].references) == 1
