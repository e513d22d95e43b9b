"""Before a PC is retired: a back-up elsewhere that holds everything, and opens with the sheet."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop.accounts import closed_service as accounts
from esafety_desktop.backups import book_service, disk_service, found_service, places_service
from esafety_desktop.backups.inside_service import keys_by_code, unpacked
from esafety_desktop.backups.rows import Kind
from esafety_desktop.backups.service import QUIET
from esafety_desktop.problem import Problem
from esafety_desktop.store import cipher, retiring, slots
from esafety_desktop.store.audit import GENESIS, Head, LockedAudit, OfficeAudit
from esafety_desktop.store.backup import SUFFIX
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.copying import checked
from esafety_desktop.store.faults import (
    CabinetDamaged,
    CabinetFault,
    CabinetMissing,
    NotAllowed,
)
from esafety_desktop.store.files import sha256_of
from esafety_desktop.store.manifest import Item, Manifest, belongs, inspect, name_of
from esafety_desktop.store.slots import Slot
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.store.store import Store

WORD = "RETIRE"
_AGAIN = "Make a back-up now (Ctrl+B), then choose that one."


def must_be_allowed(store: Store) -> None:
    """Only somebody who can open every cabinet may end a school on a PC.

    Raises:
        NotAllowed: there is a locked cabinet, and an office account asks.
    """
    if store.keyring().sheet(Cabinet.LOCKED) is not None and not store.is_leader:
        raise NotAllowed("What would be destroyed")


def must_lie_elsewhere(data: Path, file: Path) -> None:
    """Refuse a back-up that goes with the PC.

    Raises:
        Problem: it lies on this PC's own disk, in no folder that is copied elsewhere.
    """
    if disk_service.goes_along(file.parent, data):
        raise Problem(
            "This back-up lies on the disk of this PC, and would go with it.",
            "Back up to a stick (Ctrl+B), and choose that one. A copy of this file would hold the"
            " accounts; a back-up to a stick opens with the recovery sheet alone.",
        )


def newest_elsewhere(store: Store) -> Path | None:
    """The newest back-up that doesn't go with the PC; None where there is none."""
    data, now = store.folder, store.clock()
    there = [
        one
        for one in found_service.newest_of_each_place(data, now)
        if one.made_at is not None and not disk_service.goes_along(one.path.parent, data)
    ]
    return max(there, key=lambda one: one.made_at or now).path if there else None


class Proved(Value):
    """A back-up that was read to the end and opened with the sheet.

    Attributes:
        file: Where it lies.
        manifest: What it says of itself.
        envelopes: Of each sealed envelope that the leader can open, the newest entry in it.
    """

    file: Path
    manifest: Manifest
    envelopes: dict[str, Head]


def own_envelopes(store: Store) -> dict[str, Drawer]:
    """The files of the envelopes that the leader can open, blank ones too, as a back-up names them.

    What `prove` needs of the store, which it can't ask on another thread.
    """
    found = store.shelf().drawers() if store.is_leader else {}
    return {name_of(path): drawer for path, drawer in found.items()}


def prove(
    data: Path,
    file: Path,
    code: str,
    cabinets: tuple[Cabinet, ...],
    progress: Callable[[int, int], None],
    *,
    envelopes: Mapping[str, Drawer] = MappingProxyType({}),
) -> Proved:
    """Read a back-up to the last byte and open every cabinet in it with the recovery sheet.

    Args:
        data: The data folder.
        file: The back-up.
        code: Of the sheet, as typed.
        cabinets: Those that the school has.
        progress: Told (done, in all); may raise to cancel.
        envelopes: From `own_envelopes`.

    Raises:
        BackupRefused: it isn't a whole back-up.
        Problem: the sheet doesn't open it, or a cabinet is missing in it.
        DiskFault: it can't be read just now.
    """
    with unpacked(data, file, progress) as (place, manifest):
        held = keys_by_code(data, place, code)
        for cabinet in cabinets:
            _must_open(place, cabinet, held.get(cabinet))
        heads = {
            name: head
            for name, drawer in envelopes.items()
            if (head := _head_in(place / name, drawer.key)) is not None
        }
    return Proved(file, manifest, heads)


def _must_open(place: Path, cabinet: Cabinet, key: bytes | None) -> None:
    """Refuse a sheet that doesn't open a cabinet; a fault of the disk is told as one."""
    try:
        if key is not None:
            with cipher.opened(Drawer(cabinet, place / cabinet.file_name, key)):
                return
    except (CabinetDamaged, CabinetMissing):
        pass
    raise Problem(
        f"The {cabinet.plain_name} in this back-up doesn’t open with this sheet.",
        "Type the code of the locked cabinet’s sheet: it opens both.",
    )


def _head_in(path: Path, key: bytes) -> Head | None:
    """The newest entry of an envelope in a back-up; of a blank one the beginning; else None."""
    if slots.read_blank(Slot(path.parent, path.stem), key) is not None:
        return Head(0, GENESIS)
    drawer = Drawer(Cabinet.LOCKED, path, key)
    try:
        if not path.exists() or not cipher.fits(drawer):
            return None
        item = checked(drawer)
    except (CabinetFault, DatabaseError):
        return None
    return Head(item.head_seq, item.head_hash)


def must_hold_everything(store: Store, proved: Proved) -> None:
    """Refuse a back-up after which something was written.

    What a leader can't look into, other leaders' envelopes, has to be there byte by byte: they are
    written afresh at each sign-out of their readers, so a back-up after it is wanted.

    Raises:
        Problem: it is another school's, or something is newer than it.
    """
    manifest = proved.manifest
    if manifest.school != store.keyring().school:
        raise Problem("This back-up is another school’s.", "Choose one of this school.")
    items = {item.name: item for item in manifest.files}
    for cabinet in store.account.role.cabinets:
        item = items.get(cabinet.file_name)
        if item is None or item.raw or _written_since(store, cabinet, _head_of(item)):
            raise Problem("Something was changed after this back-up was made.", _AGAIN)
    typed = [newest for one in store.stores if (newest := one.drafts.newest()) is not None]
    if any(newest > manifest.made_at for newest in typed):
        raise Problem("Something was typed after this back-up was made.", _AGAIN)
    if store.is_leader:
        _must_hold_envelopes(store, proved, items)


def _must_hold_envelopes(store: Store, proved: Proved, items: Mapping[str, Item]) -> None:
    own = own_envelopes(store)
    for envelope in store.stores[1:]:
        head = proved.envelopes.get(name_of(envelope.drawers()[-1].path))
        if head is None or _written_since(envelope, Cabinet.LOCKED, head):
            raise Problem("A sealed envelope was written in after this back-up was made.", _AGAIN)
    mine = {name.rpartition(".")[0] for name in own}
    for path in sorted((store.folder / slots.FOLDER).glob("*")):
        name = name_of(path)
        if not belongs(name) or not path.stat().st_size or name.rpartition(".")[0] in mine:
            continue
        item = items.get(name)
        if item is None or sha256_of(path) != item.sha256:
            raise Problem(
                "A sealed envelope that you can’t open may be newer than this back-up.", _AGAIN
            )


def _head_of(item: Item) -> Head:
    return Head(item.head_seq, item.head_hash)


def _written_since(store: Store, cabinet: Cabinet, head: Head) -> bool:
    table = OfficeAudit if cabinet is Cabinet.OFFICE else LockedAudit
    with store.read() as session:
        there = session.scalar(select(table.hash).where(table.seq == head.seq)) or GENESIS
        quiet = table.action.not_in(QUIET)
        later = select(table.seq).where(table.seq > head.seq, quiet).limit(1)
        return there != head.hash or session.scalar(later) is not None


def of_this_pc(store: Store) -> tuple[Path, ...]:
    """The back-ups of this school that lie on this PC, sound or not; they hold keys too."""
    data, now, school = store.folder, store.clock(), store.keyring().school
    folders = {book_service.usual_folder(data)}
    for place in book_service.places(data, now):
        if place.kind is Kind.PC and (found := places_service.locate(place)) is not None:
            folders.add(found)
    return tuple(
        path
        for folder in sorted(folders)
        for path in sorted(folder.glob(f"*{SUFFIX}"))
        if retiring.is_of(path, school)
    )


class Retirement(Value):
    """A retirement that may be carried out once the cabinets are closed.

    Attributes:
        data: The data folder.
        who: Who asked for it, with the keys of now.
        proved: The back-up that goes on elsewhere.
        others: The back-ups of this PC.
        clock: Tells the time in UTC.
    """

    data: Path
    who: accounts.Unlocked
    proved: Proved
    others: tuple[Path, ...]
    clock: Callable[[], datetime]

    def __repr__(self) -> str:
        return f"Retirement({self.proved.file.name})"


def ready(store: Store, proved: Proved) -> Retirement:
    """What `retire` needs, of cabinets that are still open.

    Raises:
        NotAllowed: as `must_be_allowed`.
        Problem: as `must_hold_everything`.
    """
    must_be_allowed(store)
    must_hold_everything(store, proved)
    who = accounts.Unlocked(store.account, store.private_key(), store.cabinet_keys)
    return Retirement(store.folder, who, proved, of_this_pc(store), store.clock)


def retire(wanted: Retirement, progress: Callable[[int, int], None]) -> None:
    """Destroy the keys and everything else of the school on this PC; the cabinets are closed.

    The back-up elsewhere is read again first, and the cabinets are opened once more: words that
    were sealed away when they closed are in no back-up.

    Raises:
        BackupRefused: the back-up elsewhere isn't there any more; nothing was changed.
        Problem: something is newer than it; nothing was changed.
        NotSaved: a file could not be removed.
    """
    progress(0, 0)
    if inspect(wanted.proved.file, lambda _count: progress(0, 0)) != wanted.proved.manifest:
        raise Problem(
            "The back-up elsewhere is another one now.",
            "Nothing was changed. Look at it again, then go on.",
        )
    with accounts.opened_beside(wanted.data, wanted.who, wanted.clock) as store:
        must_be_allowed(store)
        must_hold_everything(store, wanted.proved)
        school = store.keyring().school
    begun = retiring.mark(school, wanted.clock(), wanted.who.cabinet_keys)
    retiring.destroy(wanted.data, begun, wanted.others, progress)


def open_again(wanted: Retirement) -> Store:
    """The school as it was, where it could not be retired.

    Raises:
        Problem: it is gone, or can't be opened now.
    """
    return accounts.open_again(wanted.data, wanted.who, wanted.clock)
