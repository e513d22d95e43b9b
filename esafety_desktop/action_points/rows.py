"""Frozen values that leave the action points service."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.dates import british, british_time
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime

    from esafety_desktop.action_points.date_rows import Cycle


class Stand(enum.Enum):
    """How an action point stands: a word and a shape first, a colour second."""

    OVERDUE = "Overdue"
    SOON = "Due soon"
    NEVER = "Not reviewed yet"
    FUTURE = "Reviewed"

    @property
    def shape(self) -> str:
        """A sign that needs no colour."""
        return {"OVERDUE": "⚠", "SOON": "◷", "NEVER": "○", "FUTURE": "●"}[self.name]

    @property
    def tone(self) -> str:
        """The colour tone that goes with the word."""
        return {"OVERDUE": "danger", "SOON": "warn", "NEVER": "muted", "FUTURE": "ok"}[self.name]


class ColumnRow(Value):
    """A column of a form's table; ``kind`` is "text", "date" or "tick"."""

    id: str
    label: str
    kind: str


class TableRow(Value):
    """A table of a form.

    Attributes:
        row_word: What one row is: "policy".
        id: Tells the tables of one form apart; "" where there is one.
        fixed: The names of its rows in 2009; empty for a table that grows.
        labels: Today's names of the fixed rows.
        starts_with: Names of the rows of a first review.
        usual: Rows that are offered, each with what it should hold.
        before: Whether the form has it above its fields.
        inline: The heading of a first column that holds each row's name and text together.
        becomes_actions: Whether its rows go into the list of actions.
        carries: What the next review begins with: "all" rows of the last, "names",
            "people" (roles and names, nobody ticked) or "nothing".
    """

    label: str
    row_word: str
    columns: tuple[ColumnRow, ...]
    id: str = ""
    fixed: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    starts_with: tuple[str, ...] = ()
    usual: tuple[tuple[str, str], ...] = ()
    before: bool = False
    inline: str = ""
    becomes_actions: bool = False
    carries: str = "all"

    def begin(self, review: ReviewRow | None) -> tuple[ItemRow, ...]:
        """The rows with which the next form begins, after ``review`` or as the first one."""
        if review is None:
            return tuple(ItemRow(name, table=self.id) for name in self.starts_with)
        rows = review.rows_of(self)
        if self.carries == "all":
            return rows
        if self.carries == "people":
            return tuple(ItemRow(row.name, owner=row.owner, table=self.id) for row in rows)
        named = [ItemRow(row.name, location=row.location, table=self.id) for row in rows]
        return tuple(named) if self.carries == "names" else ()

    def label_of(self, name: str) -> str:
        """Today's name of a fixed row."""
        return self.labels[self.fixed.index(name)] if name in self.fixed else name


class ItemRow(Value):
    """One row of a form's table; what the table has no column for stays empty.

    Attributes:
        name: Of a policy, or the fixed row's name of 2009.
        owner: Who looks after the policy.
        applies: Whether that body's rules bind the school.
        location: Where the text is kept.
        table: Which table of the form; "" where there is one.
    """

    name: str
    owner: str = ""
    comments: str = ""
    location: str = ""
    applies: bool = False
    last_reviewed: date | None = None
    next_due: date | None = None
    table: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is written in it."""
        texts = (self.name, self.owner, self.comments, self.location)
        dates = (self.last_reviewed, self.next_due)
        return not (any(text.strip() for text in texts) or any(dates) or self.applies)


class ReviewRow(Value):
    """One filled form; what the form has no field for stays empty.

    Attributes:
        done_on: The form's own date.
        next_due: What it says about the next one, in its field or as a reminder beside it.
        recorded_at: When it was entered, in UTC.
        recorded_by: The account that entered it.
        corrects: The review that this one puts right, or "".
        reason: Why.
        corrected: Whether a later one puts this one right.
        pages: How many scanned pages are kept with it.
    """

    point_id: str
    actioned_by: str = ""
    done_on: date | None = None
    last_reviewed: date | None = None
    comments: str = ""
    next_due: date | None = None
    items: tuple[ItemRow, ...] = ()
    recorded_at: datetime | None = None
    recorded_by: str = ""
    id: str = ""
    corrects: str = ""
    reason: str = ""
    corrected: bool = False
    pages: int = 0

    def rows_of(self, table: TableRow) -> tuple[ItemRow, ...]:
        """Its rows of one table; fixed ones are all there, in their order."""
        found = tuple(item for item in self.items if item.table == table.id)
        by_name = {item.name: item for item in found}
        blank = [ItemRow(name, table=table.id) for name in table.fixed]
        return tuple(by_name.get(one.name, one) for one in blank) or found

    @property
    def day(self) -> date | None:
        """The day that the form says it was done."""
        days = [item.last_reviewed for item in self.items if item.last_reviewed]
        return self.done_on or self.last_reviewed or max(days, default=None)

    @property
    def when(self) -> str:
        """The day it was done, or else when it was entered."""
        return british(self.day) if self.day else british_time(self.recorded_at)

    @property
    def short(self) -> str:
        """The comments on one line, or what the table holds."""
        if self.comments:
            return " ".join(self.comments.split())
        filled = [i for i in self.items if i.comments or i.location or i.owner or i.last_reviewed]
        return f"{len(filled)} of {len(self.items)} rows filled" if self.items else ""


class FieldRow(Value):
    """A field of a form: its id and what the form calls it."""

    id: str
    label: str


class PointRow(Value):
    """One action point, its form, and how it stands.

    Attributes:
        part_short: The part in one word, for a list.
        then: The short wording of 2009, as ``now`` is today's; ``then_prompts`` what it asked.
        number: Of the eight, 1 to 8; 0 for a review that 2009 did not know.
        cycle: How often it is reviewed; ``usual_cycle`` what the program proposes.
        figures: Whether the figures of the checks diary belong to it.
        opens: The place in the program where the work is done, or "".
        latest: The last review, None before the first.
        next_due: When the next one is due, None when nobody has said.
        state: In words: "Overdue since 03/11/2026".
    """

    id: str
    part_id: str
    part_label: str
    part_short: str
    number: int
    title: str
    then: str
    then_prompts: tuple[str, ...]
    now: str
    prompts: tuple[str, ...]
    note: str
    opens: str
    figures: bool
    cycle: Cycle
    usual_cycle: Cycle
    fields: tuple[FieldRow, ...]
    tables: tuple[TableRow, ...]
    latest: ReviewRow | None
    next_due: date | None
    stand: Stand
    state: str
    reviews: int
    sources: tuple[str, ...] = ()

    @property
    def table(self) -> TableRow | None:
        """Its first table, where it has one."""
        return self.tables[0] if self.tables else None

    @property
    def called(self) -> str:
        """Its number in the source and its title: "3. Internet provider"."""
        return f"{self.number}. {self.title}" if self.number else self.title

    def has(self, field: str) -> bool:
        """Whether the form has this field."""
        return any(one.id == field for one in self.fields)

    def label(self, field: str) -> str:
        """What the form calls a field; "" when it has none."""
        return next((one.label for one in self.fields if one.id == field), "")


class DueRow(Value):
    """A line for Today.

    Attributes:
        who: Who does it, where somebody is named for it.
        alike: What kind of line it is, where Today may say several in one.
    """

    what: str
    on: date | None
    overdue: bool
    place: str
    who: str = ""
    alike: str = ""


class ActionRow(Value):
    """Something that somebody does by a day.

    Attributes:
        state: In words with a sign: "⚠ Overdue since 03/11/2026"; ``tone`` is its colour.
    """

    id: str
    what: str
    owner: str
    due_on: date | None
    done_on: date | None
    state: str
    tone: str
