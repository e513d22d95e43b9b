"""A scanned page on the screen; files that are chosen and read."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog

from esafety_desktop.scans import reading
from esafety_desktop.scans.file_rules import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

    from esafety_desktop.scans.file_rules import Purpose
    from esafety_desktop.scans.reading import Scan
    from esafety_desktop.widgets.desk import Desk

_KINDS = "Scanned pages (*.pdf *.png *.jpg *.jpeg *.tif *.tiff);;All files (*)"
_WHITE, _BLACK = 0xFFFFFFFF, 0xFF000000
_EDGE = 24
_NARROWEST = 200


class Page(Protocol):
    """What can be shown: a page of a scan, or a kept one."""

    @property
    def width(self) -> int: ...

    @property
    def height(self) -> int: ...

    @property
    def packed(self) -> bytes: ...


def picture_of(page: Page) -> QImage:
    """The page as an image."""
    line = (page.width + 7) // 8
    raw = zlib.decompress(page.packed)
    image = QImage(raw, page.width, page.height, line, QImage.Format.Format_Mono)
    image.setColorTable([_BLACK, _WHITE])
    return image.copy()  # the bytes go with this function


def show_page(label: QLabel, scroll: QScrollArea, page: Page | None) -> None:
    """Show a page as wide as there is room; None for nothing."""
    if page is None:
        label.clear()
        return
    bar = scroll.verticalScrollBar().sizeHint().width()  # it comes with a page that is high
    wide = max(scroll.width() - 2 * scroll.frameWidth() - bar - _EDGE, _NARROWEST)
    grey = picture_of(page).convertToFormat(QImage.Format.Format_Grayscale8)
    smooth = Qt.TransformationMode.SmoothTransformation
    label.setPixmap(QPixmap.fromImage(grey.scaledToWidth(wide, smooth)))


def choose_file(parent: QWidget, title: str, chosen: Callable[[str], object]) -> None:
    """Ask for a file of scanned pages."""
    start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, start, _KINDS)
    dialog.setObjectName("choose_scan")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def read_scan(
    desk: Desk,
    parent: QWidget,
    path: str,
    then: Callable[[Scan | Refused, str], object],
    purpose: Purpose,
    *,
    codes: bool = False,
) -> None:
    """Read a chosen file beside the window.

    Args:
        desk: What every view is given.
        parent: The window that asks.
        path: The file.
        then: Gets its pages, or why they aren't taken, and the file's name.
        purpose: What they are for.
        codes: Whether the codes of slips are read too.
    """
    name = Path(path).name

    def work(progress: Any) -> Scan | Refused:
        try:
            content = reading.read_file(path)
            return reading.scan(content, progress, purpose, codes=codes)
        except Refused as refused:
            return refused

    desk.work(parent, f"Reading {name}…", work, lambda came: then(came, name))
