"""Keeps what was typed into the first start, and finds out how far an earlier one had come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.setup import staging
from esafety_desktop.setup.rows import Made, Typed
from esafety_desktop.store.files import share, write_whole

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 2_000_000


def keep(folder: Path, typed: Typed) -> None:
    """Put down what stands on the pages; nothing at all where nothing was typed.

    Raises:
        OSError: it can't be written.
    """
    made = folder / staging.NAME
    if typed == Typed() and not (made / staging.TYPED).exists():
        return
    made.mkdir(parents=True, exist_ok=True)
    share(made, folder=True)
    write_whole(made / staging.TYPED, msgspec.json.encode(typed))
    share(made / staging.TYPED)


def kept(folder: Path) -> Typed | None:
    """What an earlier start left, or None; what can't be read counts as nothing."""
    path = folder / staging.NAME / staging.TYPED
    try:
        if path.stat().st_size > _MOST:
            return None
        return msgspec.json.decode(path.read_bytes(), type=Typed)
    except (OSError, msgspec.MsgspecError, ValueError):
        return None


def made_before(folder: Path) -> Made:
    """The accounts that an earlier start made; half an account counts as none."""
    from esafety_desktop.accounts.service import Role, accounts, school_state
    from esafety_desktop.store.folder import FolderState
    from esafety_desktop.store.keyring import KeyringFault

    made = folder / staging.NAME
    try:
        if school_state(made) is not FolderState.SCHOOL:
            return Made()
        by_role = {one.role: one.name for one in accounts(made)}
    except KeyringFault:
        return Made()
    return Made(by_role.get(Role.OFFICE, ""), by_role.get(Role.LEADER, ""))
