"""The lines of the editor of wording that go on below where large text leaves them no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.giving_way import shorten

if TYPE_CHECKING:
    from esafety_desktop.aup_editor.ui_editor_dialog import Ui_EditorDialog

_SHARE = 0.25


def let_lines_flow(ui: Ui_EditorDialog) -> None:
    """Buttons and choices give way before the two sides are wider than the screen."""
    for row, page in (
        (ui.titleLine, ui.leftLine),
        (ui.kindLine, ui.leftLine),
        (ui.statementButtons, ui.partsLine),
        (ui.statementHead, ui.partsLine),
        (ui.lineButtons, ui.coverageLine),
        (ui.handButtons, ui.coverageLine),
        (ui.offerButtons, ui.aboveLine),
        (ui.state, ui.whole),
        (ui.foot, ui.whole),
    ):
        let_flow(row, page)
    shorten((ui.part, ui.kind), _SHARE)
