"""The guide in the program: every page opens, and F1 opens the one of the tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.places import resource
from esafety_desktop.shell.help_dialog import PAGES, HelpDialog, about

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_every_page_of_the_guide_is_there(qtbot: QtBot) -> None:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    files = {path.stem for path in resource("help").glob("*.md")}
    assert files == {name for name, _ in PAGES}
    for number, (_, title) in enumerate(PAGES):
        dialog.ui.page.setCurrentIndex(number)
        assert dialog.ui.page.currentText() == title
        assert "ring 999" in dialog.ui.text.toPlainText()


def test_a_page_can_be_asked_for(qtbot: QtBot) -> None:
    dialog = HelpDialog(page="incident")
    qtbot.addWidget(dialog)
    assert "An incident, step by step" in dialog.ui.text.toPlainText()
    other = about()
    qtbot.addWidget(other)
    assert not other.ui.page.isVisibleTo(other)
