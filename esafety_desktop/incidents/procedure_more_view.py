"""What the guided procedure opens besides: copy, settings, police, other procedures, wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.incidents.answer_view import AnswerForm
    from esafety_desktop.incidents.procedure_rules import StepView
    from esafety_desktop.incidents.step_view import StepPanel
    from esafety_desktop.widgets.desk import Desk


class MoreDialogs(QObject):
    """Opens the dialogs beside the procedure of one incident.

    Args:
        desk: What every view is given.
        incident_id: Which incident.
        parent: The procedure's window.

    Signals:
        again: the step shown should be read again.
        switched: the incident goes by another procedure now.
    """

    again = Signal()
    switched = Signal()

    def __init__(self, desk: Desk, incident_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._incident_id = incident_id
        self._window = parent

    def serve(self, panel: StepPanel, procedure_id: Callable[[], str]) -> None:
        """Open whatever the panel of the steps asks for."""

        def about_step(act: Callable[[str, str, str], None]) -> None:
            if panel.step is not None:
                act(procedure_id(), panel.step.id, panel.step.title)

        panel.offers_words = True
        panel.naming = lambda step, form: self._naming(step, form, panel)
        panel.copy_wanted.connect(self.copy)
        panel.settings_wanted.connect(self.settings)
        panel.wording_wanted.connect(lambda: about_step(self.wording))
        panel.check_wanted.connect(lambda: about_step(self.check))

    def person(self, pupil_id: str = "") -> None:
        """Somebody whom it is about, as on the People tab; a pupil may be chosen already."""
        from esafety_desktop.incidents.person_dialog import PersonDialog

        with self._desk.guard(self._window):
            dialog = PersonDialog(self._desk, self._incident_id, self._window)
            if pupil_id:
                dialog.choose(pupil_id)
            self._open(dialog, self.again)

    def _naming(self, step: StepView, form: AnswerForm, panel: StepPanel) -> QWidget:
        from esafety_desktop.incidents.naming_view import NamingLine

        line = NamingLine(self._desk, self._incident_id, step, form, panel)
        line.picker_wanted.connect(self.person)
        return line

    def copy(self) -> None:
        """The record as text, for a file kept elsewhere."""
        from esafety_desktop.incidents.copy_dialog import CopyDialog

        with self._desk.guard(self._window):
            self._open(CopyDialog(self._desk, self._incident_id, self._window))

    def settings(self) -> None:
        """Where the child protection file is kept."""
        from esafety_desktop.incidents.settings_dialog import SettingsDialog

        self._open(SettingsDialog(self._desk, self._window), self.again)

    def police(self) -> None:
        """When the police must be told."""
        from esafety_desktop.incidents.police_dialog import PoliceDialog

        self._open(PoliceDialog(self._window))

    def packs(self) -> None:
        """Other procedures."""
        from esafety_desktop.incidents.pack_dialog import PackDialog

        with self._desk.guard(self._window):
            self._open(PackDialog(self._desk, self._incident_id, self._window), self.switched)

    def wording(self, procedure_id: str, step_id: str, title: str) -> None:
        """The school's own words at a step."""
        from esafety_desktop.incidents.wording_dialog import WordingDialog

        with self._desk.guard(self._window):
            place = f"incidents/{self._incident_id}/wording/{step_id}"
            dialog = WordingDialog(
                self._desk, procedure_id, step_id, title, self._window, place=place
            )
            self._open(dialog, self.again)

    def check(self, procedure_id: str, step_id: str, title: str) -> None:
        """Who compared a step with the local partners' advice."""
        from esafety_desktop.incidents.wording_check_dialog import WordingCheckDialog

        with self._desk.guard(self._window):
            dialog = WordingCheckDialog(self._desk, procedure_id, step_id, title, self._window)
            self._open(dialog, self.again)

    def _open(self, dialog: QDialog, accepted: SignalInstance | None = None) -> None:
        if accepted is not None:
            dialog.accepted.connect(accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
