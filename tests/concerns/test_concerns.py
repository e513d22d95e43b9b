"""The slip through the slot: sealed to the leaders, never to those whom it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.concerns import service as concerns
from esafety_desktop.concerns import slot_service
from esafety_desktop.concerns.concern_dialog import ConcernDialog
from esafety_desktop.concerns.records import ConcernSlipSeal
from esafety_desktop.incidents import closing_service, service
from esafety_desktop.incidents.leader_rules import named_in
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

WORDS = "A child in 3A said a man online asks for photographs."


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
        assert (slip.receipt, slip.text, slip.written_by) == (receipt, WORDS, "office")
        made = concerns.slip_to_incident(leader, slip.id).value
        detail = service.incident(leader, made)
        assert detail.facts.what_happened == WORDS
        assert "the DSL by telephone" in detail.entries[0].text
        assert slot_service.waiting(leader) == 0
        with pytest.raises(Problem, match="collected already"):
            concerns.slip_to_incident(leader, slip.id)
    finally:
        leader.close()


def test_moved_to_paper_the_slip_goes_too(office_store: Store) -> None:
    concerns.report_concern(office_store, WORDS)
    leader = as_leader(office_store)
    try:
        (slip,) = concerns.slips(leader)
        made = concerns.slip_to_incident(leader, slip.id).value
        closing_service.move_to_paper(
            leader, made, "With the chair of governors.", [concerns.dispose]
        )
        with leader.read() as session:
            assert session.scalars(select(ConcernSlipSeal.sealed)).all() == []
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
        sealed = session.scalars(select(ConcernSlipSeal.sealed)).all()
    assert sealed
    assert all(b"3A" not in part for part in sealed)


@pytest.mark.covers("TFG-7", "TFA-9")
def test_about_the_only_leader_it_goes_on_paper(office_store: Store) -> None:
    (leader,) = concerns.leaders(office_store)
    with pytest.raises(Problem, match="No leader is left") as raised:
        concerns.report_concern(office_store, WORDS, about=[leader.id])
    assert "chair of governors" in raised.value.advice
    assert slot_service.waiting(office_store) == 0


def test_a_leader_whom_it_is_about_sees_no_trace(leader_store: Store) -> None:
    from esafety_desktop.accounts.service import add_account
    from esafety_desktop.store.cabinet import Role

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
