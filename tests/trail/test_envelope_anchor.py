"""F23: a back-up is the outside anchor of the sealed envelopes' trails, for their readers alone."""

from __future__ import annotations

import contextlib
import shutil
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service as accounts
from esafety_desktop.problem import Problem
from esafety_desktop.store import backup, slots
from esafety_desktop.trail import service
from esafety_desktop.trail.code_rules import typed
from tests.conftest import LEADER_NAME, OFFICE_NAME, OFFICE_PASSWORD
from tests.store.leaders import DEPUTY, HEAD, pin, sign_in
from tests.trail import tampering

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from esafety_desktop.store.store import Store
    from esafety_desktop.trail.rows import Found
    from tests.fault_report import Tell
    from tests.trail.conftest import Trails


def as_office(folder: Path) -> Store:
    return accounts.sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD)


def as_head(folder: Path) -> Store:
    """The leader whom the envelope is about."""
    return sign_in(folder, HEAD)


def made_by(sign: Callable[[Path], Store], folder: Path) -> Path:
    """A back-up by somebody."""
    target = folder.parent / "made.esafety-backup"
    with contextlib.closing(sign(folder)) as store:
        backup.write(backup.plan(store), target)
    return target


def codes(folder: Path, target: Path, name: str = LEADER_NAME) -> tuple[str, ...]:
    """What somebody reads out of a back-up."""
    with contextlib.closing(sign_in(folder, name)) as store:
        return service.codes_of_backup(target, service.looker(store))


def check(folder: Path, lines: tuple[str, ...]) -> list[Found]:
    with contextlib.closing(sign_in(folder)) as store:
        steps = service.check_steps(store, typed("\n".join(lines)))
        return [step.found for step in steps if step.found]


@pytest.mark.fault("F23")
@pytest.mark.parametrize("sign", [sign_in, as_office, as_head])
@pytest.mark.parametrize("kind", ["tail cut", "rebuilt"])
def test_f23_an_envelope_that_was_cut_or_made_anew_is_told_by_a_back_up(
    trails: Trails, sign: Callable[[Path], Store], kind: str, tell: Tell
) -> None:
    """Whoever made the back-up, also somebody who can't open the envelope."""
    lines = codes(trails.folder, made_by(sign, trails.folder))
    assert [one[0] for one in lines].count("E") == 1
    assert [one.sound for one in check(trails.folder, lines)] == [True, True, True]
    tampering.cunning(trails.drawers[2], kind)
    assert check(trails.folder, ())[2].sound, "nothing inside it shows it"
    assert [one.sound for one in check(trails.folder, lines)] == [True, True, False]
    tell(how=f"{kind} in a sealed envelope, compared with a back-up", rounds=1, found="told")


@pytest.mark.fault("F23")
def test_f23_an_envelope_that_was_rolled_back_or_taken_away_is_told_by_a_back_up(
    trails: Trails, tmp_path: Path, tell: Tell
) -> None:
    envelope, old = trails.drawers[2].path, tmp_path / "older"
    shutil.copyfile(envelope, old)
    with contextlib.closing(sign_in(trails.folder)) as store:
        pin(store.stores[1], "later")
    lines = codes(trails.folder, made_by(as_office, trails.folder))
    shutil.copyfile(old, envelope)
    found = check(trails.folder, lines)
    assert [one.sound for one in found] == [True, True, False]
    assert "is not there" in found[2].lines[0]
    envelope.unlink()
    slots.Slot(envelope.parent, envelope.stem).boxes.unlink()
    with pytest.raises(Problem, match="not among those that you can open"):
        check(trails.folder, lines)
    tell(how="a sealed envelope put back as it was earlier, or removed", rounds=2, found="told")


def test_a_back_up_tells_nobody_else_of_an_envelope(trails: Trails) -> None:
    target = made_by(sign_in, trails.folder)
    assert [one[0] for one in codes(trails.folder, target, DEPUTY)] == ["O", "L", "E"]
    assert [one[0] for one in codes(trails.folder, target, HEAD)] == ["O", "L"]
    with contextlib.closing(as_office(trails.folder)) as store:
        told = service.codes_of_backup(target, service.looker(store))
    assert [one[0] for one in told] == ["O", "L"]
