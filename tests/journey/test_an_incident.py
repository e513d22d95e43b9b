"""One incident from the first word to the printed history, through the real window.

The steps run in the order in which they are written, over one program and one data folder.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView
from sqlalchemy import select

from esafety_desktop.accounts import service as accounts
from esafety_desktop.evidence import service as evidence
from esafety_desktop.evidence.hand_over_dialog import HandOverDialog
from esafety_desktop.evidence.item_dialog import ItemDialog
from esafety_desktop.evidence.register_view import EvidencePart
from esafety_desktop.follow_ups.chase_dialog import ChaseDialog
from esafety_desktop.follow_ups.tasks_view import FollowUpsPart
from esafety_desktop.incident_letters import service as letters
from esafety_desktop.incident_letters.letter_dialog import LetterDialog
from esafety_desktop.incident_letters.letters_view import LettersPart
from esafety_desktop.incidents import agency_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.agencies_view import AgenciesPart
from esafety_desktop.incidents.agency_dialog import AgencyDialog
from esafety_desktop.incidents.close_dialog import CloseDialog
from esafety_desktop.incidents.details_dialog import DetailsDialog
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.incidents.person_dialog import PersonDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.pupil_files.history_dialog import HistoryDialog
from esafety_desktop.store import cipher
from esafety_desktop.store.audit import LockedAudit
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.widgets.part import LatePart
from tests.conftest import (
    LEADER_NAME,
    LEADER_PASSWORD,
    OFFICE_NAME,
    OFFICE_PASSWORD,
)
from tests.journey import guided
from tests.journey.at_work import Journey, over
from tests.journey.counting import Counting
from tests.letters.letter_school import fill
from tests.printing.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from esafety_desktop.incidents.rows import IncidentDetail
    from tests.journey.hands import Hands

LEADER = (LEADER_NAME, LEADER_PASSWORD)
DEPUTY = ("deputy", "harbour bell at noon")
TOLD = "A girl said that a man whom she met in a game asks her for pictures."
CALLED = "Rang social care, Ms Okafor: they call back by four."
BEFORE_LOCK, AFTER_LOCK = "She wants her form teacher to kn", "ow, nobody else."
WRONG = "The telephone is hers."


@pytest.fixture(scope="module")
def journey(
    school_template: Path, tmp_path_factory: pytest.TempPathFactory, qapp: object
) -> Iterator[Journey]:
    """A program over a small school with an office account and two leaders."""
    folder = tmp_path_factory.mktemp("incident")
    shutil.copytree(school_template, folder / "data")
    store = accounts.sign_in(folder / "data", *LEADER)
    fill(store)
    accounts.add_account(store, DEPUTY[0], Role.LEADER, DEPUTY[1])
    store.close()
    with over(folder / "data", folder) as made:
        made.start()
        yield made


def tab_of(hands: Hands) -> IncidentsTab:
    """The Incidents tab with the incident of this walk."""
    tab = hands.tab("Ctrl+2", IncidentsTab)
    assert tab.detail.incident_id == hands.journey.notes["incident"][0]
    return tab


def page(hands: Hands, tab: IncidentsTab, title: str) -> object:
    """Click the page of this title; gives it."""
    bar = tab.ui.parts.tabBar()
    titles = [bar.tabText(n).replace("&", "") for n in range(bar.count())]
    at = bar.tabRect(titles.index(title)).center()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert tab.ui.parts.currentIndex() == titles.index(title)
    part = tab.detail.part
    return part.part if isinstance(part, LatePart) else part


def kept(hands: Hands) -> IncidentDetail:
    """The incident as the cabinet has it."""
    return incidents.incident(hands.desk.store, hands.journey.notes["incident"][0])


def trail(hands: Hands) -> list[tuple[str, str]]:
    """Who did what to incidents: account id and action, oldest first."""
    with hands.desk.store.read() as session:
        rows = session.execute(
            select(LockedAudit.account_id, LockedAudit.action).order_by(LockedAudit.seq)
        )
        return [(row.account_id, row.action) for row in rows]


def note(hands: Hands, tab: IncidentsTab, text: str) -> None:
    """A note for the chronology."""
    hands.click(tab.ui.addNote)
    dialog = hands.dialog(NoteDialog)
    hands.type_in(dialog.ui.text, text)
    hands.click(dialog.ui.ok)


def test_01_it_begins_and_two_routes_are_ticked_at_once(hands: Hands) -> None:
    hands.sign_in(*LEADER)
    hands.press("Ctrl+N")
    dialog = hands.dialog(ProcedureDialog)
    hands.journey.notes["incident"] = [dialog.incident_id]
    hands.type_in(dialog.ui.whatHappened, TOLD)
    hands.click(dialog.ui.firstDone)
    hands.click(dialog.ui.done)
    guided.tick(hands, dialog, "none")
    hands.click(dialog.ui.done)
    guided.tick(hands, dialog, "no")
    hands.click(dialog.ui.done)
    guided.answer(hands, dialog)
    assert guided.step_of(dialog) == "TF-5"
    for route in ("TF-D", "TF-I"):
        guided.tick(hands, dialog, route)
    hands.click(dialog.ui.done)
    assert set(dialog.state.open_routes) >= {"TF-D", "TF-I"}
    assert guided.step_of(dialog).startswith("TF-D")
    assert any(step.startswith("TF-I") for step in dialog.ways.buttons)
    hands.click(dialog.ui.leave)
    assert kept(hands).row.kind


def test_02_the_call_to_social_care_and_the_child(hands: Hands) -> None:
    tab = tab_of(hands)
    hands.click(tab.ui.addCall)
    dialog = hands.dialog(NoteDialog)
    assert dialog.ui.kind.currentText() == "Telephone call"
    hands.type_in(dialog.ui.text, CALLED)
    hands.click(dialog.ui.ok)
    assert (kept(hands).entries[-1].kind, kept(hands).entries[-1].text) == ("call", CALLED)
    page(hands, tab, "People")
    hands.click(tab.ui.addPerson)
    person = hands.dialog(PersonDialog)
    hands.type_in(person.filter, "ashd")
    hands.click(person.ui.ok)
    assert [one.name for one in kept(hands).people] == ["Zoë Ashdown"]
    page(hands, tab, "Facts")
    hands.click(tab.ui.editFacts)
    facts = hands.dialog(DetailsDialog)
    hands.pick(facts.ui.occurred, "Nobody knows")
    hands.pick(facts.ui.where, "Out of school")
    hands.click(facts.ui.ok)
    assert kept(hands).facts.where == "out"


def test_03_locked_in_the_middle_of_a_word(hands: Hands) -> None:
    tab = tab_of(hands)
    hands.click(tab.ui.addNote)
    hands.type_in(hands.dialog(NoteDialog).ui.text, BEFORE_LOCK)
    store = hands.desk.store
    hands.press("Ctrl+L")
    assert not store.is_open
    hands.sign_in(*LEADER)
    dialog = hands.dialog(NoteDialog)
    assert dialog.ui.text.toPlainText() == BEFORE_LOCK
    dialog.ui.text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(dialog.ui.text, AFTER_LOCK)
    hands.click(dialog.ui.ok)
    assert kept(hands).entries[-1].text == BEFORE_LOCK + AFTER_LOCK


def test_04_an_agency_with_its_reference(hands: Hands) -> None:
    tab = tab_of(hands)
    part = page(hands, tab, "Agencies")
    assert isinstance(part, AgenciesPart)
    hands.click(part.ui.addAgency)
    dialog = hands.dialog(AgencyDialog)
    hands.pick(dialog.ui.agency, "ocial care")
    hands.type_in(dialog.ui.person, "Ms Okafor")
    hands.type_in(dialog.ui.reference, "SC-4417")
    hands.type_in(dialog.ui.advice, "Keep the telephone off; do not ask her more.")
    hands.click(dialog.ui.ok)
    sheet = agency_service.told_sheet(hands.desk.store, tab.detail.incident_id)
    assert "SC-4417" in [row.reference for row in sheet.agencies]


def test_05_a_thing_is_registered_and_handed_over(hands: Hands) -> None:
    tab = tab_of(hands)
    part = page(hands, tab, "Evidence")
    assert isinstance(part, EvidencePart)
    hands.click(part.ui.add)
    item = hands.dialog(ItemDialog)
    hands.pick(item.ui.kind, "Device or storage")
    hands.pick(item.ui.device, "Telephone or tablet")
    hands.type_in(item.ui.what, "A telephone in a blue cover")
    hands.pick(item.ui.state, "Turned off unopened")
    hands.type_in(item.ui.holder, "Mrs Bell")
    hands.type_in(item.ui.keptWhere, "The safe in the office")
    assert not item.ui.wrong.text()
    hands.click(item.ui.ok)
    hands.click(part.ui.handOver)
    over = hands.dialog(HandOverDialog)
    hands.type_in(over.ui.givenBy, "Mrs Bell")
    hands.type_in(over.ui.takenBy, "PC Iqbal")
    hands.type_in(over.ui.officerNumber, "2291")
    hands.type_in(over.ui.why, "For the police")
    hands.type_in(over.ui.reference, "CR/118")
    hands.type_in(over.ui.keptWhere, "Police station")
    assert not over.ui.wrong.text()
    hands.click(over.ui.ok)
    (thing,) = evidence.evidence(hands.desk.store, tab.detail.incident_id)
    assert (thing.called, thing.holder, thing.kept_where) == ("E1", "PC Iqbal", "Police station")


def test_06_the_letter_stays_shut_until_the_parents_were_decided(hands: Hands) -> None:
    tab = tab_of(hands)
    part = page(hands, tab, "Letters")
    assert isinstance(part, LettersPart)
    assert not part.ui.write.isEnabled()
    assert part.ui.said.text()
    hands.click(tab.ui.carryOn)
    met = guided.walk_to_the_end(hands, hands.dialog(ProcedureDialog))
    assert {"TF-PAR", "TF-R"} <= set(met)
    closing = hands.dialog(CloseDialog)
    hands.click(closing.ui.cancel)


def test_07_a_letter_home(hands: Hands) -> None:
    tab = tab_of(hands)
    part = page(hands, tab, "Letters")
    assert isinstance(part, LettersPart)
    hands.click(part.ui.write)
    dialog = hands.dialog(LetterDialog)
    for field in (dialog.ui.reason, dialog.ui.measure, dialog.ui.meeting):
        if field.isVisible():
            hands.type_in(field, "something that happened in a game")
    assert not dialog.ui.wrong.text()
    hands.click(dialog.ui.ok)
    text = "\n".join(read(hands.paper()))
    assert "something that happened in a game" in text.replace("\n", " ")
    (letter,) = letters.letters(hands.desk.store, tab.detail.incident_id)
    assert letter.child.startswith("Zoë Ashdown")


def test_08_a_follow_up_is_chased(hands: Hands) -> None:
    tab = tab_of(hands)
    part = page(hands, tab, "Follow-ups")
    assert isinstance(part, FollowUpsPart)
    waiting = next(row for row in part.table.records.shown if row.kind == "waiting")
    hands.choose(part.table, waiting.what)
    hands.click(part.ui.chased)
    asked = hands.dialog(ChaseDialog)
    hands.type_in(asked.ui.said, "They ring back.")
    hands.click(asked.ui.ok)
    again = next(row for row in part.table.records.shown if row.id == waiting.id)
    assert again.chased == waiting.chased + 1
    assert "Rung again: 1." in part.ui.story.toPlainText()


def test_09_a_line_is_struck_through_and_the_seal_holds(hands: Hands) -> None:
    tab = tab_of(hands)
    page(hands, tab, "Chronology")
    note(hands, tab, WRONG)
    hands.choose(tab.detail.chronology, WRONG)
    hands.click(tab.ui.strike)
    why = hands.dialog(ReasonDialog)
    hands.type_in(why.ui.reason, "It is her brother's.")
    hands.click(why.ui.ok)
    line = next(row for row in kept(hands).entries if row.text == WRONG)
    assert line.struck_by == kept(hands).entries[-1].number
    hands.click(tab.ui.verify)
    assert tab.ui.seal.text() == "The seal holds: no line was changed, none is missing."


def test_10_closing_is_refused_then_it_is_closed_and_opened_again(hands: Hands) -> None:
    tab = tab_of(hands)
    hands.click(tab.ui.closeIncident)
    closing = hands.dialog(CloseDialog)
    assert not closing.ui.ok.isEnabled()
    (jump,) = closing.jumps
    assert jump.text().startswith("▸ Write what came of it: Children's social care")
    hands.click(jump)
    part = tab.findChild(AgenciesPart)
    assert part is not None
    assert part.isVisibleTo(tab)
    hands.choose(part.table, "Keep the telephone off")
    hands.click(part.ui.complete)
    answer = hands.dialog(AgencyDialog)
    hands.type_in(answer.ui.outcome, "They see the family on Friday.")
    hands.click(answer.ui.cameNow)
    hands.click(answer.ui.ok)
    hands.click(tab.ui.closeIncident)
    closing = hands.dialog(CloseDialog)
    assert closing.possible, [jump.text() for jump in closing.jumps]
    hands.type_in(closing.ui.reasons, "Social care and the police took it on.")
    hands.click(closing.outcomes["sanction"])
    assert "cannot end it" in closing.ui.wrong.text()
    assert not closing.ui.ok.isEnabled()
    hands.click(closing.outcomes["agency"])
    hands.click(closing.ui.ok)
    assert kept(hands).row.status == "closed"
    assert not tab.ui.addNote.isEnabled()
    hands.click(tab.ui.reopen)
    why = hands.dialog(ReasonDialog)
    assert not why.ui.ok.isEnabled()
    hands.type_in(why.ui.reason, "The police rang again.")
    hands.click(why.ui.ok)
    assert kept(hands).row.status == "open"
    assert kept(hands).entries[-1].kind == "reopened"


def test_11_the_record_and_the_childs_history_are_printed(hands: Hands) -> None:
    tab = tab_of(hands)
    hands.press("Ctrl+P")
    record = _words(hands.paper())
    for said in (
        TOLD,
        CALLED,
        BEFORE_LOCK + AFTER_LOCK,
        "SC-4417",
        "PC Iqbal",
        "Social care and the police took it on.",
        "The police rang again.",
        kept(hands).seal.split()[0].lower(),
    ):
        assert said in record, said
    Counting(hands).line_of_menu(tab.ui.more, "Alt+M", "h")
    history = hands.dialog(HistoryDialog)
    hands.type_in(history.ui.filter, "ashd")
    hands.click(history.ui.print)
    chronology = _words(hands.paper())
    for said in ("Zoë Ashdown", CALLED, kept(hands).row.reference):
        assert said in chronology, said
    hands.click(history.ui.close)


def _words(pdf: bytes) -> str:
    return " ".join(" ".join(read(pdf)).split())


def test_12_another_leader_sees_it_and_the_office_does_not(hands: Hands) -> None:
    hands.desk.trigger("sign_out")
    hands.sign_in(*DEPUTY)
    tab = tab_of(hands)
    texts = [row.text for row in tab.detail.chronology.records.shown]
    assert CALLED in texts
    hands.until(lambda: (hands.desk.store.account.id, "incident.read") in trail(hands))
    hands.desk.trigger("sign_out")
    hands.sign_in(OFFICE_NAME, OFFICE_PASSWORD)
    tab = hands.tab("Ctrl+2", IncidentsTab)
    buttons = [one for one in tab.findChildren(QPushButton) if one.isVisible()]
    assert not {"New incident ▸", "More"} & {one.text().replace("&", "") for one in buttons}
    assert not any(table.isVisible() for table in tab.findChildren(QTableView))
    assert not hands.desk.store.is_leader
    search = hands.desk.view.search
    hands.click(search)
    QTest.keyClicks(search, "telephone is hers")
    hands.until(search.list.isVisible)
    found = [search.list.item(n).text() for n in range(search.list.count())]
    assert len(found) == 1
    assert found[0].startswith("Nothing")
    hands.press("Esc")


def test_13_the_trail_says_who_did_what_and_who_read(hands: Hands) -> None:
    hands.desk.trigger("sign_out")
    hands.sign_in(*LEADER)
    tab_of(hands)
    me = hands.desk.store.account.id
    mine = [action for account, action in trail(hands) if account == me]
    for action in (
        "incident.start",
        "incident.step",
        "incident.call",
        "incident.read",
        "incident.correction",
        "incident.close",
        "incident.reopen",
        "incident.print",
        "child.print",
    ):
        assert action in mine, action
    others = {action for account, action in trail(hands) if account != me}
    assert "incident.read" in others
    assert "incident.close" not in others


@pytest.mark.covers("BECTA09-LOG-1")
def test_14_an_edited_row_in_the_file_is_found(hands: Hands) -> None:
    """F23, I5: somebody with the key, but without the program, changes one word in the file."""
    tab = tab_of(hands)
    page(hands, tab, "Chronology")
    (line,) = (row for row in kept(hands).entries if row.text == CALLED)
    drawer = next(d for d in hands.desk.store.drawers() if d.cabinet is Cabinet.LOCKED)
    with cipher.opened(drawer) as connection:
        connection.execute("DROP TRIGGER incident_entry_not_changed")
        changed = connection.execute(
            "UPDATE incident_entry SET text = 'Nobody was rung.' WHERE id = ?", (line.id,)
        )
        assert changed.rowcount == 1
        connection.commit()
    hands.click(tab.ui.verify)
    told = f"The text of entry {line.number} is not what was written."
    assert tab.ui.seal.text() == told
    hands.press("Ctrl+P")
    assert told in _words(hands.paper())
