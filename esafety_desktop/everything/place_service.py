"""What to say of a place and of a password before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.accounts.password_rules import weakness
from esafety_desktop.backups import drives_service
from esafety_desktop.everything import folder_rules
from esafety_desktop.store.folder import on_another_computer
from esafety_desktop.store.folder_rules import synchronised

if TYPE_CHECKING:
    from collections.abc import Iterable
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


class Judged(NamedTuple):
    """What to think of a place before everything is written there.

    Attributes:
        refused: Why nothing may be written there; "" when it may.
        warning: What to think of first; "" for nothing special.
        shared: Whether it lies on another computer, where others may read it.
    """

    refused: str
    warning: str = ""
    shared: bool = False


def judge(data: Path, place: Path) -> Judged:
    """Look at a place; slow on shares.

    Args:
        data: The data folder.
        place: Where the new folder is to lie.
    """
    if not can_be(place):
        return Judged(_NO_NAME)
    whole = place.resolve()
    if refused := folder_rules.refusal(place, data, synchronised(place) or synchronised(whole)):
        return Judged(refused)
    shared = on_another_computer(place) or on_another_computer(whole)
    removable = any(drive == whole or drive in whole.parents for drive in drives_service.drives())
    return Judged("", folder_rules.warning(shared=shared, removable=removable), shared)


def usual(data: Path, places: Iterable[Path]) -> Path | None:
    """The first of some places that lies on this PC alone; None where none does."""
    for place in places:
        judged = judge(data, place)
        if not judged.refused and not judged.shared:
            return place
    return None


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
