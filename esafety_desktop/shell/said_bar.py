"""The bar below with what was said last, on as many lines as it is high.

What has no room ends in …, and stands whole in a tip. A screen reader hears all of it.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStatusBar, QStyle, QStyleOption, QWidget

from esafety_desktop.widgets.saying import announce
from esafety_desktop.widgets.tips import plain_tip

AFTER_TAB_MS = 4_000
_SENTENCE_MS = 12_000
_BESIDE = 6


class SaidBar(QStatusBar):
    """A status bar whose sentence gives way to what stands in it for good."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.messageChanged.connect(self._fit)

    def say(self, sentence: str) -> None:
        """Show it for some seconds, and have a screen reader say it; it tells of what was done."""
        self.showMessage(sentence, _SENTENCE_MS)
        if sentence:
            announce(self, sentence)

    @property
    def shown(self) -> str:
        """The sentence as far as there is room for it."""
        return " ".join(self.lines)

    @property
    def lines(self) -> list[str]:
        """The same as it stands on its lines."""
        metrics, room = self.fontMetrics(), self._room().width()
        lines: list[str] = []
        for word in self.currentMessage().split():
            wider = f"{lines[-1]} {word}" if lines else word
            if lines and metrics.horizontalAdvance(wider) <= room:
                lines[-1] = wider
            else:
                lines.append(word)
        most = max(1, (self.height() + metrics.leading()) // metrics.lineSpacing())
        rest = " ".join(lines[most - 1 :])
        if rest:
            lines[most - 1 :] = [metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)]
        return lines

    def let_go(self) -> None:
        """Somebody went elsewhere: what was said before goes too, once it could be read."""
        said = self.currentMessage()
        QTimer.singleShot(AFTER_TAB_MS, self, lambda: self._clear(said))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.currentMessage():
            super().paintEvent(event)
            return
        painter, option = QPainter(self), QStyleOption()
        option.initFrom(self)
        panel = QStyle.PrimitiveElement.PE_PanelStatusBar
        self.style().drawPrimitive(panel, option, painter, self)
        painter.setPen(self.palette().windowText().color())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._room(), int(flags), "\n".join(self.lines))
        painter.end()

    def _clear(self, said: str) -> None:
        if self.currentMessage() == said:
            self.clearMessage()

    def _fit(self, *_: object) -> None:
        said = self.currentMessage()
        self.setToolTip(plain_tip(said) if " ".join(said.split()) != self.shown else "")

    def _room(self) -> QRect:
        """Between the left edge and the first of what stands there for good."""
        whole = self.rect().adjusted(_BESIDE, 0, -_BESIDE, 0)
        kept = [
            one.x()
            for one in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if one.isVisible() and one.x() > 0  # 0: not laid out yet
        ]
        whole.setRight(min([whole.right(), *(x - _BESIDE for x in kept)]))
        return whole
