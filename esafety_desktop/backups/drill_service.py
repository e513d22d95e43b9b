"""Trying a back-up out: opened in a temporary folder, checked, counted, removed, recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.backups import found_service
from esafety_desktop.backups.records import RestoreDrill
from esafety_desktop.backups.rows import DrillRow
from esafety_desktop.dates import to_london
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.backups.rows import Proof
    from esafety_desktop.store.store import Store


def drills(store: Store, since: date | None = None) -> tuple[DrillRow, ...]:
    """Every trying out that was recorded, newest first."""
    columns = (
        RestoreDrill.at,
        RestoreDrill.who,
        RestoreDrill.place,
        RestoreDrill.file,
        RestoreDrill.made_at,
        RestoreDrill.good,
        RestoreDrill.said,
    )
    with store.read() as session:
        found = session.execute(select(*columns).order_by(RestoreDrill.seq.desc()))
        rows = tuple(DrillRow(*row) for row in found)
    return tuple(one for one in rows if since is None or to_london(one.at).date() >= since)


def record_drill(store: Store, proof: Proof) -> Changed[DrillRow]:
    """Keep who tried which back-up, when, and what was found; a bad one doesn't count any more.

    Raises:
        ValueError: nothing was proved, so there is nothing to keep.
    """
    if proof.refused:
        raise ValueError("nothing was proved")
    found_service.note_tried(store.folder, proof.path, good=proof.good)
    with store.write() as unit:
        drill = RestoreDrill(
            at=unit.now,
            who=unit.account.name,
            place=proof.where,
            file=proof.path.name,
            made_at=proof.made_at,
            good=proof.good,
            with_sheet=proof.with_sheet,
            said=proof.said,
        )
        unit.session.add(drill)
        detail = {"good": proof.good, "file": proof.path.name}
        unit.commit("back-up tried out", drill.id, detail)
        row = DrillRow(
            drill.at, drill.who, drill.place, drill.file, drill.made_at, drill.good, drill.said
        )
    return Changed(Area.SETTINGS, row, "The drill is recorded.")
