"""The record of an incident as plain text, for a child protection file kept elsewhere (TFA-8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.agency_rules import agency_line, parent_line
from esafety_desktop.incidents.text_rules import facts_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.incidents.agency_rules import ToldSheet
    from esafety_desktop.incidents.rows import EntryRow, RecordSheet

COPY_WARNING = (
    "Once copied, this text lies in the clipboard of this PC, where any program can read it until "
    "the screen is locked. Paste it only into the school’s own child protection file, never into "
    "an e-mail or a chat. It holds no pictures."
)


def record_text(sheet: RecordSheet) -> str:
    """Facts, people and chronology, line by line."""
    return "\n".join(_lines(sheet))


def _lines(sheet: RecordSheet) -> Iterator[str]:
    detail = sheet.detail
    yield " · ".join(part for part in (sheet.school, f"Incident {detail.row.reference}") if part)
    yield f"Copied by {sheet.printed_by}, {sheet.printed_at}. Seal {' '.join(detail.seal.split())}"
    yield ""
    yield from (f"{label}: {text}" for label, text in facts_lines(detail.facts) if text)
    yield ""
    yield "People"
    for person in detail.people:
        role = kind_rules.label(kind_rules.ROLES, person.role)
        born = f"born {british(person.born)}" if person.born else ""
        parts = (person.name, person.class_name, born, person.note)
        yield f"- {role}: {', '.join(part for part in parts if part)}"
    if not detail.people:
        yield "- nobody is named"
    if sheet.told is not None:
        yield from _told(sheet.told)
    yield ""
    yield "Chronology"
    for entry in detail.entries:
        yield from _entry(entry)
    if detail.outcome:
        yield ""
        yield f"Outcome: {detail.outcome}"
        yield f"Follow-up: {detail.follow_up or 'nothing besides the steps'}"


def _told(told: ToldSheet) -> Iterator[str]:
    yield ""
    yield "Agencies and parents"
    lines = [*map(agency_line, told.agencies), *map(parent_line, told.parents)]
    for line in lines or ["nobody was told yet"]:
        yield "- " + "; ".join(part.rstrip(".") for part in line.split("\n"))


def _entry(entry: EntryRow) -> Iterator[str]:
    kind = kind_rules.label(kind_rules.ENTRY_KINDS, entry.kind)
    when = entry.when.replace("\n", ", ")
    struck = f" [struck through by line {entry.struck_by}]" if entry.struck_by else ""
    puts_right = f" [puts line {entry.strikes} right]" if entry.strikes else ""
    yield f"{entry.number}. {when}, {kind}, {entry.author}{struck}{puts_right}"
    text = "(taken out of the cabinet; the seal stands)" if entry.disposed else entry.text
    yield from (f"   {line}" for line in text.split("\n"))
