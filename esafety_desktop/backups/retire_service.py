"""Before a PC is retired: a back-up elsewhere that holds everything, and opens with the sheet."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.backups import book_service, found_service, places_service
from esafety_desktop.backups.inside_service import keys_by_code, unpacked
from esafety_desktop.backups.rows import Kind
from esafety_desktop.backups.service import QUIET
from esafety_desktop.problem import Problem
from esafety_desktop.store import cipher, retiring
from esafety_desktop.store.audit import LockedAudit, OfficeAudit
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.faults import NotAllowed
from esafety_desktop.store.folder_rules import synchronised

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from esafety_desktop.store.manifest import Manifest
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
    try:
        same = os.stat(file.parent).st_dev == os.stat(data).st_dev  # noqa: PTH116 - the disk
    except OSError:
        same = False
    if same and not synchronised(file):
        raise Problem(
            "This back-up lies on the disk of this PC, and would go with it.",
            "Copy it to a stick or another PC, and choose it there.",
        )


def prove(
    data: Path,
    file: Path,
    code: str,
    cabinets: tuple[Cabinet, ...],
    progress: Callable[[int, int], None],
) -> Manifest:
    """Read a back-up to the last byte and open every cabinet in it with the recovery sheet.

    Args:
        data: The data folder.
        file: The back-up.
        code: Of the sheet, as typed.
        cabinets: Those that the school has.
        progress: Told (done, in all); may raise to cancel.

    Raises:
        BackupRefused: it isn't a whole back-up.
        Problem: the sheet doesn't open it, or a cabinet is missing in it.
    """  # fmt: skip
    with unpacked(data, file, progress) as (place, manifest):
        held = keys_by_code(data, place, code)
        for cabinet in cabinets:
            path = place / cabinet.file_name
            if cabinet not in held or not cipher.fits(Drawer(cabinet, path, held[cabinet])):
                raise Problem(
                    f"The {cabinet.plain_name} in this back-up doesn’t open with this sheet.",
                    "Type the code of the locked cabinet’s sheet: it opens both.",
                )
    return manifest


def must_hold_everything(store: Store, manifest: Manifest) -> None:
    """Refuse a back-up after which something was written.

    Raises:
        Problem: it is another school's, or something is newer than it.
    """
    if manifest.school != store.keyring().school:
        raise Problem("This back-up is another school’s.", "Choose one of this school.")
    heads = {item.name: item for item in manifest.files}
    for cabinet in store.account.role.cabinets:
        item = heads.get(cabinet.file_name)
        if (
            item is None
            or item.raw
            or _written_since(store, cabinet, item.head_seq, item.head_hash)
        ):
            raise Problem("Something was changed after this back-up was made.", _AGAIN)


def _written_since(store: Store, cabinet: Cabinet, seq: int, digest: str) -> bool:
    table = OfficeAudit if cabinet is Cabinet.OFFICE else LockedAudit
    with store.read() as session:
        same = session.scalar(select(table.hash).where(table.seq == seq)) == digest
        later = select(table.seq).where(table.seq > seq, table.action.not_in(QUIET)).limit(1)
        return not same or session.scalar(later) is not None


def of_this_pc(store: Store) -> tuple[Path, ...]:
    """The back-ups of this school that lie on this PC; they hold keys too."""
    data, now = store.folder, store.clock()
    folders = [
        found
        for place in book_service.places(data, now)
        if place.kind is Kind.PC and (found := places_service.locate(place)) is not None
    ]
    return tuple(
        row.path for folder in folders for row in found_service.in_place(data, folder, "This PC")
    )


def retire(data: Path, others: tuple[Path, ...], progress: Callable[[int, int], None]) -> None:
    """Destroy the keys and everything else of the school on this PC.

    Raises:
        NotSaved: a file could not be removed.
    """
    retiring.destroy(data, others, progress)
