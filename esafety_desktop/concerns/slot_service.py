"""The slot itself: slips are put in, real and blank ones; who may open one can't be seen.

Nothing here goes into an audit trail: an entry would tell the leader whom a slip is about that
there is one. The numbers stand in for it: a slip that was taken out of the file leaves a gap.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from esafety_desktop.concerns import slip_rules
from esafety_desktop.concerns.records import ConcernSlip, ConcernSlipState
from esafety_desktop.concerns.rows import OwnConcern
from esafety_desktop.store import keys
from esafety_desktop.store.settings import get_setting, put_setting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from esafety_desktop.store.store import Store, UnitOfWork

WRITTEN = "slips written"
_BLANK_CHANCE = 3
_BLANK_RESTS = timedelta(hours=2)
_OWN_DAYS = timedelta(days=400)


def put_slip(unit: UnitOfWork, content: bytes, publics: Sequence[bytes], mine: bytes) -> int:
    """Put a slip in, inside an open unit of work; gives its number.

    Args:
        unit: Of the ordinary store.
        content: The packed words.
        publics: The account keys of its readers.
        mine: What the writer finds it again by, sealed to the writer.
    """
    key = keys.new_key()
    slip = _new(unit, mine)
    slip.content = keys.lock(key, content)
    slip.boxes = slip_rules.shuffled([keys.seal(public, key) for public in publics])
    unit.session.add(slip)
    return slip.number


def mark_of(store: Store, *, blank: bool = False) -> bytes:
    """What lies in a slip for its writer: sealed, always of one length."""
    plain = json.dumps({"blank": blank}).encode().ljust(slip_rules.MINE_BYTES)
    return store.seal_to_me(plain)


def open_slips(store: Store) -> Iterator[tuple[str, int, datetime, slip_rules.Words]]:
    """The slips not collected yet that this account can open: id, number, time, words."""
    return (found for found in _opened(store) if not found[3].blank)


def _opened(store: Store) -> Iterator[tuple[str, int, datetime, slip_rules.Words]]:
    """The same, blank ones too."""
    private = store.private_key()
    for slip_id, number, written_at, boxes, content in _waiting(store):
        for box in slip_rules.boxes_of(boxes):
            with contextlib.suppress(keys.WrongKey):
                plain = keys.unlock(keys.unseal(private, box), content)
                yield slip_id, number, written_at, slip_rules.unpacked(plain)
                break


def waiting(store: Store) -> int:
    """How many slips are not collected: a leader's own to read, else those one wrote oneself."""
    if store.is_leader:
        return sum(1 for _ in open_slips(store))
    return sum(1 for own in own_concerns(store) if own.collected_at is None)


def waiting_words(count: int) -> str:
    """``1 concern`` or ``3 concerns``."""
    return f"{count} concern" if count == 1 else f"{count} concerns"


def count(store: Store) -> tuple[int, str]:
    """How many slips wait for this person, and that in words."""
    number = waiting(store)
    return number, waiting_words(number)


def own_concerns(store: Store) -> tuple[OwnConcern, ...]:
    """What this account wrote, newest first: whether collected, the reply; never the words."""
    since = store.clock() - _OWN_DAYS
    return tuple(
        OwnConcern(number, written_at, collected_at, _reply(store, reply))
        for _, number, written_at, collected_at, reply, blank in _own(store, since)
        if not blank
    )


def collect(unit: UnitOfWork, slip_id: str, reply: bytes = b"") -> None:
    """Mark a slip as collected and take its sealed words out; they stand elsewhere now."""
    unit.session.add(ConcernSlipState(slip_id=slip_id, collected_at=unit.now, reply=reply))
    emptied = update(ConcernSlip).where(ConcernSlip.id == slip_id).values(boxes=b"", content=b"")
    unit.session.execute(emptied)


def seal_reply(public: bytes, text: str) -> bytes:
    """A reply that only the writer's account can read, always of one length."""
    return keys.seal(public, text.encode()[: slip_rules.REPLY_BYTES].ljust(slip_rules.REPLY_BYTES))


def taken_out(store: Store) -> tuple[int, ...]:
    """The numbers of slips that are gone from the file though nobody can take one out here."""
    with store.read() as session:
        numbers = list(session.scalars(select(ConcernSlip.number)))
        written = get_setting(session, WRITTEN, 0)
    return slip_rules.missing(numbers, written)


def mix_in(store: Store) -> None:
    """Now and then put a blank slip in; a leader also takes old blank ones out of the waiting ones.

    Without these, a slip that a leader can't open would tell that it is about that leader. Nor may
    the moment tell: like a real slip, a blank one is collected while a leader is signed in, and
    not always the one who wrote it.
    """
    if secrets.randbelow(_BLANK_CHANCE) == 0:
        publics = _some_leaders(store)
        with store.write() as unit:
            put_blank(unit, publics)
            unit.commit_unaudited()
    for slip_id in _old_blanks(store) if store.is_leader else ():
        if secrets.randbelow(2) == 0:
            reply = b"" if secrets.randbelow(_BLANK_CHANCE) else _nothing()
            with store.write() as unit:
                collect(unit, slip_id, reply)
                unit.commit_unaudited()


def _some_leaders(store: Store) -> list[bytes]:
    """The keys of all leaders but one by chance: as if a slip were about that one."""
    everybody = store.leaders()
    others = [one for one in everybody if one.id != store.account.id]
    about = secrets.choice(others) if others and len(everybody) > 1 else None
    return [one.public for one in everybody if one is not about][: slip_rules.BOXES]


def _old_blanks(store: Store) -> list[str]:
    """Blank slips that have waited a while: one's own, and those that one can open."""
    before = store.clock() - _BLANK_RESTS
    own = {
        slip_id
        for slip_id, _, written_at, collected_at, _, blank in _own(store, None)
        if blank and collected_at is None and written_at < before
    }
    opened = {
        slip_id
        for slip_id, _, written_at, words in _opened(store)
        if words.blank and written_at < before
    }
    return sorted(own | opened)


def put_blank(unit: UnitOfWork, publics: Sequence[bytes] = ()) -> None:
    """Put a slip in that nobody is shown and that looks like any other.

    Args:
        unit: Of the ordinary store.
        publics: The account keys of those who can tell that it is a blank one.
    """
    key = keys.new_key()
    blank = _new(unit, mark_of(unit.store, blank=True))
    steps = 1 + (secrets.randbelow(8) == 0)
    content = slip_rules.packed(slip_rules.Words("", "", blank=True))
    blank.content = keys.lock(key, content.ljust(steps * slip_rules.STEP))
    blank.boxes = slip_rules.shuffled([keys.seal(public, key) for public in publics])
    unit.session.add(blank)
    unit.session.flush()


def _new(unit: UnitOfWork, mine: bytes) -> ConcernSlip:
    number = get_setting(unit.session, WRITTEN, 0) + 1
    put_setting(unit, WRITTEN, number)
    return ConcernSlip(number=number, written_at=unit.now, mine=mine)


def _nothing() -> bytes:
    return os.urandom(slip_rules.REPLY_BYTES + slip_rules.SEAL_BYTES)


def _waiting(store: Store) -> list[tuple[str, int, datetime, bytes, bytes]]:
    query = (
        select(ConcernSlip.id, ConcernSlip.number, ConcernSlip.written_at)
        .add_columns(ConcernSlip.boxes, ConcernSlip.content)
        .outerjoin(ConcernSlipState, ConcernSlipState.slip_id == ConcernSlip.id)
        .where(ConcernSlipState.id.is_(None))
        .order_by(ConcernSlip.seq)
    )
    with store.read() as session:
        return [tuple(row) for row in session.execute(query)]


def _own(
    store: Store, since: datetime | None
) -> Iterator[tuple[str, int, datetime, datetime | None, bytes, bool]]:
    query = (
        select(ConcernSlip.id, ConcernSlip.number, ConcernSlip.written_at)
        .add_columns(ConcernSlipState.collected_at, ConcernSlipState.reply, ConcernSlip.mine)
        .outerjoin(ConcernSlipState, ConcernSlipState.slip_id == ConcernSlip.id)
        .order_by(ConcernSlip.seq.desc())
    )
    if since is not None:
        query = query.where(ConcernSlip.written_at >= since)
    with store.read() as session:
        rows = session.execute(query).all()
    for slip_id, number, written_at, collected_at, reply, mine in rows:
        with contextlib.suppress(keys.WrongKey):
            blank = json.loads(store.open_sealed(mine))["blank"]
            yield slip_id, number, written_at, collected_at, reply or b"", blank


def _reply(store: Store, sealed: bytes) -> str:
    with contextlib.suppress(keys.WrongKey):
        return store.open_sealed(sealed).decode(errors="ignore").rstrip() if sealed else ""
    return ""
