"""A desk over a real store with children and incidents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pupil_files.pupil_maker import Made, make

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


@pytest.fixture
def made(leader_store: Store) -> Made:
    """Zoë and Ben, Łucja who left, two incidents."""
    return make(leader_store)
