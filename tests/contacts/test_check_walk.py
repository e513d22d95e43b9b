"""“Check what is due”: one contact after the other, Enter says that it is still right."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialogButtonBox, QLabel

from esafety_desktop.contacts import service
from esafety_desktop.contacts.check_dialog import CheckDialog
from esafety_desktop.contacts.check_service import counted, to_check
from esafety_desktop.contacts.contact_dialog import ContactDialog, entry_from_draft
from esafety_desktop.contacts.contact_rules import from_suggestion
from esafety_desktop.contacts.number_line_view import NumberLine
from esafety_desktop.contacts.number_service import numbers_for
from esafety_desktop.contacts.pages import render_sheet
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow, State
from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.incidents.step_service import calls_for
from esafety_desktop.problem import Problem
from esafety_desktop.value import replace
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from esafety_desktop.contacts.contact_rows import CheckRow
    from esafety_desktop.contacts.tab import ContactsTab
    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)
MUST_HAVES = 6


@pytest.fixture
def store(office_store: Store) -> Store:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    for slot, person, checked in (
        ("SAM-SCHOOL-5", "A Reed", TODAY),
        ("SAM-LA-20", "Priya Nair", date(2025, 9, 1)),
        ("SAM-LA-3", "Duty worker", None),
    ):
        numbers = (NumberRow("01632 960020"),)
        entry = EntryRow(slot, person=person, numbers=numbers, last_checked_on=checked)
        service.save_entry(office_store, entry)
    return office_store


def walk_of(tab: ContactsTab) -> CheckDialog:
    (found,) = [one for one in tab.findChildren(CheckDialog) if one.isVisible()]
    return found


def skip(walk: CheckDialog, qtbot: QtBot, until: Callable[[CheckRow], object]) -> None:
    """Press "Not now" up to the first row that fits, or to the end."""
    while (row := walk.row) is not None and not until(row):
        qtbot.mouseClick(walk.ui.later, Qt.MouseButton.LeftButton)


def entry_of(store: Store, slot_id: str) -> EntryRow:
    return service.contact_map(store).slot(slot_id).entries[0]


def test_blank_must_haves_come_first_then_what_is_old_then_suggestions(store: Store) -> None:
    rows = to_check(store)
    blank = [row for row in rows if row.entry is None and row.offered is None]
    assert {row.slot_id for row in blank} == {"SAM-LA-5", "SLOT26-DEPUTY", "SLOT26-CHAIR"}
    old = [row.entry.name for row in rows if row.entry]
    assert old == ["Duty worker", "Priya Nair"]
    kinds = [0 if row in blank else 1 if row.entry else 2 for row in rows]
    assert kinds == sorted(kinds)
    every = [row.entry.name for row in to_check(store, everything=True) if row.entry]
    assert sorted(every) == ["A Reed", "Duty worker", "Priya Nair"]


def test_enter_says_still_right_and_goes_on(tab: ContactsTab, qtbot: QtBot, store: Store) -> None:
    tab.open_item("check")
    walk = walk_of(tab)
    assert unnamed_controls(walk) == []
    skip(walk, qtbot, lambda row: row.entry is not None)
    walk.ui.by.setText("J Office")
    assert walk.ui.numbers.text() == "01632 960020  by day"
    qtbot.keyClick(walk.ui.right, Qt.Key.Key_Return)
    assert entry_of(store, "SAM-LA-3").last_checked_on == TODAY
    assert entry_of(store, "SAM-LA-3").checked_by == "J Office"
    assert walk.row is not None
    assert walk.row.slot_id == "SAM-LA-20"
    qtbot.keyClick(walk.ui.right, Qt.Key.Key_Return)
    assert entry_of(store, "SAM-LA-20").last_checked_on == TODAY
    skip(walk, qtbot, lambda _row: False)
    assert "Still right: 2." in walk.ui.endText.text()
    assert "stays on Today" in walk.ui.endText.text()
    walk.accept()


def test_each_letter_of_the_walk_leads_to_one_control(
    tab: ContactsTab, qtbot: QtBot, store: Store
) -> None:
    tab.open_item("check")
    walk = walk_of(tab)
    skip(walk, qtbot, lambda row: row.entry is not None)
    shown = [one for one in walk.findChildren(QAbstractButton) if one.isVisible()]
    letters = [one.shortcut().toString() for one in shown if not one.shortcut().isEmpty()]
    assert walk.ui.noAnswer in shown
    assert len(letters) == len(set(letters)), "Alt and a letter, then Enter, says Still right"
    walk.reject()


def test_strip_today_and_walk_count_alike(tab: ContactsTab, store: Store) -> None:
    """A must-have whose contacts have no number is blank, once; it is nothing to ring."""
    for person, checked in (("C Chair", None), ("V Chair", TODAY)):
        entry = EntryRow("SLOT26-CHAIR", person=person, last_checked_on=checked)
        service.save_entry(store, entry)
    service.save_entry(store, EntryRow("SAM-LA-20", person="No Number", email="a@b.sch.uk"))
    tab.refresh()
    strip = tab.faults
    assert strip.missing.text().count("3 must-haves are blank") == 1
    assert strip.stale.text().count("3 contacts should be checked") == 1
    assert counted(to_check(store)).startswith("3 blank, 3 to check")
    every = counted(to_check(store, everything=True))
    assert every.startswith("3 blank, 3 to check, 1 checked this year")
    lines = [line.what for line in service.due(store)]
    assert sum(line.startswith("Contact missing") for line in lines) == 3
    assert sum(line.startswith("Check contact") for line in lines) == 3
    chairs = [row.entry.name for row in to_check(store) if row.entry and row.blank]
    assert chairs == ["C Chair"]
    everybody = [row.entry.name for row in to_check(store, everything=True) if row.entry]
    assert len(everybody) == len(set(everybody)) == 6


def test_september_walks_over_everything_and_says_when_nothing_is_left(
    tab: ContactsTab, qtbot: QtBot
) -> None:
    tab.open_item("check-all")
    walk = walk_of(tab)
    assert walk.ui.everything.isChecked()
    seen: list[str] = []
    skip(walk, qtbot, lambda row: seen.append(row.entry.name if row.entry else row.slot_id))
    assert "A Reed" in seen
    walk.ui.onlyDue.setChecked(True)
    assert walk.row is not None
    walk.accept()


def test_a_number_is_put_right_on_the_same_page(
    tab: ContactsTab, qtbot: QtBot, store: Store
) -> None:
    tab.open_item("check")
    walk = walk_of(tab)
    skip(walk, qtbot, lambda row: row.slot_id == "SAM-LA-20")
    qtbot.mouseClick(walk.ui.change, Qt.MouseButton.LeftButton)
    form = walk.form
    assert isinstance(form, ContactDialog)
    assert form.isVisible()
    assert not form.isWindow()
    (line,) = form.findChildren(NumberLine)
    line.number.setText("01632960077")
    qtbot.mouseClick(
        form.ui.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton
    )
    entry = entry_of(store, "SAM-LA-20")
    assert entry.numbers[0].number == "01632 960077"
    assert entry.last_checked_on == TODAY
    assert walk.form is None
    walk.accept()


def test_what_is_typed_in_the_walk_comes_back_after_the_lock(
    tab: ContactsTab, qtbot: QtBot, store: Store
) -> None:
    tab.open_item("check")
    walk = walk_of(tab)
    qtbot.mouseClick(walk.ui.right, Qt.MouseButton.LeftButton)
    assert walk.form is not None
    walk.form.ui.person.setText("Nights")
    tab.keep_draft()
    kept = store.drafts.get("contacts")
    assert kept is not None
    assert kept["person"] == "Nights"
    walk.reject()


def test_nothing_due_is_said(tab: ContactsTab, store: Store) -> None:
    for row in to_check(store):
        entry = row.entry or EntryRow(row.slot_id, role="Somebody", numbers=(NumberRow("101"),))
        if row.offered:
            entry = from_suggestion(row.offered)
        service.save_entry(store, replace(entry, last_checked_on=TODAY, checked_by="J Office"))
    tab.open_item("check")
    walk = walk_of(tab)
    assert walk.ui.endTitle.text() == "Nothing is due"
    walk.accept()


def test_a_suggestion_is_used_nowhere_before_somebody_has_checked_it(
    tab: ContactsTab, qtbot: QtBot, store: Store
) -> None:
    tab.open_item("SLOT26-POSH")
    (box,) = tab.panel.findChildren(QCheckBox, "rungAndChecked")
    assert not box.isChecked()
    assert not service.contact_map(store).slot("SLOT26-POSH").entries
    assert _rung(store) == []
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()
    (dialog,) = [one for one in tab.findChildren(ContactDialog) if one.isVisible()]
    ok = dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    assert "on which day" in dialog.ui.complaint.text()
    qtbot.mouseClick(dialog.ui.today, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)
    slot = service.contact_map(store).slot("SLOT26-POSH")
    assert slot.suggestions == ()
    assert slot.entries[0].origin == "posh"
    assert slot.entries[0].checked_by == store.account.name
    assert _rung(store) == ["0344 381 4772 (by day)"]
    tab.desk.undo()
    assert _rung(store) == []
    assert service.contact_map(store).slot("SLOT26-POSH").suggestions


def _rung(store: Store) -> list[str]:
    """What a step that names the helpline tells to ring."""
    procedure = today_procedure()
    steps = [step for step in procedure.steps if "SLOT26-POSH" in step.slots]
    assert steps
    calls = calls_for(store, procedure, steps[:1])[steps[0].id]
    return [line for call in calls if call.slot_id == "SLOT26-POSH" for line in call.lines]


def test_a_suggestion_can_not_be_taken_over_twice_or_by_nobody(store: Store) -> None:
    (offered,) = service.contact_map(store).slot("SLOT26-POSH").suggestions
    with pytest.raises(Problem, match="on which day"):
        service.save_entry(store, from_suggestion(offered))
    entry = replace(from_suggestion(offered), last_checked_on=TODAY, checked_by="J Office")
    service.save_entry(store, entry)
    with pytest.raises(Problem, match="taken over already"):
        service.save_entry(store, entry)


def test_an_old_or_blank_number_says_so_in_the_procedure(store: Store) -> None:
    procedure = today_procedure()
    steps = [step for step in procedure.steps if "SAM-LA-20" in step.slots][:1]
    (call,) = [
        one for one in calls_for(store, procedure, steps)[steps[0].id] if one.slot_id == "SAM-LA-20"
    ]
    assert "not checked since 01/09/2025" in call.hint
    service.remove_entry(store, entry_of(store, "SAM-LA-20").id)
    (call,) = [
        one for one in calls_for(store, procedure, steps)[steps[0].id] if one.slot_id == "SAM-LA-20"
    ]
    assert call.missing


def test_who_goes_back_sees_what_was_put_right(
    tab: ContactsTab, store: Store, qtbot: QtBot
) -> None:
    tab.tools.check()
    walk = walk_of(tab)
    skip(walk, qtbot, lambda row: row.entry and row.entry.person == "Priya Nair")
    qtbot.mouseClick(walk.ui.change, Qt.MouseButton.LeftButton)
    assert walk.form is not None
    walk.form.findChildren(NumberLine)[0].number.setText("01632 960777")
    walk.form.accept()
    qtbot.mouseClick(walk.ui.back, Qt.MouseButton.LeftButton)
    assert "01632 960777" in walk.ui.numbers.text()
    qtbot.mouseClick(walk.ui.change, Qt.MouseButton.LeftButton)
    walk.form.accept()
    assert entry_of(store, "SAM-LA-20").numbers[0].number == "01632 960777"
    skip(walk, qtbot, lambda _row: False)
    assert "Put right or filled in: 1." in walk.ui.endText.text()
    walk.accept()


def test_nobody_answers_marks_the_number_and_asks_for_another_one(
    tab: ContactsTab, qtbot: QtBot, store: Store
) -> None:
    """A dead number stays, crossed out and with its day; red for a must-have, amber for others."""
    (lado,) = service.contact_map(store).slot("SAM-LA-20").entries
    two = (NumberRow("01632 960020"), NumberRow("01632 960021", Hours.ALWAYS))
    service.save_entry(store, replace(lado, numbers=two))
    tab.open_item("check")
    walk = walk_of(tab)
    skip(walk, qtbot, lambda row: row.slot_id == "SAM-LA-20")
    assert walk.ui.noAnswer.isVisible()
    assert "&" in walk.ui.noAnswer.text()
    words = [action.text() for action in walk.ui.noAnswer.menu().actions()]
    assert words[0] == "&1  01632 960020 does not work: mark it"
    assert words[-1] == "&Only nobody there: ask again another day"
    walk.ui.noAnswer.menu().actions()[0].trigger()
    number, other = entry_of(store, "SAM-LA-20").numbers
    assert (number.dead_on, other.dead_on) == (TODAY, None)
    assert number.text.endswith("not working since 24/11/2026)")
    drawn = service.contact_map(store)
    assert drawn.slot("SAM-LA-20").state is State.BROKEN
    assert drawn.slot("SAM-LA-20").state.tone == "danger"
    (said,) = [line for line in service.due(store) if "Put right" in line.what]
    assert said.what.endswith("Priya Nair has a number that does not work")
    assert said.urgent
    assert not any(
        "01632 960020" in text for text in numbers_for(store, {"SAM-LA-20": "LADO"})[0].numbers
    )
    walk.accept()
    tab.refresh()
    assert "LADO" in tab.faults.wrong.text()
    assert tab.faults.property("role") == "danger-strip"
    tab.open_item("SAM-LA-20")
    crossed = [one for one in tab.panel.findChildren(QLabel) if one.font().strikeOut()]
    assert [one.text() for one in crossed] == ["01632 960020"]
    assert "2 to put right" not in counted(to_check(store))
    assert "1 to put right" in counted(to_check(store))
    tab.desk.undo()
    assert entry_of(store, "SAM-LA-20").numbers[0].dead_on is None


def test_all_numbers_dead_is_a_blank_must_have_or_an_amber_contact(store: Store) -> None:
    for slot, state in (("SAM-LA-20", State.MISSING), ("SAM-LA-8", State.DEAD)):
        entry = EntryRow(slot, person="Jo Nemo", numbers=(NumberRow("01632 960055"),),
                         last_checked_on=TODAY)  # fmt: skip
        for old in service.contact_map(store).slot(slot).entries:
            service.remove_entry(store, old.id)
        key = service.save_entry(store, entry).value
        service.mark_dead(store, key, ["01632 960055"])
        assert service.contact_map(store).slot(slot).state is state
        wanted = [one.wanted for one in service.faults(store) if one.slot_id == slot]
        row = service.contact_map(store).slot(slot)
        amber = f"Number of Jo Nemo ({row.short})"
        assert wanted == [row.label if state is State.MISSING else amber]
        urgent = [line.urgent for line in service.due(store) if line.place == f"contacts/{slot}"]
        assert urgent == [state is State.MISSING]
        service.mark_checked_today(store, key)
        assert service.contact_map(store).slot(slot).state is State.FILLED
    with pytest.raises(Problem, match="no longer there"):
        service.mark_dead(store, key, ["01632 999999"])


def test_a_dead_mark_stays_with_its_number_in_form_and_table(
    tab: ContactsTab, store: Store
) -> None:
    key = entry_of(store, "SAM-LA-20").id
    service.mark_dead(store, key, ["01632 960020"])
    dialog = tab._edit(entry_of(store, "SAM-LA-20"))
    (line,) = dialog.findChildren(NumberLine)
    assert line.dead.isVisible()
    assert entry_from_draft(dialog.draft).numbers[0].dead_on == TODAY
    marks = [dialog.entry.numbers[0].dead_on]
    for number in ("01632 960029", "01632960020"):
        line.number.setText(number)
        marks.append(dialog.entry.numbers[0].dead_on)
    line.dead.setChecked(False)
    marks.append(dialog.entry.numbers[0].dead_on)
    assert marks == [TODAY, None, TODAY, None]
    dialog.done(0)


def test_a_name_without_a_number_is_amber_everywhere(
    tab: ContactsTab, qtbot: QtBot, store: Store
) -> None:
    service.save_entry(store, EntryRow("SAM-LA-8", person="Jo Nemo", last_checked_on=TODAY))
    slot = service.contact_map(store).slot("SAM-LA-8")
    assert (slot.state, slot.state.tone, slot.state.value) == (State.SILENT, "warn", "No number")
    tab.refresh()
    tab.open_item("SAM-LA-8")
    said = [one.text() for one in tab.panel.findChildren(QLabel)]
    assert "◷ No number" in said
    assert "No telephone number yet" in said
    assert slot.label in tab.faults.wrong.text()
    assert any("Jo Nemo has no number yet" in line.what for line in service.due(store))
    assert any(f"Number of Jo Nemo ({slot.short})" == one.wanted for one in service.faults(store))
    text = PdfReader(io.BytesIO(render_sheet(service.sheet(store)))).pages[0].extract_text()
    assert f"Number of Jo Nemo ({slot.short})" in text
    tab.open_item("check")
    walk = walk_of(tab)
    skip(walk, qtbot, lambda row: row.slot_id == "SAM-LA-8")
    assert walk.ui.why.text() == "This contact has no number yet."
    assert walk.ui.right.text() == "&Fill it in…"
    assert not walk.ui.noAnswer.isVisible()
    walk.accept()
