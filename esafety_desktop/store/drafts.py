"""What is being typed, sealed to its author and kept outside the audit trail.

A leader's drafts lie in the locked cabinet, everybody else's in the office cabinet.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import LargeBinary, String, Table, UniqueConstraint, delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from esafety_desktop.store.base import Kept, LockedBase, OfficeBase, UtcTime, new_id
from esafety_desktop.store.keys import WrongKey

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


STANDING = "standing/"
"""Places that always have something, of one length and without a time: that somebody typed there
would tell another leader something (F30)."""
_STEP = 8192
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)


class _Draft(Kept):
    account_id: Mapped[str] = mapped_column(String(36))
    place: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime] = mapped_column(UtcTime)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        return (UniqueConstraint("account_id", "place"),)


class OfficeDraft(_Draft, OfficeBase):
    """An unfinished text of an office account."""

    __tablename__ = "office_draft"


class LockedDraft(_Draft, LockedBase):
    """An unfinished text of a leader."""

    __tablename__ = "locked_draft"


class Drafts:
    """The unfinished texts of the signed-in account."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.unkept: set[str] = set()  # places whose last words the disk did not take
        self._tried: dict[str, int] = {}  # digests of the words that were last tried, by place
        self.kept = 0  # how often words were kept since the sign-in
        self._kept_at: datetime | None = None
        table = (LockedDraft if store.is_leader else OfficeDraft).__table__
        assert isinstance(table, Table)  # noqa: S101 - tells mypy what a mapped class has
        self._table = table

    def put(self, place: str, payload: dict[str, object], *, same: bool = False) -> None:
        """Keep what is being typed at a place ("incidents/<id>"), in place of what was kept.

        Args:
            place: Where.
            payload: The words, by field.
            same: They are those that were kept before, only to be sealed afresh.
        """
        plain = json.dumps(payload, default=str).encode()
        at = self._store.clock()
        if place.startswith(STANDING):
            plain, at = plain.ljust(-(-(len(plain) + 1) // _STEP) * _STEP), _NO_TIME
        values = {"at": at, "sealed": self._store.seal_to_me(plain)}
        owner = {"id": new_id(), "account_id": self._store.account.id, "place": place}
        statement = insert(self._table).values(**owner, **values)
        statement = statement.on_conflict_do_update(
            index_elements=["account_id", "place"], set_=values
        )
        self.unkept.add(place)
        self._tried[place] = hash(plain)
        with self._store.write() as unit:
            unit.session.execute(statement)
            unit.commit_unaudited()
        self.unkept.discard(place)
        if not same:
            self.kept += 1
            self._kept_at = self._store.clock()

    @property
    def unkept_words(self) -> set[tuple[str, int]]:
        """The places in `unkept`, each with a digest of its words: other words, another digest."""
        return {(place, self._tried.get(place, 0)) for place in self.unkept}

    def get(self, place: str) -> dict[str, Any] | None:
        """What was kept at a place, or None.

        Nor is there anything where it was sealed to an earlier key of this account (a colleague
        gave it a new password): nobody can read that any more, so it is forgotten.
        """
        sealed = self._sealed(place)
        if sealed is None:
            return None
        try:
            payload: dict[str, Any] = json.loads(self._store.open_sealed(sealed))
        except WrongKey:
            self.clear(place)
            return None
        return payload

    def can_be_opened(self, place: str) -> bool:
        """Whether `get` would give something; nothing is forgotten."""
        sealed = self._sealed(place)
        if sealed is None:
            return False
        try:
            self._store.open_sealed(sealed)
        except WrongKey:
            return False
        return True

    def _sealed(self, place: str) -> bytes | None:
        table = self._table
        with self._store.read() as session:
            found: bytes | None = session.scalar(
                select(table.c.sealed).where(
                    table.c.account_id == self._store.account.id, table.c.place == place
                )
            )
        return found

    def kept_at(self, place: str) -> datetime | None:
        """When the words at a place were last kept, in UTC; None where there are none."""
        table = self._table
        with self._store.read() as session:
            found: datetime | None = session.scalar(
                select(table.c.at).where(
                    table.c.account_id == self._store.account.id, table.c.place == place
                )
            )
        return found

    def newest(self) -> datetime | None:
        """When words were last kept by anybody, in UTC: a back-up has to hold them too.

        No time is kept of a standing place (F30), so its words count until the sign-out only.
        """
        tables = (OfficeDraft, LockedDraft) if self._store.is_leader else (OfficeDraft,)
        with self._store.read() as session:
            found = [session.scalar(select(func.max(one.at))) for one in tables]
        told = [one for one in (*found, self._kept_at) if one is not None]
        return max((one for one in told if one > _NO_TIME), default=None)

    def left_by(self, account_id: str) -> int:
        """How many unfinished texts an account of this cabinet has left; no standing ones."""
        count = select(func.count()).where(self._table.c.account_id == account_id)
        told = count.where(~self._table.c.place.startswith(STANDING, autoescape=True))
        with self._store.read() as session:
            return session.scalar(told) or 0

    def clear(self, place: str) -> None:
        """Forget what was kept at a place."""
        self.unkept.discard(place)
        table = self._table
        with self._store.write() as unit:
            unit.session.execute(
                delete(table).where(
                    table.c.account_id == self._store.account.id, table.c.place == place
                )
            )
            unit.commit_unaudited()

    def give_up(self, place: str) -> None:
        """Somebody lets go of the last words of a place, which the disk did not take."""
        self.unkept.discard(place)

    def places(self) -> tuple[str, ...]:
        """Where this account left something unfinished, oldest first; standing ones left out."""
        table = self._table
        with self._store.read() as session:
            found = session.scalars(
                select(table.c.place)
                .where(table.c.account_id == self._store.account.id)
                .where(~table.c.place.startswith(STANDING, autoescape=True))
                .order_by(table.c.at)
            )
            return tuple(found)
