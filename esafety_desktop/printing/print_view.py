"""Sends pages to a printer one at a time, so that the window stays alive and Cancel works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtPdf import QPdfDocument

_SHARPEST = 300
_GLANCE = 24
"""Dots to the inch at which a page is looked at for colours."""


def pages_wanted(printer: QPrinter, count: int) -> tuple[int, ...]:
    """The pages, counted from 0, that the printer dialog asked for, in the order of printing."""
    first = printer.fromPage() or 1
    last = min(printer.toPage() or count, count)
    pages = tuple(range(first - 1, last))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages = pages[::-1]
    if printer.supportsMultipleCopies() or printer.copyCount() < 2:
        return pages
    if printer.collateCopies():
        return pages * printer.copyCount()
    return tuple(page for page in pages for _ in range(printer.copyCount()))


def _let_go(painter: QPainter, printer: QPrinter) -> Callable[[], None]:
    """For when the window goes away half way (a lock does that): Qt ends the program otherwise.

    It must not hold the run itself: by then that is half gone.
    """

    def stop() -> None:
        if painter.isActive():
            painter.end()
            printer.abort()

    return stop


def opaque(page: QImage, *, grey: bool) -> QImage:
    """A page on white paper, without transparency: printers are sent a third of the bytes.

    Args:
        page: As QtPdf draws it, clear where nothing stands.
        grey: Whether the printer or the document has no colours.
    """
    shades = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
    white = QImage(page.size(), shades)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, page)
    painter.end()
    return white


def has_colour(document: QPdfDocument, pages: Iterable[int]) -> bool:
    """Whether one of these pages has something on it that isn't black, white or grey."""
    return any(
        not document.render(page, _size(document, page, _GLANCE)).allGray()
        for page in dict.fromkeys(pages)
    )


def _size(document: QPdfDocument, page: int, dots: int) -> QSize:
    """A page in pixels, at so many dots to the inch."""
    points = document.pagePointSize(page)
    return QSize(round(points.width() / 72 * dots), round(points.height() / 72 * dots))


class PrintRun(QObject):
    """One print job from a PDF in memory.

    Signals:
        advanced: (pages sent, pages in all).
        finished: True when every page was sent, False when it was cancelled or failed.
    """

    advanced = Signal(int, int)
    finished = Signal(bool)

    def __init__(self, document: QPdfDocument, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._printer = printer
        self._pages = pages_wanted(printer, document.pageCount())
        self._sent = 0
        self._painter = QPainter()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._send_one)
        parent.destroyed.connect(_let_go(self._painter, printer))

    def start(self) -> None:
        """Begin; the pages follow while the window goes on working.

        Without colours on them they are sent in grey: a third of the bytes, and no coloured ink.
        """
        if not has_colour(self._document, self._pages):
            self._printer.setColorMode(QPrinter.ColorMode.GrayScale)
        if not self._pages or not self._painter.begin(self._printer):
            self.finished.emit(False)
            return
        self._timer.start()

    def cancel(self) -> None:
        """Send no further page."""
        if self._timer.isActive():
            self._end(complete=False)

    def _send_one(self) -> None:
        if self._sent and not self._printer.newPage():
            self._end(complete=False)
            return
        self._draw(self._pages[self._sent])
        self._sent += 1
        self.advanced.emit(self._sent, len(self._pages))
        if self._sent == len(self._pages):
            self._end(complete=True)

    def _end(self, *, complete: bool) -> None:
        self._timer.stop()
        self._painter.end()
        if not complete:
            self._printer.abort()
        self.finished.emit(complete)

    def _draw(self, page: int) -> None:
        grey = self._printer.colorMode() == QPrinter.ColorMode.GrayScale
        dots = min(self._printer.resolution(), _SHARPEST)
        size = _size(self._document, page, dots)
        image = opaque(self._document.render(page, size), grey=grey)
        size = image.size()
        paper = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        printable = self._printer.pageLayout().paintRectPixels(self._printer.resolution())
        scale = min(paper.width() / size.width(), paper.height() / size.height())
        target = QRectF(-printable.x(), -printable.y(), size.width() * scale, size.height() * scale)
        self._painter.drawImage(target, image)
