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
ColumnId = Literal["name", "owner", "comments", "location", "applies", "last_reviewed", "next_due"]
Rhythm = Literal["months", "weeks", "half-term", "term", "year", "month", "school-days"]


class ContentCycle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How often something comes round, as content says it (`action_points.cycle_rules`).

    Attributes:
        every: The kind of rhythm.
        n: How many months, weeks or school days.
        month: Of ``year`` and ``month``, 1 to 12.
        day: Of ``year``, 1 to 31.
        after: Of ``school-days``: "last" time, start of "term" or of the school "year".
    """

    every: Rhythm
    n: int = 1
    month: int = 0
    day: int = 0
    after: Literal["", "last", "term", "year"] = ""


class PointField(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field of the form, as the form calls it."""

    id: FieldId
    label: str


class PointColumn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A column of a form's table."""

    id: ColumnId
    label: str
    kind: Literal["text", "date", "tick"]


class UsualRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row that most schools have, and what it should hold (BECTA09-POL-1 to -5)."""

    name: str
    holds: str
    sources: tuple[str, ...]


class PointTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of a form.

    Attributes:
        label: Its heading.
        row_word: What one row is: "policy".
        columns: What a row holds.
        id: Tells the tables of one form apart; "" where there is one.
        fixed_rows: The rows' names in 2009; empty for a table that grows.
        fixed_rows_now: Today's names, where they differ.
        starts_with: Names of the rows of a first review; they may be changed.
        usual: Rows that are offered.
        before: Whether the form has it above its fields.
        inline: The heading of a first column that holds each row's name and text together.
        becomes_actions: Whether its rows go into the list of actions when it is kept.
        carries: What the next review begins with: "all" of the last rows, their "names" (and
            places), the "people" (roles and names, nobody ticked), or "nothing".
    """

    label: str
    row_word: str
    columns: tuple[PointColumn, ...]
    id: str = ""
    fixed_rows: tuple[str, ...] = ()
    fixed_rows_now: tuple[str, ...] = ()
    starts_with: tuple[str, ...] = ()
    usual: tuple[UsualRow, ...] = ()
    before: bool = False
    inline: str = ""
    becomes_actions: bool = False
    carries: Literal["all", "names", "people", "nothing"] = "all"

    @property
    def row_labels(self) -> tuple[str, ...]:
        """The names that a person reads beside fixed rows."""
        return self.fixed_rows_now or self.fixed_rows


class Point(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One action point.

    Attributes:
        id: ``BECTA09-AP-01`` … ``-08``; that of its source for a review that 2009 did not know.
        part: The id of the part it belongs to.
        title: A short name of our own.
        now: What it means today.
        prompts: What to think of before writing.
        cycle: When the next review is proposed, unless the form says a day.
        number: Of the eight, 1 to 8; 0 for a review that 2009 did not know.
        then: The short wording of 2009.
        then_prompts: What 2009 asked beside it.
        note: What a reader should know about the form itself, or "".
        opens: The place in the program where the work is done, or "".
        figures: Whether the figures of the checks diary belong to it.
    """

    id: str
    part: str
    title: str
    now: str
    prompts: tuple[str, ...]
    cycle: ContentCycle
    sources: tuple[str, ...]
    fields: tuple[PointField, ...]
    number: int = 0
    then: str = ""
    then_prompts: tuple[str, ...] = ()
    tables: tuple[PointTable, ...] = ()
    note: str = ""
    opens: str = ""
    figures: bool = False

    def has(self, field: FieldId) -> bool:
        """Whether the form has this field."""
        return any(one.id == field for one in self.fields)

    @property
    def table(self) -> PointTable | None:
        """Its table, where it has one."""
        return self.tables[0] if self.tables else None


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the PIES elements, or one of the two parts beside them."""

    id: str
    label: str
    short: str
    sources: tuple[str, ...]


class PointCatalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All action points by part; ``forms`` are reviews of their kind that 2009 did not know."""

    checked_on: date
    parts: tuple[Part, ...]
    points: tuple[Point, ...]
    forms: tuple[Point, ...] = ()

    @property
    def everything(self) -> tuple[Point, ...]:
        """The eight and the forms beside them, in the order of the parts."""
        both = (*self.points, *self.forms)
        return tuple(one for part in self.parts for one in both if one.part == part.id)

    def point(self, point_id: str) -> Point:
        """One point or form by its id.

        Raises:
            KeyError: there is none.
        """
        for point in (*self.points, *self.forms):
            if point.id == point_id:
                return point
        raise KeyError(point_id)

    def part(self, part_id: str) -> Part:
        """One part by its id; every point's own is there."""
        return next(part for part in self.parts if part.id == part_id)

    @property
    def sources(self) -> frozenset[str]:
        """Every source id that the points carry."""
        carried = [part.sources for part in self.parts]
        carried += [one.sources for one in self.everything]
        carried += [
            row.sources for one in self.everything for table in one.tables for row in table.usual
        ]
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
    for point in (*catalogue.points, *catalogue.forms):
        if point.id in seen:
            yield f"{point.id} stands twice"
        seen.add(point.id)
        if point.part not in parts:
            yield f"{point.id} belongs to {point.part}, which is no part"
        if point.id not in point.sources:
            yield f"{point.id} does not name itself as a source"
        if len({table.id for table in point.tables}) != len(point.tables):
            yield f"{point.id}: two tables have the same id"
        for table in point.tables:
            if table.fixed_rows_now and len(table.fixed_rows) != len(table.fixed_rows_now):
                yield f"{point.id}: each fixed row needs a name of today"
        if complaint := cycle_complaint(point.cycle):
            yield f"{point.id}: {complaint}"


def cycle_complaint(cycle: ContentCycle) -> str:
    """What a rhythm lacks; "" when it is whole."""
    if cycle.every in {"year", "month"} and not 1 <= cycle.month <= 12:
        return "its rhythm needs a month"
    if cycle.every == "year" and not 1 <= cycle.day <= 31:
        return "its rhythm needs a day"
    if cycle.every == "school-days" and not cycle.after:
        return "its rhythm needs what it counts from"
    return "" if cycle.n >= 1 else "its rhythm needs a number of at least 1"
