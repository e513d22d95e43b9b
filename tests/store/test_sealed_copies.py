"""F30: back-ups of different moments, compared by the leader whom an envelope is about."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.store import backup, restore, slots
from esafety_desktop.store.settings import LockedSetting
from tests.store.leaders import about_the_head, files, pin, pins_in, sign_in

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store

PAGE = 4096


def _copy(store: Store, target: Path) -> dict[str, bytes]:
    """The envelopes' files as a back-up of this moment has them."""
    backup.write(backup.plan(store), target)
    with zipfile.ZipFile(target) as box:
        names = [name for name in box.namelist() if name.startswith(f"{slots.FOLDER}/")]
        return {name.split("/")[1]: box.read(name) for name in names}


def _changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """The files that differ; each of them in every page."""
    assert before.keys() == after.keys()
    found = {name for name in before if before[name] != after[name]}
    for name in found:
        old, new = before[name], after[name]
        assert len(old) == len(new)
        assert all(old[at : at + PAGE] != new[at : at + PAGE] for at in range(0, len(old), PAGE))
    return found


@pytest.mark.fault("F30")
@pytest.mark.covers("TFG-7")
def test_f30_a_back_up_made_while_one_is_open_doesnt_show_that_it_was_written_in(
    three_leaders: Path, tmp_path: Path
) -> None:
    store = sign_in(three_leaders)
    about_the_head(store)
    store.close()
    closed = files(three_leaders)
    store = sign_in(three_leaders)
    assert store.stores
    idle = _copy(store, tmp_path / "idle.esafety-backup")
    pin(store.stores[1], "written in")
    written = _copy(store, tmp_path / "written.esafety-backup")
    store.close()
    ours = _changed(closed, idle)
    assert len(ours) == 8
    assert _changed(idle, written) == ours
    assert _changed(closed, written) == ours


@pytest.mark.fault("F30")
def test_f30_one_that_outgrew_its_file_has_a_whole_step_in_the_back_up_too(
    three_leaders: Path, tmp_path: Path
) -> None:
    store = sign_in(three_leaders)
    envelope = about_the_head(store)
    with envelope.write() as unit:
        unit.session.add(LockedSetting(name="large", value="x" * slots.STEP))
        unit.commit("tested")
    copied = _copy(store, tmp_path / "x.esafety-backup")
    store.close()
    sizes = {len(content) for name, content in copied.items() if name.endswith(".db")}
    assert sizes == {slots.STEP, 2 * slots.STEP}


def test_such_a_back_up_brings_everything_back(three_leaders: Path, tmp_path: Path) -> None:
    store = sign_in(three_leaders)
    pin(about_the_head(store), "kept")
    _copy(store, tmp_path / "x.esafety-backup")
    pin(store.stores[1], "later")
    before = len(slots.slots(three_leaders))
    store.close()
    restore.restore(three_leaders, tmp_path / "x.esafety-backup")
    store = sign_in(three_leaders)
    assert pins_in(store.stores[1]) == ["kept"]
    assert len(slots.slots(three_leaders)) == before
    store.close()
