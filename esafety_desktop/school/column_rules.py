"""What each column of an export is taken as: suggested, checked, remembered for the next one."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from esafety_desktop.school.field_rules import ADULTS, Target, fields, targets
from esafety_desktop.school.heading_rules import normal, recognise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_REPEATED = {"surname": "parent_surname", "forename": "parent_forename", "full_name": "parent_name"}


def suggest(headings: Sequence[str]) -> dict[int, Target]:
    """The likeliest meaning of each column; a column that means nothing known is left out.

    A field that only one column may hold goes to the column whose heading says so most surely.
    """
    guesses = [
        (sureness, -column, target)
        for column, heading in enumerate(headings)
        if (found := recognise(heading))
        for target, sureness in [found]
    ]
    mapping, taken = dict[int, Target](), set[Target]()
    for _, column, target in sorted(guesses, reverse=True):
        if target in taken and not fields()[target.field].many:
            continue
        taken.add(target)
        mapping[-column] = target
    _take_repeated(headings, mapping)
    _gather_telephones(mapping)
    return dict(sorted(mapping.items()))


def _take_repeated(headings: Sequence[str], mapping: dict[int, Target]) -> None:
    """A heading that stands there again is the next adult's: first the child's, then theirs."""
    met: dict[str, Target] = {}
    taken, adult = set(mapping.values()), 1
    for column, heading in enumerate(headings):
        words, target = normal(heading), mapping.get(column)
        before = met.get(words)
        if target is None and before is not None:
            target = _next_free(before, taken)
            if target is not None:
                mapping[column] = target
                taken.add(target)
        elif target is not None and before is not None and adult > 1:
            mapping[column] = Target(target.field, adult)
        if target is not None:
            met.setdefault(words, target)
            if target.adult and not fields()[target.field].many:
                adult = target.adult


def _next_free(before: Target, taken: set[Target]) -> Target | None:
    key = before.field if before.adult else _REPEATED.get(before.field, "")
    free = (Target(key, number) for number in ADULTS if key and Target(key, number) not in taken)
    return next(free, None)


def _gather_telephones(mapping: dict[int, Target]) -> None:
    """Telephones and addresses of an adult of whom nothing else is said are the first adult's."""
    said = {target.adult for target in mapping.values() if not fields()[target.field].many}
    for column, target in mapping.items():
        if target.adult > 1 and target.adult not in said:
            mapping[column] = Target(target.field, 1)


def missing(mapping: Mapping[int, Target]) -> tuple[str, ...]:
    """What an import can't do without and this mapping lacks, in words."""
    have = {target.field for target in mapping.values()}
    lacking = []
    first = bool(have & {"forename", "known_as"})
    if "full_name" not in have and not ("surname" in have and first):
        part = "forename" if "surname" in have else "surname" if first else ""
        lacking.append(part or "the pupils' names (surname and forename)")
    if "class_name" not in have:
        lacking.append("class")
    return tuple(lacking)


def doubled(mapping: Mapping[int, Target]) -> tuple[str, ...]:
    """Labels of fields that two columns claim though only one may hold them."""
    seen: set[Target] = set()
    twice = []
    for target in mapping.values():
        if target in seen and not fields()[target.field].many:
            twice.append(target.label)
        seen.add(target)
    return tuple(dict.fromkeys(twice))


def fingerprint(headings: Sequence[str]) -> str:
    """A digest by which an export of the same kind is known again."""
    return hashlib.sha256("\x1f".join(map(normal, headings)).encode()).hexdigest()


def to_json(mapping: Mapping[int, Target]) -> str:
    """The mapping as it is remembered."""
    return json.dumps({str(column): [t.field, t.adult] for column, t in sorted(mapping.items())})


def from_json(text: str) -> dict[int, Target]:
    """A remembered mapping; fields that are no longer known are left out."""
    raw: dict[str, list[object]] = json.loads(text)
    known = {target.field: target for target in targets()}
    return {
        int(column): Target(str(field), int(str(adult)))
        for column, (field, adult) in raw.items()
        if field in known
    }
