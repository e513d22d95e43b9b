"""One trouble in (nearly) all lines of an import: a column that holds no pupil numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from esafety_desktop.school.difference_rows import Differences, Question
    from esafety_desktop.school.field_rules import Target

FEWEST = 4
_TO_ONE = 9
"""For each child whose number may be right, so many have one that can't be."""


def wrong_numbers(found: Differences) -> tuple[Question, ...]:
    """The questions about numbers that can't be right, where nearly all are so; else none."""
    wrong = tuple(one for one in found.questions if one.child.upn_fault)
    children = [one.child for one in found.joiners]
    children += [one.child for one in found.updates]
    children += [one.child for one in found.questions]
    good = found.unchanged + sum(bool(one.upn and not one.upn_fault) for one in children)
    return wrong if len(wrong) >= FEWEST and len(wrong) >= _TO_ONE * good else ()


def column_words(
    wrong: Sequence[Question], headings: Sequence[str], mapping: Mapping[int, Target]
) -> str:
    """What the column holds, once for all lines, and that the children can come in without it."""
    named = next((headings[at] for at, target in mapping.items() if target.field == "upn"), "")
    column = f"The column “{named}”" if named else "The column for it"
    first = wrong[0].child
    return (
        f"{column} holds no unique pupil numbers (UPN): {len(wrong)} children have one like "
        f"{first.upn}. {first.upn_fault} It may be the school's own admission number. The children "
        "can come in without it, and everything else in their lines comes with them."
    )


def decided_words(count: int) -> str:
    """What was decided for all of them."""
    return (
        f"{count} children come in without the numbers of that column. Under “To decide” you can "
        "still change that for each."
    )
