"""Schools to take out, and empty ones to bring them into."""

from __future__ import annotations

import json
import shutil
import zipfile
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select

from esafety_desktop import menu_openers
from esafety_desktop.accounts import service as accounts
from esafety_desktop.everything import found_service, in_service, out_service, place_rules
from esafety_desktop.everything.pages import protect, safe_file_name
from esafety_desktop.incidents import service as incidents
from esafety_desktop.school import service as school
from esafety_desktop.school.records import StaffMember
from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.store.audit import LockedAudit, OfficeAudit
from esafety_desktop.store.base import new_id
from tests.agreements.school_maker import make_school
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.everything.found_service import Found
    from esafety_desktop.everything.out_service import PaperKind
    from esafety_desktop.everything.rows import Brought, Written
    from esafety_desktop.store.store import Store

PASSWORD = "k7mf-2qrt-9xbd-h4ws-3npc"
WHAT = "A made-up child saw a made-up picture."
STAFF = "Mrs Made-Up"


def silent(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


def fill(store: Store) -> None:
    """A few children, an adult, and for a leader an incident."""
    school.save_school(store, SchoolRow("Seabrook Primary School"))
    make_school(store, {"1A": "1", "2B": "2"}, 2)
    with store.write() as unit:
        unit.session.execute(insert(StaffMember), [{"id": new_id(), "name": STAFF, "role": "HT"}])
        unit.commit("made-up staff")
    if store.is_leader:
        incidents.start_incident(store, WHAT)


def wanted(
    place: Path,
    papers: tuple[PaperKind, ...] = (),
    password: str = PASSWORD,
    *,
    with_locked: bool = True,
) -> out_service.Wanted:
    place.mkdir(exist_ok=True)
    return out_service.Wanted(place, password, papers, protect, safe_file_name, with_locked)


def take_out(
    store: Store, place: Path, papers: tuple[PaperKind, ...] = (), *, with_locked: bool = True
) -> Written:
    given = out_service.begin(store, with_locked=with_locked)
    password = PASSWORD if store.is_leader and with_locked else ""
    asked = wanted(place, papers, password, with_locked=with_locked)
    written = out_service.write(given, asked, silent)
    return out_service.finish(store, written).value


def letters_and_map() -> tuple[PaperKind, ...]:
    """Of the papers that go along, the letters home of both cabinets and the contact map."""
    return tuple(
        one for one in menu_openers.papers() if one.called in {"Letter home", "Contact map"}
    )


def empty_school(template: Path, folder: Path) -> Store:
    """Another school, just set up, its leader signed in."""
    shutil.copytree(template, folder)
    return accounts.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)


def look(folder: Path, password: str = PASSWORD) -> Found:
    return found_service.look(folder, password, with_locked=True)


def bring_in(store: Store, folder: Path) -> Brought:
    found = look(folder)
    in_service.seal(store, found)
    return in_service.bring(in_service.access(store), found, silent)


def office_json(folder: Path) -> Path:
    return folder / "Office cabinet" / "office.json"


def inside(folder: Path) -> zipfile.ZipFile:
    """The protected file, opened."""
    path = folder / "Protected" / "Papers.zip"
    return zipfile.ZipFile(place_rules.opened(path, PASSWORD))


def tables_of(folder: Path) -> dict[str, dict[str, Any]]:
    """Every JSON of a folder: its name → its tables."""
    box = inside(folder)
    found = {"office": json.loads(office_json(folder).read_bytes())["tables"]}
    for name in box.namelist():
        if name.endswith(".json") and ".schema." not in name:
            found[name] = json.loads(box.read(name))["tables"]
    return found


def entries(store: Store) -> list[tuple[str, str]]:
    """What both trails say: action and subject."""
    with store.read() as session:
        found = [
            tuple(row)
            for trail in (OfficeAudit, LockedAudit)[: 1 + store.is_leader]
            for row in session.execute(select(trail.action, trail.subject).order_by(trail.seq))
        ]
    return [(str(action), str(subject)) for action, subject in found]
