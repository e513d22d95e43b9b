"""Report a concern: a slip that only leaders can open, and not those whom it is about."""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.concerns import slot_service
from esafety_desktop.concerns.records import ConcernDecision
from esafety_desktop.concerns.rows import ConcernRow, LeaderChoice, OwnConcern
from esafety_desktop.concerns.slip_rules import BOXES, Words, packed
from esafety_desktop.dates import british_time, london_today
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import service
from esafety_desktop.incidents.leader_rules import PAPER_ROUTE
from esafety_desktop.incidents.rows import Due
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.envelopes import new_envelope
from esafety_desktop.store.slots import BOXES as MOST_READERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from esafety_desktop.store.store import Store, UnitOfWork

NOT_TOLD_YET = (
    "Nobody is told until a leader signs in. The program sends nothing: go or ring now, "
    "and write below whom you told."
)
_LONGEST_REPLY = 600
_REPLY_DAYS = timedelta(days=14)
"""How long a writer is told that no reply has come: nobody must give one."""
_OWN = "incidents/own"
_ALREADY = Problem(
    "This concern became an incident before the program was stopped.",
    "Choose Make it an incident: that opens the one that is there. Your words are still here.",
)


def leaders(store: Store) -> tuple[LeaderChoice, ...]:
    """Who could open a slip."""
    found = store.keyring().with_role(Role.LEADER)
    return tuple(LeaderChoice(account.id, account.name) for account in found)


def readers(store: Store, about: Collection[str]) -> tuple[str, ...]:
    """The names of those who could open a slip about these leaders; nobody: the paper route."""
    return tuple(leader.name for leader in leaders(store) if leader.id not in about)


def report_concern(
    store: Store,
    text: str,
    *,
    about: Collection[str] = (),
    told: str = "",
    told_at: datetime | None = None,
) -> Changed[int]:
    """Seal a concern to the leaders; gives the receipt.

    Args:
        store: The open office cabinet.
        text: What the writer saw or heard.
        about: Account ids of the leaders it is about; they get no copy.
        told: Whom the writer told, and how.
        told_at: When.

    Raises:
        Problem: nothing was written, or no leader is left to read it.
    """
    text = plain(text)
    if not text:
        raise Problem("Nothing is written yet.", "Write what you saw or heard.")
    to = store.leaders(leaving_out=about)[:BOXES]
    if not to:
        raise Problem("No leader is left who may read this.", PAPER_ROUTE)
    names = tuple(one.name for one in leaders(store) if one.id in about)
    words = Words(
        text,
        store.account.name,
        store.account.id,
        plain(told),
        told_at.isoformat() if told_at else "",
        tuple(about),
        names,
    )
    mine = slot_service.mark_of(store)
    with store.write() as unit:
        number = slot_service.put_slip(unit, packed(words), [one.public for one in to], mine)
        unit.commit_unaudited()
    return Changed(Area.CONCERNS, number, f"Concern {number} is sealed and kept. {_told(words)}")


def slips(store: Store) -> tuple[ConcernRow, ...]:
    """The slips that wait for the signed-in leader, oldest first."""
    if not store.is_leader:
        return ()
    return tuple(
        _row(slip_id, number, at, words)
        for slip_id, number, at, words in slot_service.open_slips(store)
    )


def slip_to_incident(store: Store, slip_id: str, reply: str = "") -> Changed[str]:
    """Make an incident of a slip; one about a leader lies in an envelope. Gives the incident's id.

    Args:
        store: The ordinary store.
        slip_id: The slip.
        reply: A few words to the writer, or "".

    Raises:
        Problem: it was collected by somebody else, or isn't for this account.
    """
    row = _find(store, slip_id)
    answer = _answer(store, row, reply)
    if not row.about:
        with store.write() as unit:
            made = _new_incident(unit, row)
            slot_service.collect(unit, slip_id, answer)
            unit.commit("incident.from_slip", str(row.number), cabinet=Cabinet.LOCKED)
    else:
        made = _decided(store, slip_id) or ""
        if not made:
            with _envelope(store, row).write() as unit:
                made = _new_incident(unit, row)
                unit.commit("incident.from_slip", str(row.number))
        _collect_apart(store, slip_id, answer)
    where = " in a sealed envelope" if row.about else ""
    return Changed(Area.INCIDENTS | Area.CONCERNS, made, f"{row.title} is now an incident{where}.")


def settle_slip(store: Store, slip_id: str, reason: str, reply: str = "") -> Changed[None]:
    """Collect a slip without an incident, with the reason; its words are kept with that.

    Raises:
        Problem: no reason, or it was collected by somebody else.
    """
    reason = plain(reason)
    if not reason:
        raise Problem("A concern without an incident needs a reason.", "Write what was decided.")
    row = _find(store, slip_id)
    answer = _answer(store, row, reply)
    decided = _decided(store, slip_id) if row.about else None
    if decided:
        raise _ALREADY
    home = _envelope(store, row) if row.about and decided is None else store
    if home is not store or not row.about:
        with home.write() as unit:
            unit.session.add(_decision(unit, row, reason=reason, text=row.text))
            if home is store:
                slot_service.collect(unit, slip_id, answer)
            unit.commit("concern.settle", str(row.number), cabinet=Cabinet.LOCKED)
    if row.about:
        _collect_apart(store, slip_id, answer)
    return Changed(Area.CONCERNS, None, f"{row.title} is settled without an incident.")


def due(store: Store, today: date) -> tuple[Due, ...]:
    """The slips that wait for a leader, or the own ones that nobody has collected yet."""
    if not store.is_leader:
        return tuple(_own_due(slot_service.own_concerns(store), today))
    count = slot_service.waiting(store)
    if not count:
        return ()
    words = slot_service.waiting_words(count)
    what = "A concern was reported: read it now"
    if count > 1:
        what = f"{words} were reported: read them now"
    return (Due(what, today, overdue=True, place="incidents/slips"),)


def _own_due(own: Iterable[OwnConcern], today: date) -> Iterator[Due]:
    """What a writer waits for: that somebody collects it, at once; then, for a while, a reply."""
    rows = list(own)
    if waiting := sum(1 for row in rows if row.collected_at is None):
        words = slot_service.waiting_words(waiting)
        what = f"{words} that you wrote: no leader has collected it yet. Go and tell one"
        yield Due(what, today, overdue=True, place=_OWN)
    since = today - _REPLY_DAYS
    silent = [row for row in rows if row.collected_at and not row.reply]
    if count := sum(1 for row in silent if london_today(row.collected_at) >= since):
        words = slot_service.waiting_words(count)
        what = f"{words} that you wrote: collected, no reply yet"
        yield Due(what, None, overdue=False, place=_OWN, waits=True)


def dispose(unit: UnitOfWork, incident_id: str) -> None:
    """Empty what was decided on the slip that an incident came from; its receipt stays."""
    query = select(ConcernDecision).where(ConcernDecision.incident_id == incident_id)
    for decision in unit.session.scalars(query):
        decision.reason, decision.text = "", ""


def _find(store: Store, slip_id: str) -> ConcernRow:
    for row in slips(store):
        if row.id == slip_id:
            return row
    raise Problem("This concern was collected already.", "Look for it in the list of incidents.")


def _new_incident(unit: UnitOfWork, row: ConcernRow) -> str:
    record = service.new_record(unit, row.text, row.id)
    record.reported_at = row.written_at
    chronology.write_entry(unit, record, "opened", _origin(row))
    unit.session.add(_decision(unit, row, incident_id=record.id))
    made: str = record.id
    return made


def _decision(
    unit: UnitOfWork,
    row: ConcernRow,
    *,
    incident_id: str | None = None,
    reason: str = "",
    text: str = "",
) -> ConcernDecision:
    return ConcernDecision(
        slip_id=row.id,
        incident_id=incident_id,
        reason=reason,
        text=text,
        at=unit.now,
        author=unit.account.name,
    )


def _decided(store: Store, slip_id: str) -> str | None:
    """The incident that a slip became in any cabinet, "" when it was settled; None when neither."""
    query = select(ConcernDecision.incident_id).where(ConcernDecision.slip_id == slip_id)
    for one in store.stores:
        with one.read() as session:
            found = session.execute(query).first()
        if found is not None:
            return found[0] or ""
    return None


def _envelope(store: Store, row: ConcernRow) -> Store:
    """A new envelope for every leader whom a slip is not about, as many as it can have."""
    able = [one.id for one in store.leaders(leaving_out=row.about)]
    able.sort(key=lambda one: one != store.account.id)
    return new_envelope(store, able[:MOST_READERS])


def _collect_apart(store: Store, slip_id: str, answer: bytes) -> None:
    """Collect a slip whose decision lies in an envelope; no trail tells of it."""
    with store.write() as unit:
        slot_service.collect(unit, slip_id, answer)
        unit.commit_unaudited()


def _answer(store: Store, row: ConcernRow, reply: str) -> bytes:
    """The reply sealed to the writer, or nothing.

    Raises:
        Problem: it is too long, or the writer's account is gone.
    """
    reply = plain(reply)
    if not reply:
        return b""
    if len(reply) > _LONGEST_REPLY:
        raise Problem(
            f"The reply is longer than {_LONGEST_REPLY} letters.",
            "Say only that it was read and what the writer should do; talk about the rest.",
        )
    writer = next((one for one in store.keyring().accounts if one.id == row.writer_id), None)
    if writer is None:
        raise Problem("The writer's account is not there any more.", "Tell the person yourself.")
    return slot_service.seal_reply(writer.public, reply)


def _row(slip_id: str, number: int, at: datetime, words: Words) -> ConcernRow:
    told_at = datetime.fromisoformat(words.told_at) if words.told_at else None
    row = ConcernRow(slip_id, number, at, words.by, words.text, words.told, told_at)
    return dataclasses.replace(row, about=words.about, writer_id=words.by_id)


def _told(words: Words) -> str:
    """Whom the writer told, as they wrote it; the program itself tells nobody."""
    told = " ".join(words.told.split()).rstrip(".")
    return f"Told by you: {told}." if told else "Nobody is told yet."


def _origin(row: ConcernRow) -> str:
    told = f"{row.told} ({british_time(row.told_at)})" if row.told_at else row.told
    return "\n".join(
        (
            f"Opened from the concern {row.number} of {british_time(row.written_at)}.",
            f"Written by {row.written_by}.",
            f"Told by the writer: {told or 'nobody'}.",
            f"What was reported: {row.text}",
        )
    )
