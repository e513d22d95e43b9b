"""Pieces of the panel beside a map: a card, its lines of words, its buttons."""

from __future__ import annotations

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QTextEdit, QVBoxLayout

from esafety_desktop.widgets.flow import Flow
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.contacts.contact_rows import EntryRow

_LONGEST = 26
"""Letters of a word from which on it may be wider than the panel."""


class LongWords(QTextEdit):
    """Words that can be copied, among them one too long for a line: it goes on in the next."""

    def __init__(self, text: str, role: str) -> None:
        super().__init__()
        self.setObjectName("longWords")
        self.setAccessibleName(text)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextEdit { background: transparent; border: none; padding: 0; }")
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setMinimumWidth(1)
        if role:
            set_role(self, role)
        self.setPlainText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as all of its lines."""
        super().resizeEvent(event)
        self.setFixedHeight(ceil(self.document().size().height()) + 2)


def card_frame(name: str) -> tuple[QFrame, QVBoxLayout]:
    """An empty card, and the column in which its lines stand."""
    card = QFrame()
    card.setObjectName(name)
    set_role(card, "card")
    line = QVBoxLayout(card)
    line.setContentsMargins(12, 8, 12, 8)
    line.setSpacing(3)
    return card, line


def add_words(line: QVBoxLayout, text: str, role: str) -> None:
    """A line of words that can be copied; none for ""."""
    if not text:
        return
    if len(max(text.split(), key=len)) > _LONGEST:
        line.addWidget(LongWords(text, role))
        return
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        set_role(label, role)
    line.addWidget(label)


def press_button(text: str, name: str, press: Callable[[], object], spoken: str) -> QPushButton:
    """A button; ``spoken`` is what a screen reader calls it."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(spoken)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: press())
    return button


def contact_card(
    name: str, entry: EntryRow, doubt: Callable[[str], str] | None = None
) -> tuple[QFrame, QVBoxLayout]:
    """A card with somebody's numbers and addresses.

    Args:
        name: The card's object name.
        entry: The contact.
        doubt: What is odd about a number, in a sentence; "" for nothing. None: nobody asks.
    """
    card, line = card_frame(name)
    add_words(line, entry.name, "group")
    about = (entry.role, entry.organisation)
    add_words(line, " · ".join(part for part in about if part and part != entry.name), "hint")
    for number in entry.numbers:
        add_words(line, number.number, "section")
        if number.dead_on:
            _cross_out(line)
        add_words(line, number.when, "warn" if number.dead_on else "hint")
        if doubt is not None and (odd := doubt(number.number)):
            add_words(line, f"⚠ Kept as it is. {odd}", "warn")
    for text in (entry.email, entry.web, entry.notes):
        add_words(line, text, "")
    add_words(line, entry.checked, "hint")
    return card, line


def _cross_out(line: QVBoxLayout) -> None:
    """Strike the last words through."""
    item = line.itemAt(line.count() - 1)
    words = item.widget() if item else None
    if words is not None:
        font = words.font()
        font.setStrikeOut(True)
        words.setFont(font)


def add_links(
    line: QVBoxLayout, whose: str, presses: Iterable[tuple[str, str, Callable[[], object]]]
) -> None:
    """What can be done with a contact: text, object name and what it does, for each."""
    buttons = Flow()
    for text, name, press in presses:
        button = press_button(text, name, press, f"{text.rstrip('…')}: {whose}")
        set_role(button, "link")
        buttons.addWidget(button)
    line.addLayout(buttons)


def offer_marks(menu: QMenu, numbers: list[str], mark: Callable[[list[str]], object]) -> None:
    """A line for each number that may not work, and one for all of them."""
    for at, number in enumerate(numbers, 1):
        menu.addAction(f"&{at}  {number} does not work: mark it", partial(mark, [number]))
    if len(numbers) > 1:
        menu.addAction("&None of them works: mark all", partial(mark, numbers))


def ask_which(panel: QWidget, numbers: list[str], mark: Callable[[list[str]], object]) -> None:
    """“No answer…”: which number it was, asked where the button is."""
    menu = QMenu(panel)
    menu.setObjectName("noAnswer")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    offer_marks(menu, numbers, mark)
    pressed = panel.focusWidget()
    under = pressed if isinstance(pressed, QPushButton) else panel
    menu.popup(under.mapToGlobal(under.rect().bottomLeft()))


def clear(line: QVBoxLayout) -> None:
    """Take everything out of a column."""
    while (item := line.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
