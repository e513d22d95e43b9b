from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSplitter,
    QStyle,
    QStyleOptionButton,
    QTabWidget,
    QWidget,
)

from esafety_desktop.places import resource
from esafety_desktop.widgets import theme
from esafety_desktop.widgets.icons import icon
from esafety_desktop.widgets.theme import DARK, LIGHT, Colours

if TYPE_CHECKING:
    from collections.abc import Callable

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
    assert max(lights) - min(lights) > 100


@pytest.fixture
def twice_as_large(qapp: QApplication, text_times: Callable[[int], None]) -> QApplication:
    text_times(2)
    return qapp


@pytest.mark.usefixtures("twice_as_large")
def test_buttons_are_as_high_as_large_text(qtbot: QtBot) -> None:
    button = QPushButton("New incident")
    qtbot.addWidget(button)
    button.show()
    assert button.minimumHeight() >= button.fontMetrics().height()
    assert button.sizeHint().height() - button.minimumHeight() <= 2  # its frame


@pytest.mark.usefixtures("twice_as_large")
@pytest.mark.parametrize(
    ("kind", "part"),
    [
        (QCheckBox, QStyle.SubElement.SE_CheckBoxIndicator),
        (QRadioButton, QStyle.SubElement.SE_RadioButtonIndicator),
    ],
)
@pytest.mark.parametrize("chosen", [False, True])
def test_ticks_and_rings_grow_with_the_text(
    qtbot: QtBot, kind: type[QCheckBox | QRadioButton], part: QStyle.SubElement, chosen: bool
) -> None:
    mark = kind("Only those outstanding")
    qtbot.addWidget(mark)
    mark.setChecked(chosen)
    mark.show()
    option = QStyleOptionButton()
    mark.initStyleOption(option)
    room = mark.style().subElementRect(part, option, mark)
    letters = mark.fontMetrics().height()
    assert letters * 0.8 <= room.height() <= letters + 4
    assert abs(room.width() - room.height()) <= 1


def test_the_line_between_two_parts_can_be_grabbed(qtbot: QtBot, qapp: QApplication) -> None:
    theme.wear(qapp, dark=False)
    split = QSplitter()
    qtbot.addWidget(split)
    split.addWidget(QWidget())
    split.addWidget(QWidget())
    split.resize(400, 200)
    split.show()
    handle = split.handle(1)
    assert handle.width() >= 6
    picture = handle.grab().toImage()
    colours = [picture.pixelColor(x, 100).name() for x in range(handle.width())]
    assert colours.count(LIGHT.line) == 1  # a thin line in the middle of what can be grabbed


def test_nothing_bright_is_left_over_in_the_dark(qtbot: QtBot, qapp: QApplication) -> None:
    theme.wear(qapp, dark=True)
    tabs = QTabWidget()
    qtbot.addWidget(tabs)
    tabs.setDocumentMode(True)
    for title in ("Today", "Incidents"):
        tabs.addTab(QWidget(), title)
    tabs.resize(400, 200)
    tabs.show()
    picture = tabs.grab().toImage()
    right = range(300, 400)  # beside the words
    assert max(picture.pixelColor(x, y).lightness() for x in right for y in range(60)) < 128


def high_contrast() -> QPalette:
    """The black scheme of Windows."""
    role, palette = QPalette.ColorRole, QPalette(QColor("black"))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(one, QColor("white"))
    for one in (role.Window, role.Base, role.Button):
        palette.setColor(one, QColor("black"))
    palette.setColor(role.Highlight, QColor("#1aebff"))
    palette.setColor(role.HighlightedText, QColor("black"))
    return palette


def test_every_tone_can_be_read_in_high_contrast() -> None:
    colours = theme.of_contrast(high_contrast())
    for text in ("text", "muted", "accent", "danger", "warn", "ok", "line"):
        for back in ("window", "base", "raised", "danger_back", "warn_back", "ok_back"):
            assert contrast(getattr(colours, text), getattr(colours, back)) >= 7
    assert contrast(colours.on_accent, colours.accent) >= 7


@pytest.mark.parametrize("kind", [QLineEdit, QCheckBox, QRadioButton, QPushButton, QComboBox])
def test_a_field_has_its_frame_in_high_contrast(
    qtbot: QtBot, qapp: QApplication, kind: type[QWidget]
) -> None:
    theme.wear_contrast(qapp, high_contrast())
    field = kind()
    qtbot.addWidget(field)
    field.resize(120, 40)
    field.show()
    field.clearFocus()
    picture = field.grab().toImage()
    lights = [
        picture.pixelColor(x, y).lightness()
        for x in range(picture.width())
        for y in range(picture.height())
    ]
    assert sum(light > 128 for light in lights) > 20


def test_what_is_off_has_a_broken_frame_in_high_contrast(qtbot: QtBot, qapp: QApplication) -> None:
    theme.wear_contrast(qapp, high_contrast())
    frames = []
    for on in (True, False):
        button = QPushButton()
        qtbot.addWidget(button)
        button.setEnabled(on)
        button.resize(160, 40)
        button.show()
        picture = button.grab().toImage()
        edge = [max(picture.pixelColor(x, y).lightness() for y in range(3)) for x in range(10, 150)]
        frames.append(sum(light > 60 for light in edge))
    assert frames[0] == 140
    assert 20 < frames[1] < 120
