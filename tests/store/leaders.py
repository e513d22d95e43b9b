"""Three leaders of one school, for what lies in sealed envelopes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.accounts import service
from esafety_desktop.store import cipher, envelopes, slots
from esafety_desktop.store.pins import LockedPin, OfficePin
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.cabinet import Drawer
    from esafety_desktop.store.store import Store

HEAD, DEPUTY = "head", "deputy"
PASSWORDS = {
    LEADER_NAME: LEADER_PASSWORD,
    HEAD: "walnut harbour tin",
    DEPUTY: "orchard plume seven",
}


def sign_in(folder: Path, name: str = LEADER_NAME) -> Store:
    """An open store of one of the three."""
    return service.sign_in(folder, name, PASSWORDS[name])


def id_of(store: Store, name: str) -> str:
    """The account id of one of the three."""
    account = store.keyring().by_name(name)
    assert account
    return account.id


def about_the_head(store: Store) -> Store:
    """A new envelope that the leader and the deputy can open."""
    return envelopes.new_envelope(store, [id_of(store, name) for name in (LEADER_NAME, DEPUTY)])


def files(folder: Path) -> dict[str, bytes]:
    """The envelopes' files by name."""
    return {path.name: path.read_bytes() for path in (folder / slots.FOLDER).iterdir()}


def rows(drawer: Drawer) -> dict[str, list[object]]:
    """Every table of a cabinet, read beside the program."""
    with cipher.opened(drawer) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = [name for (name,) in tables if not name.endswith("_fts")]
        return {one: connection.execute(f'SELECT * FROM "{one}"').fetchall() for one in names}  # noqa: S608 - a table's own name


def pin(store: Store, ref: str, kept: type[LockedPin | OfficePin] = LockedPin) -> None:
    """Keep something small."""
    with store.write() as unit:
        unit.session.add(kept(kind="test", ref=ref, public=b"x" * 400, at=unit.now))
        unit.commit("tested", ref)


def pins_in(store: Store) -> list[str]:
    """What `pin` kept in a locked cabinet or an envelope."""
    with store.read() as session:
        return list(session.scalars(select(LockedPin.ref).where(LockedPin.kind == "test")))
