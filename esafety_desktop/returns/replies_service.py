"""Replies that were collected elsewhere: read, and held against the register."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from esafety_desktop.problem import Problem
from esafety_desktop.returns import reply_column_rules
from esafety_desktop.returns.records import ReplyFile
from esafety_desktop.returns.reply_column_rules import Holds, Target
from esafety_desktop.returns.reply_preview_rules import KnownRegister, Preview, preview
from esafety_desktop.returns.reply_rules import LEAVE, Kind, Reply
from esafety_desktop.school import day_rules, name_rules, table_service, upn_rules
from esafety_desktop.school.records import HeadingMemory
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from esafety_desktop.returns.reply_column_rules import Paper, Use
    from esafety_desktop.returns.reply_rules import Line
    from esafety_desktop.school.table_service import ReadTable
    from esafety_desktop.store.store import Store

_AGAIN = (
    "Download the answers again as CSV or Excel (.xlsx), and choose that file. Its first line needs"
    " a heading for the child’s name (or forename and surname, or UPN)."
)
_ZONE = re.compile(r"\s*(GMT|UTC|BST)?\s*([+-]\d{1,2}(:?\d{2})?)?$")
_STAMP = re.compile(r"^(\S+)[ T]\d{1,2}[:.]\d{2}.*$")


class Replies(Value):
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
    return table_service.read_other(path, "replies", reply_column_rules.headings_at, _AGAIN)


def recall(
    store: Store, read: ReadTable, papers: Sequence[Paper], uses: Sequence[Use] = ()
) -> Replies:
    """A file with the mapping that is remembered for its headings, or else the likeliest one."""
    with store.read() as session:
        kept = session.scalar(
            select(HeadingMemory.mapping).where(HeadingMemory.fingerprint == memory_of(read))
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


def memory_of(read: ReadTable) -> str:
    """Under what the columns of such a file are remembered."""
    return f"replies {read.fingerprint}"


def _from_json(text: str) -> tuple[str, dict[int, Target]]:
    raw: dict[str, Any] = json.loads(text)
    mapping = {int(at): Target(Holds(holds), of) for at, (holds, of) in raw["columns"].items()}
    return str(raw["about"]), mapping


def to_json(found: Replies) -> str:
    """The mapping as it is remembered."""
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
    on, fault = _day(one(Holds.WHEN), today, day_rules.read_past_day)
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
