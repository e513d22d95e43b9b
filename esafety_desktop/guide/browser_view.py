"""Shows a page of the guide, its pictures as wide as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QPixmap, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from esafety_desktop.guide.service import picture_file

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from esafety_desktop.guide.rows import GuidePage

_BEGINNING = 40
"""Letters of a line by which it is found on its page."""
_EDGE = 24
"""Pixels of a line that a picture leaves free."""


class GuideBrowser(QTextBrowser):
    """The text of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setObjectName("text")
        self.setAccessibleName("The page of the guide")
        self._page: GuidePage | None = None
        self._width = 0

    def show_page(self, page: GuidePage, heading: str = "") -> None:
        """Show a page from its top, or from one of its headings."""
        self._page = page
        self._lay()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        if heading and self.find(heading, QTextDocument.FindFlag.FindCaseSensitively):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect().top() - _EDGE // 2)
            self.moveCursor(QTextCursor.MoveOperation.StartOfLine)

    def mark(self, words: str, line: str) -> None:
        """Mark the first place of the words on the page, else the line that speaks of them."""
        if words and (self.find(words) or (line and self.find(line[:_BEGINNING]))):
            self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._page is None or not self._page.pictures or self._room() == self._width:
            return
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self._lay()
        bar.setValue(round(share * bar.maximum()))

    def _room(self) -> int:
        """Pixels that a picture may take; a scroll bar is reckoned with."""
        inner = self.width() - self.verticalScrollBar().sizeHint().width()
        return max(inner - 2 * self.frameWidth() - _EDGE, 1)

    def _lay(self) -> None:
        if self._page is None:
            return
        self._width = self._room()
        self.setMarkdown(self._page.source)  # forgets the pictures of the page before
        for name in self._page.pictures:
            kind = QTextDocument.ResourceType.ImageResource.value
            self.document().addResource(kind, QUrl(f"pictures/{name}.png"), self._picture(name))
        self.document().markContentsDirty(0, self.document().characterCount())

    def _picture(self, name: str) -> QPixmap:
        whole = QPixmap(str(picture_file(name)))
        if whole.width() <= self._width:
            return whole
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        made = whole.scaledToWidth(round(self._width * ratio), smooth)
        made.setDevicePixelRatio(ratio)
        return made
