"""What a leader decides on a slip: an incident, or settled with a reason; a reply to the writer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.concerns import slot_service
from esafety_desktop.concerns.inbox_service import waiting_slip
from esafety_desktop.concerns.records import ConcernDecision
from esafety_desktop.dates import british_time
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import service
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.envelopes import new_envelope
from esafety_desktop.store.slots import BOXES as MOST_READERS

if TYPE_CHECKING:
    from esafety_desktop.concerns.rows import ConcernRow
    from esafety_desktop.store.store import Store, UnitOfWork

_LONGEST_REPLY = 600
_ALREADY = Problem(
    "This concern became an incident before the program was stopped.",
    "Choose Make it an incident: that opens the one that is there. Your words are still here.",
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
    row = waiting_slip(store, slip_id)
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
    row = waiting_slip(store, slip_id)
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


def dispose(unit: UnitOfWork, incident_id: str) -> None:
    """Empty what was decided on the slip that an incident came from; its receipt stays."""
    query = select(ConcernDecision).where(ConcernDecision.incident_id == incident_id)
    for decision in unit.session.scalars(query):
        decision.reason, decision.text = "", ""


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
