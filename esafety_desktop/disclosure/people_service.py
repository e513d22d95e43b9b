"""Who is named in what was gathered, and what stands in place of each name."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.disclosure import name_rules
from esafety_desktop.disclosure.mark_rules import child_label
from esafety_desktop.disclosure.name_rules import Known, Names
from esafety_desktop.disclosure.reasons_service import OTHER_CHILD, STAFF, THIRD_PARTY
from esafety_desktop.disclosure.records import DisclosurePerson
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from esafety_desktop.incidents.rows import PersonRow
    from esafety_desktop.school.rows import PupilRow, StaffRow

ANOTHER = "another child"
ANOTHER_KEY = "another"


@dataclass(frozen=True, slots=True)
class Cast:
    """The school as it may be named in texts.

    Attributes:
        child: The child whom the request is about.
        asker: The name of the person who asks.
        pupils: Every child, leavers too.
        parents: The child's own adults: what is told of one is not for the other without a look.
    """

    child: PupilRow
    asker: str
    pupils: tuple[PupilRow, ...]
    staff: tuple[StaffRow, ...]
    parents: tuple[str, ...] = ()

    @property
    def own(self) -> tuple[str, ...]:
        """Every name of the child itself."""
        child = self.child
        return name_rules.variants_of(child.forename, child.surname, child.known_as)

    @property
    def full_names(self) -> tuple[str, ...]:
        """The child's names in full."""
        child = self.child
        called = dict.fromkeys((child.forename, child.known_as or child.forename))
        return tuple(f"{name} {child.surname}".strip() for name in called)


def others(
    cast: Cast, people: Iterable[PersonRow], texts: Sequence[str], had: Sequence[DisclosurePerson]
) -> list[DisclosurePerson]:
    """New people to be put beside those known before: from the people lists, then from the texts.

    Args:
        cast: The school.
        people: Those in the incidents of one cabinet.
        texts: Everything gathered there.
        had: Those known of this request, in every open cabinet.
    """
    names = {search_key(person.name) for person in had} | {search_key(n) for n in cast.full_names}
    made: list[DisclosurePerson] = []
    by_id = {pupil.id: pupil for pupil in cast.pupils}

    def add(person: DisclosurePerson) -> None:
        if search_key(person.name) not in names:
            names.add(search_key(person.name))
            made.append(person)

    for person in people:
        if person.kind == "pupil" and person.pupil_id != cast.child.id:
            add(_child(cast, by_id.get(person.pupil_id), person.name))
        elif person.kind != "pupil":
            add(_adult(cast, person.name, staff=person.kind == "staff"))
    for pupil in _told_of(cast, texts):
        add(_child(cast, pupil, f"{pupil.forename} {pupil.surname}"))
    for name in _adults_told_of(cast.parents, texts):
        add(_adult(cast, name, staff=False))
    for name in _adults_told_of((member.name for member in cast.staff), texts):
        add(_adult(cast, name, staff=True))
    return made


def label_children(people: Iterable[DisclosurePerson], first: int, *, sealed: bool) -> None:
    """Give each child its letter, going on from those given before."""
    number = first
    for person in people:
        if person.kind == "child":
            person.label = child_label(number, sealed=sealed)
            number += 1


def known_people(people: Iterable[DisclosurePerson], cast: Cast) -> list[Known]:
    """Whose names are looked for: those with a letter, then every other child by any name."""
    own_initials = name_rules.initials_of(cast.child.forename, cast.child.surname)
    known = []
    for person in people:
        forename, surname = name_rules.split_name(person.name)
        initials = name_rules.initials_of(forename, surname) if person.kind == "child" else ""
        known.append(
            Known(
                person.id,
                tuple(json.loads(person.variants)),
                initials if initials != own_initials else "",
                careful=person.kind == "staff",
                details=person.kind != "staff",
            )
        )
    taken = {search_key(name) for one in known for name in one.variants}
    loose = {
        name
        for pupil in cast.pupils
        if pupil.id != cast.child.id
        for name in name_rules.variants_of(pupil.forename, pupil.surname, pupil.known_as)
        if search_key(name) not in taken
    }
    rest = name_rules.without(sorted(loose), cast.own)
    return [*known, Known(ANOTHER_KEY, rest, careful=True, details=True)]


def _told_of(cast: Cast, texts: Sequence[str]) -> list[PupilRow]:
    """The children whose full name stands in a text."""
    whole = []
    for pupil in cast.pupils:
        if pupil.id != cast.child.id and pupil.surname:
            names = name_rules.variants_of(pupil.forename, pupil.surname, pupil.known_as)
            full = tuple(name for name in names if " " in name and pupil.surname in name)
            whole.append(Known(pupil.id, full))
    found = _keys(Names(whole), texts)
    return [pupil for pupil in cast.pupils if pupil.id in found]


def _adults_told_of(names: Iterable[str], texts: Sequence[str]) -> list[str]:
    known = [Known(name, name_rules.adult_variants(name), careful=True) for name in names]
    found = _keys(Names(known), texts)
    return [one.key for one in known if one.key in found]


def _keys(names: Names, texts: Sequence[str]) -> set[str]:
    return {key for text in texts for hit in names.find(text) for key in hit.keys}


def _child(cast: Cast, pupil: PupilRow | None, name: str) -> DisclosurePerson:
    names = name_rules.variants_of(*name_rules.split_name(name))
    if pupil is not None:
        today = name_rules.variants_of(pupil.forename, pupil.surname, pupil.known_as)
        names = tuple(dict.fromkeys([*names, *today]))
    kept = name_rules.without(names, cast.own)
    return DisclosurePerson(
        kind="child",
        name=name,
        variants=json.dumps(kept, ensure_ascii=False),
        reason=OTHER_CHILD,
        replaced=True,
    )


def _adult(cast: Cast, name: str, *, staff: bool) -> DisclosurePerson:
    asks = search_key(name) == search_key(cast.asker)
    kept = name_rules.without(name_rules.adult_variants(name), cast.own)
    return DisclosurePerson(
        kind="staff" if staff else "other",
        name=name,
        variants=json.dumps(kept, ensure_ascii=False),
        label="member of staff" if staff else "",
        reason=STAFF if staff else THIRD_PARTY,
        replaced=not staff and not asks,
    )
