"""Whether a child who seems to join may be one who seems to leave: a like name and class."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from esafety_desktop.school import name_rules
from esafety_desktop.school.match_rules import names_of, same_class

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.school.child_rules import Child
    from esafety_desktop.school.rows import PupilRow

_CLASSMATE, _BORN_TOGETHER, _BORN_APART, _SURNAME = 0.75, 0.6, 0.85, 0.5


class Missing:
    """The pupils whom a file doesn't name, found by class and by birthday."""

    def __init__(self, pupils: Iterable[PupilRow]) -> None:
        self._near: dict[object, list[PupilRow]] = {}
        for pupil in pupils:
            self._near.setdefault(name_rules.class_key(pupil.class_name), []).append(pupil)
            if pupil.born:
                self._near.setdefault(pupil.born, []).append(pupil)

    def like(self, child: Child) -> tuple[PupilRow, ...]:
        """Those who may be this child, the likeliest first."""
        found: dict[str, tuple[float, PupilRow]] = {}
        for near in (name_rules.class_key(child.class_name), child.born):
            for pupil in self._near.get(near, ()) if near else ():
                likeness = _likeness(child, pupil)
                if likeness:
                    found[pupil.id] = likeness, pupil
        ranked = sorted(found.values(), key=lambda item: -item[0])
        return tuple(pupil for _, pupil in ranked)


def _likeness(child: Child, pupil: PupilRow) -> float:
    """How like the two are, 0 where nobody need ask; an equal birthday weighs more than a name."""
    pairs = [(one, other) for one in names_of(child) for other in names_of(pupil)]
    whole = max(_ratio("".join(one), "".join(other)) for one, other in pairs)
    if any(one in (other, other[::-1]) for one, other in pairs):
        return 2 + whole
    surname = pairs[0][0][0] == pairs[0][1][0]
    forename = any(one[1] == other[1] for one, other in pairs)
    if child.born and pupil.born:
        if child.born != pupil.born:
            return whole if whole >= _BORN_APART and same_class(child, pupil) else 0
        return 1 + whole if surname or forename or whole >= _BORN_TOGETHER else 0
    near = forename and _ratio(pairs[0][0][0], pairs[0][1][0]) >= _SURNAME
    return whole if surname or near or whole >= _CLASSMATE else 0


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
