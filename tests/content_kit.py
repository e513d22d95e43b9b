"""Content of the program with one thing spoilt, to see that loading refuses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path


def spoilt(folder: Path, old: str, new: str, *parts: str) -> Path:
    """A copy of a file of ``resources/`` in which ``new`` stands once in place of ``old``."""
    text = resource(*parts).read_text(encoding="utf-8")
    assert old in text
    path = folder / parts[-1]
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path
