"""The made-up school: complete, plainly invented, the same each time, and quickly made."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from esafety_desktop.accounts import service as accounts
from esafety_desktop.action_points import service as action_points
from esafety_desktop.agreements import service as agreements
from esafety_desktop.concerns import service as concern_service
from esafety_desktop.concerns import slot_service
from esafety_desktop.contacts import service as contacts
from esafety_desktop.disclosure import check_service
from esafety_desktop.disclosure.reading_service import requests
from esafety_desktop.evidence import service as evidence
from esafety_desktop.follow_ups import service as follow_ups
from esafety_desktop.follow_ups import task_rules
from esafety_desktop.incident_letters import service as letters
from esafety_desktop.incidents import agency_service, chronology_service, pack_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.pupil_files import link_service, transfer_service
from esafety_desktop.readiness import paper_service, training_service
from esafety_desktop.retention import keep_service
from esafety_desktop.sample import build, made_up, people
from esafety_desktop.school import import_service, service, upn_rules
from esafety_desktop.school.difference_rows import Scope
from esafety_desktop.today.service import today as today_of
from tests.work import statements

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from esafety_desktop.store.store import Store

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
#: Ranges that Ofcom keeps for films and plays.
NOBODYS = re.compile(r"(01632 960\d{3}|07700 900\d{3}|020 7946 0\d{3})")


ACCIDENTS = 55
"""Small ones that were closed the same day (`sample.minor_year`)."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made-up")
    build.build(folder, lambda: NOW)
    return folder


@pytest.fixture
def leader(made: Path) -> Iterator[Store]:
    name, password = made_up.sign_ins(made)["leader"]
    store = accounts.sign_in(made, name, password, lambda: NOW)
    yield store
    store.close()


def test_420_children_in_14_classes(leader: Store) -> None:
    classes = service.classes(leader)
    assert [row.name for row in classes] == list(people.class_names())
    assert {row.pupil_count for row in classes} == {30}
    assert len(service.pupils(leader)) == 420
    assert {name for name, _ in people.STAFF} <= {row.name for row in service.staff(leader)}
    assert "(made up)" in service.school(leader).name


def test_who_has_which_task_is_the_same_on_the_map_and_in_the_reviews(leader: Store) -> None:
    tasks = {
        "Designated safeguarding lead": "SAM-SCHOOL-5",
        "Senior leader responsible": "SLOT26-DEPUTY",
        "Governor responsible": "SAM-SCHOOL-2",
        "Computing lead": "SAM-SCHOOL-10",
        "Whoever runs the network": "SAM-OTHER-5",
        "Data protection officer": "SLOT26-DPO",
    }
    places = {slot.id: slot for slot in contacts.contact_map(leader).slots}
    for review in action_points.history(leader, "TODAY-ADD-7"):
        people = {item.name: item.owner for item in review.items if item.table == "people"}
        assert people
        for task, name in people.items():
            assert name in {entry.person for entry in places[tasks[task]].entries}, task


def test_a_review_that_puts_another_right_is_of_the_same_day(leader: Store) -> None:
    right, wrong, before = action_points.history(leader, "BECTA09-AP-03")
    assert right.corrects == wrong.id
    assert right.last_reviewed == wrong.last_reviewed
    assert before.last_reviewed is not None
    assert wrong.last_reviewed is not None
    assert before.last_reviewed < wrong.last_reviewed


def test_5b_has_names_in_many_scripts(leader: Store) -> None:
    class_5b = next(row for row in service.classes(leader) if row.name == "5B")
    children = service.pupils(leader, class_5b.id)
    letters = "".join(child.name for child in children)
    for wanted in ("ë", "Ł", "ễ", "Ο", "Ю", "ل", "נ"):
        assert wanted in letters
    assert any(child.telephone_only for child in service.pupils(leader))
    assert any(child.ask_dsl_first for child in children)


def test_families_are_of_every_kind(leader: Store) -> None:
    rows = service.parents(leader)
    by_child: dict[str, list[str]] = {}
    for row in rows:
        by_child.setdefault(row.pupil_id, []).append(row.addressee)
    assert any(len(set(names)) == 2 for names in by_child.values())
    assert any(len(names) == 2 and len(set(names)) == 1 for names in by_child.values())
    assert any(row.court_order for row in rows)
    assert any(row.parental_responsibility is False for row in rows)
    homes = {(row.name, row.address) for row in rows}
    assert len(homes) < len(rows)


def test_everything_is_plainly_invented(leader: Store) -> None:
    for row in service.parents(leader):
        assert NOBODYS.fullmatch(row.telephone), row.telephone
        assert row.email.endswith("@example.org")
        assert row.address[-1].startswith("LK")
    for slot in contacts.contact_map(leader).slots:
        for entry in slot.entries:
            assert all(NOBODYS.fullmatch(number.number) for number in entry.numbers)
            assert not entry.email or entry.email.endswith(".example.org")


def test_numbers_are_right_and_each_its_own(leader: Store) -> None:
    numbers = [row.upn for row in service.pupils(leader)]
    assert len(set(numbers)) == 420
    assert [upn_rules.fault(number) for number in numbers] == [""] * 420


def test_ages_fit_the_year_groups(leader: Store) -> None:
    for row in service.pupils(leader):
        age_year = people.YEAR_GROUPS.index(row.year_group)
        assert row.born is not None
        assert date(2021 - age_year, 9, 1) <= row.born <= date(2022 - age_year, 8, 31)


def test_a_year_of_incidents_some_open_some_closed(leader: Store) -> None:
    rows = incidents.incidents(leader)
    assert len(rows) == 18 + ACCIDENTS
    assert sum(row.status == "open" for row in rows) == 8
    assert {row.year.start for row in rows} == {2025, 2026}
    for row in rows:
        assert chronology_service.verify(home_of(leader, row.id), row.id) is None
    assert any(row.overdue for row in incidents.due(leader, TODAY))
    assert len(concern_service.slips(leader)) == 1


def test_one_is_sealed_from_the_deputy_whom_it_is_about(made: Path, leader: Store) -> None:
    (sealed,) = (row for row in incidents.incidents(leader) if row.sealed)
    name, password = made_up.sign_ins(made)["deputy"]
    deputy = accounts.sign_in(made, name, password, lambda: NOW)
    assert deputy.is_leader
    assert sealed.id not in {row.id for row in incidents.incidents(deputy)}
    assert len(incidents.incidents(deputy)) == 17 + ACCIDENTS
    deputy.close()


def test_every_room_of_the_log_has_something(leader: Store) -> None:
    rows = incidents.incidents(leader)
    homes = [(home_of(leader, row.id), row.id) for row in rows]
    things = [thing for home in homes for thing in evidence.evidence(*home)]
    assert len(things) == 4
    assert any(len(thing.lines) == 3 for thing in things)
    assert [row.sent_how != "" for home in homes for row in letters.letters(*home)] == [True] * 2
    assert sum(len(link_service.links(*home)) for home in homes) == 4
    told = [row for home in homes for row in agency_service.told_sheet(*home).agencies if row.id]
    assert {row.agency for row in told} >= {"care", "police", "ceop", "filter", "lado"}
    tasks = [row for home in homes for row in follow_ups.follow_ups(*home)]
    assert {row.kind for row in tasks if row.state == "open"} == set(task_rules.KINDS)
    assert any(row.chased for row in tasks)
    packs = [row for home in homes for row in pack_service.packs_for(*home) if row.current]
    assert [row.id for row in packs].count("becta-2009") == 1
    assert [row.kind for row in log_reviews.checks(leader)].count("alerts") == 4
    assert len(log_reviews.readings(leader)) == 3
    assert len(training_service.trainings(leader)) == 2
    assert [row.state for row in paper_service.sheets(leader)] == ["out", "out", "out", "keyed"]
    (move,) = transfer_service.transfers(leader)
    assert (move.state, move.name) == ("sent", "Toby Marchbank")
    (request,) = requests(leader)
    assert check_service.bundle(leader, request.id).passages
    assert sum(len(keep_service.keep_detail(*home).holds) for home in homes) == 1


def test_the_office_reads_the_reply_to_its_concern(made: Path) -> None:
    name, password = made_up.sign_ins(made)["office"]
    store = accounts.sign_in(made, name, password, lambda: NOW)
    replies = [row.reply for row in slot_service.own_concerns(store)]
    assert len(replies) == 2
    assert sum(bool(reply) for reply in replies) == 1
    store.close()


def test_contacts_reviews_and_forms_have_something_due(leader: Store) -> None:
    assert {row.kind for row in contacts.faults(leader, TODAY)} == {"missing", "stale"}
    assert any(row.overdue for row in action_points.due(leader, TODAY))
    counts = agreements.returned_counts(leader)
    assert counts.asked == 840
    assert 0 < counts.outstanding < 100
    assert counts.declined
    class_5b = next(row for row in service.classes(leader) if row.name == "5B")
    assert agreements.outstanding(leader, class_5b.id)
    assert agreements.unmatched(leader)


def test_the_office_account_opens_the_office_cabinet_only(made: Path) -> None:
    name, password = made_up.sign_ins(made)["office"]
    store = accounts.sign_in(made, name, password, lambda: NOW)
    assert not store.is_leader
    assert len(service.pupils(store)) == 420
    assert incidents.incidents(store) == ()
    store.close()


def test_it_is_the_same_each_time() -> None:
    assert people.children(2026) == people.children(2026)


@pytest.mark.parametrize(
    "now",
    [
        datetime(2027, 9, 1, 7, 0, tzinfo=UTC),
        datetime(2027, 9, 10, 9, 0, tzinfo=UTC),
        datetime(2028, 1, 2, 22, 0, tzinfo=UTC),
        datetime(2028, 8, 20, 9, 0, tzinfo=UTC),
        datetime(2028, 2, 29, 12, 0, tzinfo=UTC),
    ],
    ids=["1 September", "second week", "holidays", "August", "leap day"],
)
def test_it_can_be_made_on_any_day(tmp_path: Path, now: datetime) -> None:
    build.build(tmp_path, lambda: now)
    name, password = made_up.sign_ins(tmp_path)["leader"]
    store = accounts.sign_in(tmp_path, name, password, lambda: now)
    assert len(incidents.incidents(store)) == 18 + ACCIDENTS
    assert all(row.entered_at <= now for row in incidents.incidents(store))
    assert agreements.returned_counts(store).asked == 840
    store.close()


def test_making_it_tells_how_far_it_is_and_can_be_cancelled(tmp_path: Path) -> None:
    def progress(done: int, total: int) -> None:
        assert 1 <= done <= total
        if done == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        build.build(tmp_path, lambda: NOW, progress)


def test_a_folder_with_a_school_is_left_alone(made: Path) -> None:
    with pytest.raises(Problem):
        build.build(made, lambda: NOW)


def test_the_same_school_imported_again_changes_nothing(leader: Store, tmp_path: Path) -> None:
    from esafety_desktop.sample.exports import write_exports

    files = write_exports(tmp_path, 2026)
    known = import_service.known_school(leader)
    for dialect, path in files.items():
        read = import_service.read_import(leader, path)
        found = import_service.preview(known, read, Scope.CLASSES_IN_FILE)
        assert not found.joiners, dialect
        assert not found.questions, dialect
        assert not found.aside, dialect
        if dialect in {"parents", "one class"}:
            assert found.is_empty, (dialect, found.updates[:2], found.leavers[:2])
    one_class = import_service.preview(
        known, import_service.read_import(leader, files["one class"])
    )
    assert one_class.classes_in_file == ("5B",)
    assert len(one_class.classes_left_out) == 13
    assert one_class.unchanged == 30


def test_a_school_made_in_a_hurry_is_kept_with_every_care_afterwards(made: Path) -> None:
    store = accounts.sign_in(made, made_up.LEADER, made_up.LEADER_PASSWORD, lambda: NOW)
    try:
        with store.read() as session:
            for schema in ("main", "office"):
                asked = session.execute(text(f"PRAGMA {schema}.synchronous"))
                assert asked.scalar() == 3  # EXTRA
    finally:
        store.close()


def test_today_reads_each_cabinet_once(leader: Store) -> None:
    today_of(leader)  # opens the envelopes
    with statements() as said:
        today_of(leader)
    assert said.count("BEGIN") == len(leader.stores)
    assert not [one for one, times in Counter(said).items() if times > len(leader.stores)]
    assert len(said) <= 90
