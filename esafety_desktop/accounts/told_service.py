"""What leaders are told on Today until they say that they have seen it: restores, used sheets."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.dates import british_time
from esafety_desktop.store.audit import LockedAudit, OfficeAudit
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.restore_note import BETWEEN, aside_name
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.store.keyring_shape import Keyring
    from esafety_desktop.store.store import Store

SEEN = "told to a leader"
RESTORED = "back-up restored"
_TOLD_FOR = timedelta(days=30)


class Told(Value):
    """Something that a leader should know of.

    Attributes:
        ref: What it is about, as it stands in the trail once it was seen.
        said: In a sentence or two.
    """

    ref: str
    said: str


def told(store: Store) -> tuple[Told, ...]:
    """What the signed-in leader hasn't said to have seen; nothing for others."""
    if not store.is_leader:
        return ()
    ring = store.keyring()
    with store.read() as session:
        mine = LockedAudit.action == SEEN, LockedAudit.account_id == store.account.id
        seen = set(session.scalars(select(LockedAudit.subject).where(*mine)))
        columns = OfficeAudit.id, OfficeAudit.subject, OfficeAudit.at
        since = _since(store, ring)
        wanted = select(*columns).where(OfficeAudit.action == RESTORED, OfficeAudit.at >= since)
        restores = [(row.id, row.subject, row.at) for row in session.execute(wanted)]
    found = [Told(ref, _restored(ring, subject, at)) for ref, subject, at in restores]
    found += _sheets(store, ring)
    return tuple(one for one in found if one.ref not in seen)


def mark_seen(store: Store, said: str) -> Changed[None]:
    """The signed-in leader has seen it."""
    for row in told(store):
        if row.said == said:
            with store.write() as unit:
                unit.commit(SEEN, row.ref, cabinet=Cabinet.LOCKED)
    store.notices = tuple(one for one in store.notices if one != said)
    return Changed(Area.ACCOUNTS, None, "It stands in the record of changes that you have seen it.")


def _since(store: Store, ring: Keyring) -> datetime:
    """Whoever came later isn't told of old times."""
    account = ring.by_id(store.account.id)
    return account.made_at if account is not None else store.clock() - _TOLD_FOR


def _restored(ring: Keyring, subject: str, at: datetime) -> str:
    made_at, when, part, by, fresh = (*subject.split(BETWEEN), "", "", "", "")[:5]
    what = "The office cabinet" if part == "office" else "The whole school"
    moment = _moment(when, at)
    said = (
        f"{what} was put back as in the back-up of {british_time(_moment(made_at, at))}, on"
        f" {british_time(moment)}, {_who(ring, by)}."
    )
    if fresh:  # on a new PC nothing was here before
        return said
    return (
        f"{said} What was entered in between is no longer there. It was put aside in the folder"
        f" “{aside_name(moment)}” beside the records. If it was backed up first, File, Restore a"
        " back-up, shows it for eight weeks as “Just before the restore”."
    )


def _moment(text: str, otherwise: datetime) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return otherwise


def _who(ring: Keyring, by: str) -> str:
    account = ring.by_id(by)
    if account is not None:
        return f"by “{account.name}”"
    sheets = {"sheet office": "of the office cabinet", "sheet locked": "of the locked cabinet"}
    if by in sheets:
        return f"with the recovery sheet {sheets[by]}"
    return "by somebody who has no account here"


def _sheets(store: Store, ring: Keyring) -> Iterator[Told]:
    since = store.clock() - _TOLD_FOR
    for sheet in ring.sheets:
        for use in sheet.used:
            if use.at >= since:
                name = sheet.cabinet.plain_name
                yield Told(
                    f"sheet {sheet.cabinet.value} {use.at.isoformat()}",
                    f"The recovery sheet of the {name} was used on {british_time(use.at)} for the"
                    f" account “{use.account}”.",
                )
