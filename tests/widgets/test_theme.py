from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from esafety_desktop.places import resource
from esafety_desktop.widgets import theme
from esafety_desktop.widgets.icons import icon
from esafety_desktop.widgets.theme import DARK, LIGHT, Colours

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def luminance(name: str) -> float:
    def channel(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    colour = QColor(name)
    red, green, blue = (channel(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_is_readable_on_what_it_stands_on(colours: Colours) -> None:
    texts = ("text", "muted", "accent", "danger", "warn", "ok")
    for text, back in itertools.product(texts, ("window", "base", "raised")):
        ratio = contrast(getattr(colours, text), getattr(colours, back))
        assert ratio >= 4.5, f"{text} on {back}: {ratio:.2f}"
    for text, back in (
        ("on_accent", "accent"),
        ("danger", "danger_back"),
        ("warn", "warn_back"),
        ("ok", "ok_back"),
    ):
        assert contrast(getattr(colours, text), getattr(colours, back)) >= 4.5, f"{text} on {back}"


@pytest.mark.usefixtures("qapp")
def test_every_icon_can_be_drawn() -> None:
    drawings = sorted(resource("icons").glob("*.svg"))
    assert len(drawings) >= 20
    for drawing in drawings:
        picture = icon(drawing.stem).pixmap(24, 24).toImage()
        assert any(picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), (
            f"{drawing.name} is blank"
        )


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_chosen_line_of_a_drop_down_can_be_read(
    qtbot: QtBot, qapp: QApplication, dark: bool
) -> None:
    theme.apply(qapp)
    theme.wear(qapp, dark=dark)
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["All classes", "MMMM", "5B"])
    box.setCurrentIndex(1)
    box.show()
    box.showPopup()
    view = box.view()
    place = view.visualRect(view.model().index(1, 0))
    picture = view.viewport().grab(place).toImage()
    lights = [
        picture.pixelColor(x, y).lightness()
        for x in range(picture.width())
        for y in range(4, picture.height() - 4)
    ]
    box.hidePopup()
    theme.wear(qapp, dark=False)
    assert max(lights) - min(lights) > 100


def test_buttons_are_as_high_as_large_text(qtbot: QtBot, qapp: QApplication) -> None:
    before = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(larger)
    try:
        theme.wear(qapp, dark=False)
        button = QPushButton("New incident")
        qtbot.addWidget(button)
        button.show()
        assert button.minimumHeight() >= button.fontMetrics().height()
        assert button.sizeHint().height() - button.minimumHeight() <= 2  # its frame
    finally:
        qapp.setFont(before)
        theme.wear(qapp, dark=False)
