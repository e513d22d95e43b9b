"""Whoever is led away from a procedure or from closing comes back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.incidents import closing_service
from esafety_desktop.incidents.close_dialog import CloseDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.step_view import signed
from tests.incident_kit import opened
from tests.incidents.test_window import start, step_of, tab

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.incidents.tab import IncidentsTab

__all__ = ["tab"]


def test_back_in_the_tab_continue_opens_the_step_that_was_left(
    tab: IncidentsTab, qtbot: QtBot
) -> None:
    dialog = start(tab)
    left_at = step_of(dialog)
    dialog.ui.done.click()
    assert step_of(dialog) != left_at
    dialog.show_step(left_at)
    said: list[str] = []
    tab.desk.said.connect(said.append)
    dialog.panel.contact_wanted.emit("SAM-SCHOOL-5")
    assert dialog.state.reference in said[-1]
    assert not dialog.isVisible()
    tab.hide()
    tab.show()
    qtbot.waitUntil(lambda: tab.focusWidget() is tab.ui.carryOn)
    tab.ui.carryOn.click()
    again = opened(tab, ProcedureDialog)
    assert step_of(again) == left_at
    again.close()
    tab.ui.carryOn.click()
    once_more = opened(tab, ProcedureDialog)
    assert step_of(once_more) != left_at
    once_more.close()


def test_after_a_step_that_was_wanted_for_closing_closing_comes_back(
    tab: IncidentsTab, qtbot: QtBot
) -> None:
    start(tab).close()
    tab.ui.closeIncident.click()
    closing = opened(tab, CloseDialog)
    missing = closing_service.closing(tab.desk.store, closing.incident_id).missing
    at = next(n for n, (_, place) in enumerate(missing) if place.startswith("step/"))
    closing.jumps[at].click()
    opened(tab, ProcedureDialog).close()
    qtbot.waitUntil(lambda: any(d.isVisible() for d in tab.findChildren(CloseDialog)))
    opened(tab, CloseDialog).close()


def test_an_address_of_the_web_is_no_telephone() -> None:
    assert signed("101 – police") == "☎ 101 – police"
    assert signed("+44 1632 960123").startswith("☎")
    assert signed("www.ceop.police.uk").startswith("↗")
