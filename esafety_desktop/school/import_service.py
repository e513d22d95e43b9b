"""Taking an export in: read the file, hold it against the school, and, after OK, apply it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.problem import Problem
from esafety_desktop.school import apply_service, column_rules, name_rules, reading
from esafety_desktop.school.child_rules import gather
from esafety_desktop.school.difference_rows import Answer, Differences, Known, Scope
from esafety_desktop.school.difference_rules import compare
from esafety_desktop.school.records import HeadingMemory
from esafety_desktop.school.service import classes, parents, pupils
from esafety_desktop.school.table_rules import mend
from esafety_desktop.school.year_service import year_of_lists
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.settings import get_setting, put_setting
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from sqlalchemy.orm import Session

    from esafety_desktop.school.difference_rows import Question
    from esafety_desktop.school.field_rules import Target
    from esafety_desktop.school.table_rules import Table
    from esafety_desktop.store.store import Store, UnitOfWork

_WITHOUT_NUMBER = "import.without_number"
_A_FEW = 3
"""Leavers that need no last question: a class's usual coming and going."""
HOW_BACK = "Ctrl+Z takes it all back until the screen is locked."


class Reading(Value):
    """A file that was read, and what its columns are taken for.

    Attributes:
        remembered: The mapping was made by a person for an earlier file of this kind.
        without_number: Children who were taken in without their wrong number before.
    """

    table: Table
    mapping: Mapping[int, Target]
    remembered: bool = False
    without_number: frozenset[str] = frozenset()


def read_import(store: Store, path: Path) -> Reading:
    """Read a chosen file; nothing is changed.

    Raises:
        Problem: it can't be read; the message says what it is and what to do.
    """
    return recall(store, reading.read_file(path))


def recall(store: Store, table: Table) -> Reading:
    """A table with the mapping that is remembered for its headings, or else the likeliest one."""
    with store.read() as session:
        kept = session.scalar(
            select(HeadingMemory.mapping).where(
                HeadingMemory.fingerprint == column_rules.fingerprint(table.headings)
            )
        )
        decided = frozenset(get_setting(session, _WITHOUT_NUMBER, []))
    if kept is not None:
        return Reading(table, column_rules.from_json(kept), remembered=True, without_number=decided)
    return Reading(table, column_rules.suggest(table.headings), without_number=decided)


def answered_before(read: Reading, differences: Differences) -> dict[str, Answer]:
    """The questions that were answered at an earlier import for the same child and number.

    Only "take in without the number" is kept: whether two children are one is asked each time.
    """
    return {
        question.key: Answer.NO_NUMBER
        for question in differences.questions
        if Answer.NO_NUMBER in question.choices and _who(question) in read.without_number
    }


def _who(question: Question) -> str:
    child = question.child
    names = name_rules.key(child.surname), name_rules.key(child.forename)
    return "|".join((child.upn, *names))


def known_school(store: Store) -> Known:
    """The school as it is now, for comparing."""
    with store.read() as session:
        year = year_of_lists(session, store)
    return Known(
        academic_year=year,
        today=store.today(),
        classes=classes(store, year),
        pupils=pupils(store, leavers=True),
        parents=parents(store),
    )


def preview(
    known: Known,
    read: Reading,
    scope: Scope = Scope.CLASSES_IN_FILE,
    answers: Mapping[str, Answer] | None = None,
    *,
    put_letters_right: bool = False,
) -> Differences:
    """What taking the file in would change; pure, so the worker can do it.

    Args:
        known: From `known_school`.
        read: The file with its mapping.
        scope: Whom the file speaks for.
        answers: Answers to the questions of an earlier preview.
        put_letters_right: Mend letters that look garbled.

    Raises:
        Problem: the mapping lacks what an import can't do without.
    """
    lacking = column_rules.missing(read.mapping)
    if lacking:
        raise Problem(f"No column is taken for {' or for '.join(lacking)}.", "Choose one.")
    table = mend(read.table) if put_letters_right else read.table
    return compare(known, gather(table, read.mapping, known.today), scope, answers)


def leaving_out(
    differences: Differences, pupil_ids: Collection[str], child_keys: Collection[str] = ()
) -> Differences:
    """The same without the leavers who are kept and the joiners who are left out."""
    return replace(
        differences,
        leavers=tuple(item for item in differences.leavers if item.pupil.id not in pupil_ids),
        joiners=tuple(item for item in differences.joiners if item.child.key not in child_keys),
    )


def last_question(differences: Differences, still_open: int) -> str:
    """What is asked before more than a few leave or while a question is open; else ""."""
    leave = len(differences.leavers)
    if leave <= _A_FEW and not still_open:
        return ""
    numbers = (
        f"{_people(len(differences.joiners), 'joins', 'join')}, "
        f"{_of_them(leave, 'leaves', 'leave')}, "
        f"{_of_them(len(differences.moves), 'moves', 'move')}."
    )
    parts = [f"Take these in? {numbers[0].upper()}{numbers[1:]}"]
    if still_open == 1:
        parts.append("One child is left out: a question about it is open.")
    elif still_open:
        parts.append(f"{still_open} children are left out: questions about them are open.")
    parts.append(HOW_BACK)
    return "\n\n".join(parts)


def _people(number: int, one: str, more: str) -> str:
    return f"1 child {one}" if number == 1 else f"{number or 'no'} children {more}"


def _of_them(number: int, one: str, more: str) -> str:
    return f"{number or 'none'} {one if number < 2 else more}"


def apply_import(
    store: Store, differences: Differences, read: Reading | None = None
) -> Changed[Counter[str]]:
    """Do what the preview showed, all of it or nothing; leavers are marked, never deleted.

    Args:
        store: The open cabinets.
        differences: What was shown and agreed to.
        read: Given, its mapping is remembered for the next file with these headings.

    Returns:
        How many joined, left, moved and changed; its undo puts everything back.

    Raises:
        Problem: the school has changed since the preview.
    """
    if known_school(store) != differences.known:
        raise Problem(
            "The school's records have changed since the preview was made.",
            "Choose the file again; nothing has been taken in.",
        )
    with store.write() as unit:
        before = apply_service.apply(unit, differences)
        if read is not None:
            _remember(unit.session, read)
            _remember_answers(unit, differences)
        counts = Counter(
            joined=len(differences.joiners),
            left=len(differences.leavers),
            moved=len(differences.moves),
            changed=len(differences.changed),
        )
        unit.commit("pupils imported", "school", {"counts": dict(counts)})

    def take_back(store: Store) -> Changed[None]:
        return _take_back(store, before, differences)

    return Changed(
        Area.SCHOOL, counts, said(counts), Undo("taking in of the pupils' list", take_back)
    )


def said(counts: Counter[str]) -> str:
    """One sentence for the status bar; what didn't happen is left out, so that all of it shows."""
    words = {
        "joined": "joined",
        "left": "left",
        "moved": "moved",
        "changed": "with changed details",
    }
    parts = [f"{counts[key]} {word}" for key, word in words.items() if counts[key]]
    return f"Taken in: {', '.join(parts) or 'nothing changed'}. {HOW_BACK}"


def _take_back(
    store: Store, before: apply_service.Before, differences: Differences
) -> Changed[None]:
    with store.write() as unit:
        apply_service.put_back(unit, before)
        unit.commit("import of pupils taken back", "school", {"pupils": len(before.pupils)})
    redo = Undo("taking in of the pupils' list", lambda s: apply_import(s, differences))
    return Changed(Area.SCHOOL, None, "The pupils are as they were before the import.", redo)


def _remember_answers(unit: UnitOfWork, differences: Differences) -> None:
    kept = frozenset(get_setting(unit.session, _WITHOUT_NUMBER, []))
    answers = differences.answers
    asked = {question.key: _who(question) for question in differences.questions}
    now = {who for key, who in asked.items() if answers.get(key) is Answer.NO_NUMBER}
    decided = (kept - set(asked.values())) | now
    if decided != kept:
        put_setting(unit, _WITHOUT_NUMBER, sorted(decided))


def _remember(session: Session, read: Reading) -> None:
    fingerprint = column_rules.fingerprint(read.table.headings)
    kept = session.scalar(select(HeadingMemory).where(HeadingMemory.fingerprint == fingerprint))
    if kept is None:
        kept = HeadingMemory(fingerprint=fingerprint, mapping="")
        session.add(kept)
    kept.mapping = column_rules.to_json(read.mapping)
