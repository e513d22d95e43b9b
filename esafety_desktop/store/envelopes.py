"""Sealed envelopes: what not even every leader may read; each has its own file and key (F30).

An incident about somebody who has a leader's account lies in one of these, and leaves nothing in
the ordinary cabinets. `Store.stores` gives those that the signed-in account can open.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.problem import Problem
from esafety_desktop.store.faults import NotSaved, plain_reason
from esafety_desktop.store.labels import label_of, lay_boxes, must_fit, relabel
from esafety_desktop.store.slots import Reader

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from esafety_desktop.store.store import Store


def new_envelope(store: Store, readers: Collection[str]) -> Store:
    """Make a sealed envelope for some leaders; from now on it is one of `Store.stores`.

    One that the same leader made for the same readers and never wrote in is taken first.

    Args:
        store: The ordinary store of a leader who is among the readers.
        readers: The account ids of those who may open it.

    Raises:
        NotAllowed: only a leader can, and not from inside another envelope.
        Problem: nobody is left to read it, or the signed-in leader isn't among the readers.
        SwappedKey: a leader's key in the keyring isn't the one that the cabinet vouches for.
        NotSaved: the disk did not take it; there is no envelope.
    """
    with _disk_words():
        return store.shelf().make(readers)


def take_back(store: Store, envelope: Store) -> None:
    """Make one blank again: a copy that a stopped program left, of what lives elsewhere.

    Args:
        store: The ordinary store.
        envelope: One of its ``stores``; everything in it is lost, and its store is closed.

    Raises:
        NotSaved: the disk did not take it.
    """
    with _disk_words():
        store.shelf().take_back(envelope)


def readers_of(envelope: Store) -> tuple[Reader, ...]:
    """Who can open an envelope; a reader with a new key has to be added again."""
    return label_of(envelope).readers


def left_out_of(envelope: Store) -> tuple[Reader, ...]:
    """The leaders of the time when an envelope was made who can't open it."""
    return label_of(envelope).left_out


def add_reader(envelope: Store, account_id: str) -> None:
    """Let another leader open an envelope too, or one whose account has a new key.

    Stopped half-way, it is finished when the envelope is opened next.

    Raises:
        Problem: that leader was left out of it, there is no such leader, or it has as many readers
            as it can have.
        SwappedKey: the leader's key in the keyring isn't the one that the cabinet vouches for.
        NotSaved: the disk did not take it.
    """
    label = label_of(envelope)
    if account_id in {one.id for one in label.left_out}:
        raise Problem(
            "This envelope was sealed so that this leader can't open it.",
            "Nothing was changed. If that was a mistake, make a new envelope.",
        )
    account = next((one for one in envelope.leaders() if one.id == account_id), None)
    if account is None:
        raise Problem("There is no such leader any more.", "Choose another leader.")
    others = tuple(one for one in label.readers if one.id != account_id)
    readers = (*others, Reader(account.id, account.name, account.public))
    must_fit(readers)
    changed = msgspec.structs.replace(label, readers=readers, due=True)
    relabel(envelope, changed, "reader added", account_id)
    with _disk_words("The reader stands in the list; the way in is laid at your next sign-in."):
        lay_boxes(envelope)


@contextlib.contextmanager
def _disk_words(
    advice: str = "Free some space or look whether the folder is read-only, then try again.",
) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotSaved(
            f"The sealed envelope could not be written: {plain_reason(error)}.",
            advice,
        ) from error
