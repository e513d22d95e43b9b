"""Taking an answered request out of the cabinet when its own time is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from esafety_desktop.dates import british, london_today, months_later
from esafety_desktop.disclosure.reading_service import request_record
from esafety_desktop.disclosure.records import (
    DisclosureMark,
    DisclosurePassage,
    DisclosurePerson,
    DisclosureSent,
)
from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.drafts import LockedDraft

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.store.store import Store, UnitOfWork

KEEP_YEARS = 6
"""How long an answered request is kept at least: how long a claim can usually be brought (OWN)."""
_WORDS = (
    "asker_name",
    "child_name",
    "pupil_id",
    "asked_for",
    "identity",
    "responsibility_note",
    "extension_reason",
    "outcome",
)
FORGOTTEN = "forgotten"


def may_go_on(closed_on: date) -> date:
    """The first day on which a request that was answered on a day may be taken out."""
    return months_later(closed_on, 12 * KEEP_YEARS)


def forget(store: Store, request_id: str) -> Changed[None]:
    """Take the words of an answered request, and of what was gathered for it, out for good.

    Its days and the digests of what went out stay.

    Raises:
        Problem: it waits for its answer, or was answered too short a time ago.
    """
    with store.write() as unit:
        record = request_record(unit.session, request_id)
        if record.closed_at is None:
            raise Problem("This request waits for its answer.", "Answer it first.")
        first = may_go_on(london_today(record.closed_at))
        if store.today() < first:
            raise Problem(
                "It is too early to take this request out.", f"Keep it until {british(first)}."
            )
        for name in _WORDS:
            setattr(record, name, "")
        record.born, record.asker_kind = None, FORGOTTEN
        unit.session.execute(
            update(DisclosureSent)
            .where(DisclosureSent.request_id == request_id)
            .values(to_whom="", how="", searched="", file_name="")
        )
        places = LockedDraft.place.like(f"incidents/requests/{request_id}/%")
        unit.session.execute(delete(LockedDraft).where(places))
        _empty(unit, request_id)
        unit.commit("disclosure.forget", request_id, cabinet=Cabinet.LOCKED)
    for one in store.stores:
        if one.is_envelope:
            with one.write() as unit:
                _empty(unit, request_id)
                unit.commit("disclosure.forget", request_id, cabinet=Cabinet.LOCKED)
    said = "The request is taken out. Its days and seals stay."
    return Changed(Area.INCIDENTS, None, said, final=True)


def _empty(unit: UnitOfWork, request_id: str) -> None:
    passages = select(DisclosurePassage.id).where(DisclosurePassage.request_id == request_id)
    marks = delete(DisclosureMark).where(DisclosureMark.passage_id.in_(passages))
    unit.session.execute(marks, execution_options={"synchronize_session": False})
    for model in (DisclosurePassage, DisclosurePerson):
        gone = delete(model).where(model.request_id == request_id)
        unit.session.execute(gone, execution_options={"synchronize_session": False})
