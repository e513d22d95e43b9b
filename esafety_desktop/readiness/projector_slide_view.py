"""One picture on the wall, its letters as large as they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from esafety_desktop.incidents.moment_view import empty

if TYPE_CHECKING:
    from esafety_desktop.readiness.projector_rules import Slide

_WHITE, _INK, _RED, _GREY, _BLUE = "#ffffff", "#111111", "#8f1d14", "#4a4a4a", "#123a63"
_SIZES = {"over": 0.026, "title": 0.062, "do": 0.040, "never": 0.040, "call": 0.034,
          "ask": 0.044, "option": 0.038, "foot": 0.022, "mark": 0.022}  # fmt: skip
_INKS = {"over": _GREY, "title": _BLUE, "never": _RED, "foot": _GREY, "mark": _GREY}
_BOLD = {"title", "ask", "marked"}
_DRILL = "DRILL – nothing is recorded. Real danger: ring 999."
_LEAST = 0.3
_SIDE = 0.05
_SIGNS = 1.15
"""Ticks and crosses come from a taller typeface than the letters beside them."""


class SlidePage(QWidget):
    """Shows a slide and makes its letters fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setStyleSheet(f"SlidePage {{ background: {_WHITE}; }}")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inside = QVBoxLayout(self)
        self._inside.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._labels: list[tuple[str, QLabel]] = []
        self._said: QLabel | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that can be read on the wall."""
        return tuple(label.text() for _, label in self._labels)

    def show_slide(self, slide: Slide) -> None:
        """Put a slide up."""
        empty(self._inside)
        self._labels = []
        self._add("mark", _DRILL)
        if slide.over:
            self._add("over", slide.over)
        self._add("title", slide.title)
        for kind, text in slide.lines:
            self._add(kind, f"✕  {text}" if kind == "never" else text)
        for number, (name, label) in enumerate(slide.options):
            self._option(slide, number, name, label)
        self._inside.addStretch(1)
        self._said = self._add("never", "")
        self._said.hide()
        self._add("foot", slide.foot)
        self.setAccessibleName(". ".join(text for text in self.texts if text))
        self.fit()

    def say(self, words: str) -> None:
        """A sentence above the foot."""
        if self._said is not None:
            self._said.setText(words)
            self._said.show()
            self.fit()

    def fit(self) -> None:
        """The largest letters with which everything is on the wall."""
        scale = 1.0
        while scale > _LEAST and self._height(scale) > self.height():
            scale -= 0.05
        high, side = self.height(), round(self.width() * _SIDE)
        self._inside.setContentsMargins(side, round(high * 0.03), side, round(high * 0.02))
        self._inside.setSpacing(self._gap(scale))
        for kind, label in self._labels:
            weight = "bold" if label.font().bold() else "normal"
            label.setStyleSheet(
                f"color: {_INKS.get(kind, _INK)}; background: {_WHITE}; font-weight: {weight};"
                f" font-size: {self._pixels(kind, scale)}px;"
            )

    def _add(self, kind: str, text: str, *, bold: bool = False) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        font = label.font()
        font.setBold(bold or kind in _BOLD)
        label.setFont(font)
        self._inside.addWidget(label)
        self._labels.append((kind, label))
        return label

    def _option(self, slide: Slide, number: int, name: str, label: str) -> None:
        """The mark of the arrows, the tick, the words: told apart without colour."""
        at = number == slide.at
        signs = ("☑", "☐") if slide.many else ("◉", "○")
        sign = signs[0] if name in slide.ticked else signs[1]
        self._add("option", f"{'▶' if at else '    '} {sign}  {label}", bold=at)

    def _height(self, scale: float) -> int:
        """How tall the slide is with letters of this scale."""
        room = self.width() - 2 * round(self.width() * _SIDE)
        used = round(self.height() * 0.06)
        for kind, label in self._labels:
            if not label.text():  # a fresh label counts as hidden until Qt has shown it
                continue
            font = QFont(label.font())
            font.setPixelSize(self._pixels(kind, scale))
            flags = int(Qt.TextFlag.TextWordWrap)
            box = QFontMetrics(font).boundingRect(0, 0, room, 100_000, flags, label.text())
            used += round(box.height() * _SIGNS) + self._gap(scale)
        return used

    def _pixels(self, kind: str, scale: float) -> int:
        return max(8, round(self.height() * _SIZES.get(kind, _SIZES["do"]) * scale))

    def _gap(self, scale: float) -> int:
        return max(2, round(self.height() * 0.014 * scale))
