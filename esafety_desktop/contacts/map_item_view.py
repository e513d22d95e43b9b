"""What lies on the map: a slot's box, a group's block, the child in the middle."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from esafety_desktop.contacts.map_rules import BOX_HEIGHT, BOX_WIDTH, HEADING, RADIUS
from esafety_desktop.contacts.map_type_view import INSET, ROOM, SIGN, font_of, measure, words_of
from esafety_desktop.contacts.map_words_rules import cut
from esafety_desktop.contacts.rows import Place, State
from esafety_desktop.widgets.theme import Colours, colours
from esafety_desktop.widgets.tips import plain_tip

if TYPE_CHECKING:
    from esafety_desktop.contacts.map_rows import GroupRow
    from esafety_desktop.contacts.map_words_rules import SetLine
    from esafety_desktop.contacts.rows import SlotRow

_CORNER = 6.0
_RING = 5.0
_DASHED = frozenset({State.BLANK, State.ELSEWHERE, State.OFF})
_LOUD = frozenset({State.MISSING, State.BROKEN, State.DEAD, State.SILENT, State.STALE})


def state_colours(state: State, now: Colours) -> tuple[str, str]:
    """Ink and paper of a state; its word and shape say the same without them."""
    return {
        State.MISSING: (now.danger, now.danger_back),
        State.BROKEN: (now.danger, now.danger_back),
        State.DEAD: (now.warn, now.warn_back),
        State.SILENT: (now.warn, now.warn_back),
        State.STALE: (now.warn, now.warn_back),
        State.FILLED: (now.ok, now.base),
        State.BLANK: (now.muted, now.base),
        State.ELSEWHERE: (now.muted, now.base),
        State.OFF: (now.muted, now.window),
    }[state]


class MapItem(QGraphicsItem):
    """What slots and groups have in common: a key, a place, whether they are chosen.

    Attributes:
        key: The id of what it shows.
        home: Where it lies; while it is dragged it is elsewhere.
        current: Whether the keyboard is on it.
        picked: Whether it is one of several that are moved together.
        hit: Whether a search found it; None while nobody searches.
    """

    def __init__(self, key: str, place: Place, width: float, height: float, spoken: str) -> None:
        super().__init__()
        self.key = key
        self.home = QPointF(place.x, place.y)
        self.size = QRectF(0, 0, width, height)
        self._bounds = self.size.adjusted(-_RING, -_RING, _RING, _RING)
        self.current = False
        self.picked = False
        self.hit: bool | None = None
        self.setPos(self.home)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setToolTip(plain_tip(spoken))

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.size)
        return path

    def mark(self, *, current: bool, picked: bool, hit: bool | None) -> None:
        """Draw it as chosen, found or neither."""
        if (current, picked, hit) == (self.current, self.picked, self.hit):
            return
        self.current, self.picked, self.hit = current, picked, hit
        self.setOpacity(0.3 if hit is False and not current else 1.0)
        self.update()

    def paint_rings(self, painter: QPainter, now: Colours) -> None:
        """The ring of the keyboard, that of those moved together, that of a hit."""
        if not (self.hit or self.current or self.picked):
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hit:
            painter.setPen(QPen(QColor(now.text), 2.0))
            painter.drawRoundedRect(self.size.adjusted(-1, -1, 1, 1), _CORNER + 1, _CORNER + 1)
        if self.current or self.picked:
            wide = 3.0 if self.current else 2.0
            painter.setPen(QPen(QColor(now.accent), wide))
            out = 3.5 if self.hit else 2.0
            outer = self.size.adjusted(-out, -out, out, out)
            painter.drawRoundedRect(outer, _CORNER + out, _CORNER + out)


class SlotItem(MapItem):
    """A slot's box: shape, name, and who stands in it."""

    def __init__(self, slot: SlotRow) -> None:
        place = slot.place or Place(0, 0)
        super().__init__(slot.id, place, BOX_WIDTH, BOX_HEIGHT, f"{slot.spoken}\n{slot.purpose}")
        self.slot = slot
        self.setZValue(4 if slot.moved is None else 4.5)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002 - Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002 - Qt's signature
    ) -> None:
        now, state = colours(), self.slot.state
        ink, paper = state_colours(state, now)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = Qt.PenStyle.DashLine if state in _DASHED else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(ink), 2.2 if state in _LOUD else 1.0, style))
        painter.setBrush(QColor(paper))
        painter.drawRoundedRect(self.size.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        self.paint_rings(painter, now)
        painter.setFont(_sign_font())
        painter.setPen(QColor(ink))
        sign = QRectF(INSET - 2, 0, SIGN, BOX_HEIGHT)
        painter.drawText(sign, Qt.AlignmentFlag.AlignVCenter, state.shape)
        plain = QColor(now.muted if state is State.OFF else now.text)
        for line in words_of(self.slot.short, self.below):
            painter.setPen(plain if line.bold or self.slot.entries else QColor(ink))
            _draw(painter, line)

    @property
    def below(self) -> str:
        """Who stands here; a blank slot says so by its shape and its dashed frame."""
        return "" if self.slot.state in {State.BLANK, State.OFF} else self.slot.summary


class GroupItem(MapItem):
    """The block behind a group's boxes, with its name on top."""

    def __init__(self, group: GroupRow) -> None:
        super().__init__(group.id, group.place, group.width, group.height, group.purpose)
        self.row = group
        self.setZValue(2)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002 - Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002 - Qt's signature
    ) -> None:
        now = colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.line), 1))
        painter.setBrush(QColor(now.window))
        painter.drawRoundedRect(self.size.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        self.paint_rings(painter, now)
        painter.setPen(QColor(now.accent))
        room = self.size.width() - 20
        name, size = heading_words(self.row.label, room)
        painter.setFont(font_of(size, bold=True))
        head = QRectF(10, 0, room, HEADING)
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)


class ChildItem(QGraphicsItem):
    """The child in the middle (SAM-CENTRE)."""

    def __init__(self, text: str, centre: Place) -> None:
        super().__init__()
        self._text = text
        self.setPos(centre.x, centre.y)
        self.setZValue(3)

    def boundingRect(self) -> QRectF:
        side = RADIUS + 3
        return QRectF(-side, -side, 2 * side, 2 * side)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002 - Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002 - Qt's signature
    ) -> None:
        now = colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.accent), 3))
        painter.setBrush(QColor(now.base))
        painter.drawEllipse(QPointF(0, 0), RADIUS, RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.accent))
        painter.drawEllipse(QPointF(0, -24), 15, 15)
        painter.drawRoundedRect(QRectF(-20, -6, 40, 28), 14, 14)
        painter.setPen(QColor(now.text))
        painter.setFont(font_of(15, bold=True))
        painter.drawText(QRectF(-55, 23, 110, 24), Qt.AlignmentFlag.AlignCenter, self._text)


def heading_words(label: str, room: float) -> tuple[str, float]:
    """A group's name on one line, smaller where it is long, and its size."""
    size = 17.0
    while size > 11 and measure(label[:120], size, bold=True) > room:
        size -= 1
    return cut(label[:120], room, lambda part: measure(part, size, bold=True)), size


def _draw(painter: QPainter, line: SetLine) -> None:
    painter.setFont(font_of(line.size, bold=line.bold))
    x = INSET + SIGN
    if line.right:
        x += ROOM - measure(line.text, line.size, bold=line.bold)
    painter.drawText(QPointF(x, line.y), line.text)


@cache
def _sign_font() -> QFont:
    font = QFont()
    font.setPixelSize(15)
    return font
