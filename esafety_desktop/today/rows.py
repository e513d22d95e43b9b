"""Frozen values of Today: what is due, what is found, what to do first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date


class Found(Value):
    """One hit of the search box.

    Attributes:
        text: Its name.
        kind: What it is: "Pupil", "Contact", "Action point", "Incident".
        detail: What tells it from another of the same name: class, role.
        place: Where it opens.
        off: Whether it is switched off, so that it comes last.
    """

    text: str
    kind: str
    detail: str
    place: str
    off: bool = False


class MenuLine(Value):
    """A line of a menu, as the search finds it.

    Attributes:
        text: As it stands there, without the marks of keys.
        menu: The menu in which it stands.
        place: Where it leads.
    """

    text: str
    menu: str
    place: str


class DueLine(Value):
    """One thing that is due, from whichever room.

    Attributes:
        what: In a few words.
        on: The day; None for things without a day, such as a missing number.
        overdue: Whether the day has passed.
        place: Where it opens, such as ``contacts/C-DSL``.
        room: The room that says so, as a person knows it: "Incidents", "Contacts"…
        fault: Whether it is something that must be right and is not.
        waits: Whether somebody else has the ball.
        who: Who does it, where somebody is named for it.
        locked: Whether it comes from the locked cabinet or an envelope.
        envelope: The sealed envelope that it comes from, where that isn't said by its place.
        urgent: Whether nobody could be rung when it matters.
        alike: What kind of line it is, where several of the kind may stand as one; else "".
        inside: The lines that it stands for, where it stands for several.
    """

    what: str
    on: date | None
    overdue: bool
    place: str
    room: str
    fault: bool = False
    waits: bool = False
    who: str = ""
    locked: bool = False
    envelope: str = ""
    urgent: bool = False
    alike: str = ""
    inside: tuple[DueLine, ...] = ()

    @property
    def id(self) -> str:
        return f"{self.place}|{self.what}"

    @property
    def many(self) -> int:
        """How many due things it stands for."""
        return len(self.inside) or 1


class SnoozedLine(Value):
    """A line that its reader put off.

    Attributes:
        until: The day on which it comes back.
        reason: Why, as it was written.
    """

    line: DueLine
    until: date
    reason: str

    @property
    def id(self) -> str:
        return self.line.id


class Group(Value):
    """Lines that belong together: "Overdue", "Today", "This week", "Waiting for others"."""

    title: str
    lines: tuple[DueLine, ...]

    @property
    def count(self) -> int:
        """How many things are due, those of a line that stands for several among them."""
        return sum(line.many for line in self.lines)


class ReadyLine(Value):
    """One thing that has to be in place before a school relies on the program.

    Attributes:
        what: What to do.
        why: In a sentence or two.
        done: Whether it is done.
        place: Where it is done: a place, or ``menu/<command>``.
        so_far: How far it has got, where it is done in parts and some are; else "".
    """

    what: str
    why: str
    done: bool
    place: str
    so_far: str = ""


class Ready(Value):
    """“Ready for September”.

    Attributes:
        lines: What there is to do; none once all of it is done.
        away: Whether this person has put the list away.
    """

    lines: tuple[ReadyLine, ...] = ()
    away: bool = False

    @property
    def open(self) -> int:
        """How many lines are not done."""
        return sum(not line.done for line in self.lines)


class TodayRow(Value):
    """All that the Today tab shows.

    Attributes:
        greeting: The day and for whom.
        groups: What is due, soonest first; empty groups are left out.
        ready: What a new school still lacks.
        notices: Sentences that stay until something is done, each with the place to do it.
        snoozed: What this person put off, soonest back first.
        following: What comes after the four weeks that are shown; None for nothing.
        named: Whether some line says who does it, so that one may ask for one's own.
    """

    greeting: str
    groups: tuple[Group, ...]
    ready: Ready
    notices: tuple[tuple[str, str], ...]
    snoozed: tuple[SnoozedLine, ...] = ()
    following: DueLine | None = None
    named: bool = False

    @property
    def count(self) -> int:
        return sum(group.count for group in self.groups)


class LogTable(Value):
    """Counts of one kind; all tables add up to the same.

    Attributes:
        lines: Label and number; what can't be told apart and the sum stand last.
        untold: Where nothing can be told apart: that it is so and why, in place of the lines.
    """

    dimension: str
    title: str
    head: str
    lines: tuple[tuple[str, str], ...]
    untold: str = ""


class InspectionPack(Value):
    """What an inspector asks for, in one go (W10); frozen for paper.

    Attributes:
        signed: Label and how many signatures are in, of how many.
        trainings: Day, what, how many were there.
        log: Tables of counts by the rule of the governors' page, over the same packets.
        counted: How many incidents these tables count.
        rule: By what rule small numbers are held back, in words.
        few: Whether there were incidents, but too few to be counted.
        checks: Day, check, by whom; what was written there may name a child and stays out.
        readings: Day, what, by or to whom.
        reviews: Number and title of the action point, how it stands, last reviewed, next due.
        checklists: List, how many items stand, how many are to do, last looked at.
        guidance: What was walked through in September, by section, and whether it is finished.
        staff: Agreements of adults, Part One of the statutory guidance among them: how many
            signed, of how many.
        backups: Each trying out of a back-up: day, which, by whom, what was found.
        records: The newest entry of each record of changes: which, how many entries, when, its
            code for “Check the records”.
    """

    school: str
    year: str
    log: tuple[LogTable, ...]
    signed: tuple[tuple[str, str], ...]
    trainings: tuple[tuple[str, str, str], ...]
    checks: tuple[tuple[str, str, str], ...]
    readings: tuple[tuple[str, str, str], ...]
    reviews: tuple[tuple[str, str, str, str], ...]
    printed_by: str
    printed_at: str
    counted: int = 0
    rule: str = ""
    few: bool = False
    checklists: tuple[tuple[str, str, str, str], ...] = ()
    guidance: tuple[tuple[str, str], ...] = ()
    staff: tuple[tuple[str, str], ...] = ()
    backups: tuple[tuple[str, str, str, str], ...] = ()
    records: tuple[tuple[str, str, str, str], ...] = ()
