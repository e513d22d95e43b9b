"""How letters are printed: about what, in which look and order, from where, with which extras."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.letters.order_rules import Order, Sorting
from esafety_desktop.letters.rows import Bundle, Look, Paper
from esafety_desktop.letters.start_view import chosen, fill, make_findable
from esafety_desktop.letters.ui_options import Ui_Options

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

EVERYBODY = "no, every child"
FROM_FIRST = "the first child"
_LOOK = "look:"
_OWN_LOOK = "As each family has it"


class OptionsView(QWidget):
    """Gathers an `Order`.

    Signals:
        changed: anything but the agreement was chosen otherwise.
        about_changed: the agreement was.
    """

    changed = Signal()
    about_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Options()
        self.ui.setupUi(self)
        self.bundles: tuple[Bundle, ...] = ()
        make_findable(self.ui.start, "Begin with")
        for sorting in Sorting:
            self.ui.sorting.addItem(sorting.value)
        self.offer_languages(())
        self.offer_children(())
        fill(self.ui.start, FROM_FIRST, ())
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        ui.about.currentIndexChanged.connect(lambda _at: self.about_changed.emit())
        for box in (ui.look, ui.child, ui.sorting, ui.start):
            box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        ui.spares.valueChanged.connect(lambda _number: self.changed.emit())
        for tick in (ui.onlyWaiting, ui.separator, ui.bothSides, ui.listAtEnd):
            tick.toggled.connect(lambda _on: self.changed.emit())

    @property
    def bundle(self) -> Bundle | None:
        """Which agreements it is about."""
        at = self.ui.about.currentIndex()
        return self.bundles[at] if 0 <= at < len(self.bundles) else None

    @property
    def language_place(self) -> tuple[str, str]:
        """Id of the first agreement that is chosen and the language, each "" for none."""
        ids = self.bundle.agreement_ids if self.bundle else ()
        return (ids[0] if ids else "", self._look()[1] or "")

    @property
    def child_id(self) -> str:
        """The one child that is printed for, or ""."""
        return str(self.ui.child.currentData() or "") if self.ui.child.isEnabled() else ""

    @property
    def sorting(self) -> Sorting:
        """In which order the letters come out."""
        return Sorting(self.ui.sorting.currentText())

    def _look(self) -> tuple[Look | None, str | None]:
        """A look in English alone, a language in each family's own look, or neither."""
        chosen_look = str(self.ui.look.currentData() or "")
        if chosen_look.startswith(_LOOK):
            return Look(chosen_look.removeprefix(_LOOK)), ""
        return None, chosen_look or None

    def order(self, whom: str) -> Order:
        """What is asked for, for a class, a year group or the school."""
        ui = self.ui
        look, language = self._look()
        child = self.child_id
        return Order(
            whom,
            self.bundle,
            sorting=self.sorting,
            look=look,
            language=language,
            only_waiting=ui.onlyWaiting.isChecked() and ui.onlyWaiting.isEnabled(),
            start_with=chosen(ui.start) if ui.start.isEnabled() else "",
            pupil_ids=(child,) if child else None,
            spares=ui.spares.value() if ui.spares.isEnabled() else 0,
            separator=ui.separator.isChecked(),
            both_sides=ui.bothSides.isChecked(),
            list_at_end=ui.listAtEnd.isChecked() and ui.listAtEnd.isEnabled(),
        )

    def choose_about(self, agreement_ids: Sequence[str]) -> None:
        """Choose what these agreements went home with."""
        for number, bundle in enumerate(self.bundles):
            if agreement_ids and set(agreement_ids) <= set(bundle.agreement_ids):
                self.ui.about.setCurrentIndex(number)

    def offer_bundles(self, bundles: Sequence[Bundle]) -> None:
        """Offer agreements; the one that was chosen stays chosen."""
        now = self.ui.about.currentText()
        self.bundles = tuple(bundles)
        self._refill(self.ui.about, [(one.title, None) for one in bundles])
        blocked = self.ui.about.blockSignals(True)
        self.ui.about.setCurrentIndex(max(self.ui.about.findText(now), 0))
        self.ui.about.blockSignals(blocked)

    def offer_languages(self, languages: Iterable[str]) -> None:
        """Offer looks, and English with each language that the school has."""
        now = self.ui.look.currentText()
        entries = [(_OWN_LOOK, "")]
        entries += [(look.words, f"{_LOOK}{look.value}") for look in Look]
        entries += [(f"English and {one}", one) for one in languages]
        self._refill(self.ui.look, entries)
        blocked = self.ui.look.blockSignals(True)
        self.ui.look.setCurrentIndex(max(self.ui.look.findText(now), 0))
        self.ui.look.blockSignals(blocked)

    def offer_children(self, children: Iterable[tuple[str, str]]) -> None:
        """Offer one child alone: ids and names; who was chosen stays so while in the list."""
        fill(self.ui.child, EVERYBODY, children)

    def offer_starts(self, starts: Iterable[tuple[int, str, str]]) -> None:
        """Offer children with whom to begin."""
        fill(self.ui.start, FROM_FIRST, [(one, words) for _number, one, words in starts])

    def enable_for(self, paper: Paper, *, one_class: bool) -> None:
        """Switch off what a kind of paper has no use for."""
        ui = self.ui
        letters = paper in {Paper.LETTER, Paper.REMINDER}
        ui.about.setEnabled(paper is not Paper.CLASS_LIST)
        ui.look.setEnabled(paper is not Paper.CLASS_LIST)
        ui.child.setEnabled(letters and one_class)
        single = bool(self.child_id)
        ui.start.setEnabled(letters and not single)
        ui.sorting.setEnabled(letters and not single)
        ui.spares.setEnabled(paper in {Paper.LETTER, Paper.SPARE})
        ui.onlyWaiting.setEnabled(paper is Paper.LETTER)
        ui.separator.setEnabled(letters and self.sorting.keeps_classes)
        ui.bothSides.setEnabled(paper is not Paper.CLASS_LIST)
        ui.listAtEnd.setEnabled(letters)

    def _refill(self, box: Any, entries: Iterable[tuple[str, Any]]) -> None:
        blocked = box.blockSignals(True)
        box.clear()
        for words, value in entries:
            box.addItem(words, value)
        box.blockSignals(blocked)
