"""The list of incidents in parts, newest first, over every cabinet; by filters and by words."""

from __future__ import annotations

from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.dates import AcademicYear, academic_year, to_london
from esafety_desktop.incidents.filter_rules import Filters, Page, Period
from esafety_desktop.incidents.kind_rules import GONE
from esafety_desktop.incidents.list_service import listed
from esafety_desktop.incidents.records import Incident
from esafety_desktop.incidents.search_rules import Hit, asked
from esafety_desktop.school.service import term_rows
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.reads import read_once
from esafety_desktop.store.text_index import rebuild, source_of
from esafety_desktop.store.text_search import Term, newest, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.incidents.list_service import Listed
    from esafety_desktop.incidents.rows import IncidentRow
    from esafety_desktop.store.store import Store
    from esafety_desktop.store.text_search import Place

AT_ONCE = 256
"""How many rows a list takes at a time."""
_ALL_AT_ONCE = 2_000_000_000
_OVER = 0
_START = 1 << 25
"""Above the `seq` of any incident, and still a place in the index."""
_PEOPLE = 1
_WIDER = 4


def page(
    store: Store,
    filters: Filters = Filters(),  # noqa: B008 - frozen
    after: tuple[int, ...] | None = None,
    most: int = AT_ONCE,
) -> Page:
    """A part of the list; nothing for an account without the locked cabinet.

    Args:
        store: The ordinary store of the signed-in person.
        filters: Which incidents.
        after: `Page.after` of the part before; None for the first.
        most: How many at most.

    Raises:
        Problem: words are searched, and the index is missing or damaged.
    """
    if not store.is_leader:
        return Page(())
    begin = after or (None,) * len(store.stores)
    parts = [
        [] if below == _OVER else _part(one, filters, below, most + 1, moved)
        for one, below, moved in zip(store.stores, begin, moved_out_of(store), strict=True)
    ]
    taken = _newest(parts, most)
    last = list(begin)
    for number, (seq, _) in taken:
        last[number] = seq
    whole = sum(map(len, parts)) <= most
    begun = (end or _START for end in last)
    ends = tuple(end if part else _OVER for part, end in zip(parts, begun, strict=True))
    return Page(tuple(row for _, (_, row) in taken), None if whole else ends)


def _newest(parts: Sequence[Sequence[Listed]], most: int) -> list[tuple[int, Listed]]:
    """The newest of all cabinets, each with the number of its cabinet."""
    numbered = [[(number, line) for line in part] for number, part in enumerate(parts)]
    filled = [part for part in numbered if part]
    if len(filled) < 2:
        return filled[0][:most] if filled else []
    merged = merge(*filled, key=lambda found: found[1][1].entered_at, reverse=True)
    return list(islice(merged, most))


def everything(store: Store, filters: Filters = Filters()) -> tuple[IncidentRow, ...]:  # noqa: B008 - frozen
    """All incidents that the filters let through, newest first."""
    return page(store, filters, most=_ALL_AT_ONCE).rows


def total(store: Store) -> int:
    """How many incidents this person can read, in all cabinets."""
    if not store.is_leader:
        return 0
    found = 0
    for one, moved in zip(store.stores, moved_out_of(store), strict=True):
        with one.read() as session:
            counted = select(func.count()).select_from(Incident)
            found += session.scalar(counted) or 0
            if moved:
                found -= session.scalar(counted.where(Incident.id.in_(moved))) or 0
    return found


def ids_here(store: Store) -> tuple[str, ...]:
    """The incidents of one cabinet or envelope alone, oldest first; none for the office."""
    if not store.is_leader:
        return ()
    with store.read() as session:
        return tuple(session.scalars(select(Incident.id).order_by(Incident.seq)))


def first_entered(store: Store) -> date | None:
    """The day on which the first incident of the ordinary cabinet was entered."""
    with store.read() as session:
        first = session.scalar(select(func.min(Incident.entered_at)))
    return to_london(first).date() if first else None


def years(store: Store) -> tuple[AcademicYear, ...]:
    """The academic years from the last incident back to the first."""
    if not store.is_leader:
        return ()
    ends: list[int] = []
    for one in store.stores:
        with one.read() as session:
            for end in (func.min, func.max):
                year = session.scalar(select(end(Incident.year_start)))
                ends += [] if year is None else [year]
    return tuple(AcademicYear(n) for n in range(max(ends), min(ends) - 1, -1)) if ends else ()


def periods(store: Store) -> tuple[Period, ...]:
    """The academic years of the incidents, the last first, each with its terms as far as known."""
    terms = term_rows(store)
    found: list[Period] = []
    for year in years(store):
        found.append(Period(year.label, year.start))
        of_year = (term for term in terms if academic_year(term.first) == year)
        found += [Period(f"– {term.name}", span=(term.first, term.last)) for term in of_year]
    return tuple(found)


def index_again(store: Store) -> Changed[int]:
    """Make the search anew in all cabinets of a leader; gives the number of texts in it.

    Raises:
        NotSaved: the disk did not take it; the incidents are as they were.
    """
    count = sum(rebuild(one) for one in store.stores) if store.is_leader else 0
    return Changed(Area.INCIDENTS, count, f"The search is made anew: {count:,} texts are in it.")


def moved_out_of(store: Store) -> tuple[tuple[str, ...], ...]:
    """For each cabinet the incidents that are listed as they are in another one.

    What was moved into an envelope that this person can open left only a number behind. Where the
    program was stopped half-way it goes on in the ordinary cabinet, and the copy isn't listed:
    nobody may take it for sealed.
    """
    envelopes = store.stores[1:]
    inside = _inside(envelopes)
    half_way = half_moved(store, inside)
    moved = tuple(one for one in inside if one not in half_way)
    return (moved, *(half_way for _ in envelopes))


def half_moved(store: Store, inside: Sequence[str] | None = None) -> tuple[str, ...]:
    """The incidents of which an envelope has a copy, and the ordinary cabinet still the words.

    Args:
        store: The ordinary store of a leader.
        inside: What lies in the envelopes, where it is known.
    """
    inside = _inside(store.stores[1:]) if inside is None else inside
    if not inside:
        return ()
    query = select(Incident.id).where(Incident.id.in_(inside), Incident.status.not_in(GONE))
    with store.read() as session:
        return read_once(session, (Incident, *inside), lambda: tuple(session.scalars(query)))


def _inside(envelopes: Sequence[Store]) -> list[str]:
    found: list[str] = []
    for one in envelopes:
        with one.read() as session:
            found += _ids(session)
    return found


def _ids(session: Session) -> Sequence[str]:
    """Every incident of a cabinet; an envelope has few."""
    return read_once(session, Incident.id, lambda: session.scalars(select(Incident.id)).all())


def _part(
    one: Store, filters: Filters, below: int | None, most: int, without: tuple[str, ...]
) -> list[Listed]:
    terms = [Term(text, prefix) for text, prefix in asked(filters.words)]
    terms += [Term(text, prefix, _PEOPLE) for text, prefix in asked(filters.person)]
    with one.read() as session:
        if not terms:
            return listed(session, one, filters, most=most, below=below, without=without)
        words = tuple(term.text for term in terms)
        places = newest(session, terms, below)
        taken: list[Listed] = []
        at_once = most
        while len(taken) < most and (chunk := list(islice(places, at_once))):
            by_owner = {place.owner: place for place in chunk}

            def hits(seqs: Sequence[int], by_owner: dict[int, Place] = by_owner) -> dict[int, Hit]:
                return _hits(session, [by_owner[seq] for seq in seqs], words)

            wanted = most - len(taken)
            taken += listed(
                session,
                one,
                filters,
                most=wanted,
                among=list(by_owner),
                without=without,
                hits_in=hits,
            )
            at_once *= _WIDER  # what other filters let through is rare, it seems
    return taken


def _hits(session: Session, places: Iterable[Place], words: tuple[str, ...]) -> dict[int, Hit]:
    by_code: dict[int, list[Place]] = {}
    for place in places:
        by_code.setdefault(place.code, []).append(place)
    hits: dict[int, Hit] = {}
    for code, some in by_code.items():
        called = source_of(code).called
        read = texts(session, code, [place.row for place in some])
        for place in some:
            item, text = read[place.row]
            hits[place.owner] = Hit(called, item, text, words)
    return hits
