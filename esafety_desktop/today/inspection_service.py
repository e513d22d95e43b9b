"""The inspection pack: nameless log, training, checks, signatures, reviews, in one go (W10)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from esafety_desktop.action_points import service as action_points
from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.adult_rows import AdultStatus
from esafety_desktop.checklists import service as checklists
from esafety_desktop.dates import academic_year, british, british_time
from esafety_desktop.guidance_checks import service as guidance_checks
from esafety_desktop.guidance_checks.rows import Section
from esafety_desktop.incidents import kind_rules, nameless_service
from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.log_reviews.check_rules import gathered
from esafety_desktop.readiness import training_service
from esafety_desktop.returns.report_rules import percent_words
from esafety_desktop.school import service as school
from esafety_desktop.staff_forms import service as staff_forms
from esafety_desktop.today.rows import InspectionPack, LogLine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from esafety_desktop.incidents.nameless_service import NamelessRow
    from esafety_desktop.store.store import Store

_RARE = "Another kind"


def inspection_pack(store: Store) -> InspectionPack:
    """Everything of this academic year, for a leader.

    What lies in a sealed envelope is left out, for it is known to its readers only.
    """
    year = academic_year(store.today())
    first = year.first_day
    every = nameless_service.nameless(store, first, store.today())
    rows = tuple(row for row in every if row.status not in kind_rules.GONE)
    log = _log(store, rows)
    return InspectionPack(
        school.school(store).name,
        year.label,
        log,
        tuple(_signed(store)),
        tuple(_trainings(store, first)),
        tuple(
            (british(row.day), row.label, row.who)
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
        few=bool(rows) and not log,
        checklists=tuple(_checklists(store)),
        guidance=tuple(_guidance(store)),
        staff=tuple(_staff(store)),
    )


def _log(store: Store, rows: tuple[NamelessRow, ...]) -> tuple[LogLine, ...]:
    """No month, no rare kind: in a small school these tell who it was."""
    counts = Counter(row.kind for row in rows)
    shown = dict(gathered(counts))
    if not shown:
        return ()
    told = nameless_service.told(store, rows)
    lines = (
        LogLine(
            row.kind if row.kind in shown else _RARE,
            ", ".join(told[row.id]) or "nobody outside school",
            "open" if row.status == kind_rules.OPEN else ", ".join(row.outcomes) or "closed",
        )
        for row in rows
    )
    return tuple(
        sorted(lines, key=lambda one: (one.kind == _RARE, one.kind, one.told, one.outcome))
    )


def _signed(store: Store) -> Iterator[tuple[str, str]]:
    for agreement in agreements.agreements(store):
        counts = agreements.returned_counts(store, agreement_id=agreement.id)
        if counts.asked:
            share = percent_words(counts.returned, counts.asked)
            yield agreement.title, f"{counts.returned} of {counts.asked} ({share})"


def _checklists(store: Store) -> Iterator[tuple[str, str, str, str]]:
    for row in checklists.progress(store):
        done = f"{row.done} of {row.asked}"
        yield row.title, done, str(row.missing), british(row.last) or "never"


def _guidance(store: Store) -> Iterator[tuple[str, str]]:
    """How far the walk of this September is; sections with nothing in them are left out."""
    walk = guidance_checks.walk(store)
    for section in Section:
        items = [item for item in walk.items if item.section is section]
        if items:
            done = sum(item.check is not None for item in items)
            yield section.value, f"{done} of {len(items)} checked"
    finished = "not yet" if walk.stale else british(walk.finished_on or walk.made_on)
    yield f"Compared with what is published ({walk.label})", finished


def _staff(store: Store) -> Iterator[tuple[str, str]]:
    """Per agreement of adults; nobody is named."""
    grid = staff_forms.staff_grid(store)
    for number, agreement in enumerate(grid.agreements):
        cells = [row.cells[number] for row in grid.rows if not row.gone]
        missing = sum(cell.missing for cell in cells)
        signed = sum(cell.status is AdultStatus.SIGNED and not cell.missing for cell in cells)
        if asked := missing + signed:
            yield agreement.title, f"{signed} of {asked} ({percent_words(signed, asked)})"


def _trainings(store: Store, first: date) -> Iterator[tuple[str, str, str]]:
    for row in training_service.trainings(store):
        if row.held_on >= first:
            yield british(row.held_on), row.title, f"{len(row.there)} there"


def _reviews(store: Store) -> Iterator[tuple[str, str, str, str]]:
    for point in action_points.points(store):
        last = point.latest.when if point.latest else "never"
        yield point.now, point.stand.value, last, british(point.next_due)
