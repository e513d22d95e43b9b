"""B17: what a class is called never becomes a path, whichever file is saved."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.printing.safe_names import LONGEST
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.widgets.save_table import ask_where
from tests.printing.reading import drawn

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

NAMES = ("../../x", "5A/B", "C:\\x", "CON", "a:b", "x" * 400, "\u202egnp", "", "...", "Zoë 李")


@pytest.mark.fault("B17", how="classes and titles with these names, saved as tables and pages")
@pytest.mark.parametrize("name", NAMES)
def test_b17_a_saved_file_stays_where_it_is_put(
    name: str, office_store: Store, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    jobs = Jobs()
    ask_where(Desk(office_store, jobs), parent, name, list)
    dialog = parent.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    preview = PreviewDialog(drawn("A page"), name)
    qtbot.addWidget(preview)
    chosen = PurePosixPath(dialog.selectedFiles()[0])
    for said, ending in ((chosen.name, ".xlsx"), (preview._file_name, ".pdf")):
        assert len(said) <= LONGEST
        assert PureWindowsPath(said).name == said
        assert said.endswith(ending)
        assert not PureWindowsPath(said).is_reserved()
    assert chosen.parent == PurePosixPath(dialog.directory().absolutePath())
    dialog.reject()
    jobs.close()
