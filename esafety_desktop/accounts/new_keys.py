"""Whether somebody's signing key is new because of a new password that the trail tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select

from esafety_desktop.accounts import making
from esafety_desktop.dates import british_time
from esafety_desktop.store.audit import LockedAudit, OfficeAudit
from esafety_desktop.store.cabinet import Cabinet

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from esafety_desktop.store.cabinet import AccountInfo
    from esafety_desktop.store.keyring_shape import Keyring

GIVEN = "password given by a deputy"
_NEW_KEY = (GIVEN, "recovery sheet used")


class Given(NamedTuple):
    """The last time an account came to a new key: when, and whose entry says so."""

    at: datetime
    by: str
    action: str


def given(session: Session, account: AccountInfo) -> Given | None:
    """The last new key of an account, if nothing was written in its name since with another one.

    Where something was, the new password doesn't explain it.
    """
    home = LockedAudit if making.home(account.role) is Cabinet.LOCKED else OfficeAudit
    columns = home.at, home.account_id, home.action
    wanted = select(*columns).where(home.subject == account.id, home.action.in_(_NEW_KEY))
    row = session.execute(wanted.order_by(home.seq.desc()).limit(1)).first()
    if row is None:
        return None
    own = [select(func.max(OfficeAudit.at)).where(OfficeAudit.account_id == account.id)]
    if Cabinet.LOCKED in account.role.cabinets:
        own.append(select(func.max(LockedAudit.at)).where(LockedAudit.account_id == account.id))
    newest = [at for at in map(session.scalar, own) if at is not None]
    if any(at > row.at for at in newest):
        return None
    return Given(row.at, row.account_id, row.action)


def words(ring: Keyring, what: Given) -> tuple[str, ...]:
    """What is said of it; of the own recovery sheet nothing, for whoever used it knows."""
    if what.action != GIVEN:
        return ()
    by = ring.by_id(what.by)
    who = f"“{by.name}”" if by is not None else "Somebody who has no account any more"
    said = (
        f"{who} gave you a new password on {british_time(what.at)}. What was sealed to you before"
        " that can't be opened any more: unfinished texts, concerns that nobody had read, sealed"
        " envelopes. If you did not ask for it, tell the head."
    )
    return (said,)
