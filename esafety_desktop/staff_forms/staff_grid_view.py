"""The staff register on the screen: one key marks the chosen cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from esafety_desktop.staff_forms.cell_rules import (
    KEYS,
    MENU,
    Action,
    cell_text,
    cell_tip,
    cell_tone,
    first_day_words,
)
from esafety_desktop.staff_forms.rows import AdultKey, AdultRow
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from esafety_desktop.agreements.rows import AgreementRow

_LEAD = 3
NOBODY_YET = (
    "Nobody is in the staff register yet.\n\nPress Add an adult, or take a list in that your "
    "school's system exported."
)
"""Said in the list of a school without adults."""
ALL_SIGNED = "Everybody has signed what is chosen above. Untick it to see all adults."
"""Said in it when only those who have not signed are asked for."""


def _columns(agreements: Sequence[AgreementRow], today: date) -> list[Column[AdultRow]]:
    def of(number: int, row: AgreementRow) -> Column[AdultRow]:
        return Column(
            row.short,
            lambda adult: cell_text(adult.cells[number]),
            tooltip=lambda adult: f"{row.title}. {cell_tip(adult.cells[number])}",
            tone=lambda adult: cell_tone(adult.cells[number], started=not adult.starts),
        )

    def shown_day(adult: AdultRow) -> str:
        if adult.left_on is not None:
            return f"{'left' if adult.gone else 'leaves'} {adult.left_on:%d/%m/%Y}"
        return first_day_words(adult.joined_on, today)

    return [
        Column("Name", lambda adult: adult.name, stretch=True),
        Column("Role", lambda adult: adult.role, stretch=True, tooltip=lambda adult: adult.role),
        Column(
            "First day",
            shown_day,
            sort_key=lambda adult: adult.joined_on or today,
            spare=True,
            tone=lambda adult: "warn" if adult.starts and adult.missing else "muted",
        ),
        *(of(number, row) for number, row in enumerate(agreements)),
    ]


class StaffGridView(RecordTable[AdultRow]):
    """Adults by agreements; keys act on the chosen cells.

    Signals:
        wanted: (Action, list of AdultKey) by key or menu.
        copies_wanted: (Id of an adult, key of an agreement or "") by menu.
    """

    wanted = Signal(object, object)
    copies_wanted = Signal(str, str)

    def __init__(
        self, agreements: Sequence[AgreementRow], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _columns(agreements, today),
            "Adults and what they signed",
            parent,
            empty_text=NOBODY_YET,
        )
        self.agreements = tuple(agreements)
        self._column = _LEAD
        self.setObjectName("staff_grid")
        self.horizontalHeader().setSectionsMovable(False)  # as the sheet that adults sign
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_rows(self, rows: Iterable[AdultRow]) -> None:
        """Show another reading; the chosen cells stay chosen."""
        chosen = {(key.adult_id, key.agreement_id) for key in self.chosen_keys()}
        scrolled = self.verticalScrollBar().value()
        self.set_rows(rows)
        self.verticalScrollBar().setValue(scrolled)
        if len(chosen) < 2:
            return
        self.selectionModel().clearSelection()
        ids = [row.id for row in self.agreements]
        for number, row in enumerate(self.records.shown):
            for place, agreement_id in enumerate(ids):
                if (row.id, agreement_id) in chosen:
                    self.selectionModel().select(
                        self.records.index(number, _LEAD + place),
                        QItemSelectionModel.SelectionFlag.Select,
                    )

    def select_key(self, key: str) -> bool:
        """Go to somebody's cell in the column that is current, not to the whole row."""
        number = self.records.number_of(key)
        if number < 0:
            return False
        index = self.records.index(number, min(self._column, len(self.records.columns) - 1))
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def chosen_keys(self) -> list[AdultKey]:
        """The chosen cells that are asked of somebody; a name stands for all of its row."""
        indexes = sorted(
            self.selectionModel().selectedIndexes(), key=lambda one: (one.row(), one.column())
        )
        found: dict[AdultKey, None] = {}
        for index in indexes:
            row = self.records.row_at(index.row())
            if row is None:
                continue
            place = index.column() - _LEAD
            cells = [row.cells[place]] if place >= 0 else list(row.cells)
            for cell in cells:
                if cell.status is not None:
                    found[AdultKey(row.id, cell.agreement_id)] = None
        return list(found)

    def chosen_adults(self) -> list[str]:
        """The people of the chosen cells."""
        return list(dict.fromkeys(key.adult_id for key in self.chosen_keys()))

    def current_agreement(self) -> AgreementRow | None:
        """The agreement of the current column; the first one beside the columns."""
        place = max(self._column - _LEAD, 0)
        return self.agreements[place] if place < len(self.agreements) else None

    def want(self, action: Action) -> None:
        """Do something to the chosen cells; the toggle takes back what is signed everywhere."""
        keys = self.chosen_keys()
        if action is Action.TOGGLE:
            signed = bool(keys) and all(self._signed(key) for key in keys)
            action = Action.DUE if signed else Action.SIGNED
        self.wanted.emit(action, keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        action = KEYS.get(event.text().upper()) if not held and event.text() else None
        if action is not None and not event.isAutoRepeat():
            self.want(action)
        elif held or not event.text().isalnum():
            super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """All that can be done to the chosen cells, with the keys that do it."""
        menu = QMenu(self)
        for action, words, key in MENU:
            entry = menu.addAction(f"{words}\t{key}")
            entry.triggered.connect(lambda _on=False, action=action: self.want(action))
        menu.addSeparator()
        scanned = menu.addAction("Scanned signed copies…")
        scanned.triggered.connect(lambda _on=False: self._open_copies())
        menu.addAction("Details…\tEnter").triggered.connect(lambda _on=False: self._open())
        return menu

    def _open_copies(self) -> None:
        """The scanned signed copies of the person, for the form of the current cell."""
        index = self.currentIndex()
        row = self.records.row_at(index.row()) if index.isValid() else None
        if row is not None:
            agreement = self.current_agreement()
            self.copies_wanted.emit(row.id, agreement.key if agreement else "")

    def days_of(self, keys: Iterable[AdultKey]) -> dict[AdultKey, date | None]:
        """The cells with the days of their signatures, as they are shown."""
        rows = {row.id: row for row in self.records.shown}
        return {key: rows[key.adult_id].cell(key.agreement_id).signed_on for key in keys}

    def _signed(self, key: AdultKey) -> bool:
        number = self.records.number_of(key.adult_id)
        row = self.records.row_at(number)
        cell = row.cell(key.agreement_id) if row is not None else None
        return cell is not None and cell.status == "signed" and not cell.again

    def _on_current(self, index: object, _before: object) -> None:
        column = index.column()  # type: ignore[attr-defined] # Qt's model index
        if column >= 0:
            self._column = column

    def _show_menu(self, at: QPoint) -> None:
        if self.chosen_keys():
            self.menu().popup(self.viewport().mapToGlobal(at))
