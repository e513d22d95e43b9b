"""The text of what is imported doesn't stay in memory."""

from __future__ import annotations

import linecache
import sys
from typing import TYPE_CHECKING

from esafety_desktop.shell.application import application

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_module_is_imported_without_its_text_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    application()
    source = tmp_path / "only_for_this_test.py"
    source.write_text("ANSWER = 42\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    import only_for_this_test  # type: ignore[import-not-found] # an import line, as PySide hears it

    del sys.modules["only_for_this_test"]
    assert only_for_this_test.ANSWER == 42
    assert str(source) not in linecache.cache
