"""One child by hand, through the service and the dialog."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.problem import Problem
from esafety_desktop.sample import people
from esafety_desktop.school import people_service, service
from esafety_desktop.school.child_rules import Gathered
from esafety_desktop.school.difference_rules import compare
from esafety_desktop.school.import_service import apply_import, known_school
from esafety_desktop.school.parent_dialog import ParentDialog
from esafety_desktop.school.pupil_dialog import PupilDialog
from esafety_desktop.school.rows import PupilRow
from esafety_desktop.value import replace
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def store(office_store: Store) -> Store:
    """A school with class 5B of the made-up school."""
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    made = [item.child for item in people.children(2026) if item.child.class_name == "5B"]
    apply_import(office_store, compare(known_school(office_store), Gathered(tuple(made), ())))
    return office_store


@pytest.fixture
def desk(store: Store) -> Iterator[Desk]:
    with ThreadPoolExecutor(1) as executor:
        yield Desk(store, Jobs(executor))


def opened(qtbot: QtBot, desk: Desk, pupil_id: str | None = None) -> PupilDialog:
    dialog = PupilDialog(desk, pupil_id)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_joiner_is_added_and_taken_out_again(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    assert dialog.ui.reason.text() == "Type both forename and surname."
    assert not dialog.ok.isEnabled()
    assert unnamed_controls(dialog) == []
    qtbot.keyClicks(dialog.ui.forename, "Bo")
    qtbot.keyClicks(dialog.ui.surname, "Ng")
    dialog.ui.classBox.setCurrentText("5B")
    qtbot.keyClicks(dialog.ui.born, "31/02/2016")
    assert "not in the calendar" in dialog.ui.reason.text()
    dialog.ui.born.clear()
    qtbot.keyClicks(dialog.ui.born, "3/2/2016")
    qtbot.mouseClick(dialog.ui.telephoneOnly, LEFT)
    qtbot.mouseClick(dialog.ok, LEFT)
    kept = people_service.pupil(desk.store, dialog.row.id)
    assert (kept.name, kept.class_name, kept.year_group) == ("Bo Ng", "5B", "5")
    assert (kept.born, kept.joined_on) == (date(2016, 2, 3), date(2026, 11, 24))
    assert len(service.pupils(desk.store)) == 31
    desk.undo()
    assert len(service.pupils(desk.store)) == 30
    desk.redo()
    assert len(service.pupils(desk.store)) == 31


def test_a_child_is_shown_changed_and_put_back(qtbot: QtBot, desk: Desk) -> None:
    zoe = next(row for row in service.pupils(desk.store) if row.forename == "Zoë")
    dialog = opened(qtbot, desk, zoe.id)
    assert dialog.ui.heading.text() == "Zoë Ashdown, 5B"
    assert dialog.parents.records.rowCount() == len(service.parents(desk.store, [zoe.id]))
    assert unnamed_controls(dialog) == []
    qtbot.keyClick(dialog.ui.askFirst, Qt.Key.Key_Space)
    qtbot.keyClicks(dialog.ui.left, "20/11/2026")
    qtbot.mouseClick(dialog.ok, LEFT)
    kept = people_service.pupil(desk.store, zoe.id)
    assert kept.ask_dsl_first
    assert kept.left_on == date(2026, 11, 20)
    desk.undo()
    assert people_service.pupil(desk.store, zoe.id) == zoe


def test_a_class_is_made_with_the_first_child_in_it(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    qtbot.keyClicks(dialog.ui.forename, "Bo")
    qtbot.keyClicks(dialog.ui.surname, "Ng")
    assert not dialog.ui.newClass.isVisible()
    dialog.ui.classBox.setCurrentText("A new class…")
    assert dialog.ui.newClass.isVisible()
    assert dialog.ui.reason.text() == "Type the name of the new class, such as 5B."
    qtbot.keyClicks(dialog.ui.newClass, "Otters")
    assert dialog.ui.reason.text() == "Choose the year group of Otters: its name doesn't say it."
    assert not dialog.ok.isEnabled()
    dialog.ui.newYear.setCurrentText("Reception")
    assert unnamed_controls(dialog) == []
    qtbot.mouseClick(dialog.ok, LEFT)
    kept = people_service.pupil(desk.store, dialog.row.id)
    assert (kept.class_name, kept.year_group) == ("Otters", "R")
    desk.undo()
    assert [row.name for row in service.classes(desk.store)] == ["5B"]
    desk.redo()
    assert [row.name for row in service.classes(desk.store)] == ["Otters", "5B"]


def test_a_child_moves_to_a_class_that_is_made_and_back(qtbot: QtBot, desk: Desk) -> None:
    zoe = next(row for row in service.pupils(desk.store) if row.forename == "Zoë")
    dialog = opened(qtbot, desk, zoe.id)
    dialog.ui.classBox.setCurrentText("A new class…")
    qtbot.keyClicks(dialog.ui.newClass, "5C")
    qtbot.mouseClick(dialog.ok, LEFT)
    assert people_service.pupil(desk.store, zoe.id).class_name == "5C"
    desk.undo()
    assert people_service.pupil(desk.store, zoe.id) == zoe
    assert [row.name for row in service.classes(desk.store)] == ["5B"]
    desk.redo()
    assert people_service.pupil(desk.store, zoe.id).class_name == "5C"


def test_a_class_that_is_there_is_found_however_it_is_typed(store: Store) -> None:
    people_service.save_pupil(store, PupilRow("", "Ng", "Bo"), ("class 5b", ""))
    assert [row.name for row in service.classes(store)] == ["5B"]
    with pytest.raises(Problem, match="needs a name"):
        people_service.save_pupil(store, PupilRow("", "Ng", "Al"), (" ", "5"))


def test_a_number_that_is_wrong_or_somebody_elses_is_refused(qtbot: QtBot, desk: Desk) -> None:
    zoe, other, *_ = service.pupils(desk.store)
    dialog = opened(qtbot, desk, zoe.id)
    dialog.ui.upn.clear()
    qtbot.keyClicks(dialog.ui.upn, "A123")
    assert "has 13" in dialog.ui.reason.text()
    dialog.ui.upn.clear()
    qtbot.keyClicks(dialog.ui.upn, other.upn)
    qtbot.mouseClick(dialog.ok, LEFT)
    (box,) = dialog.findChildren(QMessageBox)
    assert other.surname in box.text()
    box.close()
    dialog.close()
    assert people_service.pupil(desk.store, zoe.id) == zoe


def test_the_service_refuses_what_can_not_be(store: Store) -> None:
    child = service.pupils(store)[0]
    with pytest.raises(Problem, match="not complete"):
        people_service.save_pupil(store, PupilRow("", "Ng", " "))
    early = replace(child, left_on=date(2000, 1, 1))
    with pytest.raises(Problem, match="before the day of joining"):
        people_service.save_pupil(store, early)
    with pytest.raises(Problem, match="not in the records"):
        people_service.pupil(store, "nobody")


def test_what_was_done_after_an_adding_is_done_again_after_it(desk: Desk) -> None:
    """The child and the class have the ids that they had: a later change finds them."""
    row = PupilRow("", "Newby", "Ann", year_group="2")
    added = desk.done(people_service.save_pupil(desk.store, row, ("2C", "")), None)
    desk.done(people_service.save_pupil(desk.store, replace(added, known_as="Annie")), None)
    moved = replace(people_service.pupil(desk.store, added.id), telephone_only=True)
    desk.done(people_service.save_pupil(desk.store, moved, ("2D", "")), None)
    kept = people_service.pupil(desk.store, added.id)
    for _ in range(3):
        desk.undo()
    assert not {"2C", "2D"} & {one.name for one in service.classes(desk.store)}
    for _ in range(3):
        desk.redo()
    assert people_service.pupil(desk.store, added.id) == kept
    assert kept.class_name == "2D"


def test_a_child_is_not_put_into_a_class_that_is_gone(store: Store) -> None:
    row = service.pupils(store)[0]
    with pytest.raises(Problem, match="class is not there any more"):
        people_service.save_pupil(store, replace(row, class_id="nowhere"))


def test_parents_of_a_joiner_are_typed_and_taken_back(qtbot: QtBot, desk: Desk) -> None:
    """Whom to ring and where to write comes with the child, and goes and comes back with it."""
    chosen = next(row for row in service.classes(desk.store) if row.name == "5B")
    dialog = PupilDialog(desk, None, None, chosen.id)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.classBox.currentText() == "5B"
    qtbot.keyClicks(dialog.ui.forename, "Bo")
    qtbot.keyClicks(dialog.ui.surname, "Ng")
    for name, court in (("Mrs Lan Ng", False), ("Mr Tho Ng", True)):
        qtbot.mouseClick(dialog.adults.add, LEFT)
        (asked,) = [one for one in dialog.findChildren(ParentDialog) if one.isVisible()]
        assert unnamed_controls(asked) == []
        assert not asked.ok.isEnabled()
        qtbot.keyClicks(asked.ui.name, name)
        asked.ui.relationship.setCurrentText("Mother")
        qtbot.keyClicks(asked.ui.telephone, "01632 960111")
        qtbot.keyClicks(asked.ui.email, "ng@example.org")
        asked.ui.address.setPlainText("1 High Street\nAnytown\nAB1 2CD")
        asked.ui.responsibility.setCurrentText("Yes")
        asked.ui.courtOrder.setChecked(court)
        qtbot.mouseClick(asked.ok, LEFT)
    assert unnamed_controls(dialog) == []
    qtbot.mouseClick(dialog.ok, LEFT)
    found = service.parents(desk.store, [dialog.row.id])
    assert [(row.name, row.salutation, row.priority, row.court_order) for row in found] == [
        ("Mrs Lan Ng", "Mrs Ng", 1, False),
        ("Mr Tho Ng", "Mr Ng", 2, True),
    ]
    assert found[0].address == ("1 High Street", "Anytown", "AB1 2CD")
    assert found[0].parental_responsibility is True
    desk.undo()
    assert service.parents(desk.store, [dialog.row.id]) == ()
    desk.redo()
    assert service.parents(desk.store, [dialog.row.id]) == found


def test_a_parent_is_changed_and_taken_off_and_put_back(qtbot: QtBot, desk: Desk) -> None:
    child = next(row for row in service.pupils(desk.store) if service.parents(desk.store, [row.id]))
    before = service.parents(desk.store, [child.id])
    dialog = opened(qtbot, desk, child.id)
    dialog.parents.selectRow(0)
    qtbot.mouseClick(dialog.adults.change, LEFT)
    (asked,) = [one for one in dialog.findChildren(ParentDialog) if one.isVisible()]
    asked.ui.telephone.setText("01632 960999")
    qtbot.mouseClick(asked.ok, LEFT)
    qtbot.mouseClick(dialog.ok, LEFT)
    assert service.parents(desk.store, [child.id])[0] == replace(
        before[0], telephone="01632 960999"
    )
    dialog = opened(qtbot, desk, child.id)
    dialog.parents.selectRow(0)
    qtbot.mouseClick(dialog.adults.take_off, LEFT)
    qtbot.mouseClick(dialog.ok, LEFT)
    assert service.parents(desk.store, [child.id]) == before[1:]
    desk.undo()
    desk.undo()
    assert service.parents(desk.store, [child.id]) == before


def form_of(dialog: PupilDialog) -> ParentDialog:
    (asked,) = [one for one in dialog.findChildren(ParentDialog) if one.isVisible()]
    return asked


def lock(dialog: PupilDialog) -> None:
    """As the lock does: what is typed is sealed, then every window closes, the upper one first."""
    dialog.keep_draft()
    for asked in dialog.findChildren(ParentDialog):
        asked.close()
    dialog.close()


def test_a_joiner_and_the_adult_being_typed_survive_the_lock(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    qtbot.keyClicks(dialog.ui.forename, "Bo")
    dialog.ui.classBox.setCurrentText("A new class…")
    qtbot.keyClicks(dialog.ui.newClass, "6Q")
    qtbot.mouseClick(dialog.ui.telephoneOnly, LEFT)
    qtbot.mouseClick(dialog.adults.add, LEFT)
    qtbot.keyClicks(form_of(dialog).ui.name, "Mrs Lan Ng")
    qtbot.mouseClick(form_of(dialog).ok, LEFT)
    qtbot.mouseClick(dialog.adults.add, LEFT)
    qtbot.keyClicks(form_of(dialog).ui.name, "Mr Tho")
    form_of(dialog).ui.address.setPlainText("1 High Street\nAnytown")
    lock(dialog)
    assert desk.store.drafts.places() == ("pupil/new",)
    again = opened(qtbot, desk)
    assert (again.ui.forename.text(), again.ui.newClass.text()) == ("Bo", "6Q")
    assert again.ui.telephoneOnly.isChecked()
    assert [row.name for row in again.adults.rows] == ["Mrs Lan Ng"]
    qtbot.waitUntil(lambda: bool([1 for one in again.findChildren(ParentDialog)]))
    asked = form_of(again)
    assert asked.ui.name.text() == "Mr Tho"
    assert asked.ui.address.toPlainText() == "1 High Street\nAnytown"
    qtbot.mouseClick(asked.ok, LEFT)
    qtbot.keyClicks(again.ui.surname, "Ng")
    qtbot.mouseClick(again.ok, LEFT)
    found = service.parents(desk.store, [again.row.id])
    assert [row.name for row in found] == ["Mrs Lan Ng", "Mr Tho"]
    assert desk.store.drafts.places() == ()


def test_a_draft_holds_only_what_was_changed_here(qtbot: QtBot, desk: Desk) -> None:
    """What somebody else kept meanwhile isn't written over; an adult is one thing."""
    child = next(row for row in service.pupils(desk.store) if service.parents(desk.store, [row.id]))
    dialog = opened(qtbot, desk, child.id)
    qtbot.keyClicks(dialog.ui.knownAs, "Zed")
    dialog.parents.selectRow(0)
    qtbot.mouseClick(dialog.adults.change, LEFT)
    form_of(dialog).ui.telephone.setText("01632 960999")
    lock(dialog)
    kept = desk.store.drafts.get(f"pupil/{child.id}")
    assert kept is not None
    assert set(kept) == {"knownAs", "form"}
    people_service.save_pupil(desk.store, replace(child, surname="Newname"))
    again = opened(qtbot, desk, child.id)
    assert (again.ui.knownAs.text(), again.ui.surname.text()) == ("Zed", "Newname")
    qtbot.waitUntil(lambda: bool(again.findChildren(ParentDialog)))
    assert form_of(again).ui.telephone.text() == "01632 960999"
    form_of(again).reject()
    qtbot.mouseClick(again.ok, LEFT)
    assert people_service.pupil(desk.store, child.id).known_as == "Zed"
    assert desk.store.drafts.places() == ()


def test_cancel_throws_away_and_a_look_leaves_nothing(qtbot: QtBot, desk: Desk) -> None:
    child = service.pupils(desk.store)[0]
    dialog = opened(qtbot, desk, child.id)
    lock(dialog)
    assert desk.store.drafts.places() == ()
    dialog = opened(qtbot, desk, child.id)
    qtbot.keyClicks(dialog.ui.knownAs, "Zed")
    dialog.draft.flush()
    assert desk.store.drafts.places() == (f"pupil/{child.id}",)
    dialog.reject()
    assert desk.store.drafts.places() == ()
    assert opened(qtbot, desk, child.id).ui.knownAs.text() == child.known_as
