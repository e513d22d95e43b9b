"""The sealed envelopes of one leader, used and blank (F30).

Every leader keeps some blank ones ready for each other leader. Making an envelope turns a blank
one into a cabinet, so that the number, names and sizes of the files stay what they were.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop.store import audit, checks, keys, slots
from esafety_desktop.store.afresh import grow, write_afresh
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.envelope_locks import key_in_force
from esafety_desktop.store.faults import (
    CabinetFault,
    MigrationFailed,
    NotSaved,
    SwappedKey,
    in_plain_words,
)
from esafety_desktop.store.files import put_in_place, share, sync_file, sync_folder
from esafety_desktop.store.labels import LABEL, label_of, lay_boxes, must_be_readable, text_of
from esafety_desktop.store.opening import bring_up_to_date, create_cabinet, writing_beside
from esafety_desktop.store.settings import LockedSetting
from esafety_desktop.store.signing import Signer
from esafety_desktop.store.slots import Label, Reader, Slot

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from esafety_desktop.store.keyring_shape import Account
    from esafety_desktop.store.store import Store

_FAULTS = (OSError, DatabaseError, SQLAlchemyError, CabinetFault, NotSaved)
_DAMAGED = (
    "A file in which a sealed envelope for you may lie is damaged or missing. Everything else can"
    " be used. Did you have a sealed envelope that is not in the list of incidents now? Put back"
    " the newest back-up that has it: File, Restore a back-up."
)
_BEHIND = (
    "A sealed envelope for you could not be brought up to date for this version of the program. It"
    " is as it was: the version that you used before still opens it. Everything else can be used."
)


class Blank(NamedTuple):
    """A blank envelope that this account can open."""

    slot: Slot
    key: bytes
    label: Label


class Shelf:
    """The envelopes that the signed-in leader can open.

    Attributes:
        stores: One for each envelope that is in use.
        faults: A sentence for each that can't be read, for this leader only.
    """

    def __init__(self, main: Store) -> None:
        self.stores: list[Store] = []
        self.faults: list[str] = []
        self._main = main
        self._blanks: list[Blank] = []
        self._taken: list[tuple[str, ...]] = []
        with contextlib.suppress(OSError):
            slots.tidy(main.folder)
        for slot in slots.slots(main.folder):
            found = slots.try_boxes(slot, main.private_key())
            if found:
                self._open(slot, key_in_force(main, slot, found))
        with contextlib.suppress(OSError, SwappedKey, NotSaved):
            self._lay_blanks()
            slots.lay_journals(main.folder)

    def _open(self, slot: Slot, key: bytes) -> None:
        label = slots.read_blank(slot, key)
        if label is not None:
            self._blanks.append(Blank(slot, key, label))
            return
        try:
            _make_ready(
                Drawer(Cabinet.LOCKED, slot.db, key), sound=Cabinet.LOCKED in self._main.settled
            )
            self._add(self._store(slot, key))
        except NotSaved as error:
            self.faults.append(str(error))
        except MigrationFailed:
            self.faults.append(_BEHIND)
        except (CabinetFault, DatabaseError, SQLAlchemyError, msgspec.MsgspecError):
            self.faults.append(_DAMAGED)

    def _add(self, envelope: Store) -> None:
        try:
            label = label_of(envelope)
        except BaseException:
            envelope.close()
            raise
        if self._is_mine(envelope.cabinet_key(Cabinet.LOCKED), label):
            self._taken.append(label.group)
        self.stores.append(envelope)
        with contextlib.suppress(OSError, NotSaved):
            lay_boxes(envelope)

    def _store(self, slot: Slot, key: bytes) -> Store:
        from esafety_desktop.store.store import Store

        main = self._main
        held = {Cabinet.OFFICE: main.cabinet_key(Cabinet.OFFICE), Cabinet.LOCKED: key}
        return Store(
            main.folder,
            main.account,
            main.private_key(),
            held,
            main.clock,
            envelope=slot.db,
            main=main,
            traffic=main.traffic,
            behind={one: key for one, key in main.behind.items() if one is Cabinet.OFFICE},
        )

    def drawers(self) -> dict[Path, Drawer]:
        """File → how to hold it still while it is copied (`store.backup`)."""
        used = [one.drawers()[-1] for one in self.stores]
        blank = [Drawer(Cabinet.LOCKED, one.slot.db, one.key) for one in self._blanks]
        return {drawer.path: drawer for drawer in (*used, *blank)}

    def _lay_blanks(self) -> None:
        """Keep some blank envelopes ready for each other leader, whoever that may be.

        Those in use count, so that making one doesn't bring a new blank one.
        """
        everybody = self._main.leaders()
        wanted = 2 if len(everybody) < 4 else 1
        blank = [one.label.group for one in self._blanks if self._is_mine(one.key, one.label)]
        groups = [*blank, *self._taken]
        for about in everybody:
            readers = self._readers([one for one in everybody if one is not about])
            if about.id == self._main.account.id or len(readers) > slots.BOXES:
                continue
            for _ in range(wanted - groups.count(slots.group_of(readers))):
                self._lay_blank(readers)

    def _lay_blank(self, readers: tuple[Reader, ...]) -> Blank:
        slot, key = slots.new_slot(self._main.folder), keys.new_key()
        nameless = tuple(Reader(one.id, public=one.public) for one in readers)
        proof = slots.proof_of(self._main.private_key(), key)
        label = Label(readers=nameless, left_out=(), group=slots.group_of(readers), proof=proof)
        try:
            slots.write_blank(slot, key, label)
            slots.write_boxes(slot, key, readers)
        except OSError:
            slot.db.unlink(missing_ok=True)
            raise
        slots.even_times(self._main.folder)
        blank = Blank(slot, key, label)
        self._blanks.append(blank)
        return blank

    def _readers(self, accounts: Collection[Account]) -> tuple[Reader, ...]:
        """Accounts with their keys; the own one is taken from the hand, not from a file."""
        own = keys.pair_of(self._main.private_key()).public
        mine = self._main.account.id
        return tuple(
            Reader(one.id, one.name, own if one.id == mine else one.public) for one in accounts
        )

    def _is_mine(self, key: bytes, label: Label) -> bool:
        return label.proof == slots.proof_of(self._main.private_key(), key)

    def make(self, reader_ids: Collection[str]) -> Store:
        """See `store.envelopes.new_envelope`."""
        everybody = self._main.leaders()
        chosen = [one for one in everybody if one.id in reader_ids]
        must_be_readable(self._main, [one.id for one in chosen])
        readers = self._readers(chosen)
        group = slots.group_of(readers)
        unused = next((one for one in self.stores if self._is_unused(one, group)), None)
        if unused is not None:
            return unused
        ready = (one for one in self._blanks if one.label.group == group)
        blank = next((one for one in ready if self._is_mine(one.key, one.label)), None)
        blank = blank or self._lay_blank(readers)
        label = Label(
            readers=readers,
            left_out=tuple(Reader(one.id, one.name) for one in everybody if one not in chosen),
            group=group,
            proof=blank.label.proof,
        )
        self._fill(blank, label)
        self._blanks.remove(blank)
        made = self._store(blank.slot, blank.key)
        self._add(made)
        return made

    def take_back(self, envelope: Store) -> None:
        """See `store.envelopes.take_back`."""
        label, drawer = label_of(envelope), envelope.drawers()[-1]
        nameless = tuple(Reader(one.id, public=one.public) for one in label.readers)
        group = slots.group_of(label.readers)  # a reader who was added can open the blank too
        label = Label(readers=nameless, left_out=(), group=group, proof=label.proof)
        envelope.close()
        slot = Slot(drawer.path.parent, drawer.path.stem)
        place = self.stores.index(envelope)
        try:
            slots.write_blank(slot, drawer.key, label, drawer.path.stat().st_size)
        except OSError:
            if slots.read_blank(slot, drawer.key) is None:  # it is what it was
                self.stores[place] = self._store(slot, drawer.key)
                raise
        del self.stores[place]
        self._blanks.append(Blank(slot, drawer.key, label))
        if self._is_mine(drawer.key, label) and group in self._taken:
            self._taken.remove(group)
        slots.even_times(self._main.folder)

    def _is_unused(self, envelope: Store, group: tuple[str, ...]) -> bool:
        """Whether it is one for the same readers that a stopped program made and left empty."""
        label = label_of(envelope)
        if label.group != group or slots.group_of(label.readers) != group:
            return False
        with envelope.read() as session:
            new = audit.head(session, Cabinet.LOCKED).seq == 1
        return new and self._is_mine(envelope.cabinet_key(Cabinet.LOCKED), label)

    def _fill(self, blank: Blank, label: Label) -> None:
        """Put a cabinet in place of a blank envelope, with the same key, length and first bytes.

        Where the disk doesn't take it, nothing stays that tells which one was to be filled.
        """
        path = blank.slot.db.with_name(f"{blank.slot.db.name}.new")
        try:
            self._fill_beside(path, blank, label)
            put_in_place(path, blank.slot.db)
        except _FAULTS:
            with contextlib.suppress(OSError):
                _remove(path)
            raise
        sync_folder(blank.slot.folder)
        slots.even_times(self._main.folder)

    def _fill_beside(self, path: Path, blank: Blank, label: Label) -> None:
        drawer = Drawer(Cabinet.LOCKED, path, blank.key)
        path.unlink(missing_ok=True)
        with in_plain_words():
            create_cabinet(drawer, slots.salt_of(blank.slot))
            grow(drawer, blank.slot.db.stat().st_size)
            with writing_beside(drawer) as session:
                session.add(LockedSetting(name=LABEL, value=text_of(label)))
                audit.append(
                    session.connection(),
                    Cabinet.LOCKED,
                    at=self._main.clock(),
                    signer=Signer(self._main.account.id, self._main.private_key()),
                    action="sealed envelope made",
                )
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        sync_file(path)

    def close(self) -> None:
        """Close every envelope and write each that was open afresh, blank ones too.

        So two copies of the folder, before and after, don't show which one was written in.
        """
        with contextlib.ExitStack() as last:  # one that can't be closed keeps no other open
            last.callback(self._tidy)
            for one in self.stores:
                last.callback(_close_afresh, one)

    def _tidy(self) -> None:
        for blank in self._blanks:
            with contextlib.suppress(OSError):
                slots.write_blank(*blank, blank.slot.db.stat().st_size)
        with contextlib.suppress(OSError):
            slots.tidy(self._main.folder)
            slots.even_times(self._main.folder)


def _close_afresh(envelope: Store) -> None:
    drawer = envelope.drawers()[-1]
    envelope.close()
    with contextlib.suppress(*_FAULTS):
        write_afresh(drawer)


def _remove(path: Path) -> None:
    for one in (path, path.with_name(f"{path.name}-journal")):
        one.unlink(missing_ok=True)


def _make_ready(drawer: Drawer, *, sound: bool) -> None:
    """Check an envelope that may have been left open, bring it up to date, grow it again."""
    if not sound:
        checks.quick_check(drawer)
    if bring_up_to_date(drawer):
        checks.quick_check(drawer)
        drawer.kept_before_update.unlink(missing_ok=True)
        grow(drawer, slots.full_size(drawer.path.stat().st_size))
        share(drawer.path)
