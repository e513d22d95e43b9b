"""Whether a school is made up: its records say so, wherever they are carried.

A back-up that is restored, and records that are brought in, bear it with them. The file in the data
folder tells it before anybody has signed in; where the records say another thing, it follows them.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from esafety_desktop.store.settings import get_setting, put_setting

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store
    from esafety_desktop.store.unit import UnitOfWork

MARK = "made-up"
"""Name of the file that tells of a made-up school."""
_SETTING = "made up"
_FOLLOWS = b"The records say so.\n"
"""What is in a mark that goes again with the records; where a school was made up it is empty."""


def say_made_up(unit: UnitOfWork) -> None:
    """From now on the records say that nobody in them is real; the caller commits."""
    put_setting(unit, _SETTING, True)


def is_made_up(store: Store) -> bool:
    """Whether nobody in this school is real, by its records or its folder."""
    return _said(store) or (store.folder / MARK).exists()


def follow(store: Store) -> bool:
    """Make the mark of the folder as the records are; gives whether the school is made up."""
    mark, said = store.folder / MARK, _said(store)
    with contextlib.suppress(OSError):  # a full disk: the next sign-in does it
        if said and not mark.exists():
            mark.write_bytes(_FOLLOWS)
        elif not said and mark.exists() and mark.read_bytes() == _FOLLOWS:
            mark.unlink()
    return said or mark.exists()


def _said(store: Store) -> bool:
    with store.read() as session:
        return get_setting(session, _SETTING) is True
