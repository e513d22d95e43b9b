"""One state of all cabinets to take out: copies in the data folder, under the cabinets' own keys.

The school goes on while it is read: a save waits for nothing, and every file shows one moment.
"""

from __future__ import annotations

import contextlib
import shutil
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.problem import Problem
from esafety_desktop.store import keyring_place, workplace
from esafety_desktop.store.copying import Interrupted, Plan, make_copies, plan
from esafety_desktop.store.made_up import is_made_up
from esafety_desktop.store.store import Store
from esafety_desktop.store.traffic import GivingWay

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.store.cabinet import AccountInfo, Cabinet
    from esafety_desktop.store.traffic import Traffic

_TRIES = 5


class Source(NamedTuple):
    """What is to be copied, and who asks: taken where the store is, used beside the window.

    Attributes:
        what: The files.
        account: Who is signed in.
        private: The account's key.
        keys: The keys of the cabinets that it has open.
        behind: As in `Store`.
        clock: Tells the time.
        traffic: Of the store: a save stops the copying.
        school: The school's random id.
        made_up: Whether nobody in it is real.
    """

    what: Plan
    account: AccountInfo
    private: bytes
    keys: dict[Cabinet, bytes]
    behind: dict[Cabinet, bytes]
    clock: Callable[[], datetime]
    traffic: Traffic
    school: str
    made_up: bool

    def __repr__(self) -> str:
        return f"Source({self.account.name})"


def source(store: Store) -> Source:
    """What the signed-in person may take out."""
    return Source(
        plan(store),
        store.account,
        store.private_key(),
        store.cabinet_keys,
        dict(store.behind),
        store.clock,
        store.traffic,
        store.keyring().school,
        is_made_up(store),
    )


@contextlib.contextmanager
def copied(given: Source, told: Callable[[int], None]) -> Iterator[Store]:
    """Copy everything and open the copies; they are gone at the end.

    Args:
        given: From `source`.
        told: Told how many files are copied; may raise to cancel.

    Raises:
        Problem: saves kept coming, the disk is full, or a cabinet isn't sound.
    """
    work = given.what.folder / workplace.TAKEN_OUT
    try:
        _copy(given, work, told)
        shutil.copyfile(given.what.folder / keyring_place.FILE_NAME, work / keyring_place.FILE_NAME)
        store = Store(
            work, given.account, given.private, given.keys, given.clock, behind=given.behind
        )
        try:
            yield store
        finally:
            store.close()
    finally:
        workplace.sweep_taken_out(given.what.folder)


def _copy(given: Source, work: Path, told: Callable[[int], None]) -> None:
    for _ in range(_TRIES):
        way = GivingWay()
        given.traffic.copying = way
        with contextlib.suppress(Interrupted):
            make_copies(given.what, work, way, told)
            return
    raise Problem(
        "The records were changed again and again while they were copied.",
        "Nothing was taken out. Try again in a moment.",
    )
