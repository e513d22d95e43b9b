"""What lies on the map: a slot's box, a group's block, the child in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from esafety_desktop.contacts.map_rules import BOX_HEIGHT, BOX_WIDTH, HEADING
from esafety_desktop.contacts.rows import Place, State
from esafety_desktop.widgets.theme import Colours, colours
from esafety_desktop.widgets.tips import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.contacts.map_rows import GroupRow
    from esafety_desktop.contacts.rows import SlotRow

_RADIUS = 6.0
_INSET = 7.0
_SHAPE = 19.0
_LINE = 16.5
_SECOND = 15.0
_MOVED = 4.0


def state_colours(state: State, now: Colours) -> tuple[str, str]:
    """Ink and paper of a state; its word and shape say the same without them."""
    return {
        State.MISSING: (now.danger, now.danger_back),
        State.STALE: (now.warn, now.warn_back),
        State.FILLED: (now.ok, now.base),
        State.BLANK: (now.muted, now.base),
        State.ELSEWHERE: (now.muted, now.base),
        State.OFF: (now.muted, now.window),
    }[state]


def font_of(size: float, *, bold: bool = False) -> QFont:
    """The system's own face at a size in map units."""
    font = QFont()
    font.setPixelSize(round(size))
    font.setBold(bold)
    return font


class SlotItem(QGraphicsItem):
    """A slot's box: shape, name, and who stands in it.

    Args:
        slot: What it shows.
        moved: Called with the slot's id and its new place after a drag.
        opened: Called with the slot's id after a double click.
    """

    def __init__(
        self,
        slot: SlotRow,
        moved: Callable[[str, Place], object],
        opened: Callable[[str], object],
    ) -> None:
        super().__init__()
        self.slot = slot
        self.current = False
        self.dimmed = False
        self._moved = moved
        self._opened = opened
        place = slot.place or Place(0, 0)
        self.setPos(place.x, place.y)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setZValue(2)
        self.setToolTip(plain_tip(f"{slot.spoken}\n{slot.purpose}"))

    def boundingRect(self) -> QRectF:
        return QRectF(-3, -3, BOX_WIDTH + 6, BOX_HEIGHT + 6)

    def set_current(self, *, current: bool) -> None:
        """Draw the ring of the focus round the box, or not."""
        self.current = current
        self.setZValue(3 if current else 2)
        self.update()

    def set_dimmed(self, *, dimmed: bool) -> None:
        """Let the box step back while a search finds others."""
        self.dimmed = dimmed
        self.setOpacity(0.25 if dimmed else 1.0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002 - Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002 - Qt's signature
    ) -> None:
        now = colours()
        ink, paper = state_colours(self.slot.state, now)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter, QColor(ink), QColor(paper), QColor(now.accent))
        painter.setFont(font_of(15))
        painter.setPen(QColor(ink))
        shape = QRectF(_INSET - 1, 0, _SHAPE, BOX_HEIGHT)
        painter.drawText(shape, Qt.AlignmentFlag.AlignVCenter, self.slot.state.shape)
        self._words(painter, now, QColor(ink))

    def _frame(self, painter: QPainter, ink: QColor, paper: QColor, accent: QColor) -> None:
        box = QRectF(0.5, 0.5, BOX_WIDTH - 1, BOX_HEIGHT - 1)
        pen = QPen(ink, 2.0 if self.slot.state in {State.MISSING, State.STALE} else 1.0)
        if self.slot.state in {State.BLANK, State.ELSEWHERE, State.OFF}:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(paper)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if self.current:
            painter.setPen(QPen(accent, 3.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), _RADIUS + 1, _RADIUS + 1)

    def _words(self, painter: QPainter, now: Colours, ink: QColor) -> None:
        left, room = _INSET + _SHAPE, BOX_WIDTH - 2 * _INSET - _SHAPE
        bold = font_of(15, bold=True)
        lines = wrapped(self.slot.short, bold, room, 2)
        second = self._second(room)
        heights = _LINE * len(lines) + (_SECOND if second else 0)
        base = (BOX_HEIGHT - heights) / 2 + 14
        painter.setPen(QColor(now.muted if self.slot.state is State.OFF else now.text))
        painter.setFont(bold)
        for line in lines:
            painter.drawText(QPointF(left, base), line)
            base += _LINE
        painter.setFont(font_of(13))
        painter.setPen(QColor(now.text) if self.slot.entries else ink)
        painter.drawText(QPointF(left, base - 2), second)

    def _second(self, room: float) -> str:
        """Who stands here; a blank slot says so by its shape and its dashed frame."""
        if self.slot.state in {State.BLANK, State.OFF}:
            return ""
        metrics = QFontMetricsF(font_of(13))
        return metrics.elidedText(self.slot.summary, Qt.TextElideMode.ElideRight, room)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        start = self.slot.place or Place(0, 0)
        x, y = self.pos().x(), self.pos().y()
        if abs(x - start.x) + abs(y - start.y) > _MOVED:
            self._moved(self.slot.id, Place(round(x, 1), round(y, 1)))
        else:
            self.setPos(start.x, start.y)

    def mouseDoubleClickEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        event.accept()
        self._opened(self.slot.id)


class GroupItem(QGraphicsItem):
    """The block behind a group's boxes, with its name on top."""

    def __init__(self, group: GroupRow) -> None:
        super().__init__()
        self._group = group
        self.setPos(group.place.x, group.place.y)
        self.setZValue(1)
        self.setToolTip(plain_tip(group.purpose))

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._group.width, self._group.height)

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
        painter.drawRoundedRect(self.boundingRect().adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        painter.setPen(QColor(now.accent))
        painter.setFont(font_of(17, bold=True))
        room = QRectF(10, 3, self._group.width - 20, HEADING)
        name = QFontMetricsF(painter.font()).elidedText(
            self._group.label, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter, name)


class ChildItem(QGraphicsItem):
    """The child in the middle (SAM-CENTRE)."""

    RADIUS = 58.0

    def __init__(self, text: str, centre: Place) -> None:
        super().__init__()
        self._text = text
        self.setPos(centre.x, centre.y)
        self.setZValue(1)

    def boundingRect(self) -> QRectF:
        side = self.RADIUS + 2
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
        painter.drawEllipse(QPointF(0, 0), self.RADIUS, self.RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.accent))
        painter.drawEllipse(QPointF(0, -22), 14, 14)
        painter.drawRoundedRect(QRectF(-19, -5, 38, 26), 13, 13)
        painter.setPen(QColor(now.text))
        painter.setFont(font_of(15, bold=True))
        painter.drawText(QRectF(-50, 22, 100, 24), Qt.AlignmentFlag.AlignCenter, self._text)


def wrapped(text: str, font: QFont, room: float, most: int) -> list[str]:
    """Break a label into at most so many lines, the last one cut with an ellipsis."""
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        line = words.pop(0)
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= room:
            line += f" {words.pop(0)}"
        lines.append(line)
    if words:
        rest = " ".join(words)
        lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room))
    return lines
