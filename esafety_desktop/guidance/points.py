"""The eight action points of 2009 with exactly their fields (``resources/action_points``)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FieldId = Literal["actioned_by", "date", "last_reviewed", "comments", "next_due"]


class PointField(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field of the form, as the form calls it."""

    id: FieldId
    label: str


class PointColumn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A column of a form's table."""

    id: str
    label: str
    kind: Literal["text", "date", "tick"]


class PointTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table of a form.

    Attributes:
        label: Its heading.
        row_word: What one row is: "policy".
        columns: What a row holds.
        fixed_rows: The rows' names in 2009; empty for a table that grows.
        fixed_rows_now: Today's names, where they differ.
    """

    label: str
    row_word: str
    columns: tuple[PointColumn, ...]
    fixed_rows: tuple[str, ...] = ()
    fixed_rows_now: tuple[str, ...] = ()

    @property
    def row_labels(self) -> tuple[str, ...]:
        """The names that a person reads beside fixed rows."""
        return self.fixed_rows_now or self.fixed_rows


class Point(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One action point.

    Attributes:
        id: ``BECTA09-AP-01`` … ``-08``.
        part: The id of the part it belongs to.
        title: A short name of our own.
        then: The short wording of 2009.
        now: What it means today.
        prompts: What to think of before writing.
        cycle_months: How long until the next review, unless the form says a day.
        note: What a reader should know about the form itself, or "".
        opens: The place in the program where the work is done, or "".
    """

    id: str
    part: str
    title: str
    then: str
    now: str
    prompts: tuple[str, ...]
    cycle_months: int
    sources: tuple[str, ...]
    fields: tuple[PointField, ...]
    table: PointTable | None = None
    note: str = ""
    opens: str = ""

    def has(self, field: FieldId) -> bool:
        """Whether the form has this field."""
        return any(one.id == field for one in self.fields)


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the PIES elements, or one of the two parts beside them."""

    id: str
    label: str
    short: str
    sources: tuple[str, ...]


class PointCatalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All action points by part."""

    checked_on: date
    parts: tuple[Part, ...]
    points: tuple[Point, ...]

    def point(self, point_id: str) -> Point:
        """One point by its id.

        Raises:
            KeyError: there is none.
        """
        for point in self.points:
            if point.id == point_id:
                return point
        raise KeyError(point_id)

    def part(self, part_id: str) -> Part:
        """One part by its id; every point's own is there."""
        return next(part for part in self.parts if part.id == part_id)

    @property
    def sources(self) -> frozenset[str]:
        """Every source id that the points carry."""
        carried = [part.sources for part in self.parts] + [one.sources for one in self.points]
        return frozenset(source for sources in carried for source in sources)


def load_points(path: Path) -> PointCatalogue:
    """Read and check a file of action points.

    Raises:
        ContentError: an unknown part, an id twice, or a table whose names don't match.
    """
    catalogue = read_content(path, PointCatalogue)
    for complaint in _complaints(catalogue):
        raise ContentError(f"{path.name}: {complaint}")
    return catalogue


@lru_cache(maxsize=1)
def point_catalogue() -> PointCatalogue:
    """The action points that the program ships."""
    return load_points(resource("action_points", "points.toml"))


def _complaints(catalogue: PointCatalogue) -> Iterator[str]:
    parts = {part.id for part in catalogue.parts}
    seen: set[str] = set()
    for point in catalogue.points:
        if point.id in seen:
            yield f"{point.id} stands twice"
        seen.add(point.id)
        if point.part not in parts:
            yield f"{point.id} belongs to {point.part}, which is no part"
        if point.id not in point.sources:
            yield f"{point.id} does not name itself as a source"
        table = point.table
        if table and table.fixed_rows_now and len(table.fixed_rows) != len(table.fixed_rows_now):
            yield f"{point.id}: each fixed row needs a name of today"
