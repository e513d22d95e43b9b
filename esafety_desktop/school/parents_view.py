"""The parents and carers of one child, in the order to be rung; added, changed and taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from esafety_desktop.school.rows import ParentRow
from esafety_desktop.value import as_dict, replace
from esafety_desktop.widgets import theme
from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from esafety_desktop.school.parent_dialog import ParentDialog

_SHARE = 0.85


def _row(kept: Mapping[str, Any]) -> ParentRow:
    """An adult out of a draft."""
    return ParentRow(**{**kept, "address": tuple(kept["address"])})


def _note(row: ParentRow) -> str:
    notes = ["court order"] if row.court_order else []
    if row.parental_responsibility is False:
        notes.append("no parental responsibility")
    return ", ".join(notes)


_COLUMNS: list[Column[ParentRow]] = [
    Column("Name", lambda row: row.name),
    Column("Is", lambda row: row.relationship),
    Column("Telephone", lambda row: row.telephone),
    Column("E-mail", lambda row: row.email),
    Column("Note", _note, tone=lambda row: "warn" if row.court_order else None, stretch=True),
]


class ParentsView(QWidget):
    """Nothing is kept here: the child's dialog keeps `rows` with the child.

    Signals:
        changed: somebody was added, changed or taken off.
        typing: something was typed into the form of one of them, or it was closed.
    """

    changed = Signal()
    typing = Signal()

    def __init__(self, rows: Sequence[ParentRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)
        self._form: ParentDialog | None = None
        self.table: RecordTable[ParentRow] = RecordTable(
            _COLUMNS,
            "Parents and carers",
            key=lambda row: row.id,
            empty_text="Nobody is entered yet. Add whom to ring and to write to.",
        )
        letter = self.fontMetrics().horizontalAdvance("n")
        wide = min(90 * letter, round(room_on_screen(self).width() * _SHARE))
        self.table.setMinimumSize(wide, 3 * theme.ROW_HEIGHT)
        self.add = QPushButton("A&dd a parent or carer…")
        self.change = QPushButton("C&hange…")
        self.take_off = QPushButton("Take &off")
        tools = QHBoxLayout()
        for button in (self.add, self.change, self.take_off):
            button.setAutoDefault(False)
            tools.addWidget(button)
        tools.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.table)
        whole.addLayout(tools)
        self.add.clicked.connect(self._add)
        self.change.clicked.connect(lambda: self._change(self.table.current_row()))
        self.take_off.clicked.connect(self._take_off)
        self.table.opened.connect(self._change)
        self.table.repeat(self.change, self.take_off)
        self.table.chosen.connect(lambda _row: self._show_buttons())
        self._show(self.rows)

    def _show(self, rows: Sequence[ParentRow], current: str = "") -> None:
        self.rows = tuple(rows)
        self.table.set_rows(self.rows)
        if current:
            self.table.select_key(current)
        self._show_buttons()

    def _show_buttons(self) -> None:
        chosen = self.table.current_row() is not None
        self.change.setEnabled(chosen)
        self.take_off.setEnabled(chosen)

    def _add(self) -> None:
        address = self.rows[0].address if self.rows else ()
        priority = max((row.priority for row in self.rows), default=0) + 1
        key = f"new {len(self.rows)} {priority}"
        self._open(ParentRow(key, "", address=address, priority=priority))

    def _change(self, row: ParentRow | None) -> None:
        if row is not None:
            self._open(row)

    def _open(self, row: ParentRow) -> None:
        from esafety_desktop.school.parent_dialog import ParentDialog

        self._form = dialog = ParentDialog(row, self)
        dialog.typing.connect(self.typing)
        dialog.accepted.connect(lambda: self._take(dialog.typed()))
        dialog.finished.connect(self._closed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _closed(self) -> None:
        self._form = None
        self.typing.emit()

    def draft(self, before: Sequence[ParentRow]) -> dict[str, Any]:
        """Whom a draft has to hold: changed or new, taken off, and the form that is open."""
        known = {row.id: row for row in before}
        here = {row.id for row in self.rows}
        kept: dict[str, Any] = {
            "adults": [as_dict(row) for row in self.rows if row != known.get(row.id)],
            "off": [key for key in known if key not in here],
            "form": as_dict(self._form.typed()) if self._form and self._form.is_changed else None,
        }
        return {name: value for name, value in kept.items() if value}

    def take_up(self, adults: Sequence[Mapping[str, Any]], off: Sequence[str]) -> None:
        """What a draft held, over the adults as they are kept now."""
        typed = {row.id: row for row in map(_row, adults)}
        rows = [typed.pop(row.id, row) for row in self.rows if row.id not in off]
        if adults or off:
            self._show([*rows, *typed.values()])

    def open_again(self, form: Mapping[str, Any]) -> None:
        """The form that was open when the draft was kept, with what stood in it."""
        typed = _row(form)
        before = next((row for row in self.rows if row.id == typed.id), None)
        self._open(before or replace(typed, name=""))
        if self._form is not None:
            self._form.put(typed)

    def _take(self, typed: ParentRow) -> None:
        rows = [typed if row.id == typed.id else row for row in self.rows]
        if typed not in rows:
            rows.append(typed)
        self._show(rows, typed.id)
        self.changed.emit()

    def _take_off(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._show([other for other in self.rows if other.id != row.id])
            self.changed.emit()

    def typed(self) -> tuple[ParentRow, ...]:
        """The adults as they are to be kept; whoever is new has no id yet."""
        return tuple(replace(row, id="") if row.id.startswith("new ") else row for row in self.rows)
