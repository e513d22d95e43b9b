"""Replies that were collected elsewhere: read, held against the register, then taken in at once."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from esafety_desktop.agreements import marking_service, slot_service
from esafety_desktop.agreements.rows import How, SlotKey, Status
from esafety_desktop.problem import Problem
from esafety_desktop.returns import reply_column_rules
from esafety_desktop.returns.known_service import known_register
from esafety_desktop.returns.records import ReplyFile
from esafety_desktop.returns.reply_column_rules import Holds, Target
from esafety_desktop.returns.reply_preview_rules import KnownRegister, Preview, preview
from esafety_desktop.returns.reply_rules import LEAVE, Kind, Reply
from esafety_desktop.school import day_rules, name_rules, table_service, upn_rules
from esafety_desktop.school.records import HeadingMemory
from esafety_desktop.school.service import year_in_use
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from esafety_desktop.agreements.slot_service import Marking
    from esafety_desktop.returns.reply_column_rules import Paper, Use
    from esafety_desktop.returns.reply_rules import Line
    from esafety_desktop.school.table_service import ReadTable
    from esafety_desktop.store.store import Store, UnitOfWork

_ZONE = re.compile(r"\s*(GMT|UTC|BST)?\s*([+-]\d{1,2}(:?\d{2})?)?$")
_STAMP = re.compile(r"^(\S+)[ T]\d{1,2}[:.]\d{2}.*$")


@dataclass(frozen=True, slots=True)
class ChoiceTaker:
    """How answers about pictures reach the room that keeps them; wired by bootstrap.

    Attributes:
        uses: The uses that families are asked about: id and title.
        take: Writes answers inside the open unit of work; gives what undo needs.
        swap: Takes them back, or puts them there again.
    """

    uses: Callable[[Store], Sequence[tuple[str, str]]]
    take: Callable[
        [UnitOfWork, Sequence[tuple[str, date, str, Mapping[str, bool]]]], tuple[str, ...]
    ]
    swap: Callable[[UnitOfWork, tuple[str, ...], bool], None]


@dataclass(frozen=True, slots=True)
class Replies:
    """A file of replies with what its columns are taken for.

    Attributes:
        remembered: The mapping was made by a person for an earlier file of this kind.
        taken_in: When and by whom the same file was taken in before.
        about: The paper that every row agrees to, where no column holds an answer.
    """

    read: ReadTable
    mapping: Mapping[int, Target]
    about: str = ""
    remembered: bool = False
    taken_in: tuple[datetime, str] | None = None


def read_replies(path: Path) -> ReadTable:
    """Read a chosen file; nothing is changed.

    Raises:
        Problem: it can't be read; the message says what it is and what to do.
    """
    return table_service.read_other(path, "replies", reply_column_rules.headings_at)


def recall(
    store: Store, read: ReadTable, papers: Sequence[Paper], uses: Sequence[Use] = ()
) -> Replies:
    """A file with the mapping that is remembered for its headings, or else the likeliest one."""
    with store.read() as session:
        kept = session.scalar(
            select(HeadingMemory.mapping).where(HeadingMemory.fingerprint == _memory(read))
        )
        before = session.execute(
            select(ReplyFile.at, ReplyFile.by)
            .where(ReplyFile.digest == read.digest, ReplyFile.taken_back_at.is_(None))
            .order_by(ReplyFile.seq)
        ).first()
    taken_in = (before[0], before[1]) if before else None
    if kept is not None:
        about, mapping = _from_json(kept)
        return Replies(read, mapping, about, remembered=True, taken_in=taken_in)
    mapping = reply_column_rules.suggest(read.table.headings, papers, uses)
    first = papers[0].id if papers else ""
    return Replies(read, mapping, first, taken_in=taken_in)


def _memory(read: ReadTable) -> str:
    return f"replies {read.fingerprint}"


def _from_json(text: str) -> tuple[str, dict[int, Target]]:
    raw: dict[str, Any] = json.loads(text)
    mapping = {int(at): Target(Holds(holds), of) for at, (holds, of) in raw["columns"].items()}
    return str(raw["about"]), mapping


def _to_json(found: Replies) -> str:
    columns = {str(at): [one.holds.value, one.of] for at, one in sorted(found.mapping.items())}
    return json.dumps({"about": found.about, "columns": columns})


def look(
    known: KnownRegister,
    found: Replies,
    answers: Mapping[str, str],
    *,
    put_letters_right: bool = False,
) -> Preview:
    """What taking the replies in would do; pure, so the worker can do it.

    Raises:
        Problem: the mapping lacks what children are found by.
    """
    lacking = reply_column_rules.missing(found.mapping)
    if lacking:
        raise Problem("Nobody can be found by these columns.", lacking)
    table = found.read.table
    if put_letters_right:
        table = table_service.mend(table)
    replies = [_reply(row.line, row.cells, found, known.today) for row in table.rows]
    notes = tuple(f"Line {one.line}: {one.reason}" for one in table.aside) + table.notes
    shown = preview(known, replies, answers)
    lines = shown.lines if found.taken_in is None else _only_decided(shown, answers)
    return replace(shown, lines=lines, notes=notes)


def _only_decided(shown: Preview, answers: Mapping[str, str]) -> tuple[Line, ...]:
    """Of a file that was taken in before only what was not decided then, and is now."""
    decided = {
        one.line for one in shown.questions if answers.get(one.key, LEAVE) not in {LEAVE, ""}
    }
    done = {one.key for one in shown.to_mark}
    return tuple(
        replace(one, kind=Kind.ALREADY, text="Taken in with this file before.")
        if one.key in done and one.line not in decided
        else one
        for one in shown.lines
    )


def _reply(line: int, cells: Sequence[str], found: Replies, today: date) -> Reply:
    said = {target: cells[at] for at, target in found.mapping.items() if at < len(cells)}

    def one(holds: Holds) -> str:
        return said.get(Target(holds), "")

    whole = one(Holds.NAME) or f"{one(Holds.FORENAME)} {one(Holds.SURNAME)}".strip()
    answers = {target.of: cell for target, cell in said.items() if target.holds is Holds.ANSWER}
    choices = {target.of: cell for target, cell in said.items() if target.holds is Holds.CHOICE}
    if not any(target.holds in {Holds.ANSWER, Holds.CHOICE} for target in said):
        answers = {found.about: "yes"}
    on, fault = _day(one(Holds.WHEN), today, day_rules.read_school_day)
    born, _ = _day(one(Holds.BORN), today, day_rules.read_birthday)
    who = one(Holds.WHO)
    return Reply(
        line,
        whole or one(Holds.UPN),
        frozenset({name_rules.key(whole)}) - {""},
        upn_rules.tidy(one(Holds.UPN)),
        name_rules.class_key(one(Holds.CLASS)),
        born,
        on,
        fault,
        who,
        name_rules.key(name_rules.split_title(who)[1]),
        answers,
        choices,
    )


def _day(text: str, today: date, read: Callable[[str, date], date]) -> tuple[date | None, str]:
    """A day and, where there is none to be read, why."""
    if not text:
        return None, ""
    stamp = _STAMP.match(text.strip())
    plain = stamp.group(1) if stamp else _ZONE.sub("", text)
    try:
        return read(plain.rstrip(","), today), ""
    except (ValueError, OverflowError) as error:
        return None, str(error)


@dataclass(frozen=True, slots=True)
class _Taken:
    """What undo takes back: ids and slot states."""

    label: str
    marking: Marking
    choices: tuple[str, ...]
    file_id: str


def take_in(
    store: Store, found: Replies, shown: Preview, taker: ChoiceTaker | None = None
) -> Changed[int]:
    """Do what the preview showed, all of it or nothing.

    Args:
        store: The open cabinets.
        found: The file; its mapping is remembered, and its digest.
        shown: What was shown and agreed to.
        taker: Where answers about pictures go.

    Returns:
        How many signatures were marked; its undo puts everything back.

    Raises:
        Problem: the register has changed since the preview, or nothing is left to mark.
    """
    lines = shown.to_mark
    if not lines:
        raise Problem("There is nothing to mark.", "Decide what is asked, or choose another file.")
    if known_register(store, tuple(shown.known.uses.items())) != shown.known:
        raise Problem(
            "The register has changed since the preview was made.",
            "Choose the file again; nothing has been taken in.",
        )
    if recall(store, found.read, shown.known.papers).taken_in != found.taken_in:
        raise Problem("This file was taken in meanwhile.", "Choose it again.")
    with store.write() as unit:
        marking = _mark(unit, lines)
        choices = _choices(unit, lines, taker)
        file = ReplyFile(
            digest=found.read.digest,
            name=found.read.name,
            at=unit.now,
            by=unit.account.name,
            marked=len(lines),
        )
        unit.session.add(file)
        _remember(unit, found)
        unit.session.flush()
        taken = _Taken(marking.label, marking, choices, file.id)
        detail = {"slots": [state.key for state in marking.after], "pictures": len(choices)}
        unit.commit("replies taken in", file.id, detail)
    said = f"{marking.label[:1].upper()}{marking.label[1:]} · Ctrl+Z undoes"
    return Changed(Area.AGREEMENTS, len(lines), said, _undo(taken, taker, back=True))


def _mark(unit: UnitOfWork, lines: Sequence[Line]) -> Marking:
    year = year_in_use(unit.session, unit.store)
    keys = [SlotKey(line.pupil_id, line.agreement_id) for line in lines]
    before = slot_service.states_of(unit.session, year, keys)
    today, by = unit.store.today(), unit.account.name
    after = [
        marking_service.stamped(
            state,
            Status.RETURNED if line.kind is Kind.RETURNED else Status.DECLINED,
            line.on or today,
            by,
            How.ONLINE,
        )
        for line, state in zip(lines, before, strict=True)
    ]
    label = f"{slot_service.plural(len(after), 'reply', 'replies')} taken in from an online form"
    return marking_service.save_marking(unit, label, before, after)


def _choices(unit: UnitOfWork, lines: Sequence[Line], taker: ChoiceTaker | None) -> tuple[str, ...]:
    if taker is None:
        return ()
    today = unit.store.today()
    wanted = [
        (line.pupil_id, line.on or today, line.told_by, line.choices)
        for line in lines
        if line.choices
    ]
    return taker.take(unit, wanted) if wanted else ()


def _remember(unit: UnitOfWork, found: Replies) -> None:
    memory = _memory(found.read)
    kept = unit.session.scalar(select(HeadingMemory).where(HeadingMemory.fingerprint == memory))
    if kept is None:
        kept = HeadingMemory(fingerprint=memory, mapping="")
        unit.session.add(kept)
    kept.mapping = _to_json(found)


def _undo(taken: _Taken, taker: ChoiceTaker | None, *, back: bool) -> Undo:
    return Undo(taken.label, lambda store: _swap(store, taken, taker, back=back))


def _swap(store: Store, taken: _Taken, taker: ChoiceTaker | None, *, back: bool) -> Changed[int]:
    """Take a file of replies back as a whole, or do it again.

    Raises:
        Problem: one of the slots was marked anew since.
    """
    with store.write() as unit:
        slot_service.swap_in(unit, taken.marking, forward=not back)
        if taker is not None and taken.choices:
            taker.swap(unit, taken.choices, back)
        file = unit.session.scalars(select(ReplyFile).where(ReplyFile.id == taken.file_id)).one()
        file.taken_back_at = unit.now if back else None
        action = "replies taken back" if back else "replies taken in again"
        unit.commit(action, taken.file_id, {"slots": len(taken.marking.after)})
    said = f"{'Taken back' if back else 'Done again'}: {taken.label}."
    number = len(taken.marking.after)
    return Changed(Area.AGREEMENTS, number, said, _undo(taken, taker, back=not back))
