"""Closed incidents of a known age, and a look into the file itself."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import select, text

from esafety_desktop.incidents import chronology_service, people_service, service
from esafety_desktop.incidents import kind_rules as kinds
from esafety_desktop.incidents.records import Incident
from esafety_desktop.incidents.rows import Facts, PersonRow, When
from esafety_desktop.store.cabinet import Cabinet

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

SECRET = "Xylophone-Quagmire"
"""A word that stands nowhere else: in each text of an incident that is to go."""
_PAGE, _SALT, _RESERVED = 4096, 16, 80


def at(store: Store, year: int, month: int = 11, day: int = 20) -> None:
    """Set the clock of a store."""
    store.clock = lambda: datetime(year, month, day, 10, 0, tzinfo=UTC)


def closed(
    store: Store, born: date | None = date(2017, 5, 3), kind: str = "bullying", word: str = SECRET
) -> str:
    """An incident with the word in every field, closed by hand; gives its id."""
    made = service.start_incident(store, f"What happened: {word}.").value
    facts = Facts(
        f"What happened: {word}.",
        f"Own words: {word}.",
        kind,
        occurred=When("exact", store.clock()),
        reported_at=store.clock(),
        where="in",
        place=f"Place {word}",
        device_note=f"Device {word}",
        site=f"Site {word}",
    )
    service.save_facts(store, made, facts)
    people_service.add_person(
        store, made, PersonRow("", "pupil", "affected", f"Zoë {word}", "5B", born, note=word)
    )
    chronology_service.add_note(store, made, f"A note about {word}.")
    store.drafts.put(f"incidents/{made}/note", {"text": word})
    shut(store, made, f"Outcome: {word}")
    return made


def shut(store: Store, incident_id: str, outcome: str) -> None:
    """Close an incident without walking its procedure (how it is closed is not the matter here)."""
    with store.write() as unit:
        record = unit.session.scalars(select(Incident).where(Incident.id == incident_id)).one()
        record.status, record.closed_at = kinds.CLOSED, unit.now
        record.outcome = record.follow_up = outcome
        entry = chronology_service.write_entry(unit, record, "closed", outcome)
        chronology_service.keep(unit, record, "incident.close", entry)


def dumped(store: Store) -> str:
    """Every value of every table of the locked cabinet, the shadow tables of the search too."""
    with store.read() as session:
        names = session.scalars(
            text(
                "SELECT name FROM main.sqlite_master WHERE type = 'table'"
                " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
            )
        ).all()
        rows = [
            repr(tuple(row))
            for name in names
            for row in session.execute(text(f'SELECT * FROM main."{name}"'))  # noqa: S608 - its own names
        ]
    return "\n".join(rows)


def raw_pages(store: Store) -> bytes:
    """The decrypted pages of the locked cabinet's file, free ones and slack too."""
    drawer = next(one for one in store.drawers() if one.cabinet is Cabinet.LOCKED)
    data = drawer.path.read_bytes()
    assert len(data) % _PAGE == 0
    plain = bytearray()
    for start in range(0, len(data), _PAGE):
        page = data[start : start + _PAGE]
        body = page[_SALT if start == 0 else 0 : _PAGE - _RESERVED]
        vector = page[_PAGE - _RESERVED : _PAGE - _RESERVED + 16]
        key = store.cabinet_key(Cabinet.LOCKED)
        cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        plain += cipher.update(body) + cipher.finalize()
    return bytes(plain)
