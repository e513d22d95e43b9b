"""What can be done on the map, once: in the menus, as keys, by a right click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from esafety_desktop.contacts.map_move_rules import Order
from esafety_desktop.widgets.where_from import answer_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from esafety_desktop.contacts.map_rows import GroupRow
    from esafety_desktop.contacts.map_view import MapView
    from esafety_desktop.contacts.rows import SlotRow

_LINES = (
    ("open", "&Open", ""),
    ("rename", "&Rename", "F2"),
    ("", "", ""),
    ("add", "&Add a place…", "Ins"),
    ("connect", "&Connect", "Ctrl+J"),
    ("remove", "Switch &off", "Del"),
    ("", "", ""),
    ("left", "Align &left", ""),
    ("top", "Align &top", ""),
    ("across", "Same distance a&cross", ""),
    ("down", "Same distance &down", ""),
    ("snap", "Keep to the &grid", ""),
    ("", "", ""),
    ("back", "&Back to its own place", ""),
    ("all_back", "&Put all back", ""),
    ("", "", ""),
    ("whereFrom", "&Where does this come from?", ""),
)
_ORDERS = {"left": Order.LEFT, "top": Order.TOP, "across": Order.ACROSS, "down": Order.DOWN}


class MapActions(QObject):
    """The actions, enabled as fits what is chosen.

    Signals:
        wanted: the name of an action that was chosen.
        ordered: an `Order` for what is chosen.
    """

    wanted = Signal(str)
    ordered = Signal(object)

    def __init__(self, view: MapView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self.menu = QMenu(view)
        self.menu.setObjectName("mapMenu")
        self.actions: dict[str, QAction] = {}
        for name, text, key in _LINES:
            if not name:
                self.menu.addSeparator()
                continue
            action = QAction(text, self)
            action.setObjectName(name)
            if key:
                action.setShortcut(QKeySequence(key))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                view.addAction(action)
            self.menu.addAction(action)
            self.actions[name] = action
        self._connect()

    def _connect(self) -> None:
        for name, action in self.actions.items():
            if name in _ORDERS:
                order = _ORDERS[name]
                action.triggered.connect(lambda _on=False, how=order: self.ordered.emit(how))
            elif name == "whereFrom":
                action.triggered.connect(lambda: answer_in(self._view.window()))
            elif name == "snap":
                action.setCheckable(True)
                action.setChecked(self._view.snapping)
                action.toggled.connect(self._snap)
            else:
                action.triggered.connect(lambda _on=False, what=name: self.wanted.emit(what))
        self.menu.aboutToShow.connect(self.fit)

    def _snap(self, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._view.snapping = on

    def open_at(self, point: QPoint) -> None:
        """Open the menu beside the mouse, or beside what the keyboard is on."""
        self.fit()
        self.menu.popup(point)

    def fit(self) -> None:
        """Offer what can be done now, and call it what it does."""
        view = self._view
        drawn, chosen = view.map.drawn, view.movable()
        slots = {slot.id: slot for slot in drawn.slots} if drawn else {}
        moved = {key for key, slot in slots.items() if slot.moved is not None}
        groups = {group.id: group for group in drawn.groups} if drawn else {}
        moved |= {key for key, group in groups.items() if group.moved is not None}
        on = self.actions
        on["open"].setEnabled(view.current in slots)
        on["whereFrom"].setEnabled(view.current in slots)
        on["rename"].setEnabled(bool(view.map.spoken(view.current)))
        on["connect"].setEnabled(bool(drawn))
        for name in ("left", "top"):
            on[name].setEnabled(len(chosen) > 1)
        for name in ("across", "down"):
            on[name].setEnabled(len(chosen) > 2)
        on["back"].setEnabled(bool(moved & set(chosen)))
        on["all_back"].setEnabled(bool(moved))
        self._fit_remove(slots, groups)

    def _fit_remove(self, slots: Mapping[str, SlotRow], groups: Mapping[str, GroupRow]) -> None:
        """Own things and lines are removed, shipped slots are switched off and on."""
        current, action = self._view.current, self.actions["remove"]
        slot, group = slots.get(current), groups.get(current)
        if current in self._view.map.links:
            text, can = "Re&move the line", True
        elif group is not None:
            text, can = "Re&move the group…", group.own
        elif slot is not None and slot.own:
            text, can = "Re&move the place…", True
        elif slot is not None and not slot.shown:
            text, can = "Put &on the map", True
        else:
            text, can = "Switch &off", slot is not None and not slot.must_have
        action.setText(text)
        action.setEnabled(can)
