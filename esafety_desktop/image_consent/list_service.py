"""No-photograph lists: of a class, of the school, of a trip; frozen for paper and for tables."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from esafety_desktop.export.tables import Table
from esafety_desktop.guidance.images import image_keeping
from esafety_desktop.image_consent.answer_rules import (
    cell_words,
    first_names,
    listed,
    mark,
    may_show,
    unanswered,
)
from esafety_desktop.image_consent.reading_service import answer_grid
from esafety_desktop.image_consent.rows import Answer, Cell, ListPart, ListRow, NoPhotoList
from esafety_desktop.image_consent.store_service import stores
from esafety_desktop.image_consent.task_service import tasks
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import school

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from esafety_desktop.image_consent.rows import ChildRow, TripRow
    from esafety_desktop.store.store import Store


def class_list(
    store: Store,
    class_id: str | None = None,
    *,
    first_name_only: bool = True,
    names: Collection[str] | None = None,
) -> NoPhotoList:
    """Who may not be shown where, class by class, each class whole.

    Args:
        store: The open cabinets.
        class_id: One class; None for the school.
        first_name_only: Whether surnames are left out.
        names: Of the classes that are listed; None for all.

    Raises:
        Problem: there is no child in it.
    """
    grid = answer_grid(store, class_id)
    listed_rows = [row for row in grid.rows if names is None or row.class_name in names]
    _someone(listed_rows)
    parts = tuple(
        _part(name, list(rows), first_name_only=first_name_only)
        for name, rows in groupby(listed_rows, key=lambda row: row.class_name)
    )
    one = bool(class_id) or (names is not None and len(parts) == 1)
    title = f"No-photograph list: {parts[0].title}" if one else "No-photograph list"
    uses = tuple(use.short for use in grid.uses)
    return NoPhotoList(school(store).name, title, grid.day, uses, parts)


def trip_list(store: Store, trip: TripRow, *, first_name_only: bool = True) -> NoPhotoList:
    """Who among the children of a trip may not be shown where, as it stands today.

    Raises:
        Problem: none of its children is on the roll any more.
    """
    grid = answer_grid(store)
    going = set(trip.pupil_ids)
    rows = [row for row in grid.rows if row.pupil_id in going]
    _someone(rows)
    part = _part(trip.title, rows, first_name_only=first_name_only)
    title = f"No-photograph list: {trip.title}, {trip.on:%d/%m/%Y}"
    uses = tuple(use.short for use in grid.uses)
    return NoPhotoList(school(store).name, title, grid.day, uses, (part,), by_class=False)


def _someone(rows: Sequence[ChildRow]) -> None:
    if not rows:
        raise Problem("There is no child to list.", "Choose another class or trip.")


def _part(title: str, rows: Sequence[ChildRow], *, first_name_only: bool) -> ListPart:
    limits = image_keeping()
    names = first_names(rows)
    return ListPart(
        title,
        len(rows),
        tuple(
            ListRow(
                names[row.pupil_id] if first_name_only else row.name,
                row.class_name,
                tuple(mark(row, cell, limits.limit_words(cell.limits)) for cell in row.cells),
                unanswered(row),
            )
            for row in listed(rows)
        ),
    )


def answer_tables(store: Store, class_id: str | None = None) -> tuple[Table, ...]:
    """The answers, what is to be taken down, and where pictures lie, for other programs.

    Whoever may not be shown has no yes here, and no reason: the office's note stays inside.
    """
    grid = answer_grid(store, class_id)
    limits = image_keeping()
    answers = Table(
        "Answers",
        ("Class", "Name", *(use.short for use in grid.uses), "Slip"),
        tuple(
            (
                row.class_name,
                row.name,
                *(_words(row, cell, limits.limit_words(cell.limits)) for cell in row.cells),
                row.slip,
            )
            for row in grid.rows
        ),
    )
    return (answers, _tasks_table(store), _stores_table(store))


def _words(row: ChildRow, cell: Cell, limit_words: str) -> str:
    if cell.answer is Answer.YES and not may_show(row, cell.use):
        return cell_words(Cell(cell.use, Answer.NO), "")
    return cell_words(cell, limit_words)


def _tasks_table(store: Store) -> Table:
    every = (*tasks(store), *tasks(store, done=True))
    return Table(
        "Take down",
        ("Child", "Class", "Where", "Why", "Since", "By", "Done on", "Done by", "Note"),
        tuple(
            (
                row.name,
                row.class_name,
                row.short,
                row.why.value,
                row.since,
                row.due_on,
                row.done_on,
                row.done_by,
                row.done_note,
            )
            for row in every
        ),
    )


def _stores_table(store: Store) -> Table:
    return Table(
        "Where pictures are",
        ("Where", "What", "Who", "Delete by", "Note", "Deleted on", "Deleted by"),
        tuple(
            (
                row.values.where,
                row.values.what,
                row.values.who,
                row.values.delete_by,
                row.values.note,
                row.deleted_on,
                row.deleted_by,
            )
            for row in stores(store)
        ),
    )
