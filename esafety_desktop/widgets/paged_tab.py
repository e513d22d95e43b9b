"""A tab of several pages, each of them a tab of its own that is made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from esafety_desktop.store.changes import Area
from esafety_desktop.value import Value
from esafety_desktop.widgets.kept_looks import looks_of
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.undo_keys import pass_undo
from esafety_desktop.widgets.view_memory import ViewMemory

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from esafety_desktop.widgets.desk import Desk


class PagePlan(Value):
    """A page that is to be made when it is first shown.

    Attributes:
        place: The second part of the places that it opens: ``staff`` in ``agreements/staff/…``;
            "" for the page that answers every other place.
        title: What stands on it.
        make: Makes it.
    """

    place: str
    title: str
    make: Callable[[Desk], Tab]


class _Pages(QStackedWidget):
    """Asks for the room of the page that is looked at, and for no more than it needs at least.

    How high that is depends on the width: words wrap and lines of buttons go on below.
    """

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        if page is None:
            return super().minimumSizeHint()
        least, layout = page.minimumSizeHint(), page.layout()
        if layout is not None and layout.hasHeightForWidth():
            width = max(self.width(), least.width())
            least.setHeight(max(least.height(), layout.totalMinimumHeightForWidth(width)))
        return least

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # words wrap into other heights


class PagedTab(Tab):
    """Shows one page at a time under a bar of their titles; with one page there is no bar.

    Ctrl+Page Down and Ctrl+Page Up go to the next page and the one before.

    Args:
        desk: What every view is given.
        title: What stands on the tab.
        plans: The pages; `begin` shows the first one.
        parent: The window.
    """

    areas: ClassVar[Area] = Area(0)

    def __init__(
        self, desk: Desk, title: str, plans: Sequence[PagePlan], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent=parent)
        self.setAccessibleName(title)
        self.plans = tuple(plans)
        self._made: dict[str, Tab] = {}
        self._memories: list[ViewMemory] = []
        self._looks = looks_of(desk.store.folder)
        self.bar = QTabBar(self)
        self.bar.setObjectName("pages")
        self.bar.setAccessibleName(f"Pages of {title}")
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self._stack = _Pages(self)
        for plan in self.plans:
            self.bar.addTab(plan.title)
        self.bar.setVisible(len(self.plans) > 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self._stack, 1)
        self.setFocusProxy(self._stack)
        self.bar.currentChanged.connect(self._show)
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._turn(step))

    def begin(self, item: str = "") -> None:
        """Show the first page, or the page of an item that is about to be opened."""
        number = self._number(self._parted(item)[0])
        if number == self.bar.currentIndex():
            self._show(number)
        else:
            self.bar.setCurrentIndex(number)

    @property
    def page(self) -> Tab:
        return self._made[self.plans[self.bar.currentIndex()].place]

    def show_page(self, place: str) -> Tab:
        """Show a page by its place and give it."""
        self.bar.setCurrentIndex(self._number(place))
        return self.page

    def open_item(self, item: str) -> None:
        """``<place>`` or ``<place>/<item>`` of a page; anything else is the first page's."""
        place, rest = self._parted(item)
        page = self.show_page(place)
        if rest:
            page.open_item(rest)

    def keep_draft(self) -> None:
        for memory in self._memories:
            memory.keep()
        for page in self._made.values():
            page.keep_draft()

    def _turn(self, step: int) -> None:
        self.bar.setCurrentIndex((self.bar.currentIndex() + step) % len(self.plans))
        self.page.setFocus()

    def _parted(self, item: str) -> tuple[str, str]:
        """The place of a page, and what it is to open."""
        place, _slash, rest = item.partition("/")
        return (place, rest) if any(plan.place == place for plan in self.plans) else ("", item)

    def _number(self, place: str) -> int:
        return next((n for n, plan in enumerate(self.plans) if plan.place == place), 0)

    def _show(self, number: int) -> None:
        plan = self.plans[number]
        page = self._made.get(plan.place) or self._make(plan)
        self._stack.setCurrentWidget(page)
        self._stack.updateGeometry()
        self._stack.setFocusProxy(page)

    def _make(self, plan: PagePlan) -> Tab:
        page = self._made[plan.place] = plan.make(self.desk)
        for line in page.findChildren(QLineEdit):
            pass_undo(line)
        self._stack.addWidget(page)
        name = f"{self.accessibleName()}, {plan.title}"
        self._memories.append(ViewMemory(self._looks, name, page))
        return page
