"""An adult added or changed; the role decides what is to be signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu, QWidget

from esafety_desktop.dates import british, parse_british
from esafety_desktop.problem import Problem
from esafety_desktop.staff_forms import role_service, service
from esafety_desktop.staff_forms.rows import AdultForm
from esafety_desktop.staff_forms.ui_adult_dialog import Ui_AdultDialog
from esafety_desktop.widgets.day_line import in_full
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import fit_height

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.widgets.desk import Desk


class AdultDialog(DraftDialog):
    """Gathers the details of one adult.

    Args:
        desk: What every view is given.
        adult_id: Who; "" for somebody new.
        parent: The page.
    """

    def __init__(self, desk: Desk, adult_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.adult_id = adult_id
        self.ui = Ui_AdultDialog()
        self.ui.setupUi(self)
        self.ui.asked.setWordWrap(True)
        self.setWindowTitle("An adult in school" if adult_id else "Add an adult")
        self.ui.role.addItems(role_service.titles())
        if (line := self.ui.role.lineEdit()) is not None:
            line.setAccessibleName("Role")
        self._fill()
        self.draft = DraftKeeper(desk.store, f"staff_forms/{adult_id or 'new'}", self._fields, self)
        self._put(self.draft.found())
        self._connect()
        self._changed()
        self.ui.name.setFocus()

    def form(self) -> AdultForm:
        """What stands in the fields.

        Raises:
            Problem: a day is not written like one.
        """
        ui, today = self.ui, self.desk.store.today()
        return AdultForm(
            self.adult_id,
            ui.name.text(),
            ui.role.currentText(),
            ui.email.text(),
            _day(ui.joined.text(), "First day", today),
            _day(ui.left.text(), "Last day", today),
        )

    def accept(self) -> None:
        with self.desk.guard(self):
            result = service.save_adult(self.desk.store, self.form(), self.shown)
            self.adult_id = result.value.id
            self.taken(result)

    def _fill(self) -> None:
        ui = self.ui
        found = next(
            (one for one in service.adults(self.desk.store) if one.id == self.adult_id), None
        )
        self.shown = found
        ui.leaveToday.setVisible(found is not None)
        ui.role.setCurrentText(found.role if found else "")
        if found is None:
            return
        ui.name.setText(found.name)
        ui.email.setText(found.email)
        ui.joined.setText(british(found.joined_on))
        ui.left.setText(british(found.left_on))
        ui.leaveToday.setText("Here a&gain" if found.left_on else "Leaves &today")

    def _connect(self) -> None:
        ui = self.ui
        for signal in (
            ui.name.textChanged, ui.role.currentTextChanged, ui.email.textChanged,
            ui.joined.textChanged, ui.left.textChanged,
        ):  # fmt: skip
            signal.connect(self._changed)
            signal.connect(self.draft.touch)
        for line in (ui.joined, ui.left):
            in_full(line, lambda text: parse_british(text, self.desk.store.today()))
        ui.addRole.setMenu(self._role_menu())
        ui.leaveToday.clicked.connect(self._leave_today)
        ui.ok.clicked.connect(self.accept)
        ui.ok.setDefault(True)
        ui.cancel.clicked.connect(self.reject)

    def _role_menu(self) -> QMenu:
        menu = QMenu(self)
        for title in role_service.titles():
            menu.addAction(title).triggered.connect(lambda _on=False, title=title: self._add(title))
        return menu

    def _add(self, title: str) -> None:
        """Another role behind those that are there."""
        before = self.ui.role.currentText().rstrip(", ")
        self.ui.role.setEditText(f"{before}, {title}" if before else title)
        self.ui.role.setFocus()

    def _leave_today(self) -> None:
        leaving = not self.ui.left.text().strip()
        self.ui.left.setText(british(self.desk.store.today()) if leaving else "")
        self.accept()

    def _changed(self, *_: object) -> None:
        ui = self.ui
        ui.asked.setText(role_service.asked_words(self.desk.store, ui.role.currentText()))
        wrong = ""
        try:
            form = self.form()
        except Problem as problem:
            wrong = f"{problem.message} {problem.advice}"
        else:
            if not form.name.strip():
                wrong = "Type the name as the person signs it."
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)
        fit_height(self)

    def _fields(self) -> dict[str, Any]:
        ui = self.ui
        return {
            "name": ui.name.text(),
            "role": ui.role.currentText(),
            "email": ui.email.text(),
            "joined": ui.joined.text(),
            "left": ui.left.text(),
        }

    def _put(self, kept: dict[str, Any]) -> None:
        """What was left unfinished."""
        if not kept:
            return
        self.ui.role.setEditText(kept["role"])
        for name in ("name", "email", "joined", "left"):
            getattr(self.ui, name).setText(kept[name])
        self.ui.lead.setText("What you were typing here is back. Keep it, or change it.")


def _day(text: str, label: str, today: date) -> date | None:
    if not text.strip():
        return None
    try:
        return parse_british(text, today)
    except ValueError:
        raise Problem(f"{label}: write it like 24/11/2026.", "Or leave it empty.") from None
