"""Keys that a cabinet had one after the other, and keyrings for copies off this PC (F21, F25)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
import pytest

from esafety_desktop.accounts import service
from esafety_desktop.store import epochs, keyring, keyring_place, keyring_shape, keys
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.faults import KeyringFault
from esafety_desktop.store.keyring_shape import Keyring, Sheet
from esafety_desktop.store.relock import prepare
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
NEW = "seventeen grey geese"


def test_the_newest_key_opens_every_earlier_one_and_no_earlier_one_the_newest() -> None:
    ring = Keyring(school="x")
    first, second, third = keys.new_key(), keys.new_key(), keys.new_key()
    epochs.begin(ring, Cabinet.OFFICE, first, second, NOON)
    epochs.begin(ring, Cabinet.OFFICE, second, third, NOON)
    assert epochs.number_of(ring, Cabinet.OFFICE) == 3
    assert epochs.keys_of(ring, Cabinet.OFFICE, third) == (third, second, first)
    assert epochs.keys_of(ring, Cabinet.OFFICE, second) == (second, first)
    assert epochs.keys_of(ring, Cabinet.OFFICE, first) == (first,)
    assert epochs.keys_of(ring, Cabinet.LOCKED, third) == (third,)


def test_a_keyring_from_before_the_first_release_is_refused(data_folder: Path) -> None:
    ring = msgspec.json.decode((data_folder / keyring_place.FILE_NAME).read_bytes())
    ring["format"] = keyring_shape.FORMAT - 1
    for name in (keyring_place.FILE_NAME, keyring_place.SPARE_NAME):
        (data_folder / name).write_bytes(msgspec.json.encode(ring))
    with pytest.raises(KeyringFault, match="damaged"):
        service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)


def test_a_file_under_an_earlier_key_is_given_the_one_of_today_at_the_next_sign_in(
    data_folder: Path,
) -> None:
    leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    old = leader.cabinet_key(Cabinet.OFFICE)
    leader.close()
    new = keys.new_key()
    with keyring.changing(data_folder) as ring:
        epochs.begin(ring, Cabinet.OFFICE, old, new, NOON)
        for account in ring.accounts:
            account.cabinets[Cabinet.OFFICE] = keys.seal(account.public, new)
    path = data_folder / Cabinet.OFFICE.file_name
    copy = prepare(Drawer(Cabinet.OFFICE, path, old), keys.new_key())  # of a change that died
    service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD).close()
    leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    assert leader.drawers()[0].key == new
    assert leader.behind == {}
    leader.close()
    assert not copy.exists()


def _copy(ring: Keyring) -> Keyring:
    return msgspec.json.decode(msgspec.json.encode(ring), type=Keyring)


def test_the_keyring_of_here_goes_on_where_a_lock_was_changed_since() -> None:
    then = Keyring(school="x")
    then.sheets = [Sheet(cabinet=Cabinet.OFFICE, number=1, public=b"", cabinets={}, made_at=NOON)]
    now = _copy(then)
    assert epochs.which(now, then) is then
    epochs.begin(now, Cabinet.OFFICE, keys.new_key(), keys.new_key(), NOON)
    assert epochs.which(now, then) is now
    assert epochs.which(then, now) is now
    other = _copy(now)
    other.school = "y"
    assert epochs.which(other, then) is then
    apart = _copy(then)
    epochs.begin(apart, Cabinet.OFFICE, keys.new_key(), keys.new_key(), NOON)
    epochs.begin(apart, Cabinet.OFFICE, keys.new_key(), keys.new_key(), NOON)
    assert epochs.which(apart, now) is now
