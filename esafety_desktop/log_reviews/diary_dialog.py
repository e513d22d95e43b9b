"""The checks diary, who read the log, and how often: one window for a weekly minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import Lean, british, parse_british
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.log_reviews import check_rules as rules
from esafety_desktop.log_reviews import service
from esafety_desktop.log_reviews.ui_diary_dialog import Ui_DiaryDialog
from esafety_desktop.widgets.day_line import in_full
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from PySide6.QtWidgets import QLineEdit, QWidget

    from esafety_desktop.log_reviews.rows import CheckRow, ReadingRow
    from esafety_desktop.widgets.desk import Desk


class DiaryDialog(DraftDialog):
    """Gathers checks and readings; what was put down stands below."""

    reads_in_order = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_DiaryDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.checks = _check_table()
        self.readings = _reading_table()
        self.ui.checksPlace.addWidget(self.checks)
        self.ui.readingsPlace.addWidget(self.readings)
        for kind in rules.KINDS:
            self.ui.kind.addItem(kind.label, kind.id)
        for kind_id, label in rules.READINGS:
            self.ui.readingKind.addItem(label, kind_id)
        self._begin()
        self.draft = DraftKeeper(desk.store, "incidents/checks", self._fields, self)
        self._put_draft(self.draft.found())
        self._connect()
        self._refresh()
        self.ui.text.setFocus()
        open_at(self, 760, 640)

    def _begin(self) -> None:
        ui, today = self.ui, self.desk.store.today()
        for day in (ui.day, ui.readOn, ui.last):
            day.setText(british(today))
        ui.first.setText(british(service.next_first(self.desk.store)))
        ui.who.setText(self.desk.store.account.name)
        kept = service.rhythm(self.desk.store)
        ui.weeks.setValue(kept.alerts_weeks)
        ui.headMonths.setValue(kept.head_months)
        ui.partnersMonths.setValue(kept.partners_months)
        ui.want.setPlainText(kept.partners_want)

    def _connect(self) -> None:
        ui = self.ui
        ui.kind.currentIndexChanged.connect(self._another_kind)
        for line in (ui.day, ui.readOn, ui.first, ui.last):
            in_full(line, self._read)
        for line in (ui.day, ui.who, ui.subject, ui.text):
            line.textChanged.connect(self._typed)
        for line in (ui.reader, ui.readOn, ui.first, ui.last, ui.remark):
            line.textChanged.connect(self._typed)
        ui.usual.clicked.connect(self._choose_usual)
        ui.put.clicked.connect(self._put_check)
        ui.strike.clicked.connect(self._strike)
        ui.putReading.clicked.connect(self._put_reading)
        ui.printReport.clicked.connect(self._print)
        ui.keepRhythm.clicked.connect(self._keep_rhythm)
        ui.close.clicked.connect(self.reject)
        self.checks.repeat(ui.strike)
        self.checks.chosen.connect(lambda _row: self._gate())

    def _kind(self) -> rules.CheckKind:
        return rules.kind_of(str(self.ui.kind.currentData()))

    def _refresh(self) -> None:
        self.checks.set_rows(service.checks(self.desk.store))
        self.readings.set_rows(service.readings(self.desk.store))
        self._gate()

    def _typed(self) -> None:
        self.draft.touch()
        self._gate()

    def _another_kind(self) -> None:
        """What was chosen as usual for another kind says nothing of this one."""
        if self.ui.text.text() in {kind.usual for kind in rules.KINDS}:
            self.ui.text.clear()
        self._gate()

    def _choose_usual(self) -> None:
        """Whoever looked says by this press that what was found is what is usual."""
        self.ui.text.setText(self._kind().usual)
        self.ui.text.setFocus()
        if self.ui.put.isEnabled():
            self._put_check()

    def _gate(self) -> None:
        ui, kind = self.ui, self._kind()
        for widget in (ui.subjectLabel, ui.subject):
            widget.setVisible(bool(kind.subject))
        ui.subjectLabel.setText(kind.subject.replace("o", "&o", 1))
        today = self.desk.store.today()
        day = self._day(ui.day)
        wrong = rules.check_problem(kind, ui.subject.text(), ui.text.text(), day, today)
        ui.usual.setVisible(bool(kind.usual))
        ui.usual.setText(f"I looked: “{kind.usual}” (Alt+&N)")
        if not wrong and kind.usual and not ui.text.text().strip():
            wrong = "Write what was found, or press the button below it, which puts it down."
        ui.put.setEnabled(not wrong)
        ui.checkWrong.setText(wrong)
        row = self.checks.current_row()
        ui.strike.setEnabled(row is not None and not row.state)
        days = [self._day(line) for line in (ui.readOn, ui.first, ui.last)]
        lacks = "" if all(days) else "Put in the days, like 24/11/2026."
        ui.printReport.setEnabled(not lacks)
        if not lacks and not ui.reader.text().strip():
            lacks = "Write who read it."
        ui.putReading.setEnabled(not lacks)
        ui.readingWrong.setText(lacks)

    def _put_check(self) -> None:
        ui = self.ui
        day = self._day(ui.day)
        if day is None:
            return
        with self.desk.guard(self):
            result = service.put_check(
                self.desk.store,
                self._kind().id,
                day,
                who=ui.who.text(),
                subject=ui.subject.text(),
                text=ui.text.text(),
            )
            self.desk.done(result, self)
            ui.subject.clear()
            ui.text.clear()
            self.draft.clear()
            self._refresh()

    def _strike(self) -> None:
        row = self.checks.current_row()
        if row is None:
            return
        dialog = ReasonDialog(
            self.desk,
            f"{row.label}, {british(row.day)}: the line will be struck through, and stays.",
            lambda why: service.strike_check(self.desk.store, row.id, why),
            self,
            place=f"incidents/checks/{row.id}",
        )
        dialog.finished.connect(self._refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _put_reading(self) -> None:
        ui = self.ui
        on, first, last = (self._day(line) for line in (ui.readOn, ui.first, ui.last))
        if on is None or first is None or last is None:
            return
        with self.desk.guard(self):
            result = service.put_reading(
                self.desk.store,
                str(ui.readingKind.currentData()),
                on,
                ui.reader.text(),
                first=first,
                last=last,
                text=ui.remark.text(),
            )
            self.desk.done(result, self)
            ui.remark.clear()
            self.draft.clear()
            self._refresh()

    def _print(self) -> None:
        from esafety_desktop.log_reviews.pages import render_report

        first, last = self._day(self.ui.first), self._day(self.ui.last)
        if first is None or last is None:
            return
        with self.desk.guard(self):
            found = service.report(self.desk.store, first, last)
            self.desk.print(
                self,
                "Report without names",
                lambda progress: render_report(found, progress),
                "Online safety log",
            )

    def _keep_rhythm(self) -> None:
        ui = self.ui
        wanted = rules.Rhythm(
            ui.weeks.value(),
            ui.headMonths.value(),
            ui.partnersMonths.value(),
            ui.want.toPlainText().strip(),
        )
        with self.desk.guard(self):
            self.desk.done(service.save_rhythm(self.desk.store, wanted), self)

    def _fields(self) -> dict[str, Any]:
        ui = self.ui
        typed = {
            "subject": ui.subject.text(),
            "text": ui.text.text(),
            "reader": ui.reader.text(),
            "remark": ui.remark.text(),
        }
        if not any(text.strip() for text in typed.values()):
            return {}
        return {**typed, "kind": self._kind().id, "day": ui.day.text()}

    def _put_draft(self, kept: dict[str, Any]) -> None:
        if not kept:
            return
        ui = self.ui
        ui.kind.setCurrentIndex(max(ui.kind.findData(kept["kind"]), 0))
        lines = {"subject": ui.subject, "text": ui.text, "reader": ui.reader, "remark": ui.remark}
        for name, line in {**lines, "day": ui.day}.items():
            if kept[name]:
                line.setText(kept[name])

    def _day(self, line: QLineEdit) -> date | None:
        try:
            return self._read(line.text())
        except ValueError:
            return None

    def _read(self, text: str) -> date:
        return parse_british(text, self.desk.store.today(), Lean.PAST)


def _check_table() -> RecordTable[CheckRow]:
    return RecordTable(
        [
            Column("Day", lambda row: british(row.day), sort_key=lambda row: row.day.isoformat()),
            Column("Check", lambda row: row.label),
            Column(
                "What",
                lambda row: " · ".join(p for p in (row.subject, row.text) if p),
                stretch=True,
            ),
            Column("By", lambda row: row.who),
            Column("", lambda row: row.state),
        ],
        "Checks diary",
        empty_text="No check is put down yet. Put the first one down above.",
    )


def _reading_table() -> RecordTable[ReadingRow]:
    return RecordTable(
        [
            Column("Day", lambda row: british(row.day), sort_key=lambda row: row.day.isoformat()),
            Column("What", lambda row: row.label),
            Column("By or to", lambda row: row.who),
            Column("Incidents of", lambda row: f"{british(row.first)} to {british(row.last)}"),
            Column("How many", lambda row: str(row.incidents)),
            Column("What follows", lambda row: row.text, stretch=True),
        ],
        "Readings of the log",
        empty_text="Nobody has put down yet that the log was read.",
    )


def show_diary(parent: QWidget, desk: Desk, _incident_id: str = "") -> DiaryDialog:
    """Open the diary."""
    dialog = DiaryDialog(desk, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
