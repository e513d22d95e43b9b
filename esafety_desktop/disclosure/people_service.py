"""Who is named in what was gathered, and what stands in place of each name."""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING

from esafety_desktop.disclosure.mark_rules import child_label
from esafety_desktop.disclosure.reasons_service import OTHER_CHILD, STAFF, THIRD_PARTY
from esafety_desktop.disclosure.records import DisclosurePerson
from esafety_desktop.pupil_files import name_rules
from esafety_desktop.pupil_files.name_rules import Known, Names
from esafety_desktop.pupil_files.telling_rules import Telling
from esafety_desktop.value import Value
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from esafety_desktop.incidents.rows import PersonRow
    from esafety_desktop.school.rows import PupilRow, StaffRow

ANOTHER = "another child"
ANOTHER_KEY, PARENT_KEY, OWN_KEY = "another", "parent", "own"
_PLAIN = 4
"""So many letters a forename has at least to be found without its capital."""


class Cast(Value):
    """The school as it may be named in texts.

    Attributes:
        child: The child whom the request is about.
        asker: The name of the person who asks.
        pupils: Every child, leavers too.
        parents: The child's own adults: what is told of one is not for the other without a look.
        others_parents: The adults of all other children.
        spared: Mail addresses and telephone numbers of who asks and of the school.
    """

    child: PupilRow
    asker: str
    pupils: tuple[PupilRow, ...]
    staff: tuple[StaffRow, ...]
    parents: tuple[str, ...] = ()
    others_parents: tuple[str, ...] = ()
    spared: frozenset[str] = frozenset()

    @property
    def own(self) -> tuple[str, ...]:
        """Every name of the child itself."""
        child = self.child
        return name_rules.variants_of(child.forename, child.surname, child.known_as)

    @property
    def full_names(self) -> tuple[str, ...]:
        """The child's names in full."""
        child = self.child
        called = (child.forename, child.known_as or child.forename)
        names = [f"{name} {child.surname}".strip() for name in called]
        return tuple(dict.fromkeys([*names, *map(name_rules.unaccented, names)]))

    @property
    def telling(self) -> Telling:
        """What tells of others beside their names."""
        births = {pupil.born for pupil in self.pupils if pupil.born} - {self.child.born}
        return Telling(frozenset(filter(None, births)), self.spared)

    def names(self, people: Iterable[DisclosurePerson]) -> Names:
        """Everything that is looked for in the texts of one cabinet."""
        return Names(known_people(people, self), self.telling)


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
    names = {search_key(name) for person in had for name in _whole(person)}
    names |= {search_key(name) for name in cast.full_names}
    made: list[DisclosurePerson] = []
    by_id = {pupil.id: pupil for pupil in cast.pupils}
    by_name = _by_full_name(cast.pupils)

    def add(person: DisclosurePerson) -> None:
        whole = {search_key(name) for name in _whole(person)}
        if not whole & names:
            made.append(person)
        names.update(whole)

    for person in people:
        if person.kind == "pupil" and person.pupil_id != cast.child.id:
            known = by_id.get(person.pupil_id) or by_name.get(search_key(person.name))
            add(_child(cast, known, person.name))
        elif person.kind != "pupil":
            add(_adult(cast, person.name, staff=person.kind == "staff"))
    for pupil in _told_of(cast, texts):
        add(_child(cast, pupil, f"{pupil.forename} {pupil.surname}"))
    for name in _adults_told_of(cast.parents, texts):
        add(_adult(cast, name, staff=False))
    for name in _adults_told_of((member.name for member in cast.staff), texts):
        add(_adult(cast, name, staff=True))
    return made


def label_children(
    people: Iterable[DisclosurePerson], given: Iterable[DisclosurePerson], *, sealed: bool
) -> None:
    """Give each child its letter, going on behind the last of those given before."""
    taken = {person.label for person in given}
    numbers = (number for number in count() if child_label(number, sealed=sealed) not in taken)
    for person in people:
        if person.kind == "child":
            person.label = child_label(next(numbers), sealed=sealed)


def known_people(people: Iterable[DisclosurePerson], cast: Cast) -> list[Known]:
    """Whose names are looked for: those with a letter, then every other child by any name.

    The child's own names are among them, so that no part of one is taken for somebody else's.
    """
    own_initials = name_rules.initials_of(cast.child.forename, cast.child.surname)
    known = [Known(OWN_KEY, (*cast.own, *cast.full_names))]
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
    return [*known, *_anybody(known, cast)]


def _anybody(known: Sequence[Known], cast: Cast) -> Iterator[Known]:
    """The other children of the school by any name, and the adults of all other children."""
    taken = {search_key(name) for one in known[1:] for name in one.variants}
    loose: set[str] = set()
    plain: set[str] = set()
    for pupil in cast.pupils:
        if pupil.id != cast.child.id:
            names = (pupil.forename, pupil.surname, pupil.known_as)
            kept = _not_own(name_rules.variants_of(names[0], names[1], names[2]), names, cast)
            loose |= {name for name in kept if search_key(name) not in taken}
            plain |= {name for name in (names[0], names[2]) if len(name) >= _PLAIN and name in kept}
    yield Known(ANOTHER_KEY, tuple(sorted(loose)), careful=True, details=True)
    yield Known(ANOTHER_KEY, tuple(sorted(plain & loose)), details=True)
    ours = [n for name in (*cast.parents, cast.asker) for n in name_rules.adult_variants(name)]
    titled = {
        name
        for adult in cast.others_parents
        for name in name_rules.adult_variants(adult)
        if " " in name
    }
    yield Known(PARENT_KEY, name_rules.without(sorted(titled), ours), careful=True)


def _not_own(names: Iterable[str], whole: Iterable[str], cast: Cast) -> tuple[str, ...]:
    """Names of another child; one that is only a part of the child's own name stays."""
    child = cast.child
    mine = {search_key(name) for name in (child.forename, child.surname, child.known_as)}
    stay = [name for name in whole if search_key(name) not in mine]
    return name_rules.without(names, cast.own, stay)


def _whole(person: DisclosurePerson) -> Iterator[str]:
    """The full names by which somebody is told from others."""
    yield person.name
    if person.kind == "child":
        for name in json.loads(person.variants):
            if " " in name and "," not in name and len(name.split()) > 1:
                yield name


def _by_full_name(pupils: Iterable[PupilRow]) -> dict[str, PupilRow]:
    """Children by full name, typed as it may be; those who share one are left out."""
    found: dict[str, PupilRow | None] = {}
    for pupil in pupils:
        for name in {pupil.forename, pupil.known_as} - {""}:
            key = search_key(f"{name} {pupil.surname}")
            found[key] = None if key in found else pupil
    return {key: pupil for key, pupil in found.items() if pupil is not None}


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
    whole: tuple[str, ...] = name_rules.split_name(name)
    names = name_rules.variants_of(*name_rules.split_name(name))
    if pupil is not None:
        whole = (*whole, pupil.forename, pupil.surname, pupil.known_as)
        today = name_rules.variants_of(pupil.forename, pupil.surname, pupil.known_as)
        names = tuple(dict.fromkeys([*names, *today]))
    kept = _not_own(names, whole, cast)
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
