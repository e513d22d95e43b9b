"""The five choices over the list of those who haven't returned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from esafety_desktop.returns.report_rules import year_words
from esafety_desktop.returns.rows import Choice, Show, Whole
from esafety_desktop.widgets.narrowed import Narrowed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QComboBox, QWidget

    from esafety_desktop.returns.ui_who_hasnt_tab import Ui_WhoHasntTab

_OUT = (("Any time", 0), ("1 week or more", 7), ("2 weeks or more", 14), ("4 weeks or more", 28))


class Choices(QObject):
    """What the list is narrowed to.

    Signals:
        changed: another choice.
    """

    changed = Signal()

    def __init__(self, ui: Ui_WhoHasntTab, page: QWidget) -> None:
        super().__init__(page)
        self._show, self._class, self._year = ui.show_box, ui.class_box, ui.year_box
        self._agreement, self._out = ui.agreement_box, ui.out_box
        for show in Show:
            self._show.addItem(show.value, show)
        for words, days in _OUT:
            self._out.addItem(words, days)
        for box in self._boxes:
            box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.narrowed = Narrowed(page, self._boxes)
        ui.strips.addWidget(self.narrowed)

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return self._show, self._class, self._year, self._agreement, self._out

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice(
            Show(self._show.currentData() or Show.EVERYBODY),
            self._class.currentData() or "",
            self._year.currentData() or "",
            self._agreement.currentData() or "",
            int(self._out.currentData() or 0),
        )

    @property
    def class_name(self) -> str:
        """The class chosen, or "" for the whole school."""
        return self._class.currentText() if self._class.currentData() else ""

    @property
    def whom(self) -> str:
        """Whom the figure is about: class, year group, agreement; "" for the whole school.

        Who is to be shown, and for how long it has been out, narrow the list alone.
        """
        year = self._year.currentText() if self._year.currentData() else ""
        about = self._agreement.currentText() if self._agreement.currentData() else ""
        return " · ".join(part for part in (self.class_name, year, about) if part)

    def fill(self, whole: Whole) -> None:
        """Offer what there is; what is chosen stays so where it still exists."""
        _refill(self._class, "Whole school", ((one.name, one.id) for one in whole.classes))
        years = ((year_words(one), one) for one in whole.year_groups)
        _refill(self._year, "All", years)
        _refill(self._agreement, "All", ((one.name, one.id) for one in whole.agreements))

    def choose(self, show: Show, class_id: str = "") -> None:
        """Show these families of a class, or of the whole school; the other choices open up."""
        for box in self._boxes:
            box.blockSignals(True)
            box.setCurrentIndex(0)
        self._show.setCurrentIndex(list(Show).index(show))
        self._class.setCurrentIndex(max(0, self._class.findData(class_id)))
        for box in self._boxes:
            box.blockSignals(False)
        self.narrowed.tell()
        self.changed.emit()


def _refill(box: QComboBox, every: str, items: Iterable[tuple[str, Any]]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(every, "")
    for words, value in items:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
