"""Whether each text can be read: the colours of its pixels, in the window as it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.accessibility.names import seen_indexes, shown_inside
from tests.accessibility.pixels import picture, strongest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL import Image

#: WCAG 2.2, 1.4.3: usual text; large text (18 pt, or 14 pt in bold).
USUAL, LARGE = 4.5, 3.0
_LARGE_PT, _LARGE_BOLD_PT = 18.0, 14.0
#: Things of the drawings that have words on them.
LETTERED = {"BoxItem", "SlotItem", "GroupItem", "ChildItem", "LinkLabel", "QGraphicsSimpleTextItem"}
_FRAME = 3
_LEAST = 6


class Text:
    """One text that is seen: where it stands, and how much contrast it needs."""

    def __init__(self, widget: QWidget, words: str, place: QRect) -> None:
        self.widget = widget
        self.words = words.replace("\n", " ")[:40]
        self.place = place

    @property
    def needed(self) -> float:
        """The least contrast for letters of its size."""
        font = self.widget.font()
        size = font.pointSizeF()
        large = size >= _LARGE_PT or (font.bold() and size >= _LARGE_BOLD_PT)
        return LARGE if large else USUAL


def judge(
    window: QWidget, shot: Image.Image | None = None
) -> tuple[list[tuple[QWidget, str]], int, float]:
    """Texts of a window that can't be read well; how many were looked at; the least contrast."""
    shot = shot or picture(window)
    found: list[tuple[QWidget, str]] = []
    looked, least = 0, 21.0
    for text in texts(window):
        place = text.place
        if place.width() < _LEAST or place.height() < _LEAST:
            continue
        box = (place.left(), place.top(), place.right() + 1, place.bottom() + 1)
        ratio = strongest(shot.crop(box))
        if ratio == 0.0:
            continue
        looked += 1
        least = min(least, ratio)
        if ratio < text.needed - 0.05:
            found.append((text.widget, f"{ratio:.2f} : 1 for “{text.words}”"))
    return found, looked, least


def texts(window: QWidget) -> Iterator[Text]:
    """Every text on a window that is on and can be seen."""
    for widget in shown_inside(window):
        if not widget.isEnabled() or isinstance(
            widget.parentWidget(), QAbstractSpinBox | QComboBox
        ):
            continue
        inside = widget
        if isinstance(widget, QAbstractItemView | QGraphicsView) and not _is_header(widget):
            inside = widget.viewport()
        for words, place in _of(widget):
            seen = place.intersected(inside.visibleRegion().boundingRect())
            if words.strip() and not seen.isEmpty() and seen.height() >= place.height() * 0.8:
                yield Text(widget, words, seen.translated(inside.mapTo(window, QPoint())))


def _is_header(widget: QWidget) -> bool:
    return isinstance(widget, QHeaderView)


def _of(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    inner = widget.rect().adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
    if isinstance(widget, QLabel):
        yield _plain(widget.text()), widget.contentsRect()
    elif isinstance(widget, QAbstractButton):
        yield widget.text(), inner
    elif isinstance(widget, QLineEdit):
        yield widget.text() or widget.placeholderText(), inner
    elif isinstance(widget, QComboBox):
        yield widget.currentText(), inner.adjusted(0, 0, -22, 0)
    elif isinstance(widget, QAbstractSpinBox):
        yield widget.text(), inner.adjusted(0, 0, -22, 0)
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        words = widget.toPlainText() or widget.placeholderText()
        yield words, inner
    elif isinstance(widget, QGroupBox):
        yield (
            widget.title(),
            QRect(8, 0, widget.fontMetrics().horizontalAdvance(widget.title()), 18),
        )
    else:
        yield from _parts(widget)


def _parts(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    if isinstance(widget, QTabBar):
        for number in range(widget.count()):
            if widget.isTabVisible(number) and widget.isTabEnabled(number):
                yield widget.tabText(number), widget.tabRect(number).adjusted(4, 3, -4, -5)
    elif isinstance(widget, QMenuBar):
        for action in widget.actions():
            yield action.text(), widget.actionGeometry(action)
    elif isinstance(widget, QHeaderView):
        yield from _sections(widget)
    elif isinstance(widget, QAbstractItemView):
        yield from cells(widget)
    elif isinstance(widget, QGraphicsView):
        yield from drawn(widget)


def _sections(header: QHeaderView) -> Iterator[tuple[str, QRect]]:
    if header.orientation() == Qt.Orientation.Vertical or header.model() is None:
        return
    for section in range(header.count()):
        words = header.model().headerData(section, header.orientation())
        left, wide = header.sectionViewportPosition(section), header.sectionSize(section)
        if words and not header.isSectionHidden(section):
            yield str(words), QRect(left + 2, 2, wide - 4, header.height() - 5)


def cells(view: QAbstractItemView) -> Iterator[tuple[str, QRect]]:
    """The texts of a list, where they stand in its viewport."""
    for index in seen_indexes(view):
        words = index.data(Qt.ItemDataRole.DisplayRole)
        if isinstance(words, str):
            yield words, view.visualRect(index).adjusted(2, 2, -2, -3)


def drawn(view: QGraphicsView) -> Iterator[tuple[str, QRect]]:
    """The things of a drawing that are wholly in view."""
    for item in view.items():
        place = view.mapFromScene(item.sceneBoundingRect()).boundingRect()
        lettered = type(item).__name__ in LETTERED
        if lettered and view.viewport().rect().contains(place):
            yield type(item).__name__, place


def _plain(text: str) -> str:
    if "<" not in text:
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()
