"""Incidents that not every leader may read: begun in a sealed envelope, or moved into one (F30)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import replay_service, service
from esafety_desktop.incidents.records import Incident
from esafety_desktop.incidents.rows import LeaderRow
from esafety_desktop.store.base import LockedBase
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.envelopes import (
    add_reader,
    left_out_of,
    new_envelope,
    readers_of,
    take_back,
)
from esafety_desktop.store.keys import pair_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from esafety_desktop.store.slots import Reader
    from esafety_desktop.store.store import Store, UnitOfWork

_WITH_IT = ("locked_legal_hold", "locked_retention_choice", "locked_retention_review")
_STAYS = ("incident_paper_sheet",)
"""Numbers of printed sheets: they hold no words, and each is looked for where it was printed."""
ELSEWHERE = "in a sealed envelope"


def colleagues(store: Store) -> tuple[LeaderRow, ...]:
    """The other leaders: whom it may be about, or who may read it."""
    me = store.account.id
    return tuple(LeaderRow(one.id, one.name) for one in store.leaders() if one.id != me)


def readers(store: Store) -> tuple[str, ...]:
    """Who can open the cabinet of a store: an envelope's readers, else every leader."""
    if not store.is_envelope:
        return tuple(one.name for one in store.leaders())
    shut = {one.id for one in _shut_out(store)}
    return tuple(one.name for one in readers_of(store) if one.id not in shut)


def shut_out(store: Store) -> tuple[str, ...]:
    """The readers of an envelope who can't open it now: their account has a new key, or is gone."""
    return tuple(one.name for one in _shut_out(store))


def _shut_out(envelope: Store) -> list[Reader]:
    public = {one.id: one.public for one in envelope.keyring().with_role(Role.LEADER)}
    public[envelope.account.id] = pair_of(envelope.private_key()).public
    return [one for one in readers_of(envelope) if public.get(one.id) != one.public]


def could_read(envelope: Store) -> tuple[LeaderRow, ...]:
    """The leaders who can be made readers of an envelope; never those whom it is about."""
    apart = {one.id for one in left_out_of(envelope)}
    shut = {one.id for one in _shut_out(envelope)}
    able = {one.id for one in readers_of(envelope)} - shut
    others = (one for one in envelope.leaders() if one.id not in apart | able)
    return tuple(LeaderRow(one.id, one.name) for one in others)


def let_read(envelope: Store, account_id: str) -> Changed[str]:
    """Let another leader open an envelope, or one whose account has a new key.

    Raises:
        Problem: that leader was left out of it, or it has as many readers as it can have.
    """
    add_reader(envelope, account_id)
    name = next(one.name for one in readers_of(envelope) if one.id == account_id)
    return Changed(Area.INCIDENTS, account_id, f"{name} can open it from the next sign-in on.")


def should_be_sealed(store: Store, incident_id: str) -> bool:
    """Whether a route is open that only the head, and whom the head names, should read (TFA-9)."""
    if store.is_envelope:
        return False
    with store.read() as session:
        record = chronology.record(session, incident_id)
        ways = replay_service.stands(record, store.today())
    return any(
        procedure.route_by_id[route].adults_only_head
        for procedure, position in ways
        for route in position.routes
    )


def start_sealed(
    store: Store, with_readers: Collection[str], what_happened: str = ""
) -> Changed[str]:
    """Begin an incident in an envelope of its own; gives its id.

    Args:
        store: The ordinary store.
        with_readers: Account ids of the other leaders who may open it.
        what_happened: The first words.

    Raises:
        Problem: the envelope can't be made.
    """
    envelope = new_envelope(store, {store.account.id, *with_readers})
    return service.start_incident(envelope, what_happened)


def seal_away(
    store: Store,
    incident_id: str,
    with_readers: Collection[str],
    disposers: Iterable[Callable[[UnitOfWork, str], None]] = (),
) -> Changed[str]:
    """Move an incident with all that hangs on it into an envelope; gives its id, which it keeps.

    Its number and times stay behind, for it was there; every word is taken out. Stopped half-way,
    it is in both and goes on here; sealed away again, the copy is made anew.

    Args:
        store: The ordinary store, in which it lives.
        incident_id: The incident.
        with_readers: Account ids of the other leaders who may open it.
        disposers: What empties the words that other rooms keep of it (`wiring.DISPOSERS`).

    Raises:
        Problem: it isn't there, is moved out already, or the envelope can't be made.
    """
    with store.read() as session:
        chronology.not_on_paper(chronology.record(session, incident_id))
        rows = list(_all_of(session, incident_id))
    for copy in [one for one in store.stores[1:] if _has(one, incident_id)]:
        take_back(store, copy)
    envelope = new_envelope(store, {store.account.id, *with_readers})
    with envelope.write() as unit:
        for table, found in rows:
            unit.session.execute(table.insert(), found)
        unit.commit("incident.sealed", incident_id)
    for place in store.drafts.places():
        if place.startswith(_drafts_of(incident_id)):
            envelope.drafts.put(place, store.drafts.get(place) or {})
    from esafety_desktop.incidents import closing_service  # for this alone

    closing_service.move_to_paper(store, incident_id, ELSEWHERE, disposers)
    said = "It is sealed away; its words are gone from here."
    return Changed(Area.INCIDENTS, incident_id, said, final=True)


def _drafts_of(incident_id: str) -> tuple[str, ...]:
    return (f"incidents/{incident_id}", f"incidents/keep/{incident_id}")


def _all_of(session: Session, incident_id: str) -> Iterator[tuple[Table, list[dict[str, Any]]]]:
    """Every row that hangs on an incident, table by table, those that others need first."""
    ids: dict[str, set[str]] = {}
    for table in LockedBase.metadata.sorted_tables:
        if table.name != "incident" and not _goes_along(table, ids):
            continue
        query = table.select().order_by(table.c.seq)
        if table.name == "incident":
            query = query.where(table.c.id == incident_id)
        for key in table.foreign_keys:
            wanted = ids[key.column.table.name]
            query = query.where(key.parent.in_(wanted))
        found = [dict(row) for row in session.execute(query).mappings()]
        ids[table.name] = {row["id"] for row in found}
        for row in found:
            del row["seq"]  # the envelope counts its own
        if found:
            yield table, found


def _goes_along(table: Table, ids: dict[str, set[str]]) -> bool:
    named = table.name.startswith("incident_") or table.name in _WITH_IT
    named = named and table.name not in _STAYS
    targets = {key.column.table.name for key in table.foreign_keys}
    return named and bool(targets) and targets <= set(ids)


def _has(store: Store, incident_id: str) -> bool:
    with store.read() as session:
        return session.scalar(select(Incident.id).where(Incident.id == incident_id)) is not None
