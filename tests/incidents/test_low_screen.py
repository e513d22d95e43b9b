"""On a laptop of 1366 by 768 pixels at 150 % the Incidents tab is not pushed sideways."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from esafety_desktop.incidents import service

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

ROOT = Path(__file__).resolve().parents[2]
WIDE, HIGH = 911, 512
_SCREEN = {
    "name": "laptop", "x": 0, "y": 0, "width": WIDE, "height": HIGH,
    "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
}  # fmt: skip


def test_list_and_incident_fit_beside_each_other(leader_store: Store, tmp_path: Path) -> None:
    for number in range(12):
        service.start_incident(leader_store, f"Something was seen, no. {number}.")
    folder = leader_store.folder
    leader_store.close()
    (tmp_path / "screen.json").write_text(json.dumps({"screens": [_SCREEN]}), "utf-8")
    found = subprocess.run(
        [sys.executable, "-m", "tests.incidents.low_screen", str(folder)],
        cwd=tmp_path,  # Qt parts what it is told at each colon, and a whole path of Windows has one
        env=os.environ
        | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen:configfile=screen.json"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert found.stdout == ""
