"""What to say of a place and of a password before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts.password_rules import weakness
from esafety_desktop.backups import drives_service
from esafety_desktop.everything import folder_rules
from esafety_desktop.store.folder_rules import synchronised

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store


_NO_NAME = "No folder can have that name. Press “Choose…” and pick one."


def can_be(place: Path) -> bool:
    """Whether the disk knows what to do with such a name: none is too long, or has a null in it."""
    try:
        place.exists()
        place.resolve()
    except (OSError, ValueError):
        return False
    return True


def refusal(store: Store, place: Path) -> str:
    """Why nothing may be written there; "" when it may."""
    if not can_be(place):
        return _NO_NAME
    return folder_rules.refusal(place, store.folder)


def warning(place: Path) -> str:
    """What to think of before children's data go there; "" for nothing special."""
    if not can_be(place):
        return ""
    whole = place.resolve()
    service = synchronised(place) or synchronised(whole)
    removable = any(drive == whole or drive in whole.parents for drive in drives_service.drives())
    return folder_rules.warning(service, removable=removable)


def password_fault(store: Store, password: str, again: str) -> str:
    """Why a password can't protect papers; "" when it can."""
    if not password:
        return "Press “Make a password”, or type one of your own twice."
    if len(password) < folder_rules.LEAST_PASSWORD:
        return (
            f"The password needs at least {folder_rules.LEAST_PASSWORD} characters: whoever has "
            "the file can try passwords as fast as a machine can."
        )
    weak = weakness(password, store.account.name)
    if weak:
        return weak
    return "" if password == again else "The two passwords are not the same."
