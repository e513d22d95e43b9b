"""Which child of the school a child of the file is; where that isn't sure, the question to ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.school import name_rules

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from esafety_desktop.school.child_rules import Child
    from esafety_desktop.school.rows import PupilRow


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whom a child of the file was found to be.

    Attributes:
        pupil: The child of the school; only a guess while there is a question.
        question: What a person has to decide, or "".
        choices: Values of `Answer` that make sense, the careful one first.
        number_taken: The file's number belongs to somebody else, so a new child goes without it.
    """

    pupil: PupilRow | None = None
    question: str = ""
    choices: tuple[str, ...] = ()
    number_taken: bool = False


class Register:
    """The school's children, found by number or by names.

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
            names = (name_rules.key(pupil.surname), name_rules.key(pupil.forename))
            self._by_names.setdefault(names, []).append(pupil)
            if pupil.born and pupil.here_on(today):
                self._by_birthday.setdefault((names[1], pupil.born), []).append(pupil)

    def find(self, child: Child, *, shared_number: bool) -> Verdict:
        """Whom this child is.

        Args:
            child: From the file.
            shared_number: Another child of the file carries the same number.
        """
        if child.upn_fault:
            return Verdict(
                self.by_names(child),
                f"The number {child.upn} can't be right. {child.upn_fault}",
                ("aside", "no number"),
            )
        if shared_number:
            return Verdict(
                self.by_names(child),
                f"The number {child.upn} stands in this file for more than one child.",
                ("aside", "no number"),
            )
        if child.upn and child.upn in self._by_number:
            return self._with_number(child, self._by_number[child.upn], self.by_names(child))
        return self._without_number(child)

    def _with_number(self, child: Child, pupil: PupilRow, namesake: PupilRow | None) -> Verdict:
        same_forename = name_rules.key(child.forename) == name_rules.key(pupil.forename)
        same_surname = name_rules.key(child.surname) == name_rules.key(pupil.surname)
        other_birthday = bool(child.born and pupil.born and child.born != pupil.born)
        is_sibling = not same_forename and (other_birthday or namesake is not None)
        if (same_forename or same_surname) and not is_sibling:
            return Verdict(pupil)
        return Verdict(
            pupil,
            f"The number {child.upn} belongs to {self._who(pupil)} in this school.",
            ("aside", "same", "new"),
            number_taken=True,
        )

    def _without_number(self, child: Child) -> Verdict:
        alike = self._alike(child)
        if not alike:
            classmate = self._namesake_in_class(child)
            if found := classmate or self._renamed(child):
                return self._asked(found)
            return Verdict()
        pupil = alike[0]
        sure = len(alike) == 1 and not (child.upn and pupil.upn)
        same_day = bool(child.born and child.born == pupil.born)
        same_class = name_rules.class_key(child.class_name) == name_rules.class_key(
            pupil.class_name
        )
        half_known = not (child.born and pupil.born)
        if sure and (same_day or (half_known and same_class)):
            return Verdict(pupil)
        return self._asked(pupil)

    def _namesake_in_class(self, child: Child) -> PupilRow | None:
        """A child with these names in the same class, though born on another day."""
        class_key = name_rules.class_key(child.class_name)
        named = self._named(child)
        return next((p for p in named if name_rules.class_key(p.class_name) == class_key), None)

    def _renamed(self, child: Child) -> PupilRow | None:
        """Somebody with this forename and birthday whom the file does not name otherwise."""
        if child.born is None:
            return None
        for pupil in self._by_birthday.get((name_rules.key(child.forename), child.born), ()):
            names = (name_rules.key(pupil.surname), name_rules.key(pupil.forename))
            if names not in self._in_file and not (child.upn and pupil.upn):
                return pupil
        return None

    def by_names(self, child: Child) -> PupilRow | None:
        """The one child with these names whose date of birth does not speak against it."""
        alike = self._alike(child)
        return alike[0] if len(alike) == 1 else None

    def _alike(self, child: Child) -> list[PupilRow]:
        found = self._named(child)
        return [p for p in found if not (child.born and p.born and child.born != p.born)]

    def _named(self, child: Child) -> list[PupilRow]:
        names = (name_rules.key(child.surname), name_rules.key(child.forename))
        found = self._by_names.get(names, [])
        if all(names):
            return found
        return [p for p in found if (p.surname, p.forename) == (child.surname, child.forename)]

    def _asked(self, pupil: PupilRow) -> Verdict:
        question = f"There already is {self._who(pupil)} in this school. Is it the same child?"
        return Verdict(pupil, question, ("aside", "same", "new"))

    def _who(self, pupil: PupilRow) -> str:
        known = [pupil.name, pupil.class_name and f"class {pupil.class_name}"]
        known.append(f"born {british(pupil.born)}" if pupil.born else "")
        known.append("" if pupil.here_on(self._today) else "left")
        return ", ".join(filter(None, known))
