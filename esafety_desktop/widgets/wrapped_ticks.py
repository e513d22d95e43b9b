"""Boxes to tick and rings to choose whose words go on below where the window is too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    _Button = QCheckBox
else:
    _Button = object
    """Qt takes one of its own classes only: the kind of button comes with each subclass."""

_WORDS = (
    Qt.AlignmentFlag.AlignLeft.value
    | Qt.AlignmentFlag.AlignTop.value
    | Qt.TextFlag.TextWordWrap.value
    | Qt.TextFlag.TextShowMnemonic.value
)
_HIGHEST = 10_000
_LETTERS = 16


class _Lines:
    """The words of a button in as many lines as it takes; its mark stands beside the first.

    Args:
        button: The button.
        contents: Where its style puts the words.
    """

    def __init__(self, button: QAbstractButton, contents: QStyle.SubElement) -> None:
        self._button = button
        self._contents = contents

    def below(self, option: QStyleOptionButton, width: int) -> int:
        """How high the lines below the first are at this width."""
        return max(self._room(option, width).height() - self._button.fontMetrics().height(), 0)

    def least(self, option: QStyleOptionButton, whole: QSize) -> QSize:
        """The mark and a few letters; less where the words are shorter."""
        letters = _LETTERS * self._button.fontMetrics().averageCharWidth()
        return QSize(min(whole.width(), self._before(option) + letters), whole.height())

    def paint(self, option: QStyleOptionButton, control: QStyle.ControlElement, line: int) -> None:
        """Draw the mark in a first line of this height, and the words beside it."""
        button = self._button
        words = self._room(option, button.width())
        words.translate(0, max((line - button.fontMetrics().height()) // 2, 0))
        painter = QStylePainter(button)
        option.text = ""
        option.rect = QRect(0, 0, button.width(), line)
        painter.drawControl(control, option)
        role = QPalette.ColorRole.WindowText
        painter.drawItemText(
            words, _WORDS, button.palette(), button.isEnabled(), button.text(), role
        )

    def _before(self, option: QStyleOptionButton) -> int:
        """How wide the mark and the gap after it are."""
        return self._button.style().subElementRect(self._contents, option, self._button).left()

    def _room(self, option: QStyleOptionButton, width: int) -> QRect:
        before = self._before(option)
        room = QRect(before, 0, max(width - before, 1), _HIGHEST)
        words = self._button.fontMetrics().boundingRect(room, _WORDS, self._button.text())
        return QRect(before, 0, room.width(), words.height())


def _policy() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy


class _Wrapped(_Button):
    """What both kinds do; `CONTENTS` and `CONTROL` are their parts of the style."""

    CONTENTS: ClassVar[QStyle.SubElement]
    CONTROL: ClassVar[QStyle.ControlElement]

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._lines = _Lines(self, self.CONTENTS)
        self.setSizePolicy(_policy())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.sizeHint().height() + self._lines.below(self._option(), width)

    def minimumSizeHint(self) -> QSize:
        return self._lines.least(self._option(), self.sizeHint())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
        else:
            self._lines.paint(self._option(), self.CONTROL, self.sizeHint().height())

    def _option(self) -> QStyleOptionButton:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return option


class WrappedBox(_Wrapped, QCheckBox):
    """A box to tick; its whole width takes the click."""

    CONTENTS = QStyle.SubElement.SE_CheckBoxContents
    CONTROL = QStyle.ControlElement.CE_CheckBox


class WrappedRing(_Wrapped, QRadioButton):
    """One of several to choose; its whole width takes the click."""

    CONTENTS = QStyle.SubElement.SE_RadioButtonContents
    CONTROL = QStyle.ControlElement.CE_RadioButton
