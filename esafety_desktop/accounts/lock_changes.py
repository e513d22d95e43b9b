"""What the cabinets know of a change of locks: that it was begun, and that it is done or given up.

The keyring decides which it was. Whoever made the change settles it at once; where that could not
be, because the PC was switched off or the disk failed, the next sign-in does, and says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.problem import Problem
from esafety_desktop.store import epochs, pins
from esafety_desktop.store.cabinet import Cabinet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from esafety_desktop.store.keyring_shape import Keyring
    from esafety_desktop.store.store import Store, UnitOfWork

_NOBODY = "nobody"
_KINDS = (pins.ACCOUNT, pins.LEAVING, pins.MEMBER)
_DONE = (
    "A change of locks was stopped after it had begun to count, and is finished now: only the new"
    " recovery sheets open anything."
)
_GIVEN_UP = (
    "A change of locks was stopped before it counted. The old recovery sheets go on, and the new"
    " ones that were printed for it open nothing. Destroy those, and begin again."
)


class InDoubt(Problem):
    """The disk failed in the very step that counts: either keyring may be the one that lasts."""

    def __init__(self) -> None:
        super().__init__(
            "The disk gave way in the step that changes the locks; nobody can tell whether it did.",
            "Nothing is lost. Keep the old and the new recovery sheets, and sign in again: then it"
            " is said which of them count.",
        )


def note_begun(unit: UnitOfWork, new_keys: Mapping[Cabinet, bytes], leaver: str) -> None:
    """Let the cabinets know which keys are coming, before the keyring has them."""
    for cabinet, key in new_keys.items():
        pins.unpin_all(unit.session, cabinet, pins.CHANGING)
        pins.pin(unit, cabinet, pins.CHANGING, leaver or _NOBODY, epochs.mark_of(key))


def has_turned(ring: Keyring, new_keys: Mapping[Cabinet, bytes]) -> bool:
    """Whether a keyring has the new keys."""
    marks = {one.mark for one in ring.epochs}
    return all(epochs.mark_of(key) in marks for key in new_keys.values())


def settle(store: Store, ring: Keyring) -> tuple[str, ...]:
    """End what was begun; gives a sentence for each way in which something was.

    Raises:
        NotSaved: the disk did not take it; the next sign-in tries again.
    """
    found = [said for one in store.account.role.cabinets if (said := _settle(store, ring, one))]
    return tuple(dict.fromkeys(found))


def _settle(store: Store, ring: Keyring, cabinet: Cabinet) -> str:
    with store.read() as session:
        begun = pins.pinned(session, cabinet, pins.CHANGING)
    if not begun:
        return ""
    leaver, mark = next(iter(begun.items()))
    done = mark in {one.mark for one in ring.epochs if one.cabinet is cabinet}
    with store.write() as unit:
        pins.unpin_all(unit.session, cabinet, pins.CHANGING)
        pins.keep_only(unit.session, cabinet, pins.SHEET, _numbers(ring, cabinet))
        if cabinet is Cabinet.OFFICE:
            far = _numbers(ring, Cabinet.LOCKED)
            pins.keep_only(unit.session, cabinet, pins.LOCKED_SHEET, far)
        for kind in _KINDS if done else ():
            pins.unpin(unit.session, cabinet, kind, leaver)
        told = {cabinet.value: epochs.number_of(ring, cabinet)}
        action = "locks changed" if done else "change of locks given up"
        unit.commit(action, leaver.removeprefix(_NOBODY), told, cabinet)
    return _DONE if done else _GIVEN_UP


def _numbers(ring: Keyring, cabinet: Cabinet) -> tuple[str, ...]:
    sheet = ring.sheet(cabinet)
    return (str(sheet.number),) if sheet else ()
