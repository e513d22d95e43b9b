"""What the local authority, trust or provider asks every school to say (BECTA09-CASCADE-2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.service import Part, RegionalRow
from esafety_desktop.aup_editor.ui_regional_dialog import Ui_RegionalDialog
from esafety_desktop.dates import british
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.table import Column
from esafety_desktop.widgets.tall_table import TallTable
from esafety_desktop.widgets.unkept_words import close_with_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk

_WIDE, _HIGH = 780, 600
_ALL = "Every agreement"


class RegionalDialog(QDialog):
    """Lists what is inherited; adds one, or says that one no longer holds."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_RegionalDialog()
        self.ui.setupUi(self)
        found = service.uses(desk.store)
        self._titles = {text.id: f"{text.title} ({text.short})" for text, _choice in found}
        self.table: TallTable[RegionalRow] = TallTable(
            self._columns(),
            "Statements that others ask for",
            self,
            empty_text="Nobody asks for any yet.",
        )
        ui = self.ui
        ui.tablePlace.addWidget(self.table)
        ui.text.setFixedHeight(ui.text.fontMetrics().lineSpacing() * 4)
        for part in Part:
            if part.is_rule:
                ui.part.addItem(service.part_name(part), part)
        ui.audience.addItem(_ALL, "")
        for key, title in self._titles.items():
            ui.audience.addItem(title, key)
        self.draft = DraftKeeper(desk.store, "wording/regional", self._fields, self)
        kept = self.draft.found()
        ui.saidBy.setText(kept.get("said_by", ""))
        ui.text.setPlainText(kept.get("text", ""))
        ui.saidBy.textEdited.connect(self.draft.touch)
        ui.text.textChanged.connect(self.draft.touch)
        ui.add.clicked.connect(self._add)
        ui.end.clicked.connect(self._end)
        ui.close.clicked.connect(self.reject)
        self.table.repeat(ui.end)
        self.table.chosen.connect(lambda row: ui.end.setEnabled(row is not None))
        self._show()
        open_within(self, _WIDE, _HIGH)
        ui.saidBy.setFocus()

    def keep_draft(self) -> None:
        """Seal what is being typed."""
        self.draft.flush()

    def reject(self) -> None:
        close_with_words(self, super().reject, self.draft)

    def _columns(self) -> tuple[Column[RegionalRow], ...]:
        def whom(row: RegionalRow) -> str:
            return ", ".join(self._titles.get(key, key) for key in row.keys) or _ALL

        return (
            Column("Asked for by", lambda row: row.said_by),
            Column("Statement", lambda row: row.text, stretch=True),
            Column("In", whom),
            Column("Since", lambda row: british(row.added_on)),
        )

    def _show(self) -> None:
        self.table.set_rows(service.regional(self.desk.store))
        self.ui.end.setEnabled(self.table.current_row() is not None)

    def _add(self) -> None:
        ui = self.ui
        key = ui.audience.currentData()
        with self.desk.guard(self):
            row = RegionalRow(
                service.new_id(),
                ui.saidBy.text(),
                Part(ui.part.currentData()),
                ui.text.toPlainText(),
                (key,) if key else (),
            )
            self.desk.done(service.add_regional(self.desk.store, row), self)
            ui.text.clear()
            self.draft.clear()
            self._show()

    def _end(self) -> None:
        row = self.table.current_row()
        if row is not None:
            with self.desk.guard(self):
                self.desk.done(service.end_regional(self.desk.store, row.id), self)
                self._show()

    def _fields(self) -> dict[str, Any]:
        said_by, text = self.ui.saidBy.text(), self.ui.text.toPlainText()
        return {"said_by": said_by, "text": text} if text.strip() else {}
