"""Who hasn't returned, over the whole school: the list, marking, reminders, calls, the log."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.chase_rows import ChaseHow, Talk
from esafety_desktop.agreements.chase_rules import Ladder
from esafety_desktop.agreements.due_service import chased, next_steps
from esafety_desktop.agreements.ladder_service import shipped
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.letters import service as letters
from esafety_desktop.letters.rows import Bundle
from esafety_desktop.problem import Problem
from esafety_desktop.returns.family_rules import RUNGS, to_write
from esafety_desktop.returns.rows import Counts, Family, LogLine, Named, Owed, Whole
from esafety_desktop.school import service as school_service
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from esafety_desktop.agreements.chase_rows import ChaseRow
    from esafety_desktop.agreements.rows import OutstandingRow, ReturnedCounts
    from esafety_desktop.letters.rows import ClassPack
    from esafety_desktop.store.store import Store

__all__ = ["ChaseHow", "Status", "Talk"]


def bring_up_to_date(store: Store) -> Changed[int]:
    """Take joiners, leavers and new wordings into the register before it is shown."""
    return register.bring_up_to_date(store)


def who_has_not(store: Store) -> Whole:
    """Every family of the school from whom something has not come back, class by class."""
    rows = register.outstanding(store)
    steps = next_steps(rows, school_service.terms(store), register.ladder(store))

    def owed(row: OutstandingRow) -> Owed:
        step = steps[chased(row)]
        what, on = (step[0].value, step[1]) if step else ("", None)
        return Owed(
            row.agreement_id,
            row.agreement_title,
            row.agreement_short,
            row.days_out,
            row.half,
            row.rung,
            row.chased_on,
            what,
            on,
            row.wait_until,
        )

    grouped = (list(group) for _, group in groupby(rows, key=lambda row: row.pupil_id))
    families = tuple(_family(own[0], tuple(map(owed, own))) for own in grouped)
    classes = tuple(Named(row.id, row.name) for row in school_service.classes(store))
    groups = {row.year_group for row in families}
    return Whole(
        register.current_year(store),
        store.today(),
        families,
        classes,
        tuple(one for one in school_service.YEAR_GROUPS if one in groups),
        tuple(Named(row.id, row.short) for row in register.agreements(store)),
        _counts(register.returned_counts(store)),
    )


def figure_of(
    store: Store, class_id: str = "", agreement_id: str = "", year_group: str = ""
) -> Counts:
    """How far the returns have got in a class, a year group, about an agreement; "" for all."""
    return _counts(
        register.returned_counts(
            store, class_id or None, None, agreement_id or None, year_group=year_group
        )
    )


def _family(row: OutstandingRow, owed: tuple[Owed, ...]) -> Family:
    return Family(
        row.pupil_id,
        row.pupil_name,
        row.class_id,
        row.class_name,
        row.year_group,
        owed,
        row.telephone_only,
        row.ask_dsl_first,
    )


def _counts(found: ReturnedCounts) -> Counts:
    return Counts(
        found.returned, found.declined, found.outstanding, found.not_given_out, found.exempt
    )


def mark(store: Store, families: Iterable[Family], status: Status) -> Changed[int]:
    """Set what these families owe, as listed, to returned, declined or exempt."""
    return register.mark(store, _keys(families), status)


def talk(store: Store, families: Sequence[Family], said: Talk) -> Changed[int]:
    """Log a call, a meeting or an e-mail about what is listed of these families.

    Raises:
        Problem: the safeguarding lead is asked about all of them first.
    """
    pupils = [one.pupil_id for one in families]
    return register.record_talk(store, pupils, said, keys=_keys(families))


def give_time(store: Store, families: Sequence[Family], until: date, why: str = "") -> Changed[int]:
    """Chase nothing that is listed of these families before a day; nobody was rung or written to.

    Raises:
        Problem: the safeguarding lead is asked about all of them first.
    """
    return talk(store, families, Talk(ChaseHow.MORE_TIME, why, wait_until=until, reached=False))


def _keys(families: Iterable[Family]) -> list[SlotKey]:
    return [SlotKey(one.pupil_id, owed.agreement_id) for one in families for owed in one.owed]


def reminders(store: Store, families: Sequence[Family]) -> Changed[ClassPack]:
    """Reminder letters for those of these families who may be written to, about what is listed.

    Raises:
        Problem: nobody of them gets a letter.
    """
    written = to_write(families)
    if not written:
        raise Problem(
            "None of these families gets a letter.",
            "Ring them, talk to them, or ask the safeguarding lead: the note says which.",
        )
    about = tuple(dict.fromkeys(owed.agreement_id for one in written for owed in one.owed))
    ids = [one.pupil_id for one in written]
    return letters.prepare_reminder_pack(store, bundle=Bundle("", about), pupil_ids=ids)


def mark_sent(store: Store, pack: ClassPack) -> Changed[int]:
    """Write printed reminders into the chase log."""
    return letters.mark_sent(store, pack)


def log(store: Store, pupil_id: str) -> tuple[LogLine, ...]:
    """Every reminder and call of one child's family, newest first, taken-back ones too."""
    rows = register.chase_log(store, pupil_id, taken_back=True)
    return tuple(
        LogLine(
            row.id,
            row.on,
            row.agreement_title,
            _what(row),
            row.how.value,
            row.by,
            row.said,
            row.next_step,
            row.wait_until,
            row.taken_back_at,
        )
        for row in reversed(rows)
    )


def _what(row: ChaseRow) -> str:
    if row.how is ChaseHow.MORE_TIME:
        return "given more time"
    return f"{RUNGS[row.rung]} reminder" if row.reached and row.rung else "nobody reached"


def ladder(store: Store) -> Ladder:
    """How many school days lie between the reminders of this school."""
    return register.ladder(store)


def shipped_ladder() -> Ladder:
    """The days as the program proposes them."""
    return shipped()


def save_ladder(store: Store, *, first: int, second: int, last: int, talk: int) -> Changed[Ladder]:
    """Set other school days; see the register's own."""
    return register.save_ladder(store, Ladder(first, second, last, talk))


def pupil_place(pupil_id: str) -> str:
    """Where a child's row of the class grid is opened."""
    return f"agreements/pupil/{pupil_id}"


AREAS = Area.AGREEMENTS | Area.SCHOOL | Area.SETTINGS
