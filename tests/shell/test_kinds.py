"""No two threads make the same kind of Qt ready: PySide ends the program where they do (F1)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT = textwrap.dedent("""
    import importlib, json, os, sys
    from pathlib import Path
    from esafety_desktop import bootstrap
    app = bootstrap.application()
    program = bootstrap.build(Path(sys.argv[1]))
    from PySide6 import QtCore, QtGui, QtWidgets
    parts = (QtCore, QtGui, QtWidgets)
    program.jobs
    ready = {one: set(vars(one)) for one in parts}
    bootstrap.OpenDoors(Path(sys.argv[1])).warm()
    late = [f"{one.__name__}.{name}" for one in parts for name in set(vars(one)) - ready[one]]
    sys.stdout.write(json.dumps(sorted(late)))
    sys.stdout.flush()
    os._exit(0)
""")


def test_what_the_worker_thread_loads_names_no_kind_that_is_not_ready(data_folder: Path) -> None:
    environment = dict(
        os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=os.pathsep.join(sys.path)
    )
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(data_folder)],
        capture_output=True, text=True, env=environment, timeout=120, check=True,
    )  # fmt: skip
    late = json.loads(done.stdout)
    assert late == [], f"name them in shell/kinds.py: {late}"
