"""Whom a letter home goes to: children, classes, years, the school, staff; and who gets none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.home_letters.rows import (
    ADULT,
    CHILD,
    CLASS,
    SCHOOL,
    STAFF,
    YEAR,
    Reach,
    Sheet,
    Target,
)
from esafety_desktop.letters.addressee_rules import closing
from esafety_desktop.letters.plan_service import counted
from esafety_desktop.letters.sheet_service import addressed, adults_of, in_class_order
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school_service

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from esafety_desktop.school.rows import ClassRow, ParentRow, PupilRow, StaffRow
    from esafety_desktop.store.store import Store

WHOLE_SCHOOL, ALL_STAFF = f"{SCHOOL}/", f"{STAFF}/"
_YEARS = {"N": "Nursery", "R": "Reception"}


def targets(store: Store) -> tuple[Target, ...]:
    """All that can be chosen: the largest groups first, then children and staff by name."""
    classes = school_service.classes(store)
    pupils = school_service.pupils(store)
    staff = school_service.staff(store)
    groups = {row.id: row.year_group for row in classes}
    years: dict[str, int] = {}
    for pupil in pupils:
        year = _year_of(pupil, groups)
        if year:
            years[year] = years.get(year, 0) + 1
    found = [Target(WHOLE_SCHOOL, "Whole school", _children(len(pupils)))] if pupils else []
    found += [
        Target(f"{YEAR}/{year}", year_name(year), _children(years[year]))
        for year in sorted(years, key=school_service.year_order)
    ]
    found += [Target(f"{CLASS}/{row.id}", row.name, _children(row.pupil_count)) for row in classes]
    if staff:
        count = counted(len(staff), "person", "people")
        found.append(Target(ALL_STAFF, "All staff", count))
    found += [Target(f"{CHILD}/{p.id}", p.list_name, p.class_name or "no class") for p in pupils]
    found += [Target(f"{ADULT}/{one.id}", one.name, one.role or "staff") for one in staff]
    return tuple(found)


def year_name(year_group: str) -> str:
    """``Year 5``, ``Reception``."""
    return _YEARS.get(year_group, f"Year {year_group}")


def _year_of(pupil: PupilRow, groups: Mapping[str, str]) -> str:
    return pupil.year_group or groups.get(pupil.class_id or "", "")


def _children(count: int) -> str:
    return counted(count, "child", "children")


class Addressing:
    """Everybody whom some targets come to, each once, in class order; read in a few statements."""

    def __init__(self, store: Store, target_ids: Iterable[str], *, ring_too: bool = True) -> None:
        """Read them; without ``ring_too`` those who asked to be rung get none."""
        self._store = store
        self._ids = tuple(dict.fromkeys(target_ids))
        classes = school_service.classes(store)
        self._classes = {row.id: row for row in classes}
        everyone = self._everyone(store) if self._wants_children() else []
        chosen = [pupil for pupil in everyone if self._takes(pupil)]
        self.left_out = tuple(one for one in chosen if one.ask_dsl_first)
        self.to_ring = tuple(one for one in chosen if one.telephone_only and not one.ask_dsl_first)
        rung = () if ring_too else {one.id for one in self.to_ring}
        self.children = tuple(one for one in chosen if not one.ask_dsl_first and one.id not in rung)
        self.staff = self._staff(store)

    def _everyone(self, store: Store) -> list[PupilRow]:
        """In class order, then those in no class."""
        found = in_class_order(store, None)
        known = {one.id for one in found}
        return [*found, *(one for one in school_service.pupils(store) if one.id not in known)]

    def _wants_children(self) -> bool:
        return any(one.partition("/")[0] in {CHILD, CLASS, YEAR, SCHOOL} for one in self._ids)

    def _takes(self, pupil: PupilRow) -> bool:
        groups = {key: row.year_group for key, row in self._classes.items()}
        mine = {
            WHOLE_SCHOOL,
            f"{CHILD}/{pupil.id}",
            f"{CLASS}/{pupil.class_id or '-'}",
            f"{YEAR}/{_year_of(pupil, groups) or '-'}",
        }
        return not mine.isdisjoint(self._ids)

    def _staff(self, store: Store) -> tuple[StaffRow, ...]:
        if not any(one.partition("/")[0] in {ADULT, STAFF} for one in self._ids):
            return ()
        return tuple(
            one
            for one in school_service.staff(store)
            if ALL_STAFF in self._ids or f"{ADULT}/{one.id}" in self._ids
        )

    def sheets(self) -> tuple[Sheet, ...]:
        """One letter a child to one adult, and one for each member of staff."""
        adults = adults_of(self._store, self.children)
        made = [_child_sheet(pupil, adults) for pupil in self.children]
        return (*made, *(_staff_sheet(one) for one in self.staff))

    def reach(self) -> Reach:
        """How many letters, and who gets none."""
        adults = adults_of(self._store, self.to_ring)
        return Reach(
            len(self.children) + len(self.staff),
            tuple(one.name for one in self.left_out),
            tuple(_to_ring(one, adults.get(one.id, ())) for one in self.to_ring),
            self._audience(),
        )

    def _audience(self) -> str:
        names = {f"{CHILD}/{one.id}": one.name for one in (*self.children, *self.to_ring)}
        names |= {f"{ADULT}/{one.id}": one.name for one in self.staff}
        names |= {WHOLE_SCHOOL: "Whole school", ALL_STAFF: "All staff"}
        said = [names.get(one) or self._group_name(one) for one in self._ids]
        return ", ".join(one for one in said if one)

    def _group_name(self, target_id: str) -> str:
        kind, _, number = target_id.partition("/")
        row: ClassRow | None = self._classes.get(number)
        if kind == CLASS and row is not None:
            return row.name
        return year_name(number) if kind == YEAR else ""


def reach(store: Store, target_ids: Sequence[str], *, ring_too: bool = True) -> Reach:
    """Whom these targets come to; see `Addressing`."""
    return Addressing(store, target_ids, ring_too=ring_too).reach()


def child_target(store: Store, pupil_id: str) -> Target:
    """One child as a target.

    Raises:
        Problem: the child has left, or isn't there any more.
    """
    for pupil in school_service.pupils(store):
        if pupil.id == pupil_id:
            return Target(f"{CHILD}/{pupil.id}", pupil.list_name, pupil.class_name or "no class")
    raise Problem(
        "This child is not at school any more.",
        "No letter goes to the families of leavers. Choose another child.",
    )


def _child_sheet(pupil: PupilRow, adults: Mapping[str, Sequence[ParentRow]]) -> Sheet:
    window, values = addressed(pupil, adults)
    return Sheet(pupil.id, pupil.name, pupil.class_name, window, values)


def _staff_sheet(one: StaffRow) -> Sheet:
    values = {"parent": one.name, "close": closing(one.name)}
    return Sheet(one.id, one.name, "", (one.name,), values)


def _to_ring(pupil: PupilRow, adults: Sequence[ParentRow]) -> str:
    number = next((one.telephone for one in adults if one.telephone and not one.court_order), "")
    return f"{pupil.name} ({number})" if number else pupil.name
