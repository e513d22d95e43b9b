"""What a new user stumbled over in the guided procedure at 1366 by 768."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QWidget

from esafety_desktop.accounts.service import add_account
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow
from esafety_desktop.contacts.service import save_entry
from esafety_desktop.guidance.loader import procedure_by_id
from esafety_desktop.guidance.procedure import HARD_AGENCIES
from esafety_desktop.incidents import (
    envelope_service,
    people_service,
    procedure_leave_service,
    procedure_service,
    service,
)
from esafety_desktop.incidents.call_rules import ABOVE, NOT_HERE, each_once
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.procedure_dialog import LEFT, ProcedureDialog
from esafety_desktop.incidents.procedure_rules import Call, StepAnswer
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.incidents.step_view import ONLY_HOW
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Parent, Pupil, StaffMember
from esafety_desktop.store.cabinet import Role
from esafety_desktop.widgets.scrolled import Scrolled
from tests.incident_kit import tab_over
from tests.where_kit import asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

    Open = Callable[..., ProcedureDialog]

_ROOM = QSize(1350, 592)
"""What a window of 1366 by 768 leaves for a tab with its strip of 999."""
WORDS = "Threats in a chat, seen by two children."


@pytest.fixture
def made(leader_store: Store) -> str:
    return service.start_incident(leader_store, WORDS).value


@pytest.fixture
def open_at(desk: Desk, made: str, qtbot: QtBot) -> Iterator[Open]:
    """The procedure in the room that a screen of 1366 by 768 leaves."""
    windows: list[ProcedureDialog] = []

    def show(step_id: str = "", over: Desk | None = None, incident: str = "") -> ProcedureDialog:
        window = ProcedureDialog(over or desk, incident or made, None, step_id)
        qtbot.addWidget(window)
        window.resize(1366, 728)
        window.show()
        qtbot.waitExposed(window)
        windows.append(window)
        return window

    yield show
    for window in windows:
        window.close()


def test_the_tab_fits_and_each_of_its_parts_scrolls_by_itself(
    desk: Desk, made: str, qtbot: QtBot
) -> None:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.resize(_ROOM)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.list.bring(made)
    least = tab.minimumSizeHint()
    assert least.width() <= _ROOM.width()
    assert least.height() <= _ROOM.height()
    pages = [tab.ui.parts.widget(number) for number in range(tab.ui.parts.count())]
    scrolled = [page for page in pages if isinstance(page, Scrolled)]
    assert len(scrolled) == len(tab.ways.incident_parts) > 0
    tab.resize(_ROOM.width(), least.height())
    for page in scrolled:
        tab.ui.parts.setCurrentWidget(page)
        for button in [one for one in page.findChildren(QPushButton) if one.isVisible()][-1:]:
            button.setEnabled(True)
            button.setFocus()
            assert not button.visibleRegion().isEmpty(), "whoever gets the keyboard is seen"
        assert page.horizontalScrollBar().maximum() == 0


def take(store: Store, incident_id: str, *steps: tuple[str, StepAnswer]) -> None:
    for step_id, answer in steps:
        procedure_service.take_step(store, incident_id, step_id, answer)


def to_triage(store: Store, incident_id: str) -> None:
    now = store.clock()
    take(
        store,
        incident_id,
        ("TF-0", StepAnswer()),
        ("TF-1", StepAnswer(choices=("none",))),
        ("TF-2", StepAnswer(choices=("no",))),
        ("TF-4", StepAnswer(who="Mrs Okafor", when=now)),
    )


def said(window: QWidget) -> str:
    labels = window.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(window))


def in_view(window: ProcedureDialog, widget: QWidget) -> bool:
    view = window.ui.stepScroll.viewport()
    top = widget.mapTo(view, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= view.height()


@pytest.fixture(params=[1, 2], ids=["usual text", "large text"])
def at_devices(
    open_at: Open,
    leader_store: Store,
    made: str,
    text_times: Callable[[int], None],
    request: pytest.FixtureRequest,
) -> ProcedureDialog:
    """The procedure at the step that asks which device it was."""
    text_times(request.param)
    take(leader_store, made, ("TF-0", StepAnswer()))
    return open_at("TF-1")


def test_what_is_missing_is_a_press_that_goes_there(
    at_devices: ProcedureDialog, qtbot: QtBot
) -> None:
    window = at_devices
    ui = window.ui
    assert ui.goThere.isVisible()
    assert ui.goThere.text() == "&Go to: choose an answer ▾"
    assert ui.moreBelow.isVisible()
    ui.done.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    assert window.panel.form is not None
    first = window.panel.form.options["school-computer"]
    assert window.focusWidget() is first
    qtbot.waitUntil(lambda: in_view(window, first))
    first.click()
    assert not ui.goThere.isVisible()
    ui.stepScroll.verticalScrollBar().setValue(ui.stepScroll.verticalScrollBar().maximum())
    assert not ui.moreBelow.isVisible()


def test_the_record_leads_to_its_note(
    open_at: Open, leader_store: Store, made: str, qtbot: QtBot
) -> None:
    to_triage(leader_store, made)
    take(leader_store, made, ("TF-5", StepAnswer(choices=("TF-I",))))
    window = open_at("TF-R")
    assert window.panel.form is not None
    window.ui.goThere.click()
    note = window.panel.form.note
    assert window.focusWidget() is note
    qtbot.waitUntil(lambda: in_view(window, note))


def test_the_first_step_shows_what_was_kept(open_at: Open) -> None:
    window = open_at("TF-0")
    assert f"Kept: {WORDS}" in said(window.panel)
    assert ONLY_HOW in said(window.panel)
    assert "told of it" in said(window.panel)


def test_the_line_for_the_device_is_marked_and_brought_into_view(
    open_at: Open, leader_store: Store, made: str, qtbot: QtBot
) -> None:
    take(leader_store, made, ("TF-0", StepAnswer()))
    window = open_at("TF-1")
    assert "For this device" not in said(window.panel)
    bar = window.ui.stepScroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert window.panel.form is not None
    window.panel.form.options["own-device"].click()
    lines = [label for label, devices in window.panel._card if devices and label.isVisible()]
    assert len(lines) == 1
    assert isinstance(lines[0], QLabel)
    assert lines[0].text().startswith("▸  For this device: ")
    qtbot.waitUntil(lambda: in_view(window, lines[0]))


def test_names_are_offered_and_the_last_one_is_a_key_away(
    open_at: Open, leader_store: Store, made: str, qtbot: QtBot
) -> None:
    with leader_store.write() as unit:
        unit.session.add(StaffMember(name="Mr Bell", role="Teacher"))
        unit.commit("test.made", "test")
    to_triage(leader_store, made)
    take(leader_store, made, ("TF-5", StepAnswer(choices=("TF-I",))))
    window = open_at("TF-R")
    assert window.panel.form is not None
    who = window.panel.form.who
    completer = who.completer()
    assert completer is not None
    model = completer.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names == ["Mrs Okafor", "leader", "Mr Bell"]
    assert who.text() == ""
    assert "Mrs Okafor" in who.placeholderText()
    who.setFocus()
    qtbot.keyClick(who, Qt.Key.Key_Down)
    assert who.text() == "Mrs Okafor"


@pytest.mark.covers("TFG-7", "TFA-9")
def test_an_envelope_says_whom_not_to_ring(open_at: Open, desk: Desk, leader_store: Store) -> None:
    add_account(leader_store, "Ada Head", Role.LEADER, "velvet otter canal")
    number = NumberRow("0151 496 0001", Hours.DAY)
    entry = EntryRow("SAM-SCHOOL-5", person="Mrs A. Head", role="DSL", numbers=(number,))
    save_entry(leader_store, entry)
    sealed = envelope_service.start_sealed(leader_store, (), WORDS).value
    home = home_of(leader_store, sealed)
    window = open_at("", desk.beside(home), sealed)
    take(home, sealed, ("TF-0", StepAnswer()))
    window.show_step("TF-0")
    assert window.sealed.isVisible()
    assert "Sealed from Ada Head: do not ring or tell them" in window.sealed.label.text()
    second = open_at("TF-1", desk.beside(home), sealed)
    assert said(second.panel).count(NOT_HERE) == 1
    assert second.panel.form is not None
    ordinary = service.start_incident(leader_store, WORDS).value
    third = open_at("", desk, ordinary)
    assert not third.sealed.isVisible()


def test_every_number_stands_once() -> None:
    police = Call("Police", "", ("999 – danger", "101 – not urgent"), "SAM-POLICE")
    built_in = Call("Emergency", "", ("999",), hint="Somebody is in danger now.")
    head = Call("Head", "Ann Oak", ("0151 496 0000 (by day)",))
    deputy = Call("Deputy", "Ann Oak", ("01514960000 (24/7)",))
    lacking = Call("DSL", "", ("101 – Police, not urgent",), "SAM-SCHOOL-5", missing=True)
    shown = each_once((lacking, police, built_in, head, deputy))
    assert [one.label for one in shown] == ["DSL", "Police", "Head", "Deputy"]
    assert shown[0].lines == ()
    assert shown[0].missing
    assert shown[3].lines == ()
    assert shown[3].hint == ABOVE


def test_parents_stand_with_their_numbers_and_never_as_a_gap(leader_store: Store) -> None:
    made = service.start_incident(leader_store, WORDS).value
    to_triage(leader_store, made)
    take(leader_store, made, ("TF-5", StepAnswer(choices=("TF-Q",))))
    take(leader_store, made, ("TF-Q1", StepAnswer(choices=("no",), who="Mrs Okafor")))
    before = procedure_service.view(leader_store, made).steps["TF-Q2"].calls
    assert all("arent" not in one.label for one in before)
    with leader_store.write() as unit:
        zoe = Pupil(surname="Ashdown", forename="Zoë", year_group="5")
        unit.session.add(zoe)
        unit.session.flush()
        for name, line, order in (("Ruth Ashdown", "0151 496 0007", False), ("Paul", "", True)):
            row = Parent(pupil_id=zoe.id, name=name, telephone=line, court_order=order)
            unit.session.add(row)
        unit.commit("test.made", "test")
        child = zoe.id
    person = PersonRow("", "pupil", "affected", "Zoë Ashdown", "5B", pupil_id=child)
    people_service.add_person(leader_store, made, person)
    calls = procedure_service.view(leader_store, made).steps["TF-Q2"].calls
    found = {one.name: one for one in calls}
    assert found["Ruth Ashdown"].lines == ("0151 496 0007",)
    assert "Zoë Ashdown" in found["Ruth Ashdown"].label
    assert "court order" in found["Paul"].hint
    assert not any(one.missing and one.slot_id.startswith("SAM-FAMILY") for one in calls)


def test_leaving_says_that_what_was_typed_is_kept(open_at: Open, desk: Desk, qtbot: QtBot) -> None:
    window = open_at("TF-0")
    with qtbot.waitSignal(desk.said) as heard:
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert heard.args == [LEFT]


@pytest.mark.covers("TFG-6")
def test_several_steps_are_left_out_with_one_reason_but_never_a_hard_agency(
    open_at: Open, leader_store: Store, made: str
) -> None:
    to_triage(leader_store, made)
    take(leader_store, made, ("TF-5", StepAnswer(choices=("TF-D", "TF-I"))))
    pack = procedure_by_id("today")
    window = open_at()
    window.ui.notNeeded.click()
    boxes = window.ticks.boxes
    assert len(boxes) > 1
    for step_id in boxes:
        step = pack.step(step_id)
        assert step.why_not
        assert not HARD_AGENCIES & set(step.agencies)
    first, second = list(boxes)[:2]
    boxes[first].click()
    boxes[second].click()
    assert not window.ui.ticksOk.isEnabled()
    window.ui.ticksReason.setPlainText("It was settled in class.")
    window.ui.ticksOk.click()
    steps = procedure_service.view(leader_store, made).steps
    for step_id in (first, second):
        given = steps[step_id].given
        assert given is not None
        assert (given.outcome, given.reason) == ("not done", "It was settled in class.")
    hard = [step.id for step in pack.steps_of("TF-D") if HARD_AGENCIES & set(step.agencies)]
    before = len(service.incident(leader_store, made).entries)
    with pytest.raises(Problem, match="not left out together"):
        procedure_leave_service.leave_out(leader_store, made, [hard[0]], "No.")
    with pytest.raises(Problem, match="not left out together"):
        procedure_leave_service.leave_out(leader_store, made, ["TF-R", "TF-PAR"], "No.")
    assert len(service.incident(leader_store, made).entries) == before


def test_at_twice_the_text_the_procedure_is_no_wider_than_the_screen(
    open_at: Open, leader_store: Store, made: str, text_times: Callable[[int], None]
) -> None:
    to_triage(leader_store, made)
    take(leader_store, made, ("TF-5", StepAnswer(choices=("TF-D",))))
    text_times(2)
    window = open_at()
    assert window.ui.pair.direction() == QBoxLayout.Direction.TopToBottom
    assert window.minimumSizeHint().width() <= 1366


def test_where_a_step_comes_from_is_seen_without_scrolling(open_at: Open, qtbot: QtBot) -> None:
    for step in ("TF-0", "TF-1"):
        assert "•" in asked(open_at(step), qtbot)
