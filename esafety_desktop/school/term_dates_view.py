"""The form for term dates, a year at a time, with usual dates to begin from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from esafety_desktop.dates import AcademicYear, academic_year, british, parse_in_year
from esafety_desktop.school import term_rules
from esafety_desktop.school.term_rules import TermFault
from esafety_desktop.school.ui_term_dates import Ui_TermDates
from esafety_desktop.widgets.day_line import in_full
from esafety_desktop.widgets.fault_mark import mark_fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from esafety_desktop.school.rows import TermRow


class TermDatesView(QWidget):
    """Six half-terms of the chosen academic year.

    Signals:
        changed: something else stands in the form now.
    """

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_TermDates()
        self.ui.setupUi(self)
        this_year = academic_year(today)
        self._known: dict[int, list[TermRow]] = {}
        for year in (this_year, this_year.next, this_year.previous):
            self.ui.year.addItem(year.label, year.start)
        self._lines: list[tuple[QLineEdit, QLineEdit]] = [
            (self._edit(f"first{number}"), self._edit(f"last{number}")) for number in range(1, 7)
        ]
        self.ui.year.currentIndexChanged.connect(lambda _number: self._fill())
        self.ui.propose.clicked.connect(lambda: self._put(term_rules.proposed(self.year)))
        self.changed.connect(self._mark)
        self._fill()

    @property
    def year(self) -> AcademicYear:
        """The year that is shown."""
        return AcademicYear(int(self.ui.year.currentData()))

    def show_rows(self, rows: Iterable[TermRow]) -> None:
        """Show the known terms; a year without any shows usual dates."""
        self._known.clear()
        for row in rows:
            self._known.setdefault(academic_year(row.first).start, []).append(row)
        self._fill()

    def rows(self) -> tuple[TermRow, ...]:
        """What stands in the form.

        Raises:
            TermFault: with what is wrong, in plain words.
        """
        typed = zip(term_rules.NAMES, self._lines, strict=True)
        rows = term_rules.read_terms(((n, a.text(), b.text()) for n, (a, b) in typed), self.year)
        outside = next((row for row in rows if academic_year(row.first) != self.year), None)
        if outside:
            words = f"{outside.name} does not lie in {self.year.label}."
            raise TermFault(words, outside.name, first=True)
        return rows

    def as_typed(self) -> tuple[str, ...]:
        """First and last days as they stand in the lines, whether they are dates or not."""
        return tuple(edit.text() for pair in self._lines for edit in pair)

    def put_typed(self, year: int, lines: Sequence[str]) -> None:
        """Show what `as_typed` gave for a year, by its September, if it can be chosen."""
        if (number := self.ui.year.findData(year)) < 0:
            return
        self.ui.year.setCurrentIndex(number)
        edits = [edit for pair in self._lines for edit in pair]
        for edit, text in zip(edits, lines, strict=False):
            edit.setText(text)

    def why_not(self) -> str:
        """What is wrong with the form, or nothing."""
        fault = self._fault()
        return str(fault) if fault else ""

    def _fault(self) -> TermFault | None:
        try:
            self.rows()
        except TermFault as fault:
            return fault
        return None

    def _mark(self) -> None:
        """Mark the line that is wrong; the caller says why at the foot."""
        fault = self._fault()
        for name, (first, last) in zip(term_rules.NAMES, self._lines, strict=True):
            here = fault if fault is not None and fault.name == name else None
            mark_fault(first, str(here) if here and here.first else "")
            mark_fault(last, str(here) if here and here.last else "")

    def _edit(self, name: str) -> QLineEdit:
        edit = self.findChild(QLineEdit, name)
        assert isinstance(edit, QLineEdit)  # noqa: S101 - the form has it
        edit.textChanged.connect(self.changed)
        in_full(edit, lambda text: parse_in_year(text, self.year))
        return edit

    def _fill(self) -> None:
        known = self._known.get(self.year.start)
        self._put(known or term_rules.proposed(self.year))

    def _put(self, rows: Sequence[TermRow]) -> None:
        by_name = {row.name: row for row in rows}
        in_order = [by_name.get(name) for name in term_rules.NAMES]
        if not any(in_order):
            in_order = [*rows[:6], *[None] * (6 - len(rows))]
        for (first, last), row in zip(self._lines, in_order, strict=True):
            first.setText(british(row.first) if row else "")
            last.setText(british(row.last) if row else "")
