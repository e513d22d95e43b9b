"""The writing half of an import, inside a unit of work that the caller opened."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from esafety_desktop.problem import Problem
from esafety_desktop.school import name_rules
from esafety_desktop.school.change_rules import differing, pair
from esafety_desktop.school.child_rules import year_of_class
from esafety_desktop.school.records import Parent, Pupil, SchoolClass
from esafety_desktop.store.base import UNTOUCHED, OfficeBase, new_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.school.adult_rules import Adult
    from esafety_desktop.school.child_rules import Child
    from esafety_desktop.school.difference_rows import Differences
    from esafety_desktop.school.rows import ParentRow
    from esafety_desktop.store.store import UnitOfWork

_CHILD_FIELDS = (
    "upn",
    "surname",
    "forename",
    "known_as",
    "born",
    "year_group",
    "joined_on",
)
_AT_ONCE = 500
Values = dict[str, Any]


@dataclass(slots=True)
class Before:
    """What an import found, to put it back.

    Attributes:
        pupils: Whole rows of children that it changed.
        parents: Whole rows of those children's parents.
        new_pupils: Ids of the children that it made.
        new_classes: Ids of the classes that it made.
    """

    pupils: list[Values] = field(default_factory=list)
    parents: list[Values] = field(default_factory=list)
    new_pupils: list[str] = field(default_factory=list)
    new_classes: list[str] = field(default_factory=list)


def apply(unit: UnitOfWork, differences: Differences) -> Before:
    """Write joiners, leavers, moves and changes; says what was there before."""
    touched = [item.pupil.id for item in differences.updates]
    touched += [item.pupil.id for item in differences.leavers]
    touched += [item.back.id for item in differences.joiners if item.back]
    before = Before(
        _whole_rows(unit.session, Pupil, Pupil.id, touched),
        _whole_rows(unit.session, Parent, Parent.pupil_id, touched),
    )
    writer = _Writer(unit, differences, before)
    for joiner in differences.joiners:
        if joiner.back:
            writer.change(joiner.back.id, joiner.child, {"left_on": None})
        else:
            writer.join(joiner.child)
    for item in differences.updates:
        writer.change(item.pupil.id, item.child, {})
    for leaver in differences.leavers:
        writer.updates.setdefault(leaver.pupil.id, {})["left_on"] = leaver.on
    writer.flush()
    return before


class _Writer:
    """Collects rows, so that a whole school is a handful of statements."""

    def __init__(self, unit: UnitOfWork, differences: Differences, before: Before) -> None:
        self.session = unit.session
        self.known = differences.known
        self.before = before
        self.classes = {name_rules.class_key(row.name): row.id for row in self.known.classes}
        self.new_classes: list[Values] = []
        self.new_pupils: list[Values] = []
        self.new_parents: list[Values] = []
        self.changed_parents: list[Values] = []
        self.gone_parents: list[str] = []
        self.updates: dict[str, Values] = {}
        self._parents: dict[str, list[ParentRow]] = {}
        for parent in self.known.parents:
            self._parents.setdefault(parent.pupil_id, []).append(parent)

    def join(self, child: Child) -> None:
        pupil_id = new_id()
        values = {name: getattr(child, name) for name in _CHILD_FIELDS}
        values |= {"id": pupil_id, "class_id": self._class(child)}
        values["joined_on"] = child.joined_on or self.known.today
        values["telephone_only"] = values["ask_dsl_first"] = False
        self.new_pupils.append(values)
        self.before.new_pupils.append(pupil_id)
        self._adults(pupil_id, child.adults)

    def change(self, pupil_id: str, child: Child, more: Values) -> None:
        values = {
            name: getattr(child, name)
            for name in _CHILD_FIELDS
            if getattr(child, name) not in ("", None)
        }
        if child.class_name:
            values["class_id"] = self._class(child)
        self.updates.setdefault(pupil_id, {}).update(values | more)
        self._adults(pupil_id, child.adults)

    def _class(self, child: Child) -> str | None:
        if not child.class_name:
            return None
        key = name_rules.class_key(child.class_name)
        if key not in self.classes:
            self.classes[key] = new_id()
            self.before.new_classes.append(self.classes[key])
            self.new_classes.append(
                {
                    "id": self.classes[key],
                    "name": child.class_name,
                    "year_group": child.year_group or year_of_class(child.class_name),
                    "academic_year": self.known.academic_year,
                }
            )
        return self.classes[key]

    def _adults(self, pupil_id: str, adults: Sequence[Adult]) -> None:
        paired = pair(adults, self._parents.get(pupil_id, []))
        for adult, parent in paired.same:
            values = {name: _kept(getattr(adult, name)) for name, _ in differing(adult, parent)}
            if values:
                self.changed_parents.append({"b_id": parent.id, **values})
        self.gone_parents += [parent.id for parent in paired.gone]
        for place, adult in enumerate(paired.new, start=len(paired.same) + 1):
            self.new_parents.append(_parent_values(pupil_id, adult, place))

    def flush(self) -> None:
        for table, rows in (
            (SchoolClass, self.new_classes),
            (Pupil, self.new_pupils),
            (Parent, self.new_parents),
        ):
            if rows:
                self.session.execute(insert(table), rows)
        self._update(Pupil, [{"b_id": key, **row} for key, row in self.updates.items() if row])
        self._update(Parent, self.changed_parents)
        if self.gone_parents:
            self.session.execute(delete(Parent).where(Parent.id.in_(self.gone_parents)))

    def _update(self, table: type[Pupil | Parent], rows: Sequence[Values]) -> None:
        """Update rows by id, those that change the same columns together."""
        alike: dict[tuple[str, ...], list[Values]] = {}
        for row in rows:
            alike.setdefault(tuple(sorted(row)), []).append(row)
        connection = self.session.connection()
        for names, group in alike.items():
            changes: Values = {name: bindparam(name) for name in names if name != "b_id"}
            statement = update(table).where(table.id == bindparam("b_id")).values(changes)
            connection.execute(statement, group)


def _kept(value: object) -> object:
    return "\n".join(value) if isinstance(value, tuple) else value


def _parent_values(pupil_id: str, adult: Adult, place: int) -> Values:
    return {
        "id": new_id(),
        "pupil_id": pupil_id,
        "name": adult.name,
        "relationship": adult.relationship,
        "salutation": adult.salutation,
        "addressee": adult.addressee,
        "address": "\n".join(adult.address),
        "telephone": adult.telephone,
        "email": adult.email,
        "priority": adult.priority or place,
        "parental_responsibility": adult.parental_responsibility,
        "court_order": bool(adult.court_order),
    }


def put_back(unit: UnitOfWork, before: Before) -> None:
    """Make the records what they were before an import.

    Raises:
        Problem: a child who came in with it has signed forms or other records by now.
    """
    session = unit.session
    touched = [row["id"] for row in before.pupils]
    try:
        for part in _parts([*touched, *before.new_pupils]):
            session.execute(delete(Parent).where(Parent.pupil_id.in_(part)))
        for part in _parts(before.new_pupils):
            take_out(session, part)
        for row in before.pupils:
            session.execute(update(Pupil).where(Pupil.id == row["id"]).values(row))
        if before.parents:
            session.execute(insert(Parent), before.parents)
        if before.new_classes:
            session.execute(delete(SchoolClass).where(SchoolClass.id.in_(before.new_classes)))
        session.flush()
    except IntegrityError as error:
        raise Problem(
            "The import can't be taken back: something was recorded for the new children since.",
            "Take that back first, or mark those children as left.",
        ) from error


def take_out(session: Session, pupil_ids: Sequence[str]) -> None:
    """Delete children of whom nothing was recorded since they came in.

    Raises:
        IntegrityError: something was recorded of one of them.
    """
    children = select(Pupil.seq).where(Pupil.id.in_(pupil_ids))
    for table in OfficeBase.metadata.sorted_tables:
        if UNTOUCHED in table.info:
            session.execute(delete(table).where(table.info[UNTOUCHED](children)))
    session.execute(delete(Parent).where(Parent.pupil_id.in_(pupil_ids)))
    session.execute(delete(Pupil).where(Pupil.id.in_(pupil_ids)))


def _whole_rows(
    session: Session, table: type[Pupil | Parent], column: Any, ids: Sequence[str]
) -> list[Values]:
    columns = table.__table__.columns
    return [
        dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
        for part in _parts(ids)
        for row in session.execute(select(*columns).where(column.in_(part)))
    ]


def _parts(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    return (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE))
