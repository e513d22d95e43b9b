"""How long things may take in this school: published limits, and what leaders have set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.follow_ups.due_rules import due_after
from esafety_desktop.follow_ups.rows import TermRow
from esafety_desktop.guidance.terms import shipped_terms
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import terms as school_terms
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.settings import get_setting, put_setting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from esafety_desktop.dates import TermSpan
    from esafety_desktop.guidance.terms import Term
    from esafety_desktop.store.store import Store

TERMS = "follow-up terms"
MOST = 400


class Calendar:
    """Counts terms by this school's settings and school days; made before a unit is opened."""

    def __init__(self, spans: Sequence[TermSpan], chosen: Mapping[str, int]) -> None:
        self._spans = tuple(spans)
        self._chosen = dict(chosen)

    def due(self, term: Term, start: datetime) -> tuple[date, datetime | None]:
        """When something that began then is due: the day, and the minute where hours count."""
        amount = term.amount if term.fixed else self._chosen.get(term.id, term.amount)
        return due_after(start, amount, term.unit, self._spans)


def calendar(store: Store) -> Calendar:
    """This school's calendar for terms."""
    spans = school_terms(store)
    with store.read() as session:
        return Calendar(spans, _chosen(session))


def due_of(store: Store, term_id: str, start: datetime) -> tuple[date, datetime | None]:
    """When something that began then is due, such as the ``file-transfer``.

    Raises:
        KeyError: there is no such term.
    """
    return calendar(store).due(shipped_terms().term(term_id), start)


def terms(store: Store) -> tuple[TermRow, ...]:
    """Every term as it counts here, with the original beside it."""
    with store.read() as session:
        chosen = _chosen(session)
    return tuple(
        TermRow(
            term.id,
            term.label,
            term.hint,
            term.amount if term.fixed else chosen.get(term.id, term.amount),
            term.amount,
            term.unit,
            term.fixed,
            term.sources,
            term.confidence,
        )
        for term in shipped_terms().terms
    )


def save_terms(store: Store, wanted: Mapping[str, int]) -> Changed[bool]:
    """Set other lengths; gives whether anything changed. Follow-ups that stand keep their day.

    Raises:
        Problem: the account is no leader's, a published limit would change, or a number is off.
    """
    if not store.is_leader:
        raise Problem("Only a leader changes these times.", "Ask one of the leaders.")
    known = {term.id: term for term in shipped_terms().terms}
    for term_id, amount in wanted.items():
        term = known[term_id]
        if term.fixed and amount != term.amount:
            raise Problem(f"“{term.label}” is a published limit.", "It stays as it is.")
        if not 1 <= amount <= MOST:
            raise Problem(f"“{term.label}”: {amount} is no length of time.", f"Choose 1 to {MOST}.")
    with store.write() as unit:
        before = _chosen(unit.session)
        after = {
            term.id: amount
            for term in known.values()
            if not term.fixed
            and (amount := wanted.get(term.id, before.get(term.id, term.amount))) != term.amount
        }
        if after == before:
            return Changed(Area(0), value=False)
        put_setting(unit, TERMS, after)
        unit.commit("follow-up terms", "follow-ups", {"terms": sorted(after.items())})
    back = {term.id: before.get(term.id, term.amount) for term in known.values()}
    undo = Undo("the times to chase", lambda again: save_terms(again, back))
    return Changed(
        Area.SETTINGS | Area.INCIDENTS, value=True, said="The times are kept.", undo=undo
    )


def _chosen(session: Session) -> dict[str, int]:
    kept = get_setting(session, TERMS, {})
    return {str(term_id): int(amount) for term_id, amount in kept.items()}
