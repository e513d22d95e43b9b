"""Which of the due things stands in which group, and what a search finds: over plain values."""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.today.rows import DueLine, Found, Group
from esafety_desktop.words import search_key, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from esafety_desktop.today.rows import TodayRow

COMMAND = "Command"
CHECKLIST = "Checklist"
HELP = "Help"
_LATE = {COMMAND: 1, HELP: 2}
FAULTS = "To be put right"
WAITING = "Waiting for others"
OVERDUE = "Overdue"
INCIDENTS = "Incidents by tomorrow"
THIS_WEEK, SOON = "This week", "Soon"
TITLES = (INCIDENTS, OVERDUE, "Today", FAULTS, THIS_WEEK, SOON, WAITING)
_DESK_WORK = ("checks", "september", "training", "keep")
"""Places in *Incidents* that are about no child: `log_reviews`, guidance, training, retention."""
EMPTY = "Nothing is due. Well done: everything that is asked for by today is done."
_SOON = timedelta(days=28)
_MOST_FOUND = 12
_NOW = "now"
_COUNTED = {INCIDENTS: "of incidents by tomorrow"}


class Weight(IntEnum):
    """What comes before what within a group: children, emergencies, reviews, paper."""

    AT_ONCE = 0
    CHILD = 1
    EMERGENCY = 2
    REVIEW = 3
    PAPER = 4


def weight_of(line: DueLine, today: date) -> Weight:
    """How heavy a line weighs, whatever its day."""
    if _at_once(line, today):
        return Weight.AT_ONCE
    if line.urgent:
        return Weight.EMERGENCY
    if is_about_a_child(line):
        return Weight.CHILD
    return Weight.PAPER if line.room == "Signed forms" else Weight.REVIEW


def is_about_a_child(line: DueLine) -> bool:
    """Whether a line comes of an incident, a concern or a child's file."""
    return line.room == "Incidents" and line.place.partition("/")[2] not in _DESK_WORK


def group_of(line: DueLine, today: date) -> str:
    """The title of the group in which a line stands; "" when it is too far off to be shown.

    What is to be done for a child by tomorrow stands above all else. A number that an emergency
    would need is late already: it stands with the overdue.
    """
    if is_about_a_child(line) and not line.fault and _by_tomorrow(line, today):
        return INCIDENTS
    if line.urgent:
        return OVERDUE
    if line.fault:
        return FAULTS
    if line.waits and not line.overdue:
        return WAITING
    return _by_day(line, today)


def _by_tomorrow(line: DueLine, today: date) -> bool:
    """Whether it is this person's turn today or tomorrow; others have the ball until their day."""
    if line.overdue:
        return True
    if line.waits:
        return line.on is not None and line.on <= today
    return line.on is None or line.on <= today + timedelta(days=1)


def _by_day(line: DueLine, today: date) -> str:
    if line.on is None or (line.on == today and not line.overdue):
        return "Today"
    if line.overdue or line.on < today:
        return OVERDUE
    if line.on <= today + timedelta(days=7):
        return THIS_WEEK
    return SOON if line.on <= today + _SOON else ""


def grouped(lines: Iterable[DueLine], today: date) -> tuple[Group, ...]:
    """The lines by group, by what weighs most, then soonest; empty groups are left out."""
    found: dict[str, list[DueLine]] = {title: [] for title in TITLES}
    for line in lines:
        if title := group_of(line, today):
            found[title].append(line)
    return tuple(
        Group(
            _titled(title, lines, today),
            tuple(sorted(lines, key=lambda line: _order(line, today))),
        )
        for title in TITLES
        if (lines := found[title])
    )


def _titled(title: str, lines: Iterable[DueLine], today: date) -> str:
    """A group's title: what is wanted now, in a new school too, has not been late since a day."""
    if title != OVERDUE:
        return title
    now = {when_words(line, today) == _NOW for line in lines}
    return title if now == {False} else "Now" if now == {True} else "Now and overdue"


def _at_once(line: DueLine, today: date) -> bool:
    """Whether it waits for nothing, such as a concern that was reported."""
    return line.overdue and line.on == today


def _order(line: DueLine, today: date) -> tuple[Weight, date, str]:
    return weight_of(line, today), line.on or today, line.what


def stays_at(before: Sequence[DueLine], marked: DueLine, now: Iterable[DueLine]) -> DueLine | None:
    """What is marked once a list was read again: the same line, or else its neighbour.

    Args:
        before: The lines as they stood, the marked one among them.
        marked: The line that was marked; it may be gone now.
        now: The lines as they stand.
    """
    there = {line.id: line for line in now}
    ids = [line.id for line in before]
    here = ids.index(marked.id) if marked.id in ids else 0
    wanted = (*ids[here:], *reversed(ids[:here]))
    return next((there[one] for one in wanted if one in there), None)


def when_words(line: DueLine, today: date) -> str:
    """When a line is due, as one says it."""
    if line.on is None:
        return "" if line.waits else _NOW
    if _at_once(line, today):
        return _NOW
    days = (line.on - today).days
    if days < 0:
        return "since yesterday" if days == -1 else f"since {british(line.on)}"
    if days < 2:
        return ("today", "tomorrow")[days]
    return f"{line.on:%A}" if days < 7 else british(line.on)


def after_that(lines: Iterable[DueLine], today: date) -> DueLine | None:
    """The first of what is too far off to be shown."""
    far = [line for line in lines if line.on is not None and not group_of(line, today)]
    return min(far, key=lambda line: (line.on or today, line.what), default=None)


def counted(row: TodayRow) -> str:
    """``3 overdue, 2 this week.``: what stands below, part of it out of sight."""
    parts = [
        f"{group.count} {_COUNTED.get(group.title, group.title.lower())}" for group in row.groups
    ]
    return f"{', '.join(parts)}."


def empty_words(row: TodayRow) -> str:
    """What stands where nothing is due: that it is so, and what comes next."""
    if row.ready.lines:
        return "Nothing is due yet."
    if row.following is None or row.following.on is None:
        return EMPTY
    return f"{EMPTY} Next: {row.following.what}, {british(row.following.on)}."


def is_for(line: DueLine, person: str) -> bool:
    """Whether a line is this person's, or nobody's in particular."""
    wanted = search_key(person)
    return not line.who or wanted in search_key(line.who) or search_key(line.who) in wanted


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


def means(words: str, *texts: str) -> bool:
    """Whether the words are `matches` of the texts, or the same words with other endings."""
    wanted = stems(words)
    read = " ".join(("", *stems(" ".join(texts))))
    return matches(words, *texts) or (bool(wanted) and all(f" {one}" in read for one in wanted))


def best(found: Iterable[Found], words: str) -> tuple[Found, ...]:
    """The first dozen hits: names that begin with the words, then those with such a word in them.

    Among equals commands come last but for pages of the guide, whose titles name what the commands
    do: whoever asks for a thing wants it done. The best of the pages always has a place, if need be
    after the dozen. After whatever is in use comes what is switched off. Items of checklists are
    whole sentences, in which nearly every word stands somewhere: they follow whatever has a name.
    """
    low = search_key(words)

    def rank(one: Found) -> tuple[bool, bool, bool, bool, int, str]:
        name = search_key(one.text)
        inside = f" {low}" in f" {name}".replace("(", " ")
        wordy = one.kind == CHECKLIST
        begins = name.startswith(low) and one.kind != HELP
        late = _LATE.get(one.kind, 0)
        return wordy, one.off, not begins, not inside, late, one.text

    ranked = sorted(found, key=rank)
    shown = ranked[:_MOST_FOUND]
    pages = [one for one in ranked if one.kind == HELP]
    if pages and pages[0] not in shown:
        shown.append(pages[0])
    return tuple(shown)
