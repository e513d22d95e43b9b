"""The scenes of `windows-check` in their order, by the made-up PC on which they are played."""

from __future__ import annotations

from typing import TYPE_CHECKING

import windows_scenes_first as first
import windows_scenes_looks as looks
import windows_scenes_second as second
from windows_scenes import Made

if TYPE_CHECKING:
    from collections.abc import Callable

    from pc import PC

    Scene = tuple[str, Callable[[PC, Made], str]]

__all__ = ["ALL", "FIRST", "NEEDED", "SECOND", "Made"]

FIRST: tuple[Scene, ...] = (
    ("install", first.install),
    ("association", first.association),
    ("school", first.school),
    ("running", first.running),
    ("upgrade", first.upgrade),
    ("downgrade", first.downgrade),
    ("self-test", first.self_test),
    ("journey", first.journey),
    ("kill", first.kill),
    ("other-log-in", first.other_log_in),
    ("start-times", looks.start_times),
    ("offline", first.offline),
    ("looks", looks.looks),
    ("tour", looks.tour),
    ("uninstall", first.uninstall),
)
"""One PC, from its first installation to the end; in this order."""

SECOND: tuple[Scene, ...] = (
    ("full-disk", second.full_disk),
    ("odd-places", second.odd_places),
    ("locked-temp", second.locked_temp),
    ("profile", second.profile),
    ("records-in-use", second.in_use),
    ("records-removed", second.removed),
)
"""Another PC with odd folders."""

ALL = (*FIRST, *SECOND)

NEEDED = frozenset({"install", "school", "upgrade", "odd-places"})
"""Scenes on which others of their PC build; they are played in any case."""
