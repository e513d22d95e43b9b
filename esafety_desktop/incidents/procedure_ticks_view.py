"""What is put down for several steps at once: done, not needed, or other routes from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from esafety_desktop.incidents import procedure_leave_service, procedure_service

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.incidents.procedure_rules import ProcedureView
    from esafety_desktop.incidents.ticks_view import TicksPage
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.draft_view import DraftKeeper


class TicksActs(QObject):
    """Opens the page of ticks for one incident, and keeps what is ticked there.

    Args:
        desk: What every view is given.
        incident_id: Which incident.
        ticks: The page.
        why: The draft of what is typed on it.
        parent: The procedure's window.

    Signals:
        settled: what was kept, a ``Changed``.
    """

    settled = Signal(object)

    def __init__(
        self, desk: Desk, incident_id: str, ticks: TicksPage, why: DraftKeeper, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._incident_id = incident_id
        self._ticks = ticks
        self._why = why
        self._window = parent

    def worse(self, state: ProcedureView) -> None:
        """Other routes from now on."""

        def act(routes: tuple[str, ...], why: str) -> None:
            self._keep(procedure_service.reroute, routes, why)

        self._ticks.ask_routes(state, act)
        self._ticks.put(self._why.found())

    def several(self, *, every: bool) -> None:
        """Several steps were done already; or every step that is left, on one screen."""

        def act(answers: dict[str, Any]) -> None:
            self._keep(procedure_service.already_done, answers)

        steps = procedure_service.tickable(self._desk.store, self._incident_id)
        self._ticks.ask_several(steps, act, every=every)
        self._ticks.put(self._why.found())

    def not_needed(self) -> None:
        """Several steps are left out with one reason."""

        def act(steps: tuple[str, ...], why: str) -> None:
            self._keep(procedure_leave_service.leave_out, steps, why)

        steps = procedure_leave_service.leavable(self._desk.store, self._incident_id)
        self._ticks.ask_left_out(steps, act)
        self._ticks.put(self._why.found())

    def _keep(self, change: Callable[..., Changed[Any]], *given: object) -> None:
        with self._desk.guard(self._window):
            self.settled.emit(change(self._desk.store, self._incident_id, *given))
