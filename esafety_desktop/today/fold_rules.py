"""Many lines of one kind as one line of Today: over plain values."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.today.rows import DueLine
from esafety_desktop.today.today_rules import SOON, THIS_WEEK, group_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

FEWEST = 4
"""So many lines of one kind are one line."""


class _Kind(NamedTuple):
    """What lines of one kind are called together, after their number, and where all are seen."""

    words: str
    place: str


_KINDS = {
    "never_reviewed": _Kind("action points were never reviewed", "action_points"),
    "review": _Kind("reviews of action points are due", "action_points/dates"),
    "duty": _Kind("regular tasks are due", "action_points/dates"),
    "item": _Kind("points of checklists are not in place yet", "action_points/checklists"),
    "missing": _Kind("must-have contacts have no number", "contacts"),
    "put_right_now": _Kind("must-have contacts are to be put right", "contacts"),
    "put_right": _Kind("contacts are to be put right", "contacts"),
    "check": _Kind("contacts are to be checked", "contacts/check-all"),
    "remind": _Kind("classes have families to ask for signed forms", "agreements/returns/due/all"),
}  # fmt: skip
"""By what the rooms call the kind (`DueRow.alike`); nothing about one child or an incident."""
_WHEN = {THIS_WEEK: " this week", SOON: " soon"}


def folded(lines: Iterable[DueLine], today: date) -> Iterator[DueLine]:
    """The lines, four or more of one room, one kind and one group as one.

    What is somebody's by name, or comes from the locked cabinet, stays a line of its own; so does
    what is too far off to be shown.
    """
    alike: dict[tuple[str, str, str], list[DueLine]] = defaultdict(list)
    for line in lines:
        title = group_of(line, today)
        if title and line.alike in _KINDS and not line.who and not line.locked:
            alike[line.room, line.alike, title].append(line)
        else:
            yield line
    for (_room, kind, title), found in alike.items():
        if len(found) < FEWEST:
            yield from found
        else:
            yield _together(_KINDS[kind], title, found)


def _together(kind: _Kind, title: str, found: list[DueLine]) -> DueLine:
    days = [line.on for line in found if line.on is not None]
    first = found[0]
    return DueLine(
        f"{len(found)} {kind.words}{_WHEN.get(title, '')}",
        min(days, default=None),
        any(line.overdue for line in found),
        kind.place,
        first.room,
        fault=first.fault,
        waits=first.waits,
        urgent=first.urgent,
        alike=first.alike,
        inside=tuple(found),
    )
