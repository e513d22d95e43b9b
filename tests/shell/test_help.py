"""The guide in the program: every page opens, and F1 opens the one of the tab."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.places import resource
from esafety_desktop.shell.help_dialog import PAGES, HelpDialog, about

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parent.parent.parent


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


@pytest.mark.parametrize(
    "page",
    [
        "parents-evening",
        "new-year",
        "september",
        "contact-map",
        "backups",
        "new-pc",
        "somebody-leaves",
    ],
)
def test_what_a_page_of_tasks_names_in_bold_is_in_the_program(page: str) -> None:
    """“**File, Import pupils…**” is looked for as its two words; keys such as Ctrl+Z are known."""
    forms = [path.read_text(encoding="utf-8") for path in (ROOT / "forms").rglob("*.ui")]
    code = [path.read_text(encoding="utf-8") for path in (ROOT / "esafety_desktop").rglob("*.py")]
    shown = "\n".join([*forms, *code]).replace("&amp;", "").replace("&", "")
    text = resource("help", f"{page}.md").read_text(encoding="utf-8")
    named = re.findall(r"\*\*(.+?)\*\*", text)
    assert len(named) > 10
    parts = [part for one in named for part in ([one] if one in shown else one.split(", "))]
    assert [part for part in parts if part not in shown] == []
