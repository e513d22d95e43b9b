"""The making of the made-up school says how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop import bootstrap
from esafety_desktop.setup.made_up_view import MadeUpView
from esafety_desktop.widgets.jobs import Jobs

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_its_progress_is_shown_and_closing_the_window_stops_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    jobs = Jobs()
    view = bootstrap.OpenDoors(tmp_path, demo=True).set_up(jobs)
    assert isinstance(view, MadeUpView)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(
        lambda: 0 < view.ui.progress.value() < view.ui.progress.maximum(), timeout=30_000
    )
    view.shut()
    jobs.close()
    assert not (tmp_path / "keyring.json").exists()
