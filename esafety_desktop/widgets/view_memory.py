"""What was chosen on a page when it was left: its class, its ticks; kept on this PC.

Only what was chosen from a list is kept, by its id, never what somebody typed: that is often a
child's name, and the file is plain: a name in it would be a record outside the cabinets. The same
goes for a kind of incident, which would tell whoever reads the file what the school has to do with.
An earlier school year is not kept either, for nobody shall mark slips in it by mistake. What hides
rows is said over the list by `narrowed.Narrowed`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QCheckBox, QComboBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.kept_looks import KeptLooks

#: The property of a box or tick whose choice is remembered; set in the form or in code.
REMEMBERED = "remembered"
#: Its value for a box whose ids are mere numbers of the day: its words are kept.
BY_WORDS = "by words"


class ViewMemory(QObject):
    """Puts a page as it was, and writes down how it is whenever it is left.

    Args:
        looks: What is kept on this PC.
        name: What the page is called in the file.
        page: The page, filled for the first time; its boxes and ticks that carry the property
            `REMEMBERED` are remembered. Lists and splitters keep themselves.
    """

    def __init__(self, looks: KeptLooks, name: str, page: QWidget) -> None:
        super().__init__(page)
        self._looks, self._name, self._page = looks, name, page
        self._put()
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        page = getattr(self, "_page", None)  # swept away, it is asked once more
        if watched is page and event.type() == QEvent.Type.Hide:
            self.keep()
        return False

    def keep(self) -> None:
        """Write down how the page is; a full disk costs the look, nothing else."""
        self._looks.keep(self._name, self._now())

    def _now(self) -> dict[str, Any]:
        found: dict[str, Any] = {key: _chosen(box) for key, box in self._boxes()}
        return found | {key: tick.isChecked() for key, tick in self._ticks()}

    def _put(self) -> None:
        """What is missing or odd is passed over."""
        kept = self._looks.of(self._name)
        for key, box in self._boxes():
            every = (number for number in range(box.count()))
            found = next((n for n in every if _named(box, n) == kept.get(key)), -1)
            if found >= 0:
                box.setCurrentIndex(found)
        for key, tick in self._ticks():
            if isinstance(on := kept.get(key), bool):
                tick.setChecked(on)

    def _boxes(self) -> list[tuple[str, QComboBox]]:
        boxes = self._page.findChildren(QComboBox)
        return [(f"box {one.objectName()}", one) for one in boxes if one.property(REMEMBERED)]

    def _ticks(self) -> list[tuple[str, QCheckBox]]:
        ticks = self._page.findChildren(QCheckBox)
        return [(f"tick {one.objectName()}", one) for one in ticks if one.property(REMEMBERED)]


def _named(box: QComboBox, number: int) -> str:
    """A choice by its id, or by its words where it has none."""
    data = box.itemData(number)
    if box.property(REMEMBERED) == BY_WORDS or not isinstance(data, str):
        return box.itemText(number)
    return data or box.itemText(number)


def _chosen(box: QComboBox) -> str:
    return _named(box, box.currentIndex())
