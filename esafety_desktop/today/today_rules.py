"""Which of the due things stands in which group, and what a search finds: over plain values."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.today.rows import DueLine, Found, Group
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable

COMMAND = "Command"
MISSING = "Must be filled in"
TITLES = ("Overdue", "Today", MISSING, "This week", "Soon")
_ROOMS = ("Incidents", "Signed forms", "Contacts", "Action points")
"""Within one day, a child comes before paper."""
_SOON = timedelta(days=28)
_MOST_FOUND = 12


def group_of(line: DueLine, today: date) -> str:
    """The title of the group in which a line stands; "" when it is too far off to be shown."""
    if line.on is None:
        return MISSING if line.fault else "Today"
    if line.on < today or line.overdue:
        return "Overdue"
    if line.on == today:
        return "Today"
    if line.on <= today + timedelta(days=7):
        return "This week"
    return "Soon" if line.on <= today + _SOON else ""


def grouped(lines: Iterable[DueLine], today: date) -> tuple[Group, ...]:
    """The lines by group, soonest first; empty groups are left out."""
    found: dict[str, list[DueLine]] = {title: [] for title in TITLES}
    for line in lines:
        if title := group_of(line, today):
            found[title].append(line)
    return tuple(
        Group(title, tuple(sorted(found[title], key=lambda line: _order(line, today))))
        for title in TITLES
        if found[title]
    )


def _at_once(line: DueLine, today: date) -> bool:
    """Whether it waits for nothing, such as a concern that was reported."""
    return line.overdue and line.on == today


def _order(line: DueLine, today: date) -> tuple[bool, date, int, str]:
    place = _ROOMS.index(line.room) if line.room in _ROOMS else len(_ROOMS)
    return (not _at_once(line, today), line.on or today, place, line.what)


def when_words(line: DueLine, today: date) -> str:
    """When a line is due, as one says it."""
    if line.on is None:
        return "missing" if line.fault else "now"
    if _at_once(line, today):
        return "now"
    days = (line.on - today).days
    if days < 0:
        return "since yesterday" if days == -1 else f"since {british(line.on)}"
    if days < 2:
        return ("today", "tomorrow")[days]
    return f"{line.on:%A}" if days < 7 else british(line.on)


def greeting(today: date) -> str:
    """The day, as a heading."""
    return f"{today:%A} {today.day} {today:%B} {today.year}"


def matches(words: str, *texts: str) -> bool:
    """Whether every word begins some word of the texts, or stands in them from three letters on."""
    haystack = search_key(" ".join(texts))
    starts = f" {haystack}".replace("-", " ")
    return all(
        f" {word}" in starts or (len(word) > 2 and word in haystack)
        for word in search_key(words).split()
    )


def best(found: Iterable[Found], words: str) -> tuple[Found, ...]:
    """The first dozen hits: names that begin with the words, then those with such a word in them.

    Among equals commands come last.
    """
    low = search_key(words)

    def rank(one: Found) -> tuple[bool, bool, bool, str]:
        name = search_key(one.text)
        inside = f" {low}" in f" {name}"
        return not name.startswith(low), not inside, one.kind == COMMAND, one.text

    ranked = sorted(found, key=rank)
    return tuple(ranked[:_MOST_FOUND])
