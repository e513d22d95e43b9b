"""Who was at a training: everybody but those who are unticked, and names that are typed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.readiness import training_rules, training_service
from esafety_desktop.readiness.rows import Attendee, TrainingForm
from esafety_desktop.readiness.ui_training_dialog import Ui_TrainingDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

PLACE = f"{training_service.PLACE}/new"
_TICKED, _EMPTY = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_NO_STAFF = "Nobody is on the staff list yet: type the names under Others."


class TrainingDialog(DraftDialog):
    """Gathers a training for the log.

    Args:
        desk: What every view is given.
        parent: The window.
        title: What was practised.
        topic: Of the drill, so that its next refresh takes the place of this one.
    """

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, title: str = "", topic: str = ""
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.topic = topic
        self.ui = Ui_TrainingDialog()
        self.ui.setupUi(self)
        dress(self)
        self.ui.whoHead.setStretch(1, 1)
        self.staff = training_service.staff_list(desk.store)
        self._fill(title)
        self.draft = DraftKeeper(desk.store, PLACE, self._fields, self)
        self._put(self.draft.found())
        self._connect()
        self._changed()
        open_at(self, 660, 640)

    def form(self) -> TrainingForm:
        """The training as it stands in the fields."""
        ui, day = self.ui, self.ui.held.date()
        people = [
            Attendee(one.name, one.role, one.staff_id, item.checkState() == _TICKED)
            for one, item in zip(self.staff, self._items(), strict=True)
        ]
        others = training_rules.typed_names(ui.others.toPlainText())
        people += [Attendee(name) for name in others]
        return TrainingForm(
            ui.title.text(),
            date(day.year(), day.month(), day.day()),
            tuple(people),
            ui.ledBy.text(),
            ui.months.value(),
            self.topic,
            ui.note.toPlainText(),
        )

    def accept(self) -> None:
        with self.desk.guard(self):
            result = training_service.record_training(self.desk.store, self.form())
            self.taken(result)

    def _fill(self, title: str) -> None:
        ui, today = self.ui, self.desk.store.today()
        ui.title.setText(title)
        ui.ledBy.setText(self.desk.store.account.name)
        day = QDate(today.year, today.month, today.day)
        ui.held.setMaximumDate(day)
        ui.held.setDate(day)
        ui.months.setValue(training_rules.MONTHS)
        ui.months.setSpecialValueText("not planned")
        for one in self.staff:
            item = QListWidgetItem(f"{one.name} · {one.role}" if one.role else one.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_TICKED)
            ui.staff.addItem(item)
        for text in (ui.others, ui.note):
            text.setMinimumHeight(48)
            text.setMaximumHeight(4 * text.fontMetrics().lineSpacing())

    def _connect(self) -> None:
        ui = self.ui
        for signal in (ui.title.textChanged, ui.ledBy.textChanged, ui.others.textChanged,
                       ui.note.textChanged, ui.held.dateChanged, ui.months.valueChanged,
                       ui.staff.itemChanged):  # fmt: skip
            signal.connect(self._changed)
            signal.connect(self.draft_touch)
        ui.everybody.clicked.connect(lambda: self._tick(_TICKED))
        ui.nobody.clicked.connect(lambda: self._tick(_EMPTY))
        ui.signatures.clicked.connect(self._signatures)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def draft_touch(self, *_: object) -> None:
        """Something was changed: keep it soon."""
        self.draft.touch()

    def _items(self) -> list[QListWidgetItem]:
        return [self.ui.staff.item(number) for number in range(self.ui.staff.count())]

    def _tick(self, state: Qt.CheckState) -> None:
        for item in self._items():
            item.setCheckState(state)

    def _signatures(self) -> None:
        from esafety_desktop.readiness.training_pages import render_signatures

        form = self.form()
        sheet = training_service.signature_sheet(
            self.desk.store, form.title, form.held_on, form.led_by
        )
        self.desk.print(
            self, "Signature sheet", lambda progress: render_signatures(sheet, progress)
        )

    def _changed(self, *_: object) -> None:
        ui, form = self.ui, self.form()
        there = sum(one.present for one in form.people)
        ui.counted.setText(f"{there} there" if self.staff else _NO_STAFF)
        wrong = training_rules.form_problem(form, self.desk.store.today())
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        ui, form = self.ui, self.form()
        away = [one.staff_id for one in form.people if not one.present]
        return {
            "title": form.title,
            "topic": self.topic,
            "held": form.held_on.isoformat(),
            "led": form.led_by,
            "months": form.months,
            "away": away,
            "others": ui.others.toPlainText(),
            "note": form.note,
        }

    def _put(self, kept: dict[str, Any]) -> None:
        """What was left unfinished; that of another drill stays where it is."""
        ui = self.ui
        if not kept or (self.topic and kept["topic"] != self.topic):
            return
        self.topic = kept["topic"]
        ui.title.setText(kept["title"])
        ui.held.setDate(QDate.fromString(kept["held"], Qt.DateFormat.ISODate))
        ui.ledBy.setText(kept["led"])
        ui.months.setValue(kept["months"])
        ui.others.setPlainText(kept["others"])
        ui.note.setPlainText(kept["note"])
        for one, item in zip(self.staff, self._items(), strict=True):
            item.setCheckState(_EMPTY if one.staff_id in kept["away"] else _TICKED)
        ui.lead.setText("What you were typing here is back. Keep it, or change it.")
