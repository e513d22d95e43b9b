"""Back in: a folder that *Take everything out* made, into a school that holds nothing yet."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from esafety_desktop.everything.names_rules import FOUNDED, OWN_TO_A_SCHOOL
from esafety_desktop.everything.rows import Brought, FileRef
from esafety_desktop.everything.table_service import carried
from esafety_desktop.problem import Problem
from esafety_desktop.store import audit, envelopes
from esafety_desktop.store.audit import LockedAudit, OfficeAudit
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.faults import NotSaved
from esafety_desktop.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Delete, Table
    from sqlalchemy.orm import Session

    from esafety_desktop.everything.found_service import Found, Loaded
    from esafety_desktop.store.cabinet import AccountInfo
    from esafety_desktop.store.unit import UnitOfWork

    Progress = Callable[[int, int], None]

DONE = "everything brought in"
_SLICE = 200
_ALL = ~Area(0)


class Access(NamedTuple):
    """What is needed to write beside the window: an own way to the same cabinets.

    Attributes:
        folder: The data folder.
        account: Who is signed in.
        private: The account's key.
        keys: The keys of the cabinets that it has open.
        behind: As in `Store`.
        clock: Tells the time.
    """

    folder: Path
    account: AccountInfo
    private: bytes
    keys: dict[Cabinet, bytes]
    behind: dict[Cabinet, bytes]
    clock: Callable[[], datetime]

    def __repr__(self) -> str:
        return f"Access({self.account.name})"


def access(store: Store) -> Access:
    """Taken where the store is."""
    return Access(
        store.folder,
        store.account,
        store.private_key(),
        store.cabinet_keys,
        dict(store.behind),
        store.clock,
    )


def why_not(store: Store) -> str:
    """Why nothing can be brought in here; "" where the school is empty."""
    cabinets = store.account.role.cabinets
    if all(_holds(store, one) for one in cabinets):
        return (
            "This school holds records already. Everything can only be brought into a new, empty "
            "school: nothing that is here may be mixed up or written over."
        )
    return ""


def _holds(store: Store, cabinet: Cabinet) -> str:
    with store.read() as session:
        return held(session, cabinet)


def held(session: Session, cabinet: Cabinet) -> str:
    """The title of a table that somebody has written in; "" in an empty cabinet."""
    for one in carried(cabinet):
        if one.info.name not in FOUNDED and session.scalar(
            select(1).select_from(one.table).limit(1)
        ):
            return one.info.title
    return ""


def seal(store: Store, found: Found) -> list[Store]:
    """Bring in the sealed envelopes, each for the signed-in leader alone; gives the new ones.

    Done first: the rest is one change, and whoever finds it failed takes these back. Those that
    came from this folder before a program was stopped stay as they are.

    Raises:
        Problem: the school isn't empty, or an envelope doesn't fit together; none is there then.
    """
    if refused := why_not(store):
        raise Problem(refused, "Set up a new school for it on another PC or log-in.")
    made: list[Store] = []
    try:
        for one in found.envelopes:
            if any(_came(envelope, LockedAudit, one) for envelope in store.stores[1:]):
                continue
            envelope = envelopes.new_envelope(store, [store.account.id])
            made.append(envelope)
            with envelope.write() as unit:
                _put(unit.session, one, Cabinet.LOCKED, lambda _rows: None)
                unit.commit(DONE, one.part.digest, {"rows": one.part.count}, Cabinet.LOCKED)
    except BaseException:
        with contextlib.suppress(NotSaved):  # why it failed is the sentence that helps
            unseal(store, made)
        raise
    return made


def unseal(store: Store, made: list[Store]) -> None:
    """Take envelopes back, where the rest could not be brought in.

    Raises:
        NotSaved: the disk did not take one; the others are taken back all the same.
    """
    with contextlib.ExitStack() as last:
        for envelope in made:
            last.callback(envelopes.take_back, store, envelope)


def bring(given: Access, found: Found, progress: Progress) -> Brought:
    """Bring in both cabinets as one change: all of it, or nothing.

    Raises:
        Problem: the school isn't empty, the folder doesn't fit together, or the disk is full.
        Cancelled: somebody asked for it.
    """
    parts = [(Cabinet.OFFICE, found.office)]
    if found.locked is not None and Cabinet.LOCKED in given.keys:
        parts.append((Cabinet.LOCKED, found.locked))
    store = Store(*given[:4], given.clock, behind=given.behind)
    try:
        with store.write() as unit:
            parts = list(_fitting(unit.session, parts))
            _bring_all(unit, parts, progress)
            _commit(unit, parts)
    finally:
        store.close()
    sealed = sum(one.part.count for one in found.envelopes)
    return Brought(
        sum(one.part.count for _, one in parts) + sealed, len(parts) + len(found.envelopes)
    )


def _fitting(
    session: Session, parts: list[tuple[Cabinet, Loaded]]
) -> Iterator[tuple[Cabinet, Loaded]]:
    """Each part whose cabinet is empty; the office's may have come in before, from this folder."""
    for cabinet, loaded in parts:
        table = held(session, cabinet)
        if not table:
            yield cabinet, loaded
        elif (
            cabinet is not Cabinet.OFFICE
            or len(parts) < 2
            or not _came(session, OfficeAudit, loaded)
        ):
            raise Problem(
                f"This school holds records already, for instance “{table}”.",
                "Nothing was brought in. Set up a new, empty school and bring it in there.",
            )


def _came(
    store: Store | Session, trail: type[OfficeAudit] | type[LockedAudit], loaded: Loaded
) -> bool:
    """Whether this very file was brought in before."""
    entry = select(func.count()).where(trail.action == DONE, trail.subject == loaded.part.digest)
    if isinstance(store, Store):
        with store.read() as session:
            return bool(session.scalar(entry))
    return bool(store.scalar(entry))


def _bring_all(unit: UnitOfWork, parts: list[tuple[Cabinet, Loaded]], progress: Progress) -> None:
    done, total = 0, sum(one.part.count for _, one in parts) + 1

    def tick(rows: int) -> None:
        nonlocal done
        done += rows
        progress(min(done, total - 1), total)

    for cabinet, loaded in parts:
        for one in reversed(carried(cabinet)):
            if one.info.name in FOUNDED:
                unit.session.execute(_cleared(one.table))
        _put(unit.session, loaded, cabinet, tick)


def _cleared(table: Table) -> Delete:
    own = table.c.name.not_in(OWN_TO_A_SCHOOL) if "name" in table.primary_key.columns else None
    return delete(table) if own is None else delete(table).where(own)


def _put(session: Session, loaded: Loaded, cabinet: Cabinet, tick: Callable[[int], object]) -> None:
    for one in carried(cabinet):
        rows = loaded.part.rows[one.info.name]
        for begin in range(0, len(rows), _SLICE):
            some = [
                {
                    name: loaded.file(cell) if isinstance(cell, FileRef) else cell
                    for name, cell in row.items()
                }
                for row in rows[begin : begin + _SLICE]
            ]
            tick(len(some))
            try:
                session.execute(insert(one.table), some)
            except IntegrityError as error:
                raise Problem(
                    f"Rows of the table “{one.info.title}” don't fit to the others.",
                    "Nothing was brought in. The folder was changed after it was made: take"
                    " everything out again, and bring that in.",
                ) from error


def _commit(unit: UnitOfWork, parts: list[tuple[Cabinet, Loaded]]) -> None:
    """An entry in the trail of each cabinet, and all is saved at once (F13)."""
    *others, (last, loaded) = parts
    for cabinet, one in others:
        unit.session.flush()
        audit.append(
            unit.session.connection(),
            cabinet,
            at=unit.now,
            signer=unit.store.signer,
            action=DONE,
            subject=one.part.digest,
            detail={"rows": one.part.count},
        )
    unit.commit(DONE, loaded.part.digest, {"rows": loaded.part.count}, last)


def done(brought: Brought) -> Changed[Brought]:
    """What every view is told: all of it is new."""
    return Changed(_ALL, brought, f"{brought.rows:,} rows were brought in.", final=True)
