"""The inspection pack: nameless log, training, checks, signatures, reviews, in one go (W10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.action_points import service as action_points
from esafety_desktop.agreements import service as agreements
from esafety_desktop.dates import academic_year, british, british_time, to_london
from esafety_desktop.incidents import agency_service, kind_rules
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.agency_rules import TOLD
from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.readiness import training_service
from esafety_desktop.school import service as school
from esafety_desktop.today.rows import InspectionPack, LogLine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from esafety_desktop.incidents.rows import IncidentRow
    from esafety_desktop.store.store import Store


def inspection_pack(store: Store) -> InspectionPack:
    """Everything of this academic year, for a leader.

    What lies in a sealed envelope is left out, for it is known to its readers only.
    """
    year = academic_year(store.today())
    first = year.first_day
    return InspectionPack(
        school.school(store).name,
        year.label,
        tuple(_log(store, first)),
        tuple(_signed(store)),
        tuple(_trainings(store, first)),
        tuple(
            (british(row.day), row.label, f"{row.subject} {row.text}".strip(), row.who)
            for row in log_reviews.checks(store, first)
            if not row.state
        ),
        tuple(
            (british(row.day), row.label, row.who)
            for row in log_reviews.readings(store)
            if row.day >= first
        ),
        tuple(_reviews(store)),
        store.account.name,
        british_time(store.clock()),
    )


def _log(store: Store, first: date) -> Iterator[LogLine]:
    for row in incidents.incidents(store):
        day = to_london(row.entered_at).date()
        if not row.sealed and day >= first and row.status not in kind_rules.GONE:
            yield LogLine(f"{day:%B %Y}", row.kind_label, _told(store, row), _outcome(store, row))


def _told(store: Store, row: IncidentRow) -> str:
    sheet = agency_service.told_sheet(store, row.id)
    names = dict.fromkeys(one.called for one in sheet.agencies if one.decided == TOLD)
    parents = ["parents"] if any(one.decision == TOLD for one in sheet.parents) else []
    return ", ".join((*names, *parents)) or "nobody outside school"


def _outcome(store: Store, row: IncidentRow) -> str:
    if row.status == kind_rules.OPEN:
        return "open"
    return incidents.incident(store, row.id).outcome.partition("\n")[0] or "closed"


def _signed(store: Store) -> Iterator[tuple[str, str]]:
    for agreement in agreements.agreements(store):
        counts = agreements.returned_counts(store, agreement_id=agreement.id)
        if counts.asked:
            share = round(100 * counts.returned / counts.asked)
            yield agreement.title, f"{counts.returned} of {counts.asked} ({share} %)"


def _trainings(store: Store, first: date) -> Iterator[tuple[str, str, str]]:
    for row in training_service.trainings(store):
        if row.held_on >= first:
            yield british(row.held_on), row.title, f"{len(row.there)} there"


def _reviews(store: Store) -> Iterator[tuple[str, str, str, str]]:
    for point in action_points.points(store):
        last = point.latest.when if point.latest else "never"
        yield point.now, point.stand.value, last, british(point.next_due)
