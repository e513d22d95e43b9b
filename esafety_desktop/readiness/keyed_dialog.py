"""Key in a paper sheet: what stands on it, with the times that stand on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from esafety_desktop.incidents import kind_rules as kinds
from esafety_desktop.incidents.moment_view import Moment, chosen, dress, fill, open_at
from esafety_desktop.readiness import paper_rules, paper_service
from esafety_desktop.readiness.keyed_lines_view import KeyedLines
from esafety_desktop.readiness.paper_rules import KeyedSheet
from esafety_desktop.readiness.ui_keyed_dialog import Ui_KeyedDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

PLACE = "incidents/paper-sheet"
_NO_NUMBER = "No number: on plain paper, or not in this list"
_NONE_OUT = "No numbered sheet is out: what was written on plain paper is kept without a number."
_KEPT_SO = "Kept without a number: the record says that it comes from a handwritten sheet."
_TIMED = {"exact", "about", "between"}


def key_in_sheet(parent: QWidget, desk: Desk, _item: str = "") -> KeyedDialog | None:
    """Open the form for a paper sheet; its incident is shown afterwards. For leaders."""
    if not desk.store.is_leader:
        return None
    dialog = KeyedDialog(desk.home, parent)
    dialog.kept.connect(lambda made: desk.home.open_place(f"incidents/{made}"))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class KeyedDialog(DraftDialog):
    """Gathers what stands on one sheet.

    Args:
        desk: The desk over the ordinary cabinets.
        parent: The window.
        number: The sheet to begin with; 0 for the oldest that is out, or for none.

    Signals:
        kept: the id of the incident that was made.
    """

    reads_in_order = True

    kept = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None, number: int = 0) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_KeyedDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.fields)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        clock = desk.store.clock
        ui = self.ui
        self.written = Moment(ui.written, ui.writtenNow, clock)
        self.start = Moment(ui.occurredFrom, ui.occurredFromNow, clock)
        self.end = Moment(ui.occurredTo, ui.occurredToNow, clock)
        self.reported = Moment(ui.reported, ui.reportedNow, clock)
        self.lines = KeyedLines(ui, clock, self)
        self._fill(number)
        self.draft = DraftKeeper(desk.store, PLACE, self._fields, self)
        self._put(self.draft.found(), number)
        self._connect()
        self._changed()
        open_at(self, 860, 720)

    def sheet(self) -> KeyedSheet:
        """The sheet as it stands in the fields."""
        ui, how = self.ui, chosen(self.ui.occurred)
        return KeyedSheet(
            int(ui.number.currentData() or 0),
            self.written.value,
            ui.writer.text(),
            ui.whatHappened.toPlainText(),
            self.reported.value,
            how,
            self.start.value if how in _TIMED else None,
            self.end.value if how == "between" else None,
            ui.ownWords.toPlainText(),
            ui.place.text(),
            chosen(ui.where),
            chosen(ui.device),
            ui.deviceNote.text(),
            ui.site.text(),
            tuple(self.lines.rows),
        )

    def accept(self) -> None:
        with self.desk.guard(self):
            made = self.desk.done(paper_service.key_in(self.desk.store, self.sheet()), self)
            self.draft.clear()
            super().accept()
            self.kept.emit(made)

    def _fill(self, number: int) -> None:
        ui = self.ui
        waiting = [row for row in paper_service.sheets(self.desk.store)
                   if row.state in {paper_rules.MADE, paper_rules.OUT}]  # fmt: skip
        out = [row for row in waiting if row.state == paper_rules.OUT]
        for row in sorted(out, key=lambda one: one.number):
            ui.number.addItem(row.called, row.number)
        ui.number.addItem(_NO_NUMBER, paper_rules.NO_NUMBER)
        for row in sorted(waiting, key=lambda one: one.number):
            if row not in out:
                ui.number.addItem(f"{row.called} (never printed here)", row.number)
        ui.number.setCurrentIndex(max(ui.number.findData(number), 0) if number else 0)
        if not out:
            ui.lead.setText(f"{_NONE_OUT} {ui.lead.text()}")
        fill(ui.occurred, kinds.WHEN_KINDS, "about")
        fill(ui.where, kinds.WHERE_KINDS)
        fill(ui.device, kinds.DEVICES)
        for moment in (self.written, self.start, self.end, self.reported):
            moment.leave_out()
        ui.occurredFrom.setAccessibleName("It happened, or began")
        ui.occurredTo.setAccessibleName("It ended")
        ui.place.setAccessibleName("Place")
        ui.deviceNote.setAccessibleName("Which device, and where it is now")
        for text in (ui.whatHappened, ui.ownWords):
            text.setMinimumHeight(64)
            text.setMaximumHeight(6 * text.fontMetrics().lineSpacing())

    def _connect(self) -> None:
        ui = self.ui
        for field in self._texts().values():
            field.textChanged.connect(self.draft.touch)
            field.textChanged.connect(self._changed)
        for combo in self._combos().values():
            combo.currentIndexChanged.connect(self.draft.touch)
            combo.currentIndexChanged.connect(self._changed)
        self.lines.changed.connect(self.draft.touch)
        self.lines.changed.connect(self._changed)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def _changed(self, *_: object) -> None:
        ui, how = self.ui, chosen(self.ui.occurred)
        for widget in (ui.occurredFrom, ui.occurredFromNow):
            widget.setVisible(how in _TIMED)
        for widget in (ui.occurredTo, ui.occurredToNow):
            widget.setVisible(how == "between")
        wrong = self._wrong(how)
        ui.ok.setEnabled(not wrong)
        plain_paper = ui.number.currentData() == paper_rules.NO_NUMBER
        ui.wrong.setText(wrong or (_KEPT_SO if plain_paper else ""))

    def _wrong(self, how: str) -> str:
        if self.ui.number.currentIndex() < 0:
            return "Choose the number of the sheet: the one begun here was keyed in or marked."
        asked = [("Written on", self.written), ("It was reported", self.reported)]
        if how in _TIMED:
            asked.append(("It happened", self.start))
        if how == "between":
            asked.append(("It ended", self.end))
        for label, moment in asked:
            if not moment.entered:
                return f"{label}: put in the day and time that stand on the sheet."
            if moment.wrong:
                return f"{label}: {moment.wrong}"
        if self.lines.pending:
            return "A line of the chronology is not added yet: press Add this line, or empty it."
        return paper_service.problem(self.desk.store, self.sheet())

    def _texts(self) -> dict[str, QLineEdit | QPlainTextEdit]:
        ui = self.ui
        own: dict[str, QLineEdit | QPlainTextEdit] = {
            "written": ui.written,
            "writer": ui.writer,
            "start": ui.occurredFrom,
            "end": ui.occurredTo,
            "reported": ui.reported,
            "what": ui.whatHappened,
            "words": ui.ownWords,
            "place": ui.place,
            "device_note": ui.deviceNote,
            "site": ui.site,
        }
        return own | self.lines.texts

    def _combos(self) -> dict[str, QComboBox]:
        ui = self.ui
        return {
            "number": ui.number,
            "occurred": ui.occurred,
            "where": ui.where,
            "device": ui.device,
        }

    def _fields(self) -> dict[str, Any]:
        texts = {
            name: field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            for name, field in self._texts().items()
        }
        if not any(text.strip() for text in texts.values()) and not self.lines.rows:
            return {}
        combos = {name: combo.currentData() for name, combo in self._combos().items()}
        return texts | combos | {"lines": self.lines.kept}

    def _put(self, kept: dict[str, Any], number: int) -> None:
        """What was left unfinished; that of another sheet stays where it is."""
        if not kept or (number and kept["number"] != number):
            return
        for name, field in self._texts().items():
            put = field.setText if isinstance(field, QLineEdit) else field.setPlainText
            put(kept[name])
        for name, combo in self._combos().items():
            at = combo.findData(kept[name])
            combo.setCurrentIndex(at if name == "number" else max(at, 0))
        self.lines.put(kept["lines"])
        self.ui.lead.setText("What you were typing here is back. Keep it, or change it.")
