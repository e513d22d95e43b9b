"""The guided procedure where the text is large: the step keeps its room, nothing is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFormLayout

from esafety_desktop.widgets.fitting import ScrolledPart
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.screens import room_on_screen

if TYPE_CHECKING:
    from esafety_desktop.incidents.ui_procedure_dialog import Ui_ProcedureDialog

_SHARE = 0.9
_LINES = 5


def give_room(ui: Ui_ProcedureDialog) -> None:
    """Lines of buttons go on below before the window is too wide; for large text more gives way.

    Then the heading, and what the program does not do, have lines of their own, what the chart's
    signs mean is in its tool tip, and the first and the last page scroll above their buttons.
    """
    buttons = (ui.several, ui.notNeeded, ui.worse, ui.leave)
    wanted = sum(button.sizeHint().width() for button in buttons)
    room = room_on_screen(ui.leave).width() * _SHARE
    for row, page in (
        (ui.firstFoot, ui.firstInside),
        (ui.stepFoot, ui.stepInside),
        (ui.ticksFoot, ui.ticksInside),
    ):
        let_flow(row, page)
    ui.ticksForm.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    if wanted > room:
        ui.pair.setDirection(QBoxLayout.Direction.TopToBottom)
    if wanted + ui.sends.sizeHint().width() > room:
        _make_room(ui)


def _make_room(ui: Ui_ProcedureDialog) -> None:
    let_flow(ui.chartTools, ui.chartPlace)
    ui.whole.insertWidget(ui.whole.indexOf(ui.head), ui.heading)
    ui.whole.insertWidget(ui.whole.indexOf(ui.foot), ui.sends)
    ui.foot.insertStretch(0, 1)
    ui.heading.setWordWrap(True)
    ui.stamp.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    ui.legend.hide()
    ui.chartSide.setToolTip(ui.legend.text())
    for area in (ui.ticksScroll, ui.whatHappened):
        area.setMinimumHeight(_LINES * area.fontMetrics().lineSpacing())
    for page in (ui.firstInside, ui.ticksInside):
        ScrolledPart(page, 1)
