"""Levels 1 to 5 for each of the four parts: judged once a term, each judgement kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.checklists import level_rules
from esafety_desktop.checklists.level_rows import LevelRow, LevelSheet, PartRow, Picture, TermKey
from esafety_desktop.checklists.records import Judgement
from esafety_desktop.guidance.levels import level_content
from esafety_desktop.guidance.origins import origin_words
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import read_school, terms
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sqlalchemy import RowMapping
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

_OWN_STEPS = "The five steps are this program’s own words."


def parts(store: Store) -> tuple[PartRow, ...]:
    """The four parts with what was judged of each."""
    with store.read() as session:
        return tuple(_parts(session))


def picture(store: Store) -> Picture:
    """The four parts over the terms."""
    return level_rules.picture(parts(store), store.today(), terms(store))


def offered(store: Store) -> tuple[TermKey, ...]:
    """The terms for which somebody may judge, by the school's term dates where they are known."""
    return level_rules.offered(level_rules.term_of(store.today(), terms(store)))


def level_history(store: Store, part_id: str) -> tuple[LevelRow, ...]:
    """Every judgement of a part, newest first, those that were taken back too."""
    query = select(Judgement.__table__).where(Judgement.part_id == part_id)
    with store.read() as session:
        found = session.execute(query.order_by(Judgement.seq.desc())).mappings()
        return tuple(_row(row) for row in found)


def about(_store: Store) -> str:
    """How to judge, in two sentences."""
    return level_content().about


def level_sheet(store: Store) -> LevelSheet:
    """The parts and their picture for printing."""
    today, spans = store.today(), terms(store)
    with store.read() as session:
        found = tuple(_parts(session))
        picture_now = level_rules.picture(found, today, spans)
        return LevelSheet(read_school(session).name, today, found, picture_now)


def judge(
    store: Store,
    part_id: str,
    term: TermKey,
    level: int,
    *,
    who: str,
    evidence: str,
    day: date,
) -> Changed[LevelRow]:
    """Keep at which level a part is in a term; the latest judgement of a term counts.

    Args:
        store: The open store.
        part_id: One of the four (BECTA09-PIES-…).
        term: The term that is judged.
        level: 1 to 5.
        who: Who judged, as a rule several people.
        evidence: One sentence: how one can tell.
        day: When.

    Raises:
        Problem: something is missing or can't be.
    """
    part = next((one for one in level_content().parts if one.id == part_id), None)
    if part is None:
        raise Problem(
            "There is no such part.", "Nothing was kept yet. Choose a part from the list."
        )
    if wrong := level_rules.complaint(level, who, evidence, day, store.today()):
        raise Problem(wrong, "Nothing was kept yet.")
    if term > level_rules.term_of(store.today(), terms(store)):
        raise Problem(
            f"{term.label} hasn’t begun yet.", "Nothing was kept yet. Choose an earlier term."
        )
    row = LevelRow(
        part_id, term.year, term.term, level, day, who.strip(), " ".join(evidence.split()),
        store.clock(), store.account.name, id=new_id(),
    )  # fmt: skip
    with store.write() as unit:
        unit.session.add(Judgement(**{name: getattr(row, name) for name in names(LevelRow)}))
        unit.commit("level judged", part_id, {"judgement": row.id, "level": level})
    said = f"{part.short}, {term.label}: level {level}."
    return Changed(Area.ACTION_POINTS, row, said, _undo(row))


def _undo(row: LevelRow) -> Undo:
    return Undo(f"level {row.level}", lambda store: _turn(store, row, back=True))


def _turn(store: Store, row: LevelRow, *, back: bool) -> Changed[LevelRow]:
    label = f"level {row.level}"
    with store.write() as unit:
        record = unit.session.scalar(select(Judgement).where(Judgement.id == row.id))
        if record is None:
            raise Problem(
                "That judgement is no longer there.", "Nothing was changed. Look at the list again."
            )
        record.taken_back = back
        said = "judgement taken back" if back else "judgement again"
        unit.commit(said, row.part_id, {"judgement": row.id})
    if not back:
        return Changed(Area.ACTION_POINTS, row, f"Done again: {label}.", _undo(row))
    again = Undo(label, lambda once: _turn(once, row, back=False))
    return Changed(Area.ACTION_POINTS, row, f"Undone: {label}.", again)


def _parts(session: Session) -> Iterator[PartRow]:
    newest = (
        select(func.max(Judgement.seq))
        .where(Judgement.taken_back.is_(False))
        .group_by(Judgement.part_id, Judgement.year, Judgement.term)
    )
    query = select(Judgement.__table__).where(Judgement.seq.in_(newest))
    found = sorted(
        (_row(row) for row in session.execute(query).mappings()), key=lambda row: row.when
    )
    content = level_content()
    for part in content.parts:
        judged = tuple(row for row in found if row.part_id == part.id)
        origin = f"{origin_words(part.sources, content.checked_on)}\n{_OWN_STEPS}"
        yield PartRow(part.id, part.title, part.short, content.names, part.levels, judged, origin)


def _row(row: RowMapping) -> LevelRow:
    return LevelRow(**{name: row[name] for name in names(LevelRow)})
