"""Finding on the map and in the list at once: typing shows, Enter goes from hit to hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit

from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from esafety_desktop.contacts.map_view import MapView
    from esafety_desktop.contacts.rows import SlotRow
    from esafety_desktop.widgets.table import RecordTable

_NOTHING = (
    "Nothing on the map fits. Search for a name, a role, a place, a number, or for hours: night, "
    "weekend, out of hours, 24/7. “Switched off too” shows the rest."
)


class MapFind(QObject):
    """The search line of the tab.

    Args:
        line: Where it is typed.
        table: The list, which knows what fits.
        view: The map, on which the others step back.
        go: Shows a slot wherever one is shown.

    Attributes:
        hits: Which of the hits is looked at; it stands in the line, so that nothing moves.
        nothing: What can be searched for, where nothing fits.
    """

    def __init__(
        self,
        line: QLineEdit,
        table: RecordTable[SlotRow],
        view: MapView,
        go: Callable[[SlotRow], object],
    ) -> None:
        super().__init__(line)
        self._line, self._table, self._view, self._go = line, table, view, go
        self._slots: Sequence[SlotRow] = ()
        self._before = ""
        self.hits = QLabel(line)
        self.hits.setObjectName("hits")
        set_role(self.hits, "hint")
        self.hits.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, line.sizeHint().height(), 0)
        inside.addStretch(1)
        inside.addWidget(self.hits)
        self.nothing = QLabel(_NOTHING)
        self.nothing.setObjectName("nothingFound")
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        set_role(self.nothing, "hint")
        line.textChanged.connect(self._look)
        line.returnPressed.connect(self.go_on)
        down = QShortcut(Qt.Key.Key_Down, line, context=Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._go_there)
        view.typed.connect(self._type)
        view.marked.connect(self._count)

    def set_slots(self, slots: Sequence[SlotRow]) -> None:
        """What can be found, in the order of the map."""
        self._slots = slots
        self.search()

    def search(self) -> None:
        """Show what fits."""
        self._table.filter_text(self._line.text())
        found = {slot.id for slot in self._found()}
        asked = bool(self._line.text().strip())
        self._view.highlight(found if asked else None)
        self.nothing.setVisible(asked and not found)

    def _look(self) -> None:
        """What was chosen before and doesn't fit is no answer: it is let go until the end."""
        self.search()
        current = self._view.current
        if not self._line.text().strip():
            if self._before and not current:
                self._view.choose(self._before)
            self._before = ""
        elif current and current not in {slot.id for slot in self._found()}:
            self._before = current
            self._view.choose("")

    def go_on(self) -> None:
        """Go to the next hit; the caret stays where it is, save where there is only one."""
        found = self._found()
        if not found:
            return
        keys = [slot.id for slot in found]
        at = keys.index(self._view.current) if self._view.current in keys else -1
        self._go(found[(at + 1) % len(found)])
        if len(found) == 1:
            self._go_there()

    def _go_there(self) -> None:
        """Let the keyboard go to what was found."""
        (self._view if self._view.isVisible() else self._table).setFocus()

    def _found(self) -> list[SlotRow]:
        fitting = {slot.id for slot in self._table.records.shown}
        return [slot for slot in self._slots if slot.id in fitting]

    def _count(self) -> None:
        keys = [slot.id for slot in self._found()]
        current = self._view.current
        here = f"{keys.index(current) + 1} of " if current in keys else ""
        self.hits.setText(f"{here}{len(keys)}" if self._line.text().strip() else "")

    def _type(self, letter: str) -> None:
        """Typing on the map searches."""
        self._line.setFocus()
        self._line.setText(letter)
