"""What the six tabs have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from esafety_desktop.store.changes import Area
    from esafety_desktop.widgets.desk import Desk


class Tab(QWidget):
    """One tab of the main window.

    Attributes:
        title: What stands on the tab.
        areas: The changes after which the tab reads its data again.
        desk: What every view is given.
        ways: Callables into other rooms, wired by bootstrap.
    """

    title: ClassVar[str] = ""
    areas: ClassVar[Area]

    @property
    def chosen_class(self) -> str:
        """The id of the class that the page is narrowed to, or ""."""
        return ""

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ways = ways
        self.setAccessibleName(self.title)
        desk.changed.connect(self._on_changed)
        self._stale = False

    @property
    def page(self) -> Tab:
        """What of the tab is looked at: itself, or one of its pages."""
        return self

    def offers(self, what: str) -> bool:
        """Whether ``new``, ``print_`` or ``focus_filter`` does anything in this tab."""
        return getattr(type(self), what) is not getattr(Tab, what)

    def refresh(self) -> None:
        """Read everything shown again from the store."""

    def open_item(self, item: str) -> None:
        """Bring one item into view; the part of a place after the first slash."""

    def new(self) -> None:
        """Ctrl+N."""

    def print_(self) -> None:
        """Ctrl+P."""

    def focus_filter(self) -> None:
        """Ctrl+F: put the caret where typing filters the list."""

    def first_stop(self) -> QWidget | None:
        """Where the keyboard begins; a focus proxy would take the rest of the page from Tab."""
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if (stop := self.first_stop()) is not None:
            stop.setFocus(event.reason())

    def keep_draft(self) -> None:
        """Seal what is being typed here; the cabinets are about to close."""

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def _on_changed(self, areas: Area, origin: object) -> None:
        if not (areas & self.areas) or origin is self:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
