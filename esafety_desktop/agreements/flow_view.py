"""The page of the children's signed forms where large text leaves too little room beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.widgets.flow import flow_instead, let_flow

if TYPE_CHECKING:
    from esafety_desktop.agreements.ui_signed_forms_tab import Ui_SignedFormsTab

_FILTER_LETTERS = 32


def let_page_flow(ui: Ui_SignedFormsTab) -> None:
    """Choices and buttons go on below; the filter is as wide as what stands in it."""
    flow_instead(
        ui.choices,
        ui.top,
        (
            (ui.year_label, ui.year),
            (ui.agreement_label, ui.agreement),
            (ui.class_label, ui.school_class),
        ),
    )
    ui.top.setStretch(0, 1)
    ui.top.setStretch(1, 0)
    ui.filter.setMinimumWidth(ui.filter.fontMetrics().averageCharWidth() * _FILTER_LETTERS)
    let_flow(ui.tools, ui.page)
    let_flow(ui.bottom, ui.page)
