"""Putting a line of Today off until a day, and waking it.

A snooze is one person's: nobody else's Today changes. It lies in the cabinet that the line comes
from, its reason with it; so several lines are put off together only where all come from one. Of a
line itself only a digest is kept.
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

    from sqlalchemy import ColumnElement

    from esafety_desktop.store.store import Store, UnitOfWork
    from esafety_desktop.today.rows import DueLine

    _Table = type[TodaySnooze | LockedTodaySnooze]


_WORDS = "“put off” on Today"
_APART = "These lines don't all come from the same cabinet."
_ALONE = (
    "Nothing was put off. The reason is kept in the cabinet of its line, for who can open it. "
    "Put off what is about incidents by itself, and what lies in a sealed envelope by itself, too."
)


class Snooze(NamedTuple):
    """Until when a line is put off, and why."""

    until: date
    reason: str


def snooze(store: Store, line: DueLine, until: date | None, reason: str) -> Changed[str]:
    """Don't show a line to this person until a day.

    Raises:
        Problem: it can't wait, the day is no day ahead or too far off, or no reason is given.
    """
    return snooze_all(store, (line,), until, reason)


def snooze_all(
    store: Store, lines: Sequence[DueLine], until: date | None, reason: str
) -> Changed[str]:
    """The same for several lines of one home, for one reason; all of them or none.

    Raises:
        Problem: as for `snooze`, and as for `must_be_of_one_home`; nothing is put off then.
    """
    for line in lines:
        if wrong := complaint(line, until, reason, store.today()):
            words, stays = wrong, "The line stays where it is."
            if len(lines) > 1:
                words, stays = f"“{line.what}”: {wrong}", "All stay where they are."
            raise Problem(words, f"{stays} Put this right, or press Cancel.")
    if until is None:  # complained of above
        raise Problem("No day.", "Put in the day on which it comes back.")
    return _put_off(store, lines, Snooze(until, reason.strip()))


def must_be_of_one_home(store: Store, lines: Sequence[DueLine]) -> None:
    """Whether one reason may be kept for all of these lines.

    A reason speaks of what its line is about: one for a line of an incident and one of the office
    would tell the office of the incident, one for two envelopes the reader of either.

    Raises:
        Problem: they come from different cabinets or envelopes.
    """
    homes = {home.envelope_id: home for home in (_home(store, one) for one in lines if one.locked)}
    if len(homes) + any(not one.locked for one in lines) > 1:
        raise Problem(_APART, _ALONE)


def _put_off(store: Store, lines: Sequence[DueLine], held: Snooze) -> Changed[str]:
    _put(store, lines, held)
    back = "it" if len(lines) == 1 else "them"
    many = "Put" if len(lines) == 1 else f"{len(lines)} lines put"
    said = f"{many} off until {british(held.until)}. Ctrl+Z brings {back} back."
    return Changed(Area.SETTINGS, lines[0].id, said, _undo(lines, held))


def _undo(lines: Sequence[DueLine], held: Snooze) -> Undo:
    return Undo(_WORDS, lambda store: _wake(store, lines, held))


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
    return _wake(store, (line,), held)


def snoozed(store: Store) -> Mapping[str, Snooze]:
    """What this person has put off at this moment: key of a line → until when, and why."""
    found: dict[str, Snooze] = {}
    today = store.today()
    for one, table, _cabinet in _homes(store):
        query = select(table.line, table.until, table.reason).where(
            _mine(one, table), table.until > today
        )
        with one.read() as session:
            found |= {key: Snooze(until, why) for key, until, why in session.execute(query)}
    return found


def _put(store: Store, lines: Sequence[DueLine], wanted: Snooze) -> None:
    must_be_of_one_home(store, lines)
    home, table, cabinet = _kept_in(store, lines[0])
    keys = list(dict.fromkeys(map(line_key, lines)))
    with home.write() as unit:
        _take_out(unit, table, keys)
        records = [
            table(
                account_id=unit.account.id,
                line=key,
                until=wanted.until,
                reason=wanted.reason,
                put_off_at=unit.now,
            )
            for key in keys
        ]
        unit.session.add_all(records)
        action = "line put off" if len(lines) == 1 else "lines put off"
        unit.commit(action, records[0].id, {"until": wanted.until, "lines": keys}, cabinet)


def _wake(store: Store, lines: Sequence[DueLine], held: Snooze) -> Changed[str]:
    keys = list(dict.fromkeys(map(line_key, lines)))
    action = "line woken" if len(lines) == 1 else "lines woken"
    for home, table, cabinet in _homes(store):
        with home.read() as session:
            asleep = session.scalars(
                select(table.line).where(table.line.in_(keys), _mine(home, table))
            )
            found = asleep.all()
        if found:
            with home.write() as unit:
                _take_out(unit, table, keys)
                unit.commit(action, found[0], {"lines": keys}, cabinet)

    def again(back: Store) -> Changed[str]:
        _put(back, lines, held)
        return Changed(Area.SETTINGS, lines[0].id, "Put off again.", _undo(lines, held))

    back = "The line is" if len(lines) == 1 else "The lines are"
    undo = Undo("“wake” on Today", again)
    return Changed(Area.SETTINGS, lines[0].id, f"{back} back on Today.", undo)


def _take_out(unit: UnitOfWork, table: _Table, keys: Sequence[str]) -> None:
    """The snoozes of these lines, and this person's that are over."""
    over = table.until <= unit.store.today()
    gone = _mine(unit.store, table) & (table.line.in_(keys) | over)
    unit.session.execute(delete(table).where(gone))


def _mine(store: Store, table: _Table) -> ColumnElement[bool]:
    return table.account_id == store.account.id


def _homes(store: Store) -> Iterator[tuple[Store, _Table, Cabinet]]:
    """Wherever this person may have put something off."""
    yield store, TodaySnooze, Cabinet.OFFICE
    if store.is_leader:
        for one in store.stores:
            yield one, LockedTodaySnooze, Cabinet.LOCKED


def _kept_in(store: Store, line: DueLine) -> tuple[Store, _Table, Cabinet]:
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
