"""Other procedures, routes beside each other and own words through the real windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from esafety_desktop.guidance.loader import procedure_by_id
from esafety_desktop.incidents import closing_service, procedure_service, service, wording_service
from esafety_desktop.incidents.flowchart_dialog import FlowchartDialog
from esafety_desktop.incidents.flowchart_item_view import BoxItem
from esafety_desktop.incidents.pack_dialog import PackDialog
from esafety_desktop.incidents.police_dialog import PoliceDialog
from esafety_desktop.incidents.police_rules import DEVICE, TRIGGERS
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.wording_check_dialog import WordingCheckDialog
from esafety_desktop.incidents.wording_dialog import WordingDialog
from esafety_desktop.widgets.strips import Strip
from tests.conftest import unnamed_controls
from tests.incident_kit import opened
from tests.incidents.test_step_screens import twice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.widgets.desk import Desk

_MOST_STEPS = 90
_WANTED = ("no", "told", "both", "police", "finished", "over", "nothing", "child", "innocent")


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> Iterator[ProcedureDialog]:
    made = ProcedureDialog(desk, service.start_incident(desk.store, "Seen on a tablet.").value)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def step_of(dialog: ProcedureDialog) -> str:
    assert dialog.panel.step is not None
    return dialog.panel.step.id


def said(dialog: ProcedureDialog) -> str:
    QApplication.processEvents()
    labels = dialog.panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def link(dialog: ProcedureDialog, text: str) -> QPushButton:
    return next(b for b in dialog.panel.findChildren(QPushButton) if b.text() == text)


def go_by(dialog: ProcedureDialog, pack: str, reason: str = "") -> None:
    dialog.ui.others.click()
    packs = opened(dialog, PackDialog)
    packs.choose(pack)
    packs.ui.reason.setPlainText(reason)
    packs.ui.ok.click()


def answer(dialog: ProcedureDialog, *choices: str) -> None:
    form = dialog.panel.form
    assert form is not None
    for choice, box in form.options.items():
        if choice in choices or (choices and form.step.many):
            box.setChecked(choice in choices)
    form.who.setText("Mrs Okafor")
    form.reference.setText("7")
    form.note.setPlainText("Settled.")
    assert dialog.ui.done.isEnabled(), (step_of(dialog), dialog.ui.wrong.text())
    dialog.ui.done.click()


def to_the_chart(dialog: ProcedureDialog) -> None:
    for choices in ((), ("none",), ("no",), (), ("no",), ("no",)):
        answer(dialog, *choices)


def walk_to_the_end(dialog: ProcedureDialog, chosen: dict[str, tuple[str, ...]]) -> list[str]:
    """Answer whatever leads until nothing is open; gives the steps in the order met."""
    met: list[str] = []
    while dialog.isVisible():
        form, name = dialog.panel.form, step_of(dialog)
        assert form is not None
        met.append(name)
        assert len(met) < _MOST_STEPS, met
        ids = list(form.options)
        pick = chosen.get(name) or tuple(one for one in _WANTED if one in ids)[:1] or ids[-1:]
        answer(dialog, *(pick if ids else ()))
    return met


@pytest.mark.covers("FLOW09-B", "FLOW09-C", "FLOW09-D1", "FLOW09-K", "FLOW09-N")
def test_the_left_branch_of_2009_to_its_end(dialog: ProcedureDialog, desk: Desk) -> None:
    go_by(dialog, "becta-2009")
    assert "Becta" in dialog.ui.heading.text()
    to_the_chart(dialog)
    chosen: dict[str, tuple[str, ...]] = {"FLOW09-A": ("FLOW09-LEFT",), "FLOW09-C": ("child",)}
    met = walk_to_the_end(dialog, chosen)
    own = [name for name in met if name.startswith("FLOW09")]
    assert own[:4] == ["FLOW09-A", "FLOW09-B", "FLOW09-C", "FLOW09-D1"]
    assert own[-4:] == ["FLOW09-K", "FLOW09-L", "FLOW09-M", "FLOW09-N"]
    assert not {"FLOW09-E", "FLOW09-H", "FLOW09-D2"} & set(own)
    assert not _steps_missing(desk, dialog)


@pytest.mark.covers("FLOW09-E", "FLOW09-F1", "FLOW09-G1", "FLOW09-H", "FLOW09-I", "FLOW09-J1")
def test_the_right_branch_of_2009_to_its_end(dialog: ProcedureDialog, desk: Desk) -> None:
    go_by(dialog, "becta-2009")
    to_the_chart(dialog)
    chosen: dict[str, tuple[str, ...]] = {
        "FLOW09-A": ("FLOW09-RIGHT",),
        "FLOW09-E": ("activity",),
        "FLOW09-G1": ("101",),
    }
    met = walk_to_the_end(dialog, chosen)
    own = [name for name in met if name.startswith("FLOW09")]
    assert own[:5] == ["FLOW09-A", "FLOW09-E", "FLOW09-F1", "FLOW09-G1", "FLOW09-H"]
    assert {"FLOW09-I", "FLOW09-J1"} <= set(own)
    assert own[-1] == "FLOW09-N"
    assert not _steps_missing(desk, dialog)


@pytest.mark.covers("KN-CHILD-A", "KN-CHILD-B", "KN-STAFF-B", "KN-SCEN-4")
@pytest.mark.parametrize(
    ("pack", "route", "steps"),
    [
        ("knowsley-children", "KN-CHILD-B", 5),
        ("knowsley-staff", "KN-STAFF-B", 4),
        ("knowsley-scenarios", "KN-SCEN-4", 8),
    ],
)
def test_a_knowsley_procedure_to_its_end(
    dialog: ProcedureDialog, desk: Desk, pack: str, route: str, steps: int
) -> None:
    go_by(dialog, pack)
    to_the_chart(dialog)
    met = walk_to_the_end(dialog, {"TF-5": (route,)})
    own = [name for name in met if name.startswith(route)]
    wanted = [step.id for step in procedure_by_id(pack).steps_of(route)]
    assert set(own) <= set(wanted)
    assert len(own) >= steps
    assert not _steps_missing(desk, dialog)


def _steps_missing(desk: Desk, dialog: ProcedureDialog) -> list[str]:
    missing = closing_service.closing(desk.store, dialog.incident_id).missing
    return [place for _, place in missing if place.startswith("step/")]


def test_what_the_source_said_stands_beside_what_holds_today(dialog: ProcedureDialog) -> None:
    go_by(dialog, "becta-2009")
    dialog.ui.firstLater.click()
    assert "Added: the source has no such step" in said(dialog)
    to_the_chart(dialog)
    answer(dialog, "FLOW09-LEFT")
    text = said(dialog)
    assert "The source said" in text
    assert "Unsuitable materials" in text
    step = procedure_by_id("becta-2009").step("FLOW09-B")
    assert step.today in text


def test_a_change_with_a_reason_and_the_old_path_readable(
    dialog: ProcedureDialog, desk: Desk
) -> None:
    dialog.ui.firstDone.click()
    answer(dialog)
    answer(dialog, "none")
    answer(dialog, "no")
    answer(dialog)
    answer(dialog, "TF-A")
    answer(dialog)
    dialog.ui.others.click()
    packs = opened(dialog, PackDialog)
    assert not unnamed_controls(packs)
    assert not packs.ui.ok.isEnabled()
    packs.choose("becta-2009")
    assert not packs.ui.ok.isEnabled()
    assert "why it changes" in packs.ui.wrong.text()
    assert set(packs.boxes) == {"TF-0", "TF-1", "TF-2", "TF-4"}
    assert all(box.isChecked() for box in packs.boxes.values())
    packs.ui.reason.setPlainText("Our policy names this chart.")
    packs.reject()
    dialog.ui.others.click()
    packs = opened(dialog, PackDialog)
    assert packs.ui.reason.toPlainText() == "Our policy names this chart."
    packs.choose("becta-2009")
    packs.ui.ok.click()
    assert dialog.state.procedure_id == "becta-2009"
    assert step_of(dialog) == "ADD-PICTURE"
    dialog.chart.opened.emit("TF-A1")
    assert step_of(dialog) == "TF-A1"
    assert "belongs to another procedure" in said(dialog)
    assert not dialog.ui.done.isEnabled()
    entries = service.incident(desk.store, dialog.incident_id).entries
    assert any("Our policy names this chart." in entry.text for entry in entries)


@pytest.mark.covers("TF-5")
def test_two_routes_each_one_press_away_and_one_step_back(dialog: ProcedureDialog) -> None:
    dialog.ui.firstDone.click()
    assert not dialog.ways.isVisible()
    for choices in ((), ("none",), ("no",), ()):
        answer(dialog, *choices)
    answer(dialog, "TF-D", "TF-I")
    assert step_of(dialog) == "TF-D1"
    assert dialog.ways.isVisible()
    button = dialog.ways.buttons["TF-I1"]
    assert "Bullying" in button.accessibleName()
    button.click()
    assert step_of(dialog) == "TF-I1"
    assert "▲" in dialog.ways.buttons["TF-D1"].text()
    answer(dialog, "no")
    assert step_of(dialog) == "TF-D1"
    assert "TF-I2" in dialog.ways.buttons
    rest = dialog.ways.rest
    assert rest is not None
    assert "Record and reasons" in [action.text() for action in rest.actions()]
    answer(dialog, "no")
    assert step_of(dialog) == "TF-D2"
    dialog.ui.back.click()
    assert step_of(dialog) == "TF-D1"
    form = dialog.panel.form
    assert form is not None
    assert form.options["no"].isChecked()
    assert form.note.toPlainText() == "Settled."
    assert dialog.ui.done.text() == "Correct &it"


def test_own_words_back_to_the_original_and_undone(dialog: ProcedureDialog, desk: Desk) -> None:
    dialog.ui.firstDone.click()
    for choices in ((), ("none",), ("no",), ()):
        answer(dialog, *choices)
    answer(dialog, "TF-A")
    shipped = wording_service.shipped_do("today", "TF-A1")
    link(dialog, "Words of this step…").click()
    words = opened(dialog, WordingDialog)
    assert not unnamed_controls(words)
    assert words.findChild(Strip, "emergency") is not None
    assert words.ui.original.toPlainText().splitlines() == list(shipped)
    words.ui.own.setPlainText("")
    assert not words.ui.ok.isEnabled()
    words.ui.own.setPlainText("Take a screenshot.")
    assert not words.ui.ok.isEnabled()
    assert "spoil evidence" in words.ui.wrong.text()
    words.ui.own.setPlainText("Thank the child.\nFetch Mrs Okafor.")
    words.reject()
    assert desk.store.drafts.get(f"incidents/{dialog.incident_id}/wording/TF-A1")
    link(dialog, "Words of this step…").click()
    words = opened(dialog, WordingDialog)
    assert words.ui.own.toPlainText() == "Thank the child.\nFetch Mrs Okafor."
    words.ui.ok.click()
    assert step_of(dialog) == "TF-A1"
    assert "Fetch Mrs Okafor." in said(dialog)
    assert "Your school’s own words" in said(dialog)
    desk.undo()
    assert not procedure_service.view(desk.store, dialog.incident_id).steps["TF-A1"].own_words
    desk.redo()
    link(dialog, "Words of this step…").click()
    words = opened(dialog, WordingDialog)
    assert words.ui.back.isEnabled()
    words.ui.back.click()
    words.ui.ok.click()
    assert "Fetch Mrs Okafor." not in said(dialog)


def test_who_checked_a_step(dialog: ProcedureDialog) -> None:
    dialog.ui.firstDone.click()
    for choices in ((), ("none",), ("no",), ()):
        answer(dialog, *choices)
    answer(dialog, "TF-P")
    assert "local safeguarding partners" in said(dialog)
    link(dialog, "Say that it was checked…").click()
    check = opened(dialog, WordingCheckDialog)
    assert not unnamed_controls(check)
    assert check.ui.by.text() == "leader"
    check.ui.by.setText("")
    assert not check.ui.ok.isEnabled()
    check.ui.by.setText("Amina Reed")
    check.ui.ok.click()
    assert "Checked by Amina Reed on" in said(dialog)
    assert "⚠ Check with" not in said(dialog)


@pytest.mark.covers(
    *(advice.id for advice in (*TRIGGERS, *DEVICE)),
)
@pytest.mark.parametrize("pack", ["today", "becta-2007", "knowsley-scenarios"])
def test_when_the_police_must_be_told_on_every_procedure(
    dialog: ProcedureDialog, pack: str
) -> None:
    if pack != "today":
        go_by(dialog, pack)
    for _page in ("first", "step"):
        assert dialog.ui.police.isVisible()
        dialog.ui.police.click()
        police = opened(dialog, PoliceDialog)
        text = "\n".join(label.text() for label in police.findChildren(QLabel))
        for advice in (*TRIGGERS, *DEVICE):
            assert advice.text in text
        assert "999" in text
        police.ui.close.click()
        dialog.ui.firstLater.click()


def test_none_of_these_goes_together_with_nothing_else(dialog: ProcedureDialog) -> None:
    go_by(dialog, "becta-2009")
    for choices in ((), ("none",), ("no",), (), ("no",)):
        answer(dialog, *choices)
    form = dialog.panel.form
    assert form is not None
    form.options["harm"].setChecked(True)
    assert dialog.ui.done.isEnabled()
    form.options["no"].setChecked(True)
    assert not dialog.ui.done.isEnabled()
    assert "doesn’t go together" in dialog.ui.wrong.text()


def test_the_chart_of_a_source_by_keyboard(dialog: ProcedureDialog, qtbot: QtBot) -> None:
    go_by(dialog, "becta-2009")
    to_the_chart(dialog)
    chart = dialog.chart
    chart.go_to("FLOW09-F1")
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert "Illegal content" in dialog.ui.chartSaid.text()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert "Child at risk" in dialog.ui.chartSaid.text()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert "Illegal content" in dialog.ui.chartSaid.text()
    chart.go_to("FLOW09-K")
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert "Review and share" in chart.accessibleDescription()
    before = chart.transform().m11()
    qtbot.keyClick(chart, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert chart.transform().m11() > before
    dialog.ui.fit.click()
    width = chart.mapFromScene(chart.sceneRect()).boundingRect().width()
    assert width <= chart.viewport().width()
    dialog.ui.fit.click()
    assert chart.transform().m11() == pytest.approx(before)
    added = [item for item in chart.items_by_id.values() if item.box.added]
    assert added
    assert all("added" in item.box.label and "added" in item.toolTip() for item in added)
    boxes = [item for item in chart.scene().items() if isinstance(item, BoxItem)]
    for one in boxes:
        for other in boxes:
            apart = (
                not one.sceneBoundingRect()
                .adjusted(5, 5, -5, -5)
                .intersects(other.sceneBoundingRect().adjusted(5, 5, -5, -5))
            )
            assert one is other or apart, (one.box.title, other.box.title)


def test_no_letter_stands_for_two_controls_in_the_new_dialogs(
    dialog: ProcedureDialog, desk: Desk
) -> None:
    dialog.ui.firstLater.click()
    others: list[QDialog] = [
        PackDialog(desk, dialog.incident_id, dialog),
        PoliceDialog(dialog),
        WordingDialog(desk, "today", "TF-P1", "Ask the DSL", dialog, place="incidents/x"),
        WordingCheckDialog(desk, "today", "TF-P1", "Ask the DSL", dialog),
        FlowchartDialog(desk, dialog),
    ]
    for one in others:
        one.show()
        assert not twice(one), type(one).__name__
        assert not unnamed_controls(one), type(one).__name__
        one.close()
    go_by(dialog, "becta-2009")
    assert not twice(dialog)
    assert not unnamed_controls(dialog)
