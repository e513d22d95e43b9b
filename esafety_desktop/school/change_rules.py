"""What a file says differently about a child whom the school already has.

A blank cell never wipes anything: "the file does not say" is not "there is none".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.school import name_rules
from esafety_desktop.school.adult_rules import completed
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from esafety_desktop.school.adult_rules import Adult
    from esafety_desktop.school.child_rules import Child
    from esafety_desktop.school.rows import ParentRow, PupilRow

_CHILD = (
    ("surname", "Surname"),
    ("forename", "Forename"),
    ("known_as", "Known as"),
    ("upn", "Unique pupil number"),
    ("born", "Date of birth"),
    ("year_group", "Year group"),
    ("joined_on", "Joined on"),
)
_ADULT = (
    ("name", "name"),
    ("relationship", "relationship"),
    ("salutation", "salutation"),
    ("addressee", "addressee"),
    ("address", "address"),
    ("telephone", "telephone"),
    ("email", "e-mail"),
    ("priority", "priority"),
    ("parental_responsibility", "parental responsibility"),
    ("court_order", "court order"),
)


class Detail(Value):
    """One detail and what it was and would be, in words."""

    what: str
    before: str
    after: str

    @property
    def sentence(self) -> str:
        """``Date of birth: 01/02/2016 → 02/02/2016``."""
        return f"{self.what}: {self.before or '–'} → {self.after or '–'}"


def in_the_schools_words(pupil: PupilRow, child: Child) -> Child:
    """The child with its legal forename where the file only gives the one in use."""
    called = name_rules.key(child.forename)
    other = called != name_rules.key(pupil.forename)
    if other and not child.known_as and called == name_rules.key(pupil.known_as):
        return replace(child, forename=pupil.forename)
    return child


def details(pupil: PupilRow, child: Child, parents: Sequence[ParentRow]) -> tuple[Detail, ...]:
    """All that would change about a child and its parents, the class apart."""
    found = [
        Detail(label, _words(getattr(pupil, name)), _words(getattr(child, name)))
        for name, label in _CHILD
        if getattr(child, name) not in ("", None) and getattr(child, name) != getattr(pupil, name)
    ]
    return (*found, *_adults(child.adults, parents))


class Paired(Value):
    """The adults of the file beside those of the school.

    Attributes:
        same: Adults that both have.
        new: Only in the file.
        gone: Only in the school, to be taken off.
    """

    same: tuple[tuple[Adult, ParentRow], ...]
    new: tuple[Adult, ...]
    gone: tuple[ParentRow, ...]


def pair(adults: Sequence[Adult], parents: Sequence[ParentRow]) -> Paired:
    """Find each adult of the file among the child's parents, by name.

    A file that names none of them (a telephone number alone) speaks of the one who is rung first
    and takes nobody off; nor is anybody taken off for whom a court order is on file.
    """
    left = list(parents)
    names_them = any(adult.key for adult in adults)
    same, new = [], []
    for adult in adults:
        match = next((parent for parent in left if _is_same(adult, parent)), None)
        if match is None and left and not names_them:
            match = left[0]
        if match is None:
            new.append(completed(adult))
        else:
            left.remove(match)
            before = (match.name, match.salutation, match.addressee)
            same.append((completed(adult, before), match))
    gone = [parent for parent in left if names_them and not parent.court_order]
    return Paired(tuple(same), tuple(new), tuple(gone))


def differing(adult: Adult, parent: ParentRow) -> tuple[tuple[str, str], ...]:
    """Names and labels of what the file says differently about an adult."""
    return tuple(
        (name, label)
        for name, label in _ADULT
        if getattr(adult, name) not in ("", None, ())
        and _told(getattr(adult, name)) != _told(getattr(parent, name))
    )


def _told(value: object) -> object:
    """An address by its parts: a table can't say where its lines end and where a comma stands."""
    return ", ".join(value).split(", ") if isinstance(value, tuple) else value


def _is_same(adult: Adult, parent: ParentRow) -> bool:
    known = name_rules.key(name_rules.split_title(parent.name or parent.addressee)[1])
    if adult.key or known:
        return adult.key == known
    return (adult.salutation, adult.addressee) == (parent.salutation, parent.addressee)


def _adults(adults: Sequence[Adult], parents: Sequence[ParentRow]) -> list[Detail]:
    paired = pair(adults, parents)
    found = [
        Detail(
            f"{adult.name or parent.name or adult.shown}, {label}",
            _words(getattr(parent, name)),
            _words(getattr(adult, name)),
        )
        for adult, parent in paired.same
        for name, label in differing(adult, parent)
    ]
    found += [Detail("Parent", "", f"{adult.shown} (new)") for adult in paired.new]
    found += [
        Detail("Parent", parent.name or parent.addressee, "not in the file any more: taken off")
        for parent in paired.gone
    ]
    return found


def _words(value: str | date | int | tuple[str, ...] | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(value)
    return (
        value
        if isinstance(value, str)
        else str(value)
        if isinstance(value, int)
        else british(value)
    )
