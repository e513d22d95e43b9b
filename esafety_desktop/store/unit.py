"""The unit of work: a change with its audit entry, saved whole or not at all."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import sqlalchemy.exc

from esafety_desktop.store import audit
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.engine import must_have_read_right
from esafety_desktop.store.faults import NotAllowed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store


class UnitOfWork:
    """One change: everything in it is saved together with one audit entry, or not at all.

    Attributes:
        store: The store that is written to.
        session: The database session; ends with the unit.
        now: One moment for all that the unit writes.
        account: Who does it.
        saved: How many units this program has saved with an entry, in all stores together.
    """

    saved = 0

    def __init__(self, store: Store, session: Session) -> None:
        self.store = store
        self.session = session
        self.now = store.clock()
        self.account = store.account
        self._done = False

    def commit(
        self,
        action: str,
        subject: str = "",
        detail: Mapping[str, object] | None = None,
        cabinet: Cabinet = Cabinet.OFFICE,
    ) -> None:
        """Write the audit entry and save.

        Args:
            action: The use case in a few words ("slip returned"); stands in the trail as text.
            subject: The id of what it was done to; stands in the trail as text, so no names.
            detail: What was changed; only its digest is kept.
            cabinet: Whose trail; what is done in a sealed envelope always goes into its own.

        Raises:
            NotAllowed: that cabinet isn't open.
            NotSaved: the disk did not take it.
        """
        if self.store.is_envelope:
            cabinet = Cabinet.LOCKED
        if cabinet is Cabinet.LOCKED and not self.store.is_leader:
            raise NotAllowed
        self._once()
        self.session.flush()
        entry = audit.append(
            self.session.connection(),
            cabinet,
            at=self.now,
            signer=self.store.signer,
            action=action,
            subject=subject,
            detail=detail,
        )
        connection = self.session.connection()
        must_have_read_right(self.session)
        try:
            connection.exec_driver_sql("COMMIT")
        except sqlalchemy.exc.DBAPIError:
            connection.invalidate()
            if not self._was_saved(cabinet, entry):
                raise
            UnitOfWork.saved += 1
            self.store.signer.is_known(cabinet)
            return
        self.session.commit()
        UnitOfWork.saved += 1
        self.store.signer.is_known(cabinet)

    def _was_saved(self, cabinet: Cabinet, entry: audit.Head) -> bool:
        """Whether a save that was reported as failed is there all the same (fault F4).

        Told as failed, it would be typed and saved a second time.
        """
        with contextlib.suppress(sqlalchemy.exc.DBAPIError), self.store.look() as session:
            return audit.head(session, cabinet) == entry
        return False

    def commit_unaudited(self) -> None:
        """Save without an audit entry: for drafts and the layout of the window only."""
        self._once()
        self.session.commit()

    def _once(self) -> None:
        if self._done:
            raise RuntimeError("a unit of work is committed once")
        self._done = True
