"""An area that scrolls and paints nothing of its own, for the page that stands first."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ClearArea(QScrollArea):
    """What is behind it is seen where nothing stands: the window paints, and tells it (`frame`).

    Its viewport is made here: asking for Qt's own would have PySide make every kind of widget ready
    that it knows (`kinds`), a tenth of the time in which the first window stands.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        viewport = QWidget()
        viewport.setObjectName("qt_scrollarea_viewport")  # as Qt calls it
        self.setViewport(viewport)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)

    def setWidget(self, page: QWidget) -> None:
        super().setWidget(page)
        page.setAutoFillBackground(False)
