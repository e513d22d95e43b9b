"""The people around the steps of an incident: who did them, whose parents to ring, who is apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.incidents import replay_service
from esafety_desktop.incidents.leader_rules import about_leader
from esafety_desktop.incidents.people_service import standing
from esafety_desktop.incidents.procedure_rules import Call
from esafety_desktop.school.service import parents, staff
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.envelopes import left_out_of
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from esafety_desktop.incidents.procedure_rules import StepView
    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.store.store import Store

_COURT = "⚠ A court order is on file: ask before you ring."
_NO_NUMBER = "No telephone number in the school’s list."


class Named(Value):
    """Whom an incident names.

    Attributes:
        about: What happened, as it was kept.
        doers: Who did its steps, the last one first.
        children: The names of its children by their ids in the school's list.
    """

    about: str
    doers: tuple[str, ...]
    children: Mapping[str, str]


def named(record: Incident) -> Named:
    """Whom an incident names; inside an open session."""
    kept = [replay_service.payload_of(event) for event in replay_service.answers(record)]
    doers = [str(one.get("who") or "").strip() for one in reversed(kept)]
    return Named(
        record.what_happened or "",
        tuple(dict.fromkeys(name for name in doers if name)),
        {one.pupil_id: one.name for one in standing(record) if one.pupil_id},
    )


def sealed_from(store: Store) -> tuple[str, ...]:
    """The leaders who must not hear of an incident; none outside a sealed envelope."""
    return tuple(one.name for one in left_out_of(store)) if store.is_envelope else ()


def names_for(store: Store, doers: Iterable[str]) -> tuple[str, ...]:
    """Who may have done a step: those of the incident, leaders, staff; nobody shut out."""
    leaders = [one.name for one in store.keyring().with_role(Role.LEADER)]
    every = dict.fromkeys((*doers, *leaders, *(one.name for one in staff(store))))
    apart = sealed_from(store)
    return tuple(name for name in every if name and not about_leader(name, apart))


def family_calls(store: Store, children: Mapping[str, str]) -> tuple[Call, ...]:
    """The adults of the incident's children, in the order to be rung, from the school's list."""
    return tuple(
        Call(
            f"{adult.relationship or 'Parent or carer'} of {children[adult.pupil_id]}",
            adult.name,
            (adult.telephone,) if adult.telephone else (),
            hint=_COURT if adult.court_order else "" if adult.telephone else _NO_NUMBER,
        )
        for adult in (parents(store, tuple(children)) if children else ())
    )


def marked(calls: Iterable[Call], apart: tuple[str, ...]) -> tuple[Call, ...]:
    """The calls with those barred whom the incident is sealed from."""
    return tuple(replace(one, barred=about_leader(one.person, apart)) for one in calls)


def peopled(
    step: StepView, who: Named, names: tuple[str, ...], *, opens: bool, charged: str | None
) -> StepView:
    """A step with the people who may have done it; the first one with what happened.

    Args:
        step: The step.
        who: Whom its incident names.
        names: Who may be proposed.
        opens: Whether it is the first step.
        charged: Whose step it is, "" where nobody is known; None where anybody may do it.
    """
    last = next((one for one in who.doers if one in names), "")
    return replace(
        step,
        opens_record=opens,
        about=who.about if opens else "",
        names=tuple(dict.fromkeys((*((charged,) if charged else ()), *names))),
        last_who=last if charged is None else charged,
    )


def in_charge(by: str, calls: Iterable[Call]) -> str | None:
    """Whose step it is: who stands on the map at its slot, to be proposed; "" for nobody there.

    The name with which somebody signs in needn't be a person's, and says nothing of who did it.

    Args:
        by: The slot; "" for a step that anybody may do, which gives None.
        calls: Whom the step names, those barred marked.
    """
    if not by:
        return None
    named_there = (one.person for one in calls if one.slot_id == by and not one.barred)
    return next((name for name in named_there if name), "")
