"""The slip through the slot: sealed to the leaders, never to those whom it is about."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import sqlalchemy.exc
from PySide6.QtWidgets import QLabel
from sqlalchemy import delete, func, select, update

from esafety_desktop.accounts.service import add_account, sign_in
from esafety_desktop.concerns import service as concerns
from esafety_desktop.concerns import slot_service
from esafety_desktop.concerns.concern_dialog import ConcernDialog
from esafety_desktop.concerns.own_dialog import OwnDialog
from esafety_desktop.concerns.records import ConcernDecision, ConcernSlip, ConcernSlipState
from esafety_desktop.concerns.slip_drafts_service import SlipDrafts
from esafety_desktop.concerns.slips_dialog import SlipsDialog
from esafety_desktop.incidents import closing_service, service
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.leader_rules import named_in
from esafety_desktop.problem import Problem
from esafety_desktop.store import cipher
from esafety_desktop.store.cabinet import Cabinet, Drawer, Role
from esafety_desktop.store.envelopes import new_envelope, readers_of
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.incident_kit import opened, tab_over

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.incidents.rows import EntryRow
    from esafety_desktop.store.store import Store

WORDS = "A child in 3A said a man online asks for photographs."


def entries(store: Store, incident_id: str) -> tuple[EntryRow, ...]:
    return service.incident(store, incident_id).entries


def as_leader(store: Store) -> Store:
    folder = store.folder
    store.close()
    return sign_in(folder, "leader", "lantern under moss")


def test_a_slip_becomes_an_incident(office_store: Store) -> None:
    now = office_store.clock()
    receipt = concerns.report_concern(
        office_store, WORDS, told="the DSL by telephone", told_at=now
    ).value
    assert slot_service.waiting(office_store) == 1
    assert concerns.slips(office_store) == ()
    leader = as_leader(office_store)
    try:
        (slip,) = concerns.slips(leader)
        assert (slip.number, slip.text, slip.written_by) == (receipt, WORDS, "office")
        made = concerns.slip_to_incident(leader, slip.id).value
        detail = service.incident(leader, made)
        assert detail.facts.what_happened == WORDS
        assert "the DSL by telephone" in detail.entries[0].text
        assert slot_service.waiting(leader) == 0
        with pytest.raises(Problem, match="collected already"):
            concerns.slip_to_incident(leader, slip.id)
    finally:
        leader.close()


def test_once_collected_its_words_stand_in_the_incident_only(office_store: Store) -> None:
    concerns.report_concern(office_store, WORDS)
    leader = as_leader(office_store)
    try:
        (slip,) = concerns.slips(leader)
        made = concerns.slip_to_incident(leader, slip.id).value
        with leader.read() as session:
            assert session.scalars(select(ConcernSlip.content)).all() == [b""]
        closing_service.move_to_paper(
            leader, made, "With the chair of governors.", [concerns.dispose]
        )
        assert all(not entry.text or "paper" in entry.text for entry in entries(leader, made))
    finally:
        leader.close()


def test_a_leaders_name_in_the_text_is_noticed() -> None:
    leaders = ("Mrs A. Okafor", "Owen Reed", "head")
    assert named_in("Mrs Okafor's room", leaders) == ("Mrs A. Okafor",)
    assert named_in("Mr REED said", leaders) == ("Owen Reed",)
    assert named_in("He reads in the headroom", leaders) == ()


def test_the_slip_asks_about_a_leader_whose_name_was_written(
    office_store: Store, qtbot: QtBot
) -> None:
    dialog = ConcernDialog(Desk(office_store, Jobs()))
    qtbot.addWidget(dialog)
    dialog.show()
    before = dialog.height()
    assert before < 420
    dialog.ui.aboutNo.setChecked(True)
    assert dialog.height() > before
    dialog.ui.text.setPlainText("It was a child.")
    assert "You wrote the name" not in dialog.ui.readers.text()
    dialog.ui.text.setPlainText("It was the leader who did it.")
    assert "You wrote the name leader" in dialog.ui.readers.text()
    assert dialog.ui.ok.isEnabled()
    dialog.ui.text.clear()
    dialog.close()
    dialog.desk.jobs.close()


def test_no_byte_of_a_slip_lies_open(office_store: Store) -> None:
    concerns.report_concern(office_store, WORDS)
    with office_store.read() as session:
        sealed = session.execute(select(ConcernSlip.boxes, ConcernSlip.content)).one()
    assert all(WORDS[:12].encode() not in part for part in sealed)
    assert list(slot_service.open_slips(office_store)) == []


@pytest.mark.covers("TFG-7", "TFA-9")
def test_about_the_only_leader_it_goes_on_paper(office_store: Store) -> None:
    (leader,) = concerns.leaders(office_store)
    with pytest.raises(Problem, match="No leader is left") as raised:
        concerns.report_concern(office_store, WORDS, about=[leader.id])
    assert "chair of governors" in raised.value.advice
    assert slot_service.waiting(office_store) == 0


@pytest.mark.fault("F30")
def test_a_leader_whom_it_is_about_sees_no_trace(leader_store: Store) -> None:
    add_account(leader_store, "deputy", Role.LEADER, "velvet otter canal")
    folder: Path = leader_store.folder
    leader_store.close()
    office = sign_in(folder, "office", "copper kettle drift")
    about = next(one.id for one in concerns.leaders(office) if one.name == "leader")
    assert concerns.readers(office, [about]) == ("deputy",)
    concerns.report_concern(office, WORDS, about=[about])
    office.close()
    for name, password, expected in (
        ("leader", "lantern under moss", 0),
        ("deputy", "velvet otter canal", 1),
    ):
        store = sign_in(folder, name, password)
        assert len(concerns.slips(store)) == expected
        assert slot_service.waiting(store) == expected
        store.close()


def test_a_slip_may_be_settled_with_a_reason(office_store: Store) -> None:
    concerns.report_concern(office_store, WORDS)
    leader = as_leader(office_store)
    try:
        (slip,) = concerns.slips(leader)
        with pytest.raises(Problem, match="needs a reason"):
            concerns.settle_slip(leader, slip.id, "  ")
        concerns.settle_slip(leader, slip.id, "Known already: 26-001.")
        assert slot_service.waiting(leader) == 0
        assert service.incidents(leader) == ()
    finally:
        leader.close()


def test_nothing_is_not_a_concern(office_store: Store) -> None:
    with pytest.raises(Problem, match="Nothing is written"):
        concerns.report_concern(office_store, " \n ")


def test_the_writer_finds_it_again_with_the_reply(office_store: Store) -> None:  # I10
    number = concerns.report_concern(office_store, WORDS).value
    (own,) = slot_service.own_concerns(office_store)
    assert (own.number, own.state, own.reply) == (number, "not collected yet", "")
    (line,) = concerns.due(office_store, office_store.today())
    assert "no leader has collected it" in line.what
    leader = as_leader(office_store)
    (slip,) = concerns.slips(leader)
    with pytest.raises(Problem, match="longer than"):
        concerns.slip_to_incident(leader, slip.id, "x" * 601)
    concerns.slip_to_incident(leader, slip.id, "Thank you. I am dealing with it.")
    assert slot_service.own_concerns(leader) == ()
    folder = leader.folder
    leader.close()
    office = sign_in(folder, "office", "copper kettle drift")
    (own,) = slot_service.own_concerns(office)
    assert own.state.startswith("collected")
    assert own.reply == "Thank you. I am dealing with it."
    assert concerns.due(office, office.today()) == ()
    office.close()


def test_a_slip_taken_out_of_the_file_leaves_a_gap(office_store: Store) -> None:
    for words in ("one", "two", "three"):
        concerns.report_concern(office_store, words)
    assert slot_service.taken_out(office_store) == ()
    path, key = office_store.drawers()[0].path, office_store.drawers()[0].key
    folder = office_store.folder
    office_store.close()
    with cipher.opened(Drawer(Cabinet.OFFICE, path, key)) as connection:
        connection.execute("DROP TRIGGER concern_slip_not_deleted")
        connection.execute("DELETE FROM concern_slip WHERE number IN (2, 3)")
    leader = sign_in(folder, "leader", "lantern under moss")
    assert slot_service.taken_out(leader) == (2, 3)
    leader.close()


def test_the_file_itself_refuses_to_change_a_slip(office_store: Store) -> None:
    concerns.report_concern(office_store, WORDS)
    for change in (
        update(ConcernSlip).values(content=b"other"),
        update(ConcernSlip).values(number=9),
        delete(ConcernSlip),
    ):
        with pytest.raises(sqlalchemy.exc.IntegrityError), office_store.write() as unit:
            unit.session.execute(change)


@pytest.mark.fault("F30")
@pytest.mark.covers("TFG-7", "TFA-9")
def test_about_a_leader_it_leaves_no_trace(leader_store: Store) -> None:  # F30
    """The leader whom it is about has every file in hand and a key to both cabinets."""
    deputy = add_account(leader_store, "deputy", Role.LEADER, "velvet otter canal").value
    me, folder = leader_store.account.id, leader_store.folder
    leader_store.close()
    office = sign_in(folder, "office", "copper kettle drift")
    concerns.report_concern(office, WORDS, about=[me])
    office.close()
    mine = sign_in(folder, "leader", "lantern under moss")
    before = everything(mine)
    assert concerns.slips(mine) == ()
    mine.close()
    other = sign_in(folder, "deputy", "velvet otter canal")
    (slip,) = concerns.slips(other)
    assert slip.about == (me,)
    made = concerns.slip_to_incident(other, slip.id).value
    home = home_of(other, made)
    assert home.is_envelope
    assert WORDS in service.incident(home, made).facts.what_happened
    assert service.incident(home, made).row.reference.startswith(f"{slip.written_at.year % 100}-S")
    other.close()
    mine = sign_in(folder, "leader", "lantern under moss")
    assert mine.stores == (mine,)
    assert service.incidents(mine) == ()
    assert list(slot_service.open_slips(mine)) == []
    after = everything(mine)
    changed = {name for name in after if after[name] != before[name]}
    # A blank slip that was taken out of the waiting ones looks the same.
    assert changed <= {"concern_slip", "concern_slip_state"}
    assert deputy.id not in str(after["concern_slip"])
    mine.close()


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row that an account can read, with all its keys; its own sign-in left out."""
    found: dict[str, list[tuple[object, ...]]] = {}
    for drawer in store.drawers():
        with cipher.opened(drawer) as connection:
            names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            for (name,) in names.fetchall():
                query = f'SELECT * FROM "{name}"'  # noqa: S608 - a name of our own schema
                if name.endswith("_audit"):
                    query += " WHERE action NOT LIKE '%sign%'"
                if not name.endswith("_fts"):  # what it indexes is read as tables of its own
                    found[name] = [tuple(row) for row in connection.execute(query)]
    return found


@pytest.mark.fault("F30")
def test_settled_about_a_leader_the_reason_is_sealed(leader_store: Store) -> None:  # F30
    add_account(leader_store, "deputy", Role.LEADER, "velvet otter canal")
    me, folder = leader_store.account.id, leader_store.folder
    concerns.report_concern(leader_store, WORDS, about=[me])
    leader_store.close()
    other = sign_in(folder, "deputy", "velvet otter canal")
    (slip,) = concerns.slips(other)
    concerns.settle_slip(other, slip.id, "The LADO was asked.")
    assert concerns.slips(other) == ()
    with other.read() as session:
        assert session.scalars(select(ConcernDecision.id)).all() == []
    kept: list[tuple[str, str]] = []
    for envelope in other.stores[1:]:
        with envelope.read() as session:
            rows = session.execute(select(ConcernDecision.reason, ConcernDecision.text))
            kept += [(row.reason, row.text) for row in rows]
    assert kept == [("The LADO was asked.", WORDS)]
    other.close()


def test_stopped_between_envelope_and_slot_nothing_is_doubled(leader_store: Store) -> None:
    add_account(leader_store, "deputy", Role.LEADER, "velvet otter canal")
    me, folder = leader_store.account.id, leader_store.folder
    concerns.report_concern(leader_store, WORDS, about=[me])
    leader_store.close()
    other = sign_in(folder, "deputy", "velvet otter canal")
    (slip,) = concerns.slips(other)
    envelope = new_envelope(other, [other.account.id])
    with envelope.write() as unit:  # the program was stopped after this
        record = service.new_record(unit, WORDS, slip.id)
        unit.session.add(
            ConcernDecision(slip_id=slip.id, incident_id=record.id, at=unit.now, author="deputy")
        )
        made = record.id
        unit.commit("incident.from_slip")
    with pytest.raises(Problem, match="became an incident"):
        concerns.settle_slip(other, slip.id, "These words must not get lost.")
    assert concerns.slip_to_incident(other, slip.id).value == made
    assert concerns.slips(other) == ()
    assert len(service.incidents(other)) == 1
    other.close()


def test_with_many_leaders_it_can_still_be_dealt_with(leader_store: Store) -> None:
    """An envelope has room for eight readers; whoever collects it is one of them."""
    names = [f"colleague {number}" for number in range(10)]
    ids = [
        add_account(leader_store, name, Role.LEADER, "velvet otter canal").value.id
        for name in names
    ]
    folder = leader_store.folder
    concerns.report_concern(leader_store, WORDS, about=[ids[0]])
    leader_store.close()
    last = sign_in(folder, names[-1], "velvet otter canal")
    (slip,) = concerns.slips(last)
    made = concerns.slip_to_incident(last, slip.id).value
    readers = {one.id for one in readers_of(home_of(last, made))}
    assert len(readers) == 8
    assert last.account.id in readers
    assert ids[0] not in readers
    last.close()


def test_blank_slips_look_like_any_other(office_store: Store) -> None:
    with office_store.write() as unit:
        for _ in range(40):
            slot_service.put_blank(unit)
        unit.commit_unaudited()
    concerns.report_concern(office_store, WORDS)
    with office_store.read() as session:
        rows = session.execute(
            select(ConcernSlip.content, ConcernSlip.boxes, ConcernSlip.mine).order_by(
                ConcernSlip.number
            )
        ).all()
    real = rows[-1]
    assert len(real.content) in {len(row.content) for row in rows[:-1]}
    assert {len(row.boxes) for row in rows} == {len(real.boxes)}
    assert {len(row.mine) for row in rows} == {len(real.mine)}
    assert slot_service.waiting(office_store) == 1
    leader = as_leader(office_store)
    assert [row.number for row in concerns.slips(leader)] == [41]
    leader.close()


def test_blank_slips_come_and_go_by_chance(office_store: Store) -> None:
    for _ in range(60):
        slot_service.mix_in(office_store)
    with office_store.read() as session:
        put_in = session.scalar(select(func.count(ConcernSlip.id))) or 0
    assert 3 <= put_in <= 45
    assert slot_service.own_concerns(office_store) == ()
    later = office_store.clock() + timedelta(days=1)
    office_store.clock = lambda: later
    for _ in range(12):
        slot_service.mix_in(office_store)
    assert _collected(office_store) == 0  # as with a real one: only leaders collect
    leader = as_leader(office_store)
    leader.clock = lambda: later
    assert concerns.slips(leader) == ()
    for _ in range(12):
        slot_service.mix_in(leader)
    assert _collected(leader) > put_in // 2
    leader.close()


def _collected(store: Store) -> int:
    with store.read() as session:
        return session.scalar(select(func.count(ConcernSlipState.id))) or 0


@pytest.mark.fault("F30")
def test_a_blank_slip_is_collected_by_another_leader_as_one_about_a_leader_is(
    leader_store: Store,
) -> None:  # F30
    """The head compares the times with who was signed in: a real one is no exception."""
    add_account(leader_store, "head", Role.LEADER, "walnut harbour tin")
    add_account(leader_store, "deputy", Role.LEADER, "velvet otter canal")
    folder = leader_store.folder
    leader_store.close()
    office = sign_in(folder, "office", "copper kettle drift")
    for _ in range(120):
        slot_service.mix_in(office)
    later = office.clock() + timedelta(days=1)
    office.close()
    head = sign_in(folder, "head", "walnut harbour tin")
    shut = {row[0] for row in slot_service._waiting(head)}
    shut -= {row[0] for row in slot_service._opened(head)}
    assert shut
    assert concerns.slips(head) == ()
    assert slot_service.waiting(head) == 0
    head.close()
    deputy = sign_in(folder, "deputy", "velvet otter canal")
    deputy.clock = lambda: later
    for _ in range(12):
        slot_service.mix_in(deputy)
    with deputy.read() as session:
        collected = set(session.scalars(select(ConcernSlipState.slip_id)))
    assert shut & collected
    deputy.close()


def test_what_became_of_it_through_the_window(office_store: Store, qtbot: QtBot) -> None:
    desk = Desk(office_store, Jobs())
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    concerns.report_concern(office_store, WORDS)
    tab.ui.officeOwn.click()
    dialog = opened(tab, OwnDialog)
    assert [row.number for row in dialog.table.records.shown] == [1]
    assert WORDS not in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.accept()
    desk.jobs.close()


@pytest.mark.fault("F30")
def test_a_draft_about_a_slip_leaves_no_row_of_its_own(  # F30
    leader_store: Store, qtbot: QtBot
) -> None:
    add_account(leader_store, "deputy", Role.LEADER, "velvet otter canal")
    me, folder = leader_store.account.id, leader_store.folder
    concerns.report_concern(leader_store, WORDS, about=[me])
    leader_store.close()
    other = sign_in(folder, "deputy", "velvet otter canal")
    desk = Desk(other, Jobs())
    SlipDrafts(other).renew()
    before = _draft_rows(other)
    dialog = SlipsDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.reason.setPlainText("The chair of governors was rung.")
    dialog.keep_draft()
    after = _draft_rows(other)
    assert after == before
    assert other.drafts.places() == ()
    dialog.reject()
    again = SlipsDialog(desk)
    qtbot.addWidget(again)
    again.show()
    assert again.ui.reason.toPlainText() == "The chair of governors was rung."
    again.ui.settle.click()
    assert _draft_rows(other) == before
    again.reject()
    desk.jobs.close()
    other.close()


def _draft_rows(store: Store) -> list[tuple[object, ...]]:
    """All that can be seen of drafts without their key."""
    drawer = store.drawers()[-1]
    with cipher.opened(drawer) as connection:
        query = "SELECT account_id, place, at, length(sealed) FROM locked_draft"
        return [tuple(row) for row in connection.execute(query)]
