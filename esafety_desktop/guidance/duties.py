"""What a school does again and again, and how often (``resources/action_points/duties.toml``)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from esafety_desktop.guidance.content_file import ContentError, read_content
from esafety_desktop.guidance.points import ContentCycle, cycle_complaint
from esafety_desktop.places import resource

if TYPE_CHECKING:
    from pathlib import Path

Kept = Literal[
    "here",
    "register",
    "training",
    "diary:alerts",
    "diary:test",
    "log:head",
    "log:governors",
]


class Duty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One regular task.

    Attributes:
        what: As it stands in the list.
        then: The short wording of the source.
        who: Whose task it mostly is.
        cycle: How often.
        kept: Where it is put down that it was done: "here", or the part of the program that
            holds it, so that nothing is kept twice.
        opens: The place in the program where the work is done, or "".
        off: Whether it is switched off until a school wants it.
    """

    id: str
    what: str
    then: str
    who: str
    cycle: ContentCycle
    kept: Kept
    sources: tuple[str, ...]
    note: str = ""
    opens: str = ""
    off: bool = False


class DutyList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All regular tasks."""

    checked_on: date
    duties: tuple[Duty, ...]

    @property
    def sources(self) -> frozenset[str]:
        """Every source id that the tasks carry."""
        return frozenset(source for duty in self.duties for source in duty.sources)


def load_duties(path: Path) -> DutyList:
    """Read and check a file of regular tasks.

    Raises:
        ContentError: an id twice, a rhythm that is not whole, or no source.
    """
    found = read_content(path, DutyList)
    seen: set[str] = set()
    for duty in found.duties:
        complaint = cycle_complaint(duty.cycle)
        if duty.id in seen:
            complaint = "it stands twice"
        if not duty.sources:
            complaint = "it names no source"
        if complaint:
            raise ContentError(f"{path.name}: {duty.id}: {complaint}")
        seen.add(duty.id)
    return found


@lru_cache(maxsize=1)
def duty_list() -> DutyList:
    """The regular tasks that the program ships."""
    return load_duties(resource("action_points", "duties.toml"))
