"""Days written into the note of a change stand on Today, and paper doesn't deny them."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QLabel

from esafety_desktop.incidents import closing_service, people_service, procedure_service, service
from esafety_desktop.incidents.chase_rules import chase_day
from esafety_desktop.incidents.pages import render_record
from esafety_desktop.incidents.print_service import record_snapshot
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.rows import Facts, PersonRow, When
from esafety_desktop.incidents.tab import IncidentsTab

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

TODAY = date(2026, 11, 24)


@pytest.fixture
def at_the_changes(leader_store: Store) -> str:
    """An incident that has come as far as the changes to be made."""
    store = leader_store
    store.clock = lambda: datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
    made = service.start_incident(store, "A pop-up.").value
    for _ in range(60):
        seen = procedure_service.view(store, made)
        step = seen.steps[seen.here[0]]
        if step.id == "TF-M":
            return made
        ids = [option.id for option in step.options]
        wanted = next((one for one in ("TF-A", "no", "over", "told") if one in ids), "")
        answer = StepAnswer(
            choices=(wanted or ids[-1],) if ids else (),
            who="Mrs Okafor",
            when=store.clock(),
            note="Settled on 20/11/2026.",
        )
        procedure_service.take_step(store, made, step.id, answer)
    raise AssertionError("the changes are never reached")


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("Filter: Mr Reed, 27/11/2026. Look at Zoë 1/12/26 and 4.1.27.", date(2026, 11, 27)),
        ("Done on 20/11/2026, next 1/12/2026", date(2026, 12, 1)),
        ("32/11/2026, rooms 1/2", None),
        ("", None),
    ],
)
def test_the_first_day_that_has_not_passed(note: str, day: date | None) -> None:
    assert chase_day([note], TODAY) == day


def test_a_day_in_the_note_is_chased_on_today(
    desk: Desk, ways: Ways, at_the_changes: str, qtbot: QtBot
) -> None:
    store = desk.store
    tab = IncidentsTab(desk, ways)
    qtbot.addWidget(tab)
    tab.show()
    dialog = ProcedureDialog(desk, at_the_changes, tab, "TF-M")
    dialog.open()
    said = " ".join(label.text() for label in dialog.panel.findChildren(QLabel))
    assert "stands on Today as the day to chase" in said
    form = dialog.panel.form
    assert form is not None
    form.note.setPlainText("Filter: Mr Reed, 27/11/2026. Zoë: 25/11/2026, 1/12/2026.")
    dialog.ui.done.click()
    assert dialog.panel.step is not None
    assert dialog.panel.step.id == "TF-N"
    dialog.close()
    (due, *_) = service.due(store, TODAY)
    assert due.on == date(2026, 11, 25)
    assert "chase by 25/11/2026" in due.what
    tab.refresh()
    assert tab.ui.next.text() == "Next: Keep an eye on it · chase by 25/11/2026"
    tab.close()


def test_paper_does_not_deny_the_follow_ups(leader_store: Store, at_the_changes: str) -> None:
    store, made = leader_store, at_the_changes
    when = store.clock()
    for step_id, answer in (
        ("TF-M", StepAnswer(note="Filter: Mr Reed, 27/11/2026.")),
        ("TF-N", StepAnswer(choices=("over",), who="Mrs Okafor", when=when)),
        ("TF-RET", StepAnswer()),
    ):
        procedure_service.take_step(store, made, step_id, answer)
    facts = service.incident(store, made).facts
    service.save_facts(
        store,
        made,
        Facts("A pop-up.", kind=facts.kind, occurred=When("unknown"), where="in"),
    )
    people_service.add_person(store, made, PersonRow("", "other", "affected", "not known"))
    closing_service.close_incident(store, made, ["talk"], "The class was told.", "")
    pdf = PdfReader(io.BytesIO(render_record(record_snapshot(store, made))))
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert "nothing besides the steps below" in text
    assert "Follow-up none" not in text
