"""Runs in the Windows Python: makes a school for `windows-check`, or tells what is in it.

``school.py make FOLDER``, ``hold`` (keeps it open), and what prints JSON: ``look``, ``refuses``,
``held``, ``chosen``
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

OFFICE, LEADER = "office", "leader"
OFFICE_WORDS, LEADER_WORDS = "copper kettle drift", "lantern under moss"
WRITTEN = "A made-up child saw a made-up picture."


def make(folder: Path) -> None:
    """An office account, a leader, the school's name and one incident."""
    from esafety_desktop.accounts import service
    from esafety_desktop.incidents import service as incidents
    from esafety_desktop.school import service as school
    from esafety_desktop.school.rows import SchoolRow

    folder.mkdir(parents=True, exist_ok=True)
    new = service.first_office_account(folder, OFFICE, OFFICE_WORDS)
    service.make_locked_cabinet(new.store, LEADER, LEADER_WORDS)
    new.store.close()
    store = service.sign_in(folder, LEADER, LEADER_WORDS)
    school.save_school(store, SchoolRow("Łódź Śródmieście Primary"))
    incidents.start_incident(store, WRITTEN)
    store.close()


def look(folder: Path) -> dict[str, object]:
    """What a leader finds: the school's name, the words of all incidents, faults of the trails."""
    from esafety_desktop.accounts import service
    from esafety_desktop.incidents import service as incidents
    from esafety_desktop.school import service as school
    from esafety_desktop.store.cabinet import Cabinet
    from esafety_desktop.store.verifying import verify_chain

    store = service.sign_in(folder, LEADER, LEADER_WORDS)
    try:
        with store.read() as session:
            faults = [fault for one in Cabinet for fault in verify_chain(session, one)]
        found = [incidents.incident(store, row.id) for row in incidents.incidents(store)]
        return {
            "school": school.school(store).name,
            "incidents": [one.facts.what_happened for one in found],
            "faults": len(faults),
        }
    finally:
        store.close()


def refuses(folder: Path) -> str:
    """Why the program wouldn't keep a school there; empty if it would."""
    from esafety_desktop.store.folder import FolderRefused, check

    try:
        check(folder)
    except FolderRefused as refused:
        return refused.message
    return ""


def held(folder: Path) -> str:
    """What somebody is told who signs in while another program has the school open."""
    from esafety_desktop.problem import Problem
    from esafety_desktop.shell.lock_file import CabinetLock

    lock = CabinetLock(folder)
    try:
        lock.take()
    except Problem as problem:
        return problem.message
    lock.release()
    return ""


def hold(folder: Path) -> None:
    """Has the school open, as the program of another log-in would, until it is ended."""
    import time

    from esafety_desktop.accounts import service
    from esafety_desktop.shell.lock_file import CabinetLock

    lock = CabinetLock(folder)
    lock.take()
    store = service.sign_in(folder, LEADER, LEADER_WORDS)
    while lock.held:
        time.sleep(1)
    store.close()


def chosen(_folder: Path) -> str:
    """The folder that the program uses for this log-in, unasked."""
    from esafety_desktop.store.folder import choose

    return str(choose().path)


VERBS: dict[str, Callable[[Path], object]] = {
    "make": make,
    "look": look,
    "refuses": refuses,
    "held": held,
    "hold": hold,
    "chosen": chosen,
}

if __name__ == "__main__":
    verb, place = sys.argv[1], Path(sys.argv[2])
    said = VERBS[verb](place)
    sys.stdout.write(json.dumps(said) + "\n")
