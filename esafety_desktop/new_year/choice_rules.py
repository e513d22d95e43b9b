"""From what was proposed and what somebody decided to each child's way, and its words: pure."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from esafety_desktop.dates import AcademicYear, british
from esafety_desktop.new_year.class_rules import group_after
from esafety_desktop.new_year.rows import LEAVES, WAITS, Choices, Destination, Fate, Move

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from esafety_desktop.new_year.rows import LinePlan, YearPlan

LEAVES_WORDS = "Leaves the school"
WAITS_WORDS = "Not yet: move later"
STAYS_DOWN = "(a year group again)"
_OPENS = (6, 1)
"""Classes can move into the coming year from the first of June."""


def chosen(text: str, line: LinePlan, *, again: bool = False) -> Destination:
    """What a typed or chosen text means for the children of a line.

    Args:
        text: `LEAVES_WORDS`, `WAITS_WORDS`, or the name of a class.
        line: The line that the children stand in.
        again: They do their year group once more.
    """
    plain = " ".join(text.split())
    if plain.casefold() == LEAVES_WORDS.casefold():
        return LEAVES
    if not plain or plain.casefold() == WAITS_WORDS.casefold():
        return WAITS
    after = line.year_group if again else group_after(line.year_group, line.steps)
    return Destination(Fate.MOVES, plain, after or line.year_group)


def shown(to: Destination) -> str:
    """The text that stands for a destination where it is chosen."""
    if to.fate is Fate.MOVES:
        return to.class_name
    return LEAVES_WORDS if to.fate is Fate.LEAVES else WAITS_WORDS


def moves(plan: YearPlan, choices: Choices) -> tuple[Move, ...]:
    """Each child's way, those who wait among them."""
    lines, children = dict(choices.lines), dict(choices.children)
    return tuple(
        Move(child.pupil_id, child.class_id, children.get(child.pupil_id, to))
        for line in plan.lines
        for to in [lines.get(line.id, line.proposed)]
        for child in line.children
    )


def opens_later(year: int, today: date) -> date | None:
    """From when on classes can move into a year, while that day is still to come; None after.

    A move closes the register of the year before: earlier than June no school wants that.
    """
    opens = date(year, *_OPENS)
    return opens if today < opens else None


def why_not_yet(year: int, opens: date) -> str:
    """Why nothing can be moved yet, and what can be done meanwhile."""
    before = AcademicYear(year - 1).label
    return (
        f"Looking ahead only: classes can move into {AcademicYear(year).label} from "
        f"{british(opens)} on. The move closes the register of {before}: its slips can't be "
        "scanned in any more. Prepare it as early as you like: what you choose is kept."
    )


def wrong_day(year: int, going: Sequence[Move], leaving_on: date) -> str:
    """Why nobody can have left on this day at the turn into a year; "" when they can.

    A year may have been passed over, so that they left the summer before the last.
    """
    if not any(way.to.fate is Fate.LEAVES for way in going):
        return ""
    if AcademicYear(year - 2).first_day <= leaving_on <= AcademicYear(year).last_day:
        return ""
    return f"Nobody leaves on {british(leaving_on)}: that is another academic year."


def targets(plan: YearPlan, choices: Choices) -> Mapping[str, Destination]:
    """Where each line goes, by its id."""
    decided = dict(choices.lines)
    return {line.id: decided.get(line.id, line.proposed) for line in plan.lines}


def class_sentences(plan: YearPlan, choices: Choices) -> tuple[str, ...]:
    """``5B → 6B: 28 children; 1 stays in Year 5 (5B), 1 leaves the school``."""
    own = dict(choices.children)
    to_of = targets(plan, choices)
    found = []
    for line in plan.lines:
        to = to_of[line.id]
        single = [own[c.pupil_id] for c in line.children if own.get(c.pupil_id, to) != to]
        words = f"{_named(line, plan.lines)} → {to.words}: {_children(len(line.children))}"
        if single:
            each = Counter(one.words for one in single)
            words += ", but " + ", ".join(f"{number} → {way}" for way, number in each.items())
        found.append(words)
    return tuple(found)


def _named(line: LinePlan, lines: Sequence[LinePlan]) -> str:
    mixed = sum(one.class_id == line.class_id for one in lines) > 1
    return f"{line.class_name} ({line.group_words})" if mixed else line.class_name


def _children(number: int) -> str:
    return f"{number} child{'' if number == 1 else 'ren'}"


def to_fields(choices: Choices) -> dict[str, object]:
    """Choices as a draft keeps them."""
    return {
        kind: {key: [to.fate.value, to.class_name, to.year_group] for key, to in pairs}
        for kind, pairs in (("lines", choices.lines), ("children", choices.children))
        if pairs
    }


def from_fields(plan: YearPlan, fields: Mapping[str, dict[str, list[str]]]) -> Choices:
    """Choices from a draft, as far as their lines and children are still there."""
    lines = {line.id for line in plan.lines}
    children = {child.pupil_id for line in plan.lines for child in line.children}

    def kept(kind: str, known: set[str]) -> tuple[tuple[str, Destination], ...]:
        return tuple(
            (key, Destination(Fate(to[0]), to[1], to[2]))
            for key, to in fields.get(kind, {}).items()
            if key in known
        )

    return Choices(kept("lines", lines), kept("children", children))
