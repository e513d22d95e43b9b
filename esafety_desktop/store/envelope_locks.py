"""New locks for sealed envelopes, used and blank ones alike, when one of their readers has left.

Whoever changed the locks can open some envelopes and not others; each is given a new key by the
first of its readers who signs in afterwards. While that goes on the boxes hold both keys, so it may
be stopped anywhere (F12). Used and blank ones are treated the same: nobody can tell which is which.
Who has left is said by the locked cabinet: whoever may write to the folder can take an account out
of the keyring file, and put it back.
"""

from __future__ import annotations

import contextlib
import shutil
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop.store import audit, cipher, endorsing, keys, pins, roster, slots
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.faults import CabinetFault, NotSaved, SwappedKey
from esafety_desktop.store.files import put_in_place, sync_file, sync_folder
from esafety_desktop.store.labels import LABEL, text_of
from esafety_desktop.store.opening import writing_beside
from esafety_desktop.store.signing import Signer
from esafety_desktop.store.slots import Label

if TYPE_CHECKING:
    from esafety_desktop.store.slots import Slot
    from esafety_desktop.store.store import Store

_FAULTS = (
    OSError,
    DatabaseError,
    SQLAlchemyError,
    CabinetFault,
    NotSaved,
    SwappedKey,
    msgspec.MsgspecError,
)


def key_in_force(main: Store, slot: Slot, found: tuple[bytes, ...]) -> bytes:
    """The key of a slot, after those who left have been shut out of it.

    Args:
        main: The ordinary store of a leader.
        slot: One that this leader can open.
        found: What its boxes hold for this leader (`slots.try_boxes`).
    """
    if len(found) == 1 and not any(one.cabinet is Cabinet.LOCKED for one in main.keyring().epochs):
        return found[0]
    key = next((one for one in found if _opens(slot, one)), found[0])
    with contextlib.suppress(*_FAULTS):
        label = _label(slot, key)
        here = _still_here(main)
        stay = tuple(one for one in label.readers if here is None or one.id in here)
        if len(stay) < len(label.readers):
            new = keys.new_key()
            proof = slots.proof_of(main.private_key(), new)
            changed = msgspec.structs.replace(
                label, readers=stay, group=slots.group_of(stay), proof=proof
            )
            slots.write_both(slot, (key, new), stay)
            _give(main, slot, (key, new), changed)
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


def _still_here(main: Store) -> set[str] | None:
    """Who is, or may yet be, a leader: the keyring's and those whom the locked cabinet knows.

    None where the keyring isn't proved to be today's: nobody is shut out on its word.
    """
    ring, cabinet = main.keyring(), Cabinet.LOCKED
    leaders = {one.id for one in main.leaders()}
    with main.read() as session:
        if roster.is_older(session, ring, cabinet):
            return None
        known = pins.pinned(session, cabinet, pins.ACCOUNT)
    if not endorsing.holds(ring, cabinet, main.cabinet_key(cabinet)):
        return None
    return leaders | set(known)


def _give(main: Store, slot: Slot, keys_: tuple[bytes, bytes], label: Label) -> None:
    """Exchange the file for the same one under the new key: as long, with the same first bytes."""
    old, new = keys_
    if slots.read_blank(slot, old) is not None:
        slots.write_blank(slot, new, label, slot.db.stat().st_size)
        return
    copy = slot.db.with_name(f"{slot.db.name}.new")
    try:
        shutil.copyfile(slot.db, copy)
        cipher.give_key(_drawer(slot, old)._replace(path=copy), new)
        drawer = _drawer(slot, new)._replace(path=copy)
        gone = sorted({one.id for one in _label(slot, old).readers} - {r.id for r in label.readers})
        with writing_beside(drawer) as session:
            update = "UPDATE locked_setting SET value = ? WHERE name = ?"
            session.connection().exec_driver_sql(update, (text_of(label), LABEL))
            for reader in gone:
                audit.append(
                    session.connection(),
                    Cabinet.LOCKED,
                    at=main.clock(),
                    signer=Signer(main.account.id, main.private_key()),
                    action="reader shut out",
                    subject=reader,
                )
        copy.with_name(f"{copy.name}-journal").unlink(missing_ok=True)
        sync_file(copy)
        put_in_place(copy, slot.db)
        sync_folder(slot.folder)
    finally:
        copy.unlink(missing_ok=True)
