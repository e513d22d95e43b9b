"""Settings of this PC that hold nothing about anybody: a small file beside the cabinets."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.shell.lock_rules import IDLE_MINUTES
from esafety_desktop.store.files import share, write_whole
from esafety_desktop.value import UNREADABLE, Value, replace

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "settings.json"
IDLE_RANGE = range(2, 31)
TEXT_SIZES = (100, 110, 125, 150, 175, 200)
"""Per cent of the size that Windows asks for."""


class Settings(Value):
    """What can be set.

    Attributes:
        idle_minutes: Minutes without a touch after which the screen locks (2 to 30).
        backup_folder: Where back-ups went last, as text; "" for nowhere yet.
        hide_from_capture: Whether Windows is asked to leave the windows out of pictures of the
            screen and of shared screens; on, for Windows itself may keep pictures of everything
            that is shown, and a shared screen is forgotten.
        scan_sound: Whether a short sound tells what became of a scanned slip.
        text_percent: How large the text is, of what Windows asks for; one of `TEXT_SIZES`.
    """

    idle_minutes: int = IDLE_MINUTES
    backup_folder: str = ""
    hide_from_capture: bool = True
    scan_sound: bool = True
    text_percent: int = 100


def read(folder: Path) -> Settings:
    """The settings of a data folder; each that is missing or odd is as usual, the others count."""
    try:
        told = msgspec.json.decode((folder / FILE_NAME).read_bytes(), type=dict[str, msgspec.Raw])
    except UNREADABLE:
        return Settings()
    found = {}
    for field in msgspec.structs.fields(Settings):
        with contextlib.suppress(KeyError, *UNREADABLE):
            found[field.name] = msgspec.json.decode(told[field.name], type=field.type)
    kept = Settings(**found)
    if kept.idle_minutes not in IDLE_RANGE:
        kept = replace(kept, idle_minutes=IDLE_MINUTES)
    return kept if kept.text_percent in TEXT_SIZES else replace(kept, text_percent=TEXT_SIZES[0])


def write(folder: Path, settings: Settings) -> None:
    """Keep the settings; a power cut leaves those of before, or these."""
    text = msgspec.json.format(msgspec.json.encode(settings), indent=1)
    write_whole(folder / FILE_NAME, text)
    share(folder / FILE_NAME)


def _size(percent: int) -> str:
    return "as large as Windows asks" if percent == TEXT_SIZES[0] else f"at {percent} %"


def said_of(before: Settings, now: Settings) -> str:
    """What was changed, as a sentence or two."""
    said = []
    if now.idle_minutes != before.idle_minutes:
        said.append(f"The screen locks after {now.idle_minutes} minutes without a touch.")
    if now.scan_sound != before.scan_sound:
        on = "A sound tells" if now.scan_sound else "No sound tells any more"
        said.append(f"{on} what became of a scanned slip.")
    if now.text_percent != before.text_percent:
        said.append(f"The text is {_size(now.text_percent)} when the program is next started.")
    if now.hide_from_capture != before.hide_from_capture:
        on = "leave this program out" if now.hide_from_capture else "show this program, too"
        said.append(f"Pictures of the screen {on}.")
    return " ".join(said)
