"""The map as a file: a drawing (SVG) or a picture (PNG), as it is on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSaveFile, QSize, QStandardPaths, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from esafety_desktop.contacts.private_rules import bare_map
from esafety_desktop.contacts.private_view import ask_private
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.contacts.map_rows import MapRow
    from esafety_desktop.contacts.rows import Sheet
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Progress

_KINDS = "Drawing, any size (*.svg);;Picture, A3 at 200 dots an inch (*.png)"
_DOTS = 200 / 72


def ask_to_save(desk: Desk, parent: QWidget, sheet: Callable[[MapRow | None], Sheet]) -> None:
    """Ask whether people's own numbers may go along, then where to, then write the file.

    Args:
        desk: The open school.
        parent: The window that asks.
        sheet: Gives the map as it is printed; with another map in its place when there is one.
    """
    whole = sheet(None)

    def go(*, everything: bool) -> None:
        _ask_where(desk, parent, whole if everything else sheet(bare_map(whole.map)))

    ask_private(parent, "Save the map as a file", whole.map.visible, go)


def _ask_where(desk: Desk, parent: QWidget, sheet: Sheet) -> None:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = QStandardPaths.writableLocation(documents)
    dialog = QFileDialog(parent, "Save the map as a file", folder, _KINDS)
    dialog.setObjectName("saveMap")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("svg")
    dialog.selectFile("Contact map.svg")
    dialog.filterSelected.connect(
        lambda chosen: dialog.setDefaultSuffix("png" if "png" in chosen else "svg")
    )
    dialog.fileSelected.connect(lambda path: save(desk, parent, sheet, path))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def save(desk: Desk, parent: QWidget, sheet: Sheet, path: str) -> None:
    """Make the file beside the window and write it; the ending says which kind."""
    picture = path.casefold().endswith(".png")

    def make(progress: Progress) -> bytes:
        from esafety_desktop.contacts.map_pages import render_map
        from esafety_desktop.contacts.map_svg_pages import render_svg

        return (render_map if picture else render_svg)(sheet, progress)

    def write(made: bytes) -> None:
        with desk.guard(parent):
            _write(path, png_of(made) if picture else made)
            desk.say(f"Saved as {Path(path).name}.")

    desk.work(parent, "Making the map…", make, write)


def png_of(pdf: bytes) -> bytes:
    """The first page of a PDF as a picture on white."""
    kept = QBuffer()
    kept.setData(QByteArray(pdf))
    kept.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(kept)
    points = document.pagePointSize(0)
    size = QSize(round(points.width() * _DOTS), round(points.height() * _DOTS))
    seen = document.render(0, size)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawImage(0, 0, seen)
    painter.end()
    document.close()
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(made, "PNG"):  # type: ignore[call-overload] # the stubs want a bytes format
        raise Problem("The picture could not be made.", "Save the drawing (SVG) instead.")
    return bytes(made.data().data())


def _write(path: str, content: bytes) -> None:
    file = QSaveFile(path)
    if file.open(QIODevice.OpenModeFlag.WriteOnly):
        file.write(QByteArray(content))
        if file.commit():
            return
    advice = "Close it if it is open elsewhere, or choose another folder or name."
    raise Problem("The file could not be saved.", f"{advice} ({file.errorString()})")
