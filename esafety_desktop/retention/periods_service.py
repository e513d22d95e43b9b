"""The school's periods: suggestions as data, settled by a leader in the office cabinet."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.dates import british_time
from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.source_ids import known_sources
from esafety_desktop.places import resource
from esafety_desktop.problem import Problem
from esafety_desktop.retention.keep_rules import years_problem
from esafety_desktop.retention.rows import Period, Schedule
from esafety_desktop.school.service import school
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.settings import get_setting, put_setting
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

SETTING = "retention periods"
_COUNTED = {"birth", "entered", "left", "hold"}


class _Period(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    id: str
    label: str
    counted: str
    years: int
    then: str
    kinds: tuple[str, ...]
    confidence: str
    note: str
    sources: tuple[str, ...]


class _Periods(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    checked_on: date
    periods: tuple[_Period, ...]


def load_suggestions(path: Path) -> tuple[Period, ...]:
    """Read and judge a file of suggestions.

    Raises:
        ContentError: an id stands twice, a way of counting is unknown or a source doesn't exist.
    """
    found = read_content(path, _Periods).periods
    if len({one.id for one in found}) != len(found):
        raise ContentError(f"{path.name}: an id stands twice")
    for one in found:
        if one.counted not in _COUNTED or one.confidence not in {"H", "M", "O"}:
            raise ContentError(f"{path.name}: {one.id}: unknown way of counting or confidence")
        if not one.sources or not set(one.sources) <= known_sources():
            raise ContentError(f"{path.name}: {one.id}: names no source, or an unknown one")
    return tuple(
        Period(
            one.id,
            one.label,
            one.counted,
            one.years,
            one.years,
            one.then,
            one.kinds,
            one.confidence,
            one.note,
        )
        for one in found
    )


@lru_cache(maxsize=1)
def suggestions() -> tuple[Period, ...]:
    """What the program suggests."""
    return load_suggestions(resource("retention", "periods.toml"))


def periods(store: Store) -> tuple[Period, ...]:
    """The school's periods; what it has not settled is as suggested."""
    with store.read() as session:
        return read_periods(session)


def read_periods(session: Session) -> tuple[Period, ...]:
    """The same inside an open session."""
    kept = get_setting(session, SETTING, {})
    return tuple(_settled(one, kept.get(one.id)) for one in suggestions())


def settle(store: Store, years: Mapping[str, int]) -> Changed[bool]:
    """Settle periods, by id; gives whether anything changed.

    Raises:
        Problem: the account is no leader's, or a number of years can't be.
    """
    if not store.is_leader:
        raise Problem("Only a leader settles how long records are kept.", "Ask one of them.")
    for number in years.values():
        wrong = years_problem(number)
        if wrong:
            raise Problem(wrong, "Put in whole years.")
    with store.write() as unit:
        before = get_setting(unit.session, SETTING, {})
        day = store.today().isoformat()
        after = dict(before)
        for period in suggestions():
            wanted = years.get(period.id)
            if wanted is not None and wanted != before.get(period.id, {}).get("years"):
                after[period.id] = {"years": wanted, "on": day}
        if after == before:
            return Changed(Area(0), value=False)
        put_setting(unit, SETTING, after)
        unit.commit("retention periods", "periods", {"periods": after})
    undo = Undo("the periods of retention", lambda back: _put_back(back, before))
    said = "The periods are settled."
    return Changed(Area.SETTINGS | Area.INCIDENTS, value=True, said=said, undo=undo)


def schedule(store: Store) -> Schedule:
    """The schedule of periods, for print."""
    return Schedule(school(store).name, periods(store), british_time(store.clock()))


def _put_back(store: Store, before: Mapping[str, object]) -> Changed[bool]:
    with store.write() as unit:
        now = get_setting(unit.session, SETTING, {})
        put_setting(unit, SETTING, before)
        unit.commit("retention periods", "periods", {"periods": before})
    redo = Undo("the periods of retention", lambda back: _put_back(back, now))
    said = "The periods are as they were."
    return Changed(Area.SETTINGS | Area.INCIDENTS, value=True, said=said, undo=redo)


def _settled(one: Period, kept: Mapping[str, object] | None) -> Period:
    if not kept:
        return one
    return replace(
        one, years=int(str(kept["years"])), settled_on=date.fromisoformat(str(kept["on"]))
    )
