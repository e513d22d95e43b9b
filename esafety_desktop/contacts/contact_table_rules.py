"""A table of contacts held against those of the school: what is new, what differs (C5).

Nothing is lost by a table: a contact that isn't in it stays, and an empty cell changes nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_column_rules import HOURS, Holds
from esafety_desktop.contacts.contact_rows import EntryRow, Hours, NumberRow
from esafety_desktop.contacts.contact_rules import complaint, doubts, tidy, unrung
from esafety_desktop.contacts.contact_table_rows import GivenRow, Kind, TableLine, TablePreview
from esafety_desktop.contacts.number_rules import dialled_key, digits_of, read_number
from esafety_desktop.dates import british, parse_british
from esafety_desktop.value import replace
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from esafety_desktop.contacts.rows import SlotRow

LINE_END = "¶"
"""What stands in a cell for the end of a line of notes; a table is read line by line."""

_STARTS = ("=", "+", "-", "@")
_NUMBER = re.compile(r"^(.*?)\s*\(([^()]*)\)\s*$")
_DEAD = "not working since"
_ASKS = re.compile(r"^(ask(ing)? for|0)\b", re.IGNORECASE)
_TEXTS = {
    Holds.PERSON: "person",
    Holds.ROLE: "role",
    Holds.ORGANISATION: "organisation",
    Holds.EMAIL: "email",
    Holds.WEB: "web",
    Holds.NOTES: "notes",
    Holds.CHECKED_BY: "checked_by",
}


def preview(
    slots: Sequence[SlotRow],
    rows: Sequence[GivenRow],
    places: Mapping[str, str],
    left_out: frozenset[str],
    today: date,
) -> TablePreview:
    """Hold a table against the contacts.

    Args:
        slots: The school's map.
        rows: The rows of the table.
        places: Which slot a person chose for a line whose place wasn't found, by its key.
        left_out: The keys of lines that a person left out.
        today: The day in England.
    """
    known = _Known(slots, places, today)
    lines = tuple(known.line(row, left_out) for row in rows)
    named = {one.before.id for one in lines if one.before is not None}
    every = sum(len(slot.entries) for slot in slots)
    return TablePreview(lines, every - len(named))


class _Known:
    """The school's contacts, and which of them the table has named so far."""

    def __init__(self, slots: Sequence[SlotRow], places: Mapping[str, str], today: date) -> None:
        self._slots = {slot.id: slot for slot in slots}
        self._names = _names(slots)
        self._entries = {entry.id: entry for slot in slots for entry in slot.entries}
        self._places, self._today = places, today
        self._taken: Counter[str] = Counter()

    def line(self, row: GivenRow, left_out: frozenset[str]) -> TableLine:
        before = self._entries.get(row.cells.get(Holds.CODE, ""))
        slot_id = self._slot(row) or (before.slot_id if before else "")
        if not slot_id:
            said = row.cells.get(Holds.PLACE, "")
            why = f"The map has no place called “{said}”." if said else "No place is given."
            return TableLine(row.line, Kind.PLACE, said, _name(row), f"{why} Choose one below.")
        place = self._slots[slot_id].label
        fits = [before] if before else self._fitting(row, slot_id)
        if len(fits) > 1:
            return _aside(row, place, f"{len(fits)} contacts of this place fit; change it there.")
        found = fits[0] if fits else None
        if found and self._taken[found.id]:
            return _aside(row, place, "A line above is about the same contact.")
        after = _after(row, found or EntryRow(slot_id), slot_id)
        wrong = row.fault or complaint(after) or self._ahead(row)
        if wrong:
            return _aside(row, place, wrong)
        if found:
            self._taken[found.id] += 1
        return self._judged(row, found, after, left_out)

    def _judged(
        self, row: GivenRow, found: EntryRow | None, after: EntryRow, left_out: frozenset[str]
    ) -> TableLine:
        place = self._slots[after.slot_id].label
        if found is None:
            said, kind = list(_told(after)), Kind.NEW
        else:
            said = list(_differences(found, after, self._slots))
            kind = Kind.CHANGED if said else Kind.SAME
        if kind is not Kind.SAME and str(row.line) in left_out:
            kind = Kind.OUT
        keep = after if kind in {Kind.NEW, Kind.CHANGED} else None
        known = [one.number for one in found.numbers] if found else []
        asks = tuple(one.doubt for one in doubts(after, known)) if keep else ()
        return TableLine(
            row.line, kind, place, after.name, "; ".join(said), keep, found, tuple(said), asks
        )

    def _ahead(self, row: GivenRow) -> str:
        late = row.checked_on is not None and row.checked_on > self._today
        if any(one.dead_on and one.dead_on > self._today for one in _numbers(row)):
            return "The day since when a number doesn't work lies ahead."
        return "The day of the last check lies ahead." if late else ""

    def _slot(self, row: GivenRow) -> str:
        code = row.cells.get(Holds.PLACE_CODE, "")
        if code in self._slots:
            return code
        chosen = self._places.get(str(row.line), "")
        return chosen or self._names.get(_key(row.cells.get(Holds.PLACE, "")), "")

    def _fitting(self, row: GivenRow, slot_id: str) -> list[EntryRow]:
        """Contacts of the slot with the same name, else with a number in common."""
        mine = self._slots[slot_id].entries
        names = {_key(row.cells.get(one, "")) for one in (Holds.PERSON, Holds.ORGANISATION)} - {""}
        same = [one for one in mine if {_key(one.person), _key(one.organisation)} & names]
        if same and (person := _key(row.cells.get(Holds.PERSON, ""))):
            same = [one for one in same if _key(one.person) in {person, ""}]
        if same:
            return same
        dialled = {digits_of(one.number) for one in _numbers(row)} - {""}
        return [one for one in mine if dialled & {digits_of(n.number) for n in one.numbers}]


def zeros_back(row: GivenRow) -> GivenRow:
    """A row with the first 0 of numbers from which a spreadsheet took it."""
    cells = dict(row.cells)
    for holds, hours in HOURS.items():
        numbers = tuple(_in_cell(row, holds, hours))
        if any(read_number(one.number).offer for one in numbers):
            put = [replace(one, number=read_number(one.number).offer or one.number)
                   for one in numbers]  # fmt: skip
            cells[holds] = numbers_cell(EntryRow("", numbers=tuple(put)), hours)
    return replace(row, cells=cells)


def numbers_cell(entry: EntryRow, hours: Hours) -> str:
    """The numbers of these hours in one cell: ``0151 496 0000 (Mon–Fri 9–5); 0151 496 0001``.

    One that doesn't work says so behind its days: ``(Mon–Fri 9–5, not working since 02/11/2026)``.
    """
    return "; ".join(_number_cell(one) for one in entry.numbers if one.hours is hours)


def _number_cell(one: NumberRow) -> str:
    dead = f"{_DEAD} {british(one.dead_on)}" if one.dead_on else ""
    behind = ", ".join(part for part in (one.days, dead) if part)
    return f"{one.number} ({behind})" if behind else one.number


def _names(slots: Sequence[SlotRow]) -> dict[str, str]:
    """Slots by every name they have; a name that two have is nobody's."""
    named = [
        (_key(name), slot.id)
        for slot in slots
        for name in {slot.id, *_spelled(slot.label), slot.short, *_spelled(slot.then)}
        if name
    ]
    counted = Counter(name for name, _ in named)
    return {name: slot_id for name, slot_id in named if counted[name] == 1}


def _spelled(name: str) -> Iterator[str]:
    """A name as it is, and without the letters behind it, or what spells them out."""
    yield name
    yield name.partition(" (")[0]


def _key(text: str) -> str:
    return " ".join(search_key(text).split())


def _cell(text: str) -> str:
    """A cell without the sign that keeps spreadsheets from taking it for a formula."""
    return text[1:] if text.startswith("'") and text[1:2] in _STARTS else text


def _name(row: GivenRow) -> str:
    cells = (row.cells.get(one, "") for one in (Holds.PERSON, Holds.ORGANISATION, Holds.ROLE))
    return next((_cell(one) for one in cells if one), "")


def _aside(row: GivenRow, place: str, why: str) -> TableLine:
    return TableLine(row.line, Kind.ASIDE, place, _name(row), why)


def _numbers(row: GivenRow) -> list[NumberRow]:
    return [one for holds, hours in HOURS.items() for one in _in_cell(row, holds, hours)]


def _in_cell(row: GivenRow, holds: Holds, hours: Hours) -> Iterator[NumberRow]:
    for part in re.split(r"[;\n]", _cell(row.cells.get(holds, ""))):
        if not part.strip():
            continue
        found = _NUMBER.match(part)
        if found and not _ASKS.match(found.group(2)):
            days, dead_on = _dead(found.group(2))
            yield NumberRow(found.group(1), hours, days, dead_on)
        else:
            yield NumberRow(part.strip(), hours)


def _dead(behind: str) -> tuple[str, date | None]:
    """The days in a bracket, and the day since when the number doesn't work."""
    days, said, day = behind.rpartition(_DEAD)
    if not said:
        return behind, None
    try:
        return days.rstrip(", "), parse_british(day.strip())
    except ValueError:
        return behind, None


def _after(row: GivenRow, base: EntryRow, slot_id: str) -> EntryRow:
    """The contact as the row wants it; an empty cell leaves what there is."""
    texts = {
        field: _cell(row.cells[holds]) for holds, field in _TEXTS.items() if row.cells.get(holds)
    }
    if "notes" in texts:
        texts["notes"] = "\n".join(line.strip() for line in texts["notes"].split(LINE_END))
    given = {hours: tuple(_in_cell(row, holds, hours)) for holds, hours in HOURS.items()}
    numbers = [
        one
        for hours in HOURS.values()
        for one in given[hours] or tuple(n for n in base.numbers if n.hours is hours)
    ]
    marks = {dialled_key(one.number): one.dead_on for one in base.numbers}
    marked = tuple(
        replace(one, dead_on=one.dead_on or marks.get(dialled_key(one.number))) for one in numbers
    )
    placed = replace(base, slot_id=slot_id, numbers=marked, last_checked_on=None, **texts)
    made = _checked(row, base, tidy(placed))
    same = sorted(map(_sortable, made.numbers)) == sorted(map(_sortable, base.numbers))
    return replace(made, numbers=base.numbers) if same else made


def _checked(row: GivenRow, base: EntryRow, made: EntryRow) -> EntryRow:
    """With its day of the last check: a number that wasn't rung since leaves none.

    The day of the row counts for another number only where it is newer than the school's own,
    which was about the number that stood there.
    """
    was, given = base.last_checked_on, row.checked_on
    if not unrung([one.number for one in base.numbers], made.numbers) or not base.id:
        return replace(made, last_checked_on=given or was)
    if given and (was is None or given > was):
        return replace(made, last_checked_on=given)
    return replace(made, last_checked_on=None, checked_by="")


def _sortable(one: NumberRow) -> tuple[str, str, str, str]:
    return one.number, one.hours.value, one.days, str(one.dead_on)


_SHOWN: tuple[tuple[str, Callable[[EntryRow], str]], ...] = (
    ("person", lambda e: e.person),
    ("role", lambda e: e.role),
    ("organisation", lambda e: e.organisation),
    ("numbers", lambda e: ", ".join(one.text for one in e.numbers)),
    ("e-mail", lambda e: e.email),
    ("web address", lambda e: e.web),
    ("notes", lambda e: e.notes),
    ("last check", lambda e: e.checked if e.last_checked_on else e.checked_by),
)


def _told(entry: EntryRow) -> Iterator[str]:
    for name, shown in _SHOWN:
        if said := shown(entry):
            yield f"{name}: {said}"


def _differences(before: EntryRow, after: EntryRow, slots: Mapping[str, SlotRow]) -> Iterator[str]:
    if before.slot_id != after.slot_id:
        yield f"moves from {slots[before.slot_id].label}"
    for name, shown in _SHOWN:
        was, becomes = shown(before), shown(after)
        if was != becomes:
            yield f"{name}: {was or 'nothing'} → {becomes or 'not checked'}"
