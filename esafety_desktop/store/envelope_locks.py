"""New locks for sealed envelopes, used and blank ones alike, when one of their readers has left.

Whoever changed the locks can open some envelopes and not others; each is given a new key by the
first of its readers who signs in afterwards. While that goes on the boxes hold both keys, so it may
be stopped anywhere (F12). Used and blank ones are treated the same: nobody can tell which is which.
"""

from __future__ import annotations

import contextlib
import shutil
from typing import TYPE_CHECKING

import msgspec
from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop.store import cipher, keys, slots
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.faults import CabinetFault, NotSaved, SwappedKey
from esafety_desktop.store.files import put_in_place, sync_file, sync_folder
from esafety_desktop.store.labels import LABEL, text_of
from esafety_desktop.store.slots import Label

if TYPE_CHECKING:
    from esafety_desktop.store.slots import Slot
    from esafety_desktop.store.store import Store

_FAULTS = (OSError, DatabaseError, CabinetFault, NotSaved, SwappedKey, msgspec.MsgspecError)


def key_in_force(main: Store, slot: Slot, found: tuple[bytes, ...]) -> bytes:
    """The key of a slot, after those who left have been shut out of it.

    Args:
        main: The ordinary store of a leader.
        slot: One that this leader can open.
        found: What its boxes hold for this leader (`slots.try_boxes`).
    """
    key = next((one for one in found if _opens(slot, one)), found[0])
    if len(found) == 1 and not any(one.cabinet is Cabinet.LOCKED for one in main.keyring().epochs):
        return key
    with contextlib.suppress(*_FAULTS):
        label = _label(slot, key)
        here = {one.id for one in main.leaders()}
        stay = tuple(one for one in label.readers if one.id in here)
        if len(stay) < len(label.readers):
            new = keys.new_key()
            proof = slots.proof_of(main.private_key(), new)
            changed = msgspec.structs.replace(
                label, readers=stay, group=slots.group_of(stay), proof=proof
            )
            slots.write_both(slot, (key, new), stay)
            _give(slot, key, new, changed)
            key = new
            slots.write_boxes(slot, key, stay)
        elif len(found) > 1:
            slots.write_boxes(slot, key, stay)
        slots.even_times(main.folder)
    return key if _opens(slot, key) else next((one for one in found if _opens(slot, one)), key)


def _opens(slot: Slot, key: bytes) -> bool:
    if slots.read_blank(slot, key) is not None:
        return True
    try:
        return cipher.fits(_drawer(slot, key))
    except NotSaved:
        return False


def _drawer(slot: Slot, key: bytes) -> Drawer:
    return Drawer(Cabinet.LOCKED, slot.db, key)


def _label(slot: Slot, key: bytes) -> Label:
    blank = slots.read_blank(slot, key)
    if blank is not None:
        return blank
    with cipher.opened(_drawer(slot, key)) as connection:
        query = "SELECT value FROM locked_setting WHERE name = ?"
        (value,) = connection.execute(query, (LABEL,)).fetchone()
    return msgspec.json.decode(value, type=Label)


def _give(slot: Slot, old: bytes, new: bytes, label: Label) -> None:
    """Exchange the file for the same one under the new key: as long, with the same first bytes."""
    if slots.read_blank(slot, old) is not None:
        slots.write_blank(slot, new, label, slot.db.stat().st_size)
        return
    copy = slot.db.with_name(f"{slot.db.name}.new")
    try:
        shutil.copyfile(slot.db, copy)
        cipher.give_key(_drawer(slot, old)._replace(path=copy), new)
        with cipher.opened(_drawer(slot, new)._replace(path=copy)) as connection:
            update = "UPDATE locked_setting SET value = ? WHERE name = ?"
            connection.execute(update, (text_of(label), LABEL))
        copy.with_name(f"{copy.name}-journal").unlink(missing_ok=True)
        sync_file(copy)
        put_in_place(copy, slot.db)
        sync_folder(slot.folder)
    finally:
        copy.unlink(missing_ok=True)
