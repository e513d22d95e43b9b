"""Proving a back-up: unpacked in a temporary folder, opened, checked to the last entry, counted.

The termly drill does it, and so does a leader's sign-in after an office-only day, when the locked
cabinet went into a back-up as a closed file that nobody could look into.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop.backups import book_service, found_service
from esafety_desktop.backups.inside_service import count, fitting, keys_by_code, opened, unpacked
from esafety_desktop.backups.rows import Proof
from esafety_desktop.problem import Problem
from esafety_desktop.store import cipher, epochs, slots
from esafety_desktop.store.audit import Head
from esafety_desktop.store.cabinet import AccountInfo, Cabinet, Drawer, Role
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.copying import must_be_sound
from esafety_desktop.store.faults import CabinetNewer, MigrationFailed, NotSaved
from esafety_desktop.store.manifest import BackupUnread
from esafety_desktop.store.opening import bring_up_to_date, writing_beside
from esafety_desktop.store.verifying import verify_chain
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from esafety_desktop.backups.rows import Found, Inside
    from esafety_desktop.store.manifest import Manifest
    from esafety_desktop.store.slots import Slot
    from esafety_desktop.store.store import Store

    Progress = Callable[[int, int], None]


_BAD_ENVELOPE = (
    "But a sealed envelope in it that is for you does not open or is not sound. If it is so in the"
    " program as well, look for an earlier back-up that has it."
)
_ONLY_SHEET = (
    " On another PC only the recovery sheet opens it, no password: type its code to try that, too."
)


class Trial(Value):
    """A back-up that is to be proved, with what opens it.

    Attributes:
        data: The data folder, in which a temporary one is made.
        found: The file.
        who: Who is signed in.
        private: That account's private key.
        held: Every key that each open cabinet ever had, the newest first.
        code: A recovery sheet's code that is to be tried; "" for none.
    """

    data: Path
    found: Found
    who: AccountInfo
    private: bytes
    held: Mapping[Cabinet, tuple[bytes, ...]]
    code: str = ""

    def __repr__(self) -> str:
        return f"Trial({self.found.path.name})"


def trial(store: Store, found: Found, code: str = "") -> Trial:
    """Prepare it with the keys of who is signed in."""
    ring = store.keyring()
    held = {
        drawer.cabinet: epochs.keys_of(ring, drawer.cabinet, drawer.key)
        for drawer in store.drawers()
    }
    return Trial(store.folder, found, store.account, store.private_key(), held, code)


def prove(what: Trial, progress: Progress) -> Proof:
    """Do it, on the worker thread; leaves nothing behind, and says what it found."""
    found, with_sheet = what.found, bool(what.code)
    try:
        with unpacked(what.data, found.path, progress) as (place, manifest):
            try:
                held = _keys(what, place)
            except Problem as problem:
                if what.code:  # says something of the paper, nothing of the back-up
                    return _refused(what, problem)
                raise
            inside = _checked(what, place, manifest, held)
            for_you = _of_envelopes(what, place)
    except (NotSaved, BackupUnread, CabinetNewer, MigrationFailed) as problem:
        # No room to unpack it, it can't be read now, or not by this version of the program.
        return _refused(what, problem)
    except Problem as problem:
        said = f"{problem.message} {problem.advice}".strip()
        return Proof(found.path, found.where, found.made_at, False, said, None, with_sheet)
    said = _in_words(inside, manifest, held)
    if with_sheet:
        said += " The recovery sheet fits."
    elif found.away:
        said += _ONLY_SHEET
    return Proof(
        found.path, found.where, manifest.made_at, True, said, inside, with_sheet, for_you=for_you
    )


def _refused(what: Trial, problem: Problem) -> Proof:
    found = what.found
    said = f"{problem.message} {problem.advice} The back-up may be sound; nothing is recorded."
    sheet = bool(what.code)
    return Proof(found.path, found.where, found.made_at, False, said, None, sheet, refused=True)


def _keys(what: Trial, place: Path) -> dict[Cabinet, bytes]:
    if what.code:
        return keys_by_code(what.data, place, what.code)
    there = (one for one in what.held if (place / one.file_name).exists())
    return {one: fitting(place, one, what.held[one]) for one in there}


def _checked(what: Trial, place: Path, manifest: Manifest, held: Mapping[Cabinet, bytes]) -> Inside:
    """Read through every file that a key opens, and its trail up to the entry in the manifest."""
    heads = {item.name: Head(item.head_seq, item.head_hash) for item in manifest.files}
    for cabinet, key in held.items():
        with cipher.opened(Drawer(cabinet, place / cabinet.file_name, key)) as connection:
            must_be_sound(connection, cabinet)
    with opened(place, what.who, what.private, held) as store:
        for cabinet in held:
            anchors = [heads[cabinet.file_name]] if heads[cabinet.file_name].seq else []
            with store.read() as session:
                faults = verify_chain(session, cabinet, *anchors)
            if faults:
                raise Problem(
                    f"The record of changes of the {cabinet.plain_name} in it does not add up: at"
                    f" entry {faults[0].seq}, {faults[0].what}.",
                    "Keep the file, and tell whoever looks after this PC.",
                )
        return count(store)


def _of_envelopes(what: Trial, place: Path) -> str:
    """What of the sealed envelopes in it; whether there are any is said only where one is bad."""
    if what.who.role is not Role.LEADER:
        return ""
    for slot in slots.slots(place):
        found = slots.try_boxes(slot, what.private)
        if found and not any(_is_sound(slot, key) for key in found):
            return _BAD_ENVELOPE
    return "Any sealed envelopes in it that you can open are sound, too."


def _is_sound(slot: Slot, key: bytes) -> bool:
    """Whether a sealed envelope opens with a key, is sound, and its trail adds up."""
    if slots.read_blank(slot, key) is not None:
        return True
    drawer = Drawer(Cabinet.LOCKED, slot.db, key)
    try:
        if not cipher.fits(drawer):
            return False
        with cipher.opened(drawer) as connection:
            must_be_sound(connection, Cabinet.LOCKED)
        bring_up_to_date(drawer)
        with writing_beside(drawer) as session:
            return not verify_chain(session, Cabinet.LOCKED)
    except (DatabaseError, SQLAlchemyError, Problem):
        return False


def _in_words(inside: Inside, manifest: Manifest, held: Mapping[Cabinet, bytes]) -> str:
    parts = [_counted(inside.pupils, "pupil"), _counted(inside.signed, "signed form")]
    if inside.incidents is not None:
        parts.append(_counted(inside.incidents, "incident"))
    said = f"It opens, and what was opened in it is sound: {', '.join(parts)}."
    names = {item.name for item in manifest.files}
    if Cabinet.LOCKED not in held and Cabinet.LOCKED.file_name in names:
        said += " The locked cabinet in it is there to the last byte; a leader can look into it."
    return said


def _counted(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def unchecked(store: Store) -> Found | None:
    """The newest back-up on this PC with a closed locked cabinet into which nobody has looked.

    For leaders; quick enough for an idle moment. One at a time: the next sign-in has the next.
    """
    if not store.is_leader:
        return None
    tried, key = book_service.book(store.folder).tried, book_service.tried_key
    for place in book_service.places(store.folder, store.clock()):
        if not place.away:
            files = found_service.in_place(store.folder, place.path, place.name)
            closed = [one for one in files if one.closed]
            return next((one for one in closed if key(one.path) not in tried), None)
    return None


def record_check(store: Store, proof: Proof) -> Changed[Proof]:
    """Keep that a closed copy was checked; say plainly if it is bad.

    Where nothing was proved nothing is kept: the next sign-in looks again.
    """
    if proof.refused:
        said = unread_words(proof)
        if said not in store.notices:
            store.notices = (*store.notices, said)
        return Changed(Area.SETTINGS, proof)
    found_service.note_tried(store.folder, proof.path, good=proof.good)
    with store.write() as unit:
        detail = {"good": proof.good, "made at": proof.made_at}
        unit.commit("back-up checked", proof.path.name, detail, Cabinet.LOCKED)
    if proof.good and proof.for_you == _BAD_ENVELOPE:
        store.notices = (*store.notices, f"{proof.path.name}: {proof.said} {proof.for_you}")
        return Changed(Area.SETTINGS, proof)
    if proof.good:
        return Changed(Area(0), proof)
    store.notices = (*store.notices, bad_words(proof))
    return Changed(Area.SETTINGS, proof, "A back-up was found bad: see Today.")


def bad_words(proof: Proof) -> str:
    """What is said of a closed copy that is bad."""
    return (
        f"The back-up {proof.path.name}, made while no leader was signed in, is bad: {proof.said}"
        " Make a back-up now, and keep the one before it."
    )


def unread_words(proof: Proof) -> str:
    """What is said of a closed copy that nobody could look into."""
    return (
        f"The back-up {proof.path.name} could not be looked into, and is tried again when a leader"
        f" signs in next. {proof.said}"
    )
