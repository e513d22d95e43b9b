"""The kinds of Qt that PySide knows, made ready between the first paint and the worker thread.

PySide makes a kind, with its enumerations, ready when it is first named. Two threads that name the
same one at the same moment make it twice, and the program ends on the spot (PySide 6.11). So what
the worker thread loads beside the window names no kind that isn't ready by then.
"""

from __future__ import annotations

import importlib

_BESIDE = {
    "QtCore": "QAbstractItemModel QAbstractNativeEventFilter QAbstractTableModel QByteArray"
    " QItemSelectionModel QLockFile QMetaMethod QMimeData QModelIndex QPersistentModelIndex QPoint"
    " QRect QRectF QSysInfo Qt",
    "QtGui": "QAccessible QAccessibleAnnouncementEvent QAccessibleEvent QAction QContextMenuEvent"
    " QHideEvent QKeySequence QPaintEvent QPainter QPixmap QResizeEvent QShortcut QShowEvent"
    " QSurface QWindow",
    "QtWidgets": "QGridLayout QListWidgetItem QStyle QStyleOption QWidgetItem",
}
"""By module, what `bootstrap.OpenDoors.warm` names, kinds of widget left out."""


def make_ready() -> None:
    """Name them all on the thread of the window, before another thread may.

    Of a widget that Qt made by itself PySide makes every kind of widget ready that it knows, to see
    which one it is.
    """
    from PySide6.QtWidgets import QScrollArea

    QScrollArea().viewport()
    for module, names in _BESIDE.items():
        loaded = importlib.import_module(f"PySide6.{module}")
        for name in names.split():
            getattr(loaded, name)
