"""Taking replies in: marks, answers about pictures and the file's digest in one unit of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.agreements import marking_service, slot_service
from esafety_desktop.agreements.rows import How, SlotKey, Status
from esafety_desktop.problem import Problem
from esafety_desktop.returns.known_service import known_register
from esafety_desktop.returns.records import ReplyFile
from esafety_desktop.returns.replies_service import memory_of, recall, to_json
from esafety_desktop.returns.reply_rules import Kind
from esafety_desktop.school.records import HeadingMemory
from esafety_desktop.school.service import year_in_use
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from esafety_desktop.agreements.slot_service import Marking
    from esafety_desktop.returns.replies_service import Replies
    from esafety_desktop.returns.reply_preview_rules import Preview
    from esafety_desktop.returns.reply_rules import Line
    from esafety_desktop.store.store import Store, UnitOfWork


class ChoiceTaker(Value):
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


class _Taken(Value):
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
    memory = memory_of(found.read)
    kept = unit.session.scalar(select(HeadingMemory).where(HeadingMemory.fingerprint == memory))
    if kept is None:
        kept = HeadingMemory(fingerprint=memory, mapping="")
        unit.session.add(kept)
    kept.mapping = to_json(found)


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
