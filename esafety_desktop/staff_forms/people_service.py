"""One adult by hand: added, changed, left, back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.agreements.adult_slot_service import (
    AdultState,
    drop_adults,
    newest_count,
    read_states,
    slot_years,
)
from esafety_desktop.dates import british
from esafety_desktop.problem import Problem
from esafety_desktop.school.name_rules import key as name_key
from esafety_desktop.school.records import StaffMember
from esafety_desktop.staff_forms.rows import AdultForm
from esafety_desktop.staff_forms.slot_service import bring_into, still_here
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

_FIELDS = ("name", "role", "email", "joined_on", "left_on")
_AREAS = Area.SCHOOL | Area.AGREEMENTS


def adults(store: Store) -> tuple[AdultForm, ...]:
    """Every adult, those who left too, by name."""
    with store.read() as session:
        return read_adults(session)


def read_adults(session: Session) -> tuple[AdultForm, ...]:
    """The same inside an open read or unit of work."""
    found = session.execute(
        select(
            StaffMember.id,
            StaffMember.name,
            StaffMember.role,
            StaffMember.email,
            StaffMember.joined_on,
            StaffMember.left_on,
        ).order_by(StaffMember.name, StaffMember.seq)
    )
    return tuple(AdultForm(*row) for row in found)


def save_adult(store: Store, form: AdultForm, shown: AdultForm | None = None) -> Changed[AdultForm]:
    """Keep an adult's details; a form without an id is somebody new. The register follows.

    Args:
        store: The open cabinets.
        form: What was typed.
        shown: What the records said when it was begun; None where that doesn't matter.

    Raises:
        Problem: there is no name, the days don't fit, somebody of this name is here already, or
            the records have changed since.
    """
    return _keep(store, form, shown, joins=not form.id)


def _keep(
    store: Store, form: AdultForm, shown: AdultForm | None, *, joins: bool
) -> Changed[AdultForm]:
    """Somebody who was taken out comes in again under the same id."""
    form = _tidy(form)
    with store.write() as unit:
        known = read_adults(unit.session)
        _check(form, known, store.today() if joins else None)
        before = None if joins else next((one for one in known if one.id == form.id), None)
        if (before is None and not joins) or (shown is not None and before != shown):
            raise Problem(
                "This person's details were changed in the meantime.",
                "Close this and open the line again to see what stands now.",
            )
        if before is None:
            day = form.joined_on or store.today()
            form = replace(form, id=form.id or new_id(), joined_on=day)
            unit.session.add(StaffMember(id=form.id, **_values(form)))
        else:
            record = unit.session.scalars(
                select(StaffMember).where(StaffMember.id == form.id)
            ).one()
            for name, value in _values(form).items():
                setattr(record, name, value)
        unit.session.flush()
        slots = bring_into(unit)
        action = "adult added" if before is None else "adult changed"
        unit.commit(action, form.id, {"slots": slots})
    if before is None:
        undo = Undo(f"adding of {form.name}", lambda again: _take_out(again, form))
    else:
        old = before
        undo = Undo(f"change of {form.name}", lambda again: save_adult(again, old, form))
    return Changed(_AREAS, form, f"{form.name} is kept. Ctrl+Z undoes.", undo)


def _tidy(form: AdultForm) -> AdultForm:
    name, role = " ".join(form.name.split()), " ".join(form.role.split())
    return replace(form, name=name, role=role, email=form.email.strip())


def leave(store: Store, adult_id: str, on: date | None) -> Changed[AdultForm]:
    """Somebody left on a day, or (None) is here again; the signatures stay.

    Raises:
        Problem: there is nobody with this id, or the day lies before the first one.
    """
    found = next((one for one in adults(store) if one.id == adult_id), None)
    if found is None:
        raise Problem("This person is not in the records any more.", "Close this and look again.")
    result = save_adult(store, replace(found, left_on=on), found)
    here = on is not None and on >= store.today()
    word = "stays on the lists until" if here else "left on"
    said = f"{found.name} {word} {british(on)}." if on else f"{found.name} is here again."
    return replace(result, said=f"{said} Ctrl+Z undoes.")


def _values(form: AdultForm) -> dict[str, object]:
    return {name: getattr(form, name) for name in _FIELDS}


def _check(form: AdultForm, known: tuple[AdultForm, ...], joins_on: date | None) -> None:
    if not form.name:
        raise Problem("There is no name yet.", "Type the name as the person signs it.")
    if form.joined_on and form.left_on and form.left_on < form.joined_on:
        raise Problem("The last day lies before the first.", "Put one right.")
    if joins_on is None:
        return
    for one in known:
        if one.here_on(joins_on) and name_key(one.name) == name_key(form.name):
            raise Problem(
                f"{one.name} is in the list already.",
                "Open that line, or add what tells the two apart to the name.",
            )


def _take_out(store: Store, form: AdultForm) -> Changed[None]:
    """Take somebody out again who was added by mistake just now."""
    with store.write() as unit:
        seq = unit.session.scalar(select(StaffMember.seq).where(StaffMember.id == form.id))
        years = slot_years(unit.session)
        own: list[AdultState] = [
            one for one in read_states(unit.session, years).values() if one.adult_seq == seq
        ]
        if any(not one.untouched for one in own):
            raise Problem(
                f"Something was recorded for {form.name} since.",
                "Write down the last day instead.",
            )
        drop_adults(unit.session, [form.id])
        unit.session.execute(delete(StaffMember).where(StaffMember.id == form.id))
        unit.commit("adult taken out", form.id)
    redo = Undo(f"adding of {form.name}", lambda again: _keep(again, form, None, joins=True))
    return Changed(_AREAS, None, f"{form.name} is taken out again.", redo)


def touched_in(session: Session, year: int) -> int:
    """How many forms of adults were given out, reminded of or marked in an academic year."""
    states = read_states(session, (year,)).values()
    return sum(not one.untouched and one.status != "left" for one in states)


def yearly_count(store: Store) -> int:
    """How many signatures of adults a new academic year asks for again."""
    with store.read() as session:
        return newest_count(session, still_here(store.today()))
