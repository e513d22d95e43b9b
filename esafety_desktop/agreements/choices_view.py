"""Year, agreement and class: what of the register is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from esafety_desktop.agreements import service
from esafety_desktop.dates import AcademicYear
from esafety_desktop.widgets.giving_way import shorten
from esafety_desktop.widgets.narrowed import Narrowed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QWidget

    from esafety_desktop.agreements.ui_signed_forms_tab import Ui_SignedFormsTab
    from esafety_desktop.store.store import Store

_SHARE = 0.4
"""Of the screen's width, for the list of agreements."""


class Choices(QObject):
    """The three choices over the grid.

    Signals:
        year_changed: another academic year; the classes to choose from are others too.
        changed: another agreement or class.
    """

    year_changed = Signal()
    changed = Signal()

    def __init__(self, ui: Ui_SignedFormsTab, parent: QWidget) -> None:
        super().__init__(parent)
        self._year, self._agreement, self._class = ui.year, ui.agreement, ui.school_class
        self.year_in_use = 0
        self._year.currentIndexChanged.connect(lambda _at: self.year_changed.emit())
        for box in (self._agreement, self._class):
            box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        narrows = (self._agreement, self._class), (ui.only_outstanding,)
        ui.strips.addWidget(Narrowed(parent, *narrows))

    @property
    def year(self) -> int:
        """The academic year chosen, by the calendar year of its September."""
        chosen = self._year.currentData()
        return int(chosen) if chosen is not None else self.year_in_use

    @property
    def agreement_id(self) -> str | None:
        """The agreement chosen; None for all."""
        return self._agreement.currentData() or None

    @property
    def class_id(self) -> str | None:
        """The class chosen; None for the whole school."""
        return self._class.currentData() or None

    @property
    def class_name(self) -> str:
        """What the class chosen is called."""
        return self._class.currentText()

    def fill(self, store: Store) -> None:
        """Read what there is to choose from; what is chosen stays so where it still exists."""
        self.year_in_use = service.current_year(store)
        years = service.register_years(store)
        _fill(self._year, [(AcademicYear(y).label, y) for y in years], self.year_in_use)
        asked = [(f"{row.short}: {row.title}", row.id) for row in service.agreements(store)]
        _fill(self._agreement, [("All agreements", ""), *asked], "")
        shorten((self._agreement,), _SHARE)
        classes = [(row.name, row.id) for row in service.class_choices(store, self.year)]
        _fill(self._class, [("All classes", ""), *classes], "")

    def choose_class(self, class_id: str) -> None:
        """Show one class, "" for the whole school; an unknown one changes nothing."""
        _choose(self._class, class_id)

    def show_everything(self, but: str | None = None) -> None:
        """Every class and agreement of the year in use; a class chosen stays if it is ``but``."""
        _choose(self._year, self.year_in_use)
        _choose(self._agreement, "")
        if but is None or self.class_id != but:
            _choose(self._class, "")

    def widen_to(self, class_id: str, agreement_id: str) -> None:
        """Show the register in use with this class and agreement in it."""
        if self.year != self.year_in_use:
            _choose(self._year, self.year_in_use)
        if self.class_id not in {None, class_id}:
            _choose(self._class, class_id)
        if self.agreement_id not in {None, agreement_id}:
            _choose(self._agreement, "")


def _fill(box: QComboBox, entries: list[tuple[str, Any]], default: object) -> None:
    """Put other entries into a choice; the one chosen stays chosen when it is still there."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for words, value in entries:
        box.addItem(words, value)
    at = box.findData(chosen) if chosen is not None else -1
    box.setCurrentIndex(at if at >= 0 else max(0, box.findData(default)))
    box.blockSignals(False)


def _choose(box: QComboBox, value: object) -> None:
    at = box.findData(value)
    if at >= 0:
        box.setCurrentIndex(at)
