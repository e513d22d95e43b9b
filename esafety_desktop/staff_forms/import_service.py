"""Taking a list of staff in: read the file, show what would change, then do it as one."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, insert, select, update

from esafety_desktop.agreements.adult_slot_service import drop_adults, read_states, slot_years
from esafety_desktop.problem import Problem
from esafety_desktop.school import day_rules, name_rules, table_service
from esafety_desktop.school.records import StaffMember
from esafety_desktop.staff_forms import import_rules
from esafety_desktop.staff_forms.people_service import adults
from esafety_desktop.staff_forms.slot_service import bring_into
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date
    from pathlib import Path

    from sqlalchemy.orm import Session

    from esafety_desktop.staff_forms.rows import AdultDifferences, AdultForm
    from esafety_desktop.store.store import Store

_AGAIN = f"Its first line needs {import_rules.LEAST}."
_YEARS_OF_WORK = 60
_AREAS = Area.SCHOOL | Area.AGREEMENTS


def read_staff_list(store: Store, path: Path) -> AdultDifferences:
    """Hold a chosen file against the register; nothing is changed.

    Raises:
        Problem: it can't be read, or has no column of names; the message says what it lacks.
    """
    table = table_service.read_other(path, "staff", _headings_at, _AGAIN).table
    columns = import_rules.heads(table.headings)
    day = partial(day_rules.read_school_day, today=store.today(), back=_YEARS_OF_WORK)
    forms = []
    aside = [*table.notes, *(f"Row {item.line}: {item.reason}" for item in table.aside)]
    for row in table.rows:
        try:
            forms.append(import_rules.read_row(row.cells, columns, day))
        except ValueError as error:
            aside.append(f"Row {row.line}: {error}.")
    return import_rules.compare(forms, adults(store), same_name, store.today(), aside)


def _headings_at(rows: Sequence[Sequence[str]]) -> int | None:
    """The first row that has a column for names."""
    return next((at for at, row in enumerate(rows) if import_rules.heads(row).enough), None)


def same_name(name: str) -> str:
    """A name without its title, as it is compared."""
    return name_rules.key(name_rules.split_title(name)[1])


def apply_staff_list(
    store: Store, found: AdultDifferences, leaving: Collection[str] = ()
) -> Changed[int]:
    """Do what was shown, all of it or nothing.

    Args:
        store: The open cabinets.
        found: What was shown.
        leaving: Ids of those missing from the file who have left; yesterday is written down.

    Returns:
        How many people are new or changed; its undo puts everybody back.

    Raises:
        Problem: the register has changed since the file was read.
    """
    if adults(store) != found.known:
        raise Problem(
            "The staff list has changed since the file was read.",
            "Choose the file again; nothing has been taken in.",
        )
    today = store.today()
    new = [
        replace(one.form, id=new_id(), joined_on=one.form.joined_on or today) for one in found.new
    ]
    after = [one.form for one in found.changed]
    gone = set(leaving)
    after += [_left(one.form, today) for one in found.missing if one.form.id in gone]
    before = [one for one in found.known if one.id in {form.id for form in after}]
    with store.write() as unit:
        if new:
            unit.session.execute(insert(StaffMember), [_values(form) for form in new])
        _update(unit.session, after)
        bring_into(unit)
        detail = {"new": len(new), "changed": len(after)}
        unit.commit("staff list taken in", "staff register", detail)
    said = f"Taken in: {len(new)} new, {len(after)} changed. Ctrl+Z undoes."

    undo = Undo("taking in of the staff list", lambda again: _take_back(again, new, before))
    return Changed(_AREAS, len(new) + len(after), said, undo)


def _left(form: AdultForm, today: date) -> AdultForm:
    """Whom a file doesn't name any more was here the day before at most."""
    last = today - timedelta(days=1)
    return replace(form, left_on=max(last, form.joined_on) if form.joined_on else last)


def _values(form: AdultForm) -> dict[str, object]:
    return {
        name: getattr(form, name)
        for name in ("id", "name", "role", "email", "joined_on", "left_on")
    }


def _update(session: Session, forms: Sequence[AdultForm]) -> None:
    if forms:
        values = [{f"b_{name}": value for name, value in _values(form).items()} for form in forms]
        names = ("name", "role", "email", "joined_on", "left_on")
        session.connection().execute(
            update(StaffMember)
            .where(StaffMember.id == bindparam("b_id"))
            .values({name: bindparam(f"b_{name}") for name in names}),
            values,
        )


def _take_back(
    store: Store, new: Sequence[AdultForm], before: Sequence[AdultForm]
) -> Changed[None]:
    with store.write() as unit:
        ids = {form.id for form in new}
        found = unit.session.scalars(select(StaffMember.seq).where(StaffMember.id.in_(ids)))
        seqs = set(found)
        years = slot_years(unit.session)
        states = read_states(unit.session, years).values()
        if any(one.adult_seq in seqs and not one.untouched for one in states):
            raise Problem(
                "The list can't be taken back: something was recorded for the new people since.",
                "Write down their last day instead.",
            )
        drop_adults(unit.session, ids)
        unit.session.execute(delete(StaffMember).where(StaffMember.id.in_(ids)))
        _update(unit.session, before)
        bring_into(unit)
        unit.commit("staff list taken back", "staff register", {"people": len(ids) + len(before)})
    return Changed(_AREAS, None, "The staff list is as it was before.")
