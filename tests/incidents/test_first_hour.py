"""The everyday case in the guided procedure: found at once, seen whole, and nothing lost by Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from esafety_desktop.guidance.loader import procedure_by_id
from esafety_desktop.incidents import procedure_service, service
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.school import service as school_service
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

PACKS = (
    ("today", "TF-A5"),
    ("knowsley-children", "KN-CHILD-A-5"),
    ("knowsley-scenarios", "KN-SCEN-1-5"),
)


@pytest.fixture
def started(leader_store: Store) -> str:
    made = service.start_incident(leader_store, "A violent video on a tablet.").value
    procedure_service.take_step(leader_store, made, "TF-0", StepAnswer())
    return made


def to_triage(store: Store, started: str) -> None:
    for step_id, answer in (
        ("TF-1", StepAnswer(choices=("school-portable",))),
        ("TF-2", StepAnswer(choices=("no",))),
        ("TF-4", StepAnswer(who="Mrs Green", when=store.clock())),
    ):
        procedure_service.take_step(store, started, step_id, answer)


@pytest.fixture
def dialog(desk: Desk, started: str, qtbot: QtBot) -> Iterator[ProcedureDialog]:
    made = ProcedureDialog(desk, started)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def test_what_came_up_by_accident_stands_first_and_the_grave_keep_their_order(
    leader_store: Store, started: str
) -> None:
    to_triage(leader_store, started)
    seen = procedure_service.view(leader_store, started)
    ids = [option.id for option in seen.steps["TF-5"].options]
    assert ids[0] == "TF-A"
    assert ids[1:] == [one.id for one in procedure_by_id("today").triage_order if one.id != "TF-A"]
    assert seen.routes[-1].id == "TF-A"  # "worse than we thought" keeps the gravest on top
    procedure_service.take_step(leader_store, started, "TF-5", StepAnswer(choices=("TF-A", "TF-D")))
    assert procedure_service.view(leader_store, started).here[0] == "TF-D1"


@pytest.mark.parametrize(("pack", "step_id"), PACKS)
def test_a_child_upset_but_not_at_risk_has_an_answer(pack: str, step_id: str) -> None:
    step = procedure_by_id(pack).step(step_id)
    upset = step.choice("upset")
    assert upset is not None
    assert upset.label == "Upsetting, but no child is at risk"
    assert not upset.opens
    risk = step.choice("risk")
    assert risk is not None
    assert risk.opens == ("TF-D",)


def test_go_to_shows_the_question_and_every_answer(dialog: ProcedureDialog, qtbot: QtBot) -> None:
    form = dialog.panel.form
    assert form is not None
    dialog.ui.stepScroll.verticalScrollBar().setValue(0)
    dialog.ui.goThere.click()
    first, last = form.around(next(iter(form.options.values())))
    view = dialog.ui.stepScroll.viewport()

    def seen() -> bool:
        above = first.mapTo(view, QPoint(0, 0)).y() < 0
        return not above and last.mapTo(view, QPoint(0, last.height())).y() <= view.height()

    qtbot.waitUntil(seen)
    assert len(form.options) == 4
    assert last is form.options["none"]


def test_esc_leaves_the_one_screen_only_and_its_ticks_are_kept(
    dialog: ProcedureDialog, started: str, desk: Desk, qtbot: QtBot
) -> None:
    to_triage(desk.store, started)
    procedure_service.take_step(desk.store, started, "TF-5", StepAnswer(choices=("TF-A",)))
    dialog.more.again.emit()
    dialog.show_step("TF-A1")
    dialog.ui.several.click()
    assert dialog.ui.several.text().replace("&", "") == "All on one screen…"
    assert dialog.ui.ticksTitle.text() == "All on one screen"
    dialog.ticks.boxes["TF-A1"].setChecked(True)
    dialog.ticks.boxes["TF-A5"].setChecked(True)
    combo = dialog.ticks.choices["TF-A5"]
    combo.setCurrentIndex(combo.findData("upset"))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.panel.isVisible()
    dialog.ui.leave.click()
    again = ProcedureDialog(desk, started)
    qtbot.addWidget(again)
    again.show()
    again.ui.several.click()
    assert [key for key, box in again.ticks.boxes.items() if box.isChecked()] == ["TF-A1", "TF-A5"]
    assert again.ticks.choices["TF-A5"].currentData() == "upset"
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    assert not again.isVisible()


def test_the_head_is_rung_at_the_school_until_the_map_has_a_number(
    leader_store: Store, started: str
) -> None:
    to_triage(leader_store, started)
    ours = school_service.school(leader_store)
    rung = replace(ours, head_teacher="Mr Khan", telephone="01632 960123", name="Oak School")
    school_service.save_school(leader_store, rung)
    calls = procedure_service.view(leader_store, started).steps["TF-4"].calls
    (head,) = (one for one in calls if one.slot_id == "SAM-SCHOOL-1")
    assert (head.label, head.name, head.missing) == ("Headteacher", "Mr Khan", False)
    assert head.lines == ("01632 960123 – Oak School",)
