"""Every word of a drawn chart stands whole: in its box and beside its arrow, on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QGraphicsSimpleTextItem, QWidget

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.loader import procedure_by_id
from esafety_desktop.incidents import step_service
from esafety_desktop.incidents.flowchart_item_view import fitting
from esafety_desktop.incidents.flowchart_view import FlowchartView
from esafety_desktop.incidents.ui_procedure_dialog import Ui_ProcedureDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_FLAGS = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


@pytest.mark.parametrize("pack_id", ["becta-2009", "becta-2007", "today", "knowsley-children"])
@pytest.mark.parametrize("larger", [1, 2])
def test_no_word_of_the_chart_is_cut(pack_id: str, larger: int, qtbot: QtBot) -> None:
    pack = procedure_by_id(pack_id)
    chart = step_service.chart(pack, machine.start(pack), {})
    view = FlowchartView()
    qtbot.addWidget(view)
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * larger)
    view.setFont(font)
    view.resize(620, 500)
    view.show_chart(chart, "")
    for item in view.items_by_id.values():
        room = QRectF(6, 3, item.box.width - 12, item.box.height - 6)
        for bold in (False, True):
            made = fitting(item.box.label, QFont(), room, bold=bold)
            needed = QFontMetricsF(made).boundingRect(room, _FLAGS, item.box.label)
            assert room.adjusted(-1, -1, 1, 1).contains(needed), item.box.label
            assert made.pixelSize() >= 11, item.box.label
    labels = [one for one in view.scene().items() if isinstance(one, QGraphicsSimpleTextItem)]
    boxes = [item.sceneBoundingRect().adjusted(4, 4, -4, -4) for item in view.items_by_id.values()]
    for label in labels:
        assert "…" not in label.text()
        assert " ".join(label.text().split()) == label.toolTip()
        assert not any(box.intersects(label.sceneBoundingRect()) for box in boxes), label.text()
    assert bool(labels) == chart.level


def test_the_signs_of_the_chart_are_told_in_words(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QDialog

    window = QDialog()
    qtbot.addWidget(window)
    ui = Ui_ProcedureDialog()
    ui.setupUi(window)
    assert isinstance(ui.legend, QWidget)
    for words in ("to do now", "still to come", "left for another way"):
        assert words in ui.legend.text()
    for words in ("full square", "dot: not on the way", "Dashed frame"):
        assert words in ui.legend.toolTip()
