"""Puts what happened in the made-up year into the order of time, and lets it happen."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from esafety_desktop.dates import from_london, is_school_day
from esafety_desktop.school import service as school

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.store.store import Store


class Diary:
    """Entries with their moments; all lie in the past of the moment it was made.

    Attributes:
        office: The school as the office opens it.
        leader: The same as the leader opens it.
    """

    def __init__(self, office: Store, leader: Store) -> None:
        self.office = office
        self.leader = leader
        self.now = leader.clock()
        self.today = leader.today()
        self._terms = school.terms(leader)
        self._entries: list[tuple[datetime, int, Callable[[], object]]] = []

    def moment(self, days_ago: int, at: str, minutes: int = 0) -> datetime:
        """UTC of a time on the last school day that is at least so many days ago."""
        day = self.today - timedelta(days=days_ago)
        while not is_school_day(day, self._terms) and (self.today - day).days < days_ago + 60:
            day -= timedelta(days=1)
        local = datetime.combine(day, time.fromisoformat(at)) + timedelta(minutes=minutes)
        return min(from_london(local), self.now)

    def later(self, moment: datetime, days: int, at: str = "15:40") -> datetime:
        """So many days after a moment, on a weekday."""
        day = (moment + timedelta(days=days)).date()
        while day.weekday() > 4:
            day += timedelta(days=1)
        return from_london(datetime.combine(day, time.fromisoformat(at)))

    def add(self, moment: datetime, happen: Callable[[], object]) -> None:
        """Write an entry."""
        self._entries.append((moment.astimezone(UTC), len(self._entries), happen))

    def live(self, progress: Callable[[int, int], None]) -> None:
        """Let everything happen, oldest first, with the clock at its moment.

        Args:
            progress: Told how many entries of how many are done.
        """
        clock = self.leader.clock
        entries = sorted(self._entries, key=lambda entry: entry[:2])
        try:
            for done, (moment, _, happen) in enumerate(entries):
                self._set_clock(partial(_same, moment))
                happen()
                progress(done + 1, len(entries))
        finally:
            self._set_clock(clock)
        self._entries.clear()

    def _set_clock(self, clock: Callable[[], datetime]) -> None:
        for store in (self.office, *self.leader.stores):
            store.clock = clock


def _same(moment: datetime) -> datetime:
    return moment
