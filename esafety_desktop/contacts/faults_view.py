"""The strip over the map: what is missing, what must be checked, each a click away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from esafety_desktop.widgets.theme import colours, set_role
from esafety_desktop.words import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QHideEvent

    from esafety_desktop.contacts.rows import FaultRow

_NAMED = 8
_NOTHING = "✓ No must-have is blank, and no check is due."
_WRONG = frozenset({"broken", "dead", "silent"})


class _Links(QLabel):
    """Words with links; Tab comes to the first of them at once, Shift+Tab to the last."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self.focusNextPrevChild(True)
        elif event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.focusNextPrevChild(False)


class FaultsView(QFrame):
    """Three sentences at most: blank must-haves, what is to be put right, checks that are due.

    Signals:
        wanted: the id of the slot whose name was clicked.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("faults")
        self._empty = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        line = QVBoxLayout(self)
        line.setContentsMargins(12, 6, 12, 6)
        line.setSpacing(2)
        self.missing = self._label("missingFaults")
        self.wrong = self._label("wrongFaults")
        self.stale = self._label("staleFaults")
        line.addWidget(self.missing)
        line.addWidget(self.wrong)
        line.addWidget(self.stale)

    def show_faults(self, faults: Sequence[FaultRow]) -> None:
        """Say what is wrong; with nothing wrong the strip goes.

        While it is looked at it keeps its room, so that the map below stays under the mouse.
        """
        before = self.height() if self.isVisible() else 0
        missing = [fault for fault in faults if fault.kind == "missing"]
        stale = [fault for fault in faults if fault.kind == "stale"]
        wrong = [fault for fault in faults if fault.kind in _WRONG]
        red = missing or any(fault.kind == "broken" for fault in faults)
        self.missing.setVisible(bool(missing))
        self.wrong.setVisible(bool(wrong))
        self.stale.setVisible(bool(stale))
        self.missing.setText(_sentence("⚠", missing, "must-have is blank", "must-haves are blank"))
        self.wrong.setText(
            _sentence(
                "⚠" if red and not missing else "◷",
                wrong,
                "contact has no number or one that does not work",
                "contacts have no number or one that does not work",
            )
        )
        self.stale.setText(
            _sentence("◷", stale, "contact should be checked", "contacts should be checked")
        )
        if not faults:
            self.missing.setText(_NOTHING)
            self.missing.setVisible(bool(before))
        set_role(self, "danger-strip" if red else "warn-strip" if faults else "ok-strip")
        self._empty = not faults
        self.setMinimumHeight(before)
        self.setVisible(bool(faults or before))

    def hideEvent(self, event: QHideEvent) -> None:
        """Somebody went elsewhere: the room isn't needed any more."""
        super().hideEvent(event)
        if event.spontaneous():
            return
        self.setMinimumHeight(0)
        if self._empty:
            self.hide()

    def _label(self, name: str) -> QLabel:
        label = _Links(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        label.setAccessibleName("What is wrong with the contacts")
        label.linkActivated.connect(self.wanted)
        return label


def _sentence(shape: str, faults: Sequence[FaultRow], one: str, many: str) -> str:
    ink = colours().text
    by_slot = {fault.slot_id: fault.label for fault in faults}
    links = [
        f'<a href="{escaped(slot)}" style="color:{ink}">{escaped(label)}</a>'
        for slot, label in list(by_slot.items())[:_NAMED]
    ]
    more = f" and {len(by_slot) - _NAMED} more" if len(by_slot) > _NAMED else ""
    said = one if len(faults) == 1 else many
    return f"{shape} <b>{len(faults)} {said}:</b> {' · '.join(links)}{more}"
