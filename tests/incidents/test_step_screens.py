"""What a step's screen puts first, where the keyboard goes, and one letter for one control."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QTabWidget, QWidget

from esafety_desktop.concerns import service as concern_service
from esafety_desktop.concerns.concern_dialog import ConcernDialog
from esafety_desktop.concerns.slips_dialog import SlipsDialog
from esafety_desktop.incidents import procedure_service, service
from esafety_desktop.incidents.close_dialog import CloseDialog
from esafety_desktop.incidents.copy_dialog import CopyDialog
from esafety_desktop.incidents.details_dialog import DetailsDialog
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.incidents.person_dialog import PersonDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.settings_dialog import SettingsDialog
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.readiness.drill_dialog import DrillDialog
from esafety_desktop.today.tab import TodayTab
from tests.incident_kit import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.fixture
def started(leader_store: Store) -> str:
    made = service.start_incident(leader_store, "Threats in a chat.").value
    procedure_service.take_step(leader_store, made, "TF-0", StepAnswer())
    return made


@pytest.fixture
def tab(desk: Desk, ways: Ways, started: str, qtbot: QtBot) -> Iterator[IncidentsTab]:
    made = IncidentsTab(desk, ways)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def dialog(tab: IncidentsTab, started: str) -> Iterator[ProcedureDialog]:
    made = ProcedureDialog(tab.desk, started, tab)
    made.open()
    yield made
    made.close()


def letters(window: QWidget) -> list[str]:
    """The Alt letters of what can be seen, in capitals."""
    texts = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QTabWidget):
            texts += [widget.tabText(n) for n in range(widget.count())]
        elif isinstance(widget, QAbstractButton):
            texts.append(widget.text())
        elif isinstance(widget, QGroupBox):
            texts.append(widget.title())
        elif isinstance(widget, QLabel) and widget.buddy() is not None:
            texts.append(widget.text())
    keys = [QKeySequence.mnemonic(text).toString() for text in texts]
    return [key for key in keys if key]


def twice(window: QWidget) -> list[str]:
    return [key for key, times in Counter(letters(window)).items() if times > 1]


def test_the_card_stands_first_and_is_seen_whole(dialog: ProcedureDialog, qtbot: QtBot) -> None:
    assert dialog.panel.step is not None
    assert dialog.panel.step.card
    dialog.resize(1280, 700)
    qtbot.waitExposed(dialog)
    view = dialog.ui.stepScroll.viewport()
    form = dialog.panel.form
    assert form is not None
    top = form.mapTo(view, QPoint(0, 0)).y()
    lines = [label for label, _ in dialog.panel._card if label.isVisible()]
    assert len(lines) > 8
    for label in lines:
        foot = label.mapTo(view, QPoint(0, label.height())).y()
        assert foot <= min(top, view.height())
    assert not dialog.ui.done.isEnabled()
    form.options["own-device"].setChecked(True)
    assert dialog.ui.done.isEnabled()


def test_the_card_says_once_that_it_is_to_be_checked(dialog: ProcedureDialog) -> None:
    said = " ".join(label.text() for label in dialog.panel.findChildren(QLabel))
    assert said.count("local safeguarding partners") == 1


def test_the_keyboard_goes_to_the_first_field_and_on_in_order(
    dialog: ProcedureDialog, qtbot: QtBot
) -> None:
    form = dialog.panel.form
    assert form is not None
    assert dialog.focusWidget() is next(iter(form.options.values()))
    form.options["none"].setChecked(True)
    dialog.ui.done.click()
    form = dialog.panel.form
    assert form is not None
    assert dialog.focusWidget() is next(iter(form.options.values()))
    form.options["no"].setChecked(True)
    dialog.ui.done.click()
    form = dialog.panel.form
    assert form is not None
    assert dialog.focusWidget() is form.who
    assert any(
        label.text().replace("&", "") == "Who did this step" for label in form.findChildren(QLabel)
    )
    seen = []
    for _ in range(12):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        seen.append(dialog.focusWidget())
    order = [form.when_edit, form.when_now, form.note, dialog.ui.notDone, dialog.ui.back]
    places = [seen.index(one) for one in order if one in seen]
    assert places == sorted(places)
    assert form.note in seen
    assert dialog.ui.back in seen


def test_the_stamp_speaks_whole_only_at_first(tab: IncidentsTab, dialog: ProcedureDialog) -> None:
    assert dialog.ui.stamp.text() == "Guidance: KCSIE 2026"
    assert "not checked here yet" in dialog.ui.stamp.toolTip()
    fresh = service.start_incident(tab.desk.store).value
    first = ProcedureDialog(tab.desk, fresh, tab)
    first.open()
    assert "not checked here yet" in first.ui.stamp.text()
    assert not twice(first)
    first.close()


def test_reassurance_is_no_prohibition(tab: IncidentsTab, leader_store: Store) -> None:
    from esafety_desktop.guidance.loader import today_procedure

    step = today_procedure().step("TF-A1")
    assert "Nobody is to blame; there is no sanction." in step.do
    assert not step.never


def test_every_sign_stands_in_the_legend(dialog: ProcedureDialog) -> None:
    from esafety_desktop.incidents.chart_rules import LIGHT_SIGNS

    missing = [sign for sign in LIGHT_SIGNS.values() if sign not in dialog.ui.legend.text()]
    assert missing == ["⊠", "⊡"]


def test_no_letter_stands_for_two_controls(
    tab: IncidentsTab, desk: Desk, started: str, dialog: ProcedureDialog
) -> None:
    assert not twice(dialog)
    facts = service.incident(desk.store, started).facts
    others: list[QDialog] = [
        NoteDialog(desk, started, tab),
        DetailsDialog(desk, started, facts, tab),
        PersonDialog(desk, started, tab),
        CloseDialog(desk, started, tab),
        ConcernDialog(desk, tab),
        SlipsDialog(desk, tab),
        CopyDialog(desk, started, tab),
        SettingsDialog(desk, tab),
        DrillDialog(desk, tab),
    ]
    found = {}
    for other in others:
        other.show()
        found[type(other).__name__] = twice(other)
        other.close()
    assert not {name: keys for name, keys in found.items() if keys}
    dialog.ui.several.click()
    assert not twice(dialog)
    dialog.ui.ticksBack.click()
    dialog.close()
    concern_service.report_concern(desk.store, "A stranger writes to her.")
    tab.refresh()
    assert tab.ui.slips.isVisible()
    for page in range(tab.ui.parts.count()):
        tab.ui.parts.setCurrentIndex(page)
        assert not twice(tab), page


def test_a_concern_stands_first_on_today(
    tab: IncidentsTab, leader_store: Store, qtbot: QtBot
) -> None:
    concern_service.report_concern(leader_store, "A stranger writes to her.")
    first = concern_service.due(leader_store, leader_store.today())[0]
    assert first.what == "A concern was reported: read it now"
    assert first.overdue
    concern_service.report_concern(leader_store, "And to her friend.")
    assert concern_service.due(leader_store, leader_store.today())[0].what.startswith(
        "2 concerns were"
    )
    shown = TodayTab(tab.desk)
    qtbot.addWidget(shown)
    shown.show()
    of_children = shown.tables[0].records.shown
    assert of_children[0].what.startswith("2 concerns were")
    assert all(line.room == "Incidents" for line in of_children), "numbers come after children"
    said = [one.text() for one in shown.findChildren(QLabel)]
    assert f"Incidents by tomorrow · {len(of_children)}" in said
    tab.read_slips()
    inbox = opened(tab, SlipsDialog)
    assert inbox.windowTitle() == "Concerns reported"
    assert "slip" not in " ".join(label.text() for label in inbox.findChildren(QLabel)).casefold()
    inbox.reject()


def test_no_letter_stands_for_two_controls_in_any_step(
    tab: IncidentsTab, desk: Desk, started: str
) -> None:
    take = procedure_service.take_step
    take(desk.store, started, "TF-1", StepAnswer(choices=("none",)))
    take(desk.store, started, "TF-2", StepAnswer(choices=("no",)))
    take(desk.store, started, "TF-4", StepAnswer(who="Mrs Okafor", when=desk.store.clock()))
    take(desk.store, started, "TF-5", StepAnswer(choices=("TF-A", "TF-D", "TF-I")))
    dialog = ProcedureDialog(desk, started, tab)
    dialog.open()
    for step_id in dialog.state.steps:
        dialog.show_step(step_id)
        assert not twice(dialog), step_id
    dialog.ui.notDone.click()
    assert not twice(dialog)
    dialog.ui.ticksBack.click()
    dialog.ui.worse.click()
    assert not twice(dialog)
    dialog.close()
