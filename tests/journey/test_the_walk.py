"""The main job, end to end, through the real window: from an empty folder to a restored back-up."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pypdfium2
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableView,
)

from esafety_desktop.action_points import service as action_points
from esafety_desktop.action_points.review_dialog import ReviewDialog
from esafety_desktop.action_points.tab import ActionPointsTab
from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.tab import SignedFormsTab
from esafety_desktop.backups.backup_dialog import BackupDialog
from esafety_desktop.backups.restore_dialog import RestoreDialog
from esafety_desktop.concerns.concern_dialog import ConcernDialog
from esafety_desktop.concerns.slips_dialog import SlipsDialog
from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.tab import ContactsTab
from esafety_desktop.dates import british, months_later
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.close_dialog import CloseDialog
from esafety_desktop.incidents.details_dialog import DetailsDialog
from esafety_desktop.incidents.person_dialog import PersonDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.letters.tab import PrintTab
from esafety_desktop.school import service as school
from esafety_desktop.school.import_dialog import ImportDialog
from esafety_desktop.setup.assistant_view import AssistantView
from esafety_desktop.shell.putting_back_view import PuttingBackView
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.today.tab import TodayTab
from tests.journey import guided
from tests.journey.guided import fill_contact
from tests.journey.hands import shown
from tests.journey.school_export import CLASSES, PUPILS, write_export
from tests.printing.reading import read

if TYPE_CHECKING:
    from esafety_desktop.setup.key_pages import AccountPage, SheetPage
    from tests.journey.hands import Hands

OFFICE = ("office", "seven small otters")
LEADER = ("Mrs Bell", "lantern under moss")
WHAT_HAPPENED = "A page with violent films stood open on a computer of the library."
_CODE = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b")


def test_01_the_assistant_sets_the_school_up(hands: Hands) -> None:
    hands.journey.start()
    view = hands.journey.program.frame.page
    assert isinstance(view, AssistantView)
    hands.click(view.ui.next)
    hands.type_in(view.school.ui.name, "Tern Bay Primary School")
    hands.type_in(view.school.ui.address, "Shore Road\nTern Bay\nTB1 2AB")
    hands.type_in(view.school.ui.telephone, "01632 960 001")
    hands.click(view.ui.next)
    assert view.terms.ui.first1.text()
    hands.click(view.ui.next)
    _make_account(hands, view.office, *OFFICE)
    _take_the_sheet(hands, view.office_sheet, 3)
    hands.click(view.choice.ui.now)
    hands.click(view.ui.next)
    _make_account(hands, view.leader, *LEADER)
    _take_the_sheet(hands, view.leader_sheet, 6)
    assert view.people.ui.import_now.isChecked()


def _make_account(hands: Hands, page: AccountPage, name: str, password: str) -> None:
    view = _assistant(hands)
    assert view.page is page
    hands.type_in(page.ui.name, name)
    hands.type_in(page.ui.password, password)
    hands.type_in(page.ui.again, password)
    hands.click(view.ui.next)
    hands.until(lambda: view.page is not page)


def _take_the_sheet(hands: Hands, page: SheetPage, group: int) -> None:
    view = _assistant(hands)
    assert view.page is page
    assert not view.ui.next.isEnabled()
    assert "•••••" in page.check.ui.code.text(), "it is to be read from the paper"
    hands.click(page.check.ui.print)
    (sheet,) = read(hands.paper())
    groups = re.findall(r"\b[0-9A-HJKMNP-TV-Z]{5}\b", sheet)
    assert page.sheet is not None
    code = page.sheet.code.split("-")
    assert [one for one in groups if one in code] == code
    hands.type_in(page.check.ui.group, code[group - 1].lower())
    hands.click(view.ui.next)


def _assistant(hands: Hands) -> AssistantView:
    view = hands.journey.program.frame.page
    assert isinstance(view, AssistantView)
    return view


def test_02_the_pupils_are_imported(hands: Hands) -> None:
    path = write_export(hands.journey.shelf)
    hands.click(_assistant(hands).ui.next)
    hands.until(lambda: hands.journey.program.working)
    assert not hands.desk.store.is_leader
    assert len(school.terms(hands.desk.store)) == 6
    dialog = hands.dialog(ImportDialog)
    hands.type_in(dialog.ui.path, str(path))
    QTest.keyClick(dialog.ui.path, Qt.Key.Key_Return)
    hands.until(lambda: dialog.ui.heading.text() == "What the columns hold")
    assert not dialog.ui.reason.text()
    hands.click(dialog.ui.next)
    tabs = dialog.preview.ui.tabs
    assert [tabs.tabText(n) for n in range(tabs.count())] == [
        f"Joiners {PUPILS}", "Leavers 0", "Moves 0", "Changed details 0", "To decide 0",
        "Put aside 0",
    ]  # fmt: skip
    assert school.pupils(hands.desk.store) == ()
    hands.click(dialog.ui.next)
    assert hands.spoken.startswith(f"Taken in: {PUPILS} joined")
    store = hands.desk.store
    assert {row.name: row.pupil_count for row in school.classes(store)} == CLASSES
    parents = school.parents(store, [row.id for row in school.pupils(store)])
    assert len(parents) == PUPILS + PUPILS // 2
    assert {row.name for row in school.pupils(store)} >= {"Zoë Ashdown", "Renée Dunnock"}
    assert isinstance(hands.desk.view.current, TodayTab)


def test_03_the_letters_of_5b_are_printed(hands: Hands) -> None:
    tab = hands.tab("Ctrl+6", PrintTab)
    hands.press("Ctrl+F")
    hands.type_in(tab.filter, "5b")
    hands.choose(tab.table, "5B")
    row = tab.table.current_row()
    assert row is not None
    assert row.waiting is None  # nothing was given out yet
    assert tab.ui.letter.isChecked()
    assert tab.ui.figure.text() == str(CLASSES["5B"])
    hands.click(tab.ui.preview)
    paper = hands.paper()
    pages = read(paper)
    document = pypdfium2.PdfDocument(paper)
    assert len(pages) == 2 * CLASSES["5B"]
    names = [row.name for row in school.pupils(hands.desk.store) if row.class_name == "5B"]
    codes = hands.journey.notes["codes"] = []
    children = hands.journey.notes["children"] = []
    for number in range(CLASSES["5B"]):
        letter, slip = pages[2 * number], pages[2 * number + 1]
        (name,) = (one for one in names if one in slip)
        assert name.split()[0] in letter
        assert "Tern Bay Primary School" in letter
        (code,) = _CODE.findall(slip)
        picture = document[2 * number + 1].render(scale=150 / 72, grayscale=True).to_pil()
        (found,) = zxingcpp.read_barcodes(picture)
        assert found.text == code.replace("-", "")
        codes.append(code)
        children.append(name)
    row = tab.table.current_row()
    assert row is not None
    assert row.waiting == CLASSES["5B"]
    assert len(set(codes)) == CLASSES["5B"]
    assert sorted(children) == sorted(names)


def test_04_slips_are_typed_in_and_undone(hands: Hands) -> None:
    tab = hands.tab("Ctrl+3", SignedFormsTab)
    codes, children = hands.journey.notes["codes"], hands.journey.notes["children"]
    for number, (code, child) in enumerate(zip(codes[:-4], children, strict=False), 1):
        assert tab.scan_line.hasFocus()
        hands.type_in(tab.scan_line, code.lower() if number % 2 else code.replace("-", ""))
        QTest.keyClick(tab.scan_line, Qt.Key.Key_Return)
        first, last = child.split()
        assert f"{first} {last[0]}." in tab.ui.answer.text()
        assert tab.ui.answer.text().startswith("✓ Returned: 5B, no. ")
        assert f"| {last}, {first} |" in _row(tab)
        assert "✓ Returned" in _row(tab)
    hands.press("Ctrl+Z")
    assert tab.ui.answer.text().startswith("Taken back: 5B, no. ")
    assert "○ Due · given out today" in _row(tab)
    hands.type_in(tab.scan_line, codes[-5])
    QTest.keyClick(tab.scan_line, Qt.Key.Key_Return)
    assert "✓ Returned" in _row(tab)
    hands.type_in(tab.scan_line, codes[0][:-1] + ("X" if codes[0][-1] != "X" else "Y"))
    QTest.keyClick(tab.scan_line, Qt.Key.Key_Return)
    assert tab.ui.pile.isVisible()
    hands.click(tab.ui.settle)
    assert not tab.ui.pile.isVisible()


def test_05_those_who_have_not_returned_are_reminded(hands: Hands) -> None:
    tab = hands.tab("Ctrl+3", SignedFormsTab)
    missing = hands.journey.notes["children"][-4:]
    hands.pick(tab.ui.school_class, "5B")
    hands.pick(tab.ui.agreement, "KS2")
    assert tab.ui.figure.text() == f"{CLASSES['5B'] - 4} of {CLASSES['5B']} returned"
    hands.click(tab.ui.only_outstanding)
    shown = [" ".join(reversed(row.name.split(", "))) for row in tab.grid.grid.shown]
    assert sorted(shown) == sorted(missing)
    hands.click(tab.ui.print_reminders)
    early = hands.dialog(QMessageBox)
    assert early.text().startswith("The letter asks for it by ")
    hands.click(early.buttons()[0])
    pages = read(hands.paper())
    assert [sum(name in page for page in pages) for name in missing] == [1] * 4
    assert "5B: 4 reminders ready to print." in tab.reminders.label.text()
    hands.click(tab.reminders.button)
    assert not tab.reminders.isVisible()
    hands.click(tab.ui.only_outstanding)


def _row(tab: SignedFormsTab) -> str:
    """The current line of the grid as it is read: name and cells."""
    model, at = tab.grid.grid, tab.grid.currentIndex()
    cells = [model.index(at.row(), column).data() for column in range(model.columnCount())]
    return " | ".join(str(cell) for cell in cells)


def test_06_the_leader_logs_an_incident(hands: Hands) -> None:
    hands.menu("sign_out")
    hands.sign_in(*LEADER)
    assert hands.desk.store.is_leader
    tab = hands.tab("Ctrl+2", IncidentsTab)
    hands.press("Ctrl+N")
    dialog = hands.dialog(ProcedureDialog)
    hands.journey.notes["incident"] = [dialog.incident_id]
    hands.type_in(dialog.ui.whatHappened, WHAT_HAPPENED)
    hands.click(dialog.ui.firstDone)
    assert guided.step_of(dialog) == "TF-0"
    hands.click(dialog.ui.done)
    assert "no number" in guided.rings(dialog)
    hands.click(guided.fill_in(dialog, "SAM-SCHOOL-5"))
    contacts = hands.desk.view.current
    assert isinstance(contacts, ContactsTab)
    assert "safeguarding lead" in contacts.panel.findChildren(QLabel)[0].text().casefold()
    fill_contact(hands, contacts, "Amina Reed", "01632 960020")
    hands.tab("Ctrl+2", IncidentsTab)
    hands.click(tab.ui.carryOn)
    dialog = hands.dialog(ProcedureDialog)
    assert guided.step_of(dialog) == "TF-1"
    assert "Amina Reed" in guided.rings(dialog)
    assert "01632 960020" in guided.rings(dialog)
    guided.tick(hands, dialog, "school-computer")
    hands.click(dialog.ui.done)
    guided.tick(hands, dialog, "no")
    hands.click(dialog.ui.done)
    assert guided.step_of(dialog) == "TF-4"
    guided.answer(hands, dialog)
    assert guided.step_of(dialog) == "TF-5"
    guided.tick(hands, dialog, "TF-B")
    hands.click(dialog.ui.done)
    assert guided.step_of(dialog) == "TF-B1"
    hands.click(dialog.ui.leave)


def test_07_a_lock_in_the_middle_of_a_word(hands: Hands) -> None:
    tab = hands.tab("Ctrl+2", IncidentsTab)
    hands.click(tab.ui.carryOn)
    dialog = hands.dialog(ProcedureDialog)
    form = guided.form_of(dialog)
    hands.type_in(form.who, "Ada")
    hands.type_in(form.note, "She said that a girl in Year 6 had sh")
    store = hands.desk.store
    hands.press("Ctrl+L")
    assert hands.journey.program.working is None
    assert not store.is_open
    page = hands.journey.program.frame.page
    assert isinstance(page, SignInView)
    assert page.ui.account.currentText() == LEADER[0]
    hands.sign_in(*LEADER)
    dialog = hands.dialog(ProcedureDialog)
    assert guided.step_of(dialog) == "TF-B1"
    form = guided.form_of(dialog)
    assert form.who.text() == "Ada"
    assert form.note.toPlainText().endswith("had sh")
    form.note.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(form.note, "own her the page.")
    hands.click(dialog.ui.done)
    assert guided.step_of(dialog) == "TF-B2"
    hands.click(dialog.ui.leave)


def test_08_close_the_program_and_go_on(hands: Hands) -> None:
    hands.journey.leave()
    hands.journey.start()
    hands.sign_in(*LEADER)
    hands.menu("go_incidents")
    tab = hands.tab("Ctrl+2", IncidentsTab)
    assert "A worry for the child?" in tab.ui.next.text()
    tab.list.table.setFocus()
    hands.press("Return")
    dialog = hands.dialog(ProcedureDialog)
    assert guided.step_of(dialog) == "TF-B2"
    guided.tick(hands, dialog, "no")
    hands.click(dialog.ui.done)
    hands.click(dialog.ui.worse)
    hands.click(dialog.ticks.boxes["TF-D"])
    assert not dialog.ui.ticksOk.isEnabled()
    hands.type_in(dialog.ui.ticksReason, "The page was sent by somebody whom she never met.")
    hands.click(dialog.ui.ticksOk)
    assert guided.step_of(dialog).startswith("TF-D")
    lit = dialog.state.chart.box("TF-B1")
    assert lit is not None
    assert lit.light == "done"
    hands.click(dialog.ui.leave)
    hands.click(tab.ui.closeIncident)
    closing = hands.dialog(CloseDialog)
    assert not closing.ui.ok.isEnabled()
    assert any("999" in jump.text() for jump in closing.jumps)
    hands.click(closing.ui.cancel)


def test_09_the_end_is_reached_closed_and_printed(hands: Hands) -> None:
    tab = hands.tab("Ctrl+2", IncidentsTab)
    hands.click(tab.ui.carryOn)
    guided.walk_to_the_end(hands, hands.dialog(ProcedureDialog))
    closing = hands.dialog(CloseDialog)
    hands.click(next(jump for jump in closing.jumps if "when it happened" in jump.text()))
    facts = hands.dialog(DetailsDialog)
    assert facts.ui.whatHappened.toPlainText() == WHAT_HAPPENED
    hands.pick(facts.ui.kind, "exploitation")
    hands.pick(facts.ui.occurred, "About")
    hands.pick(facts.ui.where, "In school")
    hands.click(facts.ui.ok)
    closing = hands.dialog(CloseDialog)
    hands.click(next(jump for jump in closing.jumps if "Name who" in jump.text()))
    person = hands.dialog(PersonDialog)
    hands.type_in(person.filter, "garside 5b")
    hands.choose(person.pupils, "Garside")
    hands.click(person.ui.ok)
    closing = hands.dialog(CloseDialog)
    assert closing.possible
    hands.click(closing.outcomes["talk"])
    hands.type_in(closing.ui.reasons, "Social care took it on.")
    assert not closing.ui.ok.isEnabled()
    hands.click(closing.outcomes["agency"])
    hands.click(closing.ui.ok)
    assert "is closed" in hands.spoken
    texts = [row.text for row in tab.detail.chronology.records.shown]
    for said in ("had shown her the page", "somebody whom she never met", "Social care took it on"):
        assert any(said in text for text in texts), said
    hands.press("Ctrl+P")
    record = "\n".join(read(hands.paper())).replace("\n", " ")
    for said in (WHAT_HAPPENED[:20], "had shown her the page", "Garside", "Social care took it on"):
        assert said in record, said


def test_10_whom_to_ring_is_filled_in(hands: Hands) -> None:
    tab = hands.tab("Ctrl+4", ContactsTab)
    blank = _count(tab.faults.missing.text())
    hands.press("Ctrl+F")
    hands.type_in(tab.ui.search, "LADO")
    QTest.keyClick(tab.ui.search, Qt.Key.Key_Return)
    assert tab.map.hasFocus()
    QTest.keyClick(tab.map, Qt.Key.Key_Return)
    fill_contact(hands, tab, "Priya Nair", "01632 960021", opened=True)
    assert _count(tab.faults.missing.text()) == blank - 1
    assert "Priya Nair" in "".join(one.text() for one in tab.panel.findChildren(QLabel))
    hands.press("Ctrl+P")
    assert "Priya Nair" in "".join(read(hands.paper()))


def _count(sentence: str) -> int:
    found = re.search(r"(\d+) must-have", sentence)
    return int(found[1]) if found else 0


def test_11_reviews_are_recorded_and_the_next_ones_set(hands: Hands) -> None:
    tab = hands.tab("Ctrl+5", ActionPointsTab)
    assert len(tab.table.records.shown) == 9
    today = hands.desk.store.today()
    for number, due in ((3, months_later(today, 6)), (5, today - timedelta(days=9))):
        point = f"BECTA09-AP-0{number}"
        hands.choose(tab.table, next(p.title for p in tab.table.records.shown if p.id == point))
        hands.press("Ctrl+N")
        dialog = hands.dialog(ReviewDialog)
        hands.type_in(dialog.ui.actionedBy, "Amina Reed")
        hands.type_in(dialog.ui.comments, "Looked at with the IT support.")
        if due < today:  # a review of long ago, put down late
            hands.type_in(dialog.ui.lastReviewed, british(due - timedelta(days=30)))
        hands.type_in(dialog.ui.nextDue, british(due))
        hands.click(dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok))
        assert tab.point is not None
        assert british(due) in tab.point.state
    assert tab.point is not None
    assert tab.point.state.startswith("Overdue since")
    assert tab.ui.count.text().startswith("1 overdue")


def test_12_today_leads_to_each_place(hands: Hands) -> None:
    tab = hands.tab("Ctrl+1", TodayTab)
    lines = [(t, line) for t, table in enumerate(tab.tables) for line in table.records.shown]
    assert any(line.room == "Action points" and line.overdue for _, line in lines)
    assert any(line.room == "Contacts" for _, line in lines)
    for number, line in lines:
        tab = hands.tab("Ctrl+1", TodayTab)
        table = tab.tables[number]
        hands.choose(table, line.what)
        hands.press("Return")
        current = hands.desk.view.current
        assert current is not None
        opened = shown(QDialog)
        tabs = hands.desk.view.tabs
        there = tabs.tabText(tabs.currentIndex()).replace("&", "")
        assert there == line.room or (line.place.startswith("menu/") and opened), line
        for dialog in opened:  # some lines lead to a window of their own
            dialog.reject()
        if isinstance(current, ActionPointsTab) and not line.inside:
            assert current.point is not None
            assert current.point.id == line.place.split("/")[1]


def test_13_the_office_can_only_report_a_concern(hands: Hands) -> None:
    hands.menu("sign_out")
    hands.sign_in(*OFFICE)
    tab = hands.tab("Ctrl+2", IncidentsTab)
    assert tab.ui.pages.currentWidget() is tab.ui.officePage
    buttons = [one for one in tab.findChildren(QPushButton) if one.isVisible()]
    offered = {one.text().replace("&", "") for one in buttons}
    assert offered == {
        "Report a concern…",
        "What became of it…",
        "Print five minutes card…",
        "Print the flowchart…",
    }
    assert not any(table.isVisible() for table in tab.findChildren(QTableView))
    hands.press("Ctrl+N")
    slip = hands.dialog(ConcernDialog)
    assert not slip.ui.writing.isVisible()
    hands.click(slip.ui.aboutNo)
    hands.type_in(slip.ui.text, "A boy in 5A said that a stranger writes to him.")
    hands.type_in(slip.ui.told, "Mrs Bell, in person")
    hands.click(slip.ui.ok)
    assert tab.ui.officeCount.text() == "1 concern not collected"


def test_14_the_leader_makes_it_an_incident(hands: Hands) -> None:
    hands.menu("sign_out")
    hands.sign_in(*LEADER)
    tab = hands.tab("Ctrl+2", IncidentsTab)
    hands.click(tab.ui.slips)
    inbox = hands.dialog(SlipsDialog)
    assert "a stranger writes to him" in inbox.ui.text.toPlainText()
    hands.click(inbox.ui.toIncident)
    dialog = hands.dialog(ProcedureDialog)
    hands.click(dialog.ui.leave)
    assert not tab.ui.slips.isVisible()
    assert len(tab.list.table.records.shown) == 2


def test_15_a_back_up_is_made_and_restored(hands: Hands) -> None:
    before = _everything(hands)
    hands.press("Ctrl+B")
    backup = hands.dialog(BackupDialog)
    hands.click(backup.ui.buttons.button(QDialogButtonBox.StandardButton.Ok))
    hands.until(backup.ui.done.isVisible)
    hands.click(backup.ui.buttons.button(QDialogButtonBox.StandardButton.Close))
    tab = hands.tab("Ctrl+3", SignedFormsTab)
    hands.type_in(tab.scan_line, hands.journey.notes["codes"][-1])
    QTest.keyClick(tab.scan_line, Qt.Key.Key_Return)
    assert _everything(hands) != before
    hands.menu("restore")
    restore = hands.dialog(RestoreDialog)
    go_on = restore.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
    hands.until(lambda: go_on.isEnabled())
    hands.click(go_on)
    restore.ui.account.setCurrentText(LEADER[0])
    hands.type_in(restore.ui.password, LEADER[1])
    hands.click(go_on)
    hands.until(lambda: restore.ui.pages.currentWidget() is restore.ui.seen)
    hands.click(go_on)
    question = hands.dialog(QMessageBox)
    hands.click(next(one for one in question.buttons() if "Put it back" in one.text()))
    frame = hands.journey.program.frame
    hands.until(lambda: isinstance(frame.page, PuttingBackView))  # what is here is backed up first
    page = frame.page
    assert isinstance(page, PuttingBackView)
    hands.until(page.ui.go_on.isVisible)
    hands.click(page.ui.go_on)
    hands.sign_in(*LEADER)
    assert _everything(hands) == before
    hands.tab("Ctrl+2", IncidentsTab)


def _everything(hands: Hands) -> dict[str, object]:
    """What the school holds, as its rooms tell it."""
    store = hands.desk.store
    return {
        "pupils": school.pupils(store),
        "returned": agreements.returned_counts(store),
        "incidents": [incidents.incident(store, row.id) for row in incidents.incidents(store)],
        "contacts": contacts.faults(store),
        "reviews": action_points.points(store),
    }
