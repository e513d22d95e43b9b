"""History, links, transfer and joiners through their real widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from esafety_desktop.incidents import service
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.printing.locked_view import Handled, LockedPreview
from esafety_desktop.printing.protected_save_view import ProtectedSaveDialog
from esafety_desktop.pupil_files import (
    history_service,
    joiner_service,
    link_service,
    transfer_service,
)
from esafety_desktop.pupil_files.copy_dialog import CopyDialog
from esafety_desktop.pupil_files.history_dialog import HistoryDialog, show_history
from esafety_desktop.pupil_files.joiners_dialog import JoinersDialog, show_joiners
from esafety_desktop.pupil_files.link_dialog import LinkDialog
from esafety_desktop.pupil_files.linked_view import LinkedPart
from esafety_desktop.pupil_files.sending_dialog import SendingDialog
from esafety_desktop.pupil_files.summary_view import print_summary
from esafety_desktop.pupil_files.transfer_dialog import TransferDialog, show_sending
from esafety_desktop.pupil_files.transfer_rows import TransferPlan
from esafety_desktop.value import replace
from tests.conftest import unnamed_controls
from tests.incident_kit import menu_line, opened, tab_over
from tests.pupil_files.pupil_maker import pupil, row_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.widgets.desk import Desk
    from tests.pupil_files.pupil_maker import Made


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    yield made
    made.close()


def preview(window: QWidget, qtbot: QtBot) -> LockedPreview:
    qtbot.waitUntil(lambda: bool(window.findChildren(LockedPreview)), timeout=10_000)
    return window.findChildren(LockedPreview)[-1]


def test_typing_a_name_shows_the_child_and_the_print_is_put_down(
    made: Made, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    show_history(window, desk, "")
    dialog = opened(window, HistoryDialog)
    assert unnamed_controls(dialog) == []
    assert not dialog.ui.print.isEnabled()
    assert dialog.ui.wrong.text() == "Choose a child."
    qtbot.keyClicks(dialog.ui.filter, "lucja")
    assert dialog.ui.child.text() == "Łucja Nowak"
    assert "leaving day 20/11/2026" in dialog.ui.facts.text()
    assert dialog.ui.wrong.text() == ""
    assert dialog.ui.hints.text() == ("Records to be passed on: due in 3 school days (27/11/2026).")
    dialog.ui.filter.setText("zoe")
    assert not dialog.ui.hints.isVisible()
    assert dialog.ui.child.text() == "Zoë Ashdown"
    whole = len(dialog.lines.records.shown)
    dialog.ui.topic.setCurrentIndex(1)
    assert 0 < len(dialog.lines.records.shown) < whole
    dialog.ui.print.click()
    shown = preview(window, qtbot)
    assert "Zoë Ashdown" in shown.title
    assert "Ashdown" not in shown.windowTitle()
    shown.handled.emit(Handled("printed", 4, "Staff room", complete=True))
    shown.close()
    dialog.close()


def test_a_chronology_takes_a_few_keys(
    made: Made, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    show_history(window, desk, "")
    dialog = opened(window, HistoryDialog)
    qtbot.keyClicks(dialog.ui.filter, "zoe")
    qtbot.keyClick(dialog.ui.filter, Qt.Key.Key_Return)
    preview(window, qtbot).close()
    dialog.close()


def test_the_incident_of_a_line_opens(
    made: Made, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    show_history(window, desk, made.chat)
    dialog = opened(window, HistoryDialog)
    assert dialog.ui.child.text() == "Zoë Ashdown", "the child affected comes first"
    dialog.lines.selectRow(0)
    with qtbot.waitSignal(desk.place_wanted) as asked_for:
        dialog.ui.openIncident.click()
    assert asked_for.args == [f"incidents/{made.chat}"]


def test_the_log_leads_to_a_child_by_menu_and_by_place(
    made: Made, desk: Desk, qtbot: QtBot
) -> None:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.open_item(f"child/{made.left}")
    dialog = opened(tab, HistoryDialog)
    assert dialog.ui.child.text() == "Łucja Nowak"
    dialog.close()
    tab.open_item("joiners")
    opened(tab, JoinersDialog).close()
    tab.close()


@pytest.mark.covers("TODAY-ADD-10", "TFA-8")
def test_a_leavers_records_go_from_the_list_to_the_receipt(
    made: Made, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    show_history(window, desk, made.left)
    opened(window, HistoryDialog).ui.passOn.click()
    dialog = opened(window, TransferDialog)
    assert unnamed_controls(dialog) == []
    ui = dialog.ui
    assert ui.leftOn.text() == "20/11/2026"
    assert "has not been put down" in ui.fileWords.text()
    assert [box.isChecked() for box in dialog.boxes.values()] == [True]
    assert ui.wrong.text() == "Write which school the child goes to."
    ui.school.setText("Hill Road School")
    assert ui.wrong.text() == "Choose how the records go."
    ui.how.setCurrentIndex(ui.how.findData("post"))
    ui.named.setChecked(True)
    assert "needs the other children" in ui.wrong.text()
    ui.named.setChecked(False)
    assert ui.ok.isEnabled()
    ui.ok.click()
    sending = opened(window, SendingDialog)
    assert unnamed_controls(sending) == []
    assert sending.ui.markSent.isEnabled()
    assert not sending.ui.receiptGroup.isEnabled()
    sending.ui.showPages.click()
    shown = preview(window, qtbot)
    shown.handled.emit(Handled("saved", 7, "Papers 2026-11-24.pdf"))
    shown.close()
    assert "7 pages saved with a password" in sending.ui.handled.text()
    sending.ui.reference.setText("RM 12 34")
    sending.ui.markSent.click()
    assert "RM 12 34" in sending.ui.sent.text()
    assert not sending.ui.markReceipt.isEnabled()
    sending.ui.signer.setText("Mrs Rahman")
    sending.ui.markReceipt.click()
    assert "signed by Mrs Rahman" in sending.ui.receipt.text()
    assert sending.ui.wrong.text() == "This transfer is over."
    sending.close()
    kinds = [entry.kind for entry in service.incident(desk.store, made.photo).entries]
    assert kinds.count("transfer") == 4


def test_the_saved_pack_opens_only_with_the_password_that_was_shown(
    made: Made, desk: Desk, window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    plan = TransferPlan(made.ben, "Hill Road School", "", "", "mail", (made.chat,))
    begun = transfer_service.prepare(desk.store, plan).value
    show_sending(window, desk, begun)
    sending = opened(window, SendingDialog)
    sending.ui.showPages.click()
    shown = preview(window, qtbot)
    shown.ui.saveButton.click()
    (saving,) = shown.findChildren(ProtectedSaveDialog)
    saving.ui.written.setChecked(True)
    password = saving.password
    target = tmp_path / "Papers 2026-11-24.pdf"
    assert saving.save_to(str(target))
    reader = PdfReader(target)
    assert not reader.decrypt("Hill Road School")
    assert reader.decrypt(password)
    text = " ".join(page.extract_text() for page in reader.pages)
    assert "threatened Child B" in text
    assert "Zoë" not in text
    assert "saved with a password" in sending.ui.handled.text()
    assert password not in sending.ui.handled.text()
    assert password not in str(service.incident(desk.store, made.chat))
    shown.close()
    sending.close()


def test_what_was_typed_of_a_transfer_is_there_again(
    made: Made, desk: Desk, window: QWidget
) -> None:
    show_history(window, desk, f"{made.left}/transfer")
    dialog = opened(window, TransferDialog)
    dialog.ui.school.setText("Hill Road School")
    dialog.keep_draft()
    dialog.close()
    show_history(window, desk, f"{made.left}/transfer")
    again = opened(window, TransferDialog)
    assert again.ui.school.text() == "Hill Road School"
    again.close()


@pytest.mark.covers("TODAY-ADD-10")
def test_the_menu_leads_to_passing_on_a_childs_records(
    made: Made, desk: Desk, qtbot: QtBot
) -> None:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    menu_line(tab, "Pass a child").trigger()
    dialog = opened(tab, HistoryDialog)
    assert "new school" in dialog.windowTitle()
    assert dialog.ui.passOn.isDefault()
    assert "Choose the child" in dialog.ui.wrong.text()
    dialog.show_child(made.left)
    assert "Enter" in dialog.ui.wrong.text()
    dialog.children_list.setFocus()
    qtbot.keyClick(dialog.children_list, Qt.Key.Key_Return)
    assert opened(tab, TransferDialog).ui.child.text() == "Łucja Nowak"
    opened(tab, TransferDialog).close()
    tab.close()


def test_a_long_line_of_a_record_needs_no_scrolling_sideways(
    made: Made, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    part = replace(
        history_service.history(desk.store, made.ben).parts[0],
        title="A very long & winding tale " * 9,
    )
    dialog = TransferDialog(desk, made.ben, [part], window)
    dialog.show()
    (box,) = dialog.boxes.values()
    qtbot.waitUntil(lambda: box.text().endswith("…"))
    assert not dialog.ui.incidents.horizontalScrollBar().isVisible()
    assert part.title in box.toolTip()
    assert part.title in box.accessibleName()
    dialog.resize(500, 660)
    assert not dialog.ui.incidents.horizontalScrollBar().isVisible()
    dialog.close()


def test_records_that_need_not_go(made: Made, desk: Desk, window: QWidget) -> None:
    show_history(window, desk, f"{made.left}/transfer")
    opened(window, TransferDialog).ui.notNeeded.click()
    asked_why = opened(window, ReasonDialog)
    asked_why.ui.reason.setPlainText("Moved abroad: handed to the parents.")
    asked_why.ui.ok.click()
    assert transfer_service.settled(desk.store, made.left)


@pytest.mark.covers("TFA-8")
def test_the_text_of_a_pack_is_copied_out(made: Made, desk: Desk, window: QWidget) -> None:
    plan = TransferPlan(made.ben, "Hill Road School", "", "", "system", (made.chat,))
    begun = transfer_service.prepare(desk.store, plan).value
    show_sending(window, desk, begun)
    opened(window, SendingDialog).ui.copyText.click()
    dialog = opened(window, CopyDialog)
    assert unnamed_controls(dialog) == []
    assert "never into an e-mail" in dialog.ui.warning.text()
    QApplication.clipboard().setText("")
    dialog.ui.copy.click()
    text = QApplication.clipboard().text()
    assert "From Seabrook Primary School to Hill Road School" in text
    assert "Ben Okoro threatened Child B in a game's chat." in text
    assert "Zoë" not in text
    assert (
        service.incident(desk.store, made.chat)
        .entries[-1]
        .text.endswith("the text was copied out.")
    )
    QApplication.clipboard().setText("")
    dialog.close()


def test_giving_up_and_asking_again_are_asked_for_in_words(
    made: Made, desk: Desk, window: QWidget
) -> None:
    show_history(window, desk, f"{made.left}/transfer")
    dialog = opened(window, TransferDialog)
    dialog.ui.school.setText("Hill Road School")
    dialog.ui.how.setCurrentIndex(1)
    dialog.ui.ok.click()
    sending = opened(window, SendingDialog)
    sending.ui.markSent.click()
    sending.ui.askedAgain.click()
    words = opened(window, ReasonDialog)
    words.ui.reason.setPlainText("Mrs Rahman by telephone")
    words.ui.ok.click()
    show_history(window, desk, f"{made.left}/transfer")
    opened(window, SendingDialog).ui.giveUp.click()
    words = opened(window, ReasonDialog)
    words.ui.reason.setPlainText("The child stays after all.")
    words.ui.ok.click()
    (row,) = transfer_service.transfers(desk.store, made.left)
    assert row.ended_why == "The child stays after all."


@pytest.mark.covers("TFG-4")
def test_the_history_begins_with_whoever_is_marked(made: Made, desk: Desk, qtbot: QtBot) -> None:
    """From the people of an incident: mark, More, History, print: six keys and clicks."""
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.open_item(made.chat)
    tab.ui.parts.setCurrentWidget(tab.ui.peoplePage)
    people = tab.detail.people
    ben = next(row for row in people.records.shown if row.name == "Ben Okoro")
    people.select_key(ben.id)
    menu_line(tab, "History of a child").trigger()
    dialog = opened(tab, HistoryDialog)
    assert dialog.ui.child.text() == "Ben Okoro"
    assert dialog.ui.print.isDefault()
    qtbot.keyClick(dialog.ui.filter, Qt.Key.Key_Return)
    preview(dialog, qtbot).close()
    dialog.close()
    tab.ui.parts.setCurrentIndex(0)
    menu_line(tab, "History of a child").trigger()
    dialog = opened(tab, HistoryDialog)
    assert dialog.ui.child.text() == "Zoë Ashdown", "whoever is affected where nobody is marked"
    dialog.close()


def test_linking_and_taking_back_by_keyboard(
    made: Made, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    part = LinkedPart(window)
    part.resize(900, 500)
    part.show()
    part.show_for(desk, made.chat)
    assert unnamed_controls(part) == []
    part.ui.link.click()
    dialog = opened(part, LinkDialog)
    assert unnamed_controls(dialog) == []
    assert dialog.ui.ok.isEnabled(), "the one that shares a child is marked"
    dialog.others.clearSelection()
    assert dialog.ui.wrong.text() == "Choose the other incident."
    dialog.others.selectRow(0)
    dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData("other"))
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.note.setText("The same evening")
    qtbot.keyClick(dialog.ui.note, Qt.Key.Key_Return)
    (row,) = part.table.records.shown
    assert row.why == "Another reason: The same evening"
    part.table.selectRow(0)
    part.ui.unlink.click()
    why = opened(part, ReasonDialog)
    why.ui.reason.setPlainText("It was another evening.")
    why.ui.ok.click()
    assert link_service.links(desk.store, made.chat) == ()
    assert not part.table.records.shown


def test_a_joiners_file_is_asked_for_and_comes(made: Made, desk: Desk, window: QWidget) -> None:
    class_id = row_of(desk.store, made.zoe).class_id
    from datetime import date

    pupil(desk.store, "Amir", "Khan", class_id or "", joined_on=date(2026, 11, 16))
    show_joiners(window, desk)
    dialog = opened(window, JoinersDialog)
    assert unnamed_controls(dialog) == []
    ui = dialog.ui
    ui.askedOn.setText("24/11/2026")
    assert ui.wrong.text() == "Write which school the child comes from."
    ui.oldSchool.setText("Hill Road School")
    ui.askedOn.setText("31/02/2026")
    assert "type it like" in ui.wrong.text()
    ui.askedOn.setText("24/11/2026")
    ui.keep.click()
    assert dialog.table.records.shown[0].next_words == "Ask the old school again"
    ui.outcome.setCurrentIndex(ui.outcome.findData("received"))
    ui.receivedOn.setText("24/11/2026")
    ui.keep.click()
    assert joiner_service.joiners(desk.store)[0].outcome == "received"
    dialog.close()


def test_the_closing_summary_is_shown(
    made: Made, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    print_summary(window, desk, made.chat)
    shown = preview(window, qtbot)
    assert shown.document.pageCount() == 1
    shown.handled.emit(Handled("printed", 1, "Staff room", complete=True))
    shown.close()
