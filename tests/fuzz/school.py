"""One open school for all inputs of a run: what a foreign file meets in earnest."""

from __future__ import annotations

import shutil
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.accounts import making, service
from esafety_desktop.agreements import service as register
from esafety_desktop.school import import_service
from esafety_desktop.store import backup
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.keys import KdfCost

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

PASSWORD = "copper kettle drift"
LEADER = "lantern under moss"
PUPILS = (
    "UPN,Surname,Forename,DOB,Class,Year,Parent name,Address,Postcode,Telephone,Email\n"
    "E823200119019,Ashdown,Zoë,04/03/2016,5B,5,Mrs Ashdown,1 High St,L1 1AA,0151 496 0001,a@b.uk\n"
    "G823200119020,O'Brien,Niamh,30/09/2016,5B,5,Mr O'Brien,2 Low St,L1 1AB,07700 900123,c@d.uk\n"
    "R823200119021,Nguyễn,Ễ,01/01/2020,1R,1,,,,,\n"
)


class School(NamedTuple):
    """A made-up school.

    Attributes:
        folder: Its data folder.
        work: Where inputs are written.
        store: Open as the office.
    """

    folder: Path
    work: Path
    store: Store


@lru_cache(maxsize=1)
def school() -> School:
    """The one school of this process."""
    making.password_cost = lambda: KdfCost(memory_kib=8, passes=1)
    root = Path(tempfile.mkdtemp(prefix="esafety-fuzz-"))
    folder, work = root / "school", root / "work"
    folder.mkdir()
    work.mkdir()
    new = service.first_office_account(folder, "office", PASSWORD)
    service.make_locked_cabinet(new.store, "leader", LEADER)
    new.store.close()
    leader = service.sign_in(folder, "leader", LEADER)
    service.add_account(leader, "deputy", Role.LEADER, "orchard plume seven")
    leader.shelf()  # lays the blank envelopes
    leader.close()
    store = service.sign_in(folder, "office", PASSWORD)
    path = work / "pupils.csv"
    path.write_text(PUPILS, encoding="utf-8")
    read = import_service.read_import(store, path)
    found = import_service.preview(import_service.known_school(store), read)
    import_service.apply_import(store, found, read)
    register.bring_up_to_date(store)
    return School(folder, work, store)


def close() -> None:
    """Leave nothing behind."""
    if school.cache_info().currsize:
        made = school()
        made.store.close()
        shutil.rmtree(made.folder.parent, ignore_errors=True)
        school.cache_clear()


def put(name: str, content: bytes) -> Path:
    """The input as a file that somebody chose."""
    path = school().work / name
    path.write_bytes(content)
    return path


@lru_cache(maxsize=1)
def backup_bytes() -> bytes:
    """A real back-up of the school."""
    target = school().work / "real.esafety-backup"
    backup.write(backup.plan(school().store), target)
    return target.read_bytes()
