"""Places for back-ups in a test's own folder: no drive of this machine is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.backups import drives_service
from tests.store.conftest import leader, three_leaders

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ("leader", "three_leaders")


@pytest.fixture(autouse=True)
def drives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose folders stand for drives."""
    root = tmp_path / "drives"
    root.mkdir()
    monkeypatch.setattr(drives_service, "drives", lambda: tuple(sorted(root.iterdir())))
    return root
