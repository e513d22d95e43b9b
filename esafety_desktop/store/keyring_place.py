"""Where the keyring lies; what is in it isn't loaded before the first window is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "keyring.json"
SPARE_NAME = "keyring.spare.json"


def exists(folder: Path) -> bool:
    """Whether the folder has a keyring, whatever its state."""
    return (folder / FILE_NAME).exists() or (folder / SPARE_NAME).exists()
