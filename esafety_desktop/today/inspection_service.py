"""The inspection pack: nameless log, training, checks, signatures, reviews, in one go (W10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.action_points import service as action_points
from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.adult_rows import AdultStatus
from esafety_desktop.backups.drill_service import drills
from esafety_desktop.checklists import service as checklists
from esafety_desktop.dates import academic_year, british, british_time
from esafety_desktop.governors import inspection_service
from esafety_desktop.governors.figure_rules import (
    CLOSED,
    KIND,
    OUTCOME,
    RULE,
    TOLD,
    year_label,
)
from esafety_desktop.guidance_checks import service as guidance_checks
from esafety_desktop.guidance_checks.rows import Section
from esafety_desktop.incidents import kind_rules, nameless_service
from esafety_desktop.log_reviews import service as log_reviews
from esafety_desktop.readiness import training_service
from esafety_desktop.returns.report_rules import percent_words
from esafety_desktop.returns.told_rules import back_words, stepped
from esafety_desktop.school import service as school
from esafety_desktop.staff_forms import service as staff_forms
from esafety_desktop.today.rows import InspectionPack, LogTable
from esafety_desktop.trail.service import heads

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from esafety_desktop.agreements.rows import AgreementRow
    from esafety_desktop.governors.rows import Chart
    from esafety_desktop.store.store import Store

_HEADS = {KIND: "Kind", TOLD: "Told", OUTCOME: "Outcome"}
_REST = "Too few of a kind to be told apart"
_OPEN = "Still open, or too few of a kind to be told apart"


def inspection_pack(store: Store) -> InspectionPack:
    """Everything of this academic year, for a leader.

    What lies in a sealed envelope is left out, for it is known to its readers only.
    """
    year = academic_year(store.today())
    first = year.first_day
    every = nameless_service.nameless(store, first, store.today())
    rows = tuple(row for row in every if row.status not in kind_rules.GONE)
    counted, charts = inspection_service.count(store)
    return InspectionPack(
        school.school(store).name,
        year.label,
        tuple(_log(counted, charts)),
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
        tuple(_reviews(store, first)),
        store.account.name,
        british_time(store.clock()),
        counted=counted,
        rule=RULE,
        few=bool(rows) and not counted,
        checklists=tuple(_checklists(store, first)),
        guidance=tuple(_guidance(store)),
        staff=tuple(_staff(store)),
        backups=tuple(_backups(store, first)),
        records=tuple((one.name, f"{one.entries:,}", one.at, one.code) for one in heads(store)),
    )


def _backups(store: Store, first: date) -> Iterator[tuple[str, str, str, str]]:
    for row in drills(store, first):
        which = f"{row.where}, of {british_time(row.made_at) or 'an unknown day'}"
        yield british_time(row.at), which, row.who, "sound" if row.good else "bad"


def _log(counted: int, charts: tuple[Chart, ...]) -> Iterator[LogTable]:
    for chart in charts:
        if not chart.counts:
            yield _untold(counted, chart)
            continue
        lines = [(one.label, str(one.number)) for one in chart.counts]
        if chart.rest:
            lines.append((_OPEN if chart.dimension in CLOSED else _REST, str(chart.rest)))
        lines.append(("All incidents counted", str(counted)))
        yield LogTable(chart.dimension, chart.title, _HEADS[chart.dimension], tuple(lines))


def _untold(counted: int, chart: Chart) -> LogTable:
    """A table of which nothing can be told apart says so in a sentence, with why."""
    if chart.dimension in CLOSED:
        which = "are still open, or too few of them went the same way"
        after = " This is counted once an incident is closed."
    else:
        which, after = "are too few of a kind", ""
    why = "told apart, they could tell who it was."
    said = f"The {counted} incidents counted {which}: {why}{after}"
    return LogTable(chart.dimension, chart.title, _HEADS[chart.dimension], (), said)


def _signed(store: Store) -> Iterator[tuple[str, str]]:
    for agreement in agreements.agreements(store):
        counts = agreements.returned_counts(store, agreement_id=agreement.id)
        if counts.asked:
            share, words = back_words([(counts.returned, counts.asked)])
            yield _for_whom(agreement), f"{stepped(words)} ({share})"


def _for_whom(agreement: AgreementRow) -> str:
    """Its title, and for whom it is: the younger and the older children's bear one title."""
    groups = agreement.year_groups
    if not groups:
        return agreement.title
    ends = dict.fromkeys(year_label(one) for one in (groups[0], groups[-1]))
    return f"{agreement.title} ({' to '.join(ends)})"


def _checklists(store: Store, first: date) -> Iterator[tuple[str, str, str, str]]:
    for row in checklists.progress(store):
        done = f"{row.done} of {row.asked}"
        yield row.title, done, str(row.to_do), _last(row.last, first)


def _last(day: date | None, first: date) -> str:
    """A day, and its school year where that isn't the one of the pack."""
    if day is None:
        return "never"
    return british(day) if day >= first else f"{british(day)}, in {academic_year(day).label}"


def _guidance(store: Store) -> Iterator[tuple[str, str]]:
    """How far the school's walk of this September is, then when the program's content was compared.

    Sections with nothing in them are left out.
    """
    walk = guidance_checks.walk(store)
    for section in Section:
        items = [item for item in walk.items if item.section is section]
        if items:
            done = sum(item.check is not None for item in items)
            yield section.value, f"{done} of {len(items)} walked through by the school"
    done = guidance_checks.walked_this_year(store)
    finished = british(walk.finished_on) if done else "not finished yet"
    yield f"The school's whole walk of September {walk.year[:4]}", finished
    compared = f"The program's own content ({walk.label}), last compared with what is published"
    yield compared, f"by its makers on {british(walk.made_on)}"


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


def _reviews(store: Store, first: date) -> Iterator[tuple[str, str, str, str]]:
    for point in action_points.points(store):
        last = _last(point.latest.day, first) if point.latest else "never"
        if point.latest and point.latest.day is None:
            last = point.latest.when
        yield point.called, point.stand.value, last, british(point.next_due)
