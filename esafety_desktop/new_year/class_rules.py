"""Where the children of a class go in September, told from names and year groups: pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from esafety_desktop.new_year.rows import LEAVES, Destination, Fate
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_ORDER = ("N", "R", *(str(number) for number in range(1, 14)))
_LAST_OF_A_SCHOOL = frozenset({"2", "4", "6", "7", "8", "9", "11", "13"})
"""Year groups after which schools in England end: infant, first, primary, middle, secondary."""
_NUMBER = re.compile(r"(?<!\d)(1[0-3]|[1-9])(?!\d)")
_YOUNG = {"N": re.compile(r"^(nursery|nur|n)(?![a-z]{2})", re.IGNORECASE),
          "R": re.compile(r"^(reception|rec|yr|r)(?![a-z]{2})", re.IGNORECASE)}  # fmt: skip
_WORDS = {"N": "Nursery", "R": "Reception"}


class ClassFacts(Value):
    """A class as it is now: its name and the year groups of the children in it."""

    name: str
    groups: tuple[str, ...]

    @property
    def suffix(self) -> str:
        """What tells it from its parallel class: ``b`` of "5B"."""
        return _NUMBER.sub("", self.name).casefold().strip(" /-&")


def group_after(group: str, steps: int = 1) -> str:
    """The year group so many years later; "" past the last, or when none is known."""
    if group not in _ORDER:
        return ""
    place = _ORDER.index(group) + steps
    return _ORDER[place] if place < len(_ORDER) else ""


def oldest(groups: Iterable[str]) -> str:
    """The year group that leaves in summer; "" where a school does not end at its oldest one."""
    known = [group for group in groups if group in _ORDER]
    last = max(known, key=_ORDER.index, default="")
    return last if last in _LAST_OF_A_SCHOOL else ""


def renamed(name: str, group: str, after: str) -> str:
    """``6B`` for "5B" that goes from Year 5 into 6; "" where the name doesn't tell its year."""
    if group in _YOUNG:
        found = _YOUNG[group].match(name)
        if found is None:
            return ""
        rest = name[found.end() :]
        spelt = len(found.group()) > 2
        return f"{_spelt(after)}{rest}" if spelt else f"{after}{rest}"
    numbers = _NUMBER.findall(name)
    if numbers != [group]:
        return ""
    return _NUMBER.sub(after, name)


def _spelt(group: str) -> str:
    return _WORDS.get(group, f"Year {group}")


def propose(
    name: str,
    group: str,
    steps: int,
    classes: Sequence[ClassFacts],
    *,
    remembered: Mapping[str, str],
    last_group: str,
) -> Destination:
    """Where the children of one class and year group most likely go.

    Args:
        name: Of their class.
        group: Their year group, "" when none is known.
        steps: How many years on.
        classes: All classes as they are now.
        remembered: Where each class and year group (`memory_key`) went at the last turn.
        last_group: The year group that leaves.
    """
    after = group_after(group, steps)
    if last_group and group in _ORDER and _ORDER.index(group) + steps > _ORDER.index(last_group):
        return LEAVES
    if not after:
        return Destination(Fate.MOVES, name, group)
    kept = remembered.get(memory_key(name, group)) if steps == 1 else None
    target = kept or _renamed(name, group, after, classes) or _of_those(name, group, after, classes)
    return Destination(Fate.MOVES, target, after)


def _renamed(name: str, group: str, after: str, classes: Sequence[ClassFacts]) -> str:
    """The name counted on, unless a class of mixed ages takes that year group."""
    found = renamed(name, group, after)
    mixed = any(after in one.groups and len(one.groups) > 1 for one in classes)
    return found if any(one.name == found for one in classes) or not mixed else ""


def memory_key(name: str, group: str) -> str:
    """By what it is remembered where the children of a class went."""
    return f"{name.casefold()}|{group}"


def _of_those(name: str, group: str, after: str, classes: Sequence[ClassFacts]) -> str:
    """A class that takes the next year group now: itself if it is of mixed ages, else the like."""
    own = next((one for one in classes if one.name == name), ClassFacts(name, (group,)))
    taking = [one for one in classes if after in one.groups]
    if own in taking or not taking:
        return name
    alike = [one for one in taking if one.suffix == own.suffix]
    if alike:
        return alike[0].name
    beside = [one for one in classes if group in one.groups]
    place = beside.index(own) if own in beside else 0
    return taking[min(place, len(taking) - 1)].name
