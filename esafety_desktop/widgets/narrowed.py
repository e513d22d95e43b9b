"""What a list is narrowed to: said over it as long as it is, and undone with one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from esafety_desktop.widgets.strips import Strip
from esafety_desktop.widgets.view_memory import REMEMBERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget


class Narrowed(Strip):
    """Stands over a list while one of its choices hides rows; they are kept over lock and restart.

    What is typed to find something is not among them: it is often a name, and gone at the lock.

    Args:
        parent: The page.
        boxes: The first choice of each shows everything.
        ticks: What hides rows while it is ticked.
        unkept: Boxes that hide rows as well, and that the plain file of looks isn't to tell of.
    """

    def __init__(
        self,
        parent: QWidget,
        boxes: Sequence[QComboBox],
        ticks: Sequence[QCheckBox] = (),
        unkept: Sequence[QComboBox] = (),
    ) -> None:
        super().__init__("", "warn", ("Show all", self.show_all), parent)
        self.setObjectName("narrowed")
        self._hushed = False
        self._boxes, self._ticks = (*boxes, *unkept), tuple(ticks)
        for one in (*boxes, *ticks):
            if not one.property(REMEMBERED):
                one.setProperty(REMEMBERED, True)
        for box in self._boxes:
            box.currentIndexChanged.connect(self.tell)
            # whoever fills a box anew has it say nothing meanwhile
            box.model().rowsInserted.connect(lambda: QTimer.singleShot(0, self, self.tell))
        for tick in self._ticks:
            tick.toggled.connect(self.tell)
        self.tell()

    @property
    def to(self) -> str:
        """What the list is narrowed to; "" where all is shown."""
        chosen = [
            box.currentText().removeprefix("– ") for box in self._boxes if box.currentIndex() > 0
        ]
        ticked = [tick.text().replace("&", "") for tick in self._ticks if tick.isChecked()]
        return " · ".join((*chosen, *ticked))

    @property
    def words(self) -> str:
        """What stands here now."""
        return f"Only some are shown: {self.to}" if self.to else ""

    def tell(self) -> None:
        """Say it as it is now, unless the page says something else meanwhile."""
        self.say("" if self._hushed else self.words)

    def hush(self, *, hushed: bool) -> None:
        """Say nothing as long as the page says it in words of its own."""
        self._hushed = hushed
        self.tell()

    def show_all(self) -> None:
        """Take each choice back to the one that shows everything."""
        for box in self._boxes:
            box.setCurrentIndex(0)
        for tick in self._ticks:
            tick.setChecked(False)
