"""The people around two of the made-up children, on their maps in the locked cabinet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.child_contacts import service
from esafety_desktop.contacts.contact_rows import EntryRow, Hours, NumberRow
from esafety_desktop.dates import months_later
from esafety_desktop.pupil_files import history_service

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from esafety_desktop.store.store import Store

_BY = "D Thornley"


def write(leader: Store) -> None:
    """Fill the maps of the two children at school who stand in most incidents."""
    known = [row for row in history_service.children(leader) if row.pupil_id and not row.left_on]
    most = sorted(known, key=lambda row: -row.incidents)[:2]
    for child, people in zip(most, (_many, _few), strict=True):
        for entry in people(leader.today()):
            service.save(leader, child.key, entry)


def _many(today: date) -> Iterator[EntryRow]:
    recent, old = months_later(today, -2), months_later(today, -15)
    yield EntryRow(
        "SAM-HEALTH-1",
        person="Dr Imogen Vale",
        role="GP",
        organisation="Larkspur Surgery",
        numbers=(NumberRow("01632 960501", Hours.DAY, "Mon–Fri 8–6.30"),),
        last_checked_on=recent,
        checked_by=_BY,
    )
    yield EntryRow(
        "SAM-LA-3",
        person="Samira Holt",
        role="Social worker",
        organisation="Larkshire children's services",
        email="s.holt@larkshire.example.org",
        numbers=(NumberRow("07700 900502", Hours.DAY), NumberRow("01632 960301, ask for duty")),
        notes="Child in need plan; core group every six weeks.",
        last_checked_on=recent,
        checked_by=_BY,
    )
    yield EntryRow(
        "SAM-FAMILY-1",
        person="Grandmother",
        role="Collects on Thursdays",
        numbers=(NumberRow("07700 900503", Hours.ALWAYS),),
        notes="Ring her first when nobody answers at home.",
        last_checked_on=old,
        checked_by=_BY,
    )
    yield EntryRow(
        "SAM-HEALTH-2",
        person="Nurse Ellery Quayle",
        organisation="0–19 nursing team, Larkspur",
        numbers=(NumberRow("01632 960504", Hours.DAY, "term time"),),
        last_checked_on=recent,
        checked_by=_BY,
    )


def _few(today: date) -> Iterator[EntryRow]:
    yield EntryRow(
        "SAM-HEALTH-1",
        role="GP",
        organisation="Harbour Practice",
        numbers=(NumberRow("01632 960511"),),
        last_checked_on=months_later(today, -4),
        checked_by=_BY,
    )
