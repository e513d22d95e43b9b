"""How many are returned: the figure for governors, and each class, year group and agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.dates import Lean, british, parse_british
from esafety_desktop.returns import report_service
from esafety_desktop.returns.report_rules import (
    RULE,
    before_words,
    change_words,
    percent,
    percent_words,
    whole_words,
)
from esafety_desktop.returns.ui_report_dialog import Ui_ReportDialog
from esafety_desktop.widgets.day_line import in_full
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.save_table import ask_where
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from esafety_desktop.returns.rows import Report, ReportLine
    from esafety_desktop.widgets.desk import Desk

_SIZE = (1000, 620)
_EMPTY = "Nobody is asked to sign anything yet."


class ReportDialog(QDialog):
    """Shows the state of a day, prints it and saves it."""

    reads_in_order = True

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_ReportDialog()
        self.ui.setupUi(self)
        self.found: Report | None = None
        self.tables: list[RecordTable[ReportLine]] = []
        for title, first in (
            ("By class", "Class"),
            ("By year group", "Year group"),
            ("By agreement", "Agreement"),
        ):
            table: RecordTable[ReportLine] = RecordTable(
                _columns(first), title, key=lambda row: row.name, empty_text=_EMPTY
            )
            self.tables.append(table)
            self.ui.tabs.addTab(table, title)
        let_flow(self.ui.foot, self.ui.whole)
        self.ui.rule.setText(RULE)
        self.ui.on.setText(british(desk.store.today()))
        self.ui.on.textEdited.connect(lambda _text: self.refresh())
        in_full(self.ui.on, self._read)
        self.ui.governors.clicked.connect(lambda: self._print("render_governors"))
        self.ui.print_all.clicked.connect(lambda: self._print("render_report"))
        self.ui.save.clicked.connect(self._save)
        self.ui.buttons.rejected.connect(self.reject)
        open_within(self, *_SIZE)
        self.refresh()
        self.ui.governors.setFocus()

    def refresh(self) -> None:
        """Count again, as of the day that is typed."""
        try:
            on = self._day()
        except ValueError as error:
            self.ui.reason.setText(str(error))
            self._allow(on=False)
            return
        self.ui.reason.clear()
        with self.desk.guard(self):
            self.found = found = report_service.report(self.desk.store, on)
            now = found.whole.now
            self.ui.figure.setText(f"{percent_words(now.returned, now.asked)} returned")
            self.ui.words.setText(whole_words(now))
            self.ui.before.setText(before_words(found))
            for table, lines in zip(
                self.tables, (found.by_class, found.by_year, found.by_agreement), strict=True
            ):
                table.set_rows(lines)
            self._allow(on=now.asked > 0)

    def _day(self) -> date | None:
        """The day typed; None for today.

        Raises:
            ValueError: it can't be read, or is still to come.
        """
        text, today = self.ui.on.text().strip(), self.desk.store.today()
        try:
            day = self._read(text)
        except ValueError:
            raise ValueError("Type a day like 24/11/2026.") from None
        if day > today:
            raise ValueError("This day is still to come.")
        return None if day == today else day

    def _read(self, text: str) -> date:
        return parse_british(text, self.desk.store.today(), Lean.PAST)

    def _allow(self, *, on: bool) -> None:
        for button in (self.ui.governors, self.ui.print_all, self.ui.save):
            button.setEnabled(on)

    def _print(self, render: str) -> None:
        found = self.found
        if found is None:
            return
        from esafety_desktop.returns import pages

        make: Callable[..., bytes] = getattr(pages, render)
        name = report_service.file_name(found)
        self.desk.print(self, name, lambda progress: make(found, progress), name)

    def _save(self) -> None:
        found = self.found
        if found is not None:
            name = report_service.file_name(found)
            ask_where(self.desk, self, name, lambda: report_service.tables(found))


def _columns(first: str) -> list[Column[ReportLine]]:
    def share(part: str) -> Callable[[ReportLine], Any]:
        return lambda row: percent(getattr(row.now, part), row.now.asked) or 0

    def number(title: str, part: str) -> Column[ReportLine]:
        return Column(
            title,
            lambda row: str(getattr(row.now, part)),
            align="right",
            sort_key=lambda row: getattr(row.now, part),
        )

    return [
        Column(first, lambda row: row.name, stretch=True),
        Column(
            "Returned",
            lambda row: percent_words(row.now.returned, row.now.asked),
            align="right",
            sort_key=share("returned"),
        ),
        Column(
            "A year before",
            lambda row: percent_words(row.before.returned, row.before.asked) if row.before else "–",
            align="right",
            sort_key=lambda row: row.before.returned if row.before else -1,
        ),
        Column("Change", lambda row: change_words(row.now, row.before), align="right"),
        number("Asked", "asked"),
        number("Returned", "returned"),
        number("Declined", "declined"),
        number("Out", "outstanding"),
        number("Not given out", "not_given_out"),
        number("Exempt", "exempt"),
    ]
