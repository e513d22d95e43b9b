"""The search box: classes, pupils, contacts, commands; incidents only from within Incidents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.action_points import service as action_points
from esafety_desktop.agreements import service as agreements
from esafety_desktop.checklists import service as checklists
from esafety_desktop.child_contacts import service as child_contacts
from esafety_desktop.contacts import service as contacts
from esafety_desktop.guide import service as guide
from esafety_desktop.home_letters import library_service as home_letters
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents import search_service as incidents
from esafety_desktop.incidents.filter_rules import Filters
from esafety_desktop.returns.report_rules import percent_words
from esafety_desktop.school import service as school
from esafety_desktop.today.command_rules import (
    PERCENT,
    asks_share,
    of_classes,
    of_guide,
    of_menu,
    of_settings,
    share,
)
from esafety_desktop.today.rows import Found, MenuLine
from esafety_desktop.today.today_rules import CHECKLIST, best, matches
from esafety_desktop.wordings import service as wordings
from esafety_desktop.words import telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from esafety_desktop.store.store import Store

_MOST = 12
_TELLING = 5
"""Letters of a word at least for which a question is looked through again."""
ASK_FIRST = "ask the DSL first"


def find(
    store: Store, words: str, *, incidents_too: bool = False, menu: Sequence[MenuLine] = ()
) -> tuple[Found, ...]:
    """The best dozen of what matches the words; a question is tried without its small words too.

    Args:
        store: The open cabinets.
        words: Each must begin a word of what is found, or stand in it from three letters on; in
            an incident each must be a word of its texts, the last at least the beginning of one.
        incidents_too: Whether incidents are looked at; never for an office account.
        menu: What the menus offer to whoever is signed in.
    """
    found = _found(store, words, menu, incidents_too=incidents_too)
    short = telling(words)
    too_little = all(len(word) < _TELLING for word in short.split())
    if found or too_little or short == words.strip():
        return found
    return _found(store, short, menu, incidents_too=incidents_too)


def _found(
    store: Store, words: str, menu: Sequence[MenuLine], *, incidents_too: bool
) -> tuple[Found, ...]:
    if words.strip() == PERCENT:
        return tuple(_share(store, words))
    found = [*_classes(store, words), *_pupils(store, words), *_contacts(store, words)]
    found += [*_points(store, words), *_checklists(store, words)]
    found += [*_staff(store, words), *_letters(store, words), *_agreements(store, words)]
    found += [*of_menu(words, menu), *of_guide(words, guide.contents())]
    found += of_settings(words, leader=store.is_leader)
    found += _share(store, words)
    if incidents_too and store.is_leader:
        found += _incidents(store, words)
        found += [
            Found(one.name, "Contact of a child", one.detail, one.place)
            for one in child_contacts.search(store, words)
        ]
    return best(found, words)


def _classes(store: Store, words: str) -> Iterator[Found]:
    return of_classes(words, [(row.id, row.name) for row in school.classes(store)])


def _share(store: Store, words: str) -> Iterator[Found]:
    if asks_share(words):
        counts = agreements.returned_counts(store)
        percent = percent_words(counts.returned, counts.asked)
        yield share(percent, counts.returned, counts.given_out, counts.asked)


def _pupils(store: Store, words: str) -> Iterator[Found]:
    found = [
        row
        for row in school.pupils(store)
        if matches(words, f"{row.forename} {row.surname}", row.known_as)
    ]
    open_ones = [row.id for row in found[:_MOST] if not row.ask_dsl_first]
    ring = _whom_to_ring(store, open_ones)
    for row in found:
        whom = ASK_FIRST if row.ask_dsl_first else ring.get(row.id, "")
        detail = " · ".join(part for part in (row.class_name, whom) if part)
        yield Found(f"{row.forename} {row.surname}", "Pupil", detail, f"agreements/pupil/{row.id}")


def _whom_to_ring(store: Store, pupil_ids: Sequence[str]) -> dict[str, str]:
    """Pupil → whom to ring first; nobody who is held off by a court order."""
    first: dict[str, str] = {}
    for parent in school.parents(store, pupil_ids) if pupil_ids else ():
        if parent.telephone and not parent.court_order:
            first.setdefault(parent.pupil_id, f"{parent.name} {parent.telephone}".strip())
    return first


def _contacts(store: Store, words: str) -> Iterator[Found]:
    for slot in contacts.contact_map(store, everything=True).slots:
        people = " ".join(
            f"{entry.person} {entry.role} {entry.organisation}" for entry in slot.entries
        )
        if matches(words, slot.label, slot.found_by, people):
            detail = ", ".join(
                [entry.name for entry in slot.entries]
                + [number.number for entry in slot.entries for number in entry.numbers]
                + [one.text for one in slot.national if one.kind == "telephone"]
            )
            if not slot.shown:
                detail = ", ".join(part for part in ("switched off", detail) if part)
            yield Found(slot.label, "Contact", detail, f"contacts/{slot.id}", off=not slot.shown)


def _staff(store: Store, words: str) -> Iterator[Found]:
    for row in school.staff(store):
        if matches(words, row.name, row.role):
            yield Found(row.name, "Staff", row.role, f"agreements/staff/{row.id}")


def _letters(store: Store, words: str) -> Iterator[Found]:
    for row in home_letters.library(store):
        if row.here and matches(words, row.title):
            yield Found(row.title, "Letter", "a letter home", f"letters/home/{row.id}")


def _agreements(store: Store, words: str) -> Iterator[Found]:
    with store.read() as session:
        texts = wordings.all_effective(session)
    for text in texts:
        if matches(words, text.title, text.short):
            detail = text.short if text.asked else f"{text.short}, not used"
            place = f"agreements/wording/{text.id}"
            yield Found(text.title, "Agreement", detail, place, off=not text.asked)


def _points(store: Store, words: str) -> Iterator[Found]:
    for point in action_points.points(store):
        if matches(words, point.title):
            yield Found(point.title, "Action point", "", f"action_points/{point.id}")


def _checklists(store: Store, words: str) -> Iterator[Found]:
    for row in checklists.entries(store):
        if matches(words, row.title):
            yield Found(row.title, CHECKLIST, row.detail, row.place)


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
