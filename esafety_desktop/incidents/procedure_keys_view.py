"""The way of the Tab key through the guided procedure."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from esafety_desktop.incidents.moment_view import caret_to_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.incidents.ui_procedure_dialog import Ui_ProcedureDialog


def order_keys(
    ui: Ui_ProcedureDialog, controls: Sequence[QWidget], at: QWidget | None = None
) -> None:
    """Tab walks from the step's fields to its buttons; ``at`` or the first has the keyboard."""
    chain = [ui.stepScroll, *controls, ui.notDone, ui.back, ui.done, ui.several]
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)
    target = at or next((one for one in controls if one.isEnabled()), ui.stepScroll)
    target.setFocus(Qt.FocusReason.OtherFocusReason)
    caret_to_end(target)
