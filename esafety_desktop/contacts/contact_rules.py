"""What is wrong with a contact or with the map; pure decisions."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from esafety_desktop.contacts.number_rules import clean, dialled_key, read_number, tidy_days
from esafety_desktop.contacts.rows import EntryRow, FaultRow, Hours, NumberRow, State
from esafety_desktop.dates import british, months_later
from esafety_desktop.problem import Problem
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from esafety_desktop.contacts.number_rules import Reading
    from esafety_desktop.contacts.rows import SlotRow, SuggestionRow

MONTHS_FRESH = 12
OUT_OF_HOURS_TEAM = "SAM-LA-5"
LONGEST = 200
LONGEST_NOTES = 4000
_EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
_WEB = re.compile(r"^[^\s@/]+\.[^\s@/.]{2,}(?:/\S*)?$")


def usual_hours(slot_id: str) -> Hours:
    """What a new number of a slot most likely is."""
    return Hours.OUT_OF_HOURS if slot_id == OUT_OF_HOURS_TEAM else Hours.DAY


def hint_of(hint: str, entries: Iterable[EntryRow], *, kept_elsewhere: bool) -> str:
    """A slot's warning about its blank number, gone as soon as there is one."""
    filled = any(entry.working for entry in entries)
    return "" if filled and not kept_elsewhere else hint


def check_due_on(entry: EntryRow) -> date | None:
    """From when a contact counts as unchecked; None when it never was checked."""
    return months_later(entry.last_checked_on, MONTHS_FRESH) if entry.last_checked_on else None


def is_stale(entry: EntryRow, today: date) -> bool:
    """Whether nobody has checked the contact for more than twelve months."""
    due = check_due_on(entry)
    return due is None or due < today


def complaint(entry: EntryRow) -> str:
    """Why a contact can't be kept as it is, in one sentence; "" when it can."""
    return next(_complaints(entry), "")


def _complaints(entry: EntryRow) -> Iterator[str]:
    if not (entry.person or entry.role or entry.organisation):
        yield "Write a person, a role or an organisation."
    texts = (entry.person, entry.role, entry.organisation, entry.email, entry.checked_by)
    if any(len(text) > LONGEST for text in (*texts, entry.web)) or len(entry.notes) > LONGEST_NOTES:
        yield "That is too long; shorten it."
        return
    yield from filter(None, (read_number(one.number).complaint for one in entry.numbers))
    if entry.email and not _EMAIL.match(entry.email):
        yield f"“{entry.email}” doesn't look like an e-mail address."
    if entry.web and not _WEB.match(without_scheme(entry.web)):
        yield f"“{entry.web}” doesn't look like a web address."
    if is_offered(entry) and not (entry.last_checked_on and entry.checked_by):
        yield "Say on which day somebody rang or looked it up, and who."


def mark_of(entry: EntryRow) -> str:
    """By which a form knows later whether the contact is still as it was when it opened."""
    return hashlib.sha256(repr(entry).encode()).hexdigest()


def is_offered(entry: EntryRow) -> bool:
    """Whether a contact is a suggestion that is only being taken over."""
    return bool(entry.origin and not entry.id)


def from_suggestion(offered: SuggestionRow) -> EntryRow:
    """A suggestion as the contact that it becomes once somebody has checked it."""
    entry = EntryRow(
        offered.slot_id, organisation=offered.name, role=offered.use, origin=offered.id
    )
    if offered.kind == "web":
        return replace(entry, web=offered.text)
    if offered.kind == "e-mail":
        return replace(entry, email=offered.text)
    return replace(entry, numbers=(NumberRow(offered.text),))


def doubts(entry: EntryRow, known: Iterable[str] = ()) -> tuple[Reading, ...]:
    """The numbers that somebody should look at again before they are kept; nothing stops it.

    Args:
        entry: The contact.
        known: Numbers about which nobody is asked once more.
    """
    read = (read_number(number) for number in unrung(known, entry.numbers))
    return tuple(one for one in read if one.doubt)


def unrung(known: Iterable[str], numbers: Iterable[NumberRow]) -> tuple[str, ...]:
    """The numbers that are none of the known ones, however those are spaced."""
    keys = {dialled_key(one) for one in known}
    return tuple(one.number for one in numbers if dialled_key(one.number) not in keys | {""})


def without_scheme(web: str) -> str:
    """A web address as people read it out, without ``https://``."""
    return re.sub(r"^\s*https?://", "", web.strip(), flags=re.IGNORECASE).rstrip("/")


def tidy(entry: EntryRow) -> EntryRow:
    """A contact as it is kept: numbers as they are dialled, nothing that can't be seen."""
    numbers = tuple(
        replace(
            one,
            number=read_number(one.number).text or clean(one.number),
            days=tidy_days(one.days),
        )
        for one in entry.numbers
        if one.number.strip()
    )
    return replace(
        entry,
        person=clean(entry.person),
        role=clean(entry.role),
        organisation=clean(entry.organisation),
        email=clean(entry.email),
        web=without_scheme(clean(entry.web)),
        notes="\n".join(clean(line) for line in entry.notes.strip().splitlines()),
        checked_by=clean(entry.checked_by),
        numbers=numbers,
    )


def unchecked_words(entry: EntryRow, today: date) -> str:
    """That nobody has checked a contact for a year, in a few words; "" where somebody has."""
    if not is_stale(entry, today):
        return ""
    since = entry.last_checked_on
    return f"not checked since {british(since)}" if since else "never checked"


def state_of(
    entries: tuple[EntryRow, ...],
    today: date,
    *,
    shown: bool,
    must_have: bool,
    built_in: bool,
    kept_elsewhere: bool,
) -> State:
    """How a slot stands.

    Args:
        entries: The school's own contacts in it.
        today: The day in England.
        shown: Whether it is on the map.
        must_have: Whether it is a fault that nobody can be rung.
        built_in: Whether a national number ships with the program.
        kept_elsewhere: Whether a blank is right.
    """
    if must_have and not any(entry.working for entry in entries):
        return State.MISSING
    if not shown:
        return State.OFF
    if entries:
        return _filled_state(entries, today, must_have=must_have)
    if built_in:
        return State.FILLED
    return State.ELSEWHERE if kept_elsewhere else State.BLANK


def _filled_state(entries: tuple[EntryRow, ...], today: date, *, must_have: bool) -> State:
    if any(entry.dead for entry in entries):
        return State.BROKEN if must_have else State.DEAD
    if any(entry.silent for entry in entries):
        return State.SILENT
    stale = any(is_stale(entry, today) for entry in entries)
    return State.STALE if stale else State.FILLED


def blanks(slots: Iterable[SlotRow]) -> Iterator[tuple[SlotRow, EntryRow | None]]:
    """Each must-have without a number, once, with the first of its contacts where it has any."""
    for slot in slots:
        if slot.missing:
            yield slot, slot.entries[0] if slot.entries else None


def to_be_checked(slots: Iterable[SlotRow], today: date) -> Iterator[tuple[SlotRow, EntryRow]]:
    """The contacts on the map that nobody has checked for a year.

    Strip, Today and the walk go by this, so that they count alike. A contact of a must-have
    without a number is none of them: there is nothing to ring, and `blanks` has it; nor is one
    that is `to_put_right`.
    """
    for slot in slots:
        if slot.shown and not slot.missing:
            yield from (
                (slot, entry)
                for entry in slot.entries
                if is_stale(entry, today) and not (entry.dead or entry.silent)
            )


def to_put_right(slots: Iterable[SlotRow]) -> Iterator[tuple[SlotRow, EntryRow]]:
    """The contacts on the map with a number that doesn't work, or with none; must-haves first."""
    for slot in sorted(slots, key=lambda one: not one.must_have):
        if slot.shown and not slot.missing:
            yield from ((slot, one) for one in slot.entries if one.dead or one.silent)


def marked_dead(entry: EntryRow, numbers: Collection[str], today: date) -> EntryRow:
    """The contact with numbers that don't work: they stay, with the day.

    Raises:
        Problem: none of the numbers is there any more.
    """
    if not {one.number for one in entry.working} & set(numbers):
        raise Problem(
            "That number is no longer there.",
            "Somebody has changed it meanwhile. Open the contact again.",
        )
    kept = tuple(
        replace(one, dead_on=one.dead_on or today) if one.number in numbers else one
        for one in entry.numbers
    )
    return replace(entry, numbers=kept)


def why_wrong(entry: EntryRow) -> str:
    """What has to be put right about a contact, as the end of a sentence."""
    if entry.dead:
        return "has a number that does not work" if entry.working else "has no number that works"
    return "has no number yet"


def faults_of(slots: Iterable[SlotRow], today: date) -> Iterator[FaultRow]:
    """Blank must-haves first, then contacts that nobody has checked for a year."""
    kept = tuple(slots)
    for slot, first in blanks(kept):
        why = why_wrong(first) if first else "is blank"
        yield FaultRow(slot.id, slot.label, "missing", f"{slot.label} {why}.", slot.label)
    for slot, entry in to_put_right(kept):
        kind = "silent" if not entry.dead else "broken" if slot.must_have else "dead"
        text = f"{slot.label}: {entry.name} {why_wrong(entry)}."
        wanted = f"Number of {entry.name} ({slot.short})" if not entry.working else ""
        yield FaultRow(slot.id, slot.label, kind, text, wanted)
    for slot, entry in to_be_checked(kept, today):
        since = entry.last_checked_on
        when = f"was last checked on {british(since)}" if since else "was never checked"
        yield FaultRow(slot.id, slot.label, "stale", f"{slot.label}: {entry.name} {when}.")
