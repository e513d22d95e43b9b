"""The heads of the sealed envelopes' trails in a back-up, for whoever can open them (F23).

A back-up holds each envelope's file as it was, under the sum of the whole back-up: that is the
anchor of its trail. So nothing about an envelope is written down beside it for others to see, and
a back-up that was made by somebody who can't open it holds the anchor too.
"""

from __future__ import annotations

import shutil
import uuid
from typing import TYPE_CHECKING, NamedTuple

from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop.problem import Problem
from esafety_desktop.store import cipher, slots
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.faults import NotSaved, plain_reason
from esafety_desktop.store.manifest import belongs, box_of, manifest_in, unpack
from esafety_desktop.store.slots import Slot
from esafety_desktop.store.workplace import LOOKING

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from esafety_desktop.store.manifest import Item

_NEWEST = "SELECT seq, hash FROM locked_audit ORDER BY seq DESC LIMIT 1"
_ENDINGS = (".keys", ".db", ".db-journal")


class EnvelopeHead(NamedTuple):
    """The newest entry of an envelope's trail as a back-up has it.

    Attributes:
        envelope: The envelope's id (`Store.envelope_id`).
        seq: The entry's number.
        hash: Its hash.
    """

    envelope: str
    seq: int
    hash: str


def heads_in(file: Path, data: Path, private: bytes) -> tuple[EnvelopeHead, ...]:
    """The heads of those envelopes in a back-up that an account can open; blank ones have none.

    What a back-up has of an envelope that doesn't open is left out: it proves nothing.

    Args:
        file: The back-up; `manifest.inspect` has checked it.
        data: The data folder, in which the files are unpacked one by one and removed again.
        private: The account's private key.

    Raises:
        NotSaved: there is no room for one of them.
        BackupRefused: it reads otherwise than when it was checked.
    """
    room = data / LOOKING
    shutil.rmtree(room, ignore_errors=True)
    place = room / uuid.uuid4().hex
    try:
        place.mkdir(parents=True)
        with box_of(file) as box:
            items = {item.name: item for item in manifest_in(box).files}
            found = (_head(box, items, Slot(place, one), private) for one in _names(items))
            return tuple(one for one in found if one is not None)
    except OSError as error:
        raise NotSaved(
            f"The back-up could not be looked into: {plain_reason(error)}.",
            "Nothing was changed. Free some space and try again.",
        ) from error
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _names(items: Iterable[str]) -> Iterator[str]:
    begin, end = f"{slots.FOLDER}/", ".keys"
    for name in items:
        if belongs(name) and name.startswith(begin) and name.endswith(end):
            yield name.removeprefix(begin).removesuffix(end)


def _head(
    box: zipfile.ZipFile, items: Mapping[str, Item], slot: Slot, private: bytes
) -> EnvelopeHead | None:
    """Only what has a box for this account is unpacked as a whole."""
    for ending in _ENDINGS:
        name = f"{slots.FOLDER}/{slot.name}{ending}"
        if name in items:
            unpack(box, items[name], slot.folder / f"{slot.name}{ending}")
        if ending == ".keys" and not slots.try_boxes(slot, private):
            return None
    for key in slots.try_boxes(slot, private):
        drawer = Drawer(Cabinet.LOCKED, slot.db, key)
        try:
            if slots.read_blank(slot, key) is None and cipher.fits(drawer):
                with cipher.opened(drawer) as connection:
                    row = connection.execute(_NEWEST).fetchone()
                return EnvelopeHead(slot.name, row[0], str(row[1])) if row else None
        except (DatabaseError, Problem):
            continue
    return None
