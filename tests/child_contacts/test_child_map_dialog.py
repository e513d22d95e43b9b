"""The map of one child in its window: opened from the history, from an incident's person."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QLabel, QMenu, QPushButton

from esafety_desktop.child_contacts import service
from esafety_desktop.child_contacts.child_map_dialog import ChildMapDialog, show_child_map
from esafety_desktop.child_contacts.child_words_view import DRAFT
from esafety_desktop.child_contacts.pages import render_child_map, render_list
from esafety_desktop.contacts.number_line_view import NumberLine
from esafety_desktop.contacts.rows import EntryRow, NumberRow
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.printing.locked_view import PRINTED, Handled, LockedPreview
from esafety_desktop.pupil_files.history_dialog import HistoryDialog
from esafety_desktop.school.records import Parent
from esafety_desktop.value import replace
from esafety_desktop.wiring import DISPOSERS
from esafety_desktop.wiring_menus import ACTIONS
from tests.conftest import unnamed_controls
from tests.incident_kit import opened, tab_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.child_contacts.child_contact_view import ChildContactForm
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk
    from tests.pupil_files.pupil_maker import Made

_LEFT = Qt.MouseButton.LeftButton
GP = EntryRow("SAM-HEALTH-1", person="Dr Xylander", numbers=(NumberRow("01632 960401"),))


def shown(desk: Desk, qtbot: QtBot, key: str) -> ChildMapDialog:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    show_child_map(tab, desk, key)
    dialog = opened(tab, ChildMapDialog)
    assert unnamed_controls(dialog) == []
    return dialog


def form_of(dialog: ChildMapDialog) -> ChildContactForm:
    """The form that is shown in the window."""
    assert dialog.form is not None
    return dialog.form


def ok_of(dialog: ChildMapDialog) -> QPushButton:
    found: QPushButton = form_of(dialog).ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
    return found


def test_the_map_opens_whole(desk: Desk, qtbot: QtBot, made: Made) -> None:
    dialog = shown(desk, qtbot, made.zoe)
    view = dialog.map
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    whole = view.map.sceneRect()
    assert seen.width() >= whole.width() - 2
    assert seen.height() >= whole.height() - 2
    assert view.height() > dialog.height() // 2
    dialog.accept()


def test_a_gp_is_added_changed_checked_and_taken_away(
    desk: Desk, qtbot: QtBot, made: Made, leader_store: Store
) -> None:
    dialog = shown(desk, qtbot, made.zoe)
    dialog.map.choose("SAM-HEALTH-1")
    dialog.map.chosen.emit("SAM-HEALTH-1")
    qtbot.mouseClick(dialog.ui.add, _LEFT)
    form = form_of(dialog)
    assert not form.isWindow()
    form.ui.person.setText("Dr Xylander")
    form.findChildren(NumberLine)[0].number.setText("01632960401")
    qtbot.mouseClick(ok_of(dialog), _LEFT)
    assert dialog.ui.pages.currentWidget() is dialog.ui.mapPage
    (kept,) = service.child_map(leader_store, made.zoe).contacts
    assert kept.entry.numbers[0].number == "01632 960401"
    qtbot.mouseClick(dialog.panel.findChild(QPushButton, "childContactChecked"), _LEFT)
    (kept,) = service.child_map(leader_store, made.zoe).contacts
    assert kept.entry.last_checked_on == leader_store.today()
    qtbot.mouseClick(dialog.panel.findChild(QPushButton, "childContactDead"), _LEFT)
    menu = dialog.panel.findChild(QMenu, "noAnswer")
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    (kept,) = service.child_map(leader_store, made.zoe).contacts
    assert kept.entry.numbers[0].dead_on == leader_store.today()
    assert dialog.panel.findChild(QPushButton, "childContactDead") is None
    qtbot.mouseClick(dialog.panel.findChild(QPushButton, "removeChildContact"), _LEFT)
    assert "Take Dr Xylander off" in dialog.ui.question.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert service.child_map(leader_store, made.zoe).contacts
    qtbot.mouseClick(dialog.panel.findChild(QPushButton, "removeChildContact"), _LEFT)
    qtbot.mouseClick(dialog.ui.yes, _LEFT)
    assert not service.child_map(leader_store, made.zoe).contacts
    desk.undo()
    assert service.child_map(leader_store, made.zoe).contacts
    dialog.reject()


def test_a_map_that_was_taken_away_does_not_come_back(
    desk: Desk, qtbot: QtBot, made: Made, leader_store: Store
) -> None:
    kept = desk.done(service.save(leader_store, made.zoe, GP), None)
    desk.done(service.remove(leader_store, kept), None)
    desk.done(service.save(leader_store, made.zoe, replace(GP, person="Dr Yew")), None)
    dialog = shown(desk, qtbot, made.zoe)
    qtbot.mouseClick(dialog.ui.takeAway, _LEFT)
    qtbot.mouseClick(dialog.ui.yes, _LEFT)
    assert desk.undo_label == ""
    assert not service.child_map(leader_store, made.zoe).contacts
    dialog.reject()


def test_what_is_typed_lies_sealed_under_a_place_that_names_nobody(
    desk: Desk, qtbot: QtBot, made: Made, leader_store: Store
) -> None:
    dialog = shown(desk, qtbot, made.zoe)
    dialog.map.choose("SAM-HEALTH-1")
    qtbot.mouseClick(dialog.ui.add, _LEFT)
    assert dialog.form is not None
    dialog.form.ui.person.setText("Dr Half")
    dialog.form.ui.checkedOn.setText("31/1")
    dialog.keep_draft()
    assert DRAFT in leader_store.drafts.places()
    assert made.zoe not in "".join(leader_store.drafts.places())
    dialog.deleteLater()
    other = shown(desk, qtbot, made.ben)
    assert other.form is None
    other.reject()
    again = shown(desk, qtbot, made.zoe)
    assert again.form is not None
    assert again.form.ui.person.text() == "Dr Half"
    assert again.form.ui.checkedOn.text() == "31/1"
    again.form.throw_away()
    assert DRAFT not in leader_store.drafts.places()
    again.reject()


@pytest.mark.parametrize("way", ["escape", "cancel", "x"])
def test_a_form_that_is_left_keeps_its_words_until_they_are_thrown_away(
    desk: Desk, qtbot: QtBot, made: Made, leader_store: Store, way: str
) -> None:
    dialog = shown(desk, qtbot, made.zoe)
    dialog.map.choose("SAM-HEALTH-1")
    dialog.add()
    qtbot.keyClicks(form_of(dialog).ui.person, "Dr Half")
    if way == "escape":
        qtbot.keyClick(form_of(dialog).ui.person, Qt.Key.Key_Escape)
    elif way == "cancel":
        buttons = form_of(dialog).ui.buttons
        qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Cancel), _LEFT)
    else:
        dialog.close()
        assert not dialog.isVisible()
    if way != "x":
        assert dialog.ui.pages.currentWidget() is dialog.ui.mapPage
        dialog.map.choose("SAM-LA-8")
        dialog.add()
        assert form_of(dialog).ui.person.text() == ""
        dialog.reject()
        dialog.reject()
    assert not service.child_map(leader_store, made.zoe).contacts
    dialog.deleteLater()
    again = shown(desk, qtbot, made.zoe)
    assert again.form is None
    again.map.choose("SAM-HEALTH-1")
    again.add()
    form = form_of(again)
    assert form.ui.person.text() == "Dr Half"
    assert form.ui.back.isVisible()
    throw = form.findChild(QPushButton, "throwAway")
    qtbot.mouseClick(throw, _LEFT)
    assert DRAFT not in leader_store.drafts.places()
    again.add()
    assert form_of(again).ui.person.text() == ""
    assert not form_of(again).ui.back.isVisible()
    again.reject()
    assert DRAFT not in leader_store.drafts.places()
    again.reject()


def test_words_about_a_contact_that_stands_come_back_and_go_when_kept(
    desk: Desk, qtbot: QtBot, made: Made, leader_store: Store
) -> None:
    desk.done(service.save(leader_store, made.zoe, GP), None)
    dialog = shown(desk, qtbot, made.zoe)
    dialog.map.choose("SAM-HEALTH-1")
    edit = dialog.panel.findChild(QPushButton, "editChildContact")
    qtbot.mouseClick(edit, _LEFT)
    form_of(dialog).ui.role.setText("GP")
    dialog.reject()
    qtbot.mouseClick(edit, _LEFT)
    assert form_of(dialog).ui.role.text() == "GP"
    qtbot.mouseClick(ok_of(dialog), _LEFT)
    (kept,) = service.child_map(leader_store, made.zoe).contacts
    assert kept.entry.role == "GP"
    assert DRAFT not in leader_store.drafts.places()
    dialog.reject()


def test_it_opens_from_the_history_and_from_somebody_in_an_incident(
    desk: Desk, qtbot: QtBot, made: Made, leader_store: Store
) -> None:
    places: list[str] = []
    desk.place_wanted.connect(places.append)
    history = HistoryDialog(desk, made.zoe)
    qtbot.addWidget(history)
    qtbot.mouseClick(history.ui.contacts, _LEFT)
    assert places == [f"incidents/child-contacts/{made.zoe}"]
    person = next(
        one for one in incidents.incident(leader_store, made.chat).people if "Ben" in one.name
    )
    dialog = shown(desk, qtbot, person.id)
    assert dialog.ui.child.text() == "Contacts of Ben Okoro"
    tab = dialog.parent()
    assert isinstance(tab, IncidentsTab)
    tab.list.bring(made.chat)
    tab.detail.people.select_key(person.id)
    tab.ui.whomToRing.click()
    assert places[-1] == f"incidents/child-contacts/{person.id}"
    qtbot.mouseClick(dialog.ui.history, _LEFT)
    assert places[-1] == f"incidents/child/{made.ben}"
    assert any(plan.place == "child-contacts" for plan in ACTIONS)
    assert ("child_contacts.service", "forget") in DISPOSERS


def test_from_the_contacts_the_child_is_asked_for_and_never_guessed(
    desk: Desk, qtbot: QtBot, made: Made
) -> None:
    """An incident lies open behind: its child isn't the one who is meant."""
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    assert tab.list.bring(made.chat)
    tab.open_item("child-contacts/choose")
    assert not tab.findChildren(ChildMapDialog)
    box = opened(tab, QInputDialog)
    names = box.comboBoxItems()
    assert names == sorted(names, key=str.casefold)
    box.setTextValue(next(words for words in names if words.startswith("Zoë")))
    box.accept()
    assert opened(tab, ChildMapDialog).key == made.zoe


def test_printing_is_locked_and_told_in_the_trail(
    desk: Desk, qtbot: QtBot, made: Made, leader_store: Store
) -> None:
    service.save(leader_store, made.zoe, GP)
    dialog = shown(desk, qtbot, made.zoe)
    dialog.print_list()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(LockedPreview)), timeout=10_000)
    preview = opened(dialog, LockedPreview)
    preview.handled.emit(Handled(PRINTED, 1, "Office printer"))
    preview.close()
    with leader_store.read() as session:
        from sqlalchemy import text

        said = session.execute(text("SELECT action, subject FROM locked_audit")).all()
    assert ("child_contacts.print", "") in [tuple(row) for row in said]
    assert any(row[0] == "child_contacts.pages" and "Zoë" not in row[1] for row in said)
    dialog.reject()


def test_with_no_place_chosen_the_place_is_asked_for_first(
    desk: Desk, qtbot: QtBot, made: Made
) -> None:
    dialog = shown(desk, qtbot, made.zoe)
    qtbot.mouseClick(dialog.ui.add, _LEFT)
    assert dialog.form is None
    (box,) = dialog.findChildren(QInputDialog)
    assert "Where on the map" in box.labelText()
    (words,) = [one for one in box.comboBoxItems() if one.startswith("Parents and carers")]
    box.setTextValue(words)
    box.accept()
    assert form_of(dialog).entry.slot_id == "SAM-FAMILY-1"
    dialog.reject()
    dialog.accept()


def test_a_grandparent_leaves_parents_of_the_pupil_list_in_box_panel_and_on_paper(
    desk: Desk, qtbot: QtBot, made: Made, leader_store: Store
) -> None:
    with leader_store.write() as unit:
        for name, number, court in (
            ("Rita Ashdown", "07700 900801", False),
            ("Paul Ashdown", "07700 900802", True),
        ):
            unit.session.add(
                Parent(pupil_id=made.zoe, name=name, relationship="Parent", telephone=number,
                       court_order=court)
            )  # fmt: skip
        unit.commit("test parents")
    dialog = shown(desk, qtbot, made.zoe)
    gran = EntryRow("SAM-FAMILY-1", "Gran Ashdown", numbers=(NumberRow("01632 960803"),))
    service.save(leader_store, made.zoe, gran, "")
    dialog.refresh()
    slot = service.child_map(leader_store, made.zoe).drawn.slot("SAM-FAMILY-1")
    assert slot.summary == "Gran Ashdown and 2 more · In pupil list"
    dialog._show("SAM-FAMILY-1")
    said = "\n".join(one.text() for one in dialog.panel.findChildren(QLabel))
    for words in ("In pupil list", "Rita Ashdown", "07700 900801", "court order on file"):
        assert words in said
    sheet = service.sheet(leader_store, made.zoe)
    (page,) = PdfReader(io.BytesIO(render_child_map(sheet))).pages
    drawn = " ".join(page.extract_text().split())
    assert "Look in the pupil list" in drawn
    assert "Gran Ashdown: 01632 960803" in drawn
    assert "07700 900801" in drawn or "more: see the printed list" in drawn
    pages = PdfReader(io.BytesIO(render_list(sheet))).pages
    listed = " ".join(" ".join(one.extract_text() for one in pages).split())
    for words in ("Gran Ashdown", "07700 900801", "07700 900802", "In pupil list"):
        assert words in listed
    dialog.accept()
