"""The open store: what a signed-in person's services read and write."""

from __future__ import annotations

import contextlib
from types import MappingProxyType
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from esafety_desktop.dates import london_today, utc_now
from esafety_desktop.store import checks, keyring, keys, remembered
from esafety_desktop.store.cabinet import Cabinet, Drawer, Role
from esafety_desktop.store.drafts import Drafts
from esafety_desktop.store.engine import WRITES, make_engine, must_have_read_right
from esafety_desktop.store.faults import CabinetsClosed, NotAllowed, SwappedKey, in_plain_words
from esafety_desktop.store.reads import Reads
from esafety_desktop.store.same_files import SameFiles
from esafety_desktop.store.signing import Signer
from esafety_desktop.store.traffic import Traffic
from esafety_desktop.store.unit import UnitOfWork

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from datetime import date, datetime
    from pathlib import Path

    from sqlalchemy import Engine

    from esafety_desktop.store.cabinet import AccountInfo
    from esafety_desktop.store.keyring_shape import Account, Keyring
    from esafety_desktop.store.shelf import Shelf

__all__ = ["Store", "UnitOfWork"]


class Store:
    """The cabinets that a signed-in account has open.

    Attributes:
        account: Who is signed in.
        folder: The data folder.
        clock: Tells the time in UTC; tests set it.
        drafts: What this account is typing.
        signer: Signs what this account does in the audit trails.
        notices: What the person should be told at sign-in, a sentence each (a swapped key, a
            recovery sheet that was used, wrong passwords).
        envelope_id: The chance name of the sealed envelope that it is, "" for the ordinary store.
        main: Of an envelope, the ordinary store to which it belongs.
        traffic: The reads and units of work that are open, shared with its envelopes.
        settled: Cabinets neither updated at this sign-in nor left open before it.
        behind: The keys of files that a change of locks has not reached yet (`store.relock`).
    """

    def __init__(
        self,
        folder: Path,
        account: AccountInfo,
        private: bytes,
        cabinet_keys: Mapping[Cabinet, bytes],
        clock: Callable[[], datetime] = utc_now,
        *,
        envelope: Path | None = None,
        main: Store | None = None,
        traffic: Traffic | None = None,
        behind: Mapping[Cabinet, bytes] = MappingProxyType({}),
    ) -> None:
        self.folder = folder
        self.account = account
        self.clock = clock
        self.notices: tuple[str, ...] = ()
        self.envelope_id = envelope.stem if envelope else ""
        self.main = main
        self.traffic = traffic or Traffic()
        self._reads = Reads(self.traffic)
        self.settled: frozenset[Cabinet] = frozenset()
        self.signer = Signer(account.id, private)
        self._private = private
        self._keys = dict(cabinet_keys)
        self.behind = dict(behind)
        self._envelope = envelope
        self._shelf: Shelf | None = None
        self._engine: Engine | None = self._new_engine()
        self._files = SameFiles(drawer.path for drawer in self.drawers())
        self._marked = False
        self.drafts = Drafts(self)

    @property
    def is_leader(self) -> bool:
        """Whether the locked cabinet is open."""
        return Cabinet.LOCKED in self._keys

    @property
    def stores(self) -> tuple[Store, ...]:
        """This store, and after it one for each sealed envelope that this account can open.

        Whatever lists, counts or searches incidents goes through all of them. An envelope's own
        store gives only itself.
        """
        return (self, *self.shelf().stores) if self._has_shelf else (self,)

    def shelf(self) -> Shelf:
        """The sealed envelopes that this account can open; looked for once, when first asked.

        Raises:
            NotAllowed: only a leader can have any.
        """
        from esafety_desktop.store.shelf import Shelf

        if not self._has_shelf:
            raise NotAllowed
        if self._shelf is None:
            self._shelf = Shelf(self)
        return self._shelf

    @property
    def _has_shelf(self) -> bool:
        return self.is_leader and not self.is_envelope

    @property
    def is_envelope(self) -> bool:
        """Whether its locked cabinet is a sealed envelope."""
        return bool(self.envelope_id)

    @property
    def is_open(self) -> bool:
        return bool(self._keys)

    def today(self) -> date:
        """Today in England."""
        return london_today(self.clock())

    def mark_open(self) -> None:
        """From now on a program that dies is noticed at the next sign-in (`store.checks`)."""
        self._marked = True
        checks.mark_open(self.drawers())

    def drawers(self) -> tuple[Drawer, ...]:
        """The open cabinet files with their keys, the office one first (for back-ups)."""
        read_only = {Cabinet.OFFICE} if self.is_envelope else set()
        return tuple(
            Drawer(one, self._path(one), self.behind.get(one, key), one in read_only)
            for one in Cabinet
            if (key := self._keys.get(one))
        )

    def _path(self, cabinet: Cabinet) -> Path:
        if self._envelope and cabinet is Cabinet.LOCKED:
            return self._envelope
        return self.folder / cabinet.file_name

    @contextlib.contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of both cabinets; nothing that it does is kept.

        A read inside an open one of the same thread shares its session: a use case that asks
        many others opens one around them, and all of them see the same state (`store.reads`).

        Raises:
            RuntimeError: a unit of work is open; it has a session of its own.
            CabinetsClosed: they were locked meanwhile.
        """
        if self.traffic.writing:
            raise RuntimeError("inside a unit of work, read through its own session")
        engine = self._open_engine()
        self._files.opened  # noqa: B018 - from now on these are the files
        with self._reads.shared(engine) as session, in_plain_words():
            yield session
            must_have_read_right(session)

    @contextlib.contextmanager
    def look(self) -> Iterator[Session]:
        """A fresh connection beside an open unit of work, to see what has reached the disk."""
        with self._open_engine().connect() as connection, Session(connection) as session:
            yield session

    def forget_worked_out(self) -> None:
        """Something went for good: what was worked out of it goes, too (`reads.worked_out`)."""
        for one in (self, *(self._shelf.stores if self._shelf is not None else ())):
            one._reads.forget()  # noqa: SLF001 - a store of the same kind

    @property
    def saved(self) -> int:
        """How many changes this program has saved: the same before and after says that none was."""
        return UnitOfWork.saved

    @contextlib.contextmanager
    def write(self) -> Iterator[UnitOfWork]:
        """A unit of work; leaving without `UnitOfWork.commit` takes everything back.

        Raises:
            RuntimeError: another unit of work or read is open: the outermost use case opens one
                and passes it on.
            CabinetsClosed: they were locked meanwhile.
            NotSaved: the disk did not take it.
            FileReplaced: another program put another file into its place.
        """
        if self.traffic.writing or self.traffic.reads:
            raise RuntimeError("the outermost use case opens the unit of work and passes it on")
        self._files.must_be_same()
        self.traffic.make_way()
        writer = self._open_engine().execution_options(**{WRITES: True})
        session = Session(writer, expire_on_commit=False, info=self._reads.info)
        self.traffic.writing = True
        try:
            with in_plain_words():
                yield UnitOfWork(self, session)
        finally:
            self.traffic.writing = False
            session.close()

    def keyring(self) -> Keyring:
        """The accounts as the file has them now."""
        return keyring.load(self.folder)

    def cabinet_key(self, cabinet: Cabinet) -> bytes:
        """The key of an open cabinet, to be sealed to another account.

        Raises:
            NotAllowed: this account hasn't got it.
        """
        try:
            return self._keys[cabinet]
        except KeyError:
            raise NotAllowed from None

    @property
    def cabinet_keys(self) -> dict[Cabinet, bytes]:
        """The newest key of each open cabinet."""
        return dict(self._keys)

    def seal_to_me(self, secret: bytes) -> bytes:
        """Seal bytes so that only the signed-in account can read them.

        Raises:
            CabinetsClosed: the key was forgotten with the cabinets.
        """
        if not self.is_open:
            raise CabinetsClosed
        return keys.seal(keys.pair_of(self._private).public, secret)

    def open_sealed(self, sealed: bytes) -> bytes:
        """Open bytes that were sealed to the signed-in account.

        Raises:
            keys.WrongKey: they were sealed to somebody else.
        """
        return keys.unseal(self._private, sealed)

    def seal_to_leaders(self, secret: bytes, leaving_out: Collection[str] = ()) -> dict[str, bytes]:
        """Seal bytes to each leader's account key: account id → sealed copy.

        Args:
            secret: What only they may read.
            leaving_out: Account ids of the leaders whom it is about.

        Raises:
            SwappedKey: a leader's key in the keyring isn't the one that the cabinet vouches for.
        """
        leaders = self.leaders(leaving_out)
        return {leader.id: keys.seal(leader.public, secret) for leader in leaders}

    def leaders(self, leaving_out: Collection[str] = ()) -> list[Account]:
        """The leaders' accounts, each known to a cabinet (`store.roster`).

        Raises:
            SwappedKey: a leader's key in the keyring isn't the one that the cabinet vouches for.
        """
        from esafety_desktop.store import roster

        wanted = [
            leader
            for leader in self.keyring().with_role(Role.LEADER)
            if leader.id not in leaving_out
        ]
        for leader in wanted:
            if not roster.knows(self.main or self, leader):
                raise SwappedKey(leader.name)
        return wanted

    def private_key(self) -> bytes:
        """The account's private key, for changing its password."""
        return self._private

    def close(self) -> None:
        """Let go of files and engine, forget the keys, for good; closing twice does no harm.

        Whatever goes wrong on the way, the keys are gone afterwards.
        """
        with contextlib.ExitStack() as last:  # each of them is done, whatever came of the others
            last.callback(self._forget_keys)
            last.callback(self._let_go)
            shelf, self._shelf = self._shelf, None
            if shelf is not None:
                last.callback(shelf.close)
            self.traffic.make_way()  # a back-up that is being made lets go of the files

    def _let_go(self) -> None:
        if self._engine is None:
            return
        if self._marked:
            remembered.remember(self)
        engine, self._engine = self._engine, None
        engine.dispose()
        if self._marked:
            checks.mark_closed(self.drawers())

    def _forget_keys(self) -> None:
        self._engine = None
        self._reads.forget(closed=True)
        self._keys.clear()
        self.behind.clear()
        self._private = b""
        self.signer.forget()

    def _new_engine(self) -> Engine:
        return make_engine(*reversed(self.drawers()))

    def _open_engine(self) -> Engine:
        if self._engine is None:
            raise CabinetsClosed
        return self._engine
