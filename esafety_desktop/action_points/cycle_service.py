"""How often the school wants each review and each regular task, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.action_points import cycle_rules
from esafety_desktop.action_points.date_rows import After, Cycle, Every
from esafety_desktop.action_points.records import CycleChoice
from esafety_desktop.dates import AcademicYear, TermSpan, academic_year
from esafety_desktop.problem import Problem
from esafety_desktop.school import term_rules
from esafety_desktop.school.service import terms
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.reads import read_once

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.guidance.points import ContentCycle
    from esafety_desktop.store.store import Store

_YEARS_AHEAD = 12


def cycle_of(usual: ContentCycle, choice: str) -> tuple[Cycle, Cycle]:
    """What the program proposes, and what the school wants (the same where it chose nothing)."""
    proposed = Cycle(Every(usual.every), usual.n, usual.month, usual.day, After(usual.after))
    return proposed, cycle_rules.from_text(choice) or proposed


def read_choices(session: Session) -> Mapping[str, str]:
    """Every choice of the school by its key, as it is kept."""
    return read_once(session, CycleChoice, lambda: _choices(session))


def _choices(session: Session) -> Mapping[str, str]:
    query = select(CycleChoice.key, CycleChoice.rule)
    return {key: rule for key, rule in session.execute(query)}  # noqa: C416 - rows, not pairs


def row_cycles(store: Store, point_id: str) -> Mapping[str, Cycle]:
    """The rows of a point's table that have a rhythm of their own, by name."""
    start = f"{point_id}/"
    with store.read() as session:
        kept = read_choices(session)
    found = {
        key.removeprefix(start): cycle_rules.from_text(rule)
        for key, rule in kept.items()
        if key.startswith(start)
    }
    return {name: cycle for name, cycle in found.items() if cycle}


def choose_cycle(store: Store, key: str, cycle: Cycle | None, *, label: str) -> Changed[str]:
    """Say how often something is wanted; None for what the program proposes.

    Args:
        store: The open store.
        key: As `CycleChoice.key`.
        cycle: How often.
        label: What it is, for the sentence that is said.

    Raises:
        Problem: the rhythm can't be.
    """
    if cycle and (wrong := cycle_rules.complaint(cycle)):
        raise Problem(wrong, "Nothing was changed.")
    said = f"{label}: {cycle_rules.words(cycle)}." if cycle else f"{label}: as usual again."
    return _choose(store, key, cycle_rules.to_text(cycle) if cycle else "", said, label)


def switch_off(store: Store, key: str, *, off: bool, label: str) -> Changed[str]:
    """Switch a regular task off, or on again."""
    said = f"{label}: switched {'off' if off else 'on'}."
    return _choose(store, key, cycle_rules.OFF if off else ON, said, label)


ON = "on"
"""Kept where a task is shipped switched off and the school wants it."""


def _choose(store: Store, key: str, rule: str, said: str, label: str) -> Changed[str]:
    with store.write() as unit:
        query = select(CycleChoice).where(CycleChoice.key == key)
        kept = unit.session.scalar(query)
        before = kept.rule if kept else ""
        if kept and rule:
            kept.rule = rule
        elif kept:
            unit.session.execute(delete(CycleChoice).where(CycleChoice.key == key))
        elif rule:
            unit.session.add(CycleChoice(key=key, rule=rule))
        unit.commit("rhythm chosen", "action points", {"rule": rule})
    undo = Undo(
        f"how often: {label}",
        lambda back: _choose(back, key, before, f"Undone: how often, {label}.", label),
    )
    return Changed(Area.ACTION_POINTS, key, said, undo)


def terms_ahead(store: Store) -> tuple[TermSpan, ...]:
    """The half-terms that the school put in; for years without any, those that most schools have.

    They reach a year back and as far ahead as any rhythm.
    """
    known = terms(store)
    years = {academic_year(span.first).start for span in known}
    this = academic_year(store.today()).start
    proposed = [
        TermSpan(row.first, row.last)
        for start in range(this - 1, this + _YEARS_AHEAD)
        if start not in years
        for row in term_rules.proposed(AcademicYear(start))
    ]
    return tuple(sorted((*known, *proposed), key=lambda span: span.first))


def proposal(store: Store, cycle: Cycle, last: date) -> date:
    """The next date after a day, by a rhythm and the terms of the school."""
    return cycle_rules.next_day(cycle, last, terms_ahead(store))
