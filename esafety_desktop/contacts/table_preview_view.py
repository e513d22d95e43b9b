"""The page that shows every difference before a table of contacts is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.contacts import contact_table_service, service
from esafety_desktop.contacts.contact_table_rows import Kind, TableLine
from esafety_desktop.contacts.ui_table_preview import Ui_TablePreview
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from esafety_desktop.contacts.contact_column_rules import Holds
    from esafety_desktop.contacts.contact_table_rows import TablePreview
    from esafety_desktop.school.table_service import ReadTable
    from esafety_desktop.widgets.desk import Desk

_TONES = {
    Kind.NEW: "ok",
    Kind.CHANGED: "ok",
    Kind.PLACE: "warn",
    Kind.ASIDE: "warn",
    Kind.SAME: "muted",
    Kind.OUT: "muted",
}
_ORDER = (Kind.CHANGED, Kind.NEW, Kind.PLACE, Kind.ASIDE, Kind.SAME)
_MOST_NOTES = 4
_CHOOSE = "Choose a place"


class TablePreviewView(QWidget):
    """One list of all lines; a line can be left out, or given a place.

    Signals:
        changed: what would be done is something else now.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.preview: TablePreview | None = None
        self._read: ReadTable | None = None
        self._mapping: Mapping[int, Holds] = {}
        self._places: dict[str, str] = {}
        self._out: set[str] = set()
        self.ui = Ui_TablePreview()
        self.ui.setupUi(self)
        self.table: RecordTable[TableLine] = RecordTable(
            [
                Column("Line", lambda one: str(one.line), "right", sort_key=lambda one: one.line),
                Column("What happens", _said, tone=_tone),
                Column("Place on the map", lambda one: one.place),
                Column("Contact", lambda one: one.name),
                Column("Differences", lambda one: one.text, stretch=True, tooltip=_whole),
            ],
            "Contacts of the table",
            key=lambda one: one.key,
        )
        self.table.room.whole = True
        self.ui.list_place.addWidget(self.table)
        self.table.repeat(self.ui.leave_out)
        self.table.chosen.connect(self._show_line)
        self.ui.place.activated.connect(lambda _number: self._put())
        self.ui.leave_out.clicked.connect(self._leave_out)
        self.ui.mend.toggled.connect(lambda _on: self._look())
        self.ui.zeros.toggled.connect(lambda _on: self._look())

    def show_table(self, read: ReadTable, mapping: Mapping[int, Holds]) -> None:
        """Hold a table against the contacts and show what would come of it."""
        self._read, self._mapping = read, mapping
        self._places.clear()
        self._out.clear()
        self.ui.place.clear()
        self.ui.place.addItem(_CHOOSE, "")
        for slot in service.contact_map(self.desk.store).slots:
            self.ui.place.addItem(f"{slot.group_label}: {slot.label}", slot.id)
        garbled = any("garbled" in note for note in read.table.notes)
        self.ui.mend.blockSignals(True)
        self.ui.mend.setChecked(garbled)
        self.ui.mend.blockSignals(False)
        self.ui.mend.setVisible(garbled)
        self._look()
        self.table.selectRow(0)

    def why_not(self) -> str:
        """Why there is nothing to take in, or nothing."""
        if self.preview is not None and self.preview.to_keep:
            return ""
        return "Nothing would change: every contact of the table is on the map as it is."

    def advice(self) -> str:
        """What is still open."""
        if self.preview is None or not self.preview.count(Kind.PLACE):
            return ""
        return "Lines without a place are left out until you choose one."

    def _look(self) -> None:
        if self._read is None:
            return
        self.preview = contact_table_service.look(
            self.desk.store,
            self._read,
            self._mapping,
            self._places,
            frozenset(self._out),
            put_letters_right=self.ui.mend.isChecked(),
            put_zeros_back=self.ui.zeros.isChecked(),
        )
        self.ui.zeros.setVisible(bool(self.preview.lost_zeros))
        chosen = self.table.current_row()
        self.table.set_rows(sorted(self.preview.lines, key=_rank))
        if chosen is not None:
            self.table.select_key(chosen.key)
        self._show_line(self.table.current_row())
        self._say(self.preview)
        self.changed.emit()

    def _say(self, shown: TablePreview) -> None:
        counts = [f"{shown.count(kind)} {kind.value}" for kind in Kind if shown.count(kind)]
        stay = f" {shown.untouched} of the school’s contacts are not in the table; they stay."
        said = f"{', '.join(counts) or 'No contacts'}."
        asks = sum(bool(one.asks) for one in shown.lines)
        said += f" To look at: {asks}, marked ⚠." if asks else ""
        self.ui.figure.setText(said + (stay if shown.untouched else ""))
        notes = list(shown.notes[:_MOST_NOTES])
        if len(shown.notes) > _MOST_NOTES:
            notes.append(f"And {len(shown.notes) - _MOST_NOTES} more.")
        self.ui.notes.setText("\n".join(notes))
        self.ui.notes.setVisible(bool(notes))

    def _show_line(self, line: TableLine | None) -> None:
        self.ui.details.setPlainText(_whole(line) if line is not None else "")
        places = line is not None and (line.kind is Kind.PLACE or line.key in self._places)
        for widget in (self.ui.place_label, self.ui.place):
            widget.setEnabled(places)
        chosen = self._places.get(line.key, "") if line is not None else ""
        self.ui.place.setCurrentIndex(max(0, self.ui.place.findData(chosen)))
        out = line is not None and line.key in self._out
        self.ui.leave_out.setText("&Take this line in" if out else "&Leave this line out")
        self.ui.leave_out.setEnabled(
            line is not None and line.kind in {Kind.NEW, Kind.CHANGED, Kind.OUT}
        )

    def _put(self) -> None:
        line = self.table.current_row()
        if line is None:
            return
        chosen = str(self.ui.place.currentData() or "")
        if chosen:
            self._places[line.key] = chosen
        else:
            self._places.pop(line.key, None)
        self._look()

    def _leave_out(self) -> None:
        line = self.table.current_row()
        if line is not None:
            self._out ^= {line.key}
            self._look()


def _tone(line: TableLine) -> str:
    return "warn" if line.asks else _TONES[line.kind]


def _said(line: TableLine) -> str:
    return f"⚠ {line.kind.value}, look again" if line.asks else line.kind.value


def _whole(line: TableLine) -> str:
    """All of a line, a difference in each row, what looks odd first."""
    asks = [f"⚠ {one} Keep it as it is?" for one in line.asks]
    return "\n".join([*asks, *(line.parts or (line.text or "Nothing would change.",))])


def _rank(line: TableLine) -> int:
    """Changed contacts first, a line that is left out where it was."""
    if line.kind is Kind.OUT:
        return _ORDER.index(Kind.CHANGED if line.before else Kind.NEW)
    return _ORDER.index(line.kind)
