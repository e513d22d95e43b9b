"""What a sealed envelope says inside about who can open it, and who may be a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.problem import Problem
from esafety_desktop.store import slots
from esafety_desktop.store.settings import LockedSetting
from esafety_desktop.store.slots import Label, Slot

if TYPE_CHECKING:
    from collections.abc import Collection

    from esafety_desktop.store.store import Store

LABEL = "envelope"


def label_of(envelope: Store) -> Label:
    """Who can open an envelope and which leaders of that time can't; kept inside it."""
    with envelope.read() as session:
        value = session.get_one(LockedSetting, LABEL).value
    return msgspec.json.decode(value, type=Label)


def relabel(envelope: Store, label: Label, action: str, subject: str = "") -> None:
    """Let an envelope say something else about itself; an entry in its trail.

    Raises:
        NotSaved: the disk did not take it.
    """
    with envelope.write() as unit:
        unit.session.get_one(LockedSetting, LABEL).value = text_of(label)
        unit.commit(action, subject)


def lay_boxes(envelope: Store) -> None:
    """Write the boxes for the readers whom the label names, where that is still to be done.

    Raises:
        OSError: the disk did not take it; whoever opens the envelope next tries again.
        NotSaved: the same.
    """
    label, drawer = label_of(envelope), envelope.drawers()[-1]
    if not label.due:
        return
    slots.write_boxes(Slot(drawer.path.parent, drawer.path.stem), drawer.key, label.readers)
    slots.even_times(envelope.folder)
    relabel(envelope, msgspec.structs.replace(label, due=False), "reader can open it")


def must_be_readable(store: Store, readers: Collection[str]) -> None:
    """Refuse an envelope that nobody, or not its maker, could open."""
    if not readers:
        raise Problem(
            "No leader is left who could open the envelope.",
            "Write it on paper. Take it to the chair of governors, or ring the LADO.",
        )
    if store.account.id not in readers:
        raise Problem(
            "You can't seal an envelope that you may not open yourself.",
            "Ask a leader who may read it to make it, or report it as a concern.",
        )
    must_fit(readers)


def must_fit(readers: Collection[object]) -> None:
    """Refuse more readers than a file of boxes has room for."""
    if len(readers) > slots.BOXES:
        raise Problem(
            f"An envelope can have {slots.BOXES} readers at most.", "Choose fewer leaders."
        )


def text_of(label: Label) -> str:
    """A label as it is kept."""
    return msgspec.json.encode(label).decode()
