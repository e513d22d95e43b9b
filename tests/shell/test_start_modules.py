"""What sign-in, Today and opening every tab load: heavy libraries wait until they are used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from esafety_desktop import bootstrap
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

NEVER = (
    "reportlab",
    "alembic",
    "python_calamine",
    "segno",
    "markdown_it",
    "uharfbuzz",
    "ssl",
    "email",
    "gettext",
    "PySide6.QtNetwork",
)
WATCHED = (*NEVER, "sqlalchemy", "argon2", "msgspec", "PySide6.QtPdf")
SCRIPT = textwrap.dedent("""
    import enum, json, os, sys
    from pathlib import Path
    from esafety_desktop import bootstrap
    watched = json.loads(sys.argv[4])
    told = {}
    def loaded():
        return [name for name in watched if name in sys.modules]
    app = bootstrap.application()
    from esafety_desktop.shell.application import data_folder
    folder = data_folder(Path(sys.argv[1]))
    from PySide6.QtCore import QTimer
    program = bootstrap.build(folder)
    def kinds(of):
        for one in of.__subclasses__():
            yield one
            yield from kinds(one)
    def painted():
        told["sign-in"] = loaded()
        told["enumerations"] = [
            one.__qualname__ for one in kinds(enum.Enum)
            if one.__qualname__.startswith(("Qt.", "QStyle.", "QWizard."))
        ]
        program.settled.connect(lambda: program.try_password(sys.argv[2], sys.argv[3]))
    def opened(working):
        QTimer.singleShot(200, finish)
    def finish():
        told["today"] = loaded()
        view = program.working.view
        for number in range(view.tabs.count()):
            view.go(number)
            for _ in range(20):
                app.processEvents()
        told["every tab"] = loaded()
        sys.stdout.write(json.dumps(told))
        sys.stdout.flush()
        os._exit(0)
    program.frame.painted.connect(painted)
    program.opened.connect(opened)
    program.start()
    app.exec()
""")


@pytest.mark.parametrize("made_up", [False, True])
def test_heavy_libraries_wait_until_they_are_used(data_folder: Path, *, made_up: bool) -> None:
    if made_up:
        (data_folder / bootstrap.MADE_UP).touch()
    environment = dict(
        os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=os.pathsep.join(sys.path)
    )
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(data_folder), LEADER_NAME, LEADER_PASSWORD,
         json.dumps(WATCHED)],
        capture_output=True, text=True, env=environment, timeout=60, check=False,
    )  # fmt: skip
    told = json.loads(done.stdout)
    assert told["sign-in"] == []
    # Naming `Qt` makes all its 93, asking for the style its 11, meeting a widget that Qt made those
    # of every kind of widget: a tenth of the first paint, a twentieth, a tenth.
    assert told["enumerations"] == []
    assert not set(told["today"]) & set(NEVER)
    assert "sqlalchemy" in told["today"]
    assert not set(told["every tab"]) & set(NEVER)
