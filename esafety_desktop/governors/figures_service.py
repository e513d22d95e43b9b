"""Reads what the governors' page counts, and packs it over what earlier editions showed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.action_points import service as action_points
from esafety_desktop.agreements import service as agreements
from esafety_desktop.dates import AcademicYear, academic_year, british
from esafety_desktop.follow_ups.count_service import of_debriefs
from esafety_desktop.governors import figure_rules as rules
from esafety_desktop.governors.packing_rules import LEAST, YEAR, Item, Packer
from esafety_desktop.governors.records import GovernorsEdition, InspectionCount
from esafety_desktop.governors.rows import Edition, Period
from esafety_desktop.incidents.nameless_facts_service import facts, subjects
from esafety_desktop.incidents.search_service import first_entered
from esafety_desktop.returns.told_rules import back_words, stepped
from esafety_desktop.school import service as school
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.dates import TermSpan
    from esafety_desktop.governors.packing_rules import Packet
    from esafety_desktop.incidents.nameless_facts_service import FactsRow
    from esafety_desktop.store.store import Store


class Candidate(Value):
    """A page as it would be kept now.

    Attributes:
        packets: What its numbers are made of beyond the earlier editions', by `figure_rules.book`.
        held_against: How many editions it was held against; with another one kept meanwhile it
            is made anew.
    """

    edition: Edition
    packets: Mapping[str, tuple[Packet, ...]]
    held_against: int


def periods(store: Store) -> tuple[Period, ...]:
    """The years and terms that have begun since the first incident, the newest first."""
    today = store.today()
    now = academic_year(today)
    first = first_entered(store)
    oldest = academic_year(first).start if first else now.start
    found = []
    for start in range(now.start, oldest - 1, -1):
        found.append(Period(start, "", rules.period_words(start, "", whole=start < now.start)))
        begun = rules.TERMS.index(rules.term_of(today, school.terms(store)))
        terms = rules.TERMS[: begun + 1] if start == now.start else rules.TERMS
        found += [
            Period(start, term, rules.period_words(start, term, whole=True))
            for term in reversed(terms)
        ]
    return tuple(found)


def candidate(store: Store, year_start: int, term: str = "", comment: str = "") -> Candidate:
    """The page of a year or term as it may be shown today; nothing is kept.

    Args:
        store: The open cabinets, a leader's.
        year_start: The academic year.
        term: One of `figure_rules.TERMS`, or "" for the whole year.
        comment: What the leader wrote for the governors.
    """
    with store.read() as session:
        known = editions(session)
    year, before = AcademicYear(year_start), AcademicYear(year_start - 1)
    done = rules.book(year_start, actions=True)
    packed = {
        one.start: _packed(known, rules.book(one.start), items(store, one), rules.DIMENSIONS, term)
        for one in (year, before)
    }
    actions = _packed(known, done, _actions(store, year), (rules.DONE,), YEAR)
    edition = _edition(store, packed[year.start], packed[before.start], actions, (year_start, term))
    made = {rules.book(start): tuple(packer.made) for start, packer in packed.items()}
    made[done] = tuple(actions.made)
    return Candidate(rules.with_comment(edition, comment), made, len(known))


def _packed(
    known: Iterable[str], book: str, found: Iterable[Item], dimensions: Sequence[str], period: str
) -> Packer:
    packer = Packer(found, earlier_packets(known, book))
    packer.pack(dimensions, period)
    return packer


def editions(session: Session) -> tuple[str, ...]:
    """How every governors' page and inspection pack so far counted, as it is kept."""
    found: list[str] = []
    for record in (GovernorsEdition, InspectionCount):
        found += session.scalars(select(record.packets).order_by(record.seq))
    return tuple(found)


def earlier_packets(known: Iterable[str], book: str) -> list[Packet]:
    """The packets of a `figure_rules.book` that were made already."""
    return [one for text in known for one in rules.packets_from_json(text, book)]


def _edition(
    store: Store, now: Packer, before: Packer, actions: Packer, period: tuple[int, str]
) -> Edition:
    year_start, term = period
    year = AcademicYear(year_start)
    today = store.today()
    total_before = len(before.counted(term))
    back, back_of = back_words(_signed(store))
    done, done_of = rules.action_words(actions)
    points = action_points.points(store)
    return Edition(
        id="",
        school=school.school(store).name,
        year_start=year_start,
        term=term,
        title=rules.period_words(year_start, term, whole=today > year.last_day),
        total=len(now.counted(term)),
        total_before=total_before or None,
        before_label=rules.period_words(year_start - 1, term, whole=True),
        charts=rules.page_charts(now, before, term),
        returned=back,
        returned_of=stepped(back_of),
        reviews_overdue=sum(point.stand.name == "OVERDUE" for point in points),
        reviews=len(points),
        actions=done,
        actions_of=done_of,
        comment="",
        made_on=british(today),
        made_by=store.account.name,
        least=LEAST,
    )


def _signed(store: Store) -> Iterator[tuple[int, int]]:
    """How many are back and asked for, by agreement."""
    for agreement in agreements.agreements(store):
        counts = agreements.returned_counts(store, agreement_id=agreement.id)
        yield counts.returned, counts.asked


def _actions(store: Store, year: AcademicYear) -> Iterator[Item]:
    """The actions from debriefs of an academic year; each is about whom its incident is about."""
    found = of_debriefs(store, year.first_day, min(year.last_day, store.today()))
    about = subjects(store, (one.incident_id for one in found))
    for one in found:
        labels = {rules.DONE: rules.DONE} if one.done else {}
        people = about.get(one.incident_id, frozenset())
        yield Item(one.id, "", labels, people, one.incident_id)


def items(
    store: Store, year: AcademicYear, more: Mapping[str, Mapping[str, str]] | None = None
) -> Iterator[Item]:
    """The incidents of an academic year as they are counted.

    Args:
        store: The open cabinets, a leader's.
        year: Which one.
        more: Labels of further dimensions, by incident.
    """
    terms = school.terms(store)
    groups = {
        row.name: rules.year_label(row.year_group) for row in school.classes(store, year.start)
    }
    for row in facts(store, year.first_day, min(year.last_day, store.today())):
        yield _item(row, groups, terms, (more or {}).get(row.id, {}))


def _item(
    row: FactsRow,
    groups: Mapping[str, str],
    terms: tuple[TermSpan, ...],
    more: Mapping[str, str],
) -> Item:
    ages = {groups.get(name, rules.year_of_class(name)) for name in row.classes}
    labels = {
        rules.KIND: row.kind,
        rules.RISK: row.risk,
        rules.FOUR_C: rules.one_of(row.four_c, none=rules.NO_C, several=rules.SEVERAL_C),
        rules.YEAR_GROUP: rules.one_of(ages, none=rules.NO_CHILD, several=rules.SEVERAL_YEARS),
        **more,
    }
    return Item(row.id, rules.term_of(row.entered_on, terms), labels, row.people)
