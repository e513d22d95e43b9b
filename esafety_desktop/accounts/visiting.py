"""A governor who has signed in: no cabinet is open, only pages that were sealed to the account."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from esafety_desktop.accounts import door, making
from esafety_desktop.dates import utc_now
from esafety_desktop.store import keyring, published
from esafety_desktop.store.faults import NotSaved
from esafety_desktop.store.keyring_shape import Visit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.accounts.door import Unlocked
    from esafety_desktop.store.keyring_shape import Account

_MOST_VISITS = 200


class Visitor:
    """What a governor's account has open.

    Attributes:
        account: Who is signed in.
        folder: The data folder.
        clock: Tells the time in UTC.
    """

    def __init__(
        self, folder: Path, who: Unlocked, clock: Callable[[], datetime] = utc_now
    ) -> None:
        self.folder = folder
        self.account = who.account
        self.clock = clock
        self._private = who.private
        with contextlib.suppress(NotSaved):  # a full disk bars nobody from reading
            self._note("signed in")

    def pages(self) -> published.Found:
        """What the published pages show, as JSON, the newest first; none once it is closed.

        From pages that hold the account learns who the leaders are by now, and how new they are.
        """
        if not self._private:
            return published.Found()
        own = making.known(keyring.load(self.folder), self.account.id)
        trust = published.trusted_by(self._private, own.trusts)
        found = published.read(self.folder, self.account.id, self._private, trust)
        if found.trust.leaders and trust != found.trust:
            with contextlib.suppress(NotSaved), keyring.changing(self.folder) as ring:
                own = making.known(ring, self.account.id)
                own.trusts = published.trusting(self._private, found.trust)
        return found

    def change_password(self, old: str, new: str) -> None:
        """Give the account another password.

        Raises:
            WrongPassword: the old one isn't right.
            Problem: the new one is too weak.
            NotSaved: the disk did not take it.
        """
        door.unlock(self.folder, self.account.name, old, self.clock)
        making.must_be_strong(new, self.account.name)
        lock = making.password_lock(self._private, new)
        self._note("password changed", lock.put_on)

    def close(self) -> None:
        """Forget the key."""
        self._private = b""

    def _note(self, action: str, change: Callable[[Account], None] = lambda _own: None) -> None:
        """Write down what was done; a leader's next sign-in puts it into the trail."""
        with keyring.changing(self.folder) as ring:
            own = making.known(ring, self.account.id)
            change(own)
            own.wrong = []
            own.visits = [*own.visits, Visit(self.clock(), action)][-_MOST_VISITS:]
