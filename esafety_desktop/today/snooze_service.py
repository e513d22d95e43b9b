"""Putting a line of Today off until a day, and waking it.

A snooze is one person's: nobody else's Today changes. It lies in the cabinet that the line comes
from, its reason with it; of the line itself only a digest is kept.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import delete, select

from esafety_desktop.dates import british
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.today.records import LockedTodaySnooze, TodaySnooze
from esafety_desktop.today.snooze_rules import complaint, line_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from esafety_desktop.store.store import Store, UnitOfWork
    from esafety_desktop.today.rows import DueLine


_WORDS = "“put off” on Today"


class Snooze(NamedTuple):
    """Until when a line is put off, and why."""

    until: date
    reason: str


def snooze(store: Store, line: DueLine, until: date | None, reason: str) -> Changed[str]:
    """Don't show a line to this person until a day.

    Raises:
        Problem: it can't wait, the day is no day ahead or too far off, or no reason is given.
    """
    if wrong := complaint(line, until, reason, store.today()):
        raise Problem(wrong, "The line stays where it is. Put this right, or press Cancel.")
    if until is None:  # complained of above
        raise Problem("No day.", "Put in the day on which it comes back.")
    kept = _put(store, line, Snooze(until, reason.strip()))
    said = f"Put off until {british(until)}. Ctrl+Z brings it back."
    undo = Undo(_WORDS, lambda back: _wake(back, line, kept))
    return Changed(Area.SETTINGS, line.id, said, undo)


def snooze_all(
    store: Store, lines: Sequence[DueLine], until: date | None, reason: str
) -> Changed[str]:
    """The same for several lines, for one reason; taken back in one go.

    Raises:
        Problem: as for `snooze`, before anything is put off.
    """
    for line in lines:
        if wrong := complaint(line, until, reason, store.today()):
            words = f"“{line.what}”: {wrong}" if len(lines) > 1 else wrong
            raise Problem(words, "All stay where they are. Put this right, or press Cancel.")
    if len(lines) == 1 or until is None:
        return snooze(store, lines[0], until, reason)
    return _all_off(store, lines, Snooze(until, reason.strip()))


def _all_off(store: Store, lines: Sequence[DueLine], held: Snooze) -> Changed[str]:
    for line in lines:
        _put(store, line, held)

    def back(inner: Store) -> Changed[str]:
        for line in lines:
            _wake(inner, line, held)
        again = Undo(_WORDS, lambda later: _all_off(later, lines, held))
        return Changed(Area.SETTINGS, lines[0].id, "The lines are back on Today.", again)

    said = f"{len(lines)} lines put off until {british(held.until)}. Ctrl+Z brings them back."
    return Changed(Area.SETTINGS, lines[0].id, said, Undo(_WORDS, back))


def dispose(unit: UnitOfWork, _incident_id: str) -> None:
    """Forget what was put off in the cabinet of an incident that is disposed of.

    Which of the lines spoke of it can't be told from their digests, and a reason may name somebody:
    whatever is still put off there comes back on Today.
    """
    unit.session.execute(delete(LockedTodaySnooze))


def wake(store: Store, line: DueLine) -> Changed[str]:
    """Show a line again at once.

    Raises:
        Problem: it is not put off.
    """
    held = snoozed(store).get(line_key(line))
    if held is None:
        raise Problem("This line is not put off any more.", "Look at Today again.")
    return _wake(store, line, held)


def snoozed(store: Store) -> Mapping[str, Snooze]:
    """What this person has put off at this moment: key of a line → until when, and why."""
    found: dict[str, Snooze] = {}
    cabinets: list[tuple[Store, type[TodaySnooze | LockedTodaySnooze]]] = [(store, TodaySnooze)]
    if store.is_leader:
        cabinets += [(one, LockedTodaySnooze) for one in store.stores]
    today = store.today()
    for one, table in cabinets:
        query = select(table.line, table.until, table.reason).where(
            table.account_id == store.account.id, table.until > today
        )
        with one.read() as session:
            found |= {key: Snooze(until, why) for key, until, why in session.execute(query)}
    return found


def _put(store: Store, line: DueLine, wanted: Snooze) -> Snooze:
    home, table, cabinet = _kept_in(store, line)
    with home.write() as unit:
        _take_out(unit, table, line)
        record = table(
            account_id=unit.account.id,
            line=line_key(line),
            until=wanted.until,
            reason=wanted.reason,
            put_off_at=unit.now,
        )
        unit.session.add(record)
        unit.commit("line put off", record.id, {"until": wanted.until}, cabinet)
    return wanted


def _wake(store: Store, line: DueLine, held: Snooze) -> Changed[str]:
    home, table, cabinet = _kept_in(store, line)
    with home.write() as unit:
        _take_out(unit, table, line)
        unit.commit("line woken", line_key(line), cabinet=cabinet)

    def again(back: Store) -> Changed[str]:
        _put(back, line, held)
        undo = Undo(_WORDS, lambda later: _wake(later, line, held))
        return Changed(Area.SETTINGS, line.id, "Put off again.", undo)

    undo = Undo("“wake” on Today", again)
    return Changed(Area.SETTINGS, line.id, "The line is back on Today.", undo)


def _take_out(
    unit: UnitOfWork, table: type[TodaySnooze | LockedTodaySnooze], line: DueLine
) -> None:
    """This line's snooze, and this person's that are over."""
    mine = table.account_id == unit.account.id
    over = table.until <= unit.store.today()
    unit.session.execute(delete(table).where(mine, (table.line == line_key(line)) | over))


def _kept_in(
    store: Store, line: DueLine
) -> tuple[Store, type[TodaySnooze | LockedTodaySnooze], Cabinet]:
    if not line.locked:
        return store, TodaySnooze, Cabinet.OFFICE
    return _home(store, line), LockedTodaySnooze, Cabinet.LOCKED


def _home(store: Store, line: DueLine) -> Store:
    if line.envelope:
        return next(one for one in store.stores if one.envelope_id == line.envelope)
    for part in _ids(line.place):
        return home_of(store, part)
    return store


def _ids(place: str) -> Iterator[str]:
    """The incident that a place names: ``incidents/<id>/…``; nothing for other places."""
    room, _, rest = place.partition("/")
    first = rest.partition("/")[0]
    if room == "incidents":
        try:
            uuid.UUID(first)
        except ValueError:
            return
        yield first
