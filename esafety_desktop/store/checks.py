"""Is what lies on the disk sound? Checked when the last exit was unclean, else in idle moments.

A small mark lies beside each cabinet as long as it is open. One that is still there when the
cabinet is opened tells of a crash or a power cut; then the file is checked before anybody reads it.
"""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import sqlalchemy.exc
from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop.problem import Problem
from esafety_desktop.store import audit, cipher
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.faults import CabinetDamaged, CabinetFault, NotRead, NotSaved
from esafety_desktop.store.makers import planted
from esafety_desktop.store.settings import get_setting, put_setting
from esafety_desktop.store.signing import newest_key
from esafety_desktop.store.text_index import catch_up
from esafety_desktop.store.verifying import Verification, verify_steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from esafety_desktop.store.cabinet import Drawer
    from esafety_desktop.store.store import Store

_SOUND = [("ok",)]
_WEEK = timedelta(days=7)
_SIGNED = 2000
"""The newest entries, whose signatures are checked in idle moments; the check by hand does all."""


def mark_of(drawer: Drawer) -> Path:
    """The mark that lies there as long as a cabinet is open."""
    return drawer.path.with_suffix(".open")


def was_left_open(drawer: Drawer) -> bool:
    """Whether the last program that had the cabinet open did not close it."""
    return mark_of(drawer).exists()


def mark_open(drawers: Iterable[Drawer]) -> None:
    """Lay the marks; a full disk must not bar anybody from reading."""
    for drawer in drawers:
        with contextlib.suppress(OSError):
            mark_of(drawer).touch()


def mark_closed(drawers: Iterable[Drawer]) -> None:
    """Take the marks away: these cabinets were closed as they should be."""
    for drawer in drawers:
        with contextlib.suppress(OSError):
            mark_of(drawer).unlink(missing_ok=True)


def quick_check(drawer: Drawer) -> None:
    """Read through a whole cabinet file (0.8 s at 184 MB).

    Raises:
        CabinetDamaged: it isn't sound.
    """
    try:
        with cipher.opened(drawer) as connection:
            sound = connection.execute("PRAGMA quick_check(1)").fetchall() == _SOUND
    except DatabaseError as error:
        raise cipher.why(error, drawer) from error
    if not sound:
        raise CabinetDamaged(drawer.cabinet)


def check_steps(store: Store) -> Iterator[str]:
    """Check the open cabinets, their files and their trails, a few milliseconds at a time.

    Between two steps anything may be read or written; it ends early when the store is closed.
    When all is sound, what an update kept of the file before it is removed.

    Yields:
        After each step a sentence for the person about what was found, or "".
    """
    found = False
    for said in _all_steps(store):
        found = found or bool(said)
        yield said
        if not store.is_open:
            return
    if not found:
        for drawer in store.drawers():
            if drawer.cabinet in store.settled:
                with contextlib.suppress(OSError):
                    drawer.kept_before_update.unlink(missing_ok=True)


def _all_steps(store: Store) -> Iterator[str]:
    yield from _index_steps(store)
    for drawer in store.drawers():
        yield from _of_cabinet(store, drawer, drawer.cabinet.plain_name)
    for envelope in store.stores[1:]:
        yield from _of_cabinet(envelope, envelope.drawers()[-1], "sealed envelope")
        yield _own_key_in(envelope)
        yield planted(store, envelope)
    if store.is_leader:
        yield from store.shelf().faults


def other_key_words(name: str) -> str:
    """What is said where the newest entries in somebody's name bear another key than theirs."""
    return (
        f"In the record of changes of the {name} the newest entries in your name were signed with"
        " another key than yours. That is right when you were given a new password or used a"
        " recovery sheet since then. If not, tell the head: somebody else wrote them."
    )


def _own_key_in(envelope: Store) -> str:
    """The same for an envelope, told once: nobody signs in there, so the own key is announced."""
    with contextlib.suppress(Problem, DatabaseError, sqlalchemy.exc.DBAPIError):
        with envelope.read() as session:
            key = newest_key(session.connection(), Cabinet.LOCKED, envelope.account.id)
        if key and key != envelope.signer.public:
            with envelope.write() as unit:
                unit.commit("signing key announced", envelope.account.id)
            return other_key_words("sealed envelope")
    return ""


def _index_steps(store: Store) -> Iterator[str]:
    """Have the search whole again: after an update, or when it was given up half-way."""
    for one in store.stores:
        try:
            for _ in catch_up(one):
                yield ""
        except (Problem, sqlalchemy.exc.DBAPIError):
            yield ""  # the file is looked at next; the list says what to do about the search


def _of_cabinet(store: Store, drawer: Drawer, name: str) -> Iterator[str]:
    try:
        whole = True
        for sound in _tables(drawer):
            whole = whole and sound
            yield "" if sound else _damaged(name)
        if whole and not store.is_envelope:
            yield "" if _between_the_tables(store, drawer) else _damaged(name)
        with store.read() as session:
            newest = audit.head(session, drawer.cabinet).seq
        walk = Verification(drawer.cabinet, signed_from=newest - _SIGNED)
        for faults in verify_steps(store.read, walk):
            if faults:
                yield _does_not_add_up(name, faults[0].seq, faults[0].what)
                return
            yield ""
    except (DatabaseError, sqlalchemy.exc.DBAPIError, CabinetFault, NotRead):
        yield _damaged(name)
    except NotSaved:
        yield ""  # the disk is busy or failing: whoever saves is told, and it is checked again


def _tables(drawer: Drawer) -> Iterator[bool]:
    """Whether each table of a cabinet is sound, with its indexes."""
    with cipher.opened(drawer) as connection:
        listed = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
        names = [row[0] for row in connection.execute(listed)]
    for name in names:
        with cipher.opened(drawer) as connection:
            checked = connection.execute(f'PRAGMA quick_check("{name}")').fetchall()
        yield checked == _SOUND


def _between_the_tables(store: Store, drawer: Drawer) -> bool:
    """Look once a week at the pages that no table uses (1 s at 184 MB); whether all is well.

    Damage there is harmless, and goes when the file is written anew without them (F10).
    """
    name = f"looked between the tables, {drawer.cabinet.value}"
    with store.read() as session:
        last = get_setting(session, name, "")
    if last and store.clock() - datetime.fromisoformat(last) < _WEEK:
        return True
    with cipher.opened(drawer) as connection:
        bad = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        if bad:
            # A damaged page may ask for more memory than there is: it stays damaged, and is told.
            with contextlib.suppress(MemoryError, DatabaseError):
                connection.execute("VACUUM")
                bad = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if not bad:
        with store.write() as unit:
            put_setting(unit, name, unit.now.isoformat())
            unit.commit_unaudited()
    return not bad


def _damaged(name: str) -> str:
    return (
        f"The file of the {name} has a damaged place. Write down on paper what is new today, and"
        " put back the newest back-up: File, Restore a back-up."
    )


def _does_not_add_up(name: str, seq: int, what: str) -> str:
    return (
        f"The record of changes of the {name} does not add up: at entry {seq}, {what}. Somebody or"
        " something changed it outside the program. Tell the head and whoever looks after this"
        " PC, and keep the last back-ups."
    )
