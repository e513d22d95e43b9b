"""Settings of this PC that hold nothing about anybody: a small file beside the cabinets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.shell.lock_rules import IDLE_MINUTES
from esafety_desktop.value import UNREADABLE, Value

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "settings.json"
IDLE_RANGE = range(2, 31)


class Settings(Value):
    """What can be set.

    Attributes:
        idle_minutes: Minutes without a touch after which the screen locks (2 to 30).
        backup_folder: Where back-ups went last, as text; "" for nowhere yet.
        hide_from_capture: Whether Windows is asked to leave the windows out of pictures of the
            screen and of shared screens; on, for Windows itself may keep pictures of everything
            that is shown, and a shared screen is forgotten.
        scan_sound: Whether a short sound tells what became of a scanned slip.
    """

    idle_minutes: int = IDLE_MINUTES
    backup_folder: str = ""
    hide_from_capture: bool = True
    scan_sound: bool = True


def read(folder: Path) -> Settings:
    """The settings of a data folder; what is missing or odd falls back to the usual value."""
    try:
        found = msgspec.json.decode((folder / FILE_NAME).read_bytes(), type=Settings)
    except UNREADABLE:
        return Settings()
    return found if found.idle_minutes in IDLE_RANGE else Settings()


def write(folder: Path, settings: Settings) -> None:
    """Keep the settings."""
    text = msgspec.json.format(msgspec.json.encode(settings), indent=1)
    (folder / FILE_NAME).write_bytes(text)
