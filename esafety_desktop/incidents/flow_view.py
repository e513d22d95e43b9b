"""The lines of the Incidents tab that go on below where large text leaves them no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.widgets.fitting import text_is_large
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.giving_way import break_words
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.screens import room_on_screen

if TYPE_CHECKING:
    from esafety_desktop.incidents.ui_incidents_tab import Ui_IncidentsTab

_HALF = 0.45
_LINES = 11
_LETTERS = 55
_WHOLE = 1280


def let_lines_flow(ui: Ui_IncidentsTab) -> None:
    """Buttons and filters give way before the tab has to be scrolled sideways."""
    for row, page in (
        (ui.head, ui.leaderInside),
        (ui.chronologyFoot, ui.chronologyPlace),
        (ui.peopleFoot, ui.peoplePlace),
        (ui.factsFoot, ui.factsPlace),
        (ui.detailFoot, ui.detailInside),
        (ui.officeRow, ui.officeInside),
    ):
        let_flow(row, page)
    ui.leaderInside.setStretchFactor(ui.split, 1)
    break_words(ui.sealNow, _HALF)
    large = text_is_large(ui.parts)
    if large or _is_narrow(ui):
        let_flow(ui.filters, ui.listPlace)
    if large:
        ui.parts.setMinimumHeight(_LINES * ui.parts.fontMetrics().lineSpacing())


def share_room(ui: Ui_IncidentsTab) -> None:
    """Give the list and the incident their widths: the list grows with the text, to a half.

    Whoever drew them otherwise finds them so.
    """
    letters = ui.listSide.fontMetrics().averageCharWidth() * _LETTERS
    wide = round(_WHOLE * _HALF) if _is_narrow(ui) else min(max(letters, 440), _WHOLE // 2)
    ui.split.setSizes([wide, _WHOLE - wide])
    KeptSplitter(ui.split)


def _is_narrow(ui: Ui_IncidentsTab) -> bool:
    """Whether list and incident lack room beside each other: 1366 pixels at 150 %."""
    return room_on_screen(ui.parts).width() < _WHOLE
