"""The second step of a disposal: the words go, numbers, dates and the chain of digests stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from esafety_desktop.accounts.service import leaders
from esafety_desktop.dates import british_time
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import disposal_service as incident_words
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.text_rules import reference
from esafety_desktop.problem import Problem
from esafety_desktop.retention.keep_service import disposal_row, read_detail
from esafety_desktop.retention.periods_service import read_periods
from esafety_desktop.retention.records import (
    Disposal,
    LegalHold,
    RetentionChoice,
    RetentionReview,
)
from esafety_desktop.retention.registry_service import disposers
from esafety_desktop.retention.review_service import GONE, must_be_disposable
from esafety_desktop.retention.rows import Certificate
from esafety_desktop.school.service import school
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.drafts import LockedDraft
from esafety_desktop.store.envelopes import readers_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.retention.rows import KeepDetail
    from esafety_desktop.store.store import Store, UnitOfWork


def others(store: Store) -> tuple[str, ...]:
    """The leaders of whom one must agree: all who can open the cabinet but who is signed in."""
    able = readers_of(store) if store.is_envelope else leaders(store)
    return tuple(one.name for one in able if one.id != store.account.id)


def dispose_of(
    store: Store,
    incident_id: str,
    second: str = "",
    empties: Iterable[Callable[[UnitOfWork, str], None]] | None = None,
) -> Changed[str]:
    """Take every word of a record out of the cabinet, for good; gives its reference.

    Args:
        store: The store in which it lives.
        incident_id: The incident; it was decided before that it goes.
        second: The other leader who agreed; needed where there is another leader.
        empties: What empties other rooms' words; those of `wiring.DISPOSERS` when left out.

    Raises:
        Problem: nothing was decided, a hold stands, or no second leader is named.
    """
    rooms = tuple(disposers() if empties is None else empties)
    _must_agree(store, second)
    with store.write() as unit:
        detail = read_detail(unit.session, incident_id, store.today())
        if detail.disposal is not None:
            raise GONE
        must_be_disposable(detail, store.today())
        record = chronology.record(unit.session, incident_id)
        kept = _certificate_of(detail, record, second)
        for empty_room in rooms:
            empty_room(unit, incident_id)
        incident_words.empty(unit, record)
        record.status = kind_rules.DISPOSED
        words = f"Disposed of. Decided by {kept.decided_by}. Why: {kept.reason}"
        entry = chronology.write_entry(unit, record, "disposed", words)
        kept.at, kept.author, kept.seal_after = unit.now, unit.account.name, record.chain_head
        kept.lines = record.chain_length
        unit.session.add(kept)
        chronology.keep(unit, record, "retention.dispose", entry)
    said = f"{detail.row.reference} is disposed of. Print its certificate."
    areas = Area.INCIDENTS | Area.CONCERNS
    return Changed(areas, detail.row.reference, said, final=True)


def dispose(unit: UnitOfWork, incident_id: str) -> None:
    """Empty what this room keeps in words of an incident (its own line of `wiring.DISPOSERS`).

    A legal hold stays without its words: what was moved to paper is still held.
    """
    for model in (RetentionReview, RetentionChoice):
        unit.session.execute(delete(model).where(model.incident_id == incident_id))
    unit.session.execute(
        update(LegalHold)
        .where(LegalHold.incident_id == incident_id)
        .values(reason="", lift_reason="")
    )
    drafts = LockedDraft.place.like(f"incidents/keep/{incident_id}/%")
    unit.session.execute(delete(LockedDraft).where(drafts))


def certificate(store: Store, incident_id: str) -> Certificate:
    """What the certificate of a disposal prints.

    Raises:
        Problem: the record has not been disposed of.
    """
    broken = chronology.verify(store, incident_id)
    with store.read() as session:
        found = select(Disposal).where(Disposal.incident_id == incident_id)
        gone = session.scalars(found).first()
        if gone is None:
            raise Problem(
                "This record has not been disposed of.",
                "There is no certificate yet. Look at the list again.",
            )
        row = disposal_row(gone, read_periods(session))
    whole = "Verified when printed: no line was changed, none is missing."
    return Certificate(
        school(store).name, row, broken or whole, store.account.name, british_time(store.clock())
    )


def note_certificate(store: Store, incident_id: str, words: str) -> None:
    """Put what became of a certificate's pages into the audit trail.

    Args:
        store: The store in which the record lived.
        incident_id: The incident.
        words: Pages, printer, and whether all are in hand.
    """
    with store.write() as unit:
        record = chronology.record(unit.session, incident_id)
        called = reference(record.year_start, record.number)
        head = {"head": record.chain_head}
        unit.commit("retention.certificate", f"{called} · {words}", head, cabinet=Cabinet.LOCKED)


def _must_agree(store: Store, second: str) -> None:
    able = others(store)
    if able and second not in able:
        raise Problem(
            "Another leader has to agree.",
            "Show the record to another leader first, then choose who agreed.",
        )


def _certificate_of(detail: KeepDetail, record: Incident, second: str) -> Disposal:
    decision = detail.decision
    if decision is None:
        raise Problem(
            "It has not been decided that this record goes.", "Decide first, with the reason."
        )
    return Disposal(
        incident_id=record.id,
        reference=detail.row.reference,
        entered_at=record.entered_at,
        closed_at=record.closed_at,
        decided_at=decision.at,
        decided_by=decision.author,
        second=second,
        period_id=detail.row.period_id,
        due_on=detail.row.keep_until,
        reason=decision.reason,
        seal_before=record.chain_head,
    )
