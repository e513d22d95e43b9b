"""What a page looked like when it was left: drawn widths, order, chosen class; a file of this PC.

Only ids of what was chosen, numbers and headings are kept, never what somebody typed: a filter is
often a child's name, and the file is plain.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QSplitter

from esafety_desktop.value import UNREADABLE
from esafety_desktop.widgets.table import RecordTable

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

FILE_NAME = "views.json"
#: The property of a box or tick whose choice is remembered; set in the form or in code.
REMEMBERED = "remembered"


class ViewMemory(QObject):
    """Puts a page as it was, and writes down how it is whenever it is left.

    Args:
        folder: The data folder.
        name: What the page is called in the file.
        page: The page, filled for the first time; its tables and splitters are remembered, and
            boxes and ticks that carry the property `REMEMBERED`.
    """

    def __init__(self, folder: Path, name: str, page: QWidget) -> None:
        super().__init__(page)
        self._folder, self._name, self._page = folder, name, page
        self._put(_read(folder).get(name))
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Hide:
            self.keep()
        return False

    def keep(self) -> None:
        """Write down how the page is; a full disk costs the look, nothing else."""
        whole = _read(self._folder)
        before = whole.get(self._name)
        now = self._now(before if isinstance(before, dict) else {})
        if before == now:
            return
        whole[self._name] = now
        try:
            (self._folder / FILE_NAME).write_text(json.dumps(whole, indent=1), encoding="utf-8")
        except OSError:
            return

    def _now(self, before: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, table in self._tables():
            header = table.horizontalHeader()
            order = header.sortIndicatorSection() if table.isSortingEnabled() else -1
            falling = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            drawn = {str(number): width for number, width in table.room.drawn.items()}
            found[key] = {"order": order, "falling": falling, "drawn": drawn}
        for key, split in self._splitters():
            whole = min(split.sizes(), default=0) > 0  # a hidden part has no width
            found[key] = split.sizes() if whole else before.get(key)
        for key, box in self._boxes():
            found[key] = _chosen(box)
        for key, tick in self._ticks():
            found[key] = tick.isChecked()
        return found

    def _put(self, kept: object) -> None:
        """What is missing or odd is passed over."""
        if not isinstance(kept, dict):
            return
        for key, table in self._tables():
            _put_table(table, kept.get(key))
        for key, split in self._splitters():
            sizes = kept.get(key)
            if isinstance(sizes, list) and all(isinstance(one, int) and one > 0 for one in sizes):
                split.setSizes(sizes)
        for key, box in self._boxes():
            every = (number for number in range(box.count()))
            found = next((n for n in every if _named(box, n) == kept.get(key)), -1)
            if found >= 0:
                box.setCurrentIndex(found)
        for key, tick in self._ticks():
            if isinstance(on := kept.get(key), bool):
                tick.setChecked(on)

    def _tables(self) -> list[tuple[str, RecordTable[Any]]]:
        tables = self._page.findChildren(RecordTable)
        return [(f"table {table.accessibleName()}", table) for table in tables]

    def _splitters(self) -> list[tuple[str, QSplitter]]:
        return [(f"split {one.objectName()}", one) for one in self._page.findChildren(QSplitter)]

    def _boxes(self) -> list[tuple[str, QComboBox]]:
        boxes = self._page.findChildren(QComboBox)
        return [(f"box {one.objectName()}", one) for one in boxes if one.property(REMEMBERED)]

    def _ticks(self) -> list[tuple[str, QCheckBox]]:
        ticks = self._page.findChildren(QCheckBox)
        return [(f"tick {one.objectName()}", one) for one in ticks if one.property(REMEMBERED)]


def _named(box: QComboBox, number: int) -> str:
    """A choice by its id, or by its words where it has none."""
    data = box.itemData(number)
    return data if isinstance(data, str) and data else box.itemText(number)


def _chosen(box: QComboBox) -> str:
    return _named(box, box.currentIndex())


def _put_table(table: RecordTable[Any], kept: object) -> None:
    if not isinstance(kept, dict):
        return
    count = len(table.records.columns)
    order, drawn = kept.get("order"), kept.get("drawn")
    if table.isSortingEnabled() and isinstance(order, int) and 0 <= order < count:
        falling = Qt.SortOrder.DescendingOrder
        way = falling if kept.get("falling") is True else Qt.SortOrder.AscendingOrder
        table.sortByColumn(order, way)
    for number, width in drawn.items() if isinstance(drawn, dict) else ():
        if number.isdecimal() and int(number) < count and isinstance(width, int) and width > 0:
            table.room.drawn[int(number)] = width


def _read(folder: Path) -> dict[str, Any]:
    try:
        told = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except UNREADABLE:
        return {}
    return told if isinstance(told, dict) else {}
