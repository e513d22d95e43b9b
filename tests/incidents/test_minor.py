"""A minor accident on one screen: nothing that is asked is left out, nothing grave fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from esafety_desktop.incidents import chronology_service, minor_service, people_service, service
from esafety_desktop.incidents.minor_dialog import GRAVER, MinorDialog
from esafety_desktop.incidents.minor_service import Minor, close_minor, minor_steps
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.procedure_service import take_step
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.problem import Problem
from tests.conftest import unnamed_controls
from tests.incident_kit import opened, tab_over
from tests.incidents.test_step_screens import twice
from tests.letters.letter_school import fill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

ZOE = PersonRow("", "pupil", "affected", "Zoë Ashdown", "5B")
GRAVE = (("TF-2", "yes"), ("TF-A5", "risk"), ("TF-A6", "yes"), ("TF-PAR", "wait"))
CHOICES = {"TF-1": "none", "TF-2": "no", "TF-A5": "no", "TF-A6": "no", "TF-PAR": "told"}


@pytest.fixture
def started(leader_store: Store) -> str:
    fill(leader_store)
    return service.start_incident(leader_store, "A frightening advert.").value


@pytest.fixture
def dialog(desk: Desk, started: str, qtbot: QtBot) -> Iterator[MinorDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    made = MinorDialog(desk, started, window)
    made.open()
    yield made
    made.close()


def minor(store: Store, **changed: object) -> Minor:
    values = {"choices": CHOICES, "outcomes": ("talk",), **changed}
    return Minor(ZOE, "in", store.clock(), "Mr Reed", "Talked it through.", **values)  # type: ignore[arg-type]  # as Minor takes them


def test_every_required_step_stands_on_the_screen(leader_store: Store, started: str) -> None:
    steps = minor_steps(leader_store, started)
    asked = {one.step.id for one in steps if one.plain}
    assert asked == set(CHOICES)
    assert {one.step.id for one in steps} >= {"TF-0", "TF-4", "TF-A1", "TF-A4", "TF-R"}
    assert "TF-3" not in {one.step.id for one in steps}
    close_minor(leader_store, started, minor(leader_store))
    made = service.incident(leader_store, started)
    assert (made.row.status, made.row.kind) == ("closed", "unsuitable")
    assert chronology_service.verify(leader_store, started) is None
    assert minor_steps(leader_store, started) == ()


def test_what_cannot_be_closed_stays_open_and_is_not_put_down_twice(
    leader_store: Store, started: str
) -> None:
    with pytest.raises(Problem, match="cannot close"):
        close_minor(leader_store, started, minor(leader_store, outcomes=()))
    once = service.incident(leader_store, started)
    assert once.row.status == "open"
    close_minor(leader_store, started, minor(leader_store))
    again = service.incident(leader_store, started)
    assert again.row.status == "closed"
    assert len(again.entries) == len(once.entries) + 1


def test_an_incident_on_its_way_has_no_short_way(leader_store: Store, started: str) -> None:
    take_step(leader_store, started, "TF-0", StepAnswer())
    assert minor_service.minor_steps(leader_store, started) == ()


@pytest.mark.parametrize(
    ("step_id", "grave"), [("TF-2", "yes"), ("TF-A5", "risk"), ("TF-A6", "yes"), ("TF-PAR", "wait")]
)
def test_an_answer_that_is_not_harmless_leads_to_the_steps(
    dialog: MinorDialog, step_id: str, grave: str
) -> None:
    dialog.answers[step_id][grave].setChecked(True)
    assert dialog.ui.wrong.text() == GRAVER
    assert not dialog.ui.ok.isEnabled()


def test_each_control_has_its_name_and_letter(dialog: MinorDialog) -> None:
    assert not unnamed_controls(dialog)
    assert not twice(dialog)


def test_a_name_that_is_not_found_is_let_go_without_leaving(dialog: MinorDialog) -> None:
    dialog.show()
    dialog.filter.setFocus()
    QTest.keyClicks(dialog.filter, "zzqq")
    assert dialog.pupils.said_instead.startswith("No pupil is found")
    QTest.keyClick(dialog.filter, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.filter.text() == dialog.pupils.said_instead == ""


def test_leaving_goes_to_the_first_step_and_words_come_back(
    desk: Desk, leader_store: Store, qtbot: QtBot
) -> None:
    fill(leader_store)
    made = service.start_incident(leader_store, "").value
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.open_item(f"{made}/continue")
    guided = opened(tab, ProcedureDialog)
    assert not twice(guided)
    assert not guided.ui.firstMinor.isEnabled()
    guided.ui.whatHappened.setPlainText("An advert.")
    guided.ui.firstMinor.click()
    short = opened(guided, MinorDialog)
    short.ui.note.setPlainText("Board blanked.")
    short.ui.cancel.click()
    assert guided.panel.step is not None
    assert guided.panel.step.id == "TF-0"
    guided.close()
    tab.open_item(f"{made}/minor")
    again = opened(tab, MinorDialog)
    assert again.ui.note.toPlainText() == "Board blanked."
    again.close()
    assert people_service.pupil_choices(leader_store)
    tab.close()
