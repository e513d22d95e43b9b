"""A small school whose families are asked about pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.agreements import service as agreements
from esafety_desktop.image_consent import service
from tests.agreements.school_maker import Made, make_school

if TYPE_CHECKING:
    from esafety_desktop.image_consent.rows import Cell, ChildRow
    from esafety_desktop.store.store import Store

USES = ("displays", "newsletter", "website", "press")


@pytest.fixture
def made(office_store: Store) -> Made:
    """5B and 1A of four children each; the register is up to date."""
    school = make_school(office_store)
    agreements.bring_up_to_date(office_store)
    return school


def row_of(store: Store, pupil_id: str) -> ChildRow:
    row = service.answer_grid(store).row(pupil_id)
    assert row is not None
    return row


def cell_of(store: Store, pupil_id: str, use: str) -> Cell:
    return next(cell for cell in row_of(store, pupil_id).cells if cell.use == use)
