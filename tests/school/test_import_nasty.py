"""What the import must never do: merge, lose an address, or keep what it can't take back (S5)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.problem import Problem
from esafety_desktop.school import import_service, people_service, service
from esafety_desktop.school.difference_rows import Answer
from esafety_desktop.school.rows import PupilRow
from tests.school.test_differences import HEAD, differences, upn

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store

WIDE = (
    "UPN,Surname,Forename,DOB,Class,Parent name,Address,Postcode,Parental responsibility,"
    "Court order\n"
)


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    return office_store


def take(store: Store, folder: Path, text: str) -> Changed[Any]:
    """Import a text as the window does: the register follows at once."""
    path = folder / "list.csv"
    path.write_bytes(text.encode("utf-8-sig"))
    read = import_service.read_import(store, path)
    found = import_service.preview(import_service.known_school(store), read)
    assert not found.questions, [question.text for question in found.questions]
    done = import_service.apply_import(store, found, read)
    register.bring_up_to_date(store)
    return done


def undo(store: Store, done: Changed[Any]) -> Changed[Any]:
    assert done.undo is not None
    undone = done.undo.run(store)
    register.bring_up_to_date(store)
    return undone


def row(number: int, surname: str, forename: str, class_name: str = "5B", more: str = "") -> str:
    return f"{upn(number)},{surname},{forename},04/03/2016,{class_name}{more}\n"


def test_joiners_get_their_agreements_and_go_with_them_again(store: Store, tmp_path: Path) -> None:
    done = take(store, tmp_path, HEAD + row(1, "Ash", "Ada") + row(2, "Birch", "Bo"))
    assert register.returned_counts(store).asked == 4  # the rules and the pictures, each
    undone = undo(store, done)
    assert service.pupils(store) == ()
    assert service.classes(store) == ()
    assert register.returned_counts(store).asked == 0
    assert undone.undo is not None
    undone.undo.run(store)
    register.bring_up_to_date(store)
    assert register.returned_counts(store).asked == 4


def test_an_import_is_not_taken_back_over_a_signature(store: Store, tmp_path: Path) -> None:
    done = take(store, tmp_path, HEAD + row(1, "Ash", "Ada"))
    (child,) = service.pupils(store)
    agreement = next(one.id for one in register.agreements(store) if one.is_for("5"))
    marked = register.mark(store, [SlotKey(child.id, agreement)], Status.RETURNED)
    assert done.undo is not None
    with pytest.raises(Problem, match="can't be taken back"):
        done.undo.run(store)
    assert service.pupils(store) == (child,)
    assert marked.undo is not None
    marked.undo.run(store)
    undo(store, done)
    assert service.pupils(store) == ()


def test_a_move_into_a_new_class_is_taken_back_with_the_class(store: Store, tmp_path: Path) -> None:
    take(store, tmp_path, HEAD + row(1, "Ash", "Ada") + row(2, "Birch", "Bo"))
    moved = take(store, tmp_path, HEAD + row(1, "Ash", "Ada", "5C") + row(2, "Birch", "Bo"))
    assert {found.name for found in service.classes(store)} == {"5B", "5C"}
    undo(store, moved)
    assert [found.name for found in service.classes(store)] == ["5B"]
    grid = register.class_grid(store, service.classes(store)[0].id)
    assert [found.name for found in grid.rows] == ["Ash, Ada", "Birch, Bo"]


def test_a_leaver_who_is_taken_back_owes_again(store: Store, tmp_path: Path) -> None:
    take(store, tmp_path, HEAD + row(1, "Ash", "Ada") + row(2, "Birch", "Bo"))
    left = take(store, tmp_path, HEAD + row(1, "Ash", "Ada"))
    assert register.returned_counts(store).asked == 2
    undo(store, left)
    assert register.returned_counts(store).asked == 4


def test_a_joiner_by_hand_is_taken_out_with_what_the_register_asked(store: Store) -> None:
    kept = people_service.save_pupil(store, PupilRow("", "Ng", "Bo"), ("5B", ""))
    register.bring_up_to_date(store)
    assert register.returned_counts(store).asked == 2
    assert kept.undo is not None
    gone = kept.undo.run(store)
    assert service.pupils(store) == ()
    assert service.classes(store) == ()
    assert gone.undo is not None
    gone.undo.run(store)
    (back,) = service.pupils(store)
    assert (back.class_name, back.year_group) == ("5B", "5")


def test_responsibility_and_orders_come_in_and_are_withdrawn(store: Store, tmp_path: Path) -> None:
    one = row(1, "Ash", "Ada", more=",Mr Al Ash,1 Mill Lane,LK1 1AA,{},{}")
    take(store, tmp_path, WIDE + one.format("Yes", "Prohibited steps order 3/26"))
    (adult,) = service.parents(store)
    assert (adult.parental_responsibility, adult.court_order) == (True, True)
    take(store, tmp_path, WIDE + row(2, "Birch", "Bo", more=",,,,,") + one.format("", ""))
    (adult,) = service.parents(store)
    assert (adult.parental_responsibility, adult.court_order) == (True, True)  # blank wipes nothing
    done = take(
        store, tmp_path, WIDE + row(2, "Birch", "Bo", more=",,,,,") + one.format("No", "No")
    )
    (adult,) = service.parents(store)
    assert (adult.parental_responsibility, adult.court_order) == (False, False)
    undo(store, done)
    (adult,) = service.parents(store)
    assert (adult.parental_responsibility, adult.court_order) == (True, True)


def test_an_adult_with_two_addresses_is_told_and_none_is_lost_silently(
    store: Store, tmp_path: Path
) -> None:
    text = (
        WIDE
        + row(1, "Ash", "Ada", more=",Mrs Ro Ash,1 Mill Lane,LK1 1AA,Yes,")
        + row(1, "Ash", "Ada", more=",Mrs Ro Ash,9 Quay Street,LK1 1AB,Yes,")
    )
    path = tmp_path / "list.csv"
    path.write_text(text, "utf-8")
    read = import_service.read_import(store, path)
    found = import_service.preview(import_service.known_school(store), read)
    (joiner,) = found.joiners
    (adult,) = joiner.child.adults
    assert adult.address == ("1 Mill Lane", "LK1 1AA")
    (aside,) = found.aside
    assert aside.line == 3
    assert "9 Quay Street, LK1 1AB" in aside.reason


def test_two_children_of_one_name_class_and_birthday_are_asked_about() -> None:
    text = HEAD + ",Okoro,Sam,01/02/2016,5B\n,Okoro,Sam,01/02/2016,5B\n"
    found = differences(text)
    assert len(found.joiners) + len(found.questions) == 2
    assert found.questions
    assert Answer.NEW in found.questions[0].choices


def test_twins_with_their_own_numbers_are_two_children(store: Store, tmp_path: Path) -> None:
    take(store, tmp_path, HEAD + row(1, "Okoro", "Sam") + row(2, "Okoro", "Samuel"))
    assert len(service.pupils(store)) == 2
    again = HEAD + row(1, "Okoro", "Sam") + row(2, "Okoro", "Samuel")
    path = tmp_path / "again.csv"
    path.write_text(again, "utf-8")
    read = import_service.read_import(store, path)
    assert import_service.preview(import_service.known_school(store), read).is_empty


def test_namesakes_with_their_own_numbers_are_two_children(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(HEAD + row(1, "Okoro", "Sam") + row(2, "Okoro", "Sam"), "utf-8")
    read = import_service.read_import(store, path)
    known = import_service.known_school(store)
    found = import_service.preview(known, read)
    assert len(found.joiners) == 1
    (question,) = found.questions
    both = import_service.preview(known, read, answers={question.key: Answer.NEW})
    import_service.apply_import(store, both, read)
    assert sorted(child.upn for child in service.pupils(store)) == sorted([upn(1), upn(2)])


def test_joined_and_left_before_today_is_no_joiner() -> None:
    head = "UPN,Surname,Forename,DOB,Class,Date of leaving\n"
    found = differences(head + f"{upn(9)},Gone,Al,01/02/2016,5B,01/10/2026\n")
    assert not found.joiners
    assert date(2026, 10, 1) < found.known.today
