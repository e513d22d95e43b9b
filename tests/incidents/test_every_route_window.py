"""Each route of today's procedure, and of the sources' packs, walked to its end in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from esafety_desktop.guidance.loader import procedure_by_id
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import closing_service, people_service, service
from esafety_desktop.incidents.close_dialog import CloseDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.rows import Facts, PersonRow, When
from tests.incidents.test_pack_window import answer, go_by, step_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.widgets.desk import Desk

PACKS = (
    "today",
    "becta-2009",
    "becta-2007",
    "knowsley-staff",
    "knowsley-children",
    "knowsley-scenarios",
)
ROUTES = [
    (pack, route.id) for pack in PACKS for route in procedure_by_id(pack).routes if not route.added
]
_QUIET = (
    "reply",
    "no",
    "told",
    "both",
    "police",
    "finished",
    "over",
    "nothing",
    "child",
    "innocent",
)
_MOST = 90


@pytest.mark.parametrize(("pack", "route"), ROUTES)
def test_it_comes_to_its_end_and_is_closed(desk: Desk, qtbot: QtBot, pack: str, route: str) -> None:
    store = desk.store
    made = service.start_incident(store, "Seen on a tablet.").value
    dialog = ProcedureDialog(desk, made)
    qtbot.addWidget(dialog)
    dialog.show()
    if pack != "today":
        go_by(dialog, pack)
    triage = procedure_by_id(pack).trunk.triage
    met: list[str] = []
    while dialog.isVisible():
        name = step_of(dialog)
        assert name not in met[-3:], met
        met.append(name)
        assert len(met) < _MOST, met
        form = dialog.panel.form
        assert form is not None
        ids = list(form.options)
        quiet = [one for one in _QUIET if one in ids] or ids[-1:]
        answer(dialog, *((route,) if name == triage else quiet[:1] if ids else ()))
    assert triage in met
    own = {step.id for step in procedure_by_id(pack).steps_of(route)}
    assert own & set(met)
    _the_rest(desk, made)
    close = CloseDialog(desk, made)
    qtbot.addWidget(close)
    close.show()
    assert close.possible, closing_service.closing(store, made).missing
    for box in (close.outcomes["support"], close.outcomes["agency"]):
        box.setChecked(True)
    close.ui.reasons.setPlainText("Looked into; the children are helped.")
    close.ui.ok.click()
    QApplication.processEvents()
    assert service.incident(store, made).row.status == "closed"
    assert chronology.verify(store, made) is None


def _the_rest(desk: Desk, incident_id: str) -> None:
    """The facts and the people that closing wants besides the steps."""
    store = desk.store
    now = store.clock()
    facts = service.incident(store, incident_id).facts
    wanted = Facts(
        facts.what_happened,
        kind=facts.kind or "other",
        intent="accident",
        risk="content-values",
        four_c=("content",),
        occurred=When("unknown"),
        reported_at=now,
        where="in",
        place="5B",
        device=facts.device or "none",
    )
    service.save_facts(store, incident_id, wanted)
    people_service.add_person(store, incident_id, PersonRow("", "other", "affected", "not known"))
