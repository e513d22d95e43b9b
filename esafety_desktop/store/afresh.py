"""Writing the file of a sealed envelope afresh, used or blank, so that all of it changes (F30).

Whoever compares two copies then learns neither which one was written in nor that any was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.store import cipher, slots
from esafety_desktop.store.slots import Slot

if TYPE_CHECKING:
    from esafety_desktop.store.cabinet import Drawer

PAGE = 4096
_MOST = 64 * 1024 * 1024
"""A larger one stays as it is: that would take longer than half a second."""


def write_afresh(drawer: Drawer) -> None:
    """Encrypt one afresh under the same key, filled up to the next step; its words stay.

    Raises:
        OSError: the disk did not take it.
        DatabaseError: the same, or the file is damaged.
        CabinetFault: it can't be opened.
    """
    slot = Slot(drawer.path.parent, drawer.path.stem)
    label = slots.read_blank(slot, drawer.key)
    if label is not None:
        slots.write_blank(slot, drawer.key, label, drawer.path.stat().st_size)
        return
    size = slots.full_size(drawer.path.stat().st_size)
    grow(drawer, size)
    if size <= _MOST:
        cipher.write_anew(drawer)


def grow(drawer: Drawer, size: int) -> None:
    """Make a used one at least so many bytes long."""
    with cipher.opened(drawer) as connection:
        cipher.fill_up(connection, size // PAGE)
