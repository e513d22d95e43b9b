"""A reader of all papers: which worlds look the same to them, and what they can be sure of.

A *world* says how often each course of events took place. A *course* is what happens to one
incident: its term, since which stage it is in the cabinet, when it is closed, what it counts as,
whom it is about. Everything is printed by the product's own rules; the reader knows these rules.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from esafety_desktop.governors.figure_rules import CLOSED as CLOSED_ONLY
from esafety_desktop.governors.figure_rules import DIMENSIONS, pack_charts, page_charts
from esafety_desktop.governors.packing_rules import YEAR, Item, Packer, Packet
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

World = tuple[int, ...]
PACK = "inspection pack"
Paper = tuple[int, str]
"""At which stage, and what: `PACK`, or the governors' page of a period."""
NEVER = 99


class Course(Value):
    """What happens to one incident.

    Attributes:
        since: The first stage at which it is in the cabinet.
        closed: The first stage at which it is closed: then whom it was told and what came of it
            are labels.
        child: Whom it is about; "" for somebody else each time.
        gone: The first stage at which it is sealed away or disposed of.
    """

    since: int = 1
    term: str = "Autumn"
    labels: tuple[tuple[str, str], ...] = ()
    closed: int = NEVER
    child: str = ""
    gone: int = NEVER

    def part(self, stage: int, wanted: Iterable[str]) -> tuple[str, ...]:
        """What it counts as at a stage, in some dimensions; no words while it isn't there."""
        shown = {"since": str(self.since), "term": self.term} | {
            name: "" if name in CLOSED_ONLY and self.closed > stage else label
            for name, label in self.labels
        }
        return tuple(shown.get(name, "") for name in wanted)


def worlds(courses: int, total: int) -> Iterator[World]:
    """Every way in which the courses take place at most so often together."""
    if courses == 0:
        yield ()
        return
    for first in range(total + 1):
        for rest in worlds(courses - 1, total - first):
            yield (first, *rest)


def at_stage(world: World, courses: Sequence[Course], stage: int) -> list[Item]:
    """What is in the cabinet at a stage."""
    return [
        Item(
            f"{number}-{one}",
            course.term,
            {
                name: label
                for name, label in course.labels
                if name not in CLOSED_ONLY or course.closed <= stage
            },
            frozenset({course.child}) if course.child else frozenset(),
        )
        for number, (course, many) in enumerate(zip(courses, world, strict=True))
        if course.since <= stage < course.gone
        for one in range(many)
    ]


def print_all(
    world: World, courses: Sequence[Course], papers: Sequence[Paper], least: int
) -> object:
    """All that stands on the papers, in their order."""
    kept: tuple[Packet, ...] = ()
    shown: list[object] = []
    for stage, what in papers:
        items = at_stage(world, courses, stage)
        packer = Packer(items, kept, least)
        if what == PACK:
            packer.pack((*DIMENSIONS, *CLOSED_ONLY))
            charts = pack_charts(packer)
            nothing = bool(items) and not packer.counted()
            shown.append((len(packer.counted()), nothing, charts))
        else:
            packer.pack(DIMENSIONS, what)
            charts = page_charts(packer, Packer((), (), least), what)
            shown.append((len(packer.counted(what)), charts))
        kept = packer.packets
    return tuple(shown)


def alike(
    count: int, most: int, spare: int, look: Callable[[World], object]
) -> Iterator[list[World]]:
    """Worlds that look the same, where all of those that do were tried.

    Args:
        count: How many courses there are.
        most: So many incidents have the smallest worlds that are judged.
        spare: How many incidents no paper may count: larger worlds look alike as well.
        look: What is printed of a world.
    """
    found: dict[object, list[World]] = defaultdict(list)
    for world in worlds(count, most + spare):
        found[look(world)].append(world)
    yield from (some for some in found.values() if min(map(sum, some)) <= most)


def targets(courses: Sequence[Course], stages: Iterable[int]) -> set[tuple[int, ...]]:
    """Courses that share up to three of their marks at a stage, or all but the child.

    One child alone is no target: readers know a whole school of children, worlds have three.
    """
    names = sorted({"since", "term"}.union(*(dict(course.labels) for course in courses)))
    nameless = [replace(course, child="") for course in courses]
    found = {tuple(n for n, two in enumerate(nameless) if one == two) for one in nameless}
    for stage in stages:
        for many in (1, 2, 3):
            for wanted in combinations(names, many):
                parts: dict[tuple[str, ...], list[int]] = defaultdict(list)
                for number, course in enumerate(courses):
                    if course.since <= stage:
                        parts[course.part(stage, wanted)].append(number)
                found |= {tuple(part) for part in parts.values()}
    return found


def broken(
    some: Sequence[World], part: Sequence[int], courses: Sequence[Course], least: int
) -> str:
    """What the reader of worlds that look the same is sure of and must not be; "" for nothing.

    No number of incidents above nought is certain that is small, or that is about few people in
    any of the worlds; nor is it certain how few people something is about.
    """
    numbers = {sum(world[one] for one in part) for world in some}
    people = {_people(world, part, courses) for world in some}
    if len(numbers) == 1 and numbers != {0}:
        if min(numbers) < least:
            return "a small number"
        if min(people) < least:
            return "a number about few people"
    if len(people) == 1 and 0 < min(people) < least:
        return "that it is about few people"
    return ""


def _people(world: World, part: Sequence[int], courses: Sequence[Course]) -> int:
    named = {courses[one].child for one in part if world[one] and courses[one].child}
    return len(named) + sum(world[one] for one in part if not courses[one].child)


def attack(
    courses: Sequence[Course], papers: Sequence[Paper], *, least: int, most: int, spare: int
) -> list[object]:
    """Everything that a reader of these papers learns and must not; the worlds with it."""

    def look(world: World) -> object:
        return print_all(world, courses, papers, least)

    wanted = targets(courses, {stage for stage, _ in papers})
    return [
        (said, [courses[one] for one in part], some[:4])
        for some in alike(len(courses), most, spare, look)
        for part in wanted
        if (said := broken(some, part, courses, least))
    ]


__all__ = ["PACK", "YEAR", "Course", "alike", "attack", "broken", "targets", "worlds"]
