"""The search box: pupils, contacts and action points; incidents only from within Incidents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.action_points import service as action_points
from esafety_desktop.contacts import service as contacts
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents import search_service as incidents
from esafety_desktop.incidents.filter_rules import Filters
from esafety_desktop.school import service as school
from esafety_desktop.today.rows import Found
from esafety_desktop.today.today_rules import best, matches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.store.store import Store

_MOST = 12


def find(store: Store, words: str, *, incidents_too: bool = False) -> tuple[Found, ...]:
    """The best dozen of what matches the words.

    Args:
        store: The open cabinets.
        words: Each must begin a word of what is found, or stand in it from three letters on; in
            an incident each must be a word of its texts, the last at least the beginning of one.
        incidents_too: Whether incidents are looked at; never for an office account.
    """
    found = [*_pupils(store, words), *_contacts(store, words), *_points(store, words)]
    if incidents_too and store.is_leader:
        found += _incidents(store, words)
    return best(found, words)


def _pupils(store: Store, words: str) -> Iterator[Found]:
    for row in school.pupils(store):
        name = f"{row.forename} {row.surname}"
        if matches(words, name, row.known_as):
            place = f"agreements/pupil/{row.id}"
            yield Found(name, "Pupil", row.class_name, place)


def _contacts(store: Store, words: str) -> Iterator[Found]:
    for slot in contacts.contact_map(store, everything=True).slots:
        people = " ".join(
            f"{entry.person} {entry.role} {entry.organisation}" for entry in slot.entries
        )
        if matches(words, slot.label, people):
            detail = ", ".join(
                [entry.name for entry in slot.entries]
                + [number.number for entry in slot.entries for number in entry.numbers]
            )
            yield Found(slot.label, "Contact", detail, f"contacts/{slot.id}")


def _points(store: Store, words: str) -> Iterator[Found]:
    for point in action_points.points(store):
        if matches(words, point.title):
            yield Found(point.title, "Action point", "", f"action_points/{point.id}")


def _incidents(store: Store, words: str) -> Iterator[Found]:
    wanted = [Filters(words=words)]
    kinds = (kind for kind in kind_rules.KINDS[1:] if matches(words, kind.label))
    wanted += [Filters(kind=kind.id) for kind in kinds]
    seen: set[str] = set()
    for filters in wanted:
        for row in incidents.page(store, filters, most=_MOST).rows:
            if row.id not in seen:
                seen.add(row.id)
                yield Found(row.title, "Incident", row.people, f"incidents/{row.id}")
