"""The drawn map as items: made from the rows, moved about while a hand holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from esafety_desktop.contacts.map_item_view import ChildItem, GroupItem, MapItem, SlotItem
from esafety_desktop.contacts.map_line_item_view import LinkItem, LinkLabel, StrokeItem
from esafety_desktop.contacts.map_line_rules import (
    Box,
    Stroke,
    between,
    boxes_of,
    extent,
    heading_of,
    ray,
)
from esafety_desktop.contacts.map_move_rules import carried
from esafety_desktop.contacts.map_way_rules import Ways, ways
from esafety_desktop.contacts.rows import Place

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtCore import QObject

    from esafety_desktop.contacts.map_move_rules import Snap
    from esafety_desktop.contacts.map_rows import MapRow

_MARGIN = 16.0
_FAR = 4000.0


class MapScene(QGraphicsScene):
    """All items of one map.

    Attributes:
        drawn: What is shown; None before the first map.
        boxes: Where slots and groups lie, by id.
        items_by_key: Slots and groups, by id; ``links``: the lines that the school drew.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.drawn: MapRow | None = None
        self.boxes: dict[str, Box] = {}
        self.items_by_key: dict[str, MapItem] = {}
        self.links: dict[str, LinkItem] = {}
        self._rays: dict[str, StrokeItem] = {}
        self._strays: dict[str, StrokeItem] = {}
        self._guides: tuple[StrokeItem, ...] = ()
        self._group_of: dict[str, str] = {}
        self._ways = Ways({}, {}, {})

    def show_map(self, drawn: MapRow) -> None:
        """Draw a map in the place of the one before."""
        self.clear()
        self.drawn = drawn
        self.boxes = boxes_of(drawn)
        self._group_of = {slot.id: slot.group_id for slot in drawn.visible}
        self.items_by_key = {slot.id: SlotItem(slot) for slot in drawn.visible}
        groups = {group.id: GroupItem(group) for group in drawn.groups}
        self.items_by_key |= groups
        self._ways = laid = ways(drawn, self.boxes)
        self._rays = {key: StrokeItem("ray", line) for key, line in laid.rays.items()}
        self._strays = {key: StrokeItem("stray", line) for key, line in laid.strays.items()}
        self.links = {link.id: LinkItem(link, laid.links[link.id]) for link in drawn.links}
        child = ChildItem(drawn.centre, drawn.centre_place)
        labels = [link.label for link in self.links.values()]
        every = (*self._rays.values(), *self._strays.values(), child, *labels)
        for item in (*every, *self.items_by_key.values(), *self.links.values()):
            self.addItem(item)
        self._guides = (StrokeItem("guide"), StrokeItem("guide"))
        for guide in self._guides:
            guide.hide()
            self.addItem(guide)
        whole = extent(drawn)
        self.setSceneRect(
            QRectF(whole.x, whole.y, whole.width, whole.height).adjusted(
                -_MARGIN, -_MARGIN, _MARGIN, _MARGIN
            )
        )

    def order(self) -> list[str]:
        """Everything that can be reached: each group, its slots; then the lines."""
        if self.drawn is None:
            return []
        inside: dict[str, list[str]] = {group.id: [] for group in self.drawn.groups}
        for slot in self.drawn.visible:
            inside[slot.group_id].append(slot.id)
        return [
            *(key for group, slots in inside.items() for key in (group, *slots)),
            *self.links,
        ]

    def spots(self) -> dict[str, Place]:
        """Where the arrow keys think everything is, in that order."""
        found = {}
        for key in self.order():
            if key in self.links:
                found[key] = self.links[key].stroke.middle
            elif isinstance(self.items_by_key[key], GroupItem):
                found[key] = heading_of(self.boxes[key])
            else:
                found[key] = Place(self.boxes[key].x, self.boxes[key].y)
        return found

    def group_of(self, key: str) -> str:
        """The group that a slot stands in, "" for anything else."""
        return self._group_of.get(key, "")

    def rect_of(self, key: str) -> QRectF:
        """Where something lies; nothing for what isn't there."""
        if key in self.links:
            return self.links[key].sceneBoundingRect()
        item = self.items_by_key.get(key)
        return item.mapRectToScene(item.size) if item is not None else QRectF()

    def spoken(self, key: str) -> str:
        """What a screen reader says of it."""
        found = self.drawn.find(key) if self.drawn else None
        if found is None:
            return ""
        item = self.items_by_key.get(key)
        if isinstance(item, GroupItem):
            inside = sum(group == key for group in self._group_of.values())
            many = "1 place" if inside == 1 else f"{inside} places"
            return f"Group {item.row.label}, {many}"
        return item.slot.spoken if isinstance(item, SlotItem) else self.links[key].link.spoken

    def key_at(self, point: QPointF) -> str:
        """The slot, group or line that lies uppermost there, or ""."""
        for item in self.items(point):
            if isinstance(item, MapItem | LinkItem | LinkLabel):
                return item.key
        return ""

    def slots_in(self, area: QRectF) -> frozenset[str]:
        """The slots that a rubber band touches."""
        touched = (item for item in self.items(area) if isinstance(item, SlotItem))
        return frozenset(item.key for item in touched if area.intersects(self.rect_of(item.key)))

    def mark(self, current: str, picked: Collection[str], hits: Collection[str] | None) -> None:
        """Draw what is current, what is chosen, and what a search found."""
        for key, item in self.items_by_key.items():
            hit = None if hits is None or isinstance(item, GroupItem) else key in hits
            item.mark(current=key == current, picked=key in picked, hit=hit)
        for key, link in self.links.items():
            link.mark(current=key == current)

    def shift(self, shifts: Mapping[str, tuple[float, float]], guides: Snap | None = None) -> None:
        """Show things where a hand holds them; nothing is kept."""
        if self.drawn is None:
            return
        by_key = carried(self.drawn, shifts)
        held = {key: shifts[by] for key, by in by_key.items()}
        for key, (dx, dy) in held.items():
            item = self.items_by_key.get(key)
            if item is not None:
                item.setPos(item.home + QPointF(dx, dy))
        self._redraw(held)
        self._show_guides(guides)

    def put_down(self) -> None:
        """Show everything where it lies."""
        for item in self.items_by_key.values():
            item.setPos(item.home)
        laid = self._ways
        for key, ray_item in self._rays.items():
            ray_item.set_stroke(laid.rays[key])
        for key, stray in self._strays.items():
            stray.set_stroke(laid.strays[key])
        for key, link in self.links.items():
            link.set_stroke(laid.links[key])
        self._show_guides(None)

    def _redraw(self, held: Mapping[str, tuple[float, float]]) -> None:
        """Let the lines follow, straight while a hand holds their ends."""

        def now(key: str) -> Box:
            return self.boxes[key].shifted(*held.get(key, (0.0, 0.0)))

        if self.drawn is None:
            return
        for key, item in self._rays.items():
            if key in held:
                item.set_stroke(ray(self.drawn.centre_place, now(key)))
        for key, item in self._strays.items():
            if key in held or self._group_of[key] in held:
                item.set_stroke(between(now(key), now(self._group_of[key])))
        for link in self.links.values():
            if link.link.start in held or link.link.end in held:
                link.set_stroke(between(now(link.link.start), now(link.link.end)))

    def _show_guides(self, snap: Snap | None) -> None:
        upright, lying = self._guides
        upright.setVisible(snap is not None and snap.x is not None)
        lying.setVisible(snap is not None and snap.y is not None)
        if snap is not None and snap.x is not None:
            upright.set_stroke(Stroke(Place(snap.x, -_FAR), Place(snap.x, _FAR)))
        if snap is not None and snap.y is not None:
            lying.set_stroke(Stroke(Place(-_FAR, snap.y), Place(_FAR, snap.y)))
