"""Gestures on the map become use cases: each drop, name and line is saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from esafety_desktop.contacts import service
from esafety_desktop.contacts.map_move_rules import freed, in_order, places_after
from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from esafety_desktop.contacts.map_actions_view import MapActions
    from esafety_desktop.contacts.map_move_rules import Order
    from esafety_desktop.contacts.map_view import MapView
    from esafety_desktop.contacts.rows import Place
    from esafety_desktop.contacts.slot_dialog import SlotDialog
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk

_NAME_DRAFT = "contacts/name"
_SEVEN = "it is one of the map’s own groups; drag it, or switch its places off"


class MapWork(QObject):
    """What the tab does with the map's signals.

    Args:
        desk: The open school.
        view: The map.
        actions: Its menu.
        use: Runs a use case, tells of it and draws the map anew.
        window: Over which questions open.
        opened: Called with the id of a slot whose contact shall be edited.

    Signals:
        added: the id of a new slot, to which the keyboard shall go.
    """

    added = Signal(str)

    def __init__(
        self,
        desk: Desk,
        view: MapView,
        actions: MapActions,
        *,
        use: Callable[..., Changed[Any] | None],
        window: QWidget,
        opened: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._desk, self._view, self._actions = desk, view, actions
        self._use, self._window, self._opened = use, window, opened
        view.opened.connect(self._open)
        view.laid.connect(self._put_down)
        view.named.connect(lambda key, text: self._use(service.rename, key, text))
        view.connected.connect(self._join)
        view.menu_wanted.connect(actions.open_at)
        view.marked.connect(actions.fit)
        view.refused.connect(self._say_why)
        actions.wanted.connect(self.do)
        actions.ordered.connect(self._order)

    def do(self, what: str) -> None:
        """Do what an action is called."""
        view = self._view
        view.keys.drop()
        ways: dict[str, Callable[[], object]] = {
            "open": lambda: self._open(view.current),
            "rename": view.rename,
            "add": self.add,
            "connect": self._connect,
            "remove": self._remove,
            "back": lambda: self._lay(dict.fromkeys(view.movable())),
            "all_back": lambda: self._use(service.put_all_back),
        }
        ways[what]()

    def add(self) -> None:
        """Ask for an own slot: its name and its group."""
        from esafety_desktop.contacts.slot_dialog import SlotDialog

        drawn = self._view.map.drawn
        if drawn is None:
            return
        found = drawn.find(self._view.current)
        group = getattr(found, "group_id", found.id if found in drawn.groups else "")
        dialog = SlotDialog(drawn.groups, group, self._window)
        dialog.accepted.connect(lambda: self._added(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def keep_draft(self) -> None:
        """The cabinets are about to close: a move is kept, a name that is being typed is sealed."""
        line = self._view.name_line
        if line.key:
            self._desk.store.drafts.put(_NAME_DRAFT, {"key": line.key, "text": line.text()})
            line.finish(keep=False)
        self._view.finish()

    def resume(self) -> None:
        """Go on with a name that was being typed when the screen was locked."""
        drafts = self._desk.store.drafts
        draft = drafts.get(_NAME_DRAFT)
        if not draft:
            return
        drafts.clear(_NAME_DRAFT)
        drawn = self._view.map.drawn
        if drawn is not None and drawn.find(str(draft.get("key"))) is not None:
            self._view.choose(str(draft["key"]))
            self._view.rename()
            self._view.name_line.setText(str(draft.get("text", "")))

    def _open(self, key: str) -> None:
        drawn = self._view.map.drawn
        if drawn is not None and any(slot.id == key for slot in drawn.slots):
            self._opened(key)
        else:
            self._view.rename()

    def _put_down(self, places: Mapping[str, Place]) -> None:
        """A hand or the keys moved something: what would cover another box goes beside it."""
        scene = self._view.map
        self._lay(freed(scene.drawn, scene.boxes, places) if scene.drawn else places)

    def _lay(self, places: Mapping[str, Place | None]) -> None:
        if places and self._use(service.lay, places) is None:
            self._view.map.put_down()

    def _order(self, how: Order) -> None:
        view, scene = self._view, self._view.map
        boxes = {key: scene.boxes[key] for key in view.movable()}
        if scene.drawn is not None and len(boxes) > 1:
            self._lay(places_after(scene.drawn, scene.boxes, in_order(boxes, how)))

    def _connect(self) -> None:
        """Two that are chosen are connected; else a line hangs on the mouse or the keyboard."""
        chosen = self._view.movable()
        if len(chosen) == 2:
            self._join(*chosen)
            return
        self._view.begin_line(chosen[0] if len(chosen) == 1 else "")
        self._view.setFocus()
        self._desk.say("Click the other end, or go there with the arrow keys and press Enter.")

    def _join(self, start: str, end: str) -> None:
        done = self._use(service.connect, start, end)
        if done is not None:
            self._view.choose(done.value)
            self._view.rename()

    def _remove(self) -> None:
        view, drawn = self._view, self._view.map.drawn
        if drawn is None:
            return
        chosen = [slot for slot in drawn.slots if slot.id in view.movable()]
        if view.current in view.map.links:
            self._use(service.disconnect, view.current)
        elif len(chosen) > 1:
            keys = [slot.id for slot in chosen if not slot.own]
            if keys:
                self._use(service.show_slots, keys, shown=False)
        elif chosen and not chosen[0].own:
            self._use(service.show_slots, [chosen[0].id], shown=not chosen[0].shown)
        elif (found := drawn.find(view.current)) is not None and getattr(found, "own", False):
            self._ask_remove(view.current, found.label)

    def _say_why(self) -> None:
        """Del was pressed on something that stays."""
        drawn = self._view.map.drawn
        found = drawn.find(self._view.current) if drawn else None
        if found is None:
            return
        stays = "everybody needs this one" if getattr(found, "must_have", False) else _SEVEN
        self._desk.say(f"{found.label} stays on the map: {stays}.")

    def _ask_remove(self, key: str, label: str) -> None:
        drawn = self._view.map.drawn
        inside = [slot for slot in drawn.slots if key in {slot.id, slot.group_id}] if drawn else []
        contacts = sum(len(slot.entries) for slot in inside)
        if not contacts and len(inside) < 2:
            self._use(service.remove_own, key)
            return
        box = MessageBox(self._window)
        box.setObjectName("removeOwn")
        box.setWindowTitle("Remove from the map")
        box.setTextFormat(Qt.TextFormat.PlainText)
        slots = "" if len(inside) < 2 else f" {len(inside)} places go along."
        people = "1 contact goes" if contacts == 1 else f"{contacts} contacts go"
        box.setText(f"Take {label} off the map?{slots}{f' {people} along.' if contacts else ''}")
        box.setInformativeText("Ctrl+Z brings it back until the screen is locked.")
        remove = box.addButton("Remove", QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton("Keep", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        remove.clicked.connect(lambda: self._use(service.remove_own, key))
        box.finished.connect(box.deleteLater)
        box.open()

    def _added(self, dialog: SlotDialog) -> None:
        done = self._use(service.add_slot, dialog.label, dialog.group_id, dialog.new_group)
        if done is not None:
            self.added.emit(done.value)
