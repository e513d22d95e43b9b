"""Saving a table for Excel or as CSV: asked where, written whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QIODevice, QSaveFile, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from esafety_desktop.export.tables import to_csv, to_xlsx
from esafety_desktop.printing.safe_names import safe_file_name
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.export.tables import Table
    from esafety_desktop.widgets.desk import Desk

_KINDS = "Excel workbook (*.xlsx);;CSV, one table (*.csv)"


def ask_where(
    desk: Desk,
    parent: QWidget,
    file_name: str,
    tables: Callable[[], Sequence[Table]],
    saved: Callable[[str], object] | None = None,
) -> None:
    """Ask for a place, then write tables there as Excel or CSV, as the name's ending says.

    Args:
        desk: The open school.
        parent: The window that asks.
        file_name: What the file is called at first, without an ending; any letters.
        tables: Gives what is written, read once the place is known; CSV takes the first one.
        saved: Told the path of what was written.
    """
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    dialog = QFileDialog(
        parent, "Save the list", QStandardPaths.writableLocation(documents), _KINDS
    )
    dialog.setObjectName("save_table")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("xlsx")
    dialog.selectFile(safe_file_name(f"{file_name}.xlsx"))

    def ending(chosen: str) -> None:
        dialog.setDefaultSuffix("csv" if "csv" in chosen else "xlsx")

    def save(path: str) -> None:
        with desk.guard(parent):
            write(path, tables())
            desk.say(f"Saved as {Path(path).name}.")
            if saved is not None:
                saved(path)

    dialog.filterSelected.connect(ending)
    dialog.fileSelected.connect(save)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def write(path: str, tables: Sequence[Table]) -> None:
    """Write tables to a file, whole or not at all.

    Raises:
        Problem: the file could not be written.
    """
    content = to_csv(tables[0]) if path.casefold().endswith(".csv") else to_xlsx(tables)
    write_bytes(path, content)


def write_bytes(path: str, content: bytes) -> None:
    """Write a file, whole or not at all.

    Raises:
        Problem: the file could not be written.
    """
    file = QSaveFile(path)
    if file.open(QIODevice.OpenModeFlag.WriteOnly):
        file.write(QByteArray(content))
        if file.commit():
            return
    advice = "Close it if it is open elsewhere, or choose another folder or name."
    raise Problem("The file could not be saved.", f"{advice} ({file.errorString()})")
