"""What the inspection pack counts: by the governors' rule, over the same packets (W10).

Both papers may lie on one desk. What either counts is kept, and the other is held against it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import academic_year
from esafety_desktop.governors import figure_rules as rules
from esafety_desktop.governors.figures_service import earlier_packets, editions, items
from esafety_desktop.governors.packing_rules import Packer
from esafety_desktop.governors.records import InspectionCount
from esafety_desktop.incidents import kind_rules, nameless_service
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id
from esafety_desktop.store.cabinet import Cabinet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from esafety_desktop.governors.packing_rules import Packet
    from esafety_desktop.governors.rows import Chart
    from esafety_desktop.store.store import Store

_NOBODY = "Nobody outside school"
_CLOSED = "Closed, no outcome named"


def count(store: Store) -> tuple[int, tuple[Chart, ...]]:
    """Count this academic year's incidents for paper, and keep how they were counted.

    Returns:
        How many are counted, and a table each by kind, by who was told, by what came of it. Whom
        an incident was told and how it ended is counted once it is closed.

    Raises:
        Problem: a governors' page was kept while this was counted.
    """
    year = academic_year(store.today())
    with store.read() as session:
        known = editions(session)
    book = rules.book(year.start)
    packer = Packer(items(store, year, _closed(store)), earlier_packets(known, book))
    packer.pack((*rules.DIMENSIONS, *rules.CLOSED))
    if packer.made:
        _keep(store, {book: tuple(packer.made)}, len(known))
    return len(packer.counted()), rules.pack_charts(packer)


def _closed(store: Store) -> dict[str, dict[str, str]]:
    """Who was told and what came of it, by incident; open ones wait."""
    first = academic_year(store.today()).first_day
    rows = [
        row
        for row in nameless_service.nameless(store, first, store.today())
        if row.status == kind_rules.CLOSED
    ]
    told = nameless_service.told(store, rows)
    return {
        row.id: {
            rules.TOLD: ", ".join(sorted(told[row.id])) or _NOBODY,
            rules.OUTCOME: ", ".join(row.outcomes) or _CLOSED,
        }
        for row in rows
    }


def _keep(store: Store, made: Mapping[str, tuple[Packet, ...]], held_against: int) -> None:
    key = new_id()
    with store.write() as unit:
        if len(editions(unit.session)) != held_against:
            raise Problem("A page for governors was kept in the meantime.", "Print the pack again.")
        unit.session.add(
            InspectionCount(
                id=key,
                made_at=unit.now,
                made_by=unit.account.name,
                packets=rules.packets_to_json(made),
            )
        )
        unit.commit("inspection pack counted", key, cabinet=Cabinet.LOCKED)
