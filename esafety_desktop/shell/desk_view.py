"""The six tabs with the search box; tabs are made when they are first looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from esafety_desktop.shell.search_box import SearchBox
from esafety_desktop.value import Value
from esafety_desktop.widgets.kept_looks import looks_of
from esafety_desktop.widgets.paged_tab import PagedTab
from esafety_desktop.widgets.strips import EMERGENCY, Strip
from esafety_desktop.widgets.undo_keys import pass_undo
from esafety_desktop.widgets.view_memory import ViewMemory

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from esafety_desktop.shell.search_box import Find
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.tab_base import Tab

_BESIDE_TABS = 40
_OTHER_NAMES = {
    "signed_forms": "agreements", "print": "letters", "reviews": "action_points",
    "concerns": "incidents",
}  # fmt: skip


class TabPlan(Value):
    """A tab that is to be made when it is first shown.

    Attributes:
        room: The first part of the places that it opens, such as ``incidents``.
        title: What stands on the tab.
        make: Makes it.
    """

    room: str
    title: str
    make: Callable[[Desk], Tab]


class DeskView(QWidget):
    """What a signed-in person works at.

    Signals:
        looked_at: another tab, or another page of one, is in front.
    """

    looked_at = Signal()

    def __init__(
        self,
        desk: Desk,
        plans: Sequence[TabPlan],
        find: Find,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.plans = tuple(plans)
        self._made: dict[str, Tab] = {}
        self._wanted = ""  # what is about to be opened in a tab that may have to be made
        self._memories: list[ViewMemory] = []
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("tabs")
        self.tabs.setAccessibleName("Tabs")
        self.tabs.setDocumentMode(True)
        for plan in self.plans:
            self.tabs.addTab(_Holder(self.tabs), plan.title)
        self.search = SearchBox(find, self._searches_incidents, self)
        self.search.chosen.connect(desk.open_place)
        pass_undo(self.search)
        corner = QWidget(self)
        beside = QVBoxLayout(corner)
        beside.setContentsMargins(0, 0, 8, 6)
        beside.addWidget(self.search)
        self.tabs.setCornerWidget(corner, Qt.Corner.TopRightCorner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 0)
        whole.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._make)
        self.tabs.currentChanged.connect(lambda _number: self.looked_at.emit())
        desk.place_wanted.connect(self.open_place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The search box leaves the tabs the room that large text needs."""
        super().resizeEvent(event)
        letter = self.search.fontMetrics().averageCharWidth()
        room = self.width() - self.tabs.tabBar().sizeHint().width() - _BESIDE_TABS
        self.search.setFixedWidth(max(14 * letter, min(28 * letter, room)))

    @property
    def current(self) -> Tab | None:
        """The tab that is looked at, or that page of it."""
        tab = self._whole
        return tab.page if tab is not None else None

    @property
    def _whole(self) -> Tab | None:
        number = self.tabs.currentIndex()
        return self._made.get(self.plans[number].room) if number >= 0 else None

    @property
    def made(self) -> tuple[Tab, ...]:
        """The tabs that have been looked at since sign-in."""
        return tuple(self._made.values())

    def start(self, room: str = "") -> None:
        """Make and show the first tab, or the one that was open before the lock."""
        number = self._number(room)
        self.tabs.setCurrentIndex(max(number, 0))
        self._make(self.tabs.currentIndex())

    def go(self, number: int) -> None:
        """Ctrl+1 to Ctrl+6, counted from 0."""
        self.tabs.setCurrentIndex(number)
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """The keyboard is on what the tab begins with."""
        if (tab := self.current) is not None:
            (tab.first_stop() or tab).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_place(self, place: str) -> None:
        """Show the tab of a place and the item that it names."""
        room, _slash, item = place.partition("/")
        if self._go_to(room, item) and item and (tab := self._whole) is not None:
            tab.open_item(item)

    def show_page(self, place: str) -> Tab | None:
        """Show a page by the place of its tab and its own, such as ``agreements/returns``."""
        room, _slash, page = place.partition("/")
        self._go_to(room, page)
        if isinstance(tab := self._whole, PagedTab):
            return tab.show_page(page)
        return tab

    def _go_to(self, room: str, wanted: str) -> bool:
        """Show a tab, made for what is about to be opened in it; whether there is one."""
        number = self._number(room)
        if number < 0:
            return False
        self._wanted = wanted
        try:
            self.tabs.setCurrentIndex(number)
        finally:
            self._wanted = ""
        return True

    def keep_draft(self) -> None:
        """Write down what the tabs without pages of their own are narrowed to."""
        for memory in self._memories:
            memory.keep()

    def _number(self, room: str) -> int:
        wanted = room.strip().casefold().replace(" ", "_")
        wanted = _OTHER_NAMES.get(wanted, wanted)
        return next((n for n, plan in enumerate(self.plans) if plan.room == wanted), -1)

    def _searches_incidents(self) -> bool:
        return self.plans[self.tabs.currentIndex()].room == "incidents"

    def _make(self, number: int) -> None:
        if number < 0 or self.plans[number].room in self._made:
            return
        holder = self.tabs.widget(number)
        tab = self.plans[number].make(self.desk)
        self._made[self.plans[number].room] = tab
        if isinstance(tab, PagedTab):
            tab.begin(self._wanted)
            tab.bar.currentChanged.connect(lambda _number: self.looked_at.emit())
        else:  # pages of a tab are remembered by it
            self._memories.append(ViewMemory(looks_of(self.desk.store.folder), tab.title, tab))
        for line in tab.findChildren(QLineEdit):
            pass_undo(line)
        if isinstance(holder, _Holder):
            holder.fill(tab)


class _Holder(QWidget):
    """An empty place for a tab that nobody has looked at yet.

    Large text may need more room than the window has: then the tab scrolls.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = QVBoxLayout(self)
        self._line.setContentsMargins(0, 8, 0, 0)
        self._room: QScrollArea | None = None

    def fill(self, tab: Tab) -> None:
        if (strip := tab.findChild(Strip, EMERGENCY)) is not None:
            self._pin(strip, tab)
        room = QScrollArea(self)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setWidgetResizable(True)
        room.setWidget(tab)
        self._line.addWidget(room)
        self._room = room
        self.setFocusProxy(tab)
        QApplication.instance().focusChanged.connect(self._bring_into_view)  # type: ignore[union-attr] # there is one

    @Slot(QWidget, QWidget)  # known to Qt by name: else it may be missed while its window goes
    def _bring_into_view(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What gets the keyboard from outside the page, or by a key of its own, is seen."""
        room, page = self._room, self._room.widget() if self._room is not None else None
        if room is None or page is None or now is None or not page.isAncestorOf(now):
            return
        if now.visibleRegion().isEmpty():  # a click is never there: the page doesn't jump under it
            room.ensureWidgetVisible(now)

    def _pin(self, strip: Strip, tab: Tab) -> None:
        """Ring 999 never scrolls away (TFG-1)."""
        above = QHBoxLayout()
        if (lines := tab.layout()) is not None:
            margins = lines.contentsMargins()
            above.setContentsMargins(margins.left(), margins.top(), margins.right(), 0)
            lines.setContentsMargins(margins.left(), 0, margins.right(), margins.bottom())
        strip.setParent(self)
        above.addWidget(strip)
        strip.show()  # another parent hides it
        self._line.addLayout(above)
