"""To whom a letter from an incident can go, what to think of first, and who else is in it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.incident_letters.letter_rules import words_of
from esafety_desktop.incident_letters.rows import Addressee
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.agency_rules import TOLD
from esafety_desktop.incidents.agency_rules import ParentRow as Decided
from esafety_desktop.incidents.agency_service import parents_in
from esafety_desktop.incidents.people_service import standing
from esafety_desktop.letters import addressee_rules as whom
from esafety_desktop.school import service as school_service
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.school.rows import ParentRow, PupilRow
    from esafety_desktop.store.store import Store

NOT_TOLD = "it was decided that this parent is not told, or that advice is awaited"
_GENTLE = "this family would rather be rung"


class _People(Value):
    """Who is in an incident, as far as letters need it."""

    names: tuple[tuple[str, str], ...] = ()
    adults: tuple[str, ...] = ()
    decisions: tuple[Decided, ...] = ()
    roles: dict[str, list[str]] = msgspec.field(default_factory=dict)


def addressees(store: Store, incident_id: str) -> tuple[Addressee, ...]:
    """Everybody to whom a letter about a child of this incident can go, child by child.

    One envelope an addressee, never a joint one where the adults are set apart (S4).
    """
    people = _people(store, incident_id)
    wanted = list(people.roles)
    pupils = {row.id: row for row in school_service.pupils(store, leavers=True)}
    adults: dict[str, list[ParentRow]] = defaultdict(list)
    for adult in school_service.parents(store, wanted):
        adults[adult.pupil_id].append(adult)
    return tuple(
        one
        for pupil_id in wanted
        if pupil_id in pupils
        for one in _addressees(pupils[pupil_id], adults[pupil_id], people)
    )


def named_people(store: Store, incident_id: str) -> tuple[tuple[str, str, bool], ...]:
    """Everybody whose name would tell another family something, for `letter_rules.others_in`.

    People of the incident count by any part of their name, all other children by the whole of it.
    """
    people = _people(store, incident_id)
    pupils = school_service.pupils(store, leavers=True)
    known = {row.id: row for row in pupils}
    inside = [(key, name, False) for key, name in people.names]
    inside += [
        (key, f"{known[key].called} {known[key].surname}", False)
        for key in people.roles
        if key in known
    ]
    school = [
        (row.id, f"{first} {row.surname}", True)
        for row in pupils
        if row.id not in people.roles
        for first in dict.fromkeys((row.called, row.forename))
    ]
    return (*inside, *school)


def _people(store: Store, incident_id: str) -> _People:
    with store.read() as session:
        people = standing(chronology.record(session, incident_id))
        roles: dict[str, list[str]] = {}
        for person in people:
            if person.pupil_id:
                label = kind_rules.label(kind_rules.ROLES, person.role)
                roles.setdefault(person.pupil_id, []).append(label)
        return _People(
            tuple((person.pupil_id or "", person.name) for person in people),
            tuple(person.name for person in people if person.kind != "pupil"),
            parents_in(session, incident_id),
            roles,
        )


def _addressees(pupil: PupilRow, adults: Sequence[ParentRow], people: _People) -> list[Addressee]:
    chosen = whom.whom_to_write(adults)
    every: list[ParentRow | None] = list(adults) if chosen else [None, *adults]
    found = [_addressee(pupil, adult, adults, people, adult is chosen) for adult in every]
    once: dict[tuple[tuple[str, ...], str, bool], Addressee] = {}
    for one in found:  # two adults of one household share an envelope: one letter
        once.setdefault((one.envelope, one.greeting, bool(one.barred or one.caution)), one)
    return list(once.values())


def _addressee(
    pupil: PupilRow,
    adult: ParentRow | None,
    adults: Sequence[ParentRow],
    people: _People,
    first: bool,  # noqa: FBT001 - read by position here only
) -> Addressee:
    apart = whom.set_apart(adults) or any(
        _barred(pupil, one, adults, people) or _is_named(one, people) for one in adults
    )
    barred = _barred(pupil, adult, adults, people)
    cautions = _cautions(pupil, adult, people)
    if barred:
        cautions.insert(0, NOT_TOLD)
    return Addressee(
        pupil.id,
        pupil.name,
        pupil.called,
        pupil.class_name,
        adult.name if adult else whom.UNKNOWN,
        whom.envelope(adult, pupil.name, apart=apart),
        whom.greeting(adult, apart=apart),
        "; ".join(cautions),
        first and not cautions,
        barred,
        ", ".join(dict.fromkeys(people.roles[pupil.id])),
    )


def _cautions(pupil: PupilRow, adult: ParentRow | None, people: _People) -> list[str]:
    said = []
    if adult is not None and adult.court_order:
        said.append("a court order is on file: check it before you write")
    if adult is not None and adult.parental_responsibility is False:
        said.append("has no parental responsibility")
    if adult is not None and _is_named(adult, people):
        said.append("is named in this incident: think before you write")
    if pupil.ask_dsl_first:
        said.append("this child is marked “ask the DSL first”")
    if pupil.telephone_only:
        said.append(_GENTLE)
    return said


def _is_named(adult: ParentRow, people: _People) -> bool:
    return any(_same(name, adult) for name in people.adults)


def _barred(
    pupil: PupilRow, adult: ParentRow | None, adults: Sequence[ParentRow], people: _People
) -> bool:
    """Whether the last decision about this adult is anything but told (TF-PAR, I8)."""
    called = {pupil.name, *(name for key, name in people.names if key == pupil.id)}
    last = ""
    for row in people.decisions:
        if row.child and row.child not in called:
            continue
        meant = [one for one in adults if _same(row.parent, one)]
        if not meant or adult is None or adult in meant:
            last = row.decision
    return last not in {"", TOLD}


def _same(name: str, adult: ParentRow) -> bool:
    """Whether a name that somebody wrote is this adult's: whole, or as the adult is greeted."""
    said = words_of(name)
    plain = " ".join(name.casefold().split())
    greeted = " ".join(adult.salutation.casefold().split())
    whole = words_of(adult.name)
    return bool(plain) and (
        (bool(greeted) and f" {greeted} " in f" {plain} ")
        or (len(whole) > 1 and whole <= said)
        or (len(said) > 1 and said <= whole)
    )
