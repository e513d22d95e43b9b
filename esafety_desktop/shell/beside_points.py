"""What other rooms know of the action points, told in plain lines; nothing is kept twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.action_points.sheet_rows import Annex
from esafety_desktop.dates import academic_year, british

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from esafety_desktop.action_points.date_rows import Dated
    from esafety_desktop.checklists.rows import ChecklistRow
    from esafety_desktop.log_reviews.rows import Figure
    from esafety_desktop.store.store import Store

EDUCATION = "BECTA09-AP-04"
FILTER_REVIEW = "TODAY-ADD-7"
_MOST = 40


class BesidePoints:
    """Asks the rooms when the page wants to know.

    Args:
        store: The open store.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def annexes(self, point_id: str) -> tuple[Annex, ...]:
        """What belongs to a point besides its form."""
        if point_id == EDUCATION:
            return (*self._reading(), self._training())
        return self._checks() if point_id == FILTER_REVIEW else ()

    def more(self) -> tuple[Annex, ...]:
        """What stands at the end of the evidence binder: levels, and the checklists begun."""
        from esafety_desktop.checklists import service as checklists

        store = self._store
        levels = tuple(
            (part.title, part.level_words, part.latest.when.label, part.latest.evidence)
            for part in checklists.parts(store)
            if part.latest
        )
        found = []
        if levels:
            heads = ("Part", "Level", "Judged in", "How one can tell")
            found.append(Annex("Levels of the four parts", "", heads, levels, wide=(0, 3)))
        begun = [row.id for row in checklists.lists(store) if row.is_begun]
        return (*found, *(_checklist(checklists.checklist(store, one)) for one in begun))

    def dated(self) -> tuple[Dated, ...]:
        """What the checklists say is still to come, and by when."""
        from esafety_desktop.action_points.date_rows import Dated
        from esafety_desktop.checklists import service as checklists

        lines = checklists.due(self._store, ahead=True)
        return tuple(Dated(one.what, one.on, one.place) for one in lines if one.on)

    def figures(self) -> str:
        """What the checks diary counts since the last review, in words; "" for the office."""
        first, rows = self._since(), self._figures()
        told = [
            f"{one.label}: {one.count}×" + (f", last on {british(one.last)}" if one.last else "")
            for one in rows
        ]
        head = f"Checks diary from {british(first)} to {british(self._store.today())}"
        return "\n".join((f"{head}:", *told)) if told else ""

    def done(self) -> Mapping[str, date | None]:
        """When the regular tasks that other rooms keep were done last."""
        from esafety_desktop.agreements.answers_service import last_returned
        from esafety_desktop.log_reviews.figures_service import last_done
        from esafety_desktop.readiness import training_rules, training_service

        trainings = training_service.trainings(self._store)
        held = [row.held_on for row in trainings if training_rules.is_update(row)]
        return {
            **last_done(self._store),
            "training": max(held, default=None),
            "register": last_returned(self._store),
        }

    def _reading(self) -> tuple[Annex, ...]:
        from esafety_desktop.staff_forms.reading_service import reading_state

        state = reading_state(self._store)
        if not state.title:
            return ()
        missing = len(state.missing)
        said = f"{len(state.rows) - missing} of {len(state.rows)} have read it in {state.year}."
        if missing:
            names = ", ".join(row.name for row in state.missing[:_MOST])
            said += f" Still to read it: {names}."
        lines = tuple(
            (row.name, row.role, row.state, british(row.on) if row.on else "") for row in state.rows
        )
        return (
            Annex(
                f"Read by staff: {state.title}",
                said if state.rows else "Nobody on the staff list is asked to read it yet.",
                ("Name", "Role", "State", "On"),
                lines,
                wide=(0, 1),
                tone="warn" if missing else "ok",
                ways=(("Open the staff register", "agreements/staff"),),
            ),
        )

    def _training(self) -> Annex:
        from esafety_desktop.readiness import training_rules, training_service

        rows = training_service.trainings(self._store)
        lines = tuple(
            (
                row.title,
                british(row.held_on),
                f"{row.counted}: {training_rules.names(row.there)}",
                row.refresh,
            )
            for row in rows[:_MOST]
        )
        leads = (
            ("Record a training", "incidents/training/new"),
            ("Open the training log", "incidents/training"),
        )
        ways = leads if self._store.is_leader else ()
        said = "Drills and trainings, newest first." if rows else "No training is in the log yet."
        if not ways:
            said += " A leader records them."
        return Annex(
            "Training log",
            said,
            ("What", "When", "Who", "Refresh due"),
            lines,
            wide=(0, 2),
            ways=ways,
            shares=(2, 1.3, 5, 1.3),
        )

    def _checks(self) -> tuple[Annex, ...]:
        rows = self._figures()
        title = f"Checks diary since {british(self._since())}"
        if not rows:
            return (Annex(title, "The diary is in the locked cabinet: a leader sees its figures."),)
        lines = tuple(
            (one.label, str(one.count), british(one.last) if one.last else "–") for one in rows
        )
        return (
            Annex(
                title,
                "How often each was put down.",
                ("Check", "How often", "Last"),
                lines,
                ways=(("Open the checks diary", "incidents/checks"),),
            ),
        )

    def _figures(self) -> tuple[Figure, ...]:
        from esafety_desktop.log_reviews.figures_service import figures

        return figures(self._store, self._since(), self._store.today())

    def _since(self) -> date:
        """The day of the last filtering review, or the first of this school year."""
        from esafety_desktop.action_points.point_service import point

        latest = point(self._store, FILTER_REVIEW).latest
        day = latest.day if latest else None
        return day or academic_year(self._store.today()).first_day


def _checklist(shown: ChecklistRow) -> Annex:
    lines = tuple(
        (
            item.text,
            item.state.value,
            item.latest.who if item.latest else "",
            british(item.latest.day) if item.latest else "",
            item.latest.comment if item.latest else "",
        )
        for item in shown.items
        if not item.retired
    )
    row = shown.row
    said = f"{row.done} of {row.asked} settled; last looked at on {british(row.last)}."
    heads = ("Item", "State", "Who", "When", "Comment")
    return Annex(f"Checklist: {row.title}", said, heads, lines, wide=(0, 4))
