"""What a leader types about slips that wait: all of it in one draft that is always there (F30).

A draft of its own for each slip would tell the leader whom a slip is about that there is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.store.drafts import STANDING

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

_PLACE = f"{STANDING}slips"


class SlipDrafts:
    """Keeps drafts by slip; stands in for the store where a draft is kept."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def drafts(self) -> SlipDrafts:
        """Itself."""
        return self

    def put(self, place: str, payload: dict[str, object]) -> None:
        """Keep what is typed about one slip, with the others."""
        self._write({**self._all(), place: payload})

    def get(self, place: str) -> dict[str, Any] | None:
        """What was kept about one slip, or None."""
        return self._all().get(place)

    def clear(self, place: str) -> None:
        """Forget what was kept about one slip; the draft itself stays."""
        self._write({key: kept for key, kept in self._all().items() if key != place})

    def give_up(self, _place: str) -> None:
        """Let go of the last words, which the disk did not take."""
        self._store.drafts.give_up(_PLACE)

    def renew(self) -> None:
        """Seal it afresh, so that a change between two back-ups says nothing."""
        self._store.drafts.put(_PLACE, self._all(), same=True)

    def _all(self) -> dict[str, Any]:
        return self._store.drafts.get(_PLACE) or {}

    def _write(self, kept: dict[str, object]) -> None:
        self._store.drafts.put(_PLACE, kept)
