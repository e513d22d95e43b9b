"""What was printed: kept by classes and numbers, so that an interruption loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import false, func, insert, or_, select

from esafety_desktop.agreements import service as register
from esafety_desktop.letters.order_rules import RunRow
from esafety_desktop.letters.post_rules import PostKind
from esafety_desktop.letters.records import PrintRun, PrintRunClass
from esafety_desktop.letters.rows import Paper
from esafety_desktop.school import service as school_service
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from esafety_desktop.letters.post_rules import PostRun
    from esafety_desktop.letters.rows import Bundle, ClassPack
    from esafety_desktop.store.store import Store

_RUN, _PART = PrintRun.__table__.c, PrintRunClass.__table__.c
_AT_MOST = 200


def log_run(store: Store, pack: ClassPack, bundle: Bundle | None = None) -> Changed[str]:
    """Keep that a pack was printed or saved: ids, numbers and versions, no names.

    Args:
        store: The open cabinets.
        pack: What was printed.
        bundle: What it was about; told by the letters themselves when left out.
    """
    ids = dict.fromkeys(sheet.agreement_id for sheet in pack.children) or dict.fromkeys(
        bundle.agreement_ids if bundle else ()
    )
    version = {row.id: row.version for row in register.agreements(store)}
    numbers = [sheet.number for sheet in pack.children]
    run = PrintRun(
        paper=pack.paper.value,
        about=" ".join(ids),
        versions=" ".join(str(version.get(one, 0)) for one in ids),
        letters=len(numbers),
        spares=pack.spares,
        first=min(numbers, default=0),
        last=max(numbers, default=0),
        whole=pack.whole,
    )
    return _keep(store, run, [(sheet.class_id, sheet.number) for sheet in pack.children])


def log_post(store: Store, kind: PostKind, run: PostRun) -> Changed[str]:
    """Keep that labels or envelopes were printed or saved: classes and numbers, no names.

    One that holds the letters of brothers and sisters counts for the class of each.
    """
    classes = {pupil.id: pupil.class_id or "" for pupil in school_service.pupils(store)}
    places = {
        (classes.get(pupil_id, ""), number): None
        for number, piece in enumerate(run.pieces, 1)
        for pupil_id in piece.pupil_ids
    }
    count = len(run.pieces)
    kept = PrintRun(
        paper=kind.value,
        about="",
        versions="",
        letters=count,
        spares=0,
        first=min(count, 1),
        last=count,
        whole=count,
    )
    return _keep(store, kept, list(places))


def _keep(store: Store, run: PrintRun, places: Sequence[tuple[str, int]]) -> Changed[str]:
    """Write a run with the class and number of each piece of it."""
    run.id = run_id = new_id()
    details = {"letters": run.letters, "spares": run.spares}
    with store.write() as unit:
        run.at, run.by = unit.now, unit.account.name
        unit.session.add(run)
        unit.session.flush()
        parts = _by_class(run_id, places)
        if parts:
            unit.session.execute(insert(PrintRunClass), parts)
        unit.commit("letters.printed", run_id, details)
    return Changed(Area.LETTERS, run_id)


def _by_class(run_id: str, places: Iterable[tuple[str, int]]) -> list[dict[str, object]]:
    numbers: dict[str, list[int]] = {}
    for class_id, number in places:
        if class_id:
            numbers.setdefault(class_id, []).append(number)
    return [
        {
            "id": new_id(),
            "run_id": run_id,
            "class_id": class_id,
            "letters": len(found),
            "first": min(found),
            "last": max(found),
        }
        for class_id, found in numbers.items()
    ]


def runs(store: Store) -> tuple[RunRow, ...]:
    """The last two hundred runs, newest first."""
    titles = {row.id: row.title for row in register.agreements(store)}
    classes = {row.id: row.name for row in school_service.classes(store)}
    with store.read() as session:
        found = session.execute(
            select(*PrintRun.__table__.c).order_by(_RUN.seq.desc()).limit(_AT_MOST)
        ).all()
        parts = session.execute(
            select(_PART.run_id, _PART.class_id)
            .where(_PART.run_id.in_([row.id for row in found]))
            .order_by(_PART.seq)
        ).all()
    of_run: dict[str, list[tuple[str, str]]] = {}
    for run_id, class_id in parts:
        of_run.setdefault(run_id, []).append((class_id, classes.get(class_id, "")))
    return tuple(
        RunRow(
            row.id,
            row.at,
            row.by,
            _paper(row.paper),
            _about(row.about.split(), row.versions.split(), titles),
            tuple(row.about.split()),
            tuple(of_run.get(row.id, ())),
            row.letters,
            row.spares,
            row.first,
            row.last,
            row.whole,
        )
        for row in found
    )


def _paper(kept: str) -> Paper | PostKind:
    return PostKind(kept) if kept in set(PostKind) else Paper(kept)


def _about(ids: list[str], versions: list[str], titles: dict[str, str]) -> str:
    pairs = zip(ids, versions, strict=False)
    return ", ".join(f"{titles.get(one, 'Agreement')}, version {number}" for one, number in pairs)


def last_printed(
    store: Store, paper: Paper, bundle: Bundle | None = None
) -> dict[str, tuple[datetime, int]]:
    """Class → when it was last printed, and how many letters of it then.

    Only runs about the bundle (None: about anything) and of this kind of paper.
    """
    newest = (
        select(_PART.class_id, func.max(_RUN.seq).label("seq"))
        .join_from(PrintRunClass.__table__, PrintRun.__table__, _RUN.id == _PART.run_id)
        .where(_RUN.paper == paper.value)
        .group_by(_PART.class_id)
    )
    if bundle is not None:
        newest = newest.where(_about_any(bundle))
    latest = newest.subquery()
    query = (
        select(_PART.class_id, _RUN.at, _PART.letters)
        .join_from(PrintRunClass.__table__, PrintRun.__table__, _RUN.id == _PART.run_id)
        .join(latest, (latest.c.class_id == _PART.class_id) & (latest.c.seq == _RUN.seq))
    )
    with store.read() as session:
        return {row[0]: (row[1], row[2]) for row in session.execute(query)}


def _about_any(bundle: Bundle) -> ColumnElement[bool]:
    return or_(false(), *(_RUN.about.contains(one) for one in bundle.agreement_ids))
