"""The guide beside the work: its pages, a search over them, and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidgetItem, QPushButton, QWidget

from esafety_desktop.guide import guide_pages, service
from esafety_desktop.guide.browser_view import GuideBrowser
from esafety_desktop.guide.ui_guide import Ui_Guide
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.screens import room_on_screen

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from esafety_desktop.guide.rows import GuideHit, GuidePage

Progress = Callable[[int, int], None]
Print = Callable[[QWidget, str, Callable[[Progress], bytes], str], object]
_PLACE = Qt.ItemDataRole.UserRole
_LETTERS_LEFT, _LETTERS_RIGHT, _LINES = 34, 84, 44


class GuideDialog(QDialog):
    """The guide; F1.

    Args:
        parent: The window.
        page: Name of the page that is shown first.
        print_: Shows pages to be printed; None where nobody has signed in.
    """

    reads_in_order = True

    def __init__(
        self,
        parent: QWidget | None = None,
        page: str = service.FIRST,
        print_: Print | None = None,
    ) -> None:
        super().__init__(parent)
        self._print = print_
        self._heading = ""
        self.ui = Ui_Guide()
        self.ui.setupUi(self)
        self.text = GuideBrowser()
        self.ui.halves.addWidget(self.text)
        self._wire()
        self._list_pages()
        self._fit()
        self.go(page)

    @property
    def page(self) -> GuidePage:
        """The page that is shown."""
        return self._shown

    def go(self, name: str, heading: str = "") -> None:
        """Show a page; the first one where there is none of that name."""
        self._shown = service.page(name)
        self.text.show_page(self._shown, heading)
        self.setWindowTitle(f"The guide: {self._shown.title}")
        self._mark_row()

    def _wire(self) -> None:
        ui = self.ui
        ui.buttons.rejected.connect(self.reject)
        ui.words.textChanged.connect(self._look)
        ui.words.installEventFilter(self)
        ui.list.installEventFilter(self)
        ui.list.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self.text.anchorClicked.connect(self._follow)
        ui.printPage.clicked.connect(self._print_page)
        ui.printAll.clicked.connect(self._print_all)
        for button in (ui.printPage, ui.printAll):
            button.setVisible(self._print is not None)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter opens what is chosen, it closes nothing
            button.setDefault(False)
        QShortcut(QKeySequence("Ctrl+F"), self, self.focus_words)

    def _fit(self) -> None:
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        room = room_on_screen(self)
        wide = letter * (_LETTERS_LEFT + _LETTERS_RIGHT)
        self.resize(min(wide, room.width() * 9 // 10), min(line * _LINES, room.height() * 8 // 10))
        self.ui.halves.setSizes([self.width() * 3 // 10, self.width() * 7 // 10])
        KeptSplitter(self.ui.halves)
        self.ui.words.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the line to the list; Enter opens what is chosen, in the one or other."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._open()
                return True
            if event.key() == Qt.Key.Key_Down and watched is self.ui.words:
                self.ui.list.setFocus()
                if self.ui.list.currentRow() < 0:
                    self.ui.list.setCurrentRow(0)
                return True
        return super().eventFilter(watched, event)

    def _open(self) -> None:
        """Show the chosen place, else the first, and let the keyboard read on there."""
        chosen: QListWidgetItem | None = self.ui.list.currentItem()
        item = chosen if chosen is not None else self.ui.list.item(0)
        if item.data(_PLACE) is None:
            return
        self.ui.list.setCurrentItem(item)
        self._chosen(item)
        self.text.setFocus()

    def focus_words(self) -> None:
        """Ctrl+F: the line in which words are looked for."""
        self.ui.words.setFocus()
        self.ui.words.selectAll()

    def _look(self) -> None:
        words = self.ui.words.text().strip()
        if len(words) < 2:
            self._list_pages()
            return
        hits = service.find(words)
        self._fill([(self._line(hit), hit) for hit in hits])
        if not hits:
            item = QListWidgetItem(f"The guide doesn't speak of “{words}”. Try another word.")
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.ui.list.addItem(item)

    @staticmethod
    def _line(hit: GuideHit) -> str:
        where = f"{hit.title}: {hit.heading}" if hit.heading else hit.title
        line = hit.line if len(hit.line) <= 90 else f"{hit.line[:89].rstrip()}…"
        return where if line == hit.heading else f"{where}\n{line}"

    def _list_pages(self) -> None:
        self._fill([(f"{one.title}\n{one.about}", one.name) for one in service.contents()])
        self._mark_row()

    def _fill(self, lines: list[tuple[str, object]]) -> None:
        self.ui.list.blockSignals(True)
        self.ui.list.clear()
        for text, place in lines:
            item = QListWidgetItem(text)
            item.setData(_PLACE, place)
            self.ui.list.addItem(item)
        self.ui.list.blockSignals(False)

    def _mark_row(self) -> None:
        shown = getattr(self, "_shown", None)
        for row in range(self.ui.list.count() if shown else 0):
            if self.ui.list.item(row).data(_PLACE) == self._shown.name:
                self.ui.list.blockSignals(True)
                self.ui.list.setCurrentRow(row)
                self.ui.list.blockSignals(False)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        place = item.data(_PLACE) if item is not None else None
        if isinstance(place, str):
            self.go(place)
        elif place is not None:
            self.go(place.page, place.heading)
            self.text.mark(self.ui.words.text().strip(), place.line)

    def _follow(self, link: QUrl) -> None:
        self.ui.words.clear()
        self.go(link.fileName().removesuffix(".md"))

    def _print_page(self) -> None:
        page = self._shown
        if self._print is not None:
            self._print(
                self,
                f"The guide: {page.title}",
                lambda progress: guide_pages.render_page(page, _picture, progress),
                f"guide-{page.name}",
            )

    def _print_all(self) -> None:
        if self._print is not None:
            self._print(
                self,
                "The guide",
                lambda progress: guide_pages.render_guide(service.pages(), _picture, progress),
                "guide",
            )


def _picture(name: str) -> bytes:
    return service.picture_file(name).read_bytes()
