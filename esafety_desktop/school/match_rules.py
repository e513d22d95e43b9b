"""Which child of the school a child of the file is; where that isn't sure, the question to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.school import name_rules
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from esafety_desktop.school.child_rules import Child
    from esafety_desktop.school.rows import PupilRow


THE_SAME = "Is this the same child?"
STANDS_TWICE = "This child stands more than once in the file."


class Verdict(Value):
    """Whom a child of the file was found to be.

    Attributes:
        pupil: The child of the school; only a guess while there is a question.
        question: What a person has to decide, or "".
        choices: Values of `Answer` that make sense, the careful one first.
        number_taken: The file's number belongs to somebody else, so a new child goes without it.
        might_be: Everybody whom the question may be about: no leavers while it is open.
    """

    pupil: PupilRow | None = None
    question: str = ""
    choices: tuple[str, ...] = ()
    number_taken: bool = False
    might_be: tuple[PupilRow, ...] = ()


class Register:
    """The school's children, found by number or by names: the legal forename and the one in use.

    Args:
        pupils: Leavers too.
        today: Who has left before is found by number and names only.
        in_file: Names that stand in the file, as keys: whoever has them was not renamed.
    """

    def __init__(
        self,
        pupils: Sequence[PupilRow],
        today: date,
        in_file: Collection[tuple[str, str]] = (),
    ) -> None:
        self._today = today
        self._in_file = in_file
        self._by_number = {pupil.upn: pupil for pupil in pupils if pupil.upn}
        self._by_names: dict[tuple[str, str], list[PupilRow]] = {}
        self._by_birthday: dict[tuple[str, date], list[PupilRow]] = {}
        for pupil in pupils:
            for names in names_of(pupil):
                self._by_names.setdefault(names, []).append(pupil)
                if pupil.born and pupil.here_on(today):
                    self._by_birthday.setdefault((names[1], pupil.born), []).append(pupil)

    def find(self, child: Child, *, shared_number: bool, claimed: Collection[str] = ()) -> Verdict:
        """Whom this child is.

        Args:
            child: From the file.
            shared_number: Another child of the file carries the same number.
            claimed: Ids of pupils whom other rows of the file surely are.
        """
        alike = tuple(self._alike(child, claimed))
        if child.upn_fault or shared_number:
            question = (
                f"The number {child.upn} can't be right. {child.upn_fault}"
                if child.upn_fault
                else f"The number {child.upn} stands in this file for more than one child."
            )
            pupil = self.by_names(child, claimed)
            return Verdict(pupil, question, ("aside", "no number"), might_be=alike)
        if child.upn and child.upn in self._by_number:
            pupil = self._by_number[child.upn]
            verdict = self._with_number(child, pupil, self.by_names(child, claimed))
            return replace(verdict, might_be=(pupil, *alike)) if verdict.question else verdict
        return self._without_number(child, alike)

    def _with_number(self, child: Child, pupil: PupilRow, namesake: PupilRow | None) -> Verdict:
        forenames = {forename for _, forename in names_of(pupil)}
        same_forename = bool(forenames & {forename for _, forename in names_of(child)})
        same_surname = name_rules.key(child.surname) == name_rules.key(pupil.surname)
        other_birthday = bool(child.born and pupil.born and child.born != pupil.born)
        is_sibling = not same_forename and (other_birthday or namesake is not None)
        if (same_forename or same_surname) and not is_sibling:
            return Verdict(pupil)
        return Verdict(
            pupil,
            f"The number {child.upn} belongs to {_who(pupil, self._today)} in this school.",
            ("aside", "same", "new"),
            number_taken=True,
        )

    def _without_number(self, child: Child, alike: tuple[PupilRow, ...]) -> Verdict:
        if alike:
            pupil, sure = _likeliest(child, alike, self._today)
            return Verdict(pupil) if sure else self._asked(pupil, alike)
        named = self._named(child)
        classmate = next((p for p in named if same_class(child, p)), None)
        if found := classmate or self._renamed(child):
            return self._asked(found, (found,))
        if any(not _born_apart(child, pupil) for pupil in named):
            return Verdict(None, STANDS_TWICE, ("aside", "new"))
        return Verdict()

    def _asked(self, pupil: PupilRow, might_be: tuple[PupilRow, ...]) -> Verdict:
        question = f"There already is {_who(pupil, self._today)} in this school. {THE_SAME}"
        return Verdict(pupil, question, ("aside", "same", "new"), might_be=might_be)

    def _renamed(self, child: Child) -> PupilRow | None:
        """Somebody with this forename and birthday whom the file does not name otherwise."""
        if child.born is None:
            return None
        for _, forename in names_of(child):
            for pupil in self._by_birthday.get((forename, child.born), ()):
                named = any(names in self._in_file for names in names_of(pupil))
                if not named and not (child.upn and pupil.upn):
                    return pupil
        return None

    def by_names(self, child: Child, claimed: Collection[str] = ()) -> PupilRow | None:
        """The one child with these names whose date of birth does not speak against it."""
        alike = self._alike(child, claimed)
        if len(alike) < 2:
            return alike[0] if alike else None
        pupil, sure = _likeliest(replace(child, upn=""), alike, self._today)
        return pupil if sure else None

    def _alike(self, child: Child, claimed: Collection[str]) -> list[PupilRow]:
        found = self._named(child)
        return [p for p in found if p.id not in claimed and not _born_apart(child, p)]

    def _named(self, child: Child) -> list[PupilRow]:
        found: dict[str, PupilRow] = {}
        for names in names_of(child):
            for pupil in self._by_names.get(names, ()):
                written = (pupil.surname, pupil.forename) == (child.surname, child.forename)
                if all(names) or written:
                    found.setdefault(pupil.id, pupil)
        return list(found.values())


def names_of(one: Child | PupilRow) -> tuple[tuple[str, str], ...]:
    """Surname with the legal forename, and with the one in use where that is another, as keys."""
    surname, forename = name_rules.key(one.surname), name_rules.key(one.forename)
    used = name_rules.key(one.known_as)
    if not used or used == forename:
        return ((surname, forename),)
    return ((surname, forename), (surname, used))


def same_class(child: Child, pupil: PupilRow) -> bool:
    """Whether the file has this child in the class that the school has the pupil in."""
    return name_rules.class_key(child.class_name) == name_rules.class_key(pupil.class_name)


def _born_apart(child: Child, pupil: PupilRow) -> bool:
    return bool(child.born and pupil.born and child.born != pupil.born)


def _likeliest(child: Child, alike: Sequence[PupilRow], today: date) -> tuple[PupilRow, bool]:
    """Who of several namesakes is meant, and whether that is sure: birthday, class, year group."""
    born = [p for p in alike if child.born is not None and p.born == child.born]
    pool = born or list(alike)
    classmates = [p for p in pool if same_class(child, p)]
    classmates = [p for p in classmates if p.here_on(today)] or classmates
    of_year = [p for p in pool if child.year_group and p.year_group == child.year_group]
    pupil = (classmates or of_year or pool)[0]
    only = len(born) == 1 or len(classmates) == 1
    return pupil, only and _one_forename(child, pupil) and not (child.upn and pupil.upn)


def _one_forename(child: Child, pupil: PupilRow) -> bool:
    """Whether a legal forename is among the names; Thomas and Tomasz may both be called Tom."""
    legal = name_rules.key(child.forename), name_rules.key(pupil.forename)
    return legal[0] in {name for _, name in names_of(pupil)} or legal[1] in {
        name for _, name in names_of(child)
    }


def missing_words(pupil: PupilRow, today: date) -> str:
    """What is asked where a child of a like name is missing from the file."""
    return f"The file doesn't name {_who(pupil, today)}. {THE_SAME}"


def _who(pupil: PupilRow, today: date) -> str:
    known = [pupil.name, pupil.class_name and f"class {pupil.class_name}"]
    known.append(f"born {british(pupil.born)}" if pupil.born else "")
    known.append("" if pupil.here_on(today) else "left")
    return ", ".join(filter(None, known))
