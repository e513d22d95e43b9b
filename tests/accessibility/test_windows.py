"""A part of what `dev.py accessibility` does, in each run of the tests: the sharp looks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageDraw
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from esafety_desktop.incidents.chart_rules import Box, Chart
from esafety_desktop.incidents.flowchart_view import FlowchartView
from esafety_desktop.widgets.reading_order import in_reading_order
from tests.accessibility import contrast, names, order, signs, zoom
from tests.accessibility.judging import Judge
from tests.accessibility.pixels import changed, strongest
from tests.accessibility.report import why

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("style", "parts"),
    [("light", "opening,windows,setup"), ("dark", "opening"), ("contrast", "opening")],
)
def test_windows_can_be_read_and_walked(tmp_path: Path, style: str, parts: str) -> None:
    """All six kinds of fault; what is so on purpose stands in `excused.py`, with its reason."""
    told = tmp_path / "told.json"
    command = [sys.executable, "-m", "tests.accessibility.walk", str(told), "--style", style]
    made = subprocess.run(
        [*command, "--of", parts],
        env=dict(os.environ, QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert made.returncode == 0, made.stdout
    found = json.loads(told.read_text("utf-8"))
    assert found["focus_marks"] > 5
    assert sum(one["texts"] for one in found["screens"]) > 100
    assert [one for one in found["found"] if not why(one)] == []


def test_everything_is_within_reach_at_400_percent() -> None:
    lines = zoom.measured()
    assert len(lines) > 6
    assert [line for line in lines if not line.endswith(", all within reach")] == []


def test_what_scrolls_together_is_compared_where_it_stands_on_its_page(qtbot: QtBot) -> None:
    """Scrolled out of sight, lines of a page have no place in the window to compare."""
    area, page = QScrollArea(), QWidget()
    lines = QVBoxLayout(page)
    above = [QPushButton(f"Line {number}") for number in range(12)]
    for one in above:
        lines.addWidget(one)
    area.setWidget(page)
    area.setFixedHeight(80)
    foot = QPushButton("Close")
    made = window(qtbot, area, foot)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert order.leaps(made, [*above, foot]) == []
    area.verticalScrollBar().setValue(0)
    assert order.leaps(made, [*above, foot]) == []
    assert len(order.leaps(made, [above[1], above[0], *above[2:], foot])) == 1


def test_lines_that_are_stacked_upwards_are_walked_downwards(qtbot: QtBot) -> None:
    low, high = QPushButton("Low"), QPushButton("High")
    made = window(qtbot, low, high)
    layout = made.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.setDirection(QVBoxLayout.Direction.BottomToTop)
    in_reading_order(made)
    high.setFocus()
    assert order.Walk(made, set()).go().stops == [high, low]


def window(qtbot: QtBot, *inside: QWidget) -> QWidget:
    """A window with these one under the other."""
    made = QWidget()
    qtbot.addWidget(made)
    line = QVBoxLayout(made)
    for one in inside:
        line.addWidget(one)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_faults_are_found(qtbot: QtBot) -> None:
    """The checker itself: a window with one fault of each kind."""
    pale, nameless = QLabel("You can hardly read this"), QLineEdit()
    pale.setStyleSheet("color: #bbbbbb; background: #ffffff")
    one, other = QPushButton("&Save"), QPushButton("&Send")
    other.setObjectName("other")
    other.setStyleSheet("QPushButton, QPushButton:focus { border: none; background: #ffffff; }")
    made = window(qtbot, pale, nameless, one, other)
    judge = Judge()
    judge("faults", made)
    found = {(kind, told) for kind, _, told in judge.found}
    assert {kind for kind, _ in found} == {"contrast", "name", "keys", "focus"}
    assert any("1.9" in told for kind, told in found if kind == "contrast")
    assert any("has no name" in told for kind, told in found if kind == "name")
    assert any("Alt+S belongs to 2" in told for kind, told in found if kind == "keys")


def test_a_step_back_is_found_and_put_right(qtbot: QtBot) -> None:
    high, middle, low = (QPushButton(words) for words in ("High", "Middle", "Low"))
    made = window(qtbot, high, middle, low)
    QWidget.setTabOrder(high, low)
    QWidget.setTabOrder(low, middle)
    assert len(order.leaps(made, order.Walk(made, set()).go().stops)) == 1
    in_reading_order(made)
    high.setFocus()
    stops = order.Walk(made, set()).go().stops
    assert stops == [high, middle, low]
    assert order.leaps(made, stops) == []
    assert order.missed(made, stops) == []


def test_contrast_is_counted_as_wcag_does() -> None:
    picture = Image.new("RGB", (60, 20), (255, 255, 255))
    ImageDraw.Draw(picture).rectangle((10, 5, 30, 8), fill=(118, 118, 118))
    assert strongest(picture) == pytest.approx(4.54, abs=0.01)
    assert changed(picture, Image.new("RGB", (60, 20), (255, 255, 255))) == 21 * 4


def _box(number: int, words: str) -> Box:
    return Box(str(number), words, "here", 20.0, 20.0 + 90 * number, 200.0, 50.0)


def test_the_flowchart_is_read_box_by_box(qtbot: QtBot) -> None:
    view = FlowchartView()
    qtbot.addWidget(view)
    steps = ("Is a child in danger?", "Ring 999", "Write it down")
    boxes = tuple(_box(number, words) for number, words in enumerate(steps))
    view.show_chart(Chart(boxes, ()), "1")
    view.show()
    of = names.described(view)
    assert of is not None
    assert of.role() == QAccessible.Role.List
    children = [of.child(number) for number in range(of.childCount())]
    assert [names.heard(child) for child in children] == [box.spoken for box in boxes]
    assert [child.state().selected for child in children] == [False, True, False]
    place = children[2].rect().center()
    assert names.heard(of.childAt(place.x(), place.y())) == boxes[2].spoken
    assert signs.taken_twice(view) == []
    assert contrast.judge(view)[0] == []
